"""Opens pages in the Chromium that is installed, and notes whatever goes wrong there."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

_NAMES = ("chromium", "chromium-browser", "google-chrome")
_FLAGS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
).split()


@contextmanager
def chromium(profile: Path) -> Iterator[Any]:
    """Start a browser with an empty profile; skip the test where there is none."""
    driver = pytest.importorskip(
        "playwright.sync_api", reason="needs the driver: pip install quotex[browser]"
    )
    path = next(filter(None, map(shutil.which, _NAMES)), None)
    if path is None:
        pytest.skip("needs Chromium")
    with driver.sync_playwright() as play:
        context = play.chromium.launch_persistent_context(
            profile, executable_path=path, args=_FLAGS, viewport={"width": 1400, "height": 900}
        )
        yield context
        context.close()


class Reader:
    """Somebody who reads one page; ``faults`` lists errors, console messages, dialogs and requests."""

    def __init__(self, context: Any, path: Path) -> None:
        self.faults: list[str] = []
        self.page = context.new_page()
        self.page.set_default_timeout(5000)
        self.page.on("console", lambda message: self.faults.append(message.text))
        self.page.on("pageerror", lambda error: self.faults.append(str(error)))
        self.page.on("dialog", lambda dialog: (self.faults.append(dialog.message), dialog.dismiss()))
        self.page.on("request", self._note)
        self.url = path.resolve().as_uri()
        self.page.goto(self.url)

    def __call__(self, selector: str) -> Any:
        """Find elements."""
        return self.page.locator(selector)

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    def shown(self) -> list[str]:
        """The words of the contents that are marked."""
        texts: list[str] = self("mark:not(.off)").all_text_contents()
        return texts

    def _note(self, request: Any) -> None:
        if not request.url.startswith((self.url, "blob:")):
            self.faults.append(request.url)
