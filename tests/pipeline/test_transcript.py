from __future__ import annotations

import pytest

from quotex.marks import paragraphs
from quotex.pipeline.transcript import turns


def spoken(text: str) -> list[tuple[str, str]]:
    found = turns(text, paragraphs(text))
    return [(text[slice(*label)], " | ".join(text[slice(*piece)] for piece in said)) for label, said in found]


def test_labels_that_take_turns_are_speakers() -> None:
    text = "Q: Why now?\nA: Because costs doubled.\nQ: Thank you."
    assert spoken(text) == [("Q", "Why now?"), ("A", "Because costs doubled."), ("Q", "Thank you.")]


def test_one_label_alone_is_no_transcript() -> None:
    assert spoken("Note: the bridge is shut.\n\nIt rained.") == []


def test_a_label_counts_again_further_on() -> None:
    text = "MS. LUND: We agree.\n\nMR. ODA: We don’t.\n\n(Laughter.)\n\nMS. LUND: Then vote."
    assert spoken(text)[-1] == ("MS. LUND", "Then vote.")


@pytest.mark.parametrize("mark", ['"', "“", "‘"])
def test_a_quoted_transcript_opens_each_turn_with_a_mark(mark: str) -> None:
    text = f"{mark}LUND: We agree.\n\n{mark}ODA: We don’t."
    assert spoken(text) == [("LUND", "We agree."), ("ODA", "We don’t.")]


def test_the_lines_of_a_fact_sheet_are_no_turns() -> None:
    assert spoken("Born: 3 August 1934\n\nDied: 19 January 2025\n\nHe rode well.") == []


def test_question_and_answer_may_have_a_stop_behind_the_letter() -> None:
    text = "Q. In whose hand?\n\nA. The boss’s.\n\nThere was laughter.\n\nQ. And the chain?"
    assert spoken(text) == [("Q", "In whose hand?"), ("A", "The boss’s."), ("Q", "And the chain?")]


def test_a_turn_goes_on_in_paragraphs_that_speak_of_themselves() -> None:
    text = (
        "ODA: Well?\n\nLUND: We agree.\n\nI told them so.\n\nAnd that was that.\n\n"
        "Lund sat down; we all did.\n\n"
        "I left.\n\nODA: We don’t.\n\nI said nothing more."
    )
    assert spoken(text) == [
        ("ODA", "Well?"),
        ("LUND", "We agree. | I told them so. | And that was that."),
        ("ODA", "We don’t."),
    ]
