"""Names in a text: titles parted from them, with a label for what they name."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from quotex.pipeline.resolution.given_names import GIVEN_NAMES
from quotex.pipeline.resolution.known_bodies import KNOWN_BODIES, PLACES
from quotex.pipeline.resolution.layout import Layout
from quotex.pipeline.resolution.runs import JOINERS, NAME_ENDS, Surface, Token, find_runs, is_number
from quotex.pipeline.resolution.words import (
    ADDRESSES,
    AMBIGUOUS_TITLES,
    DEMONYMS,
    FEMALE_NOUNS,
    FEMALE_TITLES,
    FUNCTION_WORDS,
    GIVEN_TITLES,
    HONORIFICS,
    KIN,
    MALE_NOUNS,
    MALE_TITLES,
    NAME_PARTICLES,
    NAME_SUFFIXES,
    ORGANIZATION_HEADS,
    ORGANIZATION_SUFFIXES,
    PARTISANS,
    PARTS,
    PERSON_NOUNS,
    PRESS,
    RANKS,
    SHORT_TITLE,
    STATE_DEMONYMS,
    SURNAMES_TOO,
    TITLES_BEFORE_FULL_NAMES,
    TITLES_BEFORE_NAMES,
    Gender,
)


@dataclass(frozen=True, slots=True)
class Name:
    """A name where it stands.

    Attributes
    ----------
    start, end
        Bounds with the titles before it and the letters after it.
    core
        Where the name alone begins, behind its titles.
    text
        The name alone, without titles, possessive and letters after it.
    key
        Its words, folded.
    titles
        The titles before it, folded, in order.
    label
        person, organization, place, other; None where nothing tells.
    opens_turn
        Whether it opens a sentence and a colon follows, as in a transcript.
    kin
        The gender that a relative has who is named so, or whose: his wife, Ann Roe.
    raised
        Whether all words around it have capitals too, so that it may be longer than the name.
    """

    start: int
    end: int
    core: int
    text: str
    key: tuple[str, ...]
    titles: tuple[str, ...]
    label: str | None
    opens_turn: bool = False
    kin: Gender | None = None
    raised: bool = False

    @property
    def gender(self) -> Gender | None:
        """The gender that a title tells, or whose relative somebody is."""
        for title in self.titles:
            if title in FEMALE_TITLES:
                return "f"
            if title in MALE_TITLES:
                return "m"
        return self.kin


_TRADE = re.compile(r"(?:(?<!chr)(?<!ev)ist|ologer|grapher|master|keeper|maker|skipper|referee|wright)$")
_TITLE = re.compile(r"-elect$|^(?:mother|father|mum|dad|gran\w*)-of-")  # President-elect, father-of-two
_KIN = re.compile(r"(?:\b(?:his|her|their|my|our)|[’']s?)\s(?:[a-z]+\s){0,2}(?:great-)?([a-z-]+),?\s$", re.I)
#: Bo Roe and his wife, Ida
SPOUSE = re.compile(r",?\s(?:and|with)\s(his|her)\s(?:late\s)?(?:wife|husband),?\s")
_SIBLINGS = frozenset("brothers sisters twins".split())
_AND = re.compile(r"\s(?:and|&)\s")
_SUPER = re.compile(r"\bsuper\s$", re.I)
_REGNAL = re.compile(r"[IVX]{1,4}")
_SHORT = re.compile(SHORT_TITLE)
_POSSESSIVE = re.compile(r"[’']s\b")
_ACCORDING = re.compile(r"\baccording to $", re.I)
_POSSESSIVE_ENDS = re.compile(r"[’']s(?:[.,;:]|$)")
#: What follows a name that ends in a possessive: Lund's said.
_POSSESSIVE_SAYS = re.compile(
    r"[’']s\s(?:said|says|announced|reported|told|warned|confirmed|added|declined|denied|apologi[sz]ed|insisted"
    r"|argued|claimed|has|had|is|was|will|plans|wants|expects)\b"
)
_AGED = re.compile(r"year-old\s$", re.I)
_FROM = re.compile(r"(?:ian|ese)$")  # how demonyms end, and few surnames
_DESCRIBES = re.compile(r"\b(?:the|year-old)\s$", re.I)
_DETERMINED = re.compile(r"\b(?:the|an?|one|another|his|her|its|their)\s(?:[a-z-]+\s){0,2}$", re.I)
_LEAD = 40  # characters
#: Roles that are given names too, and titles before which they are.
_ROLES_GIVEN = frozenset(
    "archer baker carpenter col deacon fisher hunter marine mason porter ranger shepherd".split()
)
_OF_LAYMEN = frozenset("rep sen gov mr mrs ms cr cllr dr prof".split())
_OF_TWO_WORDS = frozenset("costa new north puerto saudi sierra south sri".split())
_IN_CAPITALS = frozenset({"ag", "sho"})
_MR = frozenset("mr mrs ms miss".split())
_ADDRESSED = frozenset("president chairman secretary ambassador minister speaker".split())  # Mr President
_SEATS = frozenset("mp msp mla".split())
_SHOWS = frozenset("show podcast hour report".split())


def fold(word: str) -> str:
    """Casefold, without accents and stops, so that one name is always written alike."""
    decomposed = unicodedata.normalize("NFKD", word.replace("’", "'"))
    bare = "".join(c for c in decomposed if not unicodedata.combining(c))
    return bare.casefold().replace(".", "").replace("\u00ad", "")


def find_names(layout: Layout, entities: Sequence[tuple[int, int, str]]) -> list[Name]:
    """Find the names of a text, in text order; ``entities`` are a model's noisy (start, end, label)."""
    surface = Surface(layout, entities)
    names = _with_misplaced_marks(layout.text, _with_possessives(surface, list(_names(surface))))
    return _with_shared_surnames(layout.text, names)


