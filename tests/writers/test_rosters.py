from __future__ import annotations

import csv
import io
import json

import pytest

from quotex.records import Article, Extraction
from quotex.speakers import Roster, Voice, roster
from quotex.writers.rosters import ROSTER_WRITERS

ARTICLE = Article("", origin="a.txt", title="<Title>")


def written(name: str, *parts: tuple[Roster, Article | None]) -> str:
    stream = io.StringIO(newline="")
    writer = ROSTER_WRITERS[name](stream)
    for found, article in parts:
        writer.write(found, article)
    writer.close()
    return stream.getvalue()


@pytest.mark.parametrize(("name", "delimiter"), [("csv", ","), ("tsv", "\t")])
def test_one_row_a_voice_and_no_formula(extraction: Extraction, name: str, delimiter: str) -> None:
    out = written(name, (roster(extraction), None))
    (row,) = csv.DictReader(io.StringIO(out), delimiter=delimiter)
    assert list(row) == "speaker kind description affiliation articles quotes claims words share".split()
    assert row["speaker"] == "'=Jane | Smith"
    assert (row["articles"], row["quotes"], row["claims"], row["share"]) == ("1", "1", "0", "1.0")


def test_per_article_each_row_names_its_article(extraction: Extraction) -> None:
    out = written("csv", (roster(extraction), ARTICLE), (roster(extraction), ARTICLE))
    rows = list(csv.DictReader(io.StringIO(out)))
    assert [row["article"] for row in rows] == ["a.txt", "a.txt"]
    assert "articles" not in rows[0]


def test_json_and_json_lines_hold_the_same_rows(extraction: Extraction) -> None:
    rows = json.loads(written("json", (roster(extraction), None)))
    assert [json.loads(line) for line in written("jsonl", (roster(extraction), None)).splitlines()] == rows
    assert rows[0]["speaker"] == "=Jane | Smith"
    assert json.loads(written("json", (Roster((), 0, 0), None))) == []


def test_json_has_an_origin_as_it_is(extraction: Extraction) -> None:
    (row,) = json.loads(written("json", (roster(extraction), Article("", "\x1b  a.txt"))))
    assert row["article"] == "\x1b  a.txt"


def test_who_has_no_name_is_null_in_json_and_in_brackets_for_people() -> None:
    nobody = Roster((Voice(None, "none", words=1), Voice(None, "person", words=1)), 1, 2)
    assert [row["speaker"] for row in json.loads(written("json", (nobody, None)))] == [None, None]
    out = written("md", (nobody, None))
    assert "| (no speaker) | none |" in out
    assert "| (unresolved) | person |" in out


def test_markdown_is_a_table_in_which_words_have_no_effect(extraction: Extraction) -> None:
    assert written("md", (roster(extraction), ARTICLE)) == (
        "## &lt;Title&gt;\n\n"
        "| Speaker | Kind | Description | Affiliation | Articles | Quotes | Claims | Words | Share |\n"
        "| --- | --- | --- | --- | ---: | ---: | ---: | ---: | ---: |\n"
        "| \\=Jane \\| Smith | person | \\# senator |  | 1 | 1 | 0 | 3 | 100% |\n"
    )
