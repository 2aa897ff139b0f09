"""What a pronoun stands for: he and she, they and it."""

from __future__ import annotations

import pytest

from quotex.pipeline.resolve import Attributed, Entity, resolve
from resolving import BODY, PERSON, names, resolved


@pytest.mark.parametrize(("pronoun", "name"), [("She", "Ada Lovelace"), ("He", "Charles Babbage")])
def test_a_pronoun_goes_to_whom_it_fits(pronoun: str, name: str) -> None:
    text = f"Ada Lovelace met Charles Babbage on Monday. {pronoun} said the engine would work."
    assert names(text, [pronoun], Ada_Lovelace=PERSON, Charles_Babbage=PERSON) == [name]


def test_a_pronoun_without_anybody_has_no_name() -> None:
    (found,) = resolved("He said the engine would work.", ["He"])
    assert found.speaker.name is None


def test_they_goes_on_with_those_who_spoke_jointly() -> None:
    text = "Ada Lovelace and Bo Lund said rain would fall. They said it would end."
    sources = ["Ada Lovelace and Bo Lund", "They"]
    assert names(text, sources, Ada_Lovelace=PERSON, Bo_Lund=PERSON) == ["Ada Lovelace & Bo Lund"] * 2


@pytest.mark.parametrize(
    ("opening", "name"),
    [
        ("The divers have come up", "divers"),
        ("Several of the team's divers were late", "several of the team's divers"),
        ("The team raised the hull", "team"),
        ("Nineteen nurses on Lake Ward sent a letter", "nineteen nurses"),
        ("Ada Lovelace had come up", None),
        ("None were late", None),
    ],
)
def test_they_are_those_with_whom_the_sentence_before_opens(opening: str, name: str | None) -> None:
    text = f"{opening}. They said that it would rain."
    assert names(text, ["They"], Ada_Lovelace=PERSON) == [name]


@pytest.mark.parametrize(
    ("who", "found"),
    [("spokesperson", ["Orbis spokesperson"] * 2), ("spokesman", ["Orbis spokesman", "Orbis"])],
)
def test_a_spokesperson_may_be_they(who: str, found: list[str | None]) -> None:
    text = f"An Orbis {who} declined to say why. It was late, they said on Monday."
    assert names(text, [f"An Orbis {who}", "they"], Orbis=BODY) == found


def test_it_is_a_body_that_states() -> None:
    text = "The ruling hurts Orbis Watch. It said in a statement it would pay."
    assert names(text, ["It"], Orbis_Watch=BODY) == ["Orbis Watch"]


def test_it_is_the_body_with_which_the_sentence_before_opens() -> None:
    text = "The regulator, Ofwell, said no. Pennant Water has replaced two heads. It said it was sorry."
    sources = ["The regulator, Ofwell,", "It"]
    assert names(text, sources, Ofwell=BODY, Pennant_Water=BODY) == ["Ofwell", "Pennant Water"]


@pytest.mark.parametrize("cue", ["read", "began"])
def test_it_is_the_document_that_reads_not_one_that_it_speaks_of(cue: str) -> None:
    text = f"Orbis Watch met. She sent an email. “Bring the book,” it {cue}."
    said, at = text.index("“"), text.index("it ")
    own = Attributed(((said, at - 1),), ((at + 3, len(text) - 1),), ((at, at + 2),))
    (found,) = resolve(text, [Entity(0, 11, BODY)], [0, 17, said], [own])
    assert found.speaker.name == "email"


@pytest.mark.parametrize(
    ("before", "name"),
    [
        ("They hung a bedsheet from the roof of the town hall.", "bedsheet"),
        ("They hung a bedsheet lettered in blue.", "bedsheet"),
        ("They met a farmer, who held up a torn tarpaulin.", "torn tarpaulin"),
        ("He sent a postcard from the coast.", "postcard"),
        ("They met a farmer.", None),
    ],
)
def test_what_it_is_that_reads_so_may_be_a_thing(before: str, name: str | None) -> None:
    assert names(f"Ann Roe came. {before} It read no.", ["It"], Ann_Roe=PERSON) == [name]


def test_they_are_the_only_two_people_spoken_of() -> None:
    text = "Otar Roe and his wife, Nino Lund, shared a taxi. They said rain would fall."
    assert names(text, ["They"], Otar_Roe=PERSON, Nino_Lund=PERSON) == ["Otar Roe & Nino Lund"]


def test_whoever_declines_to_answer_did_not_ask() -> None:
    text = "Cal Roe denied racing. The magistrate, Bo Lund, asked who won. He declined to answer."
    people = {"Cal_Roe": PERSON, "Bo_Lund": PERSON}
    assert names(text, ["The magistrate, Bo Lund,", "He"], **people)[1] == "Cal Roe"


def test_it_is_who_spoke_last_though_the_model_takes_the_body_for_a_person() -> None:
    text = "Sandilands Quarries said no. It said why on Monday."
    found = resolved(text, ["Sandilands Quarries", "It"], Sandilands_Quarries=PERSON)
    assert [(item.speaker.name, item.speaker.kind) for item in found] == [
        ("Sandilands Quarries", "organization")
    ] * 2


def test_it_makes_no_body_of_a_person() -> None:
    text = "Zsombor Kiraly said no. It said on the poster that it was late."
    found = resolved(text, ["Zsombor Kiraly", "It"], Zsombor_Kiraly=PERSON)
    assert [(item.speaker.name, item.speaker.kind == "person") for item in found] == [
        ("Zsombor Kiraly", True),
        (None, False),
    ]


def test_it_is_nobody_whose_given_name_is_known() -> None:
    text = "Ann Sandilands said no. It said why on Monday."
    assert names(text, ["Ann Sandilands", "It"], Ann_Sandilands=PERSON)[1] is None


@pytest.mark.parametrize("trade", ["Actor", "Waiter", "Host", "Author", "Bishop"])
def test_a_trade_of_either_gender_bars_no_pronoun(trade: str) -> None:
    text = f"{trade} Liv Lund laughed. She said no. Then the {trade.lower()} said yes."
    sources = ["She", f"the {trade.lower()}"]
    assert names(text, sources, Liv_Lund=PERSON) == ["Liv Lund"] * 2


def test_she_is_not_whom_she_accuses() -> None:
    text = "Jo Dent met Amy Roe, whom she accused of lying."
    assert names(text, ["she"], Jo_Dent=PERSON, Amy_Roe=PERSON) == ["Jo Dent"]


def test_it_goes_on_for_the_document_that_spoke_last() -> None:
    text = "The Ashby Times came. Its article said no. It added that rain would fall."
    assert names(text, ["Its article", "It"], Ashby_Times=BODY) == ["article", "article"]


def test_what_is_weekly_is_no_paper() -> None:
    text = "The average weekly benefit, it said then, was low."
    assert names(text, ["it"]) == [None]
