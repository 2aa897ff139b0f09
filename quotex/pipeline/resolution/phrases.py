"""Noun phrases without a parser: parts joined by "and", appositions, the head with the words before it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from quotex.pipeline.resolution.layout import WORD, casefolded
from quotex.pipeline.resolution.words import (
    ABBREVIATIONS,
    ARTICLES,
    DAYS,
    DEICTICS,
    DETERMINERS,
    DOCUMENTS,
    FEMALE_NOUNS,
    FOLLOWERS,
    GROUPS,
    MALE_NOUNS,
    NO_AGENTS,
    ORGANIZATIONS,
    PARTS,
    PERSON_NOUNS,
    POSSESSIVES,
    QUANTIFIERS,
    ROLE_NOUNS,
    SUBJECTS,
    Gender,
)
from quotex.pipeline.spans import Span
from quotex.records import SpeakerKind

_TRIM = ' \t\r\n,;:.–—-“”"‘()[]«»'
_LEADS = frozenset("how really but and or so though around only even roughly over least".split())
_IRREGULAR = frozenset(
    "done shown known seen written taken given sent held left put made built led drawn hung found told "
    "brought bought sold paid kept caught torn worn hidden chosen driven set read begun cut laid "
    "strung".split()
)
#: Participles where what follows tells so: a petition set up by ..., not a set designer.
_HOMONYMS = frozenset({"set", "read"})
#: What counts with "of" behind it: a third of those asked, nearly a quarter of voters.
_FRACTIONS = frozenset("third thirds quarter quarters fifth fifths".split())
_BEFORE_FRACTION = ARTICLES | frozenset("nearly almost about over roughly one two three four".split())
#: Adjectives that follow their noun where a preposition follows them.
_POSTPOSED = frozenset("privy loyal opposed critical responsible aware present able eager willing".split())
_STUCK = frozenset("stuck seated stranded trapped standing sitting waiting present".split())
_PRONOMINAL = frozenset("latter former other others accused deceased".split())
#: Two words that speak as one does.
_COMPOUNDS = {("opposite", "number"): "counterpart", ("think", "tank"): "think-tank"}
#: Ann Roe, Dr Bo Lund and Cy Vale: what stands between the commas begins like a name, and no role does so.
_NAMED_ITEMS = re.compile(
    r"(?!(?:The|An?|His|Her|Its|Their|Our|My)\s)[A-Z][^,]*(?:, [A-Z][\w.’'-]+ [A-Z][^,]*)+$"
)
#: Roe, Lund and Vale.
_SURNAMES = re.compile(r"[A-Z][\w’'-]+(?:, [A-Z][\w’'-]+)+ and [A-Z][\w’'-]+$")
_PARTY = re.compile(r"(?:[DRI]|Lab|Con)-[A-Z][\w.]*,?")
_EACH = re.compile(r",?\s(?:each|both|all)\s*$")  # Ann Roe and Bo Lund each
_BOTH = re.compile(r"(?:both|neither)\s", re.I)
_COPIES = frozenset("copy excerpt portion data figures".split())
_COPIED = frozenset({"of", "from"})
_ADVERBS = frozenset(
    "late last this earlier out up every each yesterday today anonymously exclusively aloud".split()
)
_ALREADY = frozenset("still already once newly".split())
_NUMERALS = frozenset("two three four five six seven eight nine ten".split())
#: What follows its noun to say where: the man downstairs.
_PLACES = frozenset("downstairs upstairs opposite nearby".split())
_PERIODS = DAYS | frozenset(
    "year month week weekend night summer winter spring autumn fall decade century".split()
)
_RELATIVES = frozenset("who that which whose whom".split())
#: Where an apposition, a clause or an insertion begins.
ASIDE = re.compile(r",(?!\d)|\s(?:[–—-]|--)\s|\s?\(")
_BREAK = re.compile(r"[,;:()–—]|\s-\s")
_FINAL_POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])$")
_OWNER = re.compile(r"^.*[’']s?\s+(?:own\s+)?(?=\w)")
#: The latest Ashby Times poll is called by its name, the latest report is not.
_DEICTIC = re.compile(rf"(?:(?:{'|'.join(sorted(DEICTICS))})\s(?!of\s)|(?:latest|last)\s(?=[A-Z]))")
_BASED = re.compile(r"-(?:based|born)$")
_ADJECTIVE = re.compile(
    r"(?:^|\s)(?:current|former|local|federal|national|senior|retired|foreign|domestic|\w+ic|\w+al)$", re.I
)
#: Nouns that look like participles.
_NOUNS = frozenset("op-ed op-eds sibling siblings wedding weddings".split())
_PERSONS = PERSON_NOUNS | FEMALE_NOUNS | MALE_NOUNS
_AGENT = re.compile(r"[^\W\d_]{2,}(?:ist|ian|man|woman|er|or|eur)")
_IN_LAW = re.compile(r"-in-laws?$")
_REDUCED = re.compile(r"\b([a-z]\w+)\s(?:\w+ed|made|held|sent|seen|written)\b")
_APPOSITION = re.compile(r",\s+(?:(?:an?|the)\s|[a-z]|[^,]*[’']s\s)[^,]*$")
_SUBORDINATE = re.compile(
    r"\b(?:who|which|that|whose|of|for|at|in|from|by|with|between|on|whom|to|including|against|about)\b"
)
#: Surfers for Clean Seas and the Anglers' Alliance: what "for" takes has no article, what follows has one.
_OF_NAME = re.compile(r"^[^,]*\b(?:for|of|on)\s[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)*$")
_NUMBER = re.compile(r"\b\d{1,3}\b")
_NUMBERED = re.compile(r"No\.? \d")  # No 10
_AGE = re.compile(r"\b(\d{1,3})(?:-year-olds?|\s+years\s+old)\b")
_STOPS = FOLLOWERS | DETERMINERS | SUBJECTS
_AFTER = FOLLOWERS | DETERMINERS | _ADVERBS


class _Word(NamedTuple):
    start: int
    end: int
    text: str

    @property
    def folded(self) -> str:
        return casefolded(self.text)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase.

    Attributes
    ----------
    text
        The head with the words before it, without article: how something unnamed is called.
    head
        The head noun, folded, singular.
    modifiers
        The words before and after the head, folded, function words left out.
    determiner
        the, a, his ...; empty without one.
    """

    text: str
    head: str
    modifiers: frozenset[str]
    determiner: str
    plural: bool
    kind: SpeakerKind

    @property
    def definite(self) -> bool:
        """Whether it goes back to something known."""
        if self.head == "counsel" and not self.determiner and not self.modifiers:
            return True  # as courts speak
        return self.determiner in ("the", "this", "that", "these", "those") or self.determiner in POSSESSIVES

    @property
    def gender(self) -> Gender | None:
        """The gender that the head noun tells."""
        noun = self.head.removeprefix("great-")
        return "f" if noun in FEMALE_NOUNS else "m" if noun in MALE_NOUNS else None


