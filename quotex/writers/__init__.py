"""Records in the formats that other programs read, and Markdown for people.

A writer is loaded when it is first asked for, and what it needs with it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from quotex import extras
from quotex.errors import UsageError
from quotex.writers.base import Writer

__all__ = ["FORMATS", "Format", "Writer", "takers"]


@dataclass(frozen=True, slots=True)
class Format:
    """A format that records are written in.

    Attributes
    ----------
    writer
        Module of this package and class.
    suffixes
        Endings of file names that mean this format.
    into
        What the writer is given: an open text stream, an open binary stream, the path of an empty
        file, or that of an empty folder.
    options
        Keyword arguments that the writer takes.
    extra
        The optional dependencies that the writer needs, or an empty string.
    """

    writer: str
    suffixes: tuple[str, ...] = ()
    into: Literal["text", "bytes", "file", "folder"] = "text"
    options: frozenset[str] = frozenset()
    extra: str = ""

    def open(self, target: Any, **options: Any) -> Writer:
        """Make the writer. Raises UsageError where an option or a missing library forbids it."""
        name, class_ = self.writer.split(":")
        module = extras.load(f"{__name__}.{name}", self.extra, f"the format {name}", UsageError)
        writer: Writer = getattr(module, class_)(target, **options)
        return writer


_TEXT, _COLUMNS, _CELLS = frozenset({"with_text"}), frozenset({"fields"}), frozenset({"fields", "bom"})

FORMATS = {
    "json": Format("json:JsonWriter", ("json",), options=_TEXT),
    "jsonl": Format("json:JsonLinesWriter", ("jsonl",), options=_TEXT),
    "csv": Format("delimited:CsvWriter", ("csv",), options=_CELLS),
    "tsv": Format("delimited:TsvWriter", ("tsv",), options=_CELLS),
    "md": Format("markdown:MarkdownWriter", ("md",), options=_COLUMNS),
    "html": Format("html:HtmlWriter", ("html",)),
    "xlsx": Format("xlsx:XlsxWriter", ("xlsx",), "bytes", _COLUMNS, "xlsx"),
    "parquet": Format("parquet:ParquetWriter", ("parquet",), "bytes", _TEXT, "parquet"),
    "sqlite": Format("sqlite:SqliteWriter", ("sqlite", "sqlite3", "db"), "file"),
    "brat": Format("brat:BratWriter", (), "folder"),
    "w3c": Format("w3c:WebAnnotationWriter"),
    "schema-org": Format("schema_org:SchemaOrgWriter"),
    "tei": Format("tei:TeiWriter", ("xml", "tei")),
    "spacy": Format("spacy:DocBinWriter", ("spacy",), "bytes"),
    "prodigy": Format("prodigy:ProdigyWriter"),
}


def takers(option: str) -> list[str]:
    """List the formats that take an option."""
    return [name for name, format_ in FORMATS.items() if option in format_.options]
