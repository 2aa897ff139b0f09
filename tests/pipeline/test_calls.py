"""Turns of a conference call: a line with name and role, and below it what is said."""

from __future__ import annotations

import pytest

from quotex.marks import paragraphs
from quotex.pipeline.calls import calls


def spoken(text: str) -> list[tuple[str, str]]:
    found = calls(text, paragraphs(text))
    return [(text[slice(*who)], " | ".join(text[slice(*piece)] for piece in said)) for who, said in found]


@pytest.mark.parametrize("dash", ["--", "–", "—", "-"])
def test_a_line_with_name_and_role_heads_what_is_said_below(dash: str) -> None:
    text = (
        f"Call participants:\n\nAnn Roe {dash} Chief Executive\n\nBo Lund {dash} Treasurer\n\n"
        f"Ann Roe {dash} Chief Executive\n\nThank you. It was dry.\n\nSales fell.\n\n"
        f"Bo Lund {dash} Treasurer\n\nThanks, Ann.\n\nQuestions and answers:\n\n"
        "Operator\n\n[Operator instructions]\n\nThe line is open.\n\n"
        f"Cy Vale {dash} Vale Partners {dash} Analyst\n\nWhen will it rain?\n\n"
        "Ann Roe\n\nIn May.\n\nMore about the weather"
    )
    assert spoken(text) == [
        ("Ann Roe", "Thank you. It was dry. | Sales fell."),
        ("Bo Lund", "Thanks, Ann."),
        ("Operator", "The line is open."),
        ("Cy Vale", "When will it rain?"),
        ("Ann Roe", "In May."),
    ]


def test_what_is_said_may_stand_right_below() -> None:
    text = "Ann Roe -- Chief Executive\nWe sold it.\n\nBo Lund -- Treasurer\nI did not.\n\nIt rained."
    assert spoken(text) == [("Ann Roe", "We sold it."), ("Bo Lund", "I did not. | It rained.")]


@pytest.mark.parametrize(
    "text",
    [
        "Ann Roe -- Chief Executive\n\nAnn has led it since May.\n\nBo Lund -- Treasurer\n\nBo counts.",
        "Ann Roe -- Chief Executive\n\nWe sold it.\n\nIt rained.",
        "Ann Roe -- Chief Executive\n\nBo Lund -- Treasurer\n\nWe print a list, you read it.",
        "The Long Night -- A Film\n\nYou see it.\n\nThe Short Day -- A Play\n\nWe saw it.",
    ],
)
def test_pages_that_present_people_are_no_calls(text: str) -> None:
    assert spoken(text) == []
