from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotex.readers.front import read_front_matter
from reading import article

FRONT = '---\ntitle: "Trust says sorry"\nauthor: Mo Lind\ndate: 2025-02-11\ntags: [health, "law"]\n---\n'


def test_front_matter_tells_of_the_article_and_stays_in_its_text(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    text = FRONT + "\n# Another headline\n\n“It rained,” said Ana Ruiz.\n"
    path.write_text(text, encoding="utf-8")
    found = article(path)
    assert found.text == text
    assert (found.title, found.date, found.authors) == ("Trust says sorry", "2025-02-11", ("Mo Lind",))
    assert found.metadata == {"tags": ["health", "law"]}


def test_what_front_matter_does_not_tell_the_text_may(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(
        "---\r\nauthor: Mo Lind\r\n---\r\n\r\n# Trust says sorry\r\n\r\n1 May 2025\r\n\r\nIt rained.\r\n"
    )
    found = article(path)
    assert (found.title, found.date, found.authors) == ("Trust says sorry", "2025-05-01", ("Mo Lind",))


@pytest.mark.parametrize(
    ("lines", "fields"),
    [
        ("title: It's late: a report", {"title": "It's late: a report"}),
        ("title: ''\ndate: 2025-02-11 # soon", {"date": "2025-02-11 # soon"}),
        ("authors:\n  - Mo Lind\n  - 'Al Roe'\ndate: now", {"authors": ["Mo Lind", "Al Roe"], "date": "now"}),
        ("author:\n  name: Mo Lind\n# note\n\ntitle: A", {"title": "A"}),
        ("summary: >\n  It rained.\n  It did.\ntitle: A", {"summary": "It rained. It did.", "title": "A"}),
        ("Title: A", {"Title": "A"}),
    ],
)
def test_the_fields_of_front_matter(lines: str, fields: dict[str, Any]) -> None:
    text = f"---\n{lines}\n---\nIt rained."
    assert read_front_matter(text) == (fields, text.rindex("It rained."))


def test_toml_is_read_too() -> None:
    text = '+++\ntitle = "A: b"\nauthors = ["Mo Lind"]\n+++\n'
    assert read_front_matter(text) == ({"title": "A: b", "authors": ["Mo Lind"]}, len(text))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "---\n",
        "---\ntitle: A\n",
        "It rained.\n---\ntitle: A\n---\n",
        "---\nROE: “It rained.”\nLUND: “It did.”\n---\nBoth left.",
        "---\n\nIt rained.\n\n---\n\nThen it stopped.",
        "---\ntitle: A\nIt rained, said Jo.\n---\n",
    ],
)
def test_other_lines_are_text(text: str) -> None:
    assert read_front_matter(text) == ({}, 0)


@given(st.text(alphabet="-+:=[]'\"#>ab \n\r", max_size=60))
def test_any_text_has_front_matter_or_none(text: str) -> None:
    fields, end = read_front_matter("---\ntitle: a\n" + text)
    assert bool(fields) >= (end > 0)


def test_a_hostile_text_takes_no_time() -> None:
    begun = time.monotonic()
    for hostile in ("a:\n", "a: [\n", "- a\n", " \n", "a: ''", "--"):
        read_front_matter("---\ntitle: a\n" + hostile * 100_000 + "\n---\n")
    assert time.monotonic() - begun < 5
