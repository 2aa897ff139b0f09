from __future__ import annotations

import io

import pytest

from quotex.records import Extraction
from quotex.writers import FORMATS
from quotex.writers.markdown import escape


def test_a_record_is_a_block_quote_with_its_attribution(extraction: Extraction) -> None:
    stream = io.StringIO()
    writer = FORMATS["md"].open(stream)
    writer.write(extraction)
    writer.close()
    assert stream.getvalue() == (
        "## &lt;Title&gt;\n\n"
        "a.txt · 2026-02-27 · 1 quote, 0 claims, 1 speaker\n\n"
        "> \\=1+1 \\*bold\\* &lt;b&gt;␛\\[31m”\n\n"
        "— **\\=Jane \\| Smith**, \\# senator · @said \\[x\\] the senator · direct · line 3\n"
    )


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("2016. A year", "2016\\. A year"),
        ("- no", "\\- no"),
        ("a - b", "a - b"),
        ("<script>", "&lt;script&gt;"),
    ],
)
def test_words_have_no_effect(text: str, escaped: str) -> None:
    assert escape(text) == escaped
