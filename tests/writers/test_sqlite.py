from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotex.records import Extraction
from quotex.writers import FORMATS
from quotex.writers.columns import COLUMNS
from quotex.writers.wording import encodable
from samples import extractions


def database(path: Path, found: list[Extraction]) -> closing[sqlite3.Connection]:
    writer = FORMATS["sqlite"].open(path)
    for extraction in found:
        writer.write(extraction)
    writer.close()
    return closing(sqlite3.connect(path))


@given(found=st.lists(extractions(), max_size=3))
def test_every_span_is_where_it_stands_in_the_text(
    tmp_path_factory: pytest.TempPathFactory, found: list[Extraction]
) -> None:
    with database(tmp_path_factory.mktemp("out") / "out.db", found) as connection:
        spans = connection.execute(
            "SELECT articles.text, role, start, end, spans.text FROM spans "
            "JOIN quotes ON quotes.key = spans.quote JOIN articles ON articles.key = quotes.article "
            "ORDER BY quotes.key, role, number"
        ).fetchall()
        assert [(role, start, end) for _, role, start, end, _ in spans] == [
            (role, span.start, span.end)
            for one in found
            for quote in one.quotes
            for role in ("content", "cue", "source")
            for span in getattr(quote, role)
        ]
        assert all(text[start:end] == piece for text, _, start, end, piece in spans)
        rows = connection.execute("SELECT text, authors, site, metadata FROM articles ORDER BY key")
        assert [
            [text, json.loads(authors), site, json.loads(more)] for text, authors, site, more in rows
        ] == [
            encodable([article.text, list(article.authors), article.site, dict(article.metadata)])
            for article in (one.article for one in found)
        ]
        assert not connection.execute("PRAGMA foreign_key_check").fetchall()
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def test_people_look_at_the_records(extraction: Extraction, tmp_path: Path) -> None:
    with database(tmp_path / "out.sqlite", [extraction]) as connection:
        cursor = connection.execute("SELECT * FROM records WHERE speaker LIKE '%smith'")
        assert [name for name, *_ in cursor.description] == list(COLUMNS)
        (row,) = cursor.fetchall()
        assert row[:3] == ("a.txt", "2026-02-27", "=Jane | Smith")
        assert json.loads(connection.execute("SELECT authors FROM articles").fetchone()[0]) == []
        plan = connection.execute("EXPLAIN QUERY PLAN SELECT * FROM quotes WHERE speaker = 'x'").fetchall()
        assert "quotes_by_speaker" in str(plan)
