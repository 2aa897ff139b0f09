from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

from quotex.cli.extract import Format
from quotex.writers import FORMATS

PAGE = Path(__file__).parents[2] / "docs" / "formats.md"


def test_the_command_offers_every_format() -> None:
    assert get_args(Format) == ("table", *FORMATS)


def test_the_page_lists_what_can_be_written() -> None:
    _, _, written = PAGE.read_text(encoding="utf-8").partition("## What is written")
    documented = {}
    for names, suffixes, needs in re.findall(r"^\| (`[^|]+) \| ([^|]*?) ?\| ([^|]*?) ?\|", written, re.M):
        for name in re.findall(r"`([\w-]+)`", names):
            documented[name] = (re.findall(r"`\.(\w+)`", suffixes), needs.strip("`"))
    del documented["table"]
    for name in ("csv", "tsv"):  # they share a row
        documented[name] = ([name], "")
    assert documented == {
        name: ([*format_.suffixes], format_.extra and f"quotex[{format_.extra}]")
        for name, format_ in FORMATS.items()
    }
