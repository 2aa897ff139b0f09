"""Pull quotes: a line in quotation marks, and behind it, or below, a dash and whose words they are."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quotex.marks import MarkedSpan
from quotex.pipeline.features import CAPITAL

Span = tuple[int, int]

#: — Ada Reyes, harbour commissioner
_BYLINE = re.compile(
    r"[ \t\u00a0]*(?:\r\n|[\r\n])?[ \t\u00a0]*(?:[—–―]|-{1,2})\s?"
    rf"(?P<who>(?:the\s)?{CAPITAL}[^\r\n.?!:;\"“”«»]{{1,80}}?)"
    r"[ \t\u00a0.]*(?=[\r\n]|$)"
)
_OPENS = re.compile(r"(?:^|[\r\n])[^\w\r\n]*$")
_LONGEST = 12  # words
_BEFORE = 40  # characters looked back over for the beginning of the line
#: What a line says that tells of speaking, and is no byline.
_TELLS = re.compile(r"\b(?:said|says|asked|asks|told|tells|was|were|is|are|had|has)\b")


def bylines(text: str, marked: Sequence[MarkedSpan]) -> list[tuple[Span, list[Span]]]:
    """Find whose each such line is, and what it says, one piece a paragraph, in text order."""
    found: list[tuple[Span, list[Span]]] = []
    for mark in marked:
        if (
            not mark.closed
            or mark.depth
            or not _OPENS.search(text[max(0, mark.start - _BEFORE) : mark.start])
        ):
            continue
        match = _BYLINE.match(text, mark.end)
        if match and len(match["who"].split()) <= _LONGEST and not _TELLS.search(match["who"]):
            pieces = [mark]
            while (before := pieces[0].continues) is not None:
                pieces.insert(0, marked[before])
            found.append((match.span("who"), [(piece.start, piece.end) for piece in pieces]))
    return found
