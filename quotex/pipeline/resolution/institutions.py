"""Which body of the article "the company", "police" or "her campaign" means, and what one can be called."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property

from quotex.pipeline.resolution.cast import Referent
from quotex.pipeline.resolution.known_bodies import KNOWN_PRESS
from quotex.pipeline.resolution.phrases import Phrase, parse
from quotex.pipeline.resolution.presented import Presented
from quotex.pipeline.resolution.reading import Reading
from quotex.pipeline.resolution.salience import Candidate, Salience
from quotex.pipeline.resolution.scene import Scene
from quotex.pipeline.resolution.words import (
    ADMINISTRATIONS,
    COMPANIES,
    ORGANIZATIONS,
    PERSON_NOUNS,
    PRESS,
    PUBLIC_BODIES,
    SYNONYMS,
)
from quotex.records import Evidence

OWNED = frozenset("campaign administration camp".split())  # bodies that go by somebody's name
_COMPLETES = PUBLIC_BODIES | frozenset("municipality borough parish diocese corporation".split())
_SORTS = frozenset(
    "district city county borough town parish community municipal regional provincial state national fire "
    "health school police high crown magistrates".split()
)
_FIRMS = COMPANIES | frozenset(
    "railway railways trains brewery creamery dairy distributor corporation".split()
)
#: What any firm may be called.
ANY_FIRM = frozenset("company firm business".split())  # a bank, an airline, a publisher ...
#: What else a paper or an agency that reports of others may be called.
_REPORTING = SYNONYMS["newspaper"] | frozenset(
    "agency broadcaster magazine network organisation organization outlet paper publication publisher "
    "service site station website".split()
)
#: Bodies that must be called in their name what they are called: ministries, courts, councils.
_BY_NAME = (ORGANIZATIONS - COMPANIES) - frozenset(
    "body regulator watchdog party team network platform campaign provider contractor employer".split()
)
#: What bodies of a sort are called where the noun itself is no part of the name.
_ALSO = {
    noun: frozenset(words.split())
    for nouns, words in (
        ("party", "alliance movement front coalition league congress democrats conservatives bloc"),
        (
            "watchdog regulator",
            "authority commission agency office board inspectorate ombudsman commissioner",
        ),
        ("department ministry", "office treasury"),
        ("union", "federation association guild congress brotherhood workers teachers"),
        ("charity", "network trust foundation society fund association league group centre center alliance"),
        (
            "club",
            "town city united rovers wanderers athletic albion county villa rangers fc afc rfc cc harriers",
        ),
        ("hospital clinic", "infirmary"),
        ("bank", "banque banco banca banka bankası"),
        ("university", "université universidad universidade universität università"),
        ("museum", "musée museo museu muzeum"),
        ("group", "project network alliance coalition association forum campaign society"),
    )
    for noun in nouns.split()
}
#: What goes by its initials everywhere and is no firm.
_PUBLIC = frozenset("gop dnc rnc nhs nato un eu who imf fbi cia nsa nasa fda epa irs hmrc".split())
_NEVER_PUBLIC = COMPANIES - frozenset("group organization organisation service agency".split())
_NOT_ONLY_PRESS = frozenset("news mail express star record standard echo globe beacon dispatch".split())
#: Bodies that go by their noun alone once the article has said what they are for.
_WHICH = (ADMINISTRATIONS | frozenset("committee union tribunal panel bureau".split())) - frozenset(
    "police parliament senate".split()
)
#: What stands before a body and does not say what it is for.
_NO_FIELDS = PERSON_NOUNS | frozenset(
    "new same other whole entire own local national country district rival lower higher former previous "
    "notice third first second next last big small main called left joined".split()
)
_OTHERWISE = ORGANIZATIONS | PRESS
_FORCE = re.compile(r"\w (?:Police|Constabulary)(?: Department| Service| Force)?$")
_CAMPAIGN = "campaign"
_TEAM = re.compile(r"(?:[’']s?)?\s+team")
_REACH = 3000  # characters
_MOST = 40  # earlier mentions looked at
_FLOOR = -1.0  # found on articles held out, on the scale of the weights below
_READ = 0.6
_TELLS = 1.0


def _fitting(noun: str, body: Referent) -> frozenset[str]:
    if noun in ANY_FIRM:
        return _FIRMS
    also = _ALSO.get(noun, frozenset()) if body.label != "place" else frozenset()
    return SYNONYMS.get(noun, frozenset({noun})) | also


def _last(bodies: Sequence[tuple[int, Referent]], start: int) -> Referent | None:
    """The body named last before ``start``, else the first."""
    here = bisect_left(bodies, start, key=lambda body: body[0])
    return bodies[max(0, here - 1)][1] if bodies else None


def is_by_name(noun: str, body: Referent) -> bool:
    """Whether a word of its name tells that a body can be called by the noun."""
    return not _fitting(noun, body).isdisjoint(body.name.casefold().split())


def may_be(noun: str, body: Referent) -> bool:
    """Whether a body can be called by the noun: "the bank" is no ministry, "the ministry" is one by name."""
    words = body.name.casefold().split()
    if body.name.isupper() and words[0] in _PUBLIC and noun in _NEVER_PUBLIC:
        return False
    if body.name.casefold() in KNOWN_PRESS and noun not in _REPORTING:
        return False  # Reuters is no sportswear maker
    if noun in SYNONYMS["newspaper"] and words[-1] in PRESS - _NOT_ONLY_PRESS:
        return True
    if noun in _BY_NAME or (noun in ANY_FIRM and words[0] in ADMINISTRATIONS):
        return is_by_name(noun, body)
    return words[-1] in _fitting(noun, body) or words[-1] not in _OTHERWISE


class Institutions:
    """Finds the bodies that go by what they are."""

    def __init__(self, scene: Scene, salience: Salience) -> None:
        self.scene = scene
        self.salience = salience
        self._owned: dict[str, list[tuple[int, Referent]]] = {}
        self._completed: dict[str, dict[str, Referent]] = {}
        self._presented: dict[str, Presented] = {}

    @cached_property
    def _last_words(self) -> frozenset[str]:
        """How names of the article end."""
        return frozenset(name.key[-1] for name in self.scene.names)

    @cached_property
    def police(self) -> Referent | None:
        """The one police force that the article names, if it is one."""
        forces = {r for r in self.scene.cast if r.kind != "person" and _FORCE.search(r.name)}
        return forces.pop() if len(forces) == 1 else None

    def spoken_of(
        self, phrase: Phrase, start: int, reading: Reading | None, *, by_name: bool = False
    ) -> Candidate | None:
        """The body that "the company" goes back to: the one spoken of most up to there.

        It must be called so ``by_name``: the watchdog is an authority, a board, an inspectorate.
        """
        bodies = self.salience.bodies
        low = bisect_left(bodies, start - _REACH, key=lambda body: body[0])
        high = bisect_left(bodies, start, key=lambda body: body[0])
        layout = self.scene.layout
        found: Candidate | None = None
        is_sort = phrase.head not in ANY_FIRM
        for offset, _, referent in bodies[max(low, high - _MOST) : high]:
            if not may_be(phrase.head, referent) or (by_name and not is_by_name(phrase.head, referent)):
                continue
            apart = layout.sentence(start) - layout.sentence(offset)
            evidence: tuple[Evidence, ...] = (
                Evidence("mentioned often", min(20, len(referent.places)) ** 0.5),
                Evidence("speaks in the article", 0.5 * referent.speaks),
                Evidence("opens its sentence", 0.5 * layout.starts_sentence(offset)),
                Evidence("sentences since", -0.1 * apart),
                Evidence("its name tells so", _TELLS * (is_sort and is_by_name(phrase.head, referent))),
            )
            if reading:
                evidence += (reading.weighed(referent, _READ),)
            weight = sum(item.weight for item in evidence)
            if weight > (found.weight if found else _FLOOR):
                weighed = tuple(item for item in evidence if item.weight)
                found = Candidate(referent, weight, (offset, offset), weighed)
        return found

    def owned(self, phrase: Phrase, start: int) -> Referent | None:
        """The campaign of whoever "the campaign" or "her campaign" belongs to, by the name it goes by."""
        if not phrase.definite or phrase.modifiers - {phrase.head}:
            return None
        bodies = self._named_after(phrase.head)
        if phrase.determiner in ("his", "her"):
            owner = self.salience.person(start, "m" if phrase.determiner == "his" else "f")
            if not owner:
                return None
            surname = owner.referent.name.rpartition(" ")[2]
            known = next((body for _, body in bodies if surname in body.name), None)
            return known or Referent(f"{surname} {phrase.head}", "organization")
        return _last(bodies, start)

    def staff(self, noun: str, start: int, end: int) -> Referent | None:
        """The office or staff of whoever is named in a source, by the fullest form that the article uses."""
        owns = re.compile(rf"[’']s?\s+{noun}\b")
        inside = [i for i in self.scene.within(start, end) if self.scene.cast[i].kind == "person"]
        if noun in self._last_words:
            return None  # the Ashby County Coroner's Office
        if not inside or not owns.match(self.scene.text, self.scene.names[inside[-1]].end):
            return None
        owner, fullest = self.scene.cast[inside[-1]], self.scene.names[inside[-1]]
        named = (n for n, who in zip(self.scene.names, self.scene.cast, strict=True) if who is owner)
        for name in named:
            if len(name.text) > len(fullest.text) and owns.match(self.scene.text, name.end):
                fullest = name
        rest = owns.match(self.scene.text, fullest.end)
        return Referent(fullest.text + rest.group(), "organization") if rest else None

    def campaign_by_team(self, phrase: Phrase, start: int, end: int) -> Referent | None:
        """The campaign of whoever is named in a source as having the team, or of "the campaign team"."""
        if phrase.determiner == "the" and phrase.modifiers - {phrase.head} == {_CAMPAIGN}:
            return _last(self._named_after(_CAMPAIGN), start)
        inside = self.scene.within(start, end)
        owner = self.scene.names[inside[-1]] if inside else None
        if owner is None or owner.titles or not _TEAM.fullmatch(self.scene.text, owner.end, end):
            return None
        bodies = dict(self._named_after(_CAMPAIGN))
        named = zip(self.scene.names, self.scene.cast, strict=True)
        places = (name.start for name, who in named if who is self.scene.cast[inside[-1]])
        return next((bodies[place] for place in places if place in bodies), None)

    def completed(self, phrase: Phrase) -> Referent | None:
        """The one body whose name the noun completes: Ashby district council, for "the council"."""
        if phrase.determiner != "the" or phrase.modifiers or phrase.head not in _COMPLETES:
            return None
        if phrase.head not in self._completed:
            self._completed[phrase.head] = self._ending_in(phrase.head)
        bodies = self._completed[phrase.head]
        return next(iter(bodies.values())) if len(bodies) == 1 else None

    def presented(self, phrase: Phrase, start: int) -> Phrase | None:
        """Which body it is where the article last said which: the foreign ministry, for "the ministry"."""
        if phrase.determiner != "the" or phrase.modifiers or phrase.plural or phrase.head not in _WHICH:
            return None
        if phrase.head not in self._presented:
            self._presented[phrase.head] = self._with_field(phrase.head)
        return self._presented[phrase.head].before(start)

    def _with_field(self, noun: str) -> Presented:
        """Phrases that say what a body is for, "the foreign ministry", by where they end."""
        named = re.compile(rf"\b(?:[Tt]he|[Aa]n?|[’']s)\s+(?=((?:[a-z][\w-]+\s+){{1,2}}{noun}\b)(?!\s+of\b))")
        found = Presented()
        for match in named.finditer(self.scene.text):
            phrase = parse(f"the {match[1]}")
            if phrase and phrase.head == noun and _NO_FIELDS.isdisjoint(phrase.modifiers):
                found.add(match.end(1), phrase)
        return found

    def _ending_in(self, noun: str) -> dict[str, Referent]:
        """What goes by the name of a place or body, what sort of body it is, and the noun."""
        follows = re.compile(rf"(?:\s+(?:{'|'.join(sorted(_SORTS))}))?\s+{noun}\b")
        found: dict[str, Referent] = {}
        for name, referent in zip(self.scene.names, self.scene.cast, strict=True):
            match = follows.match(self.scene.text, name.end)
            if match and referent.kind != "person" and not name.titles:
                called = " ".join(self.scene.text[name.start : match.end()].split())
                found.setdefault(called, Referent(called, "organization"))
        return found

    def _named_after(self, noun: str) -> list[tuple[int, Referent]]:
        """The places where a person's name stands before the noun, and what goes by that name."""
        if noun not in self._owned:
            self._owned[noun] = self._find_named_after(noun)
        return self._owned[noun]

    def _find_named_after(self, noun: str) -> list[tuple[int, Referent]]:
        follows = re.compile(rf"(?:[’']s?)?\s+{noun}\b", re.I)
        found: dict[str, Referent] = {}
        places = []
        for name, referent in zip(self.scene.names, self.scene.cast, strict=True):
            if referent.kind == "person" and follows.match(self.scene.text, name.end):
                body = found.setdefault(name.text, Referent(f"{name.text} {noun}", "organization"))
                places.append((name.start, body))
        return places
