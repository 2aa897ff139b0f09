"""Which document "the report" or "the poll" means."""

from __future__ import annotations

import pytest

from resolving import BODY, names


def test_a_survey_may_be_called_the_report_and_the_document() -> None:
    text = "A survey said rain fell. The report said more would. The document said why."
    assert names(text, ["A survey", "The report", "The document"]) == ["survey"] * 3


def test_a_banner_is_no_document() -> None:
    assert names("A banner said no. The document said why.", ["A banner", "The document"])[1] == "document"


def test_a_report_by_somebody_else_is_another() -> None:
    text = "A study said rain fell. The report by Lund Brothers said more would."
    assert names(text, ["A study", "The report by Lund Brothers"], Lund_Brothers=BODY) == ["study", "report"]


def test_how_many_pages_a_document_has_tells_nothing_of_it() -> None:
    text = "An analysis said no. The 41-page study said why."
    assert names(text, ["An analysis", "The 41-page study"]) == ["analysis", "analysis"]


def test_a_poll_is_whose_the_article_presents_it_as() -> None:
    text = "A new Ashby Times poll came. It rained. The poll said no."
    assert names(text, ["The poll"], Ashby_Times=BODY) == ["Ashby Times poll"]


@pytest.mark.parametrize(
    ("introduced", "source", "name"),
    [
        ("An internal memorandum lay there.", "The document", "internal memorandum"),
        ("An internal memorandum lay there.", "The two-page text", "internal memorandum"),
        ("An environmental audit of the site came.", "The same document", "environmental audit"),
        ("An opinion poll came out.", "The survey", "opinion poll"),
        ("A report card came home.", "The document", "document"),
        ("A memo lay there.", "The signed document", "signed document"),
        ("A survey was ordered. A poll was held.", "The survey", "survey"),
        ("The club broke a record, with a bill to pay.", "The document", "document"),
        ("A leaked memo and a later memo lay there. A document lay there.", "The document", "document"),
    ],
)
def test_the_document_is_what_the_article_introduced_it_as(introduced: str, source: str, name: str) -> None:
    assert names(f"{introduced} It rained. {source} said no.", [source]) == [name]


def test_what_was_introduced_long_ago_is_not_the_document() -> None:
    text = "A memo lay there." + " It rained." * 300 + " The document said no."
    assert names(text, ["The document"]) == ["document"]


def test_the_poll_of_a_headline_is_the_one_that_the_article_presents() -> None:
    text = "Race is tight, Poll says now\n\nThe race is tight, a Lund College poll found. Poll numbers fell."
    assert names(text, ["Poll"])[0] == "Lund College poll"


@pytest.mark.parametrize("opening", ["New poll says race is tight", "Race is tight\n\nA new poll says so."])
def test_a_new_poll_of_the_lead_is_the_one_that_the_article_presents(opening: str) -> None:
    text = f"{opening}\n\nThe latest Lund College poll found that the race is tight."
    source = "New poll" if opening.startswith("New") else "A new poll"
    assert names(text, [source]) == ["Lund College poll"]


@pytest.mark.parametrize(
    "other",
    [
        "It follows a Lund College poll.",
        "An earlier Lund College poll said no.",
        "A 2010 Lund College poll said no.",
    ],
)
def test_a_new_poll_is_none_that_it_is_compared_with(other: str) -> None:
    assert names(f"The race is tight, a new poll says.\n\n{other}", ["a new poll"]) == ["poll"]


def test_data_are_what_the_survey_that_they_are_from_is_called() -> None:
    text = "Data from the 2014 American Community Survey said no. Data from the bank said yes."
    assert names(text, ["Data from the 2014 American Community Survey", "Data from the bank"]) == [
        "2014 American Community Survey",
        "data",
    ]


def test_a_tracking_poll_is_called_after_who_made_it() -> None:
    text = "The Lund College/Ashby News tracking poll said no."
    source = "The Lund College/Ashby News tracking poll"
    assert names(text, [source], Lund_College=BODY, Ashby_News=BODY) == [source.removeprefix("The ")]


@pytest.mark.parametrize(
    "source", ["The poll", "The survey of 612 likely voters", "The survey of nearly 600 people"]
)
def test_a_poll_or_survey_goes_by_whose_it_is(source: str) -> None:
    text = f"A new Ashby/Orbis survey was out. {source} said no."
    assert names(text, [source]) == ["Ashby/Orbis survey"]
