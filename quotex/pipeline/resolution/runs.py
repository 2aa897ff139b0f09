"""Runs of capitalised words, the places where names may stand, and what the whole text tells of its words."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from quotex.pipeline.resolution.given_names import GIVEN_NAMES
from quotex.pipeline.resolution.known_bodies import whole_names
from quotex.pipeline.resolution.layout import WORD, Layout, casefolded
from quotex.pipeline.resolution.phrases import singular
from quotex.pipeline.resolution.words import (
    ARTICLES,
    DAYS,
    DEMONYMS,
    DETERMINERS,
    EPITHETS,
    FOLLOWERS,
    FUNCTION_WORDS,
    GIVEN_TITLES,
    HONORIFICS,
    MATTERS,
    MONTHS,
    NAME_PARTICLES,
    ORGANIZATION_HEADS,
    ORGANIZATION_SUFFIXES,
    PARTISANS,
    PERSON_NOUNS,
    PRESS,
    QUANTIFIERS,
    RANKS,
    ROLE_NOUNS,
    SUBJECTS,
)

#: Words that keep a stop after them at the end of a name, and inside it.
NAME_ENDS = {"jr", "sr", "co", "inc", "ltd", "corp"}
ABBREVIATED = HONORIFICS | NAME_ENDS | {"ma", "st", "mt", "no"}
JOINERS = {"of", "for", "and", "&", "on", "the", "a"}
_SMALL = JOINERS | NAME_PARTICLES
_ON = {"committee", "subcommittee", "commission", "council", "conference", "panel"}  # ... on Rivers
_LEGAL_FORMS = frozenset("inc ltd llc llp plc corp gmbh".split())  # Lund Brothers, Inc.
_GAP = re.compile(r"[ \t\u00ad]{1,2}|[ \t]?\r?\n[ \t]?")
#: Ann “Nan” Roe.
_NICKNAME = re.compile(r"\b([A-Z]\w+) (?:[“\"‘'](\w+(?: \w+)?)[”\"’']|\((\w+)\)) (?=([A-Z]\w+))")
_TITLES = "|".join(sorted(map(str.title, GIVEN_TITLES)))
#: The Duke, whose title it is then.
_ENTITLED = re.compile(rf"\b[Tt]he ({_TITLES})\b")
#: Striker Duke Roe; Duke Roe, 44.
_GIVEN = re.compile(rf"(?:\b([\w-]+) )?\b({_TITLES}) ([A-Z][\w’'-]+)(,? \(?\d\d(?=[,.;)]))?")
_LEAD = re.compile(r"\b([A-Z][^\W\d_]+) $")
_LONGEST_LEAD = 30  # characters
#: How words end that say what somebody is, and few given names of that length: Londoner, Tearful.
_DESCRIBES = re.compile(r"\w{3}(?:er|or|ist|[ai]n|man|ese|ish|ite|s|ed|ing|ful|[ae]nt|al|y)$")
_OCCUPATION = re.compile(
    r"(?:writer|maker|player|worker|singer|dancer|keeper|holder|owner|leader|dealer|fighter|baller|cricketer|golfer"
    r"|runner|rider|drummer|rapper|painter|printer|designer|producer|presenter|caster|grapher|showman|woman|ist|ian)$"
)
_TRADES = frozenset(
    "retailer operator developer insurer lender publisher broadcaster manufacturer supplier distributor "
    "promoter consultancy airline".split()
)
#: Leeds-based, Six-year-old.
_COMPOUND = re.compile(r"-(?:based|born|backed|bred|listed|owned|run|trained|old)$")
_BARE_TURN = re.compile(
    rf"^([A-Z]\w+) (?:{'|'.join(sorted(map(str.title, SUBJECTS)))})(?:['’]\w+)? [a-z]", re.M
)
_TITLE_CASE = r"[A-Z][a-z]+(?: [A-Z][a-z]+){0,3}"
_SERIES = re.compile(
    r"\b(?:Department|Ministry|Office|Bureau|Agency|Directorate|Commission|Committee|Subcommittee|Council|Board"
    r"|State|Secretary|Minister) (?:for|of|on) "
    rf"{_TITLE_CASE}(?P<parts>(?:, {_TITLE_CASE}){{1,4}},? (?:and|&) {_TITLE_CASE})"
    rf"|\b[A-Z][a-z]+(?P<matters>(?:, {_TITLE_CASE}){{1,4}},? (?:and|&) {_TITLE_CASE}"
    r" (?:Department|Ministry|Office|Agency|Commission|Committee|Subcommittee))\b"
)
#: The law firm Marks, Roe and Lund; Marks, Roe & Lund, LLP.
_FIRM = re.compile(
    r"(?P<sort>\b(?:firm|company|partnership) )?"
    r"\b(?P<name>[A-Z][a-z]+(?:, [A-Z][a-z]+){1,3} (?:and|&) [A-Z][a-z]+)\b"
    rf"(?P<form>,? (?i:{'|'.join(sorted(_LEGAL_FORMS))})\b)?"
)
_ACRONYM = re.compile(r"(?:[’']s?)?\s+\(([A-Z]{2,8})\)")
_SCIENCE = re.compile(r"(?:olog|onom|ograph|onaut|ysic|atic)(?:y|ic|ics|s)$")
_PART = re.compile(_TITLE_CASE)
_SPOKEN = SUBJECTS | set("i'm i'd i've i'll he's he'd she's she'd we're we've they're it's".split())
_BREAKS = DAYS | DETERMINERS | (FOLLOWERS - {"will", "can", "like", "may"})
_DAY = re.compile(r"\d\s$")
_FILLED = 40
_SAYS_MORE = re.compile(r"\b(?!(?:by|from|and|the)\b)[a-z]{3,}\b")
#: Words for what a body is about, which end the names of others.
_FIELDS = frozenset("securities energy insurance entertainment technology media workers teachers".split())
#: What only half of a name ends with: United States Citizenship and Immigration Services.
_HALVES = frozenset(
    "citizenship customs immigration health housing education science trade environment culture agriculture "
    "fisheries aeronautics qualifications antiquities examinations standards".split()
)
_WHOLES = frozenset("university foundation institute college school".split())
_NO_SURNAMES = frozenset("i he she it we you they the a an this that his her their its and but".split())
#: How adjectives end, and hardly a given name: Tearful Roe.
_ADJECTIVAL = re.compile(r"\w{3}(?:ful|less|ous|[ai]ble)$")
_CAPITALS = re.compile(r"\W[A-Z]{2}")  # BULL WHO ATE
_CAMEL = re.compile(r"[a-z]{3,}[A-Z][a-z]{2,}")  # easyJet
_ORDINAL = re.compile(r"\d{1,3}(?:st|nd|rd|th)")
#: Bodies of which there are several, told apart by their number.
_NUMBERED = frozenset(
    "airborne army battalion brigade circuit corps court district division fleet infantry precinct regiment "
    "squadron wing".split()
)
_ADDRESSED = re.compile(r"\b(?:Mr|Mrs|Ms|Miss)\.? ([A-Z][\w-]+)\b(?! [A-Z])")
_DEFINITE = re.compile(r"(?<=[a-z,] )The ([A-Z][a-z]+)\b(?! [A-Z])")
_LETTER = re.compile(r"^[QA](?=\.\s)", re.M)
_QUESTION = re.compile(r"^Q\d{1,4}(?=\.?\s)", re.M)
#: What somebody is who has a name behind it; officers and bishops have their rank there.
_ROLES = (PERSON_NOUNS | HONORIFICS) - RANKS
_SERVING = frozenset("major bishop judge pope".split())
_NUMBER = re.compile(r"\d\w{0,3}")  # Apollo 11, no score
_SHORT_TITLE = 4  # letters; longer ones are written out
_LONG = 3  # words of a name in a headline that the model may be believed for


class Token(NamedTuple):
    """A word of the text, its possessive left out; ``folded`` to compare by, without a final stop."""

    start: int
    end: int
    text: str
    folded: str

    @classmethod
    def of(cls, match: re.Match[str]) -> Token:
        """The word that a pattern for words has matched."""
        word = match.group().replace("\u00ad", "")
        folded = word.casefold() if _CAPITALS.match(match.string, match.end()) else casefolded(word)
        return cls(match.start(), match.end(), word, folded.rstrip(".").replace("’", "'"))


class Surface:
    """The words of a text, how they are written in it, and the model's entities."""

    def __init__(self, layout: Layout, entities: Sequence[tuple[int, int, str]]) -> None:
        self.layout = layout
        self.text = layout.text
        self.tokens = self.words(0, len(self.text))
        ends = [token.end for token in self.tokens]
        # Those that end inside a word take all of it.
        self.entities = sorted(
            (s, self._word_end(ends, e), label) for s, e, label in entities if 0 <= s < e <= len(self.text)
        )
        self._starts = [start for start, _, _ in self.entities]
        self.lower: Counter[str] = Counter()
        self.upper: Counter[str] = Counter()
        for token in self.tokens:
            if token.text[0].islower():
                self.lower[token.folded] += 1
            elif token.text[0].isupper() and not (
                layout.starts_sentence(token.start) or self.in_headline(token)
            ):
                self.upper[token.folded] += 1
        #: Where a nickname between a given name and a surname starts, and where that surname does.
        self.nicknamed: set[int] = set()
        for match in _NICKNAME.finditer(self.text):
            if self._is_nickname(match):
                self.nicknamed |= {match.start(2 if match.group(2) else 3), match.end()}
        #: Where the parts of a name that is a series start: Department for Food, Farms and Rural Affairs.
        self.series: set[int] = set()
        for match in _SERIES.finditer(self.text):
            self.series |= self._series(match)
        letters = list(_LETTER.finditer(self.text))
        is_interview = len({match.group() for match in letters}) > 1
        #: Where turns begin with Q and A, which are no initials, or with the number of a question.
        self.turns = {match.start() for match in letters} if is_interview else set()
        self.turns |= {match.start() for match in _QUESTION.finditer(self.text)}
        #: Whether turns begin with a name and no colon: "Ann I'd say so.", "Bo She would."
        self.has_bare_turns = len(set(_BARE_TURN.findall(self.text))) > 1
        #: Names that no rule would keep together, by their starts.
        self.wholes = whole_names(self.text)
        #: Words with a capital "The" inside a sentence, which are names: according to The Economist.
        self.definite = {
            match[1].casefold()
            for match in _DEFINITE.finditer(self.text)
            if not layout.is_in_title_case(layout.sentence(match.start()))
        }
        #: Surnames of those who are Mr, Mrs, Ms or Miss.
        self.addressed = {match[1].casefold() for match in _ADDRESSED.finditer(self.text)}
        self.surnames: set[str] = set()
        self.given: dict[str, set[str]] = {}  # first names by surname
        self.votes: dict[str, Counter[str]] = {}
        #: The model's entities, by their words.
        self.called: set[tuple[str, ...]] = set()
        #: The words right before the people of several words, each with its capital.
        self.leads: dict[tuple[str, ...], Counter[str]] = {}
        #: Words that are titles here, and names that may begin with one and do not.
        self.entitled = {word.casefold() for word in _ENTITLED.findall(self.text)}
        self.given_titles = {
            (given.casefold(), casefolded(surname))
            for before, given, surname, age in _GIVEN.findall(self.text)
            if age or (given.casefold() not in _SERVING and before.casefold() in _ROLES)
        }
        for start, end, label in self.entities:
            words = [token.folded for token in self.words(start, end)]
            self.called.add(tuple(words))
            for word in set(words):
                self.votes.setdefault(word, Counter())[label] += 1
            is_full = len(words) > 1 and "&" not in self.text[start:end]
            if label == "person" and is_full and words[-1] not in _NO_SURNAMES:
                self.surnames.add(words[-1])
                self.given.setdefault(words[-1], set()).add(words[0])
            if label == "person" and is_full:
                self._note_lead(start, words)
        firms = list(_FIRM.finditer(self.text))
        told = {match["name"] for match in firms if self._is_firm(match)}
        #: Where firms start that are called by a list of names.
        self.firms: set[int] = set()
        for match in firms:
            if match["name"] in told:
                first, *others = (part.start() for part in _PART.finditer(self.text, *match.span("name")))
                self.firms.add(first)
                self.series |= set(others)

    def _series(self, match: re.Match[str]) -> set[int]:
        """Where the parts of a series start, unless it may be a list of bodies."""
        parts = list(_PART.finditer(self.text, *match.span(match.lastgroup or 0)))
        starts = {part.start() for part in parts}
        are_matters = all(_is_matter(part.group().casefold().split()[-1]) for part in parts[:-1])
        last = parts[-1].group().casefold().split()
        if match["parts"]:
            is_apart = starts.isdisjoint(self._starts)
            return starts if is_apart or (are_matters and not MATTERS.isdisjoint(last)) else set()
        first = match.group().partition(",")[0].casefold()
        return starts if are_matters and _is_matter(first) and _is_matter(last[0]) else set()

    def _is_firm(self, match: re.Match[str]) -> bool:
        """Whether a list of surnames is said to be a firm, or joined by an ampersand and nobody's here."""
        if match["sort"] or match["form"]:
            return True
        words = {token.folded for token in self.words(*match.span("name"))}
        in_headline = self.layout.is_in_title_case(self.layout.sentence(match.start()))
        return "&" in match["name"] and not in_headline and words.isdisjoint(GIVEN_NAMES | self.surnames)

    def _word_end(self, ends: Sequence[int], offset: int) -> int:
        index = bisect_left(ends, offset)
        inside = index < len(ends) and self.tokens[index].start < offset
        return ends[index] if inside else offset

    def _is_nickname(self, match: re.Match[str]) -> bool:
        given, quoted, bracketed, surname = (word and word.casefold() for word in match.groups())
        if not FUNCTION_WORDS.isdisjoint((quoted or bracketed, surname)):
            return False
        if given in GIVEN_NAMES:
            return True
        if self.label_at(*match.span(2 if quoted else 3)) in ("place", "organization"):
            return False
        is_name = given not in PERSON_NOUNS | HONORIFICS and not self.lower[given]
        is_surname = is_name and self.label_at(*match.span(4)) == "person"
        return bool(quoted) and (is_surname or self.label_at(*match.span(1)) == "person")

    def words(self, start: int, end: int) -> list[Token]:
        """The words of ``text[start:end]``."""
        return [Token.of(match) for match in WORD.finditer(self.text, start, end)]

    def entity_at(self, offset: int) -> tuple[int, int, str] | None:
        """The entity that ``offset`` stands in."""
        index = bisect_right(self._starts, offset) - 1
        return self.entities[index] if index >= 0 and offset < self.entities[index][1] else None

    def label_at(self, start: int, end: int) -> str | None:
        """The label of an entity that touches ``text[start:end]``."""
        index = bisect_right(self._starts, start) - 1
        for s, e, label in self.entities[max(0, index) : index + 3]:
            if s < end and start < e:
                return label
        return None

    def is_name_in_headline(self, token: Token) -> bool:
        """Whether a word of a headline is part of a name: the model says so, and the text, if it is long.

        So is the surname of somebody in the article.
        """
        if token.folded in self.surnames and not self.lower[token.folded]:
            return True
        index = bisect_right(self._starts, token.start) - 1
        for start, end, _ in self.entities[max(0, index) : index + 3]:
            if start < token.end and token.start < end:
                return len(self.words(start, end)) <= _LONG or bool(self.upper[token.folded])
        return False

    def is_one_entity(self, start: int, end: int) -> bool:
        """Whether one entity covers ``text[start:end]``."""
        entity = self.entity_at(start)
        return entity is not None and entity[1] >= end

    def is_one_body(self, start: int, end: int) -> bool:
        """Whether one body that the model sees begins at ``start`` and covers what goes up to ``end``."""
        entity = self.entity_at(start)
        return entity is not None and entity[2] == "organization" and entity[0] == start and entity[1] >= end

    def namesakes(self, run: list[Token]) -> set[str]:
        """First words, folded, titles among them, of the other people with the surname that ends a run."""
        return self.given.get(run[-1].folded, set()) - {run[0].folded}

    def _note_lead(self, start: int, words: list[str]) -> None:
        before = _LEAD.search(self.text, max(0, start - _LONGEST_LEAD), start)
        self.leads.setdefault(tuple(words), Counter())[before[1].casefold() if before else ""] += 1
        if len(words) > 2:
            self.leads.setdefault(tuple(words[1:]), Counter())[words[0]] += 1

    def is_part(self, token: Token, entity: tuple[int, int, str]) -> bool:
        """Whether a name never stands without the word before it, which says nothing else here."""
        word = token.folded
        if _DESCRIBES.search(word) or word in PERSON_NOUNS | HONORIFICS | DEMONYMS:
            return False
        if self.lower[word] or not self.upper[word]:
            return False
        key = tuple(other.folded for other in self.words(*entity[:2]))
        leads = self.leads.get(key, Counter())
        return set(leads) == {word} and leads[word] > 1

    def is_given(self, run: list[Token]) -> bool:
        """Whether a word that may be a title is the given name of somebody: nobody here is called by it."""
        word, name = run[0].folded, run[1].folded
        is_title = word in self.entitled or self.lower[word] or self.is_definite(run[0])
        if is_title or self.namesakes(run) - HONORIFICS:
            return False
        return word in GIVEN_NAMES or ((word, name) in self.given_titles and name not in GIVEN_NAMES)

    def is_definite(self, token: Token) -> bool:
        """Whether "the" stands before a token."""
        return self.text.endswith(("the ", "The "), 0, token.start)

    def is_initial(self, token: Token) -> bool:
        """Whether a token is one letter with a stop that ends no sentence."""
        is_letter = len(token.text) == 1 and self.text.startswith(".", token.end)
        return is_letter and not self.layout.starts_sentence(token.end + 2)

    def is_seen_as_body(self, run: Sequence[Token]) -> bool:
        """Whether the model sees one body in the first two words of a run: Migrant Nightline."""
        entity = self.entity_at(run[0].start)
        return entity is not None and entity[2] == "organization" and entity[1] >= run[1].end

    def in_headline(self, token: Token) -> bool:
        """Whether a token stands in a line that capitalises nearly every word."""
        return self.layout.is_in_title_case(self.layout.sentence(token.start))


