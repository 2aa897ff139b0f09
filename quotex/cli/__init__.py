"""The command line. Commands import what they need when they run, so that ``--help`` is quick."""

from __future__ import annotations

from typing import Annotated

import typer

import quotex
from quotex.cli.evaluate import evaluate
from quotex.cli.extract import extract
from quotex.cli.report import report
from quotex.cli.schema import schema
from quotex.cli.show import show
from quotex.cli.speakers import speakers

app = typer.Typer(
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"quotex {quotex.__version__}")
        raise typer.Exit


@app.callback()
def root(
    version: Annotated[
        bool,
        typer.Option("--version", help="Show the version and exit.", callback=_show_version, is_eager=True),
    ] = False,
) -> None:
    """Find who said what in articles."""


app.command()(extract)
app.command()(show)
app.command()(report)
app.command()(speakers)
app.command()(evaluate)
app.command()(schema)


def main() -> None:
    """Run the command line and exit with one of :class:`quotex.cli.outcome.ExitCode`."""
    app(prog_name="quotex")
