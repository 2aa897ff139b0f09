"""Those who share a surname: the Roes, the other Roe, the younger Mr Roe and the elder."""

from __future__ import annotations

import re
from collections.abc import Collection

from quotex.pipeline.resolution.cast import Referent
from quotex.pipeline.resolution.salience import Salience
from quotex.pipeline.resolution.scene import Answer, Scene
from quotex.pipeline.resolution.words import COMPARED, SEXES, SHORT_TITLE, SIBLINGS

_OTHER = re.compile(rf"the other (?:{SHORT_TITLE}\.? )?([A-Z][\w’'-]+)$", re.I)
#: The younger Mr Roe; the elder Roe; the younger; the older brother; the younger man.
_OF_AN_AGE = re.compile(
    rf"the (younger|elder|older)"
    rf"(?: (?:(?:{SHORT_TITLE}\.? )?((?-i:[A-Z])[\w’'-]+)|brother|sister|sibling|twin|(man|woman)))?(?=,|$)",
    re.I,
)
#: Roe junior; Mr Roe Senior
_BY_RANK = re.compile(rf"(?:{SHORT_TITLE}\.? )?((?-i:[A-Z])[\w’'-]+) (junior|senior|jnr|snr)\.?(?=,|$)", re.I)
_RANKS = {"junior": "younger", "jnr": "younger", "senior": "elder", "snr": "elder"}
_CALLED_OF_AGE = re.compile(r",\s(?:the|who is)\s(younger|elder|older)\b")
#: Both Roes; the two Roes, who; the Roes
_SURNAMES = re.compile(r"(the(?: two| three)?|both)\s((?-i:[A-Z])[\w’'-]+)s(?=,|$)", re.I)
_COUNTS = {"both": 2, "the two": 2, "the three": 3}
_CHILDREN = frozenset("son daughter nephew niece grandson granddaughter".split())
_PARENTS = frozenset("father mother uncle aunt grandfather grandmother".split())


class Surnames:
    """Tells apart the people of one surname, and takes them together."""

    def __init__(self, scene: Scene, salience: Salience) -> None:
        self.scene = scene
        self.salience = salience

    def meant(self, start: int, end: int, avoid: Collection[Referent]) -> Answer | None:
        """Whom ``text[start:end]`` means by a surname that several have; the younger is none of ``avoid``."""
        if other := self._other(start, end):
            return Answer((other,), 0.7, rule="another of the name than who spoke last")
        if one := self._by_age(start, end, avoid):
            return Answer((one,), 0.6, rule="the younger or the elder of two")
        if family := self._family(start, end):
            return Answer(family, 0.7, rule="those who share the surname")
        return None

    def _other(self, start: int, end: int) -> Referent | None:
        """Who else has the surname that a source gives: the other Roe."""
        if not (match := _OTHER.match(self.scene.text, start, end)):
            return None
        alike = self._bearers(match[1])
        last = next((r for _, _, r in reversed(self.salience.speakers) if r in alike), None)
        others = set(self._in_full(match[1])) - {last}
        return others.pop() if len(others) == 1 else None

    def _by_age(self, start: int, end: int, avoid: Collection[Referent]) -> Referent | None:
        """The youngest or the eldest of those of a surname, as what the article says of them tells."""
        if ranked := _BY_RANK.match(self.scene.text, start, end):
            return self._of_age(self._in_full(ranked[1]), _RANKS[ranked[2].casefold()])
        match = _OF_AN_AGE.match(self.scene.text, start, end)
        if not match:
            return None
        near = self.salience.speakers[-1:] if match[0].count(" ") == 1 else self.salience.speakers[::-1]
        shared = (r.name.split()[-1] for _, _, r in near)
        surname = match[2] or next((name for name in shared if len(self._bearers(name)) > 1), None)
        alike = self._in_full(surname)
        if match[3] or (not alike and not match[2]):
            alike = list(self.salience.pair(start, SEXES.get(match[3] or ""), avoid))
        return self._of_age(alike, match[1].casefold())

    def _of_age(self, alike: list[Referent], age: str) -> Referent | None:
        """The one among people who is ``age``, younger or elder."""
        which = min if age == "younger" else max
        ages = [self._called_of_age(referent) or _generation(referent) for referent in alike]
        if len(set(ages)) == 1 and all(map(_years, alike)):
            ages = [_years(referent) for referent in alike]
        best = [r for r, age in zip(alike, ages, strict=True) if age == which(ages)]
        return best[0] if len(best) == 1 < len(alike) else None

    def _family(self, start: int, end: int) -> tuple[Referent, ...]:
        """Whom the two Roes, or the Roes, means: the people of that surname, in the order they are named."""
        match = _SURNAMES.match(self.scene.text, start, end)
        if match is None:
            return ()
        alike = self._bearers(match[2]) or self._bearers(match[2].removesuffix("e"))
        full = tuple(referent for referent in alike if " " in referent.name)
        return full if len(full) == _COUNTS.get(match[1].casefold(), max(2, len(full))) else ()

    def _called_of_age(self, referent: Referent) -> int:
        """2 whom the text calls the elder right behind his name, -2 the younger, else 0."""
        behind = (_CALLED_OF_AGE.match(self.scene.text, name.end) for name in self.scene.mentions(referent))
        called = next((match[1] for match in behind if match), "")
        for role in referent.roles:  # the manager's younger brother
            if role.head in SIBLINGS and not called:
                called = next(iter(role.modifiers & COMPARED), "")
        return 0 if not called else -2 if called == "younger" else 2

    def _in_full(self, surname: str | None) -> list[Referent]:
        """Those of a surname whom the article gives a given name."""
        return [referent for referent in self._bearers(surname) if " " in referent.name]

    def _bearers(self, surname: str | None) -> list[Referent]:
        """The people of the article whose name is a surname or has it behind a given name."""
        people = dict.fromkeys(referent for referent in self.scene.cast if referent.kind == "person")
        return [
            referent
            for referent in people
            if surname in referent.name.split()[1:] or surname == referent.name
        ]


def _generation(referent: Referent) -> int:
    """How old the article makes somebody: -1 who is somebody's child, or under 40; 1 a parent, or over 60."""
    heads = {role.head for role in referent.roles}
    years = [int(head) for head in heads if head.isdigit()]
    if not _CHILDREN.isdisjoint(heads) or any(year < 40 for year in years):
        return -1
    return int(not _PARENTS.isdisjoint(heads) or any(year > 60 for year in years))


def _years(referent: Referent) -> int:
    """The age that the article gives somebody, 0 without one."""
    return max((int(role.head) for role in referent.roles if role.head.isdigit()), default=0)
