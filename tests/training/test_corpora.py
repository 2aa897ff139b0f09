"""What training reads: annotated articles in the project's own form."""

from __future__ import annotations

import json
from pathlib import Path

from training.corpora import gold, news_document
from training.references import from_speakers


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
    (found,) = map(news_document, gold(path))
    assert [a.speaker for a in found.attributions or ()] == [None, "Bo Lund"]
    (reference,) = from_speakers(found).references
    assert text[slice(*reference.mention)] == "Bo Lund"


def test_an_article_that_was_reviewed_in_part_is_not_learned_from(tmp_path: Path) -> None:
    item = {"content": [[0, 4]], "cue": [], "source": []}
    for name, reviewed in (("a", True), ("b", False)):
        entry = {"id": name, "text": "“No”", "attributions": [item, {**item, "reviewed": reviewed}]}
        (tmp_path / f"{name}.json").write_text(json.dumps(entry), encoding="utf8")
    assert [record["id"] for record in gold(tmp_path)] == ["a"]