def _is_matter(word: str) -> bool:
    """Whether a folded word tells what a department or an agency deals with."""
    return word in MATTERS or _SCIENCE.search(word) is not None


def find_runs(surface: Surface) -> Iterator[list[Token]]:
    """Yield the runs of words that may be names, titles and all, in text order."""
    last: list[Token] = []
    for run in _owners(surface):
        if last and len(run) > 2 and _is_office(surface, last, run):
            last = [*last, *run[-2:]]
        elif last and _is_one_body(surface, last, run):
            last = [*last, *surface.words(last[-1].end, run[0].start), *run]
        else:
            yield from _trimmed(surface, last)
            last = run
    yield from _trimmed(surface, last)


def _owners(surface: Surface) -> Iterator[list[Token]]:
    """The runs of capitals, those in one with their owners that make one body: Workers' Union."""
    last: list[Token] = []
    for run in _capitals(surface):
        if last and _is_owned(surface, last, run):
            last = [*last, *run]
        else:
            if last:
                yield last
            last = run
    if last:
        yield last


def _capitals(surface: Surface) -> Iterator[list[Token]]:
    run: list[Token] = []
    joiners: list[Token] = []
    end = 0
    for token in surface.tokens:
        if token.start < end:
            continue
        if token.start in surface.wholes:
            if run:
                yield run
            end = surface.wholes[token.start]
            yield surface.words(token.start, end)
            run, joiners = [], []
            continue
        is_capital = _is_capital(token) or _ORDINAL.fullmatch(token.text) is not None
        if not (run or is_capital):
            continue
        loose = is_capital and surface.in_headline(token)  # there, only the model tells names apart
        outside = loose and not surface.is_name_in_headline(token)
        apart = loose and bool(run) and not surface.is_one_entity(run[-1].start, token.end)
        apart = apart or token.text.startswith("@")
        is_compound = _COMPOUND.search(token.text) is not None
        if run and (outside or apart or not _touch(surface, (joiners or run)[-1], token)):
            if not (is_compound and surface.text[run[-1].end : token.start] == ", "):
                yield run
            run, joiners = [], []
        if outside:
            continue
        if is_compound:
            run, joiners = [], []  # before it stands the place: Los Angeles-based; Reno, Nevada-based
            continue
        if is_capital:
            if not run or _may_join(surface, run, joiners, token):
                run += [*joiners, token]
            else:
                yield run
                run = [token]
            joiners = []
        elif run and token.text in _SMALL and len(joiners) < 2:
            joiners.append(token)
        elif run and not joiners and (_NUMBER.fullmatch(token.text) or token.text == "plc"):
            run.append(token)
        elif run:
            yield run
            run, joiners = [], []
    if run:
        yield run


