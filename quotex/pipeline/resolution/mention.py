"""A description where it stands in the text, and what can be told of it by that alone."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from quotex.pipeline.resolution.cast import Referent
from quotex.pipeline.resolution.phrases import Phrase, ages
from quotex.pipeline.resolution.reading import Reading, Readings
from quotex.pipeline.resolution.scene import Scene
from quotex.pipeline.resolution.words import (
    ADDRESSES,
    APART,
    OF_EITHER,
    OF_STATES,
    OFFICES,
    ORGANIZATIONS,
    PERSON_NOUNS,
    RELATED,
)
from quotex.pipeline.spans import Span

_SPECIFIC = re.compile(r"\s(?:of|from|at|in|for|to|with)\s|[’']s?\s", re.I)
_CLAUSE = re.compile(r"\b(?:who|whose|whom|that|in|with|from|at)\b|\d")
_OF_ONE = re.compile(r"\sof (?:an?|two|three)\s")
_OWNER = re.compile(r"[’']s?\s")
_FURTHER = frozenset("second third fourth fifth sixth another other further fellow".split())
_PEOPLE = PERSON_NOUNS - ORGANIZATIONS
#: What an opening may say of somebody whom the article never names.
ANYBODY = frozenset(
    "man woman person girl boy teenager youth student pupil neighbor neighbour resident passenger patient "
    "victim accuser complainant survivor witness mother father parent driver tenant customer widow "
    "widower".split()
)
_OFFICIALS = OFFICES | frozenset(
    "leader mayor governor president premier chairman chairwoman chair judge justice magistrate coroner "
    "councillor cllr senator sen rep mp detective det insp supt sgt constable prosecutor".split()
)
LEAD = 2  # the last paragraph of an article's opening


@dataclass(frozen=True, slots=True)
class Mention:
    """A description at ``start``; it means none of ``avoid``."""

    scene: Scene
    readings: Readings
    phrase: Phrase
    start: int
    end: int
    avoid: Collection[Referent] = ()

    @property
    def span(self) -> Span:
        """Where it stands."""
        return self.start, self.end

    @property
    def reading(self) -> Reading | None:
        """What the network takes it to mean."""
        return self.readings.read(self.span)

    @property
    def ages(self) -> set[str]:
        """The ages that it gives, as digits."""
        return ages(self.scene.text[self.start : self.end])

    @property
    def is_in_opening(self) -> bool:
        """Whether it stands in the article's first paragraphs."""
        return self.scene.layout.paragraph(self.start) <= LEAD

    @property
    def is_fresh(self) -> bool:
        """Whether it stands in the opening and may describe whom the article names only later."""
        of_one = self.phrase.head in RELATED and bool(_OF_ONE.search(self.scene.text, *self.span))
        is_new = self.phrase.determiner in ("", "a", "an") or of_one
        return self.is_in_opening and is_new and _FURTHER.isdisjoint(self.phrase.modifiers)

    @property
    def is_specific(self) -> bool:
        """Whether it says of itself whom it means: the mayor of Ashby."""
        return _SPECIFIC.search(self.scene.text, *self.span) is not None

    @property
    def has_clause(self) -> bool:
        """Whether it tells more than a noun does: the man who ran, the woman in grey."""
        return _CLAUSE.search(self.scene.text, *self.span) is not None

    def is_of_another_role(self, referent: Referent) -> bool:
        """Whether ``referent`` has a role that nobody has beside this one: a manager is no midfielder."""
        states = {word for role in referent.roles for word in role.modifiers & OF_STATES}
        own = self.phrase.modifiers & OF_STATES
        if own and states and own.isdisjoint(states):
            return True  # the Turkish president is not the Ukrainian leader
        heads = {role.head for role in referent.roles}
        return self.phrase.head not in heads and not heads.isdisjoint(APART.get(self.phrase.head, ()))

    def is_no_official(self, referent: Referent) -> bool:
        """Whether it tells no trade, as of a mother, and ``referent`` is brought in by an office."""
        name = self.scene.mentions(referent)[0]
        presented = {role.head for role in referent.roles if role.offset == name.start}
        is_private = self.phrase.head in ANYBODY | RELATED
        return is_private and not _OFFICIALS.isdisjoint(presented | (set(name.titles) - ADDRESSES))

    @property
    def is_owned(self) -> bool:
        """Whether it tells whose something is: the midwives' union, the UN agency."""
        inside = self.scene.within(*self.span)
        return bool(_OWNER.search(self.scene.text, *self.span)) or any(
            self.scene.cast[i].label == "organization" for i in inside
        )


def agrees(phrase: Phrase, referent: Referent) -> bool:
    """Whether nothing that is known of somebody or something speaks against a noun phrase."""
    if phrase.head in _PEOPLE and referent.kind != "person":
        return False
    if phrase.kind == "organization" and referent.is_surely_person and referent.gender:
        return False
    is_told = phrase.head in OF_EITHER and any(role.head == phrase.head for role in referent.roles)
    if phrase.gender and not is_told:
        return referent.gender in (None, phrase.gender)
    return phrase.kind != "document"


def agrees_as_person(phrase: Phrase, referent: Referent) -> bool:
    """Whether somebody who is surely a person may be meant."""
    return referent.is_surely_person and agrees(phrase, referent)
