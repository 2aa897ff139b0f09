from __future__ import annotations

import re
from pathlib import Path

from quotex.readers.formats import FORMATS

PAGE = Path(__file__).parents[2] / "docs" / "formats.md"


def test_the_page_lists_what_can_be_read() -> None:
    read, _, _ = PAGE.read_text(encoding="utf-8").partition("## What is written")
    rows = re.findall(r"^\| ([^|]+?) \| (`\.[^|]+?) \| ([^|]*?) \|", read, re.M)
    documented = [
        (title, re.findall(r"`(\.\w+)`", suffixes), needs.strip("` ")) for title, suffixes, needs in rows
    ]
    assert documented == [
        (format_.title, list(format_.suffixes), format_.extra and f"quotex[{format_.extra}]")
        for format_ in FORMATS.values()
    ]
