from __future__ import annotations

import runpy
from pathlib import Path

DOCS = Path(__file__).parents[1] / "docs"


def test_the_command_line_reference_is_fresh() -> None:
    build = runpy.run_path(str(DOCS / "build.py"))["build"]
    assert (DOCS / "cli.md").read_text(encoding="utf-8") == build(), "run: python docs/build.py"
