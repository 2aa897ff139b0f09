"""Whom a phrase names: itself, by an apposition, or by what it says somebody is called."""

from __future__ import annotations

import pytest

from resolving import BODY, OTHER, PERSON, name, names


def test_a_possessive_name_is_not_the_speaker() -> None:
    text = "Ada Lovelace left. Lovelace’s lawyer said rain would fall."
    assert names(text, ["Lovelace’s lawyer"], Ada_Lovelace=PERSON) != ["Ada Lovelace"]


def test_a_poll_is_not_the_body_that_it_is_named_after() -> None:
    text = "It rained. The Apex/Norden opinion poll said most were glad."
    assert names(text, ["The Apex/Norden opinion poll"], Apex=BODY, Norden=BODY) == [
        "Apex/Norden opinion poll"
    ]


@pytest.mark.parametrize("lead", ["Head of digital marketing", "A visibly shaking"])
def test_a_field_or_state_is_no_part_of_the_name(lead: str) -> None:
    assert names(f"Then {lead} Ann Roe said no.", [f"{lead} Ann Roe"], Ann_Roe=PERSON) == ["Ann Roe"]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("The man convicted of robbing Ann Roe", "man"),
        ("A lawyer representing Ann Roe", "lawyer"),
        ("Prosecutors investigating Senator Ann Roe", "prosecutors"),
        ("The guard accused of killing Ann Roe", "guard"),
        ("An actor playing Ann Roe", "actor"),
        ("The firm’s chief operating officer Ann Roe", "Ann Roe"),
    ],
)
def test_whom_somebody_acts_on_does_not_speak(source: str, name: str) -> None:
    assert names(f"It rained. {source} said no.", [source], Ann_Roe=PERSON) == [name]


def test_an_apposition_may_stand_between_typewritten_dashes() -> None:
    text = "Ada Lovelace left. Lovelace -- author of The Engine Speaks -- said rain would fall."
    source = "Lovelace -- author of The Engine Speaks --"
    assert names(text, [source], Ada_Lovelace=PERSON, The_Engine_Speaks=OTHER) == ["Ada Lovelace"]


def test_several_appositions_name_several_speakers() -> None:
    text = "Two senators, Ann Roe of Ohio and Bo Lund of Iowa, said no. They called it a trap."
    people = {"Ann_Roe": PERSON, "Bo_Lund": PERSON, "Ohio": "place", "Iowa": "place"}
    sources = ["Two senators, Ann Roe of Ohio and Bo Lund of Iowa,", "They"]
    assert names(text, sources, **people) == ["Ann Roe & Bo Lund"] * 2


def test_a_body_is_not_whom_it_cites() -> None:
    text = "The Guardian, citing Anna Roe, said rain would fall."
    assert names(text, ["The Guardian, citing Anna Roe,"], Guardian=BODY, Anna_Roe=PERSON) == ["Guardian"]


def test_a_label_may_be_a_body() -> None:
    text = "Her record label, Halyard, said no."
    assert names(text, ["Her record label, Halyard,"], Halyard=BODY) == ["Halyard"]


@pytest.mark.parametrize(
    ("text", "source", "name"),
    [
        (
            "Allies of former Labor Secretary Ann Roe said no.",
            "Allies of former Labor Secretary Ann Roe",
            "allies",
        ),
        (
            "An electrician whom everyone calls Ann Roe said no.",
            "An electrician whom everyone calls Ann Roe",
            "Ann Roe",
        ),
        ("A teacher who sings as Ann Roe said no.", "A teacher who sings as Ann Roe", "Ann Roe"),
        ("The minister, Ato Ann Roe, said no.", "The minister, Ato Ann Roe,", "Ann Roe"),
    ],
)
def test_a_phrase_names_whom_it_calls_so_and_nobody_else(text: str, source: str, name: str) -> None:
    assert names(text, [source], Ann_Roe=PERSON) == [name]


