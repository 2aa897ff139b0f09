from __future__ import annotations

import re
from importlib.metadata import metadata
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


def test_extras_are_those_of_the_package_and_all_brings_them() -> None:
    about = metadata("quotex")
    needed = "\n".join(about.get_all("Requires-Dist") or [])
    extras = {format_.extra for format_ in FORMATS.values() if format_.extra}
    assert extras <= set(about.get_all("Provides-Extra") or [])
    needs = {extra: set(re.findall(rf"^(\S+?)[\[>].*extra == .{extra}.$", needed, re.M)) for extra in extras}
    everything = set(re.findall(r"^(\S+?)[\[>].*extra == .all.$", needed, re.M))
    assert everything >= set().union(*needs.values())
    assert all(needs.values())
