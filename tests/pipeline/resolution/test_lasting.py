"""What a relative clause says of somebody lastingly, and what it only tells of."""

from __future__ import annotations

import pytest

from quotex.pipeline.resolution.lasting import lasts


@pytest.mark.parametrize(
    "clause",
    [
        "runs a bakery",
        "also chairs the board",
        "since 2019 has run the mill",
        "is a miller",
        "is retired and lives in Ashby",
        "has fished here for 41 years",
        "has four acres",
        "was head of the union until May",
        "was born in Ashby",
        "founded the club",
        "used to draw maps",
    ],
)
def test_what_somebody_is_or_does_lasts(clause: str) -> None:
    assert lasts(clause)


@pytest.mark.parametrize(
    "clause",
    [
        "was joined by Bo Lund",
        "was released in March",
        "reports on Thursday",
        "is due to speak",
        "is owed money",
        "has died aged 96",
        "has to eat an onion",
        "overtook it last summer",
        "will meet in Ashby",
        "ran",
    ],
)
def test_what_happens_does_not(clause: str) -> None:
    assert not lasts(clause)
