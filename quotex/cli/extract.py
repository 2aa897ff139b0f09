"""``quotex extract``."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from quotex.cli.options import (
    WRITING,
    ActOption,
    ArticlesArgument,
    ConfidenceOption,
    DebugOption,
    IdFieldOption,
    Names,
    PrivateOption,
    SpeakerOption,
    TextFieldOption,
    TypeOption,
    filters,
    format_option,
    is_set,
    output_option,
)
from quotex.cli.outcome import ExitCode, funnel, warn
from quotex.errors import StoppedError, UsageError
from quotex.records import Convention, Extraction

if TYPE_CHECKING:
    from quotex.writers import Writer

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

FormatOption = Annotated[
    Format | None,
    format_option(
        "How to write records: table, json, jsonl, csv, tsv, md, html, xlsx, parquet, sqlite, brat, "
        "w3c, schema-org, tei, spacy or prodigy. docs/formats.md tells what each is for."
    ),
]
OutputOption = Annotated[Path | None, output_option("PATH", "; brat writes a new folder")]
WithTextOption = Annotated[
    bool,
    typer.Option(
        "--with-text/--no-with-text",
        rich_help_panel=WRITING,
        help="Put the article's text into each record (json, jsonl, parquet).",
    ),
]
FieldsOption = Annotated[
    Names | None,
    typer.Option(
        parser=Names,
        metavar="NAMES",
        rich_help_panel=WRITING,
        help="Columns, in this order: speaker,quote,date for one (csv, tsv, xlsx; md makes a table). "
        "docs/formats.md lists them.",
    ),
]
BomOption = Annotated[
    bool,
    typer.Option(
        "--bom/--no-bom",
        rich_help_panel=WRITING,
        help="Begin with a byte-order mark, by which Excel knows UTF-8 (csv, tsv).",
    ),
]
ExplainOption = Annotated[
    bool,
    typer.Option(
        "--explain/--no-explain",
        rich_help_panel=WRITING,
        help="Tell for each record how its speaker was found, and how sure that is (table, json, jsonl).",
    ),
]
ConventionOption = Annotated[
    Convention,
    typer.Option(
        rich_help_panel=WRITING,
        help="Where source, cue and content begin and end: as quotex defines it, or as the PolNeAR "
        "corpus annotates it, for comparison.",
    ),
]


def extract(
    context: typer.Context,
    articles: ArticlesArgument = None,
    format_: FormatOption = None,
    output: OutputOption = None,
    with_text: WithTextOption = False,
    fields: FieldsOption = None,
    bom: BomOption = False,
    explain: ExplainOption = False,
    convention: ConventionOption = "quotex",
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

    Ctrl-C keeps what is done: beside the file that was to be written, as
    quotes.partial.csv for quotes.csv.

    Exit codes: 0 done, 1 records could not be written (a full disk) or quotex
    has a fault, 2 wrong usage, 3 some articles failed, 4 none could be read, 130
    interrupted.
    """
    from quotex.cli.destination import destination, format_of
    from quotex.cli.run import origins, run
    from quotex.filters import Unheard, unexplained
    from quotex.readers import Options

    with funnel(debug):
        chosen = format_of(format_, output)
        layout = _options(
            context,
            chosen,
            with_text=with_text or None,
            fields=fields.parted() if fields else None,
            bom=bom or None,
        )
        explain = explain and _is_used(context, "explain", chosen, ("table", "json", "jsonl"))
        wanted = filters(act, type_ or (), speaker or (), min_confidence)
        unheard = Unheard(wanted.speakers)
        options = Options(text_field, id_field or None, allow_private)
        named, some_missing = origins(articles or piped(), output, debug=debug)
        alone = named[0] if len(named) == 1 else None
        with (
            destination(chosen, output) as target,
            _writing(chosen, target, layout, alone=alone) as writer,
        ):

            def deliver(found: Extraction) -> None:
                unheard.take(found)
                found = wanted.apply(found)
                # The page tells the rule on each card.
                writer.write(found if explain or chosen == "html" else unexplained(found))

            some_failed = run(named, options, convention, deliver, debug=debug)
        for message in unheard.messages():
            warn(message)
        if some_failed or some_missing:
            raise typer.Exit(ExitCode.SOME_FAILED)


def _options(context: typer.Context, format_: str, **given: Any) -> dict[str, Any]:
    """Keep the options given that the format knows."""
    from quotex.writers import takers

    return {
        name: value
        for name, value in given.items()
        if value is not None and _is_used(context, name, format_, takers(name))
    }


def _is_used(context: typer.Context, option: str, format_: str, takers: Sequence[str]) -> bool:
    """Tell whether the format is among those that take an option.

    Where it is not, a default that is set waits for other formats, but a flag raises UsageError.
    """
    if format_ not in takers and not is_set(context, option):
        *names, last = takers
        raise UsageError(f"--{option.replace('_', '-')} needs --format {', '.join(names)} or {last}")
    return format_ in takers


def piped() -> list[str]:
    """Name standard input, where something is piped into it. Raises UsageError otherwise."""
    if sys.stdin.isatty():
        raise UsageError("no article given", "Name files or folders, or - for standard input.")
    return ["-"]


@contextmanager
def _writing(format_: str, target: Any, options: dict[str, Any], *, alone: str | None) -> Iterator[Writer]:
    """Give the writer of a format; end what it writes unless the block fails, other than by being stopped."""
    from quotex.writers import FORMATS

    writer: Writer
    if format_ == "table":
        from quotex.cli.table import TableWriter

        writer = TableWriter(target, alone=alone)
    else:
        writer = FORMATS[format_].open(target, **options)
    try:
        yield writer
    except StoppedError:
        writer.close()
        raise
    except BaseException:
        writer.abort()
        raise
    writer.close()
