"""SQLite: a database of articles, quotes and spans."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from quotex.codec import dumps
from quotex.records import Article, Extraction, Quote
from quotex.writers.base import Writer
from quotex.writers.wording import encodable

_SCHEMA = """
CREATE TABLE articles (
    key INTEGER PRIMARY KEY,
    origin TEXT NOT NULL,
    title TEXT,
    date TEXT,
    url TEXT,
    authors TEXT NOT NULL, -- a JSON array
    site TEXT,
    language TEXT NOT NULL,
    metadata TEXT NOT NULL, -- a JSON object
    text TEXT NOT NULL
);
CREATE TABLE quotes (
    key INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES articles,
    id TEXT NOT NULL, -- the record's; articles of equal text share it
    type TEXT NOT NULL,
    act TEXT NOT NULL,
    quote TEXT NOT NULL,
    speaker TEXT,
    kind TEXT NOT NULL,
    description TEXT,
    affiliation TEXT,
    confidence REAL NOT NULL,
    sentence TEXT NOT NULL,
    paragraph INTEGER NOT NULL,
    stance TEXT NOT NULL -- affirmed, denied or unsaid
);
CREATE TABLE spans (
    quote INTEGER NOT NULL REFERENCES quotes,
    role TEXT NOT NULL CHECK (role IN ('content', 'cue', 'source')),
    number INTEGER NOT NULL, -- in text order, from 0
    start INTEGER NOT NULL, -- code points of the article's text
    "end" INTEGER NOT NULL, -- exclusive
    text TEXT NOT NULL,
    PRIMARY KEY (quote, role, number)
) WITHOUT ROWID;
CREATE VIEW records AS
SELECT
    articles.origin AS article, articles.date, speaker, kind, type, act, quotes.quote,
    (SELECT group_concat(text, ' ') FROM spans WHERE quote = quotes.key AND role = 'cue') AS cue,
    (SELECT group_concat(text, ' ') FROM spans WHERE quote = quotes.key AND role = 'source') AS source,
    (SELECT min(start) FROM spans WHERE quote = quotes.key AND role = 'content') AS start,
    (SELECT max("end") FROM spans WHERE quote = quotes.key AND role = 'content') AS "end",
    confidence, sentence, stance
FROM quotes JOIN articles ON articles.key = quotes.article
ORDER BY quotes.key;
"""
# Made at the end: rows go in faster without.
_INDICES = """
CREATE INDEX quotes_by_article ON quotes (article);
CREATE INDEX quotes_by_speaker ON quotes (speaker);
CREATE INDEX quotes_by_id ON quotes (id);
CREATE INDEX articles_by_date ON articles (date);
"""


class SqliteWriter(Writer):
    """Three tables, and the view ``records`` with the columns of CSV for people.

    Parameters
    ----------
    path
        An empty file.
    """

    def __init__(self, path: Path) -> None:
        self._database = sqlite3.connect(path, isolation_level=None)
        # Nobody sees the file before it is whole, so no crash needs to be undone.
        self._database.execute("PRAGMA journal_mode = OFF")
        self._database.execute("PRAGMA synchronous = OFF")
        self._database.executescript(_SCHEMA)
        self._database.execute("BEGIN")

    def write(self, extraction: Extraction) -> None:
        """Write the records of one article, and its text."""
        article = self._insert("articles", _article(extraction.article))
        for quote in extraction.quotes:
            key = self._insert("quotes", (article, *_quote(quote)))
            for role, spans in (("content", quote.content), ("cue", quote.cue), ("source", quote.source)):
                for number, span in enumerate(spans):
                    row = (key, role, number, span.start, span.end, encodable(span.text))
                    self._database.execute("INSERT INTO spans VALUES (?, ?, ?, ?, ?, ?)", row)

    def close(self) -> None:
        """Make the indices."""
        self._database.execute("COMMIT")
        self._database.executescript(_INDICES)
        self._database.close()

    def abort(self) -> None:
        """Let go of the file."""
        self._database.close()

    def _insert(self, table: str, row: tuple[str | int | float | None, ...]) -> int | None:
        places = ", ".join("?" * len(row))
        statement = f"INSERT INTO {table} VALUES (NULL, {places})"  # noqa: S608 - a table of ours
        return self._database.execute(statement, row).lastrowid


def _article(article: Article) -> tuple[str | None, ...]:
    return (
        encodable(article.origin),
        encodable(article.title),
        article.date,
        encodable(article.url),
        dumps(encodable(list(article.authors))),
        encodable(article.site),
        article.language,
        dumps(encodable(dict(article.metadata))),
        encodable(article.text),
    )


def _quote(quote: Quote) -> tuple[str | int | float | None, ...]:
    speaker = quote.speaker
    return (
        quote.id,
        quote.type,
        quote.act,
        encodable(quote.quote),
        encodable(speaker.name),
        speaker.kind,
        encodable(speaker.description),
        encodable(speaker.affiliation),
        round(quote.confidence, 4),
        encodable(quote.sentence),
        quote.paragraph,
        quote.stance,
    )
