"""Parts a content from what stands beside it and only tells to whom, where, of what and how it is said."""

from __future__ import annotations

import re
from itertools import pairwise

from quotex.pipeline.cues import without_addressee
from quotex.pipeline.page import CLOSING, Page
from quotex.pipeline.predicates import CLAIM, until_predicate
from quotex.pipeline.spans import Span, hull, trimmed

_TOPIC = re.compile(
    r"(?:of\s(?!(?:which|whom)\s(?:there|most|some|half|many|few|all|none|\d|[a-z]+(?:ee|ve|ur|ix|ht|ne|en|wo)\s))"
    r"|about\s(?!an?\b|half\b|\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|\w+teen|\w+ty)\b)"
    r"|(?:regarding|referring to)\s|which\s(?![\w’'-]+$))"  # "which boys" is asked
)
#: Of whom something is said that they are accused of.
_ACCUSED = re.compile(
    r"\b(?:accused|suspected|convicted|acquitted|cleared|absolved|warned|informed|notified|reminded|assured)\b"
)
#: Nobody asked him, he said, about it.
_ABOUT_IT = re.compile(r"about\s(?:it|him|her|them|this|that|\w+ing)\b")
_PLACE = re.compile(r"(?:in|on|at|below|above|under|beside|behind|beneath|across|over|to|with|from)\s", re.I)
#: What somebody does who speaks: Sentencing him; Speaking to reporters. Building homes is no such clause.
_DOING = re.compile(
    r"[A-Z][a-z]{2,}ing\s(?:him|her|them)(?:\s(?:for|to|at|in|on)\s[^,;:]{1,40})?,?"
    r"|(?:Speaking|Addressing|Writing|Appearing|Testifying|Replying|Responding|Opening|Closing|Summing up)"
    r"(?:\s(?:to|at|in|on|before|outside|after|for))?\s(?:the|an?|his|her|their|reporters|journalists|[A-Z])[^,;:]{0,40},?"
)
#: When something was said, behind quoted words: '"No," Roe said when it rained'.
_WHEN = re.compile(r"(?:when|while|after|before|as|on \w+ing)\s")
#: What sets a remark off from the quoted words before it. "Which would" goes on with what was said.
_REMARK = re.compile(r"(?:.\W,|,\W)\s(?:which\s(?!would|could|might|had)|although\s)")
#: ‘The second,’ replied the guard, not unkindly.
_ADVERB = re.compile(r"(?:not|rather|quite|very|almost|perhaps)\s\w+ly|\w{3,}ly")
_CIRCUMSTANCE = re.compile(r"(?<!look)(?<!looks)(?<!looking)\s(?:after|amid|despite)\s", re.I)
#: What is stated is a clause, whose circumstances are its own: "says man died after fall".
_STATES = re.compile(
    r"(?:say|claim|think|believe|insist|den[iy]|warn|find|show|tell|told|said|found)\w*\b", re.I
)
#: A claim the rebels dismissed; an allegation that Roe called, behind a comma.
_VERDICT = re.compile(
    rf",\s(?=an?\s(?:\w+\s)?{CLAIM}\s(?:that\s|which\s)?(?:[\w’'-]+\s){{1,4}}?\w+(?:ed|s)\b)"
)
_REACH = 40  # characters
_TIME = re.compile(r"\d{1,2}[.:]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s(?:GMT|BST|ET|CET|UTC))?[:\s]\s*(?=[\"“‘'A-Z])")
#: Verbs of what somebody makes of a thing; what they do not take goes on behind the quoted words.
_VALUES = re.compile(
    r"\b(?:accus|critici[sz]|blam|describ|call|prais|condemn|denounc|attack|hail|dismiss|label|brand)\w*\b",
    re.I,
)
#: Verbs of what is heard, and to whom.
_VOICES = re.compile(r"\b(?:sa(?:y|ys|id|ying)|shout|yell|scream|whisper|mutter|murmur|mouth)\w*$", re.I)
_LISTENER = re.compile(
    r"\sto\s(?:the|an?|his|her|their|its|my|our|one|two|three|any|some|every|no|each|reporters|[A-Z])"
    r"(?!.*\b(?:is|are|was|were|be|been|had|has|have|will|would|could|did|does)\b)[^,.;:\"“”]{0,40}",
    re.S,
)
#: What is said to a thing: no to the plan; and what is done or leads to one: damage to the road.
_GOVERNS = re.compile(
    r"\b(?:yes|no|yeah|never|goodbye|farewell|thank(?:s|\syou)|(?:damage|harm|threat|risk|danger|road|route|path|way|key"
    r"|gift|access|answer|approach|return|response|right|end|entrance|alternative|visit|move|blow|attack|insult|affront"
    r"|boost|[a-z]+(?:ment|tion|ance|ence))s?)[,.!]?$",
    re.I,
)
_AS = re.compile(r",[”\"’']{0,2}\s+as\s$")
_CONJUNCTION = re.compile(r"\s*(?:While|Although|Though|Because|Since|But|And|Yet|So|As)\s")
_PAUSE = re.compile(r"[.;:—–]\s")
_MEANWHILE = re.compile(r",?\s(?:after|when|while|following)\s")
_INDENT = re.compile(r":[ \t]*[\r\n]+(?: {2,}|\t)[ \t]*$")
_OUTDENT = re.compile(r"[\r\n]$")
#: How opens what tells the manner of speaking, and what it may not hold.
_MANNER = re.compile(
    r"(?:with|without|over|in|at|on|after|before|from|to|of|for|by|as|while|when|half|not|\w+ing|\w+ly)\s"
    r"(?!.*\b(?:was|were|is|are|said|told|called)\b)",
    re.I | re.S,
)


