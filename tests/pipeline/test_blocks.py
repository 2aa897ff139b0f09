"""Block quotations: paragraphs without marks that a colon announces."""

from __future__ import annotations

import pytest

from quotex.marks import pair_marks, paragraphs
from quotex.pipeline.blocks import announced, attributed, sender


def found(text: str) -> list[tuple[str, bool]]:
    return [(text[slice(*span)], sure) for span, sure in announced(text, paragraphs(text))]


@pytest.mark.parametrize(
    ("lead", "sure"),
    [
        ("Ann Roe wrote on Monday:", False),
        ("It was gone by noon. In its place was this:", True),
        ("The trust gave out a statement:", True),
        ("Her statement, in full, read:", True),
        ("The post office has new hours:", False),
        ("It works like this:", False),
        ("From the Ashby Bowls Club, at 4.52pm:", True),
        ("And from my mother, who is 81, by email:", True),
        ("From the second page:", True),
        ("The letter sent home on Friday begins:", True),
        ("It ends, two pages on:", True),
        ("This is how it began:", False),
        ("The road shuts. When it opens:", False),
        ("They came from far away:", False),
        ("There was good news. From the budget:", False),
        ("From the start, Ann Roe was keen. She had this plan:", False),
    ],
)
def test_a_colon_announces_the_paragraph_behind_it(lead: str, sure: bool) -> None:
    assert found(f"{lead}\n\nNobody told us that it rained.\n\nIt did.") == [
        ("Nobody told us that it rained.", sure)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Ann Roe wrote on Monday.\n\nNobody told us that it rained.",
        "Ann Roe wrote:\n\n“Nobody told us that it rained.”",
        "What we know:\n\n1. Nobody told us that it rained.",
        "BY MR. ROE:\n\nNobody told us that it rained.",
        "They talked about it:\n\nANN ROE: Nobody told us that it rained.",
    ],
)
def test_marks_lists_labels_and_headings_are_no_block_quotations(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("lead", "who"),
    [
        ("From the Ashby Bowls Club, at 4.52pm:", "the Ashby Bowls Club"),
        ("It rained. And from my mother, who is 81, by email:", "my mother, who is 81"),
        ("08.20 From our reader Ann Roe in Ashby, by email:", "our reader Ann Roe in Ashby"),
        ("From the second page:", None),
        ("Ann Roe wrote this:", None),
    ],
)
def test_a_heading_tells_from_whom_a_message_is(lead: str, who: str | None) -> None:
    found = sender(lead, (0, len(lead)))
    assert (lead[slice(*found)] if found else None) == who


@pytest.mark.parametrize(
    ("text", "who", "said"),
    [
        ("You can attribute the following to Ann Roe, a trustee:\n\n“It rained.”", "Ann Roe, a trustee", 1),
        ("Please attribute to Ann Roe: “It rained.”\n\nThanks,\nJo", "Ann Roe", 1),
        (
            "The following is attributable to a spokesperson:\n\n“No.”\n\n“Never.”\n\nBye.",
            "a spokesperson",
            2,
        ),
        ("Quote attributable to Ann Roe:\n\nNobody told us that it rained.\n\nIt did.", "Ann Roe", 1),
    ],
)
def test_a_press_office_says_to_whom_a_quotation_is_to_be_attributed(text: str, who: str, said: int) -> None:
    ((label, pieces),) = attributed(text, paragraphs(text), pair_marks(text))
    assert (text[slice(*label)], len(pieces)) == (who, said)
    assert text[pieces[0][0] :].startswith(("“", "Nobody"))


@pytest.mark.parametrize(
    "text",
    [
        "They attribute the loss to the weather: “It rained.”",
        "You can attribute the following to Ann Roe: she has left.",
    ],
)
def test_what_is_put_down_to_something_is_not_said_by_it(text: str) -> None:
    assert attributed(text, paragraphs(text), pair_marks(text)) == []
