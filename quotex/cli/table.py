"""The table that people see, fitted to the width of their terminal."""

from __future__ import annotations

import os
from typing import TextIO

from rich import box
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from quotex.records import Article, Extraction, Quote
from quotex.writers import Writer
from quotex.writers.wording import (
    Tally,
    attribution,
    counted,
    explanation,
    heading,
    kind_of_record,
    line_number,
    one_line,
    origin,
    speaker_name,
)

_PIPE_WIDTH = 100
_STACKED_BELOW = 70  # columns
_DETAILED_FROM = 100  # columns
_TYPE_STYLES = {"direct": "green", "indirect": "yellow", "mixed": "blue"}
KIND_STYLES = {"person": "bold cyan", "organization": "bold magenta", "group": "bold", "document": "bold"}
_ROLE_STYLES = {"source": "cyan", "cue": "magenta", "gap": "dim"}


class TableWriter(Writer):
    """Writes a table an article and a line of counts below it.

    Parameters
    ----------
    alone
        The only origin that was named. Its article needs no heading; several articles, which a
        dump has too, are each headed and end with the total.
    """

    def __init__(self, stream: TextIO, *, alone: str | None) -> None:
        self._console = console(stream)
        self._alone = alone
        self._several = False
        self._total = Tally()
        self._articles = 0

    def write(self, extraction: Extraction) -> None:
        """Write the table of one article."""
        self._articles += 1
        self._several |= extraction.article.origin != self._alone
        self._total.add(extraction)
        tally = Tally()
        tally.add(extraction)
        if self._several:
            self._console.print(title(extraction.article))
        if extraction.quotes:
            stacked = self._console.width < _STACKED_BELOW
            self._console.print(_stack(extraction) if stacked else self._table(extraction))
        self._console.print(Text(str(tally), style="bold"), end="\n\n" if self._several else "\n")

    def close(self) -> None:
        """Write the total over several articles."""
        if self._several:
            total = f"{counted(self._articles, 'article')}: {self._total}"
            self._console.print(Text(total, style="bold"))

    def _table(self, extraction: Extraction) -> Table:
        width = self._console.width
        detailed = width >= _DETAILED_FROM
        table = Table(box=box.SIMPLE_HEAD, expand=True, leading=1, show_edge=False, header_style="bold")
        table.add_column("Speaker", width=min(32, width // 4), overflow="fold")
        table.add_column("Quote", ratio=1, overflow="fold")
        table.add_column("Type", width=8)  # "indirect", and "thought" on a line below it
        table.add_column("Line", justify="right", no_wrap=True)
        if detailed:
            table.add_column("Confidence", justify="right", no_wrap=True)
        for quote in extraction.quotes:
            cells = [
                _speaker(quote, with_description=detailed),
                _words(extraction.article, quote),
                _type(quote),
                Text(str(line_number(extraction.article, quote))),
            ]
            if detailed:
                cells.append(Text(f"{quote.confidence:.0%}"))
            table.add_row(*cells)
        return table


def _stack(extraction: Extraction) -> Group:
    """Lay records out one below the other, for terminals too narrow for columns."""
    blocks: list[RenderableType] = []
    for quote in extraction.quotes:
        place = f" · line {line_number(extraction.article, quote)}"
        head = Text.assemble(_speaker(quote, with_description=False), " · ", _type(quote), place)
        blocks += [head, Padding(_words(extraction.article, quote), (0, 0, 1, 2))]
    return Group(*blocks)


def title(article: Article) -> Text:
    """Head a table with its article."""
    title = Text(heading(article), style="bold underline")
    if article.title:
        title.append(f"\n{origin(article)}", style="not bold not underline dim")
    return title


def _speaker(quote: Quote, *, with_description: bool) -> Text:
    text = Text(speaker_name(quote), style=KIND_STYLES.get(quote.speaker.kind, "italic"))
    if with_description and quote.speaker.description:
        text = Text.assemble(text, "\n", (one_line(quote.speaker.description), "dim"))
    return text


def _words(article: Article, quote: Quote) -> Text:
    """Put the quote above the words that attribute it."""
    text = Text(one_line(quote.quote))
    words = attribution(article, quote)
    if words:
        text.append("\n— ", style="dim")
        for role, part in words:
            text.append(part, style=_ROLE_STYLES[role])
    if why := explanation(article, quote):
        text.append(f"\n{why}", style="dim")
    return text


def _type(quote: Quote) -> Text:
    return Text(kind_of_record(quote), style=_TYPE_STYLES[quote.type])


class _Console(Console):
    def on_broken_pipe(self) -> None:
        """Leave it to the command, which ends in one way for all formats."""
        raise BrokenPipeError


def console(stream: TextIO) -> Console:
    """Open a console that takes no markup from an article's words."""
    return _Console(file=stream, width=_width(stream), highlight=False, markup=False, emoji=False)


def _width(stream: TextIO) -> int | None:
    if stream.isatty():
        return None  # Rich asks the terminal
    columns = os.environ.get("COLUMNS", "")
    return int(columns) if columns.isdecimal() and int(columns) > 0 else _PIPE_WIDTH
