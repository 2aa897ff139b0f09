"""Builds docs/cli.md from the live commands: ``python docs/build.py``."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

from quotex.cli import app
from quotex.cli.defaults import declared

PAGE = Path(__file__).with_name("cli.md")
_INTRODUCTION = """\
# Command line

This page is built from the commands themselves by `python docs/build.py`.

`quotex --version` shows the version, `quotex --help` and `quotex COMMAND --help` show help, and
`quotex --install-completion` sets up completion in your shell. `python -m quotex` is the same
program.

Standard output carries the data and nothing else; progress, warnings and errors go to standard
error. `NO_COLOR` and pipes turn colours off; a table that is piped is 100 columns wide, or as wide
as `COLUMNS` says.
"""


def build() -> str:
    """Return the page as Markdown."""
    sections = [_section(command.callback) for command in app.registered_commands if command.callback]
    return "\n".join([_INTRODUCTION, *sections])


def _section(function: Callable[..., Any]) -> str:
    arguments: list[str] = []
    options: list[str] = []
    for names, text in _parameters(function):
        (options if names.startswith("`-") else arguments).append(f"| {names} | {text} |")
    usage = " ".join(["quotex", function.__name__, *(["[OPTIONS]"] if options else []), *_operands(function)])
    parts = [f"## quotex {function.__name__}\n", f"    {usage}\n", f"{inspect.getdoc(function)}\n"]
    for title, rows in (("Argument", arguments), ("Option", options)):
        if rows:
            parts.append("\n".join([f"| {title} | |", "|---|---|", *rows, ""]))
    return "\n".join(parts)


def _parameters(function: Callable[..., Any]) -> Iterator[tuple[str, str]]:
    for name, default, kind, info in declared(function):
        # Typer takes the first declaration of an annotated option for its default.
        given = [decl for decl in (info.default, *(info.param_decls or ())) if isinstance(decl, str)]
        decls = given or (["--" + name.replace("_", "-")] if _is_option(info) else [name.upper()])
        value = info.metavar or _values(kind)
        names = ", ".join(decls) + (f" {value}" if value and _is_option(info) else "")
        shown = info.show_default if isinstance(info.show_default, str) else default
        has_default = shown not in (None, False, inspect.Parameter.empty)
        text = info.help + (f" Default: {shown}." if has_default else "")
        # A bar parts cells, in code as well.
        yield f"`{names}`".replace("|", "\\|"), text.replace("|", "\\|")


def _operands(function: Callable[..., Any]) -> Iterator[str]:
    """Yield the arguments as a usage line has them: ``GOLD``, ``[ARTICLES]...``."""
    for _, default, kind, info in declared(function):
        if not _is_option(info):
            operand = info.metavar if default is inspect.Parameter.empty else f"[{info.metavar}]"
            yield operand + ("..." if any(get_origin(part) is list for part in get_args(kind)) else "")


def _is_option(info: Any) -> bool:
    return type(info).__name__ == "OptionInfo"


def _values(kind: Any) -> str:
    """Name the values that an option takes; a flag takes none."""
    choices = [choice for choice in (kind, *get_args(kind)) if get_origin(choice) is Literal]
    if choices:
        return "|".join(get_args(choices[0]))
    return "" if kind is bool else "NUMBER"


if __name__ == "__main__":
    PAGE.write_text(build(), encoding="utf-8")
