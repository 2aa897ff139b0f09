"""Block quotations: a paragraph without marks that the one before announces with a colon."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

Span = tuple[int, int]

_REACH = 400  # characters of the paragraph before that are looked at
#: No quotation: marks and bullets stand for themselves, labels open turns and fact sheets.
_OTHERWISE = re.compile(r"\W|\d|[QA]\.\s|@|[\w.’' -]{1,40}:\s")
#: His statement in full: ... In its place was this: ...
_ANNOUNCES = re.compile(
    r"(?:\b(?:this|in full|verbatim|word for word)"
    r"|\b(?:post|tweet|statement|letter|message|note|caption|e-?mail|text)(?:\s+[\w’'-]+){0,4})\s*:$",
    re.I,
)
_LEAST = 12  # characters


def announced(text: str, paragraphs: Sequence[Span]) -> list[tuple[Span, bool]]:
    """Find paragraphs that may be quotations, and whether the words before alone tell so."""
    found = []
    for (start, end), (begin, stop) in pairwise(paragraphs):
        lead = text[max(start, end - _REACH) : end].rstrip()
        begin += len(text[begin:stop]) - len(text[begin:stop].lstrip())
        if not lead.endswith(":") or not any(map(str.islower, lead)) or stop - begin < _LEAST:
            continue
        if not _OTHERWISE.match(text, begin, stop):
            found.append(((begin, stop), _ANNOUNCES.search(lead) is not None))
    return found
