"""The formats that articles come in: their suffixes, their readers, and what those need."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Format:
    """An input format.

    Attributes
    ----------
    title
        Its name for people.
    suffixes
        What names of its files end in: these are taken from folders and archives.
    reader
        The module of ``quotex.readers`` that reads it.
    extra
        The optional dependencies that the reader needs, or an empty string.
    """

    title: str
    suffixes: tuple[str, ...]
    reader: str
    extra: str = ""


FORMATS = {
    "text": Format("plain text, Markdown", (".txt", ".text", ".md", ".markdown"), "text"),
    "html": Format("HTML", (".html", ".htm", ".xhtml"), "html", "html"),
    "pdf": Format("PDF", (".pdf",), "pdf", "pdf"),
    "docx": Format("DOCX", (".docx",), "docx", "docx"),
    "epub": Format("EPUB", (".epub",), "epub", "html"),
    "mail": Format("mail", (".eml",), "mail"),
    "jsonl": Format("JSON Lines", (".jsonl", ".ndjson"), "jsonl"),
    "json": Format("JSON", (".json",), "json"),
    "csv": Format("CSV, TSV", (".csv", ".tsv"), "delimited"),
    "parquet": Format("Parquet", (".parquet",), "parquet", "parquet"),
    "feed": Format("RSS, Atom", (".rss", ".atom", ".xml"), "feed", "web"),
    "zip": Format("ZIP", (".zip",), "zip"),
    "gzip": Format("gzip", (".gz",), "gzip"),
}
_BY_SUFFIX = {suffix: name for name, format_ in FORMATS.items() for suffix in format_.suffixes}


def format_of_name(name: str) -> str | None:
    """Return the format that a file's name promises, None where its suffix is none of ours."""
    return _BY_SUFFIX.get(_suffix(name))


def is_article(name: str) -> bool:
    """Tell whether a file in a folder or archive counts: a known suffix, below ``.gz`` too, not hidden."""
    if name.startswith("."):
        return False
    if _suffix(name) == ".gz":
        name = name[: -len(".gz")]
    return format_of_name(name) is not None


def _suffix(name: str) -> str:
    stem, dot, suffix = name.rpartition(".")
    return (dot + suffix).lower() if stem else ""
