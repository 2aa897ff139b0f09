"""Noun phrases: their head, and how something unnamed is called."""

from __future__ import annotations

import pytest

from quotex.pipeline.resolution.phrases import parse


@pytest.mark.parametrize(
    ("text", "name", "head"),
    [
        ("a tall, thin man", "tall, thin man", "man"),
        ("the long, detailed report", "long, detailed report", "report"),
        ("a 30-page, dull report", "30-page, dull report", "report"),
        ("one angry, red-faced voter from Ashby", "one angry, red-faced voter", "voter"),
        # what follows the comma is about the head
        ("the driver, father of three", "driver", "driver"),
        ("the mayor, tired of it", "mayor", "mayor"),
        ("the latter, a former mayor", "latter", "latter"),
        ("the eldest, head of the family", "eldest", "eldest"),
        ("a 44-year-old, former driver of a bus", "44-year-old", "44-year-old"),
    ],
)
def test_a_comma_may_part_two_adjectives_of_one_noun(text: str, name: str, head: str) -> None:
    phrase = parse(text)
    assert phrase is not None
    assert (phrase.text, phrase.head) == (name, head)


def test_one_of_whom_keeps_its_pronoun() -> None:
    phrase = parse("one of whom")
    assert phrase is not None
    assert phrase.text == "one of whom"
