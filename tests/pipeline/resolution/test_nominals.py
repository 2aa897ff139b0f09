"""Descriptions: whom they mean, and whom they do not."""

from __future__ import annotations

import pytest

from resolving import BODY, PERSON, name, names, resolved


def test_a_role_goes_to_whom_the_article_gives_it() -> None:
    text = "Ada Lovelace, the mayor of Ashby, met Bo Lund. The mayor said rain would fall."
    (found,) = resolved(text, ["The mayor"], Ada_Lovelace=PERSON, Bo_Lund=PERSON)
    assert found.speaker.name == "Ada Lovelace"
    assert "mayor of Ashby" in (found.speaker.description or "")


def test_the_shadow_secretary_is_not_the_secretary() -> None:
    text = "The shadow defence secretary, Bo Lund, sat. Ann Roe rose. The defence secretary said no."
    assert names(text, ["The defence secretary"], Ann_Roe=PERSON, Bo_Lund=PERSON) == ["Ann Roe"]


def test_the_prime_minister_is_no_other_minister() -> None:
    text = "It rained. Labour minister Bo Lund sat. The Prime Minister said no."
    assert names(text, ["The Prime Minister"], Bo_Lund=PERSON) == ["Prime Minister"]


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


def test_the_office_of_one_person_is_no_body_of_that_name() -> None:
    text = "Ann Roe left the Ashby Budget Office. His office said no."
    assert name(text, "His office", Ann_Roe=PERSON, Ashby_Budget_Office=BODY) == "office"


def test_a_number_in_a_clause_is_no_age() -> None:
    text = "Ann Roe led it. Her team, which followed 410 riders for a year, said no."
    assert name(text, "Her team, which followed 410 riders for a year,", Ann_Roe=PERSON) == "team"


def test_an_opening_puts_off_the_name_of_a_body_that_speaks_further_on() -> None:
    text = "The regulator said no. Then came the Stair Authority. Stair Authority said yes."
    assert names(text, ["The regulator"], Stair_Authority=BODY) == ["regulator"]
    assert names(text, ["The regulator", "Stair Authority"], Stair_Authority=BODY) == ["Stair Authority"] * 2


@pytest.mark.parametrize("first", ["Reuters", "Volvo"])
def test_what_an_opening_only_describes_must_fit_the_name(first: str) -> None:
    text = f"The airline said no.\n\n{first} said so. Ashby Airways said yes."
    found = names(text, ["The airline", first, "Ashby Airways"], **{first: BODY, "Ashby_Airways": BODY})
    assert found[0] != first


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


def test_the_sister_of_a_man_is_named_further_on() -> None:
    text = "The sister of a man crushed in Ashby said no.\n\nAmina Roe, 31, said she wept."
    sources = ["The sister of a man crushed in Ashby", "Amina Roe, 31,"]
    assert names(text, sources, Amina_Roe=PERSON) == ["Amina Roe"] * 2


@pytest.mark.parametrize("role", ["defender", "midfielder", "manager"])
def test_a_striker_plays_in_no_other_place(role: str) -> None:
    text = f"Striker Ann Roe scored. It rained. The {role} said it was late. The striker said no."
    assert names(text, [f"The {role}", "The striker"], Ann_Roe=PERSON) == [role, "Ann Roe"]


def test_an_incumbent_is_no_challenger() -> None:
    text = "Mayor Ann Roe trails her challenger, Bo Lund. It rained. The incumbent said no."
    assert names(text, ["The incumbent"], Ann_Roe=PERSON, Bo_Lund=PERSON) == ["incumbent"]


def test_the_queen_is_nobody_spoken_of() -> None:
    assert names("Dot Farrow was kind. The Queen said no.", ["The Queen"], Dot_Farrow=PERSON) == ["Queen"]


def test_one_of_many_is_not_named_next() -> None:
    text = "One MP said it was rot. Jo Cox said it was a farce."
    assert names(text, ["One MP", "Jo Cox"], Jo_Cox=PERSON) == ["one MP", "Jo Cox"]


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


def test_an_opening_tells_of_anybody_whom_the_article_does_not_name() -> None:
    text = "A woman said it rained. Laura Mills, who lives nearby, said it was dry."
    assert names(text, ["A woman", "Laura Mills,"], Laura_Mills=PERSON) == ["woman", "Laura Mills"]
    text = "A woman who saw the flood said it rained. Laura Mills said it was dry."
    assert (
        names(text, ["A woman who saw the flood", "Laura Mills"], Laura_Mills=PERSON) == ["Laura Mills"] * 2
    )


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
    ("source", "name"), [("A federal appeals court", "federal appeals court"), ("The court", "Supreme Court")]
)
def test_an_appeals_court_is_not_the_supreme_court(source: str, name: str) -> None:
    text = f"{source} said no.\n\nIt rained. The Supreme Court will hear it."
    assert names(text, [source], Supreme_Court=BODY) == [name]
