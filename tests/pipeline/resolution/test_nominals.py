"""Descriptions: whom they mean, and whom they do not."""

from __future__ import annotations

from resolving import BODY, PERSON, resolved


def name(text: str, source: str, **entities: str) -> str | None:
    (found,) = resolved(text, [source], **entities)
    return found.speaker.name


def test_the_office_of_one_person_is_no_body_of_that_name() -> None:
    text = "Ann Roe left the Ashby Budget Office. His office said no."
    assert name(text, "His office", Ann_Roe=PERSON, Ashby_Budget_Office=BODY) == "office"


def test_a_number_in_a_clause_is_no_age() -> None:
    text = "Ann Roe led it. Her team, which followed 410 riders for a year, said no."
    assert name(text, "Her team, which followed 410 riders for a year,", Ann_Roe=PERSON) == "team"
