"""Runs the command line inside the test's process, and fails on an exit status not asked for."""

from __future__ import annotations

import io
import json
import sys
from dataclasses import dataclass
from typing import Any

import pytest

from fakes import FakeExtractor
from quotex.cli import main
from quotex.cli.outcome import ExitCode


@dataclass(frozen=True)
class Result:
    """What a run left behind, as bytes decoded from UTF-8, line ends untouched."""

    stdout: str
    stderr: str

    @property
    def records(self) -> list[dict[str, Any]]:
        """The records of a run with ``--format jsonl``."""
        return [json.loads(line) for line in self.stdout.splitlines()]


class Stream(io.TextIOWrapper):
    """A standard stream in memory that may pass for a terminal."""

    def __init__(self, data: bytes = b"", *, terminal: bool = False) -> None:
        super().__init__(io.BytesIO(data), encoding="utf-8", newline="")
        self._terminal = terminal

    def isatty(self) -> bool:
        return self._terminal

    def text(self) -> str:
        self.flush()
        assert isinstance(self.buffer, io.BytesIO)
        return self.buffer.getvalue().decode()


class Harness:
    """Calls ``quotex`` with a fake extractor."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._monkeypatch = monkeypatch
        module = type(sys)("quotex.extract")
        module.Extractor = FakeExtractor  # type: ignore[attr-defined]
        monkeypatch.setitem(sys.modules, "quotex.extract", module)
        for name in ("COLUMNS", "NO_COLOR", "FORCE_COLOR", "TERM"):
            monkeypatch.delenv(name, raising=False)

    def __call__(
        self,
        *arguments: object,
        stdin: bytes | None = None,
        code: ExitCode = ExitCode.DONE,
        terminal: bool = False,
        columns: int | None = None,
    ) -> Result:
        """Run ``quotex`` with these arguments; no standard input means a terminal there."""
        stdout, stderr = Stream(terminal=terminal), Stream(terminal=terminal)
        with self._monkeypatch.context() as patch:
            patch.setattr(sys, "argv", ["quotex", *map(str, arguments)])
            patch.setattr(sys, "stdin", Stream(stdin or b"", terminal=stdin is None))
            patch.setattr(sys, "stdout", stdout)
            patch.setattr(sys, "stderr", stderr)
            patch.setattr(sys, "excepthook", sys.excepthook)
            patch.setenv("TERM", "xterm-256color")
            if columns:
                patch.setenv("COLUMNS", str(columns))
            with pytest.raises(SystemExit) as exit_:
                main()
        result = Result(stdout.text(), stderr.text())
        assert (exit_.value.code or 0) == code, f"exit {exit_.value.code}, not {code!r}:\n{result.stderr}"
        return result
