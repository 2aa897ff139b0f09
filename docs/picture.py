"""Draws the README's picture: what `quotex extract` prints about a bundled article, as SVG by Rich."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path

from rich.console import Console
from rich.text import Text

ROOT = Path(__file__).parents[1]
ARTICLE = "data/articles/harbour-strike.txt"
WIDTH = 110

if __name__ == "__main__":
    run = subprocess.run(  # noqa: S603 - our own command
        [sys.executable, "-m", "quotex", "extract", ARTICLE],
        cwd=ROOT,
        env={**os.environ, "FORCE_COLOR": "1", "COLUMNS": str(WIDTH)},
        capture_output=True,
        check=True,
        encoding="utf8",
    )
    console = Console(record=True, width=WIDTH, file=io.StringIO())
    console.print(Text.from_ansi(run.stdout))
    console.save_svg(str(ROOT / "docs/table.svg"), title=f"quotex extract {ARTICLE}")