def _is_capital(token: Token) -> bool:
    bare = token.text.lstrip("@")
    if bare[:1].isupper() or bare[:3] in ("al-", "el-"):  # al-Rashid
        return True
    return bare[:1].islower() and (bare[1:2].isupper() or _CAMEL.fullmatch(bare) is not None)  # iPlayer


def _touch(surface: Surface, left: Token, right: Token) -> bool:
    gap = surface.text[left.end : right.start]
    if right.start in surface.nicknamed:
        return True
    if gap == ", " and right.folded in _LEGAL_FORMS:
        return True
    if left.folded in HONORIFICS and (
        (gap in (" (", ". (") and right.folded in HONORIFICS)
        or (gap in (") ", ".) ") and surface.text[left.start - 1 : left.start] == "(")
    ):
        return True  # Prof. (Mrs) Ann Roe
    if gap in (" & ", "&") or (gap == "/" and (left.text.isupper() or right.text.isupper())):
        return True
    if left.start in surface.turns:
        return False
    is_letter = len(left.text) == 1 and left.text.isalpha()
    # Thank you, Madam Speaker. It is late.
    opens = len(left.text) > _SHORT_TITLE and right.folded in FUNCTION_WORDS - GIVEN_NAMES
    is_site = left.text == "X" and surface.text.endswith((" on ", " to "), 0, left.start)  # posted on X. Ann
    if gap[:1] == "." and not is_site and (is_letter or (left.folded in ABBREVIATED and not opens)):
        gap = gap[1:] or " "
    if not _GAP.fullmatch(gap):
        return False
    layout = surface.layout
    if "\n" not in gap:
        return True
    # A line that is filled, or says more, goes on in the next; a signature's does not.
    begin = surface.text.rfind("\n", 0, left.start) + 1
    filled = left.end - begin >= _FILLED or _SAYS_MORE.search(surface.text, begin, left.start) is not None
    return filled and layout.paragraph(left.start) == layout.paragraph(right.start)


