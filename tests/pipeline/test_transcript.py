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
    assert spoken("“Born: 3 August 1934\n\n“Died: 1999") == []


def test_question_and_answer_may_have_a_stop_behind_the_letter() -> None:
    text = "Q. In whose hand?\n\nA. The boss’s.\n\nThere was laughter.\n\nQ. And the chain?"
    assert spoken(text) == [("Q", "In whose hand?"), ("A", "The boss’s."), ("Q", "And the chain?")]


def test_a_turn_goes_on_in_paragraphs_that_speak_of_themselves() -> None:
    text = (
        "ODA: Well?\n\nLUND: We agree.\n\nI told them so.\n\nWe have no choice.\n\n"
        "Lund sat down; we all did.\n\nI left.\n\nODA: We don’t.\n\nI said nothing more."
    )
    assert spoken(text) == [
        ("ODA", "Well?"),
        ("LUND", "We agree. | I told them so. | We have no choice."),
        ("ODA", "We don’t."),
    ]


@pytest.mark.parametrize(
    "between",
    [
        "“My client is glad,” a lawyer, Jo Finn, said.",
        "But the police found that the man had fled.",
        "The house was built before World War I.",
    ],
)
def test_what_the_article_says_between_turns_is_nobody_s(between: str) -> None:
    assert spoken(f"LUND: No.\n\n{between}\n\nODA: Why?\n\nLUND: No.")[0] == ("LUND", "No.")


def test_an_aside_about_whoever_answers_is_no_answer() -> None:
    assert spoken("Q: Why?\n\nA: Yes.\n\nWe stop for tea. He looks tired.\n\nQ: And now?")[1] == ("A", "Yes.")


def test_initials_are_no_question_and_answer() -> None:
    assert spoken("A. Roe, a baker, said no.\n\nQ. Lund, a cook, said yes.") == []
