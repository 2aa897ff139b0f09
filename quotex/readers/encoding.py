"""Decodes an article's bytes, without guessing: what is no UTF-8 is reported, not repaired."""

from __future__ import annotations

import codecs
import re
import shlex

from quotex.errors import InputError

_UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_BINARY = {
    b"%PDF-": "a PDF document",
    b"PK\x03\x04": "a ZIP archive (as DOCX, ODT and EPUB files are)",
    b"\xd0\xcf\x11\xe0": "an old Office document",
    b"{\\rtf": "an RTF document",
    b"\x1f\x8b": "a gzip archive",
    b"\x89PNG": "a PNG image",
    b"\xff\xd8\xff": "a JPEG image",
}
_SAVE_AS_TEXT = "Save it as plain text in UTF-8 first."


def decode(data: bytes, origin: str) -> str:
    """Decode UTF-8, or UTF-16 where a byte-order mark says so; drop the mark, keep line ends.

    Raises
    ------
    InputError
        If the bytes are no text in these encodings; names the byte offset, counted from 0.
    """
    for magic, kind in _BINARY.items():
        if data.startswith(magic):
            raise InputError(f"{origin}: not plain text but {kind} (byte 0)", _SAVE_AS_TEXT)
    if data.startswith(_UTF16_MARKS):
        return _decode_utf16(data, origin)
    if (nul := data.find(b"\0")) >= 0:
        raise _binary(data, nul, origin)
    mark = len(codecs.BOM_UTF8) if data.startswith(codecs.BOM_UTF8) else 0
    try:
        return data[mark:].decode("utf-8")
    except UnicodeDecodeError as error:
        raise _not_utf8(data, mark + error.start, origin) from error


def _decode_utf16(data: bytes, origin: str) -> str:
    try:
        text = data.decode("utf-16")
    except UnicodeDecodeError as error:
        raise InputError(f"{origin}: damaged UTF-16 at byte {error.start}", _SAVE_AS_TEXT) from error
    if (nul := text.find("\0")) >= 0:
        offset = 2 + len(text[:nul].encode("utf-16-le"))
        raise InputError(f"{origin}: not plain text (NUL character at byte {offset})", _SAVE_AS_TEXT)
    return text


def _binary(data: bytes, offset: int, origin: str) -> InputError:
    # Every other byte of English in UTF-16 is NUL.
    if data.count(b"\0") > len(data) // 3:
        byte_order = "UTF-16LE" if offset % 2 else "UTF-16BE"
        return InputError(
            f"{origin}: not UTF-8 (NUL at byte {offset}); it may be {byte_order} without a byte-order mark",
            _convert(byte_order, origin),
        )
    return InputError(f"{origin}: not plain text (NUL at byte {offset})", _SAVE_AS_TEXT)


def _not_utf8(data: bytes, offset: int, origin: str) -> InputError:
    message = f"{origin}: not UTF-8 at byte {offset} (0x{data[offset]:02X})"
    # Western text has few letters beyond ASCII; more of them means another script, or no text.
    western = sum(byte >= 0x80 for byte in data) <= len(data) // 4
    try:
        text = data.decode("cp1252") if western else ""
    except UnicodeDecodeError:
        text = ""
    if not text:
        return InputError(message, _SAVE_AS_TEXT)
    around = text[max(0, offset - 15) : offset], text[offset : offset + 15]
    word = re.split(r"\s", around[0])[-1] + re.split(r"\s", around[1])[0]
    return InputError(
        f"{message}; it may be Windows-1252, where it reads “{word}”", _convert("WINDOWS-1252", origin)
    )


def _convert(encoding: str, origin: str) -> str:
    return f"Convert it: iconv -f {encoding} -t UTF-8 {shlex.quote(origin)} > utf8.txt"
