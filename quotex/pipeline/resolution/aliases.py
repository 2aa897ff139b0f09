"""Other names that the text itself gives to somebody: "Ann Roe, known on the coast as ‘Teapot’"."""

from __future__ import annotations

import re
from bisect import insort
from collections.abc import Sequence
from itertools import pairwise

from quotex.pipeline.resolution.cast import Referent
from quotex.pipeline.resolution.given_names import FEMALE_NAMES, MALE_NAMES
from quotex.pipeline.resolution.names import SPOUSE, Name

_KNOWN = re.compile(
    r"(?:,|\s+(?:is|was|became))\s+(?:(?:better|also|\w+ly)\s+)?"
    r"(?:known\s+(?:[\w’'-]+\s+){0,6}?as|nicknamed)\s+[\"“‘']?"
)
_SHORTEST = 3  # letters of a short form, and of what one leaves out
_SHORT_NAMES = frozenset("Al Cy Di Ed Jo Ty Vi".split())
_ENDS = re.compile(r"[\"”’'](?!s\b)|[,.;:)—–]|$")


def unite(text: str, names: Sequence[Name], cast: list[Referent]) -> list[Referent]:
    """Return the cast with one person behind a name and the other name that the text gives for it."""
    other = _shortened(names, cast) | _married(text, names, cast)
    starts = {name.start: i for i, name in enumerate(names)}
    for name, person in zip(names, cast, strict=True):
        known = _KNOWN.match(text, name.end) if person.kind == "person" else None
        called = starts.get(known.end()) if known else None
        if called is None or " " in cast[called].name or cast[called] in (person, *other):
            continue
        if _ENDS.match(text, names[called].end):  # not: known as Teapot's manager
            other[cast[called]] = person
    united = {short: other.get(person, person) for short, person in other.items()}
    for short, person in united.items():
        for place in short.places:
            insort(person.places, place)
    return [united.get(referent, referent) for referent in cast]


def _shortened(names: Sequence[Name], cast: Sequence[Referent]) -> dict[Referent, Referent]:
    """Those called by the beginning of a given name that one person alone has: Rod for Roderick."""
    people = [person for person in dict.fromkeys(cast) if person.kind == "person"]
    titled = {person for name, person in zip(names, cast, strict=True) if name.titles}
    longer: dict[str, list[Referent]] = {}
    for person in people:
        given = person.name.split()[0]
        if given != person.name:
            for end in range(2, len(given) - _SHORTEST + 1):
                longer.setdefault(given[:end], []).append(person)
    found: dict[Referent, Referent] = {}
    for person in people:
        meant = longer.get(person.name, [])
        is_given = len(person.name) >= _SHORTEST or person.name in _SHORT_NAMES
        is_given = is_given and person not in titled
        if len(meant) == 1 and is_given and _may_be_short(person, meant[0]):
            found[person] = meant[0]
    return found


def _may_be_short(person: Referent, meant: Referent) -> bool:
    """Whether nothing tells that a short form and a full name are of a man and a woman: Ed is no Edith."""
    short, given = person.name.casefold(), meant.name.split()[0].casefold()
    apart = (short in MALE_NAMES and given in FEMALE_NAMES) or (short in FEMALE_NAMES and given in MALE_NAMES)
    return not apart and person.gender in (None, meant.gender)


def _married(text: str, names: Sequence[Name], cast: Sequence[Referent]) -> dict[Referent, Referent]:
    """Whom "Mrs Roe" means where the text has Bo Roe and his wife, Ida."""
    found: dict[Referent, Referent] = {}
    bare: dict[str, list[Referent]] = {}
    for person in dict.fromkeys(cast):
        bare.setdefault(person.name, []).append(person)
    for (name, person), (given, spouse) in pairwise(zip(names, cast, strict=True)):
        if " " not in person.name or " " in spouse.name or spouse.kind != "person":
            continue
        if SPOUSE.fullmatch(text, name.end, given.start) and person.gender:
            for called in bare.get(person.name.split()[-1], []):
                if called.kind == "person" and called.contradicts(person.gender):
                    found[called] = spouse
    return found
