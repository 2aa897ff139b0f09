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
#: Words that open a line of a fact sheet.
_HEADINGS = frozenset(
    "born died age when where date time place venue cost price tickets serves ingredients method director "
    "cast runtime running pros cons source sources claim rating verdict caption photo picture kick-off "
    "contact phone tel email e-mail web website address note notes update correction summary results "
    "score".split()
)


def turns(text: str, paragraphs: Sequence[Span]) -> list[tuple[Span, Span]]:
    """Find the (label, utterance) of every turn, in text order.

    One labelled paragraph may be anything ("Note: ..."); two in a row with different labels talk to each
    other, and their labels count wherever else they open a paragraph. The headings of a
    fact sheet ("Born: 3 August 1934") are none of speakers.
    """
    labelled = [(_LABEL.match(text, start, end), end) for start, end in paragraphs]
    labelled = [(None if match and _is_heading(match["label"]) else match, end) for match, end in labelled]
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


def _is_heading(label: str) -> bool:
    return not _HEADINGS.isdisjoint(label.casefold().split())
