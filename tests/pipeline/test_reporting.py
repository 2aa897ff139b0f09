from __future__ import annotations

import pytest

from quotex.pipeline.reporting import accounted, told_behind


@pytest.mark.parametrize(
    ("text", "cue", "source"),
    [
        ("“Five, by lunch,” deadpanned the foreman.", "deadpanned", "the foreman"),
        ("“Five, by lunch,” piped up Ann de Roe, who is nine.", "piped up", "Ann de Roe"),
        ("“Five, by lunch,” thundered a bus driver from the back.", "thundered", "a bus driver"),
        (
            "“Five, by lunch,” deadpanned 44-year-old pitcher Lou Roe, who had lost.",
            "deadpanned",
            "44-year-old pitcher Lou Roe",
        ),
        ("“Five, by lunch,” Mr. Roe answers.", "answers", "Mr. Roe"),
        ("“Five, by lunch,” she breezed, and left.", "breezed", "she"),
    ],
)
def test_what_stops_at_a_comma_is_told_by_the_words_behind(text: str, cue: str, source: str) -> None:
    end = text.index("”") + 1
    found = told_behind(text, end)
    assert found
    assert [text[slice(*span)] for span in found] == [cue, source]


@pytest.mark.parametrize(
    "text",
    [
        "“Five, by lunch” deadpanned the foreman.",
        "“Five, by lunch.” Deadpan is the foreman.",
        "“Five, by lunch,” and the foreman left.",
        "“Five, by lunch,” which the foreman saw.",
        "“Five, by lunch,” a play.",
        "“Northern Lights,” starring Mara Quill, opens on Friday.",
        "“Cold River,” based on the novel, won the prize.",
        "“Sea Rose,” carrying the crew, sank within an hour.",
        "“Winter Sea,” worth a million, was sold.",
    ],
)
def test_other_words_behind_tell_nobody(text: str) -> None:
    assert told_behind(text, text.index("”") + 1) is None


def test_a_trade_may_stand_before_the_name_behind() -> None:
    text = "“Art,” harrumphed tenor Ottavio Roe, “does not share a dressing room.”"
    found = told_behind(text, text.index("”") + 1)
    assert found
    assert [text[slice(*span)] for span in found] == ["harrumphed", "tenor Ottavio Roe"]
    assert told_behind("“Art,” walked towards Ann Roe.", 6) is None


@pytest.mark.parametrize(
    ("text", "whose"), [("according to him.", "him"), ("according to her own book.", None)]
)
def test_an_account_may_be_that_of_a_pronoun(text: str, whose: str | None) -> None:
    found = accounted(text, (0, len("according to")))
    assert (text[slice(*found)] if found else None) == whose


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("“Shame!” several Opposition TDs roared.", ("roared", "several Opposition TDs")),
        ("“Why?” the two men asked.", ("asked", "the two men")),
        ("“Oklahoma!” the musical played in there.", None),
    ],
)
def test_who_shouts_or_asks(text: str, told: tuple[str, str] | None) -> None:
    found = told_behind(text, text.index("”") + 1)
    assert (found and tuple(text[slice(*span)] for span in found)) == told


def test_whose_account_it_is_may_be_described() -> None:
    text = "According to his mother, Ed Ford loved trains."
    whose = accounted(text, (0, len("According to")))
    assert whose
    assert text[slice(*whose)] == "his mother"
