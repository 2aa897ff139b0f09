"""Parquet: one record a row, read in batches."""

from __future__ import annotations

from collections.abc import Iterator

from pyarrow.parquet import ParquetFile

from quotex.readers.rows import Row, require_columns, to_articles
from quotex.readers.source import Options, Reading, Source

_BATCH = 64  # rows


def read(source: Source, options: Options) -> Iterator[Reading]:
    """Read one article a row.

    Raises
    ------
    InputError
        If a column that was asked for is not there.
    """
    table = ParquetFile(source.seekable())
    require_columns(source, table.schema_arrow.names, options)
    yield from to_articles(source, _rows(table), options)


def _rows(table: ParquetFile) -> Iterator[Row]:
    number = 0
    for batch in table.iter_batches(batch_size=_BATCH):
        for fields in batch.to_pylist():
            number += 1
            yield Row(number, f"row {number}", fields)
