"""Where what is said ends inside the subject of a sentence: "Her warning that pipes leak | was filed"."""

from __future__ import annotations

import re

from quotex.pipeline.resolution.words import DETERMINERS
from quotex.pipeline.spans import Span

#: Nouns of what is claimed.
CLAIM = (
    r"(?:claim|allegation|suggestion|complaint|assurance|warning|assertion|statement|argument|insistence|contention"
    r"|admission|announcement|belief|idea|notion|view|prediction|promise|pledge|threat|accusation|charge|explanation"
    r"|remark|denial|demand|conclusion|finding|rumou?r|report|proposal|fear|hope|vow|request|order|decision|advice"
    r"|boast|confession|theory|question|observation|revelation|hint|plea|offer|protest|objection)"
)
#: All of a sentence before the noun that is its subject: a determiner or an owner, and adjectives.
_OPENS = re.compile(
    r"[\W_]*(?:(?:And|But|Yet|So|Still|Then),?\s)?"
    r"(?:(?:The|An?|His|Her|Its|Their|Any|No|One|Another)|(?:The\s)?[\w’.-]+(?:\s[\w’.-]+){0,4}(?:[’']s|s[’']))"
    r"\s(?:[\w-]+\s){0,2}",
    re.I,
)
_ENDS_IN_NOUN = re.compile(rf"\b{CLAIM}s?(?=\sby$|$)", re.I)
_VERB = re.compile(
    r"(?:claims|charges|views|hopes|fears|reports|demands|promises|pledges|vows|boasts|pleas|hints)$", re.I
)
_OWNED = re.compile(r"(?:\b(?:his|her|its|their|any|no)|[’']s|s[’'])\s$", re.I)
_AUXILIARIES = frozenset(
    "was were is are has have had did does do will would can could may might must should wasn't weren't "
    "isn't aren't hasn't haven't hadn't didn't doesn't don't won't wouldn't couldn't can't".split()
)
#: Pasts that are no participles of regular verbs, and what is often said of a claim.
VERBS = frozenset(
    "said met came went sent drew lay cost led left made took brought fell stood rose got gave found "
    "told kept held lost won ran began broke hit spread sat flew rang stuck struck sounded knew thought "
    "felt saw heard wrote paid sold became meant sang slept ate drank drove spoke chose wore threw grew "
    "blew swam bit bought taught caught fought sought built spent dealt dug hung shot shook shut wept "
    "swept forgot froze hid rode stole swore tore woke rests remains comes seems appears ignores "
    "contradicts misses shows means makes needs goes raises lies leaves fails sits looks sounds holds "
    "suggests carries draws brings gets gives takes stands".split()
)
_SUBJECTS = frozenset("he she it they we i you there who which that to and or but".split())
#: Each opens a clause with a verb of its own.
_CLAUSES = frozenset(
    "that which who because when if while since although unless where how what whether though after "
    "before as until".split()
)
#: Before one of these, such a word may be a participle: the rebate paid by the city.
_PREPOSITIONS = frozenset("by at from under with of for to".split())
_GONE = frozenset(
    "went came drew fell rose gave lay ran began broke flew rang sang wrote took saw knew".split()
)
#: What follows a past in -ed that is no participle before a noun: they rejected the plan.
_OBJECTS = frozenset(
    "the a an his her its their our my it him them us me that this these those no any some all out up "
    "down off to".split()
)
_IS = re.compile(r"\b(?:is|was|are|were|be|been)\b")
_OPENERS = frozenset("that to how whether what why".split())
_ADVERB = re.compile(r"\w+ly|not|never|also|now|only|already|then|just|even|still")
_BE = frozenset("be been being having".split())
_LONGEST = 120  # characters before the noun
_WORD = re.compile(r"[\w’'-]+")


def until_predicate(text: str, cue: Span, piece: Span, sentence: Span) -> Span:
    """``piece`` without the predicate of its sentence, whose subject is the noun of ``cue`` and what it says.

    A clause is over where a verb follows that has no subject left: one for "that" and one more for each word
    that opens another clause.
    """
    start, end = piece
    is_all = not any(map(str.isalnum, text[end : sentence[1]]))
    if not is_all or not _opens(text, sentence[0], cue):
        return piece
    words = list(_WORD.finditer(text, start, end))
    plain = [word.group().casefold().replace("’", "'") for word in words]
    if not plain or plain[0] not in _OPENERS or _IS.search(text, cue[1], start):
        return piece
    wanted, previous = 0, ""
    for i, word in enumerate(plain):
        if _ADVERB.fullmatch(word):
            continue
        before, previous = previous, word
        if word in _CLAUSES:
            wanted += 1
        elif _is_finite(word, before, plain[i + 1] if i + 1 < len(plain) else ""):
            if wanted > 0:
                wanted -= 1
            elif before not in _SUBJECTS:
                return start, start + len(text[start : words[i].start()].rstrip(" ,\n"))
    return piece


def _is_finite(word: str, before: str, after: str) -> bool:
    is_past = word.endswith("ed") and after in _OBJECTS
    may_be = word in VERBS and (after not in _PREPOSITIONS or word in _GONE or word.endswith("s"))
    is_verb = word in _AUXILIARIES or may_be or is_past
    return is_verb and before not in _AUXILIARIES | _BE | DETERMINERS


def _opens(text: str, begin: int, cue: Span) -> bool:
    """Whether the noun at the end of ``cue`` is the subject with which a sentence opens."""
    noun = _ENDS_IN_NOUN.search(text, *cue)
    if noun is None or noun.start() - begin > _LONGEST or _OPENS.fullmatch(text, begin, noun.start()) is None:
        return False
    return not _VERB.search(noun.group()) or _OWNED.search(text, begin, noun.start()) is not None
