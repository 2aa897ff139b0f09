"""Quotations that stand alone, by their marks and place: paragraphs, sentences, the ends of a headline."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import accumulate

from quotex.marks import MarkedSpan
from quotex.pipeline.extents import trimmed

Span = tuple[int, int]

LONGEST_TITLE = 150  # characters
#: Characters of a paragraph that is a quotation, and words of one within a paragraph: less may be a title.
_SHORTEST, _SENTENCE = 15, 5
_SPACE = 8  # characters looked back over for the end of a sentence
_MARKS = "”’\"'»"


def standing_alone(
    text: str, marked: Sequence[MarkedSpan], blocks: Sequence[Span], claims: Iterable[tuple[int, int, int]]
) -> list[Span]:
    """Find the closed quotations that are whole paragraphs or sentences, or open or close the headline.

    ``claims`` are the pieces of the contents that are known, each with the place where it is told who speaks:
    whoever is told of within the marks is spoken of there, and does not speak them.
    """
    pieces = sorted(claims)
    firsts = [start for start, _, _ in pieces]
    reached = list(accumulate((end for _, end, _ in pieces), max))
    whole = {trimmed(text, block) for block in blocks}
    found = []
    for span in ((mark.start, mark.end) for mark in marked if mark.closed and not mark.depth):
        start, end = span
        before = bisect_left(firsts, start)
        is_inside = before > 0 and reached[before - 1] >= end
        if is_inside or any(
            2 * (last - first) > end - start and not start < told < end
            for first, last, told in pieces[before : bisect_left(firsts, end)]
        ):
            continue
        is_paragraph = span in whole and end - start >= _SHORTEST
        if is_paragraph or _is_sentence(text, span) or _ends_headline(text, blocks[0], span):
            found.append(span)
    return found


def is_title(text: str) -> bool:
    """Whether words are written like a title: capitals throughout, and no stop at the end."""
    long = [word.lstrip("\"“‘'(") for word in text.split() if len(word) > 3]
    return len(long) > 1 and all(word[:1].isupper() for word in long) and text.rstrip()[-1] not in ".,?!…"


def _is_sentence(text: str, span: Span) -> bool:
    """Whether a marked span is a whole sentence or more, no title: it begins and ends like one."""
    start, end = span
    words = text[start + 1 : end - 1].split()
    before = text[max(0, start - _SPACE) : start].rstrip(" \u00a0").rstrip(_MARKS)
    return (
        len(words) >= _SENTENCE
        and words[0][:1].isupper()
        and words[-1][-1] in ".?!…"
        and (not before or before[-1] in ":.?!…\n\r")
    )


def _ends_headline(text: str, block: Span, span: Span) -> bool:
    """Whether a headline opens with a marked span and a colon, or closes with one that is no title.

    "Not Me": Mayor Denies All; Referee 'took our season home'.
    """
    if span[0] >= block[1] or block[1] - block[0] > LONGEST_TITLE:
        return False
    headline = text[slice(*block)].rstrip()
    if headline.rstrip(_MARKS)[-1:] in (".", ","):
        return False
    opens = span[0] == block[0] and text.startswith(":", span[1])
    closes = span[1] == block[0] + len(headline)
    return (opens or closes) and (is_title(headline) or not is_title(text[span[0] + 1 : span[1] - 1]))