@pytest.mark.parametrize(
    ("text", "source", "name", "entities"),
    [
        ("She read that the Oregonian said no.", "the Oregonian", "Oregonian", {"Oregonian": BODY}),
        ("The Daily Texan said no.", "The Daily Texan", "Daily Texan", {"Daily_Texan": BODY}),
        (
            "Marcus Doyle left hospital. The hospital said no.",
            "The hospital",
            "hospital",
            {"Marcus_Doyle": PERSON},
        ),
        ("Sky News came out. The paper said no.", "The paper", "paper", {"Sky_News": BODY}),
        (
            "The owner of the club, Red Bull, said no.",
            "The owner of the club, Red Bull,",
            "Red Bull",
            {"Red_Bull": BODY},
        ),
        ("The board of the firm said no.", "The board of the firm", "board", {}),
        ("Wife of the Rev. Bo Lund said no.", "Wife of the Rev. Bo Lund", "wife", {"Bo_Lund": PERSON}),
        (
            "Friends of the bill, Ann Roe and Bo Lund among them, said no.",
            "Friends of the bill, Ann Roe and Bo Lund among them,",
            "friends",
            {"Ann_Roe": PERSON, "Bo_Lund": PERSON},
        ),
        (
            "A woman with a dog named Bella said no.",
            "A woman with a dog named Bella",
            "woman",
            {"Bella": PERSON},
        ),
        ("Sales fell in Ashby, worrying the mayor, who said no.", "who", "mayor", {"Ashby": "place"}),
        ("Sheriff Kelly came. It rained, he said on Monday.", "he", "Kelly", {"Kelly": PERSON}),
    ],
)
def test_a_rule_goes_no_further_than_it_holds(
    text: str, source: str, name: str, entities: dict[str, str]
) -> None:
    assert names(text, [source], **entities) == [name]


@pytest.mark.parametrize(
    ("source", "entities", "name"),
    [
        ("Rock group The Halyards", {"Halyards": BODY}, "Halyards"),
        ("Civil servants' union the Clerks' Alliance", {"Clerks'_Alliance": BODY}, "Clerks' Alliance"),
        ("Olympic cycling champion Ann Roe", {"Ann_Roe": PERSON}, "Ann Roe"),
        ("one who asked to be called only Jana", {"Jana": PERSON}, "Jana"),
    ],
)
def test_what_stands_before_a_name_leads_to_it(source: str, entities: dict[str, str], name: str) -> None:
    text = f"It rained. {source} said no."
    assert names(text, [source], **entities) == [name]


def test_initials_in_brackets_do_not_part_a_name_from_what_it_is_apposed_to() -> None:
    source = "The head of the Nurses Council (PNC), Rubina Gul,"
    assert names(f"It rained. {source} said no.", [source], Rubina_Gul=PERSON) == ["Rubina Gul"]


@pytest.mark.parametrize(
    ("source", "who"),
    [
        ("A man who simply gave his name as Bo Lund", "Bo Lund"),
        ("A reader who signs himself Bo Lund", "Bo Lund"),
        ("A member listed only as Bo Lund", "Bo Lund"),
        ("The man, who gave only one name, Bo Lund", "Bo Lund"),
        ("Her opposite number, Bo Lund,", "Bo Lund"),
        ("The other half of the duo, Bo Lund,", "Bo Lund"),
        ("A spokesman for former Senator Bo Lund, the nominee,", "spokesman"),
    ],
)
def test_a_source_may_say_who_somebody_is_or_whose(source: str, who: str) -> None:
    assert names(f"It rained. {source} said no.", [source], Bo_Lund=PERSON) == [who]


@pytest.mark.parametrize(
    "source",
    ["The paper, the Ashby Ledger,", "Its rival, the Ashby Ledger,", "The opposition Ashby Ledger faction"],
)
def test_a_source_may_say_which_body_it_is(source: str) -> None:
    assert names(f"It rained. {source} said no.", [source], Ashby_Ledger=BODY) == ["Ashby Ledger"]