def _with_possessives(surface: Surface, names: list[Name]) -> list[Name]:
    """Give a name the possessive that it always has: Lund's said no, and Lund's profits fell."""
    text = surface.text
    ends = {
        name.key
        for name in names
        if not name.titles
        and (
            _POSSESSIVE_SAYS.match(text, name.end)
            or (
                _ACCORDING.search(text[max(0, name.start - _LEAD) : name.start])
                and _POSSESSIVE_ENDS.match(text, name.end)
            )
        )
    }
    return [
        replace(name, end=name.end + 2, text=f"{name.text}{text[name.end]}s", label="organization")
        if name.key in ends and _POSSESSIVE.match(text, name.end)
        else name
        for name in names
    ]


def _with_misplaced_marks(text: str, names: list[Name]) -> list[Name]:
    """Give a surname the s that its possessive took: Wilkin's, where there is Ann Wilkins and no Wilkin."""
    surnames = {name.key[-1] for name in names if len(name.key) > 1 and name.label == "person"}
    bare = {name.key[-1] for name in names if not _POSSESSIVE.match(text, name.end)}
    return [
        replace(name, text=f"{name.text}s", key=(f"{name.key[0]}s",))
        if len(name.key) == 1
        and f"{name.key[0]}s" in surnames
        and name.key[0] not in bare
        and name.key[0] not in GIVEN_NAMES
        and _POSSESSIVE.match(text, name.end)
        else name
        for name in names
    ]


def _with_shared_surnames(text: str, names: list[Name]) -> list[Name]:
    """Give a given name the surname that it shares with the next: Ann and Bo Roe."""
    known = {name.key[0] for name in names if len(name.key) > 1}
    for i, (name, other) in enumerate(pairwise(names)):
        is_given = len(name.key) == 1 and name.key[0] in GIVEN_NAMES and name.label in ("person", None)
        is_full = len(other.key) == 2 and other.label == "person" and not other.titles
        if (
            is_given
            and is_full
            and _SIBLINGS.issuperset(name.titles)
            and _AND.fullmatch(text, name.end, other.start)
        ):
            surname = other.text.split()[-1]
            if name.key[0] in known:
                continue  # who may be another
            names[i] = replace(
                name, text=f"{name.text} {surname}", key=(*name.key, other.key[-1]), label="person"
            )
    return names


def _names(surface: Surface) -> Iterator[Name]:
    for run in find_runs(surface):
        start = run[0].start
        if (
            run[0].folded == "pac"
            and len(run) > 1
            and _SUPER.search(surface.text, max(0, start - _LEAD), start)
        ):
            run = run[1:]  # super PAC Friends of Ashby
        if run[0].text == "NGO" and len(run) > 1:
            run = run[1:]
        is_body = _is_body(surface, run)
        core, titles = (run, []) if is_body else _split_titles(surface, run)
        while len(core) > 2 and core[-1].folded in _SHOWS and core[0].folded in GIVEN_NAMES:
            core = core[:-1]  # The Ann Roe Show is hers
        while len(core) > 1 and core[-1].folded in NAME_SUFFIXES:
            core = core[:-1]
        if is_body or not _is_common(surface, run, core, titles):
            yield _name(surface, run, core, titles)


