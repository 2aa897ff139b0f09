"""``quotex extract``."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from quotex.cli.outcome import ExitCode, funnel, report_error
from quotex.errors import UsageError
from quotex.records import Convention, Extraction, QuoteType

if TYPE_CHECKING:
    from typing import TextIO

    from quotex.writers import Writer

Format = Literal["table", "json", "jsonl", "csv", "tsv", "md"]


def extract(
    articles: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="ARTICLES",
            show_default=False,
            help="Files of any format in docs/formats.md (text, HTML, PDF, DOCX, JSONL, CSV, "
            "feeds, ZIP), folders of them, patterns such as 'news/*.txt', web addresses, or - for "
            "standard input (which is read too when nothing is named and something is piped in).",
        ),
    ] = None,
    format_: Annotated[
        Format | None,
        typer.Option(
            "--format",
            "-f",
            metavar="FORMAT",
            show_default="the suffix of --output, else table",
            help="How to write records: table, json, jsonl, csv, tsv or md.",
        ),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output", "-o", metavar="FILE", help="Write to this file; it is replaced when all is done."
        ),
    ] = None,
    act: Annotated[
        Literal["speech", "thought", "all"],
        typer.Option(help="Keep what was said or written, what was only thought, felt or planned, or both."),
    ] = "speech",
    type_: Annotated[
        QuoteType | None,
        typer.Option("--type", help="Keep one type: all in quotation marks, none of it, or some of it."),
    ] = None,
    speaker: Annotated[
        str | None,
        typer.Option(
            metavar="NAME", help="Keep speakers whose name has these words; case and accents don't matter."
        ),
    ] = None,
    min_confidence: Annotated[
        float,
        typer.Option(min=0, max=1, help="Keep records that are at least this likely to be right."),
    ] = 0.0,
    with_text: Annotated[
        bool, typer.Option("--with-text", help="Put the article's text into each record (json, jsonl).")
    ] = False,
    text_field: Annotated[
        str, typer.Option(metavar="NAME", help="The field or column of a dump that holds an article's text.")
    ] = "text",
    id_field: Annotated[
        str | None,
        typer.Option(
            metavar="NAME",
            show_default="id, else the position",
            help="The field or column of a dump that identifies an article.",
        ),
    ] = None,
    allow_private: Annotated[
        bool,
        typer.Option("--allow-private", help="Fetch from private, loopback and link-local addresses too."),
    ] = False,
    convention: Annotated[
        Convention,
        typer.Option(
            help="Where source, cue and content begin and end: as quotex defines it, or as the PolNeAR "
            "corpus annotates it, for comparison."
        ),
    ] = "quotex",
    debug: Annotated[bool, typer.Option("--debug", help="Show tracebacks of errors.")] = False,
) -> None:
    """Find who said what in articles.

    A record is one quotation or reported statement: what was said, the words
    that attribute it, and the speaker by the fullest name in the article.

    Exit codes: 0 done, 2 wrong usage, 3 some articles failed, 4 none could be
    read, 130 interrupted.
    """
    from quotex.cli.run import run, standard_output
    from quotex.filters import Filters
    from quotex.readers import Options, expand
    from quotex.writers import WITH_TEXT
    from quotex.writers.files import replacing

    with funnel(debug):
        chosen = format_ or _format_of(output)
        if with_text and chosen not in WITH_TEXT:
            raise UsageError("--with-text needs --format " + " or ".join(WITH_TEXT))
        if speaker is not None and not speaker.strip():
            raise UsageError("--speaker needs a name")
        filters = Filters(None if act == "all" else act, type_, speaker, min_confidence)
        options = Options(text_field, id_field, allow_private)
        origins, errors = expand(articles or _piped())
        for error in errors:
            report_error(error, debug=debug)
        if not origins:
            raise typer.Exit(ExitCode.NONE_READ)
        encoding = None if chosen == "table" else "utf-8"
        with replacing(output) if output else standard_output(encoding) as stream:
            alone = origins[0] if len(origins) == 1 else None
            writer = _writer(chosen, stream, alone=alone, with_text=with_text)

            def deliver(found: Extraction) -> None:
                writer.write(filters.apply(found))
                stream.flush()

            counts = run(origins, options, convention, deliver, debug=debug)
            if counts.failed and not counts.delivered:
                raise typer.Exit(ExitCode.NONE_READ)
            writer.close()
        if counts.failed or errors:
            raise typer.Exit(ExitCode.SOME_FAILED)


def _format_of(output: Path | None) -> str:
    from quotex.writers import WRITERS

    if output is None:
        return "table"
    suffix = output.suffix.lstrip(".").lower()
    if suffix not in WRITERS:
        known = ", ".join(f".{name}" for name in WRITERS)
        raise UsageError(
            f"can't tell the format of {output}", f"Give --format, or one of the suffixes {known}."
        )
    return suffix


def _piped() -> list[str]:
    if sys.stdin.isatty():
        raise UsageError("no article given", "Name files or folders, or - for standard input.")
    return ["-"]


def _writer(name: str, stream: TextIO, *, alone: str | None, with_text: bool) -> Writer:
    from quotex.writers import WITH_TEXT, WRITERS

    if name == "table":
        from quotex.cli.table import TableWriter

        return TableWriter(stream, alone=alone)
    return WITH_TEXT[name](stream, with_text=True) if with_text else WRITERS[name](stream)
