"""Other names that the text itself gives to somebody: "Ann Roe, known on the coast as ‘Teapot’"."""

from __future__ import annotations

import re
from bisect import insort
from collections.abc import Sequence

from quotex.pipeline.resolution.cast import Referent
from quotex.pipeline.resolution.names import Name

_KNOWN = re.compile(
    r"(?:,|\s+(?:is|was|became))\s+(?:(?:better|also|\w+ly)\s+)?"
    r"(?:known\s+(?:[\w’'-]+\s+){0,6}?as|nicknamed)\s+[\"“‘']?"
)
_SHORTEST = 3
_ENDS = re.compile(r"[\"”’'](?!s\b)|[,.;:)—–]|$")


def unite(text: str, names: Sequence[Name], cast: list[Referent]) -> list[Referent]:
    """Return the cast with one person behind a name and the other name that the text gives for it."""
    other = _shortened(names, cast)
    starts = {name.start: i for i, name in enumerate(names)}
    for name, person in zip(names, cast, strict=True):
        known = _KNOWN.match(text, name.end) if person.kind == "person" else None
        called = starts.get(known.end()) if known else None
        if called is None or " " in cast[called].name or cast[called] in (person, *other):
            continue
        if _ENDS.match(text, names[called].end):  # not: known as Teapot's manager
            other[cast[called]] = person
    for called_so, person in other.items():
        for place in called_so.places:
            insort(person.places, place)
    return [other.get(referent, referent) for referent in cast]


def _shortened(names: Sequence[Name], cast: Sequence[Referent]) -> dict[Referent, Referent]:
    """Those called by the beginning of a given name that one person alone has: Rod for Roderick."""
    people = dict.fromkeys(person for person in cast if person.kind == "person")
    titled = {person for name, person in zip(names, cast, strict=True) if name.titles}
    given = {person: person.name.split()[0] for person in people if " " in person.name}
    found: dict[Referent, Referent] = {}
    for person in people.keys() - given.keys() - titled:
        if len(person.name) < _SHORTEST:
            continue
        longer = [
            other for other, name in given.items() if name.startswith(person.name) and name != person.name
        ]
        if len(longer) == 1 and person.gender in (None, longer[0].gender):
            found[person] = longer[0]
    return found