def _is_body(surface: Surface, run: list[Token]) -> bool:
    """Whether a run names a body, no word of it a title: the Ashby Forum of Resident Doctors."""
    if run[0].start in surface.wholes:
        return True
    if len(run) > 1 and run[-1].folded in ORGANIZATION_SUFFIXES and not _is_person(surface, run):
        return True
    last = run[-1]
    is_people = len(run) > 1 and run[0].folded in PERSON_NOUNS - HONORIFICS
    if is_people and surface.is_seen_as_body(run) and last.folded not in surface.surnames:
        return True
    office_of = run[0].folded in ORGANIZATION_HEADS and [t.text for t in run[1:3]] == ["of", "the"]
    if office_of and last.folded in HONORIFICS | PERSON_NOUNS:
        return True  # the Office of the Ombudsman
    if not last.folded.endswith("s") or surface.label_at(last.start, last.end) == "person":
        return False
    for head, (word, of) in enumerate(pairwise(run)):
        if word.folded in ORGANIZATION_HEADS and of.text in ("of", "for"):
            roles = [i for i in range(head, len(run) - 1) if run[i].folded in HONORIFICS | PERSON_NOUNS]
            return not roles or (roles == [len(run) - 2] and last.folded not in surface.surnames)
    return False


def _is_person(surface: Surface, run: list[Token]) -> bool:
    """Whether a name that ends as a body's may is somebody's: Judge Ann Hall, who is Judge Hall too."""
    if run[-1].folded in surface.addressed and run[-2].folded in GIVEN_NAMES | _MR:
        return True  # Will Power, who is Mr. Power too
    entity = surface.entity_at(run[-1].start)
    if entity is None or entity[2] != "person":
        return False
    if len(run) == 2 and run[0].folded in _OF_LAYMEN:
        return True  # Gov. Banks
    if run[-1].folded not in SURNAMES_TOO:
        return False
    *before, given = (token.folded for token in run[:-1])
    is_titled = given in HONORIFICS and HONORIFICS.issuperset(before)
    return given in (GIVEN_NAMES if HONORIFICS.issuperset(before) else ()) or (
        is_titled and (run[-1].folded in surface.surnames or entity[0] == run[-1].start)  # Captain Banks
    )


def _split_titles(surface: Surface, run: list[Token]) -> tuple[list[Token], list[Token]]:
    """Part a run into the name and the titles and roles before it."""
    for i, token in enumerate(run[:-4]):  # State Minister for Labour Ann Roe
        if token.folded in HONORIFICS and run[i + 1].text in ("of", "for"):
            return run[-2:], run[: i + 1]
    cut = _before_person(surface, run)
    for i, token in enumerate(run[:-1]):
        word = token.folded
        if token.start in surface.nicknamed or (word == "sri" and run[i + 1].folded.startswith("lanka")):
            break
        is_trade = _TRADE.search(word) and word not in GIVEN_NAMES and len(run) > i + 2
        is_trade = is_trade and surface.label_at(run[-1].start, run[-1].end) == "person"
        if not i and is_trade and surface.layout.starts_sentence(token.start):
            cut = 1  # a sentence opens with the oboist Ann Roe
            continue
        if word in GIVEN_TITLES and i in (0, len(run) - 2) and surface.is_given(run[i:]):
            break  # Earl Roe, Sergeant Dean Roe
        is_given = word in _ROLES_GIVEN and 0 < i == len(run) - 2 and run[i - 1].folded in _OF_LAYMEN
        if is_given and not surface.namesakes(run[i:]) - _OF_LAYMEN:
            break  # Rep. Deacon Roe
        if word in AMBIGUOUS_TITLES and i > cut and (len(run) < i + 3 or run[i - 1].folded in GIVEN_NAMES):
            continue
        if (
            word in HONORIFICS
            or (word in TITLES_BEFORE_FULL_NAMES and i == cut and len(run) > i + 2)
            or _TITLE.search(word)
            or (word == "tem" and i > 0 and run[i - 1].folded == "pro")
            or (word == "nana" and _REGNAL.fullmatch(run[-1].text))  # a chief, else a name
            or _precedes_name(surface, run, i)
            or (word in PERSON_NOUNS and (i == cut or word not in AMBIGUOUS_TITLES))
        ):
            cut = i + 1
        elif word in PRESS and i and run[-1].folded in surface.surnames:
            cut = i + 1  # a headline's "Washington Post Roe"
    if all(token.folded in NAME_SUFFIXES for token in run[cut:]):
        return run, []
    if run[cut].text in JOINERS:  # President of Chad: no name follows
        return run, []
    if cut and run[cut - 1].folded not in ADDRESSES and is_number(run[cut:]):
        return run, []  # Witness F, Juror No. 6
    return run[cut:], run[:cut]


