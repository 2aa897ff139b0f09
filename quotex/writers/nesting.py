"""Cuts pieces that overlap into fragments that nest, as XML wants them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple


@dataclass(slots=True)
class Group:
    """Pieces of the text that make one whole, to be put into elements.

    Attributes
    ----------
    pieces
        Their (start, end), in text order.
    fragments
        How many elements there are so far; complete when the whole text has been nested.
    """

    id: str
    tag: str
    attributes: dict[str, str]
    pieces: Sequence[tuple[int, int]]
    fragments: int = 0


@dataclass(frozen=True, slots=True)
class Fragment:
    """One element of a group, counted from 1."""

    group: Group
    number: int

    @property
    def id(self) -> str:
        """The group's own for the first, with a number for the others."""
        return self.group.id if self.number == 1 else f"{self.group.id}.{self.number}"


class Tag(NamedTuple):
    """The start or the end of a fragment, at an offset."""

    fragment: Fragment
    opens: bool
    at: int


def nested(groups: Iterable[Group], start: int, end: int) -> list[Tag]:
    """Lay the pieces between two offsets out as tags in text order, so that elements nest.

    Where a piece ends inside another that began later, the later one is closed and opened again.
    """
    pieces = [
        (max(low, start), min(high, end), group)
        for group in groups
        for low, high in group.pieces
        if low < end and high > start
    ]
    tags: list[Tag] = []
    still_open: list[tuple[int, Fragment]] = []
    for at in sorted({offset for low, high, _ in pieces for offset in (low, high)}):
        outermost = next((i for i, (high, _) in enumerate(still_open) if high == at), len(still_open))
        closed, still_open = still_open[outermost:], still_open[:outermost]
        tags += (Tag(fragment, False, at) for _, fragment in reversed(closed))
        due = [(high, fragment.group) for high, fragment in closed if high > at]
        due += [(high, group) for low, high, group in pieces if low == at]
        for high, group in sorted(due, key=lambda pair: -pair[0]):
            group.fragments += 1
            fragment = Fragment(group, group.fragments)
            still_open.append((high, fragment))
            tags.append(Tag(fragment, True, at))
    return tags
