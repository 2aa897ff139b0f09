"""Whom a party or a state tells that stands beside the name."""

from __future__ import annotations

import pytest

from resolving import PERSON, name

SENATORS = (
    "Sen. Ann Roe (D-Ill.) and Sen. Carl Roe (R-Ga.) met Bo Lund of Ohio. Vermont Governor Eve Moss left."
)

PEOPLE = {"Ann_Roe": PERSON, "Carl_Roe": PERSON, "Eve_Moss": PERSON, "Bo_Lund": PERSON}


@pytest.mark.parametrize(
    ("source", "meant"),
    [
        ("the Georgian", "Carl Roe"),
        ("the Vermonter", "Eve Moss"),
        ("the Ohioan", "Bo Lund"),
        ("Roe, the Republican,", "Carl Roe"),
        ("Roe, the Democrat,", "Ann Roe"),
    ],
)
def test_party_and_state_tell_who_is_meant(source: str, meant: str) -> None:
    text = f"{SENATORS} It rained. At last {source} said no."
    assert name(text, source, **PEOPLE) == meant


def test_a_state_that_nobody_is_from_tells_nothing() -> None:
    text = f"{SENATORS} It rained. At last the Texan said no."
    assert name(text, "the Texan", **PEOPLE) == "Texan"
