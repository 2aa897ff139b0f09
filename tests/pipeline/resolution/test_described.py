"""Whom the article describes in the words of a description."""

from __future__ import annotations

import pytest

from resolving import BODY, PERSON, names, resolved


def test_a_role_goes_to_whom_the_article_gives_it() -> None:
    text = "Ada Lovelace, the mayor of Ashby, met Bo Lund. The mayor said rain would fall."
    (found,) = resolved(text, ["The mayor"], Ada_Lovelace=PERSON, Bo_Lund=PERSON)
    assert found.speaker.name == "Ada Lovelace"
    assert "mayor of Ashby" in (found.speaker.description or "")


@pytest.mark.parametrize("source", ["The force", "The police force"])
def test_the_force_is_the_police(source: str) -> None:
    text = f"Ashby Police came to Lund Mill. {source} said no."
    assert names(text, [source], Ashby_Police=BODY, Lund_Mill=BODY) == ["Ashby Police"]


def test_a_new_spokesman_of_one_body_is_not_that_of_another_further_on() -> None:
    text = "It rained. A Lund spokesman said no. Later the Ashby spokesman, Bo Roe, rose."
    assert names(text, ["A Lund spokesman"], Bo_Roe=PERSON, Lund=BODY, Ashby=BODY) == ["Lund spokesman"]


def test_the_shadow_secretary_is_not_the_secretary() -> None:
    text = "The shadow defence secretary, Bo Lund, sat. Ann Roe rose. The defence secretary said no."
    assert names(text, ["The defence secretary"], Ann_Roe=PERSON, Bo_Lund=PERSON) == ["Ann Roe"]


def test_the_prime_minister_is_no_other_minister() -> None:
    text = "It rained. Labour minister Bo Lund sat. The Prime Minister said no."
    assert names(text, ["The Prime Minister"], Bo_Lund=PERSON) == ["Prime Minister"]


def test_a_label_in_capitals_is_whom_the_text_gives_the_role() -> None:
    text = "Captain Ann Roe sits on the left.\n\nCAPTAIN: Is that a goat?"
    assert names(text, ["CAPTAIN"], Ann_Roe=PERSON) == ["Ann Roe"]


@pytest.mark.parametrize(
    "told",
    [
        "The presenter, Ann Roe, went home.",
        "Ann Roe has been presenter since May.",
        "Ann Roe (Presenter) went home.",
    ],
)
def test_a_label_is_the_only_one_whom_the_text_gives_the_role_even_further_on(told: str) -> None:
    text = "It rained.\n\n" * 4 + f"Presenter: Good day.\n\nPresenter: Good night.\n\n{told} Bo Lund left."
    found = names(text, ["Presenter", "Presenter"], Ann_Roe=PERSON, Bo_Lund=PERSON)
    assert found == ["Ann Roe", "Ann Roe"]


def test_a_label_is_none_of_two_whom_the_text_gives_the_role() -> None:
    text = (
        "It rained.\n\n" * 4 + "Minister: No.\n\nThe minister, Ann Roe, met the minister, Bo Lund. It froze."
    )
    assert names(text, ["Minister"], Ann_Roe=PERSON, Bo_Lund=PERSON) == ["minister"]


def test_a_label_in_capitals_is_nobody_named_where_there_are_several() -> None:
    text = (
        "The driver, Bo Lund, died. Another driver called for help.\n\nIt rained.\n\nIt froze.\n\n"
        "It was late.\n\nDRIVER: Please come."
    )
    assert names(text, ["DRIVER"], Bo_Lund=PERSON) == ["driver"]


@pytest.mark.parametrize(
    ("source", "name"), [("A federal appeals court", "federal appeals court"), ("The court", "Supreme Court")]
)
def test_an_appeals_court_is_not_the_supreme_court(source: str, name: str) -> None:
    text = f"{source} said no.\n\nIt rained. The Supreme Court will hear it."
    assert names(text, [source], Supreme_Court=BODY) == [name]
