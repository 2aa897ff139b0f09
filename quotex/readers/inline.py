"""Markdown within lines: the marks of emphasis and links, which are none of an article's words."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import accumulate

Span = tuple[int, int]

_LINK = re.compile(
    r"(?P<opening>!?\[)(?=[^\s\]])[^\[\]\r\n]+"
    r"(?P<closing>\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)?(?:[ \t]+\"[^\"\r\n]*\")?\))"
)
_RUN = re.compile(r"(?P<run>(?P<mark>[*_])(?P=mark)*)|\n[ \t\r]*\n")
_LONGEST = 3  # of one sign: *emphasis*, **strong**, ***both***
_OPENS = re.compile(r"(?<![\w/@:=.#&?\\])[*_]+(?=[^\s.,;:!?)\]}”’*_])")
_CLOSES = re.compile(r"(?<![\s\\])[*_]+(?!\w)")


class Unmarked:
    """A text without its marks of emphasis and links.

    Attributes
    ----------
    text
        What is left.
    """

    def __init__(self, text: str) -> None:
        pairs = [*_links(text), *_emphasis(_LINK.sub(_without_emphasis, text))]
        marks = sorted(mark for pair in pairs for mark in pair)
        ends = [0, *(end for _, end in marks)]
        self.text = "".join(text[s:e] for s, e in zip(ends, [*(s for s, _ in marks), len(text)], strict=True))
        self._shifts = [0, *accumulate(end - start for start, end in marks)]
        self._places = [start - shift for (start, _), shift in zip(marks, self._shifts, strict=False)]
        self._by_opening = {opening[1]: (opening, closing) for opening, closing in pairs}
        self._by_closing = {closing[0]: (opening, closing) for opening, closing in pairs}

    def as_written(self, start: int, end: int) -> Span:
        """Where a piece of ``text`` stands among the marks: with both of a pair, or with neither.

        Where one mark stands within, and the other not beside it, it is with one.
        """
        start += self._shifts[bisect_right(self._places, start)]
        end += self._shifts[bisect_left(self._places, end)]
        while start in self._by_opening and self._by_opening[start][1][0] < end:
            start = self._by_opening[start][0][0]
        while end in self._by_closing and self._by_closing[end][0][0] >= start:
            end = self._by_closing[end][1][1]
        return start, end


def _links(text: str) -> Iterator[tuple[Span, Span]]:
    for link in _LINK.finditer(text):
        yield link.span("opening"), link.span("closing")


def _without_emphasis(link: re.Match[str]) -> str:
    """A link as long as it is, with an address that emphasises nothing."""
    return link[0].removesuffix(link["closing"]) + re.sub(r"[*_]", "-", link["closing"])


def _emphasis(text: str) -> Iterator[tuple[Span, Span]]:
    """The marks that open and close on either side of words of a paragraph, well nested."""
    opened: dict[str, Span] = {}
    for match in _RUN.finditer(text):
        run = match["run"]
        if not run:  # a paragraph ends
            opened = {}
        elif len(run) <= _LONGEST:
            if run in opened and _CLOSES.match(text, *match.span()):
                opening = opened[run]
                yield opening, match.span()
                opened = {other: span for other, span in opened.items() if span < opening}
            elif _OPENS.match(text, match.start()):
                opened[run] = match.span()
