"""``quotex config``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from quotex.cli.options import DebugOption
from quotex.cli.outcome import funnel

if TYPE_CHECKING:
    from quotex.cli.defaults import Default


def config(
    context: typer.Context,
    format_: Annotated[
        Literal["table", "json"],
        typer.Option("--format", "-f", help="A table for people, or JSON for scripts."),
    ] = "table",
    debug: DebugOption = False,
) -> None:
    """Show the defaults of options, and where they are set.

    An option has the value of its flag; else of its variable in the environment,
    such as QUOTEX_MIN_CONFIDENCE; else of its key, such as min-confidence, in
    quotex.toml or in the table tool.quotex of pyproject.toml. The file is the
    nearest one going up from the current folder. --no-explain and the like, an
    empty text and an empty variable undo what is set.

    A setting goes to every command that has the option and takes the value. A
    key has a line for each value that commands have for it.
    """
    from quotex.cli.defaults import plain
    from quotex.cli.destination import standard_output
    from quotex.codec import dumps

    with funnel(debug), standard_output("utf-8" if format_ == "json" else None) as stream:
        rows = _rows(context.obj)
        if format_ == "json":
            stream.write(dumps(rows, indent=2) + "\n")
            return
        from rich import box
        from rich.table import Table

        from quotex.cli.table import console
        from quotex.writers.wording import one_line

        table = Table(
            "Key", "Commands", "Value", "From", box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False
        )
        for row in rows:
            origin = one_line(row["from"] or "default")
            table.add_row(row["key"], ", ".join(row["commands"]), one_line(plain(row["value"])), origin)
        console(stream).print(table)


def _rows(defaults: list[Default]) -> list[dict[str, Any]]:
    """Put commands together for which one value holds, and values of one key below each other."""
    rows: dict[tuple[Any, ...], dict[str, Any]] = {}
    order = list(dict.fromkeys(default.key for default in defaults))
    for default in sorted(defaults, key=lambda default: order.index(default.key)):
        row = {"key": default.key, "value": default.value, "from": default.origin, "commands": []}
        rows.setdefault((default.key, default.value, default.origin), row)["commands"].append(default.command)
    return list(rows.values())
