"""``quotex extract``."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from quotex.cli.options import (
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
    from typing import TextIO

    from quotex.writers import Writer

_EXPLAINED = ("table", "json", "jsonl")
Format = Literal["table", "json", "jsonl", "csv", "tsv", "md"]


def extract(
    articles: ArticlesArgument = None,
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
    act: ActOption = "speech",
    type_: TypeOption = None,
    speaker: SpeakerOption = None,
    min_confidence: ConfidenceOption = 0.0,
    with_text: Annotated[
        bool, typer.Option("--with-text", help="Put the article's text into each record (json, jsonl).")
    ] = False,
    text_field: TextFieldOption = "text",
    id_field: IdFieldOption = None,
    allow_private: PrivateOption = False,
    explain: Annotated[
        bool,
        typer.Option(
            "--explain",
            help="Tell for each record how its speaker was found, and how sure that is (table, json, jsonl).",
        ),
    ] = False,
    convention: Annotated[
        Convention,
        typer.Option(
            help="Where source, cue and content begin and end: as quotex defines it, or as the PolNeAR "
            "corpus annotates it, for comparison."
        ),
    ] = "quotex",
    debug: DebugOption = False,
) -> None:
    """Find who said what in articles.

    A record is one quotation or reported statement: what was said, the words
    that attribute it, and the speaker by the fullest name in the article.

    Exit codes: 0 done, 2 wrong usage, 3 some articles failed, 4 none could be
    read, 130 interrupted.
    """
    from quotex.cli.run import run, standard_output
    from quotex.filters import unexplained
    from quotex.readers import Options, expand
    from quotex.writers import WITH_TEXT
    from quotex.writers.files import replacing

    with funnel(debug):
        chosen = format_ or _format_of(output)
        if with_text and chosen not in WITH_TEXT:
            raise UsageError("--with-text needs --format " + " or ".join(WITH_TEXT))
        if explain and chosen not in _EXPLAINED:
            raise UsageError("--explain needs --format table, json or jsonl")
        wanted = filters(act, type_, speaker, min_confidence)
        options = Options(text_field, id_field, allow_private)
        origins, errors = expand(articles or piped())
        for error in errors:
            report_error(error, debug=debug)
        if not origins:
            raise typer.Exit(ExitCode.NONE_READ)
        encoding = None if chosen == "table" else "utf-8"
        with replacing(output) if output else standard_output(encoding) as stream:
            alone = origins[0] if len(origins) == 1 else None
            writer = _writer(chosen, stream, alone=alone, with_text=with_text)

            def deliver(found: Extraction) -> None:
                found = wanted.apply(found)
                writer.write(found if explain else unexplained(found))
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


def piped() -> list[str]:
    """Name standard input, where something is piped into it. Raises UsageError otherwise."""
    if sys.stdin.isatty():
        raise UsageError("no article given", "Name files or folders, or - for standard input.")
    return ["-"]


def _writer(name: str, stream: TextIO, *, alone: str | None, with_text: bool) -> Writer:
    from quotex.writers import WITH_TEXT, WRITERS

    if name == "table":
        from quotex.cli.table import TableWriter

        return TableWriter(stream, alone=alone)
    return WITH_TEXT[name](stream, with_text=True) if with_text else WRITERS[name](stream)