def without_surroundings(page: Page, pieces: list[Span], cue: list[Span], source: list[Span]) -> list[Span]:
    """The pieces of a content without all that is none of it, by where cue and source stand."""
    told = hull([*cue, *source]) if cue or source else None
    pieces = without_addressee(page.text, pieces, page.marks, cue)
    pieces = [_without_time(page, pieces[0]), *pieces[1:]]
    if cue and source:
        pieces = _before_as(page, pieces, cue[0], source[0])
    if told:
        pieces = _within_headline(page, pieces, told)
        pieces = _within_line(page, pieces, told)
        pieces = _without_place(page, pieces, told)
        pieces = _without_topic(page, pieces, told)
    if cue and cue[0][1] <= pieces[-1][0]:
        sentence = page.sentence_around(cue[0][0])
        pieces = [*pieces[:-1], until_predicate(page.text, cue[0], pieces[-1], sentence)]
    if told:
        pieces = _within_indent(page, pieces, told)
        pieces = _without_aside(page, pieces, told)
    pieces = _without_remark(page, _without_verdict(page, pieces))
    if not cue:
        return pieces
    return _without_circumstance(page, _without_listener(page, pieces, cue[0]), cue[0])


def _before_as(page: Page, pieces: list[Span], cue: Span, source: Span) -> list[Span]:
    """The clause that an "as" with its speaker ends, and no more: “It is near,” as Roe said, Lund left.

    Of words quoted in the midst of it the clause begins where the sentence does.
    """
    text = page.text
    start, end = pieces[0]
    is_told = source[1] < cue[0] and _AS.search(text, max(start, end - 2), source[0]) is not None
    behind = pieces[1:]
    if not is_told or len(behind) > 1 or any(s < cue[1] or not text[s].isupper() for s, _ in behind):
        return pieces
    begin = page.sentence_around(source[0])[0]
    opens = _CONJUNCTION.match(text, begin, start)
    begin = opens.end() if opens else begin
    is_fragment = page.marks.is_whole((start, end)) and text[start + 1].islower()
    words = text[begin:start]
    if (
        is_fragment
        and words.strip()
        and not page.marks.overlapping(begin, start)
        and not _PAUSE.search(words)
    ):
        start = begin
    return [(start, end)]


def _without_time(page: Page, piece: Span) -> Span:
    """A piece without the time that a live blog sets before what happened then: '11.52 It is falling'."""
    start, end = piece
    time = _TIME.match(page.text, start, end) if page.paragraph_around(start)[0] == start else None
    return (time.end(), end) if time else piece


def _without_aside(page: Page, pieces: list[Span], told: Span) -> list[Span]:
    """Leave out how it is said, between the cue's comma and the words: 'said, with a shrug, "No"'."""
    text = page.text
    start, end = pieces[0]
    if told[1] > start or text[told[1] : start].strip() != ",":
        return pieces
    first = next((m for m in page.marks.overlapping(start, end) if m.start > start), None)
    if first is None or first.end != end or not text[first.start + 1 : first.start + 2].isupper():
        return pieces
    aside = text[start : first.start].rstrip()
    sets_off = aside.endswith((",", ":")) and _MANNER.match(aside) is not None
    return [(first.start, end), *pieces[1:]] if sets_off else pieces


def _without_verdict(page: Page, pieces: list[Span]) -> list[Span]:
    """Leave out what others make of a claim behind it: 'said Roe, a claim the rebels called "rot"'."""
    for i, (start, end) in enumerate(pieces):
        if i and (found := _VERDICT.search(page.text, max(pieces[i - 1][1], start - _REACH), end)):
            return pieces[:i] if found.start() <= start else pieces
    return pieces


def _without_remark(page: Page, pieces: list[Span]) -> list[Span]:
    """Leave out what the article adds behind quoted words: 'it has "a few bugs," which is no news'."""
    start, end = pieces[-1]
    if len(pieces) > 1 and _ADVERB.fullmatch(page.text, start, end) and page.marks.overlapping(*pieces[-2]):
        return pieces[:-1]
    inside = page.marks.overlapping(start, end)
    last = max((m.end for m in inside if m.closed and not m.depth and m.end < end), default=start)
    is_remark = last > start and _REMARK.match(page.text, last - 2, end)
    return [*pieces[:-1], (start, last)] if is_remark else pieces