def singular(noun: str) -> str:
    """A noun without its plural ending, roughly."""
    if noun.endswith("men") and len(noun) > 4:
        return noun[:-3] + "man"
    if noun == "people":
        return "person"
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith(("ches", "shes", "xes", "sses")):
        return noun[:-2]
    if noun.endswith("s") and not noun.endswith(("ss", "us", "is")):
        return noun[:-1]
    return noun


def without_asides(text: str) -> str:
    """A noun phrase up to its first aside; a comma between two adjectives begins none."""
    words = [_Word(m.start(), m.end(), m.group()) for m in WORD.finditer(text)]
    for aside in ASIDE.finditer(text):
        following = sum(word.start < aside.start() for word in words)
        if not 0 < following < len(words) or not _goes_on(text, words, following):
            return text[: aside.start()]
    return text


def parse(text: str, *, named: bool = False) -> Phrase | None:
    """Parse one noun phrase, without conjuncts and appositions; None where no word is left.

    ``named`` tells that its first word belongs to a name.
    """
    text = _FINAL_POSSESSIVE.sub("", " ".join(text.replace("\u00ad", "").split()).strip(_TRIM))
    words = [_Word(m.start(), m.end(), m.group()) for m in WORD.finditer(text)]
    while len(words) > 1 and words[0].folded in _LEADS and words[1].folded not in FOLLOWERS:
        words = words[1:]
    determiner = ""
    fraction = _fraction(words)
    while fraction is None and len(words) > 1 and words[0].folded in DETERMINERS:
        if words[0].folded == "those" and words[1].folded in FOLLOWERS:
            break  # those who were there
        determiner = words[0].folded
        words = words[1:]
    if len(words) > 1 and determiner in POSSESSIVES and words[0].text == "own":
        words = words[1:]
    if not words:
        return None
    last = _head_index(text, words) if fraction is None else fraction
    if words[last].folded in _COPIES and last + 2 < len(words) and words[last + 1].folded in _COPIED:
        original = parse(text[words[last + 2].start :])
        is_called = words[last + 1].folded == "of" or (original and original.text.istitle())
        if original and original.kind == "document" and is_called:
            return original  # what a copy says the original does; data from the National Survey
    is_part = last > 0 and words[last - 1].folded in PARTS and words[last].text[0].isdigit()  # paragraph 40
    parts = last + 2 < len(words) and words[last + 1].folded == "of"
    # The group is one.
    counts = fraction is not None or (
        _counts(words[last]) and not is_part and (parts or words[last].folded != "group")
    )
    whole = counts and parts  # many of the farmers
    stop = _clause_start(text, words, last) if whole else words[last].end
    head = words[last + 2 + _head_index(text, words[last + 2 :])] if whole else words[last]
    noun = head.folded if head.text.isupper() else singular(head.folded)  # the PS is one
    noun = ABBREVIATIONS.get(noun, noun)
    plural = noun not in (head.folded, ABBREVIATIONS.get(head.folded)) or counts
    compound = _COMPOUNDS.get((words[last - 1].folded, head.folded)) if last else None
    if compound:
        noun, plural = compound, False
    kind = kind_of(head.folded if head.folded in DOCUMENTS and not compound else noun)  # minutes
    if not whole and kind == "organization" and parts:
        stop = _field_end(text, words, last + 1)  # the department of public works
    shown = text[words[0].start : stop].strip(_TRIM)
    if not named and words[0].start == 0 and not re.match(r"New [A-Z]", shown):  # New York
        shown = _lowered(shown, words[0].text)
    if kind == "document" or is_part:
        kind = "document"
        shown = _document_name(shown, keep_owner=determiner in ("a", "an"))
    if kind == "organization" and plural:
        kind = "unnamed"  # companies, ministries: nobody in particular
    modifiers = {word.folded for word in words if word is not head} - FOLLOWERS - ARTICLES
    return Phrase(shown, noun, frozenset(modifiers), determiner, plural, kind)


