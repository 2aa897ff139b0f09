"""Commands as typer makes them, but in users' words where typer speaks of a program's types."""

from __future__ import annotations

from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup


class _Plain:
    """Leaves out of help that a flag is a boolean and not given, and an argument a list of strings."""

    def get_params(self, ctx: Any) -> list[Any]:
        params: list[Any] = super().get_params(ctx)  # type: ignore[misc]
        for param in params:
            if param.param_type_name == "argument" or param.is_flag:
                param.display_type_rich = lambda ctx: None  # noqa: ARG005 - older ones of typer show none
            if param.param_type_name == "option" and param.is_flag:
                param.show_default = False
        return params


class Group(_Plain, TyperGroup):
    """The program."""


class Command(_Plain, TyperCommand):
    """A command that says of a wrong value what is right, as it is said of a setting."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Read the values of options; raises ``typer.BadParameter``."""
        try:
            return super().parse_args(ctx, args)
        except typer.BadParameter as error:
            from quotex.cli.defaults import options_of

            options = (
                {option.parameter: option for option in options_of(self.callback)} if self.callback else {}
            )
            if error.param and error.param.name in options:
                error.message = f"It must be {options[error.param.name].allowed()}."
            raise