def _may_join(surface: Surface, run: list[Token], joiners: list[Token], token: Token) -> bool:
    if not joiners:
        if token.start in surface.nicknamed:
            return True  # Ann “The Reed” Roe
        if surface.is_one_body(run[0].start, token.end):
            return True
        is_word = run[-1].folded in FUNCTION_WORDS - GIVEN_NAMES and not surface.is_initial(run[-1])
        if run[-1].folded in MONTHS:
            is_word = surface.entity_at(token.start) != (run[-1].start, token.end, "person")  # April Roe
        opens = is_word and surface.layout.starts_sentence(run[-1].start)
        breaks = (
            token.folded in _BREAKS and not surface.is_initial(token) and not _is_surname(surface, run, token)
        )
        return not (breaks or opens or _says(surface, run, token))
    if token.folded in FUNCTION_WORDS:
        return False
    if surface.is_one_entity(run[-1].start, token.end):
        return True
    words = {joiner.text for joiner in joiners}
    if words <= NAME_PARTICLES:
        return True
    # Ministry of Health; an "and" is told apart by whoever reads the whole phrase.
    is_body = run[-1].folded in ORGANIZATION_HEADS or (
        len(run) < 6 and any(t.folded in ORGANIZATION_HEADS for t in run)
    )
    leads_on = {"of", "for", "on"} if run[-1].folded in _ON else {"of", "for"}
    return is_body and "and" not in words and bool(words & leads_on)


