"""Places and marks of a text, for tests of what stands where."""

from __future__ import annotations

from quotex.marks import pair_marks
from quotex.pipeline.extents import Marks


def at(text: str, piece: str) -> tuple[int, int]:
    """Where ``piece`` first stands in ``text``."""
    start = text.index(piece)
    return start, start + len(piece)


def marks(text: str) -> Marks:
    """The marked spans of ``text``."""
    return Marks(text, pair_marks(text))
