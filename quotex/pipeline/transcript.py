"""Turns of a transcript: paragraphs that open with the speaker's label and a colon."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

Span = tuple[int, int]

#: A label has at most six words, each a name, a title or an initial; a handle may stand for them. Where a
#: transcript is quoted, a mark opens each turn.
_LABEL = re.compile(
    r"[\"“‘']?(?P<label>@\w+|(?:[A-Z][\w.’'&-]*)(?:\s+(?:of|the|[A-Z][\w.’'&-]*)){0,5})(?=:\s+\S)"
    r"|(?P<letter>[QA])(?=\.\s+\S)"
)
#: Words that open a line of a fact sheet.
_HEADINGS = frozenset(
    "born died age when where date time place venue cost price tickets serves ingredients method director "
    "cast runtime running pros cons source sources claim rating verdict caption photo picture kick-off "
    "contact phone tel email e-mail web website address note notes update correction summary results "
    "score".split()
)


#: What somebody says of himself, and what takes up one's own words again.
_GOES_ON = re.compile(r"\b(?:I|I’\w+|I'\w+|[Mm]y|me|[Ww]e|[Oo]ur|us)\b|^(?:And|But|Or|Because)\b")


def turns(text: str, paragraphs: Sequence[Span]) -> list[tuple[Span, list[Span]]]:
    """Find the label of every turn and its utterance, one piece a paragraph, in text order.

    One labelled paragraph may be anything ("Note: ..."); two in a row with different labels talk to each
    other, and their labels count wherever else they open a paragraph. The headings of a
    fact sheet ("Born: 3 August 1934") are none of speakers. A paragraph without a label before another turn
    goes on with the turn where it speaks of itself.
    """
    labels = [_label(text, *paragraph) for paragraph in paragraphs]
    words = [text[slice(*label)] if label else None for label in labels]
    speakers: set[str] = set()
    for one, other in pairwise(words):
        if one and other and one != other:
            speakers |= {one, other}
    about = re.compile(rf"\b(?:{'|'.join(map(re.escape, _names(speakers))) or '$^'})\b", re.I)
    found: list[tuple[Span, list[Span]]] = []
    after: list[Span] = []  # what may go on with the last turn
    goes_on = False
    for label, word, (start, end) in zip(labels, words, paragraphs, strict=True):
        if label and word in speakers:
            if found:
                found[-1][1].extend(after)
            begin = label[1] + 1
            while begin < end and text[begin].isspace():
                begin += 1
            found.append((label, [(begin, end)]))
            after, goes_on = [], True
            continue
        goes_on = goes_on and not label and not about.search(text, start, end)
        if goes_on and _GOES_ON.search(text[start:end]):
            after.append((start, end))
        else:
            goes_on = False
        if label:  # a post, a caption: it was the article that went on
            after = []
    return found


def _label(text: str, start: int, end: int) -> Span | None:
    match = _LABEL.match(text, start, end)
    if not match or not _HEADINGS.isdisjoint(match[0].casefold().split()):
        return None
    return match.span("label" if match["label"] else "letter")


def _names(labels: Iterable[str]) -> list[str]:
    """The words of labels that name somebody, titles and letters left out."""
    return sorted({word for label in labels for word in label.split() if len(word.rstrip(".")) > 3})
