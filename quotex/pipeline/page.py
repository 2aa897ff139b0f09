"""A text with its paragraphs, sentences and marked spans, to be asked by offset."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property

from quotex.marks import MarkedSpan
from quotex.pipeline.resolution.known_bodies import whole_names
from quotex.pipeline.spans import Span, trimmed

#: Marks that close a quotation, as they are taken off the end of a text.
CLOSING = "”’\"'»」』"
LONGEST_TITLE = 150  # characters
_SMALL = 4  # letters of a word that a headline need not capitalise
_CAPITALISED = 4  # words that tell a headline that ends in a stop
_SINGLE = re.compile(r"(['‘’`])(?!\1)|[‚‛‹´]")


class Marks:
    """The marked spans of a text, indexed by place."""

    def __init__(self, text: str, spans: Sequence[MarkedSpan]) -> None:
        self.text = text
        self.spans = spans
        self._starts = [span.start for span in spans]
        self._outer: list[int] = []  # the last span before each that reaches beyond its start, or -1
        around: list[int] = []
        for i, span in enumerate(spans):
            while around and spans[around[-1]].end <= span.start:
                around.pop()
            self._outer.append(around[-1] if around else -1)
            around.append(i)

    def overlapping(self, start: int, end: int) -> list[MarkedSpan]:
        """Spans that share a character with ``text[start:end]``, in text order."""
        low = bisect_left(self._starts, start)
        high = bisect_right(self._starts, end - 1)
        before: list[MarkedSpan] = []
        i = low - 1
        while i >= 0:  # what begins earlier and reaches in here holds each such that begins later
            if self.spans[i].end > start:
                before.append(self.spans[i])
            i = self._outer[i]
        return [*reversed(before), *self.spans[low:high]]

    def principal(self) -> Marks:
        """Without single marks, as around words in a headline, where the text quotes more in double ones."""
        outer = [span for span in self.spans if not span.depth]
        double = [span for span in self.spans if not _SINGLE.match(self.text, span.start)]
        is_double = bool(double) and 2 * sum(not span.depth for span in double) >= len(outer)
        return Marks(self.text, double) if is_double else self

    def is_whole(self, piece: Span) -> bool:
        """Whether a piece is a closed quotation."""
        return any((m.start, m.end) == piece and m.closed for m in self.overlapping(*piece))

    def cover(self, span: Span, beside: Span | None) -> tuple[int, int]:
        """Letters and digits of ``span`` that stand inside marks, and all of them.

        Marks that take in ``beside``, the cue or source, too are somebody else's.
        """
        start, end = span
        inside = 0
        reached = start
        for marked in self.overlapping(start, end):
            if beside and marked.start <= beside[0] and beside[1] <= marked.end:
                continue
            low, high = max(start, marked.start, reached), min(end, marked.end)
            if low < high:
                inside += count_letters(self.text[low:high])
                reached = high
        return inside, count_letters(self.text[start:end])


class Page:
    """The text with what a reader sees of its structure.

    Attributes
    ----------
    paragraphs
        Spans of the paragraphs, ascending; at least one.
    sentences
        Offsets at which sentences start, ascending; at least one.
    """

    def __init__(
        self, text: str, marked: Sequence[MarkedSpan], paragraphs: Sequence[Span], sentences: Sequence[int]
    ) -> None:
        self.text = text
        self.marks = Marks(text, marked)
        self.paragraphs = paragraphs
        self.sentences = sentences

    @cached_property
    def headline(self) -> Span | None:
        """The paragraph that is a headline, if any."""
        return headline_of(self.text, self.paragraphs)

    @cached_property
    def whole_names(self) -> list[Span]:
        """Where names stand that no rule would keep together, in text order."""
        return list(whole_names(self.text).items())

    def paragraph_around(self, offset: int) -> Span:
        """The last paragraph that begins at ``offset`` or before, or the first."""
        return self.paragraphs[paragraph_at(self.paragraphs, offset)]

    def sentence_around(self, offset: int) -> Span:
        """From the last start of a sentence not behind ``offset``, or the first, to the next or the end."""
        return sentence_around(self.text, self.sentences, offset)

    def by_paragraph(self, span: Span) -> list[Span]:
        """Cut a span at the ends of paragraphs: one piece a paragraph, without white space at its ends."""
        start, end = span
        pieces = []
        for low, high in self.paragraphs[paragraph_at(self.paragraphs, start) :]:
            if low >= end:
                break
            piece = trimmed(self.text, (max(low, start), min(high, end)))
            if piece[0] < piece[1]:
                pieces.append(piece)
        return pieces


def headline_of(text: str, paragraphs: Sequence[Span]) -> Span | None:
    """The first paragraph, if it is short, others follow, and it ends in no stop or capitalises its words."""
    if len(paragraphs) < 2:
        return None
    start, end = paragraphs[0]
    if end - start > LONGEST_TITLE:
        return None
    read = text[start:end].rstrip()
    stops = read.rstrip(CLOSING)[-1:] in (".", ",")
    return None if stops and not _is_capitalised(read) else (start, end)


def _is_capitalised(read: str) -> bool:
    """Whether all but small words begin in capitals, and not only names."""
    words = [word.strip("\"“”‘’'(),.:;") for word in read.split()]
    long = [word for word in words if len(word) > _SMALL]
    return len(long) >= _CAPITALISED and all(not word[:1].islower() for word in long)


def sentence_around(text: str, sentences: Sequence[int], offset: int) -> Span:
    """From the last of ``sentences`` (starts, ascending) not behind ``offset``, or the first, to the next."""
    after = bisect_right(sentences, offset)
    end = sentences[after] if after < len(sentences) else len(text)
    return sentences[max(0, after - 1)], end


def paragraph_at(paragraphs: Sequence[Span], offset: int) -> int:
    """Index of the last paragraph that begins at ``offset`` or before; 0 before the first."""
    return max(0, bisect_right(paragraphs, offset, key=lambda paragraph: paragraph[0]) - 1)


def count_letters(text: str) -> int:
    """How many letters and digits there are."""
    return sum(map(str.isalnum, text))
