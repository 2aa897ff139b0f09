"""Turns of a conference call: a line with name and role, or the operator's, and below it what is said."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from quotex.pipeline.features import CAPITAL
from quotex.pipeline.resolution.phrases import is_role
from quotex.pipeline.spans import Span, trimmed
from quotex.pipeline.transcript import speaks

_WORD = rf"{CAPITAL}[\w.’'-]*"
#: Ann Roe -- Chief Executive; Bo de Lund — Lund Partners — Analyst
_HEADER = re.compile(
    rf"(?P<who>{_WORD}(?:[ \t](?:{_WORD}|de|van|von|bin|al)){{1,4}})[ \t]+(?:--?|[–—])[ \t]+"
    r"(?P<role>[^.?!:\r\n]{2,120})"
)
_OPERATOR = re.compile(r"Operator|Moderator|(?:Unidentified|Unknown)[ \t]\w+")
_LINE = re.compile(r"[^\r\n\u2028\u2029]*")
_ENDS = re.compile(r"[.?!…—–-][\"”’)]*$")
_ASIDE = re.compile(r"[\[(][^\[\]()]*[\])]")


def calls(text: str, paragraphs: Sequence[Span]) -> list[tuple[Span, list[Span]]]:
    """Find who speaks in a call, by name alone, and what each says, one piece a paragraph, in text order.

    Several have a line that tells what they are; the name alone is enough further on. A page that presents
    the staff is written so too: there nobody comes twice, no operator speaks, nor everybody to others. A
    line that is no sentence is a heading and ends a turn.
    """
    lines = [trimmed(text, _LINE.match(text, *paragraph).span()) for paragraph in paragraphs]  # type: ignore[union-attr]
    headers = [_header(text, line) for line in lines]
    known = {text[slice(*header)] for header in headers if header}
    if len(known) < 2:
        return []
    found: list[tuple[Span, list[Span]]] = []
    goes_on = False
    for header, line, (start, end) in zip(headers, lines, paragraphs, strict=True):
        is_plain = text[slice(*line)] in known or _OPERATOR.fullmatch(text, *line)
        who = header or (line if is_plain else None)
        if who:
            found.append((who, []))
            start, goes_on = trimmed(text, (line[1], end))[0], True
            if start >= end:
                continue
        if goes_on and _ENDS.search(text[start:end]):
            found[-1][1].append((start, end))
        elif not _ASIDE.fullmatch(text, start, end):
            goes_on = False
    turns = [(who, said) for who, said in found if said]
    often = Counter(text[slice(*who)] for who, _ in turns)
    is_call = (
        any(often[name] > 1 for name in known)
        or any(_OPERATOR.fullmatch(name) for name in often)
        or all(any(speaks(text, *piece) for piece in said) for _, said in turns)
    )
    return turns if is_call and len(often) > 1 else []


def _header(text: str, line: Span) -> Span | None:
    """The name on a line that says what its bearer is."""
    match = _HEADER.fullmatch(text, *line)
    return match.span("who") if match and any(map(is_role, match["role"].casefold().split())) else None
