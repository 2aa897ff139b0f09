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
#: Verbs that help another, as they stand without "not".
_PLAIN = "was were is are has have had did does do will would can could may might must should"
AUXILIARY = f"(?:{_PLAIN.replace(' ', '|')})"
_LEADS = r"[\W_]*(?:(?:And|But|Yet|So|Still|Then),?\s)?"
#: All of a sentence before the noun that is its subject: a determiner or an owner, and adjectives.
_OPENS = re.compile(
    _LEADS + r"(?:(?:The|An?|His|Her|Its|Their|Any|No|One|Another)"
    r"|(?:The\s)?[\w’.-]+(?:\s[\w’.-]+){0,4}(?:[’']s|s[’']))"
    r"\s(?:[\w-]+\s){0,2}",
    re.I,
)
#: Before several, it may be nothing: Rumours that it leaks were false.
_OPENS_PLURAL = re.compile(_LEADS)
_SUBJECT = re.compile(rf"\b(?P<noun>{CLAIM}s?)\s(?=(?:that|to|how|whether|what|why)\s)", re.I)
#: Who tells all of it, behind a comma: "..., the newspaper said."
_TOLD = re.compile(
    r",\s[^,.;:\"“”\n]{2,60}?\s(?:said|says|found|reported|reports|wrote|ruled|insist(?:ed|s)|added|adds)\W*"
)
_ENDS_IN_NOUN = re.compile(rf"\b{CLAIM}s?(?=\sby$|$)", re.I)
_VERB = re.compile(
    r"(?:claims|charges|views|hopes|fears|reports|demands|promises|pledges|vows|boasts|pleas|hints)$", re.I
)
_OWNED = re.compile(r"(?:\b(?:his|her|its|their|any|no)|[’']s|s[’'])\s$", re.I)
_AUXILIARIES = frozenset(
    f"{_PLAIN} wasn't weren't isn't aren't hasn't haven't hadn't didn't doesn't don't won't wouldn't "
    "couldn't can't".split()
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
#: Each may open one without such a word: he said it leaks.
_SAYS = frozenset("say says said think thinks thought believe believes believed".split())
_NO_CLAUSE = VERBS | _AUXILIARIES | _CLAUSES | {"to", "by", "of", "about", ""}
#: Before one of these, such a word may be a participle: the rebate paid by the city.
_PREPOSITIONS = frozenset("by at from under with of for to".split())
_GONE = frozenset(
    "went came drew fell rose gave lay ran began broke flew rang sang wrote took saw knew".split()
)
#: What follows a past in -ed that is no participle: they rejected the plan.
_OBJECTS = frozenset(
    "the a an his her its their our my it him them us me that this these those no any some all out up "
    "down off to".split()
)
_IS = re.compile(r"\b(?:is|was|are|were|be|been)\b")
_OPENERS = frozenset("that to how whether what why".split())
_ADVERB = re.compile(r"\w+ly|not|never|also|now|only|already|then|just|even|still")
_BE = frozenset("be been being having".split())
_NO_OBJECTS = _PREPOSITIONS | _CLAUSES | {"in", "on", "over", "during", "as", "last", "this", "and", ""}
_LONGEST = 120  # characters before the noun
_REACH = 600  # characters of a sentence
_MARK = re.compile('[“”"]')
_WORD = re.compile(r"[\w’'-]+")


def until_predicate(text: str, cue: Span, piece: Span, sentence: Span) -> Span:
    """``piece`` without the predicate of its sentence, whose subject is a noun of claiming and what it says.

    The noun is that of ``cue``, or what it says holds ``cue``: "Rumours that Roe had said “no” | were false".
    """
    start, end = piece
    behind = text[end : min(sentence[1], end + _REACH)]
    is_all = not any(map(str.isalnum, behind)) or _TOLD.fullmatch(behind)
    if not is_all:
        return piece
    if _opens(text, sentence[0], cue):
        return _until_over(text, cue, piece)
    noun = _SUBJECT.search(text, sentence[0], min(cue[0], sentence[0] + _LONGEST))
    if noun is None or end - noun.end() > _REACH or not _opens(text, sentence[0], noun.span("noun")):
        return piece
    over = _until_over(text, noun.span("noun"), (noun.end(), end))[1]
    return (start, over) if start < over else piece


def _until_over(text: str, cue: Span, piece: Span) -> Span:
    """``piece`` up to where a verb follows that has no subject left.

    There is one for "that" and one more for each word that opens another clause, as "said" does alone.
    """
    start, end = piece
    words = list(_WORD.finditer(text, start, end))
    plain = [word.group().casefold().replace("’", "'") for word in words]
    if not plain or plain[0] not in _OPENERS or _IS.search(text, cue[1], start):
        return piece
    wanted, previous, last, is_quoted = 0, "", start, False
    for i, word in enumerate(plain):
        for mark in _MARK.findall(text, last, words[i].start()):
            is_quoted = mark == "“" or (mark == '"' and not is_quoted)
        last = words[i].end()
        if _ADVERB.fullmatch(word):
            continue
        before, previous = previous, word
        after = plain[i + 1] if i + 1 < len(plain) else ""
        if word in _CLAUSES:
            wanted += 1
        elif _is_finite(words[i - 1].group(), word, before, after):
            if wanted > 0:
                wanted -= 1
            elif not is_quoted and before not in _SUBJECTS:
                return start, start + len(text[start : words[i].start()].rstrip(" ,\n"))
        if word in _SAYS and after not in _NO_CLAUSE and text[last : words[i + 1].start()].isspace():
            wanted += 1
    return piece


def _is_finite(name: str, word: str, before: str, after: str) -> bool:
    """Whether a word is a verb that has a subject; ``name`` is the word before as written."""
    is_named = name[0].isupper() and after not in _NO_OBJECTS
    is_past = word.endswith("ed") and (after in _OBJECTS or is_named)
    may_be = word in VERBS and (after not in _PREPOSITIONS or word in _GONE or word.endswith("s"))
    is_verb = word in _AUXILIARIES or may_be or is_past
    return is_verb and before not in _AUXILIARIES | _BE | DETERMINERS


def _opens(text: str, begin: int, cue: Span) -> bool:
    """Whether the noun at the end of ``cue`` is the subject with which a sentence opens."""
    noun = _ENDS_IN_NOUN.search(text, *cue)
    if noun is None or noun.start() - begin > _LONGEST:
        return False
    if _OPENS_PLURAL.fullmatch(text, begin, noun.start()):
        return noun.group().endswith("s")
    if _OPENS.fullmatch(text, begin, noun.start()) is None:
        return False
    return not _VERB.search(noun.group()) or _OWNED.search(text, begin, noun.start()) is not None
