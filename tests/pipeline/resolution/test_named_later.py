"""Whom a description puts off to name."""

from __future__ import annotations

import pytest

from resolving import BODY, PERSON, names


def test_an_opening_puts_off_the_name_of_a_body_that_speaks_further_on() -> None:
    text = "The regulator said no. Then came the Stair Authority. Stair Authority said yes."
    assert names(text, ["The regulator"], Stair_Authority=BODY) == ["regulator"]
    assert names(text, ["The regulator", "Stair Authority"], Stair_Authority=BODY) == ["Stair Authority"] * 2


@pytest.mark.parametrize("first", ["Reuters", "Volvo"])
def test_what_an_opening_only_describes_must_fit_the_name(first: str) -> None:
    text = f"The airline said no.\n\n{first} said so. Ashby Airways said yes."
    found = names(text, ["The airline", first, "Ashby Airways"], **{first: BODY, "Ashby_Airways": BODY})
    assert found[0] != first


def test_the_sister_of_a_man_is_named_further_on() -> None:
    text = "The sister of a man crushed in Ashby said no.\n\nAmina Roe, 31, said she wept."
    sources = ["The sister of a man crushed in Ashby", "Amina Roe, 31,"]
    assert names(text, sources, Amina_Roe=PERSON) == ["Amina Roe"] * 2


def test_one_of_many_is_not_named_next() -> None:
    text = "One MP said it was rot. Jo Cox said it was a farce."
    assert names(text, ["One MP", "Jo Cox"], Jo_Cox=PERSON) == ["one MP", "Jo Cox"]


def test_an_opening_tells_of_anybody_whom_the_article_does_not_name() -> None:
    text = "A woman said it rained. Laura Mills, who lives nearby, said it was dry."
    assert names(text, ["A woman", "Laura Mills,"], Laura_Mills=PERSON) == ["woman", "Laura Mills"]
    text = "A woman who saw the flood said it rained. Laura Mills said it was dry."
    assert (
        names(text, ["A woman who saw the flood", "Laura Mills"], Laura_Mills=PERSON) == ["Laura Mills"] * 2
    )


@pytest.mark.parametrize(
    ("opening", "goes_on", "name"),
    [
        ("Its finance minister said no.", "Now Ann Roe said it rained.", "Ann Roe"),
        ("The mill’s treasurer said no.", "Now Ann Roe said it rained.", "Ann Roe"),
        ("The treasurer said no.", "Now Ann Roe said it rained.", "treasurer"),
        ("The mill’s treasurer said no.", "Now Ann Roe, a clerk, said it rained.", "mill’s treasurer"),
        ("The mill’s treasurer said no.", "\n\nNow Ann Roe said it rained.", "mill’s treasurer"),
    ],
)
def test_who_is_somebody_s_is_named_next_where_no_word_tells_who_that_is(
    opening: str, goes_on: str, name: str
) -> None:
    before = "It rained at the mill.\n\nIt was late.\n\nIt was cold.\n\n"
    sources = [opening.removesuffix(" said no."), "Ann Roe, a clerk," if "clerk" in goes_on else "Ann Roe"]
    assert names(f"{before}{opening} {goes_on}", sources, Ann_Roe=PERSON)[0] == name


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("Council leader Ann Roe", "mother"),
        ("Inspector Ann Roe", "mother"),
        ("Retired baker Ann Roe", "Ann Roe"),
    ],
)
def test_a_mother_is_nobody_whom_an_office_brings_in(source: str, name: str) -> None:
    text = f"The mother of a boy who drowned said it was late.\n\n{source} said no."
    assert names(text, ["The mother of a boy who drowned", source], Ann_Roe=PERSON)[0] == name
