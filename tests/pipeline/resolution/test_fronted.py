"""Whom a pronoun in a sentence's opening looks forward to."""

from __future__ import annotations

import pytest

from quotex.pipeline.resolution.fronted import looks_forward_to
from quotex.pipeline.resolution.layout import Layout
from quotex.pipeline.resolution.pronouns import GENDERS
from quotex.pipeline.resolution.scene import Scene
from resolving import at


def subject(text: str, word: str) -> str | None:
    """The subject that a pronoun looks forward to, Ann Roe and Carl Lund named in the text."""
    people = [(*at(text, name), "person") for name in ("Ann Roe", "Carl Lund") if name in text]
    scene = Scene(Layout(text, [0], []), sorted(people))
    found = looks_forward_to(scene, word, text.index(f" {word}") + 1, GENDERS[word])
    return found.name if found else None


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("During her years there, Ann Roe sang.", "her"),
        ("Often called the Owl by her friends, Ann Roe sang.", "her"),
        ("Though she had lost twice, Ann Roe went on.", "she"),
        ("Asked whether she would go, Ann Roe laughed.", "she"),
        ("As the ships became visible to her, Ann Roe counted them.", "her"),
    ],
)
def test_an_opening_looks_forward_to_the_subject(text: str, word: str) -> None:
    assert subject(text, word) == "Ann Roe"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("At noon he changed the team, Carl Lund said.", "he"),  # is the subject itself
        ("During her years there, Ann Roe’s dog sang.", "her"),
        ("During her years there, Ann Roe and others sang.", "her"),
        ("In 1990, at her wish, Ann Roe sang.", "her"),
        ("After Carl Lund had lost his seat, Ann Roe sang.", "his"),  # means whom the opening names
        ("During her years there, Carl Lund sang.", "her"),
        ("Seeing him there, Carl Lund shouted.", "him"),  # not himself
        ("In his view, Carl Lund was wrong.", "his"),
        ("Since his death, Carl Lund has run the shop.", "his"),
    ],
)
def test_it_looks_forward_to_nobody_else(text: str, word: str) -> None:
    assert subject(text, word) is None
