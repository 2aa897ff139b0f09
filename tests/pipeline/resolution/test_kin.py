from __future__ import annotations

import pytest

from resolving import PERSON, names


@pytest.mark.parametrize(
    ("text", "source", "meant"),
    [
        ("Al Roe built it; his niece, Mary Lund, sold it. Her uncle, 8, said no.", "Her uncle, 8,", "Al Roe"),
        ("Al Roe came with his son, Bo Roe. His father said no.", "His father", "Al Roe"),
        ("Al Roe told Bo Roe of his niece, Mary Lund. Her uncle said no.", "Her uncle", "uncle"),
        ("Al Roe built it; his niece, Mary Lund, has sold it. Her aunt said no.", "Her aunt", "aunt"),
        ("Ann Roe built it; his niece, Mary Lund, has sold it. Her uncle said no.", "Her uncle", "uncle"),
    ],
)  # fmt: skip
def test_a_relative_is_told_from_either_side(text: str, source: str, meant: str) -> None:
    people = {"Al_Roe": PERSON, "Mary_Lund": PERSON, "Bo_Roe": PERSON, "Ann_Roe": PERSON}
    assert names(text, [source], **people) == [meant]


@pytest.mark.parametrize(("before", "spouse"), [("Mrs Roe", "Her husband"), ("Mr Roe", "His wife")])
def test_a_couple_of_one_surname_is_husband_and_wife(before: str, spouse: str) -> None:
    text = f"Peter and Joan Roe press cider. {before} said no. {spouse} said yes."
    people = {"Peter": PERSON, "Joan_Roe": PERSON}
    other = {"Mrs Roe": "Peter Roe", "Mr Roe": "Joan Roe"}[before]
    assert names(text, [before, spouse], **people)[1] == other


@pytest.mark.parametrize(
    ("pair", "before", "spouse"),
    [
        ("Thomas and Peter Roe", "Peter Roe", "his wife"),
        ("Joan and Peter Roe, brother and sister,", "Peter Roe", "his wife"),
        ("Joan and Peter Roe", "Peter Roe", "his second wife"),
    ],
)
def test_not_all_of_one_surname_are_couples(pair: str, before: str, spouse: str) -> None:
    text = f"{pair} press cider. {before} said no. On Monday {spouse} said yes."
    people = {"Thomas": PERSON, "Joan": PERSON, "Peter_Roe": PERSON}
    assert names(text, [before, spouse], **people)[1] == spouse.removeprefix("his ")
