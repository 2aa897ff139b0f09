"""What a relative pronoun goes back to."""

from __future__ import annotations

import pytest

from resolving import BODY, PERSON, names


def test_a_relative_pronoun_goes_to_the_name_before_it() -> None:
    text = "Bay Bank, which said it may close, fell."
    assert names(text, ["which"], Bay_Bank=BODY) == ["Bay Bank"]


def test_who_is_somebody_before_what_they_have_on() -> None:
    text = "The seller was a woman in a green coat who said rain would fall."
    assert names(text, ["who"]) == ["woman"]


def test_who_is_whoever_acts_in_a_passive() -> None:
    text = "The zoo was criticised by inspectors who said rain would fall."
    assert names(text, ["who"]) == ["inspectors"]


@pytest.mark.parametrize("aside", ["a sweeper at the Bay Bank", "in green", "now of Bay Bank"])
def test_who_is_somebody_behind_whose_name_an_aside_stands(aside: str) -> None:
    text = f"First came Ann Roe, {aside}, who said rain would fall."
    assert names(text, ["who"], Ann_Roe=PERSON, Bay_Bank=BODY) == ["Ann Roe"]


def test_several_who_say_something_are_not_the_person_before() -> None:
    text = "It is run by Ann Roe, with support from local families who say so."
    assert names(text, ["who"], Ann_Roe=PERSON) == ["local families"]


def test_what_somebody_does_with_a_thing_is_no_part_of_what_it_is_called() -> None:
    assert names("Hundreds marched carrying banners that said no.", ["that"]) == ["banners"]
