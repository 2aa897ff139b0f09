"""Those who share a surname."""

from __future__ import annotations

import pytest

from resolving import PERSON, name, names


def test_the_other_of_a_surname_is_not_who_spoke_last() -> None:
    text = (
        "Ann Roe and Bo Roe are no relations. Ann Roe said rain would fall. The other Roe said it would not."
    )
    assert names(text, ["Ann Roe", "The other Roe"], Ann_Roe=PERSON, Bo_Roe=PERSON) == ["Ann Roe", "Bo Roe"]


def test_the_younger_of_a_surname_is_whose_child_he_is() -> None:
    text = (
        "Bo Roe, 77, held the seat before his son, Wade Roe. It rained. "
        "The younger Mr Roe said no. The elder Roe said yes. The younger said no again."
    )
    sources = ["The younger Mr Roe", "The elder Roe", "The younger"]
    assert names(text, sources, Bo_Roe=PERSON, Wade_Roe=PERSON) == ["Wade Roe", "Bo Roe", "Wade Roe"]


@pytest.mark.parametrize(
    ("presented", "sources", "speakers"),
    [
        (
            "Bo Roe is 91 and Cy Lund is 34.",
            ["The older", "The younger man, a surgeon,"],
            ["Bo Roe", "Cy Lund"],
        ),
        ("Bo Roe came with his son, Cy Roe.", ["The older man", "The younger"], ["Bo Roe", "Cy Roe"]),
        ("Bo Roe met Cy Lund.", ["The older man", "The younger man"], ["older man", "younger man"]),
    ],
)
def test_the_younger_man_is_told_by_ages_and_generations_alone(
    presented: str, sources: list[str], speakers: list[str]
) -> None:
    text = f"{presented} {sources[0]} said it rained. {sources[1]} said no."
    assert names(text, sources, Bo_Roe=PERSON, Cy_Lund=PERSON, Cy_Roe=PERSON) == speakers


def test_the_other_of_two_surnames() -> None:
    text = "Inés Vale Ruiz met Inés Vale Montes. Vale Ruiz said no. The other Vale said yes."
    people = {"Inés_Vale_Ruiz": PERSON, "Inés_Vale_Montes": PERSON}
    found = names(text, ["Inés Vale Ruiz", "The other Vale"], **people)
    assert found == ["Inés Vale Ruiz", "Inés Vale Montes"]


@pytest.mark.parametrize(("source", "meant"), [("Lund junior", "Bo Lund"), ("Lund senior", "Carl Lund")])
def test_junior_is_the_younger_of_a_surname(source: str, meant: str) -> None:
    text = f"Carl Lund left. Bo Lund, the manager’s younger brother, took over. {source} said no."
    assert name(text, source, Carl_Lund=PERSON, Bo_Lund=PERSON) == meant


def test_the_younger_man_may_have_but_one_name() -> None:
    text = "Karl, 30, met Dieter, 61, there. The younger man said no."
    assert name(text, "The younger man", Karl=PERSON, Dieter=PERSON) == "Karl"