def _is_surname(surface: Surface, run: list[Token], token: Token) -> bool:
    """Whether a word such as Were or May ends the name of a person whom the model sees."""
    entity = surface.entity_at(token.start)
    return entity == (run[-1].start, token.end, "person") and not surface.layout.starts_sentence(token.start)


def _says(surface: Surface, run: list[Token], token: Token) -> bool:
    """Whether a capital begins what the speaker of a turn says, no colon between: "Ann I'd say so."""
    layout = surface.layout
    begins = layout.paragraphs[layout.paragraph(token.start)][0] == run[0].start
    if token.folded == "i" and not surface.has_bare_turns:
        return False  # Elizabeth I
    return begins and token.folded in _SPOKEN


def _is_office(surface: Surface, left: list[Token], right: list[Token]) -> bool:
    """Whether an office with its field stands before a name: Superintendent of Police Ann Roe."""
    return (
        surface.text[left[-1].end : right[0].start] in (" of ", " for ")
        and left[-1].folded in HONORIFICS | PERSON_NOUNS
        and right[-1].folded not in ORGANIZATION_SUFFIXES
        and not any(token.text in JOINERS for token in right)
    )


def _is_owned(surface: Surface, left: list[Token], right: list[Token]) -> bool:
    """Whether a run and its owner make one body: Allied Workers' Union, St. Ann's Hospital."""
    gap = surface.text[left[-1].end : right[0].start]
    is_saint = left[0].folded in ("st", "saint") and right[-1].folded in ORGANIZATION_SUFFIXES
    if is_saint or surface.is_one_entity(left[-1].start, right[-1].end):
        return re.fullmatch(r"['’]s? ", gap) is not None
    return gap in ("' ", "’ ") and right[-1].folded in ORGANIZATION_SUFFIXES


