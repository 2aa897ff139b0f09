from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest

from quotex.records import Extraction
from quotex.writers import FORMATS
from quotex.writers.delimited import inert

HEADER = "article,date,speaker,kind,type,act,quote,cue,source,start,end,confidence,sentence,stance".split(",")


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
    assert cells["stance"] == "affirmed"
    assert cells["confidence"] == "0.1235"
    assert extraction.article.text[int(cells["start"]) : int(cells["end"])] == extraction.quotes[0].quote
    assert stream.getvalue().count("\n") == 2
    assert "\r" not in stream.getvalue()


def test_metadata_of_a_dump_are_columns(extraction: Extraction) -> None:
    metadata = {
        "outlet": "=The Bee",
        "rank": 3,
        "seen": True,
        "tags": ["a", "b"],
        "huge": 10**400,
        "none": None,
    }
    about = replace(extraction.article, site="The\nBee", metadata=metadata)
    fields = ["site", *(f"metadata.{name}" for name in (*metadata, "absent"))]
    stream = io.StringIO(newline="")
    FORMATS["csv"].open(stream, fields=fields).write(replace(extraction, article=about))
    header, row = csv.reader(io.StringIO(stream.getvalue()))
    assert header == fields
    assert row == ["The Bee", "'=The Bee", "3", "true", '["a", "b"]', "1" + "0" * 400, "", ""]


@pytest.mark.parametrize("start", "=+-@＝＋－＠\t\r")
def test_no_sign_begins_a_formula(start: str) -> None:
    assert inert(f"{start}1+1") == f"'{start}1+1"
    assert inert(f"1{start}1") == f"1{start}1"


@pytest.mark.parametrize("origin", ["-", "-#0", "-#n-17", "-#a_1.txt", "-#Ünter"])
def test_standard_input_and_what_a_dump_has_there_keep_their_names(origin: str) -> None:
    assert inert(origin) == origin


@pytest.mark.parametrize(
    "words", ["--1", "-1", "-#REF!+cmd|' /C calc'!A0", "-#N/A", "-#", "-#a\n=1", "-#a(1)"]
)
def test_no_identifier_makes_a_formula_of_it(words: str) -> None:
    assert inert(words) == f"'{words}"
