"""``quotex extract``."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from quotex.cli.defaults import suffix_first
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
)
from quotex.cli.outcome import ExitCode, funnel, report_error
from quotex.errors import UsageError
from quotex.records import Convention, Extraction

if TYPE_CHECKING:
    from typing import Any

    from quotex.writers import Writer

_EXPLAINED = ("table", "json", "jsonl")
Format = Literal[
    "table",
    "json",
    "jsonl",
    "csv",
    "tsv",
    "md",
    "html",
    "xlsx",
    "parquet",
    "sqlite",
    "brat",
    "w3c",
    "schema-org",
    "tei",
    "spacy",
    "prodigy",
]


def extract(
    articles: ArticlesArgument = None,
    format_: Annotated[
        Format | None,
        typer.Option(
            "--format",
            "-f",
            metavar="FORMAT",
            rich_help_panel=WRITING,
            show_default="the suffix of --output, else table",
            help="How to write records: table, json, jsonl, csv, tsv, md, html, xlsx, parquet, sqlite, brat, "
            "w3c, schema-org, tei, spacy or prodigy. docs/formats.md tells what each is for.",
        ),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            metavar="PATH",
            callback=suffix_first,
            is_eager=True,
            rich_help_panel=WRITING,
            help="Write to this file, which is replaced when all is done; brat writes a new folder.",
        ),
    ] = None,
    with_text: Annotated[
        bool,
        typer.Option(
            "--with-text",
            rich_help_panel=WRITING,
            help="Put the article's text into each record (json, jsonl, parquet).",
        ),
    ] = False,
    fields: Annotated[
        str | None,
        typer.Option(
            metavar="NAMES",
            rich_help_panel=WRITING,
            help="Columns, in this order: speaker,quote,date for one (csv, tsv, xlsx; md makes a table). "
            "docs/formats.md lists them.",
        ),
    ] = None,
    bom: Annotated[
        bool,
        typer.Option(
            "--bom",
            rich_help_panel=WRITING,
            help="Begin with a byte-order mark, by which Excel knows UTF-8 (csv, tsv).",
        ),
    ] = False,
    explain: Annotated[
        bool,
        typer.Option(
            "--explain",
            rich_help_panel=WRITING,
            help="Tell for each record how its speaker was found, and how sure that is (table, json, jsonl).",
        ),
    ] = False,
    convention: Annotated[
        Convention,
        typer.Option(
            rich_help_panel=WRITING,
            help="Where source, cue and content begin and end: as quotex defines it, or as the PolNeAR "
            "corpus annotates it, for comparison.",
        ),
    ] = "quotex",
    act: ActOption = "speech",
    type_: TypeOption = None,
    speaker: SpeakerOption = None,
    min_confidence: ConfidenceOption = 0.0,
    text_field: TextFieldOption = "text",
    id_field: IdFieldOption = None,
    allow_private: PrivateOption = False,
    debug: DebugOption = False,
) -> None:
    """Find who said what in articles.

    A record is one quotation or reported statement: what was said, the words
    that attribute it, and the speaker by the fullest name in the article.

    Exit codes: 0 done, 2 wrong usage, 3 some articles failed, 4 none could be
    read, 130 interrupted.
    """
    from quotex.cli.destination import destination, format_of
    from quotex.cli.run import run
    from quotex.filters import unexplained
    from quotex.readers import Options, expand

    with funnel(debug):
        chosen = format_ or format_of(output)
        layout = _options(chosen, with_text=with_text, fields=fields, bom=bom)
        if explain and chosen not in _EXPLAINED:
            raise UsageError("--explain needs --format table, json or jsonl")
        wanted = filters(act, type_, speaker, min_confidence)
        options = Options(text_field, id_field, allow_private)
        origins, errors = expand(articles or piped())
        for error in errors:
            report_error(error, debug=debug)
        if not origins:
            raise typer.Exit(ExitCode.NONE_READ)
        alone = origins[0] if len(origins) == 1 else None
        with (
            destination(chosen, output) as target,
            _writing(chosen, target, layout, alone=alone) as writer,
        ):

            def deliver(found: Extraction) -> None:
                found = wanted.apply(found)
                writer.write(found if explain else unexplained(found))

            counts = run(origins, options, convention, deliver, debug=debug)
            if counts.failed and not counts.delivered:
                raise typer.Exit(ExitCode.NONE_READ)
        if counts.failed or errors:
            raise typer.Exit(ExitCode.SOME_FAILED)


def _options(format_: str, *, with_text: bool, fields: str | None, bom: bool) -> dict[str, Any]:
    """Keep the options given; each must be one that the format knows."""
    from quotex.writers import FORMATS, named

    names = [name.strip() for name in fields.split(",")] if fields is not None else None
    given = {"with_text": with_text or None, "fields": names, "bom": bom or None}
    options = {name: value for name, value in given.items() if value is not None}
    for name in options:
        if format_ not in FORMATS or name not in FORMATS[format_].options:
            raise UsageError(f"--{name.replace('_', '-')} needs --format {named(name)}")
    return options


def piped() -> list[str]:
    """Name standard input, where something is piped into it. Raises UsageError otherwise."""
    if sys.stdin.isatty():
        raise UsageError("no article given", "Name files or folders, or - for standard input.")
    return ["-"]


@contextmanager
def _writing(format_: str, target: Any, options: dict[str, Any], *, alone: str | None) -> Iterator[Writer]:
    """Give the writer of a format; end what it writes unless the block fails."""
    from quotex.writers import FORMATS

    writer: Writer
    if format_ == "table":
        from quotex.cli.table import TableWriter

        writer = TableWriter(target, alone=alone)
    else:
        writer = FORMATS[format_].open(target, **options)
    try:
        yield writer
    except BaseException:
        writer.abort()
        raise
    writer.close()