def _is_one_body(surface: Surface, left: list[Token], right: list[Token]) -> bool:
    """Whether one name holds both runs, as in Bakers and Allied Workers' Union."""
    if right[0].start in surface.series:
        return True
    if surface.text[left[-1].end : right[0].start] != " and ":
        return False
    if surface.is_one_entity(left[-1].start, right[-1].end):
        return True
    if right[-1].folded not in ORGANIZATION_SUFFIXES or len(right) == 1:
        return False
    first = left[1:] if left[0].folded in ARTICLES else left
    if len(first) == 1 and first[0].folded not in ORGANIZATION_SUFFIXES - _FIELDS:
        return True
    whole = surface.text[right[0].start : right[-1].end]
    return (
        left[-1].folded in _HALVES
        and right[-1].folded not in _WHOLES
        and surface.text.count(whole) == surface.text.count(f"and {whole}")
    )


def _trimmed(surface: Surface, run: list[Token]) -> Iterator[list[Token]]:
    """Yield the run without what only the start of a sentence capitalises, if anything is left."""
    if run and run[0].start in surface.wholes:
        yield run
        return
    if len(run) > 2 and run[0].folded == "may" and run[1].text.isdigit():
        run = run[2:]  # May 2023 is no name
    if run and run[0].folded == "may" and _DAY.search(surface.text, max(0, run[0].start - 3), run[0].start):
        run = run[1:]  # nor is 3 May
    while run and _only_leads(surface, run):
        run = run[1:]
    if run and (_is_described(surface, run) or _only_opens(surface, run)):
        run = run[1:]
    if any(not token.text[0].isdigit() for token in run) and not _is_direction(surface, run):
        yield run


