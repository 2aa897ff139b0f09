"""What training makes of its texts: annotations stay on the words that they mark."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest

from training.corpora import (
    Attribution,
    Document,
    in_own_convention,
    json_lines,
    news_document,
    put_in_mouth,
    restyle,
)
from training.references import from_speakers


def document(text: str, content: str, cue: str, source: str) -> Document:
    def at(piece: str) -> tuple[tuple[int, int], ...]:
        start = text.index(piece)
        return ((start, start + len(piece)),)

    return Document("x", text, "polnear", (Attribution(at(content), at(cue), at(source)),))


def pieces(document: Document, number: int = 0) -> tuple[str, str, str]:
    (attribution,) = (document.attributions or ())[number : number + 1]
    content, cue, source = (
        "|".join(document.text[s:e] for s, e in spans)
        for spans in (attribution.content, attribution.cue, attribution.source)
    )
    return content, cue, source


@pytest.mark.parametrize("seed", range(20))
def test_other_marks_move_nothing(seed: int) -> None:
    before = document('“It’s ‘over’,” said Bo. 6" deep.', "“It’s ‘over’,”", "said", "Bo")
    after = restyle(before, random.Random(seed))
    assert len(after.text) == len(before.text)
    assert after.attributions == before.attributions
    assert after.text.endswith('said Bo. 6" deep.')
    assert after.text[3] == "’"  # an apostrophe is no mark


@pytest.mark.parametrize(
    ("text", "content", "cue", "changed"),
    [
        ("Bo said: “It rained.”", "“It rained.”", "said:", ("“It rained.”", "said")),
        ("Bo told the press that it rained.", "that it rained", "told", ("that it rained", "told the press")),
        ("Bo said that “it rained.”", "that “it rained.”", "said", ("“it rained.”", "said")),
        ("Bo said that it “rained.”", "that it “rained.”", "said", ("that it “rained.”", "said")),
        ("Bo: it rained", "it rained", ":", ("it rained", "")),
    ],
)
def test_quotexs_own_convention(text: str, content: str, cue: str, changed: tuple[str, str]) -> None:
    assert pieces(in_own_convention(document(text, content, cue, "Bo")))[:2] == changed


def test_a_paragraph_put_into_somebodys_mouth_keeps_what_it_reports() -> None:
    text = "First.\n\nThe mayor said that the old bridge would stay shut for a year.\n\nLast."
    content = "that the old bridge would stay shut for a year"
    after = put_in_mouth(document(text, content, "said", "The mayor"), random.Random(3))
    assert len(after.attributions or ()) == 2
    assert pieces(after, 1) == (content, "said", "The mayor")
    outer = pieces(after, 0)[0]
    assert content in outer
    assert outer[0] in '"“'
    assert after.nested is not None


def test_the_corrections_of_a_report_can_be_learned_from(tmp_path: Path) -> None:
    text = "“It rained,” she said. Bo Lund said little."
    attributions = [
        {"content": [[0, 12]], "cue": [[17, 21]], "source": [[13, 16]], "speaker": None, "kind": "person"},
        {
            "content": [[36, 42]],
            "cue": [[31, 35]],
            "source": [[23, 30]],
            "speaker": "Bo Lund",
            "kind": "person",
        },
    ]
    path = tmp_path / "corrections.jsonl"
    path.write_text(
        json.dumps({"id": "a", "text": text, "attributions": attributions}) + "\n", encoding="utf8"
    )
    (found,) = map(news_document, json_lines(path))
    assert [a.speaker for a in found.attributions or ()] == [None, "Bo Lund"]
    (reference,) = from_speakers(found).references
    assert text[slice(*reference.mention)] == "Bo Lund"
