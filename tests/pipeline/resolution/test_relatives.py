"""What a relative pronoun goes back to."""

from __future__ import annotations

from resolving import BODY, names


def test_a_relative_pronoun_goes_to_the_name_before_it() -> None:
    text = "Bay Bank, which said it may close, fell."
    assert names(text, ["which"], Bay_Bank=BODY) == ["Bay Bank"]


def test_who_is_somebody_before_what_they_have_on() -> None:
    text = "The seller was a woman in a green coat who said rain would fall."
    assert names(text, ["who"]) == ["woman"]


def test_who_is_whoever_acts_in_a_passive() -> None:
    text = "The zoo was criticised by inspectors who said rain would fall."
    assert names(text, ["who"]) == ["inspectors"]
