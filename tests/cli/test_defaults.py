from __future__ import annotations

from typing import Annotated, Literal, Optional

import typer

from quotex.cli.defaults import options_of


def test_an_option_without_a_default_is_one_on_every_python() -> None:
    # As Python 3.10 gives the types of a command: optional around the annotation.
    def command(kind: Optional[Annotated[Literal["csv", "json"], typer.Option()]] = None) -> None:  # noqa: UP045
        ...

    (option,) = options_of(command)
    assert (option.key, option.choices) == ("kind", ("csv", "json"))
