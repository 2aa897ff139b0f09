"""Passages in brackets: the text comes out as it was, with who is meant by each pronoun."""

from __future__ import annotations

from pathlib import Path

from training import passages
from training.corpora import NOBODY

FILE = """[Ilse Marchetti] joined [Dora Quill]; [Quill] thanked [her|Ilse Marchetti].

[He|-] left [Bo Lund]."""


def test_each_pronoun_means_every_form_of_the_name(tmp_path: Path) -> None:
    path = tmp_path / "lives.txt"
    path.write_text(FILE, encoding="utf-8")
    first, second = passages.documents(path)
    assert first.text == "Ilse Marchetti joined Dora Quill; Quill thanked her."
    assert [first.text[slice(*span)] for span in first.names] == ["Ilse Marchetti", "Dora Quill", "Quill"]
    (reference,) = first.references
    assert first.text[slice(*reference.mention)] == "her"
    assert reference.right == (0,)
    assert (first.id, second.id) == ("lives-1", "lives-2")
    assert second.references[0].right == (NOBODY,)


def test_every_passage_in_the_data_folder_means_somebody_or_nobody() -> None:
    folder = Path(__file__).parents[2] / "data/training/passages"
    for path in folder.glob("*.txt"):
        for document in passages.documents(path):
            assert document.references
            assert "[" not in document.text
