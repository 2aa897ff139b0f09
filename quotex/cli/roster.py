"""The table of speakers that people see, fitted to the width of their terminal."""

from __future__ import annotations

from typing import TextIO

from rich import box
from rich.table import Table
from rich.text import Text

from quotex.cli.table import KIND_STYLES, console, title
from quotex.records import Article
from quotex.speakers import Roster
from quotex.writers.rosters import COLUMNS, cells
from quotex.writers.wording import counted

_DETAILED_FROM = 80  # columns
_TEXTS = {"Speaker": 3, "Affiliation": 2}  # and their shares of the width
_COUNTS = ("Articles", "Quotes", "Claims", "Words", "Share")


class TableRosters:
    """Writes a table for each roster, and below it how many speak."""

    def __init__(self, stream: TextIO) -> None:
        self._console = console(stream)
        self._before = ""

    def write(self, roster: Roster, article: Article | None) -> None:
        """Write the table of one article, or of all where there is no ``article``."""
        self._console.print(self._before, end="")
        if article:
            self._console.print(title(article))
        if roster.voices:
            self._console.print(self._table(roster, with_articles=article is None and roster.articles > 1))
        self._console.print(Text(_summary(roster), style="bold"))
        self._before = "\n"

    def close(self) -> None:
        """Tables need no end."""

    def _table(self, roster: Roster, *, with_articles: bool) -> Table:
        detailed = self._console.width >= _DETAILED_FROM
        table = Table(box=box.SIMPLE_HEAD, expand=True, show_edge=False, header_style="bold")
        for column in COLUMNS:
            if column in _TEXTS and (detailed or column == "Speaker"):
                table.add_column(column, ratio=_TEXTS[column], overflow="fold")
            elif column == "Kind" and detailed:
                table.add_column(column, no_wrap=True)
            elif column in _COUNTS and (column != "Articles" or with_articles):
                table.add_column(column, justify="right", no_wrap=True)
        shown = [str(column.header) for column in table.columns]
        named = True
        for voice in roster.voices:
            if named and not voice.is_named and table.rows:
                table.add_section()
            named = voice.is_named
            texts = dict(zip(COLUMNS, map(Text, cells(roster, voice)), strict=True))
            texts["Speaker"].stylize(KIND_STYLES.get(voice.kind, "italic") if voice.name else "italic")
            texts["Kind"].stylize("dim")
            if detailed and texts["Description"]:
                texts["Speaker"].append(f"\n{texts['Description'].plain}", style="dim")
            table.add_row(*(texts[column] for column in shown))
        return table


def _summary(roster: Roster) -> str:
    named = sum(voice.is_named for voice in roster.voices)
    parts = [counted(named, "speaker")]
    if unnamed := sum(not v.is_named and v.name is not None for v in roster.voices):
        parts.append(f"{unnamed} unnamed")
    parts.append(counted(roster.words, "word"))
    articles = f"{counted(roster.articles, 'article')}: " if roster.articles > 1 else ""
    return articles + ", ".join(parts)
