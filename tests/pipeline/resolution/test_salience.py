"""Whom a pronoun stands for."""

from __future__ import annotations

import pytest

from quotex.pipeline.resolve import Attributed, Entity, resolve

ROE_AND_LUND = "Bo Lund came. Al Roe came late. "


def span(text: str, words: str) -> tuple[int, int]:
    start = text.rindex(words)
    return start, start + len(words)


@pytest.mark.parametrize(
    ("said", "content", "name"),
    [
        ("Roe was a fool, he said.", "Roe was a fool", "Bo Lund"),
        ("“Roe was a fool,” he said.", "“Roe was a fool,”", "Bo Lund"),
        # what is his, and what others call him, does not tell
        ("Roe's dog was a fool, he said.", "Roe's dog was a fool", "Al Roe"),
        ("“She said, ‘Roe, you fool,’” he said.", "“She said, ‘Roe, you fool,’”", "Al Roe"),
    ],
)
def test_nobody_speaks_of_himself_by_name(said: str, content: str, name: str) -> None:
    text = ROE_AND_LUND + said
    entities = [Entity(*span(text, "Bo Lund"), "person"), Entity(*span(text, "Al Roe"), "person")]
    entities.append(Entity(*span(text, "Roe"), "person"))
    own = Attributed((span(text, content),), (span(text, "said"),), (span(text, "he"),))
    (found,) = resolve(text, entities, [0, 14, 32], [own])
    assert found.speaker.name == name
