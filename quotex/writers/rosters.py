"""Rosters of speakers: JSON, delimited rows and Markdown tables."""

from __future__ import annotations

import csv
from collections.abc import Callable
from typing import Any, Protocol, TextIO

from quotex.codec import dumps
from quotex.records import Article
from quotex.speakers import Roster, Voice
from quotex.writers.delimited import inert
from quotex.writers.markdown import escape
from quotex.writers.wording import heading, one_line, voice_name


class RosterWriter(Protocol):
    """What every format offers."""

    def write(self, roster: Roster, article: Article | None) -> None:
        """Write the roster of one article, or of all where there is no ``article``."""

    def close(self) -> None:
        """Write what ends the whole."""


class JsonLinesRosters:
    """One voice a line."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, roster: Roster, article: Article | None) -> None:
        """Write one roster."""
        for row in _rows(roster, article):
            self._stream.write(dumps(row) + "\n")

    def close(self) -> None:
        """Lines need no end."""


class JsonRosters:
    """One array of all voices."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._before = "[\n"

    def write(self, roster: Roster, article: Article | None) -> None:
        """Write one roster."""
        for row in _rows(roster, article):
            self._stream.write(self._before + dumps(row, indent=2))
            self._before = ",\n"

    def close(self) -> None:
        """End the array."""
        self._stream.write("[]\n" if self._before == "[\n" else "\n]\n")


class CsvRosters:
    """One row a voice under a header line."""

    delimiter = ","

    def __init__(self, stream: TextIO) -> None:
        self._table = csv.writer(stream, delimiter=self.delimiter, lineterminator="\n")
        self._headed = False

    def write(self, roster: Roster, article: Article | None) -> None:
        """Write one roster."""
        if not self._headed:
            self._table.writerow(_row(roster, article, Voice(None, "none")))
            self._headed = True
        for row in _rows(roster, article):
            cells = (one_line(cell) if isinstance(cell, str) else cell for cell in row.values())
            self._table.writerow([inert(cell) for cell in cells])

    def close(self) -> None:
        """Rows need no end."""


class TsvRosters(CsvRosters):
    """Tab-separated values, otherwise as :class:`CsvRosters`."""

    delimiter = "\t"


class MarkdownRosters:
    """A table, under the article's heading where it is of one."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._before = ""

    def write(self, roster: Roster, article: Article | None) -> None:
        """Write one roster."""
        head = f"## {escape(heading(article))}\n\n" if article else ""
        rows = [COLUMNS, ("---",) * 4 + ("---:",) * (len(COLUMNS) - 4)]
        rows += (tuple(map(escape, cells(roster, voice))) for voice in roster.voices)
        self._stream.write(self._before + head + "".join(f"| {' | '.join(row)} |\n" for row in rows))
        self._before = "\n"

    def close(self) -> None:
        """Tables need no end."""


ROSTER_WRITERS: dict[str, Callable[[TextIO], RosterWriter]] = {
    "json": JsonRosters,
    "jsonl": JsonLinesRosters,
    "csv": CsvRosters,
    "tsv": TsvRosters,
    "md": MarkdownRosters,
}

#: What people see of a voice; see :func:`cells`.
COLUMNS = ("Speaker", "Kind", "Description", "Affiliation", "Articles", "Quotes", "Claims", "Words", "Share")


def cells(roster: Roster, voice: Voice) -> tuple[str, ...]:
    """Put a voice to people, a text for each of ``COLUMNS``."""
    about = (one_line(voice.description or ""), one_line(voice.affiliation or ""))
    counts = (voice.articles, voice.quotes, voice.claims, voice.words)
    return (voice_name(voice), voice.kind, *about, *map(str, counts), f"{roster.share(voice):.0%}")


def _rows(roster: Roster, article: Article | None) -> list[dict[str, Any]]:
    return [_row(roster, article, voice) for voice in roster.voices]


def _row(roster: Roster, article: Article | None, voice: Voice) -> dict[str, Any]:
    return {
        **({"article": article.origin} if article else {}),
        "speaker": voice.name,
        "kind": voice.kind,
        "description": voice.description,
        "affiliation": voice.affiliation,
        **({} if article else {"articles": voice.articles}),
        "quotes": voice.quotes,
        "claims": voice.claims,
        "words": voice.words,
        "share": round(roster.share(voice), 4),
    }
