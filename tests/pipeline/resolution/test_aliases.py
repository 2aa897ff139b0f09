"""Other names that the text gives to somebody, and those that are another's."""

from __future__ import annotations

import pytest

from quotex.pipeline.resolve import Attributed, Entity, resolve
from resolving import PERSON, at, names, resolved


@pytest.mark.parametrize(
    "given",
    [
        "Ann Roe, known on the coast as ‘Teapot’, came.",
        "Ann Roe, nicknamed “Teapot”, came.",
        "Ann Roe is widely known as Teapot.",
    ],
)
def test_another_name_that_the_text_gives_is_the_same_person(given: str) -> None:
    text = f"{given} Teapot said rain would fall."
    assert names(text, ["Teapot"], Ann_Roe=PERSON, Teapot=PERSON)[-1] == "Ann Roe"


def test_whom_somebody_works_for_is_no_other_name() -> None:
    text = "Ann Roe, known as Teapot's manager, came. Teapot said rain would fall."
    assert resolved(text, ["Teapot"], Ann_Roe=PERSON, Teapot=PERSON)[0].speaker.name == "Teapot"


@pytest.mark.parametrize(
    ("full", "short", "meant"),
    [
        ("Roderick Lund", "Rod", "Roderick Lund"),
        ("Anna Lund", "Ann", "Ann"),
        ("Maya Lund", "May", "May"),
        ("Parker Lund", "Park", "Park"),
    ],
)
def test_a_given_name_may_be_shortened(full: str, short: str, meant: str) -> None:
    text = f"{full} left. A friend, {short}, said no."
    start = text.index(f" {short}, said") + 1
    own = start, start + len(short)
    entities = [Entity(*at(text, full), PERSON), Entity(*own, PERSON)]
    said = Attributed((at(text, "no"),), (at(text, "said"),), (own,))
    (found,) = resolve(text, entities, [0, text.index("A friend")], [said])
    assert found.speaker.name == meant


def test_whoever_is_known_by_a_name_is_meant_by_it_though_shortened() -> None:
    text = "Roderick Lund left. Then Rod, known as “Teapot”, stayed. Later Teapot said no."
    found = names(text, ["Teapot said".split()[0]], Roderick_Lund=PERSON, Rod=PERSON, Teapot=PERSON)
    assert found == ["Roderick Lund"]


def test_a_wife_told_by_her_given_name_is_mrs() -> None:
    text = "Bo Roe and his wife, Ida, came. Mrs Roe said no. Mr Roe said yes."
    people = {"Bo_Roe": PERSON, "Ida": PERSON}
    assert names(text, ["Mrs Roe", "Mr Roe"], **people) == ["Ida", "Bo Roe"]
