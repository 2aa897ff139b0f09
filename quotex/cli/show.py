"""``quotex show``."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Annotated, TextIO

import typer

from quotex.cli.options import (
    ActOption,
    ConfidenceOption,
    DebugOption,
    PrivateOption,
    TextFieldOption,
    filters,
)
from quotex.cli.outcome import ExitCode, funnel
from quotex.errors import UsageError

if TYPE_CHECKING:
    from quotex.records import Extraction


def show(
    article: Annotated[
        str,
        typer.Argument(
            metavar="ARTICLE",
            help="A file of any format in docs/formats.md that holds one article, a web address, or - for "
            "standard input.",
        ),
    ],
    act: ActOption = "speech",
    min_confidence: ConfidenceOption = 0.0,
    text_field: TextFieldOption = "text",
    allow_private: PrivateOption = False,
    debug: DebugOption = False,
) -> None:
    """Read an article with its quotes marked, a colour for each speaker.

    What a speaker said is numbered as in the legend; the words for the speaker
    are bold, the reporting words italic. Without colours, as in pipes, they
    stand in brackets, _lines_ and *stars*. A text longer than the terminal
    opens in your pager.
    """
    from quotex.cli.destination import standard_output
    from quotex.cli.reading import Reading
    from quotex.cli.run import run
    from quotex.readers import Options, expand

    with funnel(debug):
        origins, errors, _ = expand([article])
        if errors:
            raise errors[0]
        if len(origins) > 1:
            raise _too_many(article)
        wanted = filters(act, (), (), min_confidence)
        options = Options(text_field, allow_private=allow_private)
        found: list[Extraction] = []

        def take(extraction: Extraction) -> None:
            if found:  # a dump or an archive
                raise _too_many(article)
            found.append(wanted.apply(extraction))

        some_failed = run(origins, options, "quotex", take, debug=debug)
        if not found:
            raise typer.Exit(ExitCode.NONE_READ)
        with standard_output(None) as stream:
            reading = Reading(stream)
            _page(reading.render(found[0]), stream, reading.height)
        if some_failed:
            raise typer.Exit(ExitCode.SOME_FAILED)


def _too_many(named: str) -> UsageError:
    remedy = f"Name one of them, or read them all on a page: quotex report {named}"
    return UsageError(f"{named}: several articles, but show takes one", remedy)


def _page(shown: str, stream: TextIO, height: int) -> None:
    """Write to the stream, or to the pager what a terminal of this height would scroll away."""
    if not stream.isatty() or shown.count("\n") < height:
        stream.write(shown)
        return
    from rich.pager import SystemPager

    os.environ.setdefault("LESS", "-R")  # or less shows the codes of colours, not the colours
    SystemPager().show(shown)
