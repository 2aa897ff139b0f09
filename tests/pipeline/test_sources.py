"""Who tells what is told."""

from __future__ import annotations

import pytest

from quotex.pipeline.sources import of_relative


@pytest.mark.parametrize(
    ("text", "teller"),
    [
        ("Ann Roe, who critics say", "critics"),
        ("Ann Roe, whom the police say", "the police"),
        ("The bridge, which Bo Lund repeatedly say", "Bo Lund"),
        ("Ann Roe, who later say", None),
        ("Ann Roe, who always say", None),
        ("Ann Roe and her dentists say", None),
    ],
)
def test_whoever_tells_something_of_somebody_in_a_relative_clause_speaks(
    text: str, teller: str | None
) -> None:
    end = text.index(",") if "," in text else len("Ann Roe and her dentists")
    found = of_relative(text, (0, end), (text.index("say"), len(text)))
    assert (text[slice(*found)] if found else None) == teller
