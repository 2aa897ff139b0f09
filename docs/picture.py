"""Draws the pictures of the README from what the commands make of a bundled article.

``python docs/picture.py`` needs Chromium and its driver: ``pip install -e '.[browser]'``.
"""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright
from rich.console import Console
from rich.text import Text

ROOT = Path(__file__).parents[1]
ARTICLE = "data/articles/harbour-strike.txt"
WIDTH = 110


def quotex(*arguments: str) -> str:
    """Run a command as in a terminal with colours, and return what it prints."""
    colours = {"FORCE_COLOR": "1", "TERM": "xterm-256color", "COLUMNS": str(WIDTH)}
    run = subprocess.run(  # noqa: S603 - our own command
        [sys.executable, "-m", "quotex", *arguments],
        cwd=ROOT,
        env={**os.environ, **colours},
        capture_output=True,
        check=True,
        encoding="utf8",
    )
    return run.stdout


def draw_terminal(command: str, file: str) -> None:
    """Draw what a command prints, as SVG by Rich."""
    printed = Text.from_ansi(quotex(command, ARTICLE))
    width = max(map(len, printed.plain.splitlines()))
    console = Console(record=True, width=width, file=io.StringIO())
    console.print(printed)
    console.save_svg(str(ROOT / "docs" / file), title=f"quotex {command} {ARTICLE}")


def draw_page(file: str) -> None:
    """Photograph the page while somebody points at a quote."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as play:
        quotex("report", ARTICLE, "--output", f"{folder}/page.html")
        browser = play.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1320, "height": 700})
        page.goto(f"file://{folder}/page.html")
        page.get_by_text("to give numbers").hover()
        page.screenshot(path=ROOT / "docs" / file)
        browser.close()


if __name__ == "__main__":
    draw_terminal("extract", "table.svg")
    draw_terminal("show", "show.svg")
    draw_page("page.png")
