"""The organisations that a stretch of the text names, for telling whom somebody belongs to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from quotex.pipeline.resolution.cast import Referent
from quotex.pipeline.resolution.layout import WORD, within
from quotex.pipeline.resolution.names import Name, fold
from quotex.pipeline.resolution.phrases import is_role
from quotex.pipeline.resolution.scene import Scene
from quotex.pipeline.resolution.words import (
    ADMINISTRATIONS,
    DEICTICS,
    DETERMINERS,
    FIELD_OFFICES,
    FOLLOWERS,
    HONORIFICS,
    LOCALITIES,
    MATTERS,
    ORGANIZATION_HEADS,
    ORGANIZATION_SUFFIXES,
    PERSON_NOUNS,
    PUBLIC_BODIES,
    SINGLE_BODIES,
    SPEAKERS_FOR,
)
from quotex.pipeline.spans import Span

_OWN_NOUN = "|".join(sorted(PUBLIC_BODIES | {"campaign", "administration"}))
#: Ashby council, the Commons health select committee.
_COMPLETED = re.compile(rf"(?:\s+[a-z][\w-]+){{0,2}}\s+(?:{_OWN_NOUN})\b(?!\s+(?:{_OWN_NOUN})\b)")
#: Orbis-based, R-Ohio, Ex-Orbis.
_DERIVED = re.compile(r"-(?:\w*(?:ed|born|led|owned|built)|based|run)$|^[A-Z]-[A-Z]|^[Ee]x-")
#: Minister for Children, whose they are not.
_OFFICE = re.compile(
    rf"\b(?:{'|'.join(sorted(FIELD_OFFICES | SPEAKERS_FOR))})\s(?:for|of)\s(?:the\s)?$", re.I
)
_STREETS = frozenset("street road lane avenue drive close crescent terrace".split())
_VAGUE = frozenset("local national regional own whole entire said".split())
_ORDER = frozenset("latest last earlier separate one joint first second third".split())
_BEFORE = DETERMINERS | FOLLOWERS | DEICTICS | _VAGUE | _ORDER
_LEAD = 40  # characters
_NOBODY = frozenset("TV PR HR IT AI DNA Web Internet".split())  # a TV star


class Body(NamedTuple):
    """An organisation where it is named; ``name`` is the fullest that the article has for it."""

    start: int
    end: int
    name: str


class Bodies:
    """Finds organisations by place.

    Parameters
    ----------
    entities
        What the model took for names: (start, end, label).
    """

    def __init__(self, scene: Scene, entities: Sequence[tuple[int, int, str]]) -> None:
        self.scene = scene
        self.text = scene.text
        self._labelled = sorted((start, end) for start, end, label in entities if label == "organization")
        self._labelled_starts = [start for start, _ in self._labelled]
        self._places = {start for start, _, label in entities if label == "place"}
        self._known = {name.key: r for name, r in zip(scene.names, scene.cast, strict=True)}

    def within(self, start: int, end: int, *, expected: bool = False) -> list[Body]:
        """The organisations that ``text[start:end]`` names, in text order.

        ``expected`` tells that one is to be expected there, so that a name that nothing speaks for or
        against is taken for one.
        """
        names = [
            (self.scene.names[i], self.scene.cast[i])
            for i in self.scene.within(start, end)
            if not self.scene.names[i].titles
        ]
        found = []
        for name, referent in names:
            if name.start >= start and (body := self._body(name, referent, end, expected=expected)):
                found.append(body)
        for i in within(self._labelled_starts, start, end):
            first, last = self._labelled[i]
            is_title = fold(self.text[first:last]) in HONORIFICS  # WPC Ann Roe
            if (
                last <= end
                and not is_title
                and not self._is_none(first, last)
                and not any(name.start < last and first < name.end for name, _ in names)
            ):
                found.append(Body(first, last, self.full_name(first, last)))
        for word in WORD.finditer(self.text, start, end):
            is_single = word.group().istitle() and word.group().casefold() in SINGLE_BODIES
            if is_single and not any(b.start < word.end() and word.start() < b.end for b in found):
                found.append(Body(*word.span(), word.group()))
        return sorted(found)

    def at(self, offset: int) -> Body | None:
        """What is named at ``offset``, whatever it was taken for, unless it is surely a person."""
        for i in self.scene.within(offset, offset + 1):
            name, referent = self.scene.names[i], self.scene.cast[i]
            if name.start == offset and not name.titles and not referent.is_surely_person:
                return Body(name.start, name.end, referent.name)
        return None

    def is_home(self, body: Body) -> bool:
        """Whether "of" and a body tell where somebody lives: in a street, in the town of Ashby FC."""
        written = " ".join(self.text[body.start : body.end].split())
        is_longer = body.name.startswith(f"{written} ") and body.start not in self._labelled_starts
        return is_longer or written.rpartition(" ")[2].casefold() in _STREETS

    def in_lower_case(self, words: Sequence[Span], *, definite: bool) -> str | None:
        """The public body that ``words`` end with: transport ministry, after "the" if ``definite``."""
        folded = [self.text[start:end].casefold() for start, end in words]
        if len(folded) < 2 or folded[-1] not in ADMINISTRATIONS:
            return None
        first = len(folded) - 1
        while first and folded[first - 1] not in _BEFORE:
            first -= 1
        if definite:
            following = WORD.match(self.text, words[-1][1] + 1)
            goes_on = following is not None and following.group().casefold() in PUBLIC_BODIES
            if goes_on or not first or folded[first - 1] != "the":
                return None
        else:
            first = max(first, len(folded) - 2)  # the words before may be adjectives of the person's
        surface = self.text[words[first][0] : words[-1][1]]
        is_one = first < len(folded) - 1 and surface.islower() and not re.search(r"[^\w\s’'-]", surface)
        return " ".join(surface.split()) if is_one else None

    def full_name(self, start: int, end: int) -> str:
        """The fullest name of the organisation that ``text[start:end]`` names."""
        surface = " ".join(self.text[start:end].split())
        known = self._known.get(tuple(fold(word) for word in surface.split()))
        return known.name if known and known.kind != "person" else surface

    def _completed(self, name: Name, referent: Referent, end: int) -> int:
        """Where the name of a body ends that ``name`` is only the beginning of; 0 if it is all."""
        if nouns := _COMPLETED.match(self.text, name.end, end):
            return nouns.end()
        following = next(
            (i for i in self.scene.within(name.end, min(end, name.end + 8)) if self.scene.names[i] != name),
            None,
        )
        if following is None or self.scene.cast[following].label != "other":
            return 0
        other, between = self.scene.names[following], self.text[name.end : self.scene.names[following].start]
        is_joint = between == " and " and name.key[0] in ORGANIZATION_HEADS  # Ministry of Trade and Industry
        is_owned = between in ("'s ", "’s ") and other.key[-1] in ORGANIZATION_SUFFIXES  # St Mark's Church
        if is_joint or (is_owned and referent.label != "organization"):
            return other.end if other.end <= end else 0
        return 0

    def _is_none(self, start: int, end: int) -> bool:
        """Whether a name is but part of a word, or of what an office or somebody deals with."""
        written = self.text[start:end]
        if _DERIVED.search(written) or written in _NOBODY:
            return True
        matters = set(written.casefold().split()) - {"and"}
        return matters <= MATTERS and _OFFICE.search(self.text, max(0, start - _LEAD), start) is not None

    def _body(self, name: Name, referent: Referent, end: int, *, expected: bool) -> Body | None:
        if self._is_none(name.start, name.end):
            return None
        if stop := self._completed(name, referent, end):
            return Body(name.start, stop, " ".join(self.text[name.start : stop].split()))
        is_place = name.start in self._places
        if is_place and referent.name != name.text and referent.name.startswith(name.text):
            return None  # Ashby is not the Ashby Post, whatever the cast has put together
        has_suffix = fold(referent.name.rpartition(" ")[2]) in ORGANIZATION_SUFFIXES - LOCALITIES
        if referent.kind != "person" and (referent.label == "organization" or has_suffix):
            return Body(name.start, name.end, referent.name)
        if expected and not is_place and referent.label != "place" and not referent.is_surely_person:
            following = WORD.match(self.text, name.end + 1, end)
            word = following.group().casefold() if following else ""
            if not word[:1].isalpha() or word in FOLLOWERS | {"and"} or word in PERSON_NOUNS or is_role(word):
                return Body(name.start, name.end, referent.name)
        return None
