"""Attributions as tests write them down, and their contents as a reader sees them."""

from __future__ import annotations

from marking import at
from quotex.pipeline.attributions import Attribution


def told(text: str, content: list[str], cue: str, source: str) -> Attribution:
    """A direct attribution by its pieces, as each first stands in ``text``; empty ones are left out."""
    spans = [[at(text, piece) for piece in role if piece] for role in (content, [cue], [source])]
    return Attribution(*spans, "direct", "speech")


def pieces(text: str, own: Attribution) -> list[str]:
    """The pieces of a content."""
    return [text[start:end] for start, end in own.content]