def _is_firm(surface: Surface, core: list[Token]) -> bool:
    """Whether "Roe & Lund" is one name: two surnames of nobody else, or the model does not see two."""
    start, end = core[0].start, core[-1].end
    if start in surface.firms:
        return True
    if "&" not in surface.text[start:end]:
        return False
    words = {token.folded for token in core}
    entity = surface.entity_at(start)
    is_one = entity is None or entity[1] >= end
    are_people = core[0].folded in GIVEN_NAMES or not words.isdisjoint(surface.surnames)
    return is_one or (len(core) == 2 and not are_people)  # Marks & Spencer, not Ann & Bo


def _before_person(surface: Surface, run: list[Token]) -> int:
    """How many words of a run stand before the person of several words whom the model sees at its end."""
    entity = surface.entity_at(run[-1].start)
    if entity is None or entity[2] != "person":
        return 0
    outside = sum(token.start < entity[0] for token in run)
    nickname = next((i for i, token in enumerate(run) if token.start in surface.nicknamed), len(run))
    outside = min(outside, max(0, nickname - 1))  # the model may begin with “Nan” Roe
    while outside:
        before = run[outside - 1].folded
        if before in NAME_PARTICLES:
            outside = max(0, outside - 2)  # Khalid bin Juma Lund
        elif len(before) == 1:
            outside -= 1  # an initial that the model left out
        elif before in GIVEN_NAMES - HONORIFICS - FUNCTION_WORDS or surface.is_part(run[outside - 1], entity):
            outside -= 1  # Nur Aisyah Lim, where it sees Aisyah Lim
        else:
            break
    return outside if len(run) - outside > 1 else 0


def _precedes_name(surface: Surface, run: list[Token], i: int) -> bool:
    following = run[i + 1]
    is_person = surface.label_at(following.start, following.end) == "person"
    if run[i].folded in _IN_CAPITALS and not run[i].text.isupper():
        return False  # Sho Kitagawa is no station house officer
    return run[i].folded in TITLES_BEFORE_NAMES and (is_person or following.folded in GIVEN_NAMES)


def _is_common(surface: Surface, run: list[Token], core: list[Token], titles: list[Token]) -> bool:
    """Whether a run is a role in capitals: the Returning Officer, the Ashby MP."""
    last = core[-1].folded
    before = surface.text[max(0, run[0].start - 5) : run[0].start].casefold().rstrip("“\"‘'")
    if last in surface.surnames and not before.endswith("the "):
        return False
    if not titles and last in STATE_DEMONYMS and surface.is_definite(run[0]):
        apart = len(core) == 2 and core[0].folded in ("north", "south", "west", "new")
        is_paper = surface.label_at(core[0].start, core[-1].end) == "organization"
        return (len(core) == 1 or apart) and not is_paper  # the Texan, the South Carolinian
    if not titles and last in PARTISANS and before.endswith("the "):
        return True  # the Virginia Republican
    if not titles and last in DEMONYMS and len(core) == 2 and core[0].folded in _OF_TWO_WORDS:
        return before.endswith("the ")  # the South African
    if len(core) == 1:
        is_capital = surface.text.endswith("The ", 0, run[0].start)
        if len(run) == 1 and is_capital and last in surface.definite - HONORIFICS:
            return False
        lead = surface.text[max(0, run[0].start - _LEAD) : run[0].start]
        if not titles and last in DEMONYMS and _DESCRIBES.search(lead):
            return True
        if not titles and _FROM.search(last) and _AGED.search(lead):
            return True  # the 61-year-old Salopian
        if not titles and last.endswith(("shireman", "shirewoman")):
            return True
        if last == "pac" and lead.endswith("super "):
            return True
        if run[-1].folded in _SEATS and not titles and _DETERMINED.search(lead):
            return True  # the veteran Labour MP
        if not titles:
            return last in PERSON_NOUNS | HONORIFICS
        if titles[-1].folded in ADDRESSES and last in _ADDRESSED:
            return True
        if last not in PERSON_NOUNS | HONORIFICS or titles[0].folded in _OF_LAYMEN | ADDRESSES:
            return False  # Gov. King
        is_seen = surface.label_at(core[0].start, core[0].end) == "person"
        is_short = _SHORT.fullmatch(titles[-1].text) is not None
        return last in HONORIFICS or not (is_seen or is_short)  # the Lt. Governor, no Lt. Baker
    if last == "general" and core[-2].folded == "advocate":
        return True  # the Advocate General
    if core[0].folded in PARTS and core[1].text[0].isdigit():
        return True  # Paragraph 40
    if core[0].folded in GIVEN_NAMES:
        return False
    if titles:  # the Chief Press Secretary, where the model sees nobody
        return last in PERSON_NOUNS and surface.label_at(core[0].start, core[-1].end) is None
    if run[-1].folded in NAME_SUFFIXES and before.endswith("the "):
        return True
    if last in PERSON_NOUNS and core[0].folded in RANKS and len(core) == 2:
        return True  # the Shadow Chancellor
    return last in PERSON_NOUNS - AMBIGUOUS_TITLES and before.endswith(("the ", " a ", "an "))