def _fraction(words: list[_Word]) -> int | None:
    """Index of the word that tells which part of others a phrase means: nearly a third of voters."""
    for i, (word, following) in enumerate(pairwise(words)):
        if word.folded in _FRACTIONS:
            return i if following.folded == "of" and i + 2 < len(words) else None
        if word.folded not in _BEFORE_FRACTION:
            return None
    return None


def _head_index(text: str, words: list[_Word]) -> int:
    """Index of the last word before what follows the head; commas between adjectives are passed over."""
    commas: list[int] = []
    head = _last_index(text, words, commas)
    for i in reversed(commas):
        if head <= i or not tells_sort(words[head].folded):
            head = i - 1  # no noun follows that they would be adjectives of
    return head


def _last_index(text: str, words: list[_Word], commas: list[int]) -> int:
    """What _head_index returns, if adjectives stand before each of ``commas``, which this fills."""
    for i in range(1, len(words)):
        before, word = words[i - 1], words[i]
        if word.folded == "then" and before.folded == "s" and i + 1 < len(words):
            continue  # the city's then mayor
        if word.folded == "than" and before.folded in ("more", "fewer", "less"):
            continue  # more than 600 doctors
        if word.folded == "to" and before.folded == "up" and i == 1:
            continue  # up to 50 farmers
        if before.folded == "than" and word.folded in ARTICLES:
            continue  # more than a dozen aides
        if word.folded == "in" and _counts(before) and i + 1 < len(words) and _counts(words[i + 1]):
            continue  # three in ten of those asked
        if word.folded == "outside" and i + 1 < len(words) and before.folded in QUANTIFIERS | ARTICLES:
            continue  # two outside groups
        if word.folded == "next" and i + 1 < len(words) and words[i + 1].folded == "to":
            return i - 1  # the woman next to her
        if word.folded in _PLACES and i + 1 == len(words):
            return i - 1
        if word.folded in ("first", "last") and i + 1 < len(words) and _is_participle(words[i + 1].text):
            return i - 1  # a member first elected last year
        if word.folded in _NUMERALS and before.folded in _PERSONS and i + 1 < len(words):
            return i - 1  # the woman two rows behind her
        if _is_time(words, i) or word.folded in _STOPS:
            return i - 1
        if _BREAK.search(text, before.end, word.start):
            if not _may_go_on(text, words, i):
                return i - 1
            commas.append(i)
        closes = i + 1 == len(words) or words[i + 1].folded in FOLLOWERS
        if word.text in _STUCK and closes and tells_sort(before.folded):
            return i - 1  # a trader stuck in the lift
        if word.text in _POSTPOSED and i + 1 < len(words) and words[i + 1].folded in FOLLOWERS:
            return i - 1  # sources privy to the talks
        is_already = word.text in _ALREADY and i + 1 < len(words) and _is_participle(words[i + 1].text)
        if is_already and tells_sort(before.folded):
            return i - 1  # two deckhands still owed their wages
        adverb = word.text.endswith("ly") and i + 2 < len(words) and _is_participle(words[i + 1].text)
        if adverb and tells_sort(before.folded):
            return i - 1  # a report hastily commissioned by the council
        if i + 1 < len(words) and _is_participle(word.text):
            noun = singular(before.folded)
            speaks = noun in PERSON_NOUNS or kind_of(noun) != "unnamed"
            if (speaks and word.text not in _HOMONYMS) or _closes(words[i + 1]):
                return i - 1  # a report commissioned by the council
            if word.text.endswith("ing") and not any(tells_sort(w.folded) for w in words[i + 1 :]):
                return i - 1  # a novice carrying candles
    return len(words) - 1


