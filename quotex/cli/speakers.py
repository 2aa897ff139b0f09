"""``quotex speakers``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from quotex.cli.extract import piped
from quotex.cli.options import (
    WRITING,
    ActOption,
    ArticlesArgument,
    ConfidenceOption,
    DebugOption,
    IdFieldOption,
    PrivateOption,
    SpeakerOption,
    TextFieldOption,
    TypeOption,
    filters,
    format_option,
    output_option,
)
from quotex.cli.outcome import ExitCode, funnel, warn
from quotex.errors import StoppedError
from quotex.records import Extraction

if TYPE_CHECKING:
    from typing import TextIO

    from quotex.speakers import Roster
    from quotex.writers.rosters import RosterWriter

Format = Literal["table", "json", "jsonl", "csv", "tsv", "md"]

FormatOption = Annotated[
    Format | None,
    format_option("How to write rows: table, json, jsonl, csv, tsv or md."),
]
OutputOption = Annotated[Path | None, output_option("FILE")]
PerArticleOption = Annotated[
    bool,
    typer.Option(
        "--per-article/--no-per-article",
        rich_help_panel=WRITING,
        help="Count in each article, rather than over all of them.",
    ),
]


def speakers(
    articles: ArticlesArgument = None,
    format_: FormatOption = None,
    output: OutputOption = None,
    per_article: PerArticleOption = False,
    act: ActOption = "speech",
    type_: TypeOption = None,
    speaker: SpeakerOption = None,
    min_confidence: ConfidenceOption = 0.0,
    text_field: TextFieldOption = "text",
    id_field: IdFieldOption = None,
    allow_private: PrivateOption = False,
    debug: DebugOption = False,
) -> None:
    """Count who speaks how much in articles.

    A row is one speaker: who they are, where they belong, the number of direct
    quotes and of other claims, their words and their share of all words
    attributed. One name in several articles is one row. Who is unnamed ("two
    officials") comes after those named, and last what the author says or
    nobody is given for. Joint speakers are credited with the same words each,
    so that shares may add up to more than 100%.

    Exit codes are those of `quotex extract`.
    """
    from quotex.cli.destination import destination, format_of
    from quotex.cli.run import origins, run
    from quotex.filters import Unheard
    from quotex.readers import Options
    from quotex.speakers import merged, roster
    from quotex.writers.rosters import ROSTER_WRITERS

    with funnel(debug):
        chosen = format_of(format_, output, {name: name for name in ROSTER_WRITERS})
        wanted = filters(act, type_ or (), speaker or (), min_confidence)
        named, some_missing = origins(articles or piped(), output, debug=debug)
        unheard = Unheard(wanted.speakers)
        rosters: list[Roster] = []
        with destination(chosen, output) as stream:
            writer = _writer(chosen, stream)

            def deliver(found: Extraction) -> None:
                unheard.take(found)
                counted = roster(wanted.apply(found))
                if per_article:
                    writer.write(counted, found.article)
                    stream.flush()
                else:
                    rosters.append(counted)

            options = Options(text_field, id_field or None, allow_private)

            def end() -> None:
                if not per_article:
                    writer.write(merged(rosters), None)
                writer.close()

            try:
                some_failed = run(named, options, "quotex", deliver, debug=debug)
            except StoppedError:
                end()
                raise
            end()
        for message in unheard.messages():
            warn(message)
        if some_failed or some_missing:
            raise typer.Exit(ExitCode.SOME_FAILED)


def _writer(name: str, stream: TextIO) -> RosterWriter:
    if name == "table":
        from quotex.cli.roster import TableRosters

        return TableRosters(stream)
    from quotex.writers.rosters import ROSTER_WRITERS

    return ROSTER_WRITERS[name](stream)
