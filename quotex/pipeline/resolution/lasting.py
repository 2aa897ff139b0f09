"""Whether a relative clause says what somebody is, or does year after year, and tells no passing deed."""

from __future__ import annotations

import re

from quotex.pipeline.resolution.phrases import is_role
from quotex.pipeline.resolution.words import (
    ARTICLES,
    DAYS,
    HAS_LED,
    HAS_SERVED,
    LEADS,
    MONTHS,
    SERVES,
)

_ADVERBS = re.compile(
    r"(?:(?:also|now|still|currently|once|long|always|[a-z]+ly|since (?:\w+ )?\d{4})(?:,)?\s+)*", re.I
)
_WORD = re.compile(r"[\w’'-]+")
#: What was done once and holds: she founded it.
_DONE = (
    HAS_LED
    | HAS_SERVED
    | frozenset(
        "founded co-founded cofounded ran taught wrote sat spoke invented created designed represented "
        "advised inherited trained grew".split()
    )
)
#: What is said of the present, and passes.
_PASSING = frozenset(
    "says tells faces awaits appears returns arrives leaves meets joins wants hopes fears thinks believes "
    "expects denies insists argues admits seems looks gets goes comes starts begins ends needs plans wins "
    "loses".split()
)
_NAMED = frozenset("named appointed elected re-elected made ordained".split())
_IRREGULAR = frozenset("won lost left said told made gone".split())
_STATES = frozenset("retired married divorced widowed based born trained employed raised educated".split())
_DUE = frozenset("due likely set about unable able ready back expected".split())
_FOR_LONG = re.compile(r"\b(?:since|always|for (?:[\w-]+ ){0,3}(?:years|decades|months|seasons|terms))\b")
_DATES = "|".join(sorted(DAYS | MONTHS))
_ON_A_DAY = re.compile(
    rf"\b(?:(?:on|in|until|next|this) (?:{_DATES}|week|month)|today|tomorrow|tonight)\b", re.I
)


def lasts(clause: str) -> bool:
    """Whether a clause, without its "who", says so: has run a bakery for years; not: left on Monday."""
    words = [match.group().casefold() for match in _WORD.finditer(_ADVERBS.sub("", clause, count=1))]
    if len(words) < 2:
        return False
    verb, rest = words[0], words[1:]
    if verb in ("is", "are", "remains"):
        return _is_state(rest[0])
    if verb in ("was", "were"):
        return _is_role(rest)
    if verb in ("has", "have"):
        if rest[:1] == ["been"]:
            return _is_role(rest[1:]) or _FOR_LONG.search(clause) is not None
        is_deed = rest[0] in HAS_LED | HAS_SERVED or _FOR_LONG.search(clause) is not None
        return is_deed or not (rest[0] == "to" or _is_participle(rest[0]))
    if verb in LEADS | SERVES or (verb.endswith("s") and verb not in _PASSING):
        return _ON_A_DAY.search(clause) is None
    return verb in _DONE or words[:2] == ["used", "to"]


def _is_state(word: str) -> bool:
    """Whether somebody "is" a word for good: a miller, retired, 44; not: due, running, owed."""
    return word in _STATES or not (word in _DUE or _is_participle(word) or word.endswith("ing"))


def _is_role(words: list[str]) -> bool:
    """Whether somebody "was" a role: a miller, born here, named head of it."""
    if words[:1] in (["born"], ["founded"]):
        return True
    opens = words[:1] and (words[0] in ARTICLES | _NAMED or is_role(words[0]))
    return bool(opens) and any(is_role(word) for word in words[:6])


def _is_participle(word: str) -> bool:
    return word.endswith(("ed", "en")) or word in _IRREGULAR
