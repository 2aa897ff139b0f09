"""Descriptions: whom they mean, and whom they do not."""

from __future__ import annotations

import pytest

from resolving import BODY, PERSON, name, names, resolved


@pytest.mark.parametrize(
    ("role", "name"), [("Health Ministry spokeswoman", "Mary Lund"), ("farmer", "ministry official")]
)
def test_the_official_is_whoever_holds_an_office(role: str, name: str) -> None:
    text = f"The {role} Mary Lund answered a post on Monday. The ministry official said rain would fall."
    assert names(text, ["The ministry official"], Mary_Lund=PERSON) == [name]


def test_one_analyst_is_none_of_several_before() -> None:
    text = "Some analysts said no. The analyst said yes."
    assert names(text, ["Some analysts", "The analyst"]) == ["some analysts", "analyst"]


def test_a_fourth_person_is_none_of_those_before() -> None:
    text = "Mary Shelley, the person in charge, said no. A fourth person said yes."
    assert names(text, ["A fourth person"], Mary_Shelley=PERSON) == ["fourth person"]


def test_the_office_of_one_person_is_no_body_of_that_name() -> None:
    text = "Ann Roe left the Ashby Budget Office. His office said no."
    assert name(text, "His office", Ann_Roe=PERSON, Ashby_Budget_Office=BODY) == "office"


def test_a_number_in_a_clause_is_no_age() -> None:
    text = "Ann Roe led it. Her team, which followed 410 riders for a year, said no."
    assert name(text, "Her team, which followed 410 riders for a year,", Ann_Roe=PERSON) == "team"


@pytest.mark.parametrize(
    ("text", "source", "who"),
    [
        ("Ann Roe runs a pharmacy. Bo Lund coaches. The pharmacist said no.", "The pharmacist", "Ann Roe"),
        ("Ann Roe swims. Bo Lund is her coach. The former swimmer said no.", "The former swimmer", "Ann Roe"),
        ("Ann Roe weaves. Bo Lund weaves. Cal Moe does not. The weaver said no.", "The weaver", "Cal Moe"),
    ],
)  # fmt: skip
def test_who_does_what_a_noun_is_made_from_goes_by_it(text: str, source: str, who: str) -> None:
    assert name(text, source, Ann_Roe=PERSON, Bo_Lund=PERSON, Cal_Moe=PERSON) == who


def test_a_plate_may_speak() -> None:
    text = "At Cape Sordo, a brass plate by the door said rain would fall."
    (found,) = resolved(text, ["a brass plate by the door"], Cape_Sordo=PERSON)
    assert (found.speaker.name, found.speaker.kind) == ("brass plate", "document")


def test_who_suffers_a_deed_does_not_do_it() -> None:
    text = "Ann Roe was robbed in the park. Bo Lund saw it. Cal Moe did not. The robber said rain would fall."
    people = {"Ann_Roe": PERSON, "Bo_Lund": PERSON, "Cal_Moe": PERSON}
    assert name(text, "The robber", **people) != "Ann Roe"


@pytest.mark.parametrize("role", ["defender", "midfielder", "manager"])
def test_a_striker_plays_in_no_other_place(role: str) -> None:
    text = f"Striker Ann Roe scored. It rained. The {role} said it was late. The striker said no."
    assert names(text, [f"The {role}", "The striker"], Ann_Roe=PERSON) == [role, "Ann Roe"]


def test_an_incumbent_is_no_challenger() -> None:
    text = "Mayor Ann Roe trails her challenger, Bo Lund. It rained. The incumbent said no."
    assert names(text, ["The incumbent"], Ann_Roe=PERSON, Bo_Lund=PERSON) == ["incumbent"]


def test_the_queen_is_nobody_spoken_of() -> None:
    assert names("Dot Farrow was kind. The Queen said no.", ["The Queen"], Dot_Farrow=PERSON) == ["Queen"]


def test_a_second_analyst_is_not_the_first() -> None:
    text = "Ann Roe, an analyst, said no. A second analyst said yes."
    assert names(text, ["Ann Roe, an analyst,", "A second analyst"], Ann_Roe=PERSON)[-1] == "second analyst"


@pytest.mark.parametrize(
    ("text", "sources", "speakers"),
    [
        (
            "Ilse Lund warned the dean of fire. Ilse Lund smiled. The dean said that it rained.",
            ["Ilse Lund", "The dean"],
            ["Ilse Lund", "dean"],
        ),
        (
            "Ilse Lund said my baker was late. Ilse Lund smiled. The baker said that it rained.",
            ["Ilse Lund", "The baker"],
            ["Ilse Lund", "baker"],
        ),
        (
            "Ilse Lund said I had to be the champion. Ilse Lund smiled. The champion said that it rained.",
            ["Ilse Lund", "The champion"],
            ["Ilse Lund", "Ilse Lund"],
        ),
        (
            "Ilse Lund said that it rained. The farmer replied that it was dry.",
            ["Ilse Lund", "The farmer"],
            ["Ilse Lund", "farmer"],
        ),
    ],
)
def test_whoever_speaks_of_somebody_else_or_is_answered_is_another(
    text: str, sources: list[str], speakers: list[str]
) -> None:
    assert names(text, sources, Ilse_Lund=PERSON) == speakers


@pytest.mark.parametrize(
    ("lead", "source", "meant"),
    [
        ("Sergeant Al Roe plays the cello. Cy Lund sings. ", "The cellist", "Al Roe"),
        ("Cy Lund keeps the books. ", "The bookkeeper", "Cy Lund"),
        ("Captain Al Roe flew it. ", "The capt", "Al Roe"),
        ("A clerk stuck in mud said no. The guard, Cy Lund, said yes. ", "A clerk stuck in mud", "clerk"),
    ],
)  # fmt: skip
def test_a_trade_goes_by_what_somebody_does(lead: str, source: str, meant: str) -> None:
    text = lead if source in lead else f"{lead}{source} said it rained."
    assert names(text, [source], Al_Roe=PERSON, Cy_Lund=PERSON) == [meant]


def test_a_body_may_speak_of_the_company() -> None:
    text = "Orbis said the company would close. The company said sorry."
    assert names(text, ["Orbis", "The company"], Orbis=BODY) == ["Orbis", "Orbis"]


def test_the_leader_of_one_state_is_not_anothers_president() -> None:
    text = "Turkish President Bo Lund met Ann Roe. Bo Lund was glad. The Ukrainian leader said no."
    (found,) = resolved(text, ["The Ukrainian leader"], Bo_Lund=PERSON, Ann_Roe=PERSON)
    assert found.speaker.name != "Bo Lund"


def test_the_place_that_a_firm_is_based_in_is_no_name() -> None:
    text = "Lund Inc said no. The Reno, Nevada-based company said yes."
    sources = ["Lund Inc", "The Reno, Nevada-based company"]
    assert [found.speaker.name for found in resolved(text, sources, Lund_Inc=BODY, Reno=PERSON)] == [
        "Lund Inc"
    ] * 2


def test_the_star_of_a_show_is_not_the_show() -> None:
    text = "It rained. The “White Lotus” star said no."
    (found,) = resolved(text, ["The “White Lotus” star"], White_Lotus=BODY)
    assert found.speaker.kind == "unnamed"


def test_then_before_an_office_is_part_of_the_phrase() -> None:
    (found,) = resolved("The city’s then mayor said no.", ["The city’s then mayor"])
    assert found.speaker.name == "city’s then mayor"