def _only_leads(surface: Surface, run: list[Token]) -> bool:
    """Whether a run begins with a number or a word that is none of a name: In 1674 She."""
    if run[0].text[0].isdigit():
        return not _is_numbered(run)
    return run[0].folded in FUNCTION_WORDS and not _is_known(surface, run)


def _is_numbered(run: list[Token]) -> bool:
    """Whether an ordinal tells a body apart: the 9th U.S. Circuit Court of Appeals, 3rd Infantry Division."""
    is_ordinal = _ORDINAL.fullmatch(run[0].text) is not None
    return is_ordinal and any(token.folded in _NUMBERED for token in run[1:])


def _is_direction(surface: Surface, run: list[Token]) -> bool:
    """Whether a run tells those who produce a broadcast what is heard: (MUSIC), [SOUND: footsteps]."""
    start, end = run[0].start, run[-1].end
    block = surface.layout.paragraphs[surface.layout.paragraph(start)]
    if start != block[0] + 1 or surface.text[block[0]] + surface.text[block[1] - 1] not in ("()", "[]"):
        return False
    return surface.text.startswith(":", end) or surface.text[slice(*block)].isupper()


def _is_known(surface: Surface, run: list[Token]) -> bool:
    """Whether a word that is mostly none is a name here: a surname, an acronym, Will, All India Radio."""
    first = run[0]
    if len(run) > 1:
        if first.folded not in ARTICLES | PERSON_NOUNS and surface.is_one_body(first.start, run[1].end):
            return True  # Save Our Row
        opens = surface.layout.starts_sentence(first.start)
        label = surface.label_at(first.start, first.end)
        if first.folded in MONTHS | DAYS and label == "person":
            return True  # August Roe, Sunday Roe
        if surface.is_initial(first) and surface.label_at(run[1].start, run[1].end) == "person":
            return True  # A. Roe
        if first.folded in DAYS and run[-1].folded in PRESS and surface.is_definite(first):
            return True  # the Sunday Ledger
        is_word = opens or (first.folded in ARTICLES and not surface.is_initial(first))
        is_seen = not is_word and surface.is_one_entity(first.start, run[1].end)  # Mar Adentro
        return is_seen or first.folded in GIVEN_NAMES or (first.folded in QUANTIFIERS and not opens)
    if first.folded in surface.surnames:
        is_person = surface.label_at(first.start, first.end) == "person"
        return is_person or not surface.layout.starts_sentence(first.start)
    return first.text.isupper() and len(first.text) > 1 and surface.upper[first.folded] > 1


