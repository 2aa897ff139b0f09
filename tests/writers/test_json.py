from __future__ import annotations

import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotex.codec import from_dict, to_dict
from quotex.records import Article, Extraction
from quotex.writers import FORMATS
from samples import extractions


@pytest.mark.parametrize("articles", [0, 1, 2])
def test_json_is_one_array(extraction: Extraction, articles: int) -> None:
    stream = io.StringIO()
    writer = FORMATS["json"].open(stream)
    for _ in range(articles):
        writer.write(extraction)
        writer.write(Extraction(Article(""), ()))
    writer.close()
    assert json.loads(stream.getvalue()) == [to_dict(extraction.article, extraction.quotes[0])] * articles
    assert stream.getvalue().endswith("]\n")


@given(found=st.lists(extractions(), max_size=3))
def test_it_reads_back_without_loss(found: list[Extraction]) -> None:
    records = [(one.article, quote) for one in found for quote in one.quotes]
    for name, read in (("json", json.loads), ("jsonl", lambda text: map(json.loads, text.split("\n")[:-1]))):
        stream = io.StringIO()
        writer = FORMATS[name].open(stream, with_text=True)
        for extraction in found:
            writer.write(extraction)
        writer.close()
        assert [from_dict(record) for record in read(stream.getvalue().encode().decode())] == records


def test_jsonl_is_one_record_a_line(extraction: Extraction) -> None:
    stream = io.StringIO(newline="")
    writer = FORMATS["jsonl"].open(stream, with_text=True)
    writer.write(extraction)
    writer.write(extraction)
    writer.close()
    lines = stream.getvalue().split("\n")
    assert len(lines) == 3
    assert json.loads(lines[1])["article"]["text"] == extraction.article.text
