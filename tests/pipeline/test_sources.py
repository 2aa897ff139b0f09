"""Who tells what is told."""

from __future__ import annotations

import pytest

from marking import at, page
from quotex.pipeline.sources import named_before, told_between, within_sentence


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
    found = told_between(text, (0, end), (text.index("say"), len(text)))
    assert (text[slice(*found)] if found else None) == teller


@pytest.mark.parametrize(
    ("said", "source"),
    [
        ("A voice believed to be Roe’s", "A voice believed to be Roe’s"),
        ("A tweet falsely attributed to Roe", "A tweet falsely attributed to Roe"),
        ("An account posing as Roe", "An account posing as Roe"),
        ("In a tweet Roe", "Roe"),
    ],
)
def test_what_is_only_believed_to_be_somebodys_is_not_his_word(said: str, source: str) -> None:
    text = f"{said} said that it leaks."
    name = "Roe’s" if "Roe’s" in said else "Roe"
    (found,) = within_sentence(page(text), at(text, name), at(text, "said"))
    assert text[slice(*found)] == source


def test_a_source_takes_all_of_a_name_with_small_words_in_it() -> None:
    text = "Save the Children said that it leaks."
    for part in ("the Children", "Save"):
        (found,) = within_sentence(page(text), at(text, part), at(text, "said"))
        assert text[slice(*found)] == "Save the Children"


@pytest.mark.parametrize(
    ("text", "teller"),
    [
        ("Roe liked a post claiming that it leaks.", "a post"),
        ("Roe wrote a post claiming that it leaks.", None),
    ],
)
def test_who_only_passes_a_text_on_does_not_say_it(text: str, teller: str | None) -> None:
    found = told_between(text, at(text, "Roe"), at(text, "claiming"))
    assert (text[slice(*found)] if found else None) == teller


@pytest.mark.parametrize(
    ("text", "cue", "told"),
    [
        ("Roe’s post followed Orbis News reporting", "reporting", ["Orbis News", "reporting"]),
        (
            "Roe’s post followed Orbis News reporting",
            "post followed Orbis News reporting",
            ["Orbis News", "reporting"],
        ),
        ("Roe’s post came out, reporting", "reporting", None),
        ("Roe’s Orbis reporting", "reporting", None),
    ],
)
def test_who_is_named_before_a_participle_tells_and_no_owner_of_something(
    text: str, cue: str, told: list[str] | None
) -> None:
    found = named_before(text, at(text, "Roe’s"), at(text, cue))
    assert (found and [text[slice(*span)] for span in found]) == told


def test_a_sentence_that_lost_its_stop_ends_before_the_source() -> None:
    text = "The editor of The Spectator said no."
    source, cue = at(text, "The editor of The Spectator"), at(text, "said")
    assert within_sentence(page(text), source, cue) == [source]
    text = "It is told of the regional centers The agency said no."
    source, cue = at(text, "the regional centers The agency"), at(text, "said")
    assert [text[slice(*s)] for s in within_sentence(page(text), source, cue)] == ["The agency"]