def _goes_on(text: str, words: list[_Word], i: int) -> bool:
    """Whether a comma before a word parts two adjectives of one noun."""
    head = i + _head_index(text, words[i:]) if _may_go_on(text, words, i) else i
    return head > i and tells_sort(words[head].folded)


def _may_go_on(text: str, words: list[_Word], i: int) -> bool:
    """Whether a comma before a word may part two adjectives of one noun: a tall, thin man."""
    before = words[i - 1]
    if text[before.end : words[i].start].strip() != "," or before.folded in QUANTIFIERS | _PRONOMINAL:
        return False
    if _BASED.search(words[i].text) and words[i].text[0].isupper():
        return True  # the Reno, Nevada-based firm
    if before.folded.endswith("-old"):
        return False  # the 44-year-old, former mayor of Ashby
    is_measure = before.text[0].isdigit()  # a 30-page, dull report
    return before.text.islower() and (is_measure or not tells_sort(before.folded))


def tells_sort(noun: str) -> bool:
    """Whether a folded noun is known to be for a person, a body or a document."""
    noun = singular(noun)
    return noun in _PERSONS or kind_of(noun) != "unnamed" or is_role(noun)


def _counts(word: _Word) -> bool:
    return word.folded in QUANTIFIERS or word.text.replace(",", "").isdigit()


def _is_time(words: list[_Word], i: int) -> bool:
    """Whether a word begins to tell when: a report last year, a report yesterday."""
    following = words[i + 1].folded if i + 1 < len(words) else ""
    if words[i].folded in ("last", "this", "next"):
        return following in _PERIODS
    if words[i].folded in ("out", "due"):
        return following in _PERIODS or following in ("last", "this", "next", "on")
    return words[i].folded in ("yesterday", "earlier") and (not following or following in FOLLOWERS)


def _is_participle(word: str) -> bool:
    return word.islower() and word not in _NOUNS and (word.endswith(("ed", "ing")) or word in _IRREGULAR)


def _closes(word: _Word) -> bool:
    """Whether a participle before this word begins a clause, for no noun can be that it stands before."""
    return word.folded in _AFTER or word.text[0].isdigit()


