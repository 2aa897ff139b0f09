"""Which document "the report" or "the poll" means."""

from __future__ import annotations

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