def _without_listener(page: Page, pieces: list[Span], cue: Span) -> list[Span]:
    """Leave out to whom quoted words are said: 'said "it is late" to the crowd', not 'said "no" to it'."""
    start, end = pieces[-1]
    marked = next((m for m in page.marks.overlapping(start, end) if m.start == start and m.closed), None)
    if marked is None or cue[1] > start or not _VOICES.search(page.text, *cue):
        return pieces
    governs = _GOVERNS.search(page.text, start + 1, marked.end - 1) is not None
    is_listener = not governs and _LISTENER.fullmatch(page.text, marked.end, end) is not None
    return [*pieces[:-1], (start, marked.end)] if is_listener else pieces


def _within_indent(page: Page, pieces: list[Span], told: Span) -> list[Span]:
    """A block quotation that is indented, without the paragraphs behind it that are not."""
    if told[1] > pieces[0][0] or not _INDENT.search(page.text, told[1], pieces[0][0]):
        return pieces
    for i, (before, piece) in enumerate(pairwise(pieces), 1):
        if _OUTDENT.search(page.text, before[1], piece[0]):
            return pieces[:i]
    return pieces


def _without_circumstance(page: Page, pieces: list[Span], cue: Span) -> list[Span]:
    """Leave out what else is going on: 'Union vows to strike after talks fail', 'called it "rot" after it'.

    That is of a headline's content, and of what is called something in quoted words.
    """
    start, end = pieces[-1]
    last = max((m.end for m in page.marks.overlapping(start, end) if m.closed and not m.depth), default=end)
    if cue[1] < start < last < end and _VALUES.search(page.text, *cue) and _MEANWHILE.match(page.text, last):
        return [*pieces[:-1], (start, last)]
    if page.headline is None or not cue[0] < start < page.headline[1] or _STATES.match(page.text, *cue):
        return pieces
    match = _CIRCUMSTANCE.search(page.text, start + 1, end)
    if not match or page.marks.overlapping(*match.span()):
        return pieces
    return [*pieces[:-1], (start, match.start())]


def _within_headline(page: Page, pieces: list[Span], told: Span) -> list[Span]:
    """The pieces on that side of the headline's end where it is told who speaks."""
    if page.headline is None:
        return pieces
    end = page.headline[1]
    same = [piece for piece in pieces if (piece[0] < end) == (told[0] < end)]
    return same or pieces


def _within_line(page: Page, pieces: list[Span], told: Span) -> list[Span]:
    """The part of a headline's content on the line that tells who speaks, where it has a second line.

    That begins like one: no wrapped line does.
    """
    block = page.headline
    if block is None or len(pieces) != 1 or not block[0] <= pieces[0][0] <= pieces[0][1] <= block[1]:
        return pieces
    text = page.text
    start, end = pieces[0]
    at = text.find("\n", start, end)
    if (
        at < 0
        or text[at - 1] in ",-"
        or text[at + 1 : at + 2].islower()
        or page.marks.overlapping(at, at + 1)
    ):
        return pieces
    return [trimmed(text, (start, at) if told[1] <= start else (text.rfind("\n", start, end), end))]


def _without_place(page: Page, pieces: list[Span], told: Span) -> list[Span]:
    """Leave out where words stand, or what else is done: 'Below it, wrote Roe:', 'Jailing him, she said:'."""
    if len(pieces) != 2 or not pieces[0][1] <= told[0] < told[1] <= pieces[1][0]:
        return pieces
    opens = any(mark.start == pieces[1][0] for mark in page.marks.overlapping(*pieces[1]))
    leads = _PLACE.match(page.text, *pieces[0]) or _DOING.fullmatch(page.text, *pieces[0])
    is_place = leads is not None and not page.marks.overlapping(*pieces[0])
    return pieces[1:] if opens and is_place and ":" in page.text[told[1] : pieces[1][0]] else pieces


def _without_topic(page: Page, pieces: list[Span], told: Span) -> list[Span]:
    """Leave out what is spoken about, or said of it, and when: '"No," Roe said of the plan, which fell'.

    Of whom it is said may come before, and what that is is kept: "Roe is accused of theft".
    """
    if len(pieces) == 2 and pieces[0][1] <= told[0]:
        start, end = pieces[1]
        between = page.text[told[1] : start]
        closes = page.text[pieces[0][1] - 1] in CLOSING
        is_quoted = closes and not between.strip()
        is_aside = _TOPIC.match(page.text, start, end) or (is_quoted and _WHEN.match(page.text, start, end))
        is_accused = page.text.startswith("of ", start) and _ACCUSED.search(page.text, *told)
        goes_on = is_accused or ("," in between and _ABOUT_IT.match(page.text, start, end))
        if is_aside and not between.strip(" ,") and (closes or not goes_on):
            return pieces[:1]
    return pieces
