from __future__ import annotations

import io
import json

import pytest

from quotex.codec import to_dict
from quotex.records import Article, Extraction
from quotex.writers import FORMATS


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


def test_jsonl_is_one_record_a_line(extraction: Extraction) -> None:
    stream = io.StringIO(newline="")
    writer = FORMATS["jsonl"].open(stream, with_text=True)
    writer.write(extraction)
    writer.write(extraction)
    writer.close()
    lines = stream.getvalue().split("\n")
    assert len(lines) == 3
    assert json.loads(lines[1])["article"]["text"] == extraction.article.text
