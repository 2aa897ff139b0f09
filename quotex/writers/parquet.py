"""Apache Parquet: the fields of JSON, nested as they are, for data frames and DuckDB."""

from __future__ import annotations

from typing import Any, BinaryIO

import pyarrow
import pyarrow.parquet

from quotex import codec
from quotex.records import Extraction
from quotex.writers.base import Writer
from quotex.writers.wording import encodable

ROWS = 4096
"""Records in a row group: what is held in memory."""


class ParquetWriter(Writer):
    """One row a record; an article's metadata, which each dump has others of, are JSON.

    Parameters
    ----------
    with_text
        Put the article's text into each record.
    """

    def __init__(self, stream: BinaryIO, *, with_text: bool = False) -> None:
        self._schema = _schema(with_text=with_text)
        self._file = pyarrow.parquet.ParquetWriter(stream, self._schema, compression="zstd")
        self._with_text = with_text
        self._waiting: list[dict[str, Any]] = []

    def write(self, extraction: Extraction) -> None:
        """Write the records of one article."""
        for quote in extraction.quotes:
            record = encodable(codec.to_dict(extraction.article, quote, with_text=self._with_text))
            record["article"]["metadata"] = codec.dumps(record["article"]["metadata"])
            self._waiting.append(record)
            if len(self._waiting) == ROWS:
                self._write_group()

    def close(self) -> None:
        """Write the rest and the index."""
        self._write_group()
        self._file.close()

    def abort(self) -> None:
        """Let go of the file."""
        self._file.close()

    def _write_group(self) -> None:
        if self._waiting:
            self._file.write_table(pyarrow.Table.from_pylist(self._waiting, schema=self._schema))
            self._waiting.clear()


def _schema(*, with_text: bool) -> Any:
    """Translate the JSON Schema of a record."""
    definition = codec.schema()
    del definition["properties"]["explanation"]  # left out of all but JSON
    if not with_text:
        del definition["properties"]["article"]["properties"]["text"]

    def type_of(node: dict[str, Any]) -> Any:
        if "$ref" in node:
            return type_of(definition["$defs"][node["$ref"].rpartition("/")[2]])
        if "enum" in node or node.get("properties") == {}:
            return pyarrow.string()
        kind = node["type"] if isinstance(node["type"], str) else node["type"][0]  # [..., "null"]
        if kind == "object":
            return pyarrow.struct([(name, type_of(field)) for name, field in node["properties"].items()])
        if kind == "array":
            return pyarrow.list_(type_of(node["items"]))
        return {"integer": pyarrow.int64(), "number": pyarrow.float64(), "string": pyarrow.string()}[kind]

    return pyarrow.schema(type_of(definition), metadata={"quotex.schema": codec.SCHEMA_VERSION})
