"""``quotex report``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from quotex.cli.extract import extract
from quotex.cli.options import (
    WRITING,
    ActOption,
    ArticlesArgument,
    ConfidenceOption,
    DebugOption,
    IdFieldOption,
    PrivateOption,
    TextFieldOption,
    named_output,
)


def report(
    context: typer.Context,
    articles: ArticlesArgument = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE",
            callback=named_output,
            rich_help_panel=WRITING,
            help="Write to this file, which is replaced when all is done, or to standard output (-).",
        ),
    ] = Path("report.html"),
    act: ActOption = "speech",
    min_confidence: ConfidenceOption = 0.0,
    text_field: TextFieldOption = "text",
    id_field: IdFieldOption = None,
    allow_private: PrivateOption = False,
    debug: DebugOption = False,
) -> None:
    """Make a web page to read articles with their quotes marked, and to correct them.

    The page is one file that needs no network, the same that `quotex extract
    --format html` writes. Its corrections download as gold: of each article
    with a record that you accepted, rejected or renamed, all records but the
    rejected ones, those that you did not look at with "reviewed": false, which
    `quotex evaluate` does not count.
    """
    extract(
        context,
        articles,
        format_="html",
        output=output,
        act=act,
        min_confidence=min_confidence,
        text_field=text_field,
        id_field=id_field,
        allow_private=allow_private,
        debug=debug,
    )