def _field_end(text: str, words: list[_Word], of: int) -> int:
    """Where what a body is "of" ends: before the next preposition, clause or aside."""
    end = of
    for i in range(of + 1, len(words)):
        word = words[i]
        if _BREAK.search(text, words[i - 1].end, word.start) or _is_participle(word.text):
            break
        if (word.folded in _STOPS and word.folded != "of") or word.folded in QUANTIFIERS:
            break
        end = i
    return words[end].end if end > of else words[of - 1].end


_DATE = re.compile(r"(?:in|since|during)\s(?:(?:early|late|mid)[- ])?(?:1[89]|20)\d\d\b(?!\s\w)")


def _clause_start(text: str, words: list[_Word], last: int) -> int:
    """Where a quantified phrase ends: before a clause or an aside, prepositional phrases kept."""
    for before, word in pairwise(words[last + 2 :]):  # one of whom
        dates = _DATE.match(text, word.start) is not None  # a group of doctors in 2015
        is_relative = word.folded in _RELATIVES and not (word.folded == "that" and before.folded in FOLLOWERS)
        if dates or is_relative or _BREAK.search(text, before.end, word.start):
            return before.end
    return words[-1].end


def _lowered(shown: str, first: str) -> str:
    """Lower what only the start of a sentence, or capitals throughout, have raised."""
    if shown.isupper() and len(first) > 1:
        return shown.lower()
    if _NUMBERED.match(shown):
        return shown
    return shown[:1].lower() + shown[1:] if first[1:].islower() or first == "A" else shown


def _document_name(shown: str, *, keep_owner: bool) -> str:
    """A document without words that only say when it came; its owner is no part of what it is called."""
    while match := _DEICTIC.match(shown):
        shown = shown[match.end() :]
    return shown if keep_owner else _OWNER.sub("", shown)


def is_in_law(noun: str) -> bool:
    """Whether a folded noun is for somebody's relative by marriage."""
    return _IN_LAW.search(noun) is not None


def kind_of(noun: str) -> SpeakerKind:
    """The kind of speaker that a noun, folded and singular, makes."""
    if is_in_law(noun):
        return "unnamed"
    for word in (noun, noun.rpartition("-")[2]):
        if word in _PERSONS:
            return "unnamed"
        if word in DOCUMENTS:
            return "document"
        if word in GROUPS:
            return "group"
        if word in ORGANIZATIONS:
            return "organization"
    return "unnamed"


def is_role(noun: str) -> bool:
    """Whether a folded noun says what somebody is: economist, vice-president, cellist."""
    noun = singular(noun)
    last = noun.rpartition("-")[2]
    if noun in ROLE_NOUNS or last in ROLE_NOUNS:
        return True
    return (
        _AGENT.fullmatch(last) is not None and last not in NO_AGENTS | DOCUMENTS | ORGANIZATIONS | FOLLOWERS
    )


def ages(text: str) -> set[str]:
    """The ages, as digits, that a description says to be such: the 44-year-old."""
    return set(_AGE.findall(text))


def bare_ages(text: str) -> set[str]:
    """The numbers, as digits, that may be ages where a name stands beside: Ann Roe, 44."""
    return set(_NUMBER.findall(text)) - {"0"}


_ROLE_AND_NAME = re.compile(
    r"(?:(?:the|an?|his|her|its|their)\s|[\w’'-]+(?:’s?|'s?)\s)[^,]{2,60},\s[A-Z][^,]{1,40},?", re.I
)
#: It begins at no white space behind white space: each would be tried to its end.
_JOINS = re.compile(r",?(?<!\s)\s+(?:and|nor|&)\s+|(?<!\s)\s+as well as\s+")


def conjuncts(text: str, span: Span) -> list[Span]:
    """Split a source at its top-level "and"s and at commas of a list; appositions stay with their part."""
    start, end = span
    if each := _EACH.search(text, start, end):
        end = each.start()
    surface = text[start:end]
    cuts = [m for m in _JOINS.finditer(surface) if _top_level(surface, m)]
    is_list = bool(cuts) and (cuts[-1].group().startswith(",") or _are_people(surface, cuts[-1]))
    is_list |= _SURNAMES.match(surface) is not None
    if is_list and not _are_apposed(surface, cuts[-1]):
        cuts = [*_commas(surface[: cuts[-1].start()]), *cuts]
    parts: list[Span] = []
    both = _BOTH.match(surface) if cuts else None
    at = start + both.end() if both else start
    for cut in sorted(cuts, key=lambda cut: cut.start()):
        parts.append((at, start + cut.start()))
        at = start + cut.end()
    parts.append((at, end))
    return [p for p in parts if not (_PARTY.fullmatch(text, *p) and text[start : p[0]].endswith(", "))]


