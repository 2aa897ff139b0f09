"""Whom a label means that is no name itself: a handle, or a letter before a turn."""

from __future__ import annotations

import re
from functools import cached_property

from quotex.pipeline.resolution.cast import Referent
from quotex.pipeline.resolution.names import fold
from quotex.pipeline.resolution.scene import Scene

_HANDLE = re.compile(r"@(\w+)\W*")
_PART = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")


class Handles:
    """The people of an article, by the words of their names."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene

    @cached_property
    def _people(self) -> dict[str, set[Referent]]:
        people: dict[str, set[Referent]] = {}
        for person in {r for r in self.scene.cast if r.kind == "person" and "@" not in r.name}:
            words = [re.sub(r"\W", "", fold(word)) for word in person.name.split()]
            for word in {words[0], words[-1], words[0] + words[-1]}:
                if len(word) > 2:
                    people.setdefault(word, set()).add(person)
        return people

    def owner(self, start: int, end: int) -> Referent | None:
        """The one person whose name is a part of the handle that the source is, or all of it."""
        match = _HANDLE.fullmatch(self.scene.text, start, end)
        if not match:
            return None
        parts = [part.casefold() for part in _PART.findall(match.group(1))]
        joined = {"".join(parts[i : i + 2]) for i in range(len(parts))}
        owners = set().union(*(self._people.get(part, set()) for part in {*parts, *joined}))
        return owners.pop() if len(owners) == 1 else None


def is_letter(text: str, start: int, end: int) -> bool:
    """Whether a source is a letter before a turn: Q and A."""
    return (
        end - start == 1
        and text[end : end + 1] in (":", ".")
        and text[max(0, start - 1) : start] in ("", "\n", "\r")
    )
