from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from conftest import TEXT
from harness import Harness
from quotex.cli.outcome import ExitCode


def attribution(words: str, source: str, content: str, **more: str) -> dict[str, Any]:
    """Annotate a sentence with source, ``said`` and content in it."""
    start = TEXT.index(words)

    def spans(piece: str) -> list[list[int]]:
        at = TEXT.index(piece, start)
        return [[at, at + len(piece)]]

    return {"content": spans(content), "cue": spans("said"), "source": spans(source), "act": "speech", **more}


GOLD: dict[str, Any] = {
    "id": "article",
    "text": TEXT,
    "attributions": [
        attribution("“We", "Jane Smith", "“We agree,”", speaker="Jane Smith", kind="person", type="direct"),
        attribution(
            "Ada",
            "Ada Lovelace",
            "that rain would fall",
            speaker="Countess Lovelace",
            kind="person",
            type="indirect",
        ),
    ],
}


@pytest.fixture
def gold(article: Path) -> Path:
    path = Path("gold.json")
    path.write_text(json.dumps(GOLD), encoding="utf-8")
    return path


def without_text(gold: Path) -> None:
    gold.write_text(json.dumps({key: GOLD[key] for key in ("id", "attributions")}), encoding="utf-8")


def test_a_table_shows_the_figures(quotex: Harness, gold: Path) -> None:
    lines = [line.split() for line in quotex("evaluate", gold).stdout.splitlines()]
    assert lines[0] == ["1", "article,", "2", "attributions"]
    assert ["Records", "Precision", "Recall", "F", "Right", "Found", "Gold"] in lines
    assert ["all", "1.000", "1.000", "1.000", "2", "2", "2"] in lines
    assert ["speaker", "strict", "0.500", "1", "2"] in lines
    assert not any(line[:1] == ["mixed"] for line in lines)


def test_scripts_get_json(quotex: Harness, gold: Path) -> None:
    figures = json.loads(quotex("evaluate", gold, "--format", "json").stdout)
    assert figures["articles"] == 1
    assert figures["records"]["who-said-what"]["tp"] == 1
    assert figures["spans"]["content"]["r"] == 1
    assert "compared" not in figures


def test_texts_come_from_the_articles_that_are_named(quotex: Harness, gold: Path) -> None:
    expected = quotex("evaluate", gold).stdout
    without_text(gold)
    assert quotex("evaluate", gold, "article.txt").stdout == expected
    assert "comes without its text" in quotex("evaluate", gold, code=ExitCode.NONE_READ).stderr


def test_articles_that_do_not_fit_the_gold(quotex: Harness, gold: Path) -> None:
    Path("other.txt").write_text("No.")
    assert (
        "no gold for 1 article, left out: other"
        in quotex("evaluate", gold, "article.txt", "other.txt").stderr
    )
    error = quotex("evaluate", gold, "other.txt", code=ExitCode.NONE_READ).stderr
    assert "gold.json: no article for 1 of 1 ids: article" in error
    error = quotex("evaluate", gold, "article.txt", "./article.txt", code=ExitCode.NONE_READ).stderr
    assert "another article has the id article" in error
    assert "no such file" in quotex("evaluate", gold, "missing.txt", code=ExitCode.NONE_READ).stderr


def test_texts_may_come_from_a_dump(quotex: Harness, gold: Path) -> None:
    expected = quotex("evaluate", gold).stdout
    without_text(gold)
    lines = [{"id": "other", "text": "No."}, {"id": "article", "text": TEXT}]
    Path("dump.jsonl").write_text("\n".join(map(json.dumps, lines)))
    assert quotex("evaluate", gold, "dump.jsonl").stdout == expected
    Path("dump.jsonl").write_text(json.dumps({"name": "article", "body": TEXT}))
    fields = ("--text-field", "body", "--id-field", "name")
    assert quotex("evaluate", gold, "dump.jsonl", *fields).stdout == expected
    Path("dump.jsonl").write_text('{"id": "article"}')
    assert "dump.jsonl" in quotex("evaluate", gold, "dump.jsonl", code=ExitCode.NONE_READ).stderr


def test_an_article_that_fails_counts_as_empty(quotex: Harness, gold: Path) -> None:
    other = {"id": "other", "text": "EXPLODE", "attributions": []}
    gold.write_text(json.dumps([GOLD, other]), encoding="utf-8")
    result = quotex("evaluate", gold, "-f", "json", code=ExitCode.SOME_FAILED)
    assert "other: unexpected ValueError: boom" in result.stderr
    assert json.loads(result.stdout)["records"]["quotes"]["tp"] == 2


def test_two_pipelines_are_put_side_by_side(quotex: Harness, gold: Path) -> None:
    lines = [line.split() for line in quotex("evaluate", gold, "--compare", "my/model").stdout.splitlines()]
    assert ["B:", "my/model"] in lines
    assert ["all", *["1.000"] * 4, "0.500", "0.667", "-0.333"] in lines
    assert ["speaker", "strict", "0.500", "1.000", "+0.500"] in lines
    figures = json.loads(quotex("evaluate", gold, "--compare", "my/model", "-f", "json").stdout)
    assert figures["compared"]["model"] == "my/model"
    assert figures["compared"]["records"]["quotes"]["tp"] == 1
    assert figures["difference"]["spans"]["cue"] == pytest.approx(2 / 3 - 4 / 5)


def test_records_extracted_before_are_scored(quotex: Harness, gold: Path) -> None:
    quotex("extract", "article.txt", "--act", "all", "-o", "found.jsonl")
    fresh = quotex("evaluate", gold).stdout
    assert quotex("evaluate", gold, "--records", "found.jsonl").stdout == fresh
    Path("found.jsonl").write_text("\n{\n")
    error = quotex("evaluate", gold, "--records", "found.jsonl", code=ExitCode.NONE_READ).stderr
    assert "found.jsonl, line 2: no JSON" in error


def test_names_of_articles_are_shown_not_obeyed(quotex: Harness, gold: Path) -> None:
    gold.write_text(json.dumps({**GOLD, "id": "\x1b]0;own\x07"}), encoding="utf-8")
    error = quotex("evaluate", gold, "article.txt", code=ExitCode.NONE_READ).stderr
    assert "␛]0;own␇" in error
    assert "\x1b" not in error
