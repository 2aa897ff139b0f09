from __future__ import annotations

import pytest

from quotex.marks import paragraphs
from quotex.pipeline.transcript import turns


def spoken(text: str) -> list[tuple[str, str]]:
    return [(text[slice(*label)], text[slice(*said)]) for label, said in turns(text, paragraphs(text))]


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
