"""Block quotations: a paragraph without marks that the one before announces with a colon.

And what a press office sends with the word whose it is, in marks or without.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise, takewhile

from quotex.marks import MarkedSpan
from quotex.pipeline.spans import Span, trimmed

_REACH = 400  # characters of the paragraph before that are looked at
#: No quotation: marks, bullets and handles stand for themselves, labels open turns and fact sheets.
_OTHERWISE = re.compile(r"\W|\d|[QA]\.\s|[\w.’' -]{1,40}:\s")
#: From our reader Ann Roe, by email: ... And from the club, at 4.52pm: ...
_SENT = r"(?:^|[.!?…]\W?\s|\d\s)(?:and\s)?from\s(?P<sender>[^:]{3,60}?),\s(?:at|by|via)\s[^:,]{2,30}"
#: She sent us this: ... In its place was this: ... His statement in full: ... From my mother, by email:
_ANNOUNCES = re.compile(
    r"(?:\b(?:writes?|wrote|said|says|posted|posts|tweeted|tweets|replied|sent|received|came|place was)"
    r"\s(?:\w+\s)?this"
    r"|(?:^|[.!?]\W?\s)it\s(?:begins|ends|concludes|continues)(?:,[^.:]{0,40})?"
    r"|\b(?:letter|memo|note|message|post|statement|e-?mail|report)\s(?:[^.:]{0,60}\s)?(?:begins|began|ends|ended"
    r"|concludes|concluded|continues|continued|opens|opened)(?:,[^.:]{0,40})?"
    r"|\b(?:in (?:full|part)|verbatim|word for word)(?:,?\s(?:reads?|said|says))?"
    r"|(?:\b(?:the|an?|his|her|its|their|this)|[’']s)\s(?:[\w-]+\s){0,3}"
    r"(?:post|tweet|statement|letter|message|note|caption|e-?mail|text)"
    r"(?:\s(?:from|by|to|on|of|reads?|said|says)\b[^.:]{0,60})?"
    rf"|{_SENT}"
    r"|(?:^|[.!?…]\W?\s)(?:and\s)?from\s(?:the|his|her|its|their)\s(?:\w+\s){0,2}"
    r"(?:page|letter|memo|report|statement|diary|transcript|ruling)):$",
    re.I,
)
_SENDER = re.compile(f"{_SENT}:$", re.I)
_LEAST = 12  # characters
#: You can attribute the following to Ann Roe: ... Quote attributable to a spokesperson:
_ATTRIBUTED = re.compile(
    r"\b(?:(?:you\s(?:can|may|could|should)|please)\s(?:also\s)?attribute(?:\s\w+){0,4}"
    r"|(?:following|below|quote|quotes|statement|comments?|this)\s(?:\w+\s){0,3}attribut(?:ed|able)|^attributable)"
    r"\sto\s(?P<who>[^:\r\n\"“”]{3,160}):\s*",
    re.I | re.M,
)


def announced(text: str, paragraphs: Sequence[Span]) -> list[tuple[Span, bool]]:
    """Find paragraphs that may be quotations, and whether the words before alone tell so."""
    found = []
    for before, (begin, stop) in pairwise(paragraphs):
        lead = _lead(text, before)
        if not lead.endswith(":") or not any(map(str.islower, lead)) or stop - begin < _LEAST:
            continue
        if not _OTHERWISE.match(text, begin, stop):
            found.append(((begin, stop), _ANNOUNCES.search(lead) is not None))
    return found


def sender(text: str, paragraph: Span) -> Span | None:
    """From whom is what the next paragraph says, where the end of this one tells so."""
    lead = _lead(text, paragraph)
    start = paragraph[1] - len(lead)
    match = _SENDER.search(lead)
    return (start + match.start("sender"), start + match.end("sender")) if match else None


def attributed(
    text: str, paragraphs: Sequence[Span], marked: Sequence[MarkedSpan]
) -> list[tuple[Span, list[Span]]]:
    """Find to whom a quotation is to be attributed, and its pieces: one in marks, or a paragraph without.

    Whole paragraphs in marks go on with the one before.
    """
    quoted = {mark.start: mark.end for mark in marked if not mark.depth}
    starts = [start for start, _ in paragraphs]
    found = []
    for match in _ATTRIBUTED.finditer(text):
        begin = match.end()
        here = bisect_right(starts, begin) - 1
        block = paragraphs[here]
        if begin in quoted:
            said = [(begin, quoted[begin])]
        elif begin == block[0] and not _OTHERWISE.match(text, *block):
            said = [block]
        else:
            continue
        if said[0] == (begin, block[1]) and begin in quoted:
            further = (paragraphs[i] for i in range(here + 1, len(paragraphs)))
            said += takewhile(lambda span: quoted.get(span[0]) == span[1], further)
        found.append((trimmed(text, match.span("who")), said))
    return found


def _lead(text: str, paragraph: Span) -> str:
    """The end of a paragraph, which may announce the next."""
    start, end = paragraph
    return text[max(start, end - _REACH) : end]