def _are_apposed(surface: str, last: re.Match[str]) -> bool:
    """Whether both sides of an "and" are a role and a name: its engineer, Ann Roe, and its head, Bo Lund."""
    before, after = surface[: last.start()], surface[last.end() :]
    return _ROLE_AND_NAME.fullmatch(before) is not None and _ROLE_AND_NAME.fullmatch(after) is not None


def _are_people(surface: str, last: re.Match[str]) -> bool:
    """Whether names are listed before the last "and", and no role of the first: Cy Vale, Labour MP."""
    before, after = surface[: last.start()], surface[last.end() :]
    if not _NAMED_ITEMS.match(before) or not re.match(r"[A-Z]|(?:the|an?|his|her|their)\s", after):
        return False
    return not any(is_role(item.split()[-1].casefold()) for item in before.split(", ")[1:])


def _commas(surface: str) -> list[re.Match[str]]:
    """The commas between the items of a list, as in "A, B, and C"; none where one may open an apposition."""
    cuts = list(re.finditer(r",\s+", surface))
    items = [surface[cut.end() :] for cut in cuts]
    counted = surface.partition(" ")[0].casefold() in QUANTIFIERS
    if any(re.match(r"(?:an?|the)\s|\d", item, re.I) or _SUBORDINATE.match(item) for item in items):
        return []
    if surface[:1].isupper() and not counted and not all(item[:1].isupper() for item in items):
        return []
    return cuts


#: A role without an article, and the name that it goes with; and a name before.
_ROLES = re.compile(
    r"(?!(?:his|her|their|its|the|an?|my|our|one|two|some)\s)(?:[a-z-]+\s){0,2}([a-z-]+),\s[A-Z]"
)
_NAMED = re.compile(r"[A-Z][\w’'-]*$|,\s[A-Z]")
#: Capitals before an "and", and behind it with the noun that they all stand before.
_OF_BODY = re.compile(r"(?:^|[a-z]\s)[A-Z][\w’'-]+$")
_NOUN_OF_BODY = re.compile(
    r"(?:[A-Z][\w’'-]+\s)+([a-z][\w-]+)(?:\s(?:of|that|which|from|obtained|seen|reviewed|released|leaked)\b.*)?$",
    re.S,
)
_EXAMPLES = re.compile(r",\s(?:like|such as)\s")
_PLAIN_NAME = re.compile(r"(?:[A-Z][\w.’'-]*\s){1,3}?[A-Z][\w’'-]+(?:,|$)")


def _top_level(surface: str, cut: re.Match[str]) -> bool:
    """Whether an "and" joins two sources: not in a clause, an apposition or between adjectives."""
    before, after = surface[: cut.start()], surface[cut.end() :]
    if _EXAMPLES.search(before) and _PLAIN_NAME.match(after):
        return False  # critics, like Ann Roe of Ashby, and Bo Lund
    if not re.match(r"\w", after) or not re.search(r"\w", before) or _ADJECTIVE.search(before):
        return False
    roles = _ROLES.match(after)
    if roles and is_role(roles[1]) and tells_sort(before.split()[-1]) and not _NAMED.search(before):
        return False  # Roe's daughter and spokeswoman, Ann Lund
    if (
        _OF_BODY.search(before)
        and (noun := _NOUN_OF_BODY.match(after))
        and kind_of(singular(noun[1])) == "document"
    ):
        return False  # internal Health and Safety Executive emails
    if cut.group().startswith(",") and "," in before and after[0].isupper():
        return True  # Ann Roe, mayor of Ashby, and Bo Lund
    reduced = _REDUCED.search(before)
    if reduced and kind_of(reduced[1]) == "document" and _is_participle(after.split()[0]):
        return False  # an audit dated February and stamped "draft"
    in_apposition = not cut.group().startswith(",") and _APPOSITION.search(before)
    is_apart = after.startswith("the ") and _OF_NAME.search(before) is not None
    return not in_apposition and (is_apart or not _SUBORDINATE.search(before))