def test_several_appositions_name_several_bodies() -> None:
    source = "Two of them, the Ashby Bank and Lund Brothers,"
    assert names(f"It rained. {source} said no.", [source], Ashby_Bank=BODY, Lund_Brothers=BODY) == [
        "Ashby Bank & Lund Brothers"
    ]


def test_an_office_in_capitals_is_whoever_follows_it() -> None:
    source = "The Chief Conservator of Forests, Mr Bo Lund,"
    assert names(f"It rained. {source} said no.", [source], Bo_Lund=PERSON) == ["Bo Lund"]


@pytest.mark.parametrize(
    ("source", "who"),
    [
        ("Scientists at two bodies, Ashby Bank and Lund Brothers,", "scientists"),
        ("Players of the winners, Ashby Bank and Lund Brothers,", "players"),
        ("Two papers, the Ashby Bank and Lund Brothers,", "Ashby Bank & Lund Brothers"),
    ],
)
def test_bodies_speak_only_where_they_are_what_the_phrase_says(source: str, who: str) -> None:
    assert names(f"It rained. {source} said no.", [source], Ashby_Bank=BODY, Lund_Brothers=BODY) == [who]


def test_whoever_speaks_for_a_body_is_not_the_body() -> None:
    source = "A spokesman for the exporter, Lund Brothers,"
    assert names(f"It rained. {source} said no.", [source], Lund_Brothers=BODY) == ["spokesman"]


def test_a_body_apposed_to_a_landlord_may_say_where_it_is_from() -> None:
    text = "His landlord, Harbour Estates of Ashby, said rain would fall."
    assert names(text, ["His landlord, Harbour Estates of Ashby,"], Harbour_Estates=BODY) == [
        "Harbour Estates"
    ]


@pytest.mark.parametrize(
    ("source", "who", "label"),
    [
        ("Its larger rival, Ashby-based Lund Brothers,", "Lund Brothers", BODY),
        ("Its largest customer, the pub chain Lund Inns,", "Lund Inns", BODY),
        ("One skipper, the lock-keeper, Ann Roe,", "Ann Roe", PERSON),
    ],
)
def test_an_apposition_may_tell_of_what_sort_it_is(source: str, who: str, label: str) -> None:
    assert names(f"It rained. {source} said no.", [source], **{who.replace(" ", "_"): label}) == [who]


@pytest.mark.parametrize(
    "source", ["Both men, of Lund Road, Ashby,", "A spokesman, for the mill of Lund Brothers,"]
)
def test_an_address_and_what_somebody_speaks_for_are_no_appositions(source: str) -> None:
    (found,) = names(f"It rained. {source} said no.", [source], Lund_Brothers=BODY, Ashby=BODY)
    assert found not in ("Lund Brothers", "Ashby")


def test_an_apposition_in_a_clause_is_not_the_head() -> None:
    text = "A clerk who drove the deputy minister, Oskar Roe, said rain would fall."
    assert names(text, ["A clerk who drove the deputy minister, Oskar Roe,"], Oskar_Roe=PERSON) == ["clerk"]


@pytest.mark.parametrize("is_one", ["trained as a lawyer", "became an actor", "works as a teacher"])
def test_an_apposition_in_a_clause_may_be_of_what_the_head_is(is_one: str) -> None:
    text = f"A man who {is_one}, Tom Roe, said rain would fall."
    assert names(text, [f"A man who {is_one}, Tom Roe,"], Tom_Roe=PERSON) == ["Tom Roe"]


@pytest.mark.parametrize("source", ["A clerk who , Ann Roe ,", "The woman who  — Ann Roe —"])
def test_a_clause_of_one_word_has_no_object(source: str) -> None:
    assert names(f"{source} said that it rained.", [source], Ann_Roe=PERSON) == ["Ann Roe"]


def test_an_apposition_may_say_what_one_of_many_is_called() -> None:
    source = "One of the waiters at that dinner, a student named Bo Lund,"
    assert name(f"{source} said no.", source, Bo_Lund=PERSON) == "Bo Lund"
