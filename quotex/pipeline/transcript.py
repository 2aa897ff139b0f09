"""Turns of a transcript: paragraphs that open with the speaker's label and a colon."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

Span = tuple[int, int]

#: A label has at most six words, each a name, a title or an initial; a handle may stand for them. Where a
#: transcript is quoted, a mark opens each turn.
_LABEL = re.compile(
    r"[\"“‘']?(?P<label>@\w+|(?:[A-Z][\w.’'&-]*)(?:\s+(?:of|the|[A-Z][\w.’'&-]*)){0,5})(?=:\s+\S)"
)


def turns(text: str, paragraphs: Sequence[Span]) -> list[tuple[Span, Span]]:
    """Find the (label, utterance) of every turn, in text order.

    One labelled paragraph may be anything ("Note: ..."); two in a row with different labels talk to each
    other, and their labels count wherever else they open a paragraph.
    """
    labelled = [(_LABEL.match(text, start, end), end) for start, end in paragraphs]
    speakers: set[str] = set()
    for (one, _), (other, _) in pairwise(labelled):
        if one and other and one["label"] != other["label"]:
            speakers |= {one["label"], other["label"]}
    found = []
    for match, end in labelled:
        if match and match["label"] in speakers:
            begin = match.end() + 1
            while begin < end and text[begin].isspace():
                begin += 1
            found.append((match.span("label"), (begin, end)))
    return found
