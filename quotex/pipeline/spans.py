"""Spans of a text: half-open pairs of offsets, in Unicode code points."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from itertools import accumulate

Span = tuple[int, int]


class Taken:
    """Spans of a text, which may overlap, to ask of another whether it shares anything with them."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans = sorted(spans)
        self._reached = list(accumulate((end for _, end in self._spans), max))

    def overlaps(self, start: int, end: int) -> bool:
        """Whether one of them shares a character with ``start`` to ``end``."""
        before = bisect_left(self._spans, (end, 0))  # those that begin before the end
        return before > 0 and self._reached[before - 1] > start


def trimmed(text: str, span: Span) -> Span:
    """``span`` without the white space at its ends."""
    start, end = span
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def hull(spans: Iterable[Span]) -> Span:
    """The stretch from the first of some spans to the end of the last."""
    starts, ends = zip(*spans, strict=True)
    return min(starts), max(ends)


def merged(spans: Iterable[Span]) -> list[Span]:
    """Sorted spans, those that overlap made one."""
    whole: list[Span] = []
    for start, end in sorted(spans):
        if whole and start < whole[-1][1]:
            whole[-1] = (whole[-1][0], max(end, whole[-1][1]))
        else:
            whole.append((start, end))
    return whole
