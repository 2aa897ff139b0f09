"""What a relative pronoun goes back to."""

from __future__ import annotations

from resolving import BODY, names


def test_a_relative_pronoun_goes_to_the_name_before_it() -> None:
    text = "Bay Bank, which said it may close, fell."
    assert names(text, ["which"], Bay_Bank=BODY) == ["Bay Bank"]
