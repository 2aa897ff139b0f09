"""Places in a text and what its reader sees, for tests of what stands where."""

from __future__ import annotations

from quotex.marks import pair_marks, paragraphs
from quotex.pipeline.page import Page


def at(text: str, piece: str) -> tuple[int, int]:
    """Where ``piece`` first stands in ``text``."""
    start = text.index(piece)
    return start, start + len(piece)


def page(text: str, sentences: tuple[int, ...] = (0,)) -> Page:
    """``text`` with its paragraphs and marked spans, and sentences that start at these offsets."""
    return Page(text, pair_marks(text), paragraphs(text), sentences)
