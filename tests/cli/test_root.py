from __future__ import annotations

import json
import re

import pytest

import quotex as package
from harness import Harness
from quotex.cli.outcome import ExitCode
from quotex.codec import schema


def test_version(quotex: Harness) -> None:
    assert quotex("--version").stdout == f"quotex {package.__version__}\n"


def test_help_names_the_commands(quotex: Harness) -> None:
    out = quotex("--help").stdout
    assert "extract" in out
    assert "schema" in out
    assert quotex("-h").stdout == out


@pytest.mark.parametrize("command", [[], ["extract"], ["evaluate"], ["show"]])
def test_help_speaks_of_no_types_of_the_program(quotex: Harness, command: list[str]) -> None:
    out = quotex(*command, "--help").stdout
    assert not re.search(r"<(bool|str|path|list\[str\])>", out)


def test_an_unknown_command_is_wrong_usage(quotex: Harness) -> None:
    assert "No such command" in quotex("extrakt", code=ExitCode.USAGE).stderr


def test_the_schema_is_printed_as_json(quotex: Harness) -> None:
    assert json.loads(quotex("schema").stdout) == schema()
