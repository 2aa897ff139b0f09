"""Whose a handle is."""

from __future__ import annotations

import pytest

from resolving import BODY, PERSON, name, names


@pytest.mark.parametrize(
    ("handle", "name"),
    [
        ("@RealPenhallow", "Hugh Penhallow"),
        ("@hugh1960", "Hugh Penhallow"),
        ("@hughpenhallow", "Hugh Penhallow"),
        ("@hugh.penhallow", "Hugh Penhallow"),
        ("@rain", "@rain"),
        ("@Hughes", "@Hughes"),
    ],
)
def test_a_handle_is_that_of_whom_it_names(handle: str, name: str) -> None:
    text = f"Hugh Penhallow is online. {handle} said rain would fall."
    assert names(text, [handle], Hugh_Penhallow=PERSON) == [name]


def test_a_handle_beside_a_description_is_the_name() -> None:
    text = "One passenger, @roe_on_rails, said no."
    assert names(text, ["One passenger, @roe_on_rails,"]) == ["@roe_on_rails"]


def test_an_address_is_no_handle() -> None:
    text = "Bo Lund left. Ann Roe (ann@lund.org) said rain would fall."
    people = {"Bo_Lund": PERSON, "Ann_Roe": PERSON}
    assert names(text, ["Ann Roe (ann@lund.org)"], **people) == ["Ann Roe"]


@pytest.mark.parametrize(
    "telling", ["Hugh Penhallow, a driver who posts as @tea, is online.", "Hugh Penhallow tweets as @tea."]
)
def test_a_handle_is_that_of_whom_the_text_says_to_post_so(telling: str) -> None:
    assert names(f"{telling} @tea said rain would fall.", ["@tea"], Hugh_Penhallow=PERSON) == [
        "Hugh Penhallow"
    ]


def test_a_handle_may_be_all_of_a_body_s_name() -> None:
    text = "Ashby Rail is online. @ashbyrail said rain would fall."
    assert names(text, ["@ashbyrail"], Ashby_Rail=BODY) == ["Ashby Rail"]


def test_a_handle_in_brackets_is_that_of_the_name_before() -> None:
    text = "Hugh Penhallow (@tea) wept. @brew and Bo Lund (@brew) left. @brew said rain would fall."
    people = {"Hugh_Penhallow": PERSON, "Bo_Lund": PERSON}
    assert names(text, ["@brew"], **people) == ["Bo Lund"]


def test_a_post_is_not_the_account_that_it_is_by() -> None:
    text = "A post by the shop’s account, @tea, said rain would fall."
    assert names(text, ["A post by the shop’s account, @tea,"]) == ["post"]


def test_a_source_may_say_whose_account_a_handle_is() -> None:
    text = "@tea, the account of the keeper Hugh Penhallow, said rain would fall."
    source = "@tea, the account of the keeper Hugh Penhallow,"
    assert names(text, [source], Hugh_Penhallow=PERSON) == ["Hugh Penhallow"]


def test_who_posts_as_a_handle_is_a_person_of_the_sentence() -> None:
    text = "Hugh Penhallow runs a stall by the Kofi gate and, as @Tea, a feed. @tea said rain would fall."
    assert names(text, ["@tea"], Hugh_Penhallow=PERSON, Kofi=BODY) == ["Hugh Penhallow"]


@pytest.mark.parametrize(
    "telling",
    [
        "Hugh Penhallow was stalked for years by a man who posts as @tea.",
        "Hugh Penhallow wrote to the firm (@tea).",
        "Hugh Penhallow replied (@tea) on Monday.",
    ],
)
def test_a_handle_is_not_that_of_whoever_is_named_before(telling: str) -> None:
    assert names(f"{telling} Then @Tea said rain would fall.", ["@Tea"], Hugh_Penhallow=PERSON) == ["@Tea"]


def test_a_handle_is_no_part_of_the_name_on_the_line_before() -> None:
    text = "The bus is late. ^KM\n@stranded said no."
    assert names(text, ["@stranded"]) == ["@stranded"]


def test_of_two_of_a_surname_a_handle_is_that_of_whom_it_names_in_full() -> None:
    text = "Luis Roe met Ann Roe. Then @SenAnnRoe wrote no."
    assert names(text, ["@SenAnnRoe"], Luis_Roe=PERSON, Ann_Roe=PERSON) == ["Ann Roe"]


@pytest.mark.parametrize("source", ["a user called tea_leaf", "One commenter named “tea_leaf”"])
def test_a_user_goes_by_what_they_are_called(source: str) -> None:
    assert name(f"It rained. {source} said no.", source) == "tea_leaf"
