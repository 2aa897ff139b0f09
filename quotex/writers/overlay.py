"""Lays records over the text of their article: marks that open, close and nest, paragraph by paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from quotex.marks import paragraphs
from quotex.records import Quote
from quotex.writers.nesting import Piece, nested
from quotex.writers.wording import visible

_ROLES = ("content", "source", "cue")
_LINE_END = re.compile("\r\n|[\n\r\u2028\u2029]")
_HARD_WRAPPED = range(55, 101)  # characters in the longest line


@dataclass(frozen=True, slots=True)
class Mark(Piece):
    """A piece of a record.

    Attributes
    ----------
    number
        Index of the record among those of its article.
    first
        Whether the record's content begins here.
    """

    number: int
    role: Literal["content", "source", "cue"]

    @property
    def order(self) -> tuple[int, ...]:
        """Sort the enclosing mark before the enclosed, content before source and cue."""
        return self.start, -self.end, _ROLES.index(self.role), self.number


@dataclass(frozen=True, slots=True)
class Token:
    """What comes next in a paragraph: a mark opens or closes, or text goes on (``mark`` is None)."""

    kind: Literal["open", "close", "text"]
    text: str = ""
    mark: Mark | None = None


def overlay(text: str, quotes: Iterable[Quote]) -> Iterator[tuple[tuple[int, int], list[Token]]]:
    """Yield the bounds of each paragraph with its tokens, which nest as brackets do.

    Where two pieces cross, the later one is cut in two. The words of all text tokens are those of
    :func:`readable`; white space around paragraphs is left out.
    """
    marks = [mark for number, quote in enumerate(quotes) for mark in _marks(number, quote)]
    shown = readable(text)
    bounds = paragraphs(text)
    for bound, tags in zip(bounds, nested(marks, bounds), strict=True):
        yield bound, list(_tokens(shown, *bound, tags))


def readable(text: str) -> str:
    r"""Make a text ready to be shown, character by character, so that offsets still hold.

    Line ends become ``\n``, or a space where a hard-wrapped line goes on; control characters
    become visible signs.
    """
    lines = _LINE_END.split(text)
    widest = max(map(len, lines))
    wrapped = widest in _HARD_WRAPPED
    pieces = []
    for line, after, line_end in zip(lines, [*lines[1:], ""], [*_LINE_END.findall(text), ""], strict=True):
        word = after.split(" ", 1)[0]
        # A break is the author's own where the next word had room on the line, or after an empty line.
        goes_on = wrapped and line.strip() and word and len(line) + 1 + len(word) > widest
        pieces += [visible(line), (" " if goes_on else "\n").rjust(len(line_end)) if line_end else ""]
    return "".join(pieces)


def _marks(number: int, quote: Quote) -> Iterator[Mark]:
    for index, span in enumerate(quote.content):
        yield Mark(span.start, span.end, number, "content", first=index == 0)
    for span in quote.source:
        yield Mark(span.start, span.end, number, "source", first=False)
    for span in quote.cue:
        yield Mark(span.start, span.end, number, "cue", first=False)


def _tokens(text: str, start: int, end: int, tags: Sequence[tuple[Mark, bool]]) -> Iterator[Token]:
    position = start
    for mark, opens in tags:
        at = mark.start if opens else mark.end
        if at > position:
            yield Token("text", text[position:at])
            position = at
        yield Token("open" if opens else "close", mark=mark)
    if end > position:
        yield Token("text", text[position:end])
