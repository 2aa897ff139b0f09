from __future__ import annotations

import io
import os
from pathlib import Path

import pytest

from quotex.readers import expand
from quotex.readers.outputs import is_output
from quotex.records import Extraction
from quotex.writers import FORMATS


@pytest.mark.parametrize(
    "name", ["csv", "tsv", "json", "jsonl", "md", "html", "schema-org", "w3c", "tei"]
)  # fmt: skip
def test_what_quotex_writes_is_no_article(extraction: Extraction, name: str, tmp_path: Path) -> None:
    stream = io.StringIO(newline="")
    writer = FORMATS[name].open(stream)
    writer.write(extraction)
    writer.close()
    (tmp_path / "out").write_text(stream.getvalue(), encoding="utf-8")
    assert is_output(str(tmp_path / "out"))


@pytest.mark.parametrize(
    "text",
    [
        "“It rained,” said Ann Roe.",
        "article,speaker,quote\n“It rained,” said Ann Roe.,Ann Roe,It rained\n",
        "id,text,speaker\n1,“It rained”,Ann",
        "The speaker told of a kind act, a quote that nobody has forgotten.\nIt rained.",
        '{"text": "It rained.", "article": {"origin": "a"}}',
        '<html><meta name="generator" content="WordPress"></html>',
        "## Monday\n\n12 boats came in.",
        '{"@context": "https://schema.org", "@graph": [{"@type": "NewsArticle", "headline": "Rain"}]}',
        "",
    ],
)
def test_other_files_are(text: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    assert not is_output(str(tmp_path / "a.txt"))


def test_a_folder_leaves_out_pipes_and_pages_of_quotex(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("“It rained,” said Ann Roe.", encoding="utf-8")
    (tmp_path / "report.html").write_text('<meta name="generator" content="quotex 1">', encoding="utf-8")
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe.txt")
    report = str(tmp_path / "report.html")
    assert expand([str(tmp_path)]) == ([str(tmp_path / "a.txt")], [], [report])
    assert expand([str(tmp_path), report])[2] == []