def _is_described(surface: Surface, run: list[Token]) -> bool:
    """Whether a word says how somebody is whose given name comes further on: Brave Roe, Choirboy Roe."""
    first, word = run[0], run[0].folded
    if len(run) != 2 or word in GIVEN_NAMES or not surface.namesakes(run) - HONORIFICS:
        return False
    opens = surface.layout.starts_sentence(first.start)
    if (opens or surface.layout.is_in_headline(first.start)) and (
        word in EPITHETS or _ADJECTIVAL.search(word)
    ):
        return True
    opens_text = opens and not surface.upper[word] and not surface.layout.paragraph(first.start)
    return opens_text and bool(surface.lower[word])


def _only_opens(surface: Surface, run: list[Token]) -> bool:
    """Whether the first word of a run stands at a sentence's start and is no part of a name."""
    first, word = run[0], run[0].folded
    if first.text[0].islower() or not surface.layout.starts_sentence(first.start):
        return False
    if len(run) > 1 and (word in HONORIFICS or word in GIVEN_NAMES or _has_acronym(surface, run)):
        return False
    if len(run) > 1 and word in PERSON_NOUNS:
        is_body = surface.is_seen_as_body(run) and not _stands_alone(surface, run[1:])
        return not (is_body or is_number(run[1:]))
    if len(run) == 1 and (_is_people(surface, word) or (word == "police" and not surface.upper[word])):
        return True
    is_trade = (
        word in _TRADES
        or word.endswith("maker")
        or (len(run) > 1 and run[1].folded in GIVEN_NAMES and _OCCUPATION.search(word))
    )
    if is_trade and len(run) > 2 and not surface.upper[word]:
        return True  # Songwriter Ann Roe, Retailer Lund Brothers
    is_entity = surface.label_at(first.start, first.end) is not None
    if len(run) > 1 and not is_entity and not surface.upper[word] and word.isalpha() and len(word) > 2:
        entity = surface.entity_at(run[1].start)  # Banned Roe, Angry Roe: the model sees Roe alone
        if entity and entity[2] == "person" and entity[0] == run[1].start:
            return True
    if surface.upper[word] or first.text[1:2].isupper() or is_entity:
        return not is_entity and surface.lower[word] > 3 * surface.upper[word] + 3
    if len(run) == 1:
        return word not in surface.surnames
    return bool(surface.lower[word]) or word.endswith(("ed", "ing", "ly"))


def _stands_alone(surface: Surface, rest: Sequence[Token]) -> bool:
    """Whether the model sees a body of several words without the one before: Broadcaster Channel Nine."""
    return len(rest) > 1 and tuple(token.folded for token in rest) in surface.called


def is_number(rest: Sequence[Token]) -> bool:
    """Whether what follows a role only tells one of several apart: F, 6, No. 6, Number Four."""
    first, last = rest[0].folded, rest[-1].folded
    if len(rest) == 1:
        return len(first) == 1 or first.isdigit()
    return len(rest) == 2 and (first == "number" or (first == "no" and last.isdigit()))


def _is_people(surface: Surface, word: str) -> bool:
    """Whether a word tells what several people are: Nurses, and Dockers where the text has dockers too."""
    one = singular(word)
    if one == word or one in PARTISANS or surface.upper[word] or word in surface.surnames:
        return False
    return one in ROLE_NOUNS or bool(surface.lower[word] or surface.lower[one]) or one.endswith("ologist")


def _has_acronym(surface: Surface, run: list[Token]) -> bool:
    """Whether an acronym of all its words follows in brackets: Rural Schools Ashby (RSA)."""
    match = _ACRONYM.match(surface.text, run[-1].end)
    return match is not None and match[1] == "".join(t.text[0] for t in run if t.text[0].isupper())
