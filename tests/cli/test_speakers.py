from __future__ import annotations

import json
from pathlib import Path

import pytest

from fakes import FakeExtractor
from harness import Harness
from quotex.cli.outcome import ExitCode
from quotex.records import Article, Extraction


@pytest.fixture
def folder(article: Path) -> Path:
    """The article of the fixture, and one more in which Jane Smith and an unnamed senator speak."""
    Path("other.txt").write_text(
        "“No, we do not,” said Jane Smith. “Nobody knows,” said the senator.", encoding="utf-8"
    )
    return article.parent.resolve()


def test_a_table_counts_over_all_articles(quotex: Harness, folder: Path) -> None:
    lines = [line.split() for line in quotex("speakers", folder).stdout.splitlines()]
    head = ["Speaker", "Kind", "Affiliation", "Articles", "Quotes", "Claims", "Words", "Share"]
    assert lines[0] == head
    assert ["Jane", "Smith", "person", "2", "2", "0", "6", "50%"] in lines
    assert lines.index(["Ada", "Lovelace", "person", "1", "0", "1", "4", "33%"]) < lines.index(
        ["senator", "unnamed", "1", "1", "0", "2", "17%"]
    )
    assert lines[-1] == "2 articles: 2 speakers, 1 unnamed, 12 words".split()


def test_per_article_there_is_a_table_each(quotex: Harness, folder: Path) -> None:
    out = quotex("speakers", folder, "--per-article").stdout
    assert [Path(line).name for line in out.splitlines() if line.endswith(".txt")] == [
        "article.txt",
        "other.txt",
    ]
    rows = quotex("speakers", folder, "--per-article", "-f", "jsonl").records
    assert [(Path(row["article"]).name, row["speaker"], row["words"]) for row in rows] == [
        ("article.txt", "Ada Lovelace", 4),
        ("article.txt", "Jane Smith", 2),
        ("other.txt", "Jane Smith", 4),
        ("other.txt", "senator", 2),
    ]


def test_filters_are_those_of_extract(quotex: Harness, folder: Path) -> None:
    def names(*options: str) -> list[str]:
        return [row["speaker"] for row in quotex("speakers", folder, "-f", "jsonl", *options).records]

    assert names("--type", "indirect") == ["Ada Lovelace"]
    assert names("--speaker", "smith") == ["Jane Smith"]
    assert names("--min-confidence", "0.9") == ["Jane Smith", "senator"]
    assert names("--act", "thought") == ["Ada"]
    assert "needs a name" in quotex("speakers", folder, "--speaker", " ", code=ExitCode.USAGE).stderr


@pytest.mark.parametrize("columns", [40, 80, 120])
def test_a_table_fits_its_width(quotex: Harness, folder: Path, columns: int) -> None:
    out = quotex("speakers", folder, columns=columns).stdout
    assert max(map(len, out.splitlines())) <= columns


def test_the_suffix_of_the_output_tells_the_format(quotex: Harness, folder: Path, tmp_path: Path) -> None:
    quotex("speakers", "article.txt", "--output", tmp_path / "out.json")
    assert len(json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))) == 2
    assert ".csv" in quotex("speakers", folder, "--output", "out.xyz", code=ExitCode.USAGE).stderr


def test_one_bad_article_stops_no_other(quotex: Harness, folder: Path) -> None:
    Path("bad.txt").write_text("EXPLODE", encoding="utf-8")
    result = quotex("speakers", folder, "-f", "jsonl", code=ExitCode.SOME_FAILED)
    assert "bad.txt" in result.stderr
    assert len(result.records) == 3
    quotex("speakers", "bad.txt", code=ExitCode.NONE_READ)


def test_hostile_words_are_shown_not_obeyed(quotex: Harness, article: Path) -> None:
    article.write_text("“[red]x \x1b]0;own\x07,” said Jane Smith.", encoding="utf-8")
    for format_ in ("table", "csv", "md"):
        assert "\x1b" not in quotex("speakers", article, "-f", format_).stdout


def test_an_interrupt_keeps_what_is_counted(
    quotex: Harness, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(self: FakeExtractor, article: Article) -> Extraction:
        if "other" in article.origin:
            raise KeyboardInterrupt
        return extract(self, article)

    extract = FakeExtractor.extract
    monkeypatch.setattr(FakeExtractor, "extract", interrupt)
    result = quotex("speakers", "article.txt", "other.txt", "-o", "out.csv", code=ExitCode.INTERRUPTED)
    assert (
        "stopped after 1 article, the last article.txt; what they gave is in out.partial.csv" in result.stderr
    )
    assert Path("out.partial.csv").read_text(encoding="utf-8").count("\n") == 3
