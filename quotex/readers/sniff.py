"""Tells an input's format by its first bytes; its name decides only where bytes can't."""

from __future__ import annotations

import json
import re

from quotex.errors import InputError
from quotex.readers.encoding import detect
from quotex.readers.formats import format_of_name
from quotex.readers.source import HEAD, Options, Source

_MAGIC = {
    b"%PDF-": "pdf",
    b"PK\x03\x04": "zip",
    b"PK\x05\x06": "zip",
    b"PAR1": "parquet",
    b"\x1f\x8b": "gzip",
}
_SAVE_AS_DOCX = "Save it as DOCX or plain text, without a password."
_UNPACK = "Unpack it first."
_OTHERS = {
    b"\xd0\xcf\x11\xe0": ("an old or password-protected Office document", _SAVE_AS_DOCX),
    b"{\\rtf": ("an RTF document", _SAVE_AS_DOCX),
    b"\x89PNG": ("a PNG image", ""),
    b"\xff\xd8\xff": ("a JPEG image", ""),
    b"GIF8": ("a GIF image", ""),
    b"7z\xbc\xaf\x27\x1c": ("a 7z archive", _UNPACK),
    b"Rar!": ("a RAR archive", _UNPACK),
    b"\xfd7zXZ": ("an xz archive", _UNPACK),
    b"BZh": ("a bzip2 archive", _UNPACK),
    b"\x28\xb5\x2f\xfd": ("a zstd archive", _UNPACK),
}
# By a name inside: what a ZIP archive is that holds no files of the user's.
_PACKED = {
    "content.xml": ("an OpenDocument file", "Save it as DOCX."),
    "xl/workbook.xml": ("an Excel workbook", "Save the sheet as CSV."),
    "ppt/presentation.xml": ("a PowerPoint presentation", "Save it as PDF."),
}
_ROOTS = {"html": "html", "head": "html", "body": "html", "rss": "feed", "feed": "feed", "rdf:rdf": "feed"}
_TAG = re.compile(r"<(?:p|div|br|h[1-6]|article|main|section|table|ul|span|a|title|meta)\b[^<>]*>", re.I)
# The lines before the first empty one, each of a name and what it says, or going on with that.
_MAIL = re.compile(rb"(?:[!-9;-~]+:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*)+\r?\n")
_MAIL_NAME = re.compile(rb"^[!-9;-~]+(?=:)", re.MULTILINE)
# What programs write that send it, and nobody who types.
_SENT = {b"mime-version", b"message-id", b"received"}
_HEADER = re.compile(r"[\w.\"-]+(?:(?P<delimiter>[,;\t])[\w.\"-]+)+")


def sniff(source: Source, options: Options) -> str:
    """Return the name of the format, one of those in ``FORMATS``.

    What may be prose stays text: JSON must be valid, HTML must begin as a page does and mail as programs
    send it, unless the file's name says so too.

    Raises
    ------
    InputError
        If the bytes are of a known kind that can't be read, or no text in any encoding.
    """
    head = source.head()
    promised = format_of_name(source.name)
    for magic, found in _MAGIC.items():
        if head.startswith(magic):
            return _packed(source, promised) if found == "zip" else found
    if promised == "pdf" and b"%PDF-" in head[:1024]:
        return "pdf"
    kind = next((kind for magic, kind in _OTHERS.items() if head.startswith(magic)), None)
    if head[257:262] == b"ustar":
        kind = ("a TAR archive", _UNPACK)
    if kind:
        raise InputError(f"{source.origin}: {kind[0]}, which can't be read", kind[1])
    if _is_mail(head, promised):
        return "mail"
    complete = len(head) < HEAD
    encoding = detect(head, source.origin, declared=source.charset, lenient=True)
    text = head.decode(encoding.codec, errors="ignore").lstrip()
    return (
        _markup(text, promised)
        or _json(text, promised, complete)
        or _delimited(text, promised, options)
        or "text"
    )


def _packed(source: Source, promised: str | None) -> str:
    import zipfile

    try:
        with zipfile.ZipFile(source.seekable()) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        return "docx" if promised == "docx" else "zip"  # whose reader says what is wrong
    if "word/document.xml" in names:
        return "docx"
    if "META-INF/container.xml" in names:
        return "epub"
    if names & {"mimetype", "[Content_Types].xml"}:
        for name, (kind, remedy) in _PACKED.items():
            if name in names:
                raise InputError(f"{source.origin}: {kind}, which can't be read", remedy)
    return "zip"


def _is_mail(head: bytes, promised: str | None) -> bool:
    header = _MAIL.match(head)
    if not header:
        return False
    names = {name.lower() for name in _MAIL_NAME.findall(header[0])}
    return promised == "mail" or (b"from" in names and not names.isdisjoint(_SENT))


def _markup(text: str, promised: str | None) -> str | None:
    if not text.startswith("<"):
        return "html" if promised == "html" and _TAG.search(text) else None
    found = _ROOTS.get(_root(text))
    if not found and promised in ("html", "feed"):
        return promised
    return found


def _root(text: str) -> str:
    """Name the outermost element, behind declarations and comments."""
    while True:
        text = text.lstrip()
        closing = "?>" if text.startswith("<?") else "-->" if text.startswith("<!--") else ">"
        doctype = re.match(r"<!doctype\s+([\w:.-]+)", text, re.I)
        if doctype and doctype[1].lower() == "html":
            return "html"
        if not text.startswith(("<?", "<!")):
            element = re.match(r"<([\w:.-]+)", text)
            return element[1].lower() if element else ""
        _, found, text = text.partition("]>" if doctype and "[" in text.partition(">")[0] else closing)
        if not found:
            return ""


def _json(text: str, promised: str | None, complete: bool) -> str | None:
    named = promised if promised in ("json", "jsonl") else None
    decoder = json.JSONDecoder()
    try:
        if text.startswith("{"):
            _, end = decoder.raw_decode(text)
            rest = text[end:]
            if not rest.strip():
                return named or "json"
            return "jsonl" if re.match(r"[ \t]*[\r\n]\s*\{", rest) else named
        if array := re.match(r"\[\s*(?=\{)", text):
            if complete and not named:
                json.loads(text)
            _, end = decoder.raw_decode(text, array.end())
            return "json" if re.match(r"\s*(?:,\s*\{|\]\s*$)", text[end:]) else named
    except (ValueError, RecursionError):
        return named
    return named


def _delimited(text: str, promised: str | None, options: Options) -> str | None:
    """A table without the suffix of one needs a header line that names the column of texts.

    Who names that column expects a table, and is told when it lacks it.
    """
    if promised == "csv":
        return "csv"
    header = _HEADER.fullmatch(re.split(r"[\r\n]", text, maxsplit=1)[0])
    if not header:
        return None
    columns = [name.strip('"') for name in header[0].split(header["delimiter"])]
    expected = options.text_field != Options().text_field
    return "csv" if expected or options.text_field in columns else None
