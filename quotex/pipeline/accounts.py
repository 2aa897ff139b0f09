"""By whose account a sentence tells something: "Per the survey, sales rose", "The hand, she grants, is hers".

The network finds most; these are the forms by which the rest can be told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from quotex.pipeline.features import CAPITAL
from quotex.pipeline.page import Page
from quotex.pipeline.resolution.words import SHORT_TITLE
from quotex.pipeline.spans import Span, trimmed

_NOUN = r"(?:words?|view|opinion|telling|estimation|account|judge?ment|reckoning|estimate|phrase)"
_WHOSE = (
    rf"(?:\b{SHORT_TITLE}\.\s|[^,.;:\n\"“”«»()]){{2,80}}?"
    rf"(?:,\s(?:{CAPITAL}[\w’'-]+\s?){{1,4}}(?=[,.;])|,\s(?:who|whose|which)\s[^,.;:\n\"“”]{{1,80}}(?=[,.;]))?"
)
#: Per the survey, per Reuters; not Per Lindmark, nor per capita.
_PER = r"per(?=\s(?:(?:the|an?|his|her|its|their)\s|(?-i:(?<=, per)\s[A-Z])))"
#: According to officials; not According to plan.
_TO = r"According to(?=\s(?:(?:the|an?|his|her|its|their|one)\s|[A-Z]|(?:\w+\s)?\w+s\b))"
_PUTS = r"(?:(?:likes?|liked|used)\sto\sput|(?:has\s|had\s|once\s)?puts?)\sit"
_ONE = r"[^,.;:\n\"“”«»()]"
#: In the view of the critic; per the survey; if you go by Ann Roe; by her own account; as a priest puts it.
_ACCOUNT = re.compile(
    rf"\b(?:(?P<of>{_TO}|(?i:(?:in|by) the {_NOUN} of|{_PER}|if you (?:go by|believe)(?=\s(?-i:[A-Z]))))"
    rf"\s(?P<source>{_WHOSE})"
    rf"|(?P<by>[Ii]n|[Bb]y)\s(?P<owner>his|her|their|(?!(?:\w+\s)?(?:today|yesterday|week|month|year|\w+day)['’])(?:{SHORT_TITLE}\.\s)?{_ONE}{{2,50}}?(?:’s?|'s?))"
    rf"\s(?P<noun>(?:own\s)?{_NOUN})"
    rf"|as\s(?P<one>{_ONE}{{2,60}}?)\s(?P<puts>{_PUTS}))(?=[,.;])"
)
_REPORTS = (
    r"(?:(?:say|state|grant|remark|counter|contend|maintain|insist|note|observe|add|admit|concede|argue|claim"
    r"|explain|predict|recall|reckon|suggest|swear|warn|protest|confess|point out|complain|joke|acknowledge"
    r"|declare|announce|recount|estimate|allow|muse|object|assert|believe)(?:s|d|ed)?|said|swore|wrote|replie[sd])"
)
_SOMEBODY = (
    r"(?:(?:the|an?|his|her|its|their|one|my|our)\s[\w’'-]+(?:\s[\w’'-]+){0,4}?|he|she|they|it"
    rf"|(?:{SHORT_TITLE}\.?\s)?{CAPITAL}[\w’'-]+(?:\s{CAPITAL}[\w’'-]+){{0,3}})"
)
#: Farai, the nurse remarks on Monday, has slept in a queue.
_ASIDE = re.compile(
    rf", (?P<source>{_SOMEBODY})(?<!\sof) (?P<puts>{_REPORTS})"
    r"(?:\s(?:on|in|at|last|this)\b[^,.;:“”\"\n]{2,40})?(?=, (?!(?:and|but|or)\s))"
)
_REACH = 600  # characters of a sentence on either side
_PLAIN = re.compile(r"[^,;:“”\"‘\n]{3,100}")
_GOES_ON = re.compile(r"\b(?:and|but|or|so|that)$")
_PART = re.compile(r"[;:—–]\s|(?:(?<=[a-z]{4})|(?<=[”\"’]))\.\s+(?=[A-Z])")


class Account(NamedTuple):
    """What is told by somebody's account, and the words that say by whose."""

    content: list[Span]
    cue: list[Span]
    source: Span


def accounts(page: Page) -> Iterator[Account]:
    """Find, in text order, what a sentence gives as the account of somebody whom no verb lets speak."""
    text = page.text
    matches = [*_ACCOUNT.finditer(text), *_asides(page)]
    for match in sorted(matches, key=lambda match: match.start()):
        start, end = match.span()
        if page.marks.overlapping(start, end):
            continue
        begin, stop = page.sentence_around(start)
        stop = min(stop, end + _REACH)
        if start - begin > _REACH:
            continue
        for part in _PART.finditer(text, begin, start):
            begin = part.end()
        after = _PART.search(text, end, stop)
        stop = after.start() if after else stop
        start += len(", ") * text.startswith(", ", start)
        before, behind = text[begin:start].rstrip(), trimmed(text, (min(end + 1, stop), stop))
        pieces = []
        if before.endswith(","):
            pieces.append(trimmed(text, (begin, begin + len(before) - 1)))
        elif before and not _GOES_ON.search(before):
            continue  # it is no account of the sentence: seen in the eyes of the law
        if before.endswith(",") and _GOES_ON.search(before[:-1]):
            pieces = []
        if text[end] == ",":
            pieces.append((behind[0], behind[1] - (text[behind[1] - 1] == ".")))
        pieces = [piece for piece in pieces if piece[0] < piece[1]]
        told = match.groupdict()
        source = next(match.span(name) for name in ("source", "owner", "one") if told.get(name))
        cue = [match.span(name) for name in ("of", "by", "noun", "puts") if told.get(name)]
        if pieces and text[pieces[0][0]] not in ",;":
            yield Account(pieces, cue, source)


def _asides(page: Page) -> Iterator[re.Match[str]]:
    """Who says, between commas, the one clause with which a sentence opens and what goes on with it."""
    for match in _ASIDE.finditer(page.text):
        begin = page.sentence_around(match.start())[0]
        if match.start() - begin <= _REACH and _PLAIN.fullmatch(page.text, begin, match.start()):
            yield match