def _name(surface: Surface, run: list[Token], core: list[Token], titles: list[Token]) -> Name:
    start, end = core[0].start, core[-1].end
    is_initial = len(core[-1].text) == 1 and core[-1].text.isalpha() and core[-1].folded != "x"
    if surface.text[end : end + 1] == "." and (is_initial or core[-1].folded in NAME_ENDS):
        end += 1
    is_witness = core[0].folded in HONORIFICS | PERSON_NOUNS and is_number(core[1:] or core)
    return Name(
        run[0].start,
        run[-1].end,
        core[0].start,
        " ".join(surface.text[start:end].replace("\u00ad", "").split()),
        tuple(fold(token.text) for token in core),
        tuple(fold(token.text) for token in titles),
        "person" if titles or is_witness else _label(surface, core),
        surface.text[run[-1].end : run[-1].end + 1] == ":" and surface.layout.starts_sentence(run[0].start),
        _kin(surface.text, run[0].start, run[-1].end),
        surface.layout.is_in_title_case(surface.layout.sentence(start), least=0),
    )


def _kin(text: str, start: int, end: int) -> Gender | None:
    """The gender of the relative that the words around a name make of whoever has it."""
    if spouse := SPOUSE.match(text, end):
        return "m" if spouse[1] == "his" else "f"
    relative = _KIN.search(text, max(0, start - _LEAD), start)
    noun = relative[1].casefold() if relative else ""
    return "f" if noun in KIN & FEMALE_NOUNS else "m" if noun in KIN & MALE_NOUNS else None


def _label(surface: Surface, core: list[Token]) -> str | None:
    words = [token.folded for token in core]
    if len(words) > 1 and words[-1] in ORGANIZATION_SUFFIXES:
        return "person" if _is_person(surface, core) else "organization"
    if core[0].start in surface.wholes:
        return "organization"
    called = " ".join(words)
    known = "organization" if called in KNOWN_BODIES else "place" if called in PLACES else None
    if len(core) == 1 and core[0].text[0].islower() and core[0].text.isalpha():
        return "organization"  # eBay
    if known and (len(words) > 1 or surface.given.keys().isdisjoint(words)):
        return known
    start, end = core[0].start, core[-1].end
    if (words[0] in ORGANIZATION_HEADS and "of" in words) or _is_firm(surface, core):
        return "organization"
    votes: Counter[str] = Counter()
    for word in (words[0], words[-1]):
        votes.update(surface.votes.get(word, {}))
    if own := surface.label_at(start, end):
        votes[own] += 2
    if len(words) == 1 and surface.text[max(0, start - 4) : start].casefold() == "the ":
        votes["organization"] += 2
    if relative := re.match(r",? (who|which)\b", surface.text[end : end + 8]):
        votes["person" if relative.group(1) == "who" else "organization"] += 3
    if votes:
        return votes.most_common(1)[0][0]
    if len(words) == 1 and core[0].text.isupper() and 2 <= len(words[0]) <= 6:
        return "organization"
    return None
