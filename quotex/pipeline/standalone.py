"""Quotations that stand alone, by their marks and place: paragraphs, sentences, the ends of a headline."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import accumulate, groupby
from typing import NamedTuple

from quotex.pipeline.page import CLOSING, Page
from quotex.pipeline.resolution.phrases import tells_sort
from quotex.pipeline.spans import Span, Taken, trimmed

#: Characters of a paragraph that is a quotation, and words of one within a paragraph: less may be a title.
_SHORTEST, _SENTENCE = 15, 5
_HEADLINE = 3  # words of what opens or closes a headline: less may be a title, or a word of its own
_CALLED = re.compile(r"\b(?:an?|the|new|called|named|film|song|book|album|play|sings?|reads?)\s+$", re.I)
_HEADLINER = re.compile(r"\s[—–-]\s((?:(?:the|an?)\s)?(?:[a-z-]+\s)?([a-z-]+))$")
_REPORTERS = frozenset(
    "report study survey poll police court inquest coroner inquiry union watchdog regulator minister "
    "ministers ministry mps experts officials scientists researchers lawyer lawyers sources "
    "prosecutors".split()
)
_LABEL = re.compile(r"(?P<who>(?:[A-Z][\w’'-]+\s){0,2}(?P<noun>[A-Za-z]+)): (?=\S)")
_DASHED = re.compile(r"[—–―]\s?(?=[^\W\d_])")
_STOPS = re.compile(r"[.?!…»][\"”’)]*\s*$")
_CALLS = re.compile(r"[?!]")
_OUTCRY = re.compile(
    r"\b(?P<noun>(?:shout|cry|crie|yell|scream|shriek|roar|chant|call|mutter|muttering|murmur|whisper|jeer|gasp"
    r"|exclamation|groan|heckle)s?) of $"
)
_CALLER = re.compile(
    r",?\sfrom\s(?P<who>(?:the|some|his|her|their|several)\s(?:[\w’'-]+\s){0,3}?"
    r"(?:audience|crowd|gallery|(?!terraces|stands|rows|seats|sides)[a-z]+[^su\W]s))(?=[.,;]|\s[a-z])"
)
_MET = re.compile(r"\b(?:to|amid|amidst|despite|over|through|by)\s(?:\w+\s){0,2}$")
_LONGEST_OUTCRY = 20  # characters
_ROW = 3  # paragraphs
_SPACE = 8  # characters looked back over for the end of a sentence


def standing_alone(page: Page, claims: Iterable[tuple[int, int, int]]) -> list[Span]:
    """Find the closed quotations that are whole paragraphs or sentences, or open or close the headline.

    ``claims`` are the pieces of the contents that are known, each with the place where it is told who speaks:
    whoever is told of within the marks is spoken of there, and does not speak them.
    """
    pieces = sorted(claims)
    firsts = [start for start, _, _ in pieces]
    reached = list(accumulate((end for _, end, _ in pieces), max))
    whole = {trimmed(page.text, paragraph) for paragraph in page.paragraphs}
    found = []
    for span in ((mark.start, mark.end) for mark in page.marks.spans if mark.closed and not mark.depth):
        start, end = span
        before = bisect_left(firsts, start)
        is_inside = before > 0 and reached[before - 1] >= end
        if is_inside or any(
            2 * (last - first) > end - start and not start < told < end
            for first, last, told in pieces[before : bisect_left(firsts, end)]
        ):
            continue
        is_paragraph = span in whole and end - start >= _SHORTEST
        if is_paragraph or _ends_headline(page, span) or _is_sentence(page.text, span):
            found.append(span)
    return found


def dashed(page: Page, taken: Iterable[Span]) -> list[Span]:
    """Find the turns of a dialogue in dashes, "– At that hour?", that share nothing with what is ``taken``.

    A dialogue is a row of paragraphs that begin with a dash and no mark, where somebody asks or exclaims:
    lists don't, nor are they sentences.
    """
    text = page.text
    spoken = Taken(taken)
    found: list[Span] = []
    before = 0  # where the row before ends
    for is_dashed, row in groupby(page.paragraphs, lambda block: _DASHED.match(text, *block) is not None):
        turns = list(row)
        introduced = text.endswith(":", 0, before)
        before = turns[-1][1]
        if not is_dashed or introduced:
            continue
        asking = [text[slice(*turn)].rstrip().endswith("?") for turn in turns]
        is_dialogue = (any(asking) and not all(asking)) or (
            len(turns) >= _ROW and any(_CALLS.search(text, *turn) for turn in turns)
        )
        if not is_dialogue or not all(_STOPS.search(text, *turn) for turn in turns):
            continue
        for start, end in turns:
            lead = _DASHED.match(text, start, end)
            if lead and not spoken.overlaps(start, end):
                found.append((lead.end(), end))
    return found


class Outcry(NamedTuple):
    """What is called out, the noun that tells so, and who calls, where it is told.

    ``met`` tells that whoever the sentence is about hears it: she left to cries of "Resign".
    """

    content: Span
    cue: Span
    source: list[Span]
    met: bool


def outcries(page: Page) -> Iterator[Outcry]:
    """Find what is called out behind a noun: shouts of "Rubbish!" from the fans, not the call of "Duty"."""
    for mark in page.marks.spans:
        told = _OUTCRY.search(page.text, max(0, mark.start - _LONGEST_OUTCRY), mark.start)
        words = page.text[mark.start + 1 : mark.end - 1]
        is_said = words[:1].isupper() and (words[-1:] in "!?.,…" or " " in words)
        if told and mark.closed and not mark.depth and (is_said or told["noun"].endswith("s")):
            caller = _CALLER.match(page.text, mark.end)
            source = [caller.span("who")] if caller else []
            noun = told.span("noun")
            met = _MET.search(page.text, max(0, noun[0] - _LONGEST_OUTCRY), noun[0]) is not None
            yield Outcry((mark.start, mark.end), noun, source, met)


def headliner(headline: str) -> Span | None:
    """Who says what a headline gives, named by no more than a noun behind a dash, if anybody is."""
    match = _HEADLINER.search(headline)
    return match.span(1) if match and tells_sort(match[2].casefold()) else None


def headline_label(headline: str) -> Span | None:
    """Who says what a headline gives, named by no more than a noun that opens it: "Poll: race is tight"."""
    match = _LABEL.match(headline)
    is_long = match is not None and len(headline[match.end() :].split()) > _HEADLINE
    return match.span("who") if match and is_long and match["noun"].casefold() in _REPORTERS else None


def is_reported(headline: str, told: Span) -> bool:
    """Whether who is named behind a dash by a bare noun, ``told``, has said what stands before: - report."""
    return headline[slice(*told)].casefold() in _REPORTERS and len(headline[: told[0]].split()) > _HEADLINE


def is_title(text: str) -> bool:
    """Whether words are written like a title: capitals throughout, and no stop at the end."""
    long = [word.lstrip("\"“‘'(") for word in text.split() if len(word) > 3]
    return len(long) > 1 and all(word[:1].isupper() for word in long) and text.rstrip()[-1] not in ".,?!…"


def _is_sentence(text: str, span: Span) -> bool:
    """Whether a marked span is a whole sentence or more, no title: it begins and ends like one."""
    start, end = span
    words = text[start + 1 : end - 1].split()
    before = text[max(0, start - _SPACE) : start].rstrip(" \u00a0").rstrip(CLOSING)
    return (
        len(words) >= _SENTENCE
        and words[0][:1].isupper()
        and words[-1][-1] in ".?!…"
        and (not before or before[-1] in ":.?!…\n\r")
    )


def _ends_headline(page: Page, span: Span) -> bool:
    """Whether a headline opens with a marked span and a colon, or closes with one that is no title.

    "Not Me At All": Mayor Denies It; Referee 'took our season home'.
    """
    block, text = page.headline, page.text
    start, end = span
    if block is None or start >= block[1] or len(text[start + 1 : end - 1].split()) < _HEADLINE:
        return False
    if start == block[0]:
        return text.startswith(":", end)
    headline, before = text[slice(*block)].rstrip(), text[block[0] : start]
    if end != block[0] + len(headline) or _CALLED.search(before):
        return False
    if is_title(headline):
        return before.rstrip().endswith(":")
    return not is_title(text[start + 1 : end - 1])
