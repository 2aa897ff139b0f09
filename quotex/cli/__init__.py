"""The command line. Commands import what they need when they run, so that ``--help`` is quick."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

import quotex
from quotex.cli.commands import Command, Group
from quotex.cli.config import config
from quotex.cli.evaluate import evaluate
from quotex.cli.extract import extract
from quotex.cli.outcome import ExitCode, funnel
from quotex.cli.report import report
from quotex.cli.schema import schema
from quotex.cli.show import show
from quotex.cli.speakers import speakers
from quotex.settings import may_be_set

app = typer.Typer(
    cls=Group,
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
    context: typer.Context,
    version: Annotated[  # noqa: ARG001 - its callback answers
        bool,
        typer.Option("--version", help="Show the version and exit.", callback=_show_version, is_eager=True),
    ] = False,
) -> None:
    """Find who said what in articles."""
    is_help = not set(context.help_option_names).isdisjoint(sys.argv)
    if is_help or context.invoked_subcommand == schema.__name__:
        return  # they are there even if a file of settings is broken
    with funnel():
        if context.invoked_subcommand == config.__name__ or may_be_set(Path.cwd(), os.environ):
            from quotex.cli.defaults import default_map, defaults

            context.obj = defaults(_COMMANDS)
            context.default_map = default_map(context.obj)


_COMMANDS = (extract, show, report, speakers, evaluate, config, schema)
for _command in _COMMANDS:
    app.command(cls=Command)(_command)


def main() -> None:
    """Run the command line and exit with one of :class:`quotex.cli.outcome.ExitCode`."""
    try:
        app(prog_name="quotex")
    except KeyboardInterrupt:  # before a command has begun
        sys.exit(ExitCode.INTERRUPTED)
