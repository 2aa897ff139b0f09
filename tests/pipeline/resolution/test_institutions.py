"""Which body "the company", "police" or "her campaign" means, and which it cannot mean."""

from __future__ import annotations

import pytest

from quotex.pipeline.resolve import Entity
from resolving import BODY, PERSON, at, last_speaker, name, names


def test_the_company_is_the_one_spoken_of() -> None:
    text = "Bay Bank fell 4 per cent. The company said it may close."
    assert names(text, ["The company"], Bay_Bank=BODY) == ["Bay Bank"]


@pytest.mark.parametrize(
    ("text", "source", "name", "entities"),
    [
        (
            "The provincial department of public works in Ashby said no.",
            "The provincial department of public works in Ashby",
            "provincial department of public works",
            {},
        ),
        (
            "Kettleby district council met. The council said no.",
            "The council",
            "Kettleby district council",
            {"Kettleby": "place"},
        ),
        ("The Ashby Post came out. The paper said no.", "The paper", "Ashby Post", {"Ashby_Post": BODY}),
        (
            "A spokeswoman for the company, Lund Brothers, said no.",
            "A spokeswoman for the company, Lund Brothers,",
            "spokeswoman",
            {"Lund_Brothers": BODY},
        ),
        ("The South Carolinian said no.", "The South Carolinian", "South Carolinian", {}),
    ],
)
def test_bodies_go_by_name_or_by_what_they_are(
    text: str, source: str, name: str, entities: dict[str, str]
) -> None:
    assert names(text, [source], **entities) == [name]


@pytest.mark.parametrize(
    ("text", "source", "body", "name"),
    [
        ("The Banque Roe grew. The bank said no.", "The bank", "Banque Roe", "Banque Roe"),
        ("The Trains Board sat. The watchdog said no.", "The watchdog", "Trains Board", "Trains Board"),
        ("Royal Mail grew. A man fell. The hospital said no.", "The hospital", "Royal Mail", "hospital"),
        # a union, a charity, a party, a watchdog that is none by name
        ("The Deaf Network met. The charity said no.", "The charity", "Deaf Network", "Deaf Network"),
        (
            "Roe Valley Railways grew. The company said no.",
            "The company",
            "Roe Valley Railways",
            "Roe Valley Railways",
        ),
        (
            "The Roe Forum of Young Doctors said no.",
            "The Roe Forum of Young Doctors",
            "Roe Forum of",
            "Roe Forum of Young Doctors",
        ),
        ("A Palmetto poll out Monday said no.", "A Palmetto poll out Monday", "Palmetto", "Palmetto poll"),
        ("A petition set up by Roe said no.", "A petition set up by Roe", "Roe", "petition"),
    ],
)
def test_bodies_and_documents_go_by_what_is_theirs(text: str, source: str, body: str, name: str) -> None:
    assert last_speaker(text, source, [Entity(*at(text, body), BODY)]) == name


def test_a_club_may_be_a_town() -> None:
    text = "Ferris Town lost. The club said no."
    assert names(text, ["The club"], Ferris_Town=BODY) == ["Ferris Town"]


def test_a_party_by_its_initials_is_no_firm() -> None:
    text = "The GOP met. The GOP rose. The developer said no."
    assert names(text, ["The developer"], GOP=BODY) == ["developer"]


def test_police_are_the_one_force_that_is_named() -> None:
    text = "The Ashby Police Department came. Then police said rain would fall."
    assert names(text, ["police"]) == ["Ashby Police Department"]


def test_police_are_found_far_from_where_they_are_named() -> None:
    text = "The Ashby Police Department came.\n\nRain.\n\nRain.\n\nRain.\n\nThen police said rain would fall."
    assert names(text, ["police"]) == ["Ashby Police Department"]


def test_a_campaign_goes_by_the_name_of_its_owner() -> None:
    text = (
        "The Lovelace campaign said it would win. Ada Lovelace smiled. Her campaign said nobody else could."
    )
    assert names(text, ["Her campaign"], Ada_Lovelace=PERSON, Lovelace=PERSON) == ["Lovelace campaign"]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("The Lovelace team", "Lovelace campaign"),
        ("Lovelace’s team", "Lovelace campaign"),
        ("The campaign team", "Lovelace campaign"),
        ("The marketing campaign team", "marketing campaign team"),
        ("Dr Lovelace’s team", "Dr Lovelace’s team"),
        ("The Lund team", "Lund team"),
        ("The medical team", "medical team"),
    ],
)
def test_the_team_of_whoever_has_a_campaign_is_the_campaign(source: str, name: str) -> None:
    text = f"The Lovelace campaign met.\n\nAda Lovelace smiled at Bo Lund. {source} said no."
    people = {"Ada_Lovelace": PERSON, "Lovelace": PERSON, "Bo_Lund": PERSON, "Lund": PERSON}
    assert names(text, [source], **people) == [name]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("House Speaker Ada Lovelace’s office", "Ada Lovelace’s office"),
        ("Lovelace’s office", "Ada Lovelace’s office"),
        ("Lund’s office", "Lund’s office"),
    ],
)
def test_an_office_goes_by_the_fullest_form_that_the_article_uses(source: str, name: str) -> None:
    text = f"Ada Lovelace’s office met Bo Lund and Republicans of the House.\n\n{source} said no."
    people = {"Ada_Lovelace": PERSON, "Lovelace": PERSON, "Bo_Lund": PERSON, "Lund": PERSON}
    assert names(text, [source], **people) == [name]


@pytest.mark.parametrize(
    ("before", "source", "name"),
    [
        ("A spokesman for the foreign ministry left.", "The ministry", "foreign ministry"),
        ("A woman called police.", "The police", "police"),
        ("It pinned its offer to a notice board.", "The board", "board"),
        ("Members left for a rival union.", "The union", "union"),
    ],
)
def test_a_body_goes_by_what_tells_what_it_is_for(before: str, source: str, name: str) -> None:
    assert names(f"{before} {source} said no.", [source]) == [name]


def test_a_network_goes_by_its_initials() -> None:
    assert names("CNX paid. The network said no.", ["The network"], CNX=BODY) == ["CNX"]


def test_an_agency_that_reports_of_a_firm_is_not_the_firm() -> None:
    text = "Lund Shoes won, Reuters said. Reuters said it on Monday. The sportswear maker said no."
    found = names(text, ["Reuters", "The sportswear maker"], Lund_Shoes=BODY, Reuters=BODY)
    assert found[1] != "Reuters"


def test_a_campaign_goes_by_its_owners_name_without_what_he_is() -> None:
    text = "It rained. Texas businessman Bo Lund’s campaign said no."
    assert name(text, "Texas businessman Bo Lund’s campaign", Bo_Lund=PERSON) == "Bo Lund’s campaign"
