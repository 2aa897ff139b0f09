from __future__ import annotations

import json
from pathlib import Path

import duckdb
import pyarrow.parquet
import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotex.codec import SCHEMA_VERSION, to_dict
from quotex.records import Extraction
from quotex.writers import FORMATS, parquet
from quotex.writers.wording import encodable
from samples import extractions


def write(path: Path, found: list[Extraction], **options: bool) -> Path:
    with path.open("wb") as stream:
        writer = FORMATS["parquet"].open(stream, **options)
        for extraction in found:
            writer.write(extraction)
        writer.close()
    return path


@given(found=st.lists(extractions(), max_size=3), with_text=st.booleans())
def test_it_reads_back_as_the_records_of_json(
    tmp_path_factory: pytest.TempPathFactory, found: list[Extraction], with_text: bool
) -> None:
    path = write(tmp_path_factory.mktemp("out") / "out.parquet", found, with_text=with_text)
    records = [to_dict(one.article, quote, with_text=with_text) for one in found for quote in one.quotes]
    rows = pyarrow.parquet.read_table(path).to_pylist()
    for row in rows:
        row["article"]["metadata"] = json.loads(row["article"]["metadata"])
    assert rows == encodable(records)


def test_duckdb_reads_the_nested_fields(extraction: Extraction, tmp_path: Path) -> None:
    path = write(tmp_path / "out.parquet", [extraction])
    query = "SELECT speaker.name, content[1].start, article.date, confidence FROM read_parquet(?)"
    (row,) = duckdb.execute(query, [str(path)]).fetchall()
    assert row == ("=Jane | Smith", extraction.quotes[0].content[0].start, "2026-02-27", 0.1235)


def test_memory_stays_flat(extraction: Extraction, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parquet, "ROWS", 2)
    file = pyarrow.parquet.ParquetFile(write(tmp_path / "out.parquet", [extraction] * 5))
    assert file.num_row_groups == 3
    assert file.schema_arrow.metadata[b"quotex.schema"].decode() == SCHEMA_VERSION
