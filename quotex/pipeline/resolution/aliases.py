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
_ENDS = re.compile(r"[\"”’'](?!s\b)|[,.;:)—–]|$")


def unite(text: str, names: Sequence[Name], cast: list[Referent]) -> list[Referent]:
    """Return the cast with one person behind a name and the other name that the text gives for it."""
    other: dict[Referent, Referent] = {}
    starts = {name.start: i for i, name in enumerate(names)}
    for name, person in zip(names, cast, strict=True):
        known = _KNOWN.match(text, name.end) if person.kind == "person" else None
        called = starts.get(known.end()) if known else None
        if called is None or " " in cast[called].name or cast[called] in (person, *other):
            continue
        if not _ENDS.match(text, names[called].end):
            continue  # known as Teapot's manager
        other[cast[called]] = person
        for place in cast[called].places:
            insort(person.places, place)
    return [other.get(referent, referent) for referent in cast]
