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
