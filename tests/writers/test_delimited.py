from __future__ import annotations

import csv
import io

import pytest

from quotex.records import Extraction
from quotex.writers import FORMATS

HEADER = "article,date,speaker,kind,type,act,quote,cue,source,start,end,confidence,sentence".split(",")


@pytest.mark.parametrize(("name", "delimiter"), [("csv", ","), ("tsv", "\t")])
def test_one_row_a_record_and_no_formula(extraction: Extraction, name: str, delimiter: str) -> None:
    stream = io.StringIO(newline="")
    writer = FORMATS[name].open(stream)
    writer.write(extraction)
    writer.close()
    header, row = csv.reader(io.StringIO(stream.getvalue()), delimiter=delimiter)
    assert header == HEADER
    cells = dict(zip(header, row, strict=True))
    assert cells["speaker"] == "'=Jane | Smith"
    assert cells["quote"] == "'=1+1 *bold* <b>␛[31m”"
    assert cells["cue"] == "'@said"
    assert cells["source"] == "[x] the senator"
    assert cells["confidence"] == "0.1235"
    assert extraction.article.text[int(cells["start"]) : int(cells["end"])] == extraction.quotes[0].quote
    assert stream.getvalue().count("\n") == 2
    assert "\r" not in stream.getvalue()
