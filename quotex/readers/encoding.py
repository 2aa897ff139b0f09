"""Decodes an article's bytes: as UTF-8, as declared, or by a guess that the user is told of."""

from __future__ import annotations

import codecs
import io
import re
from dataclasses import dataclass

from quotex.errors import InputError
from quotex.readers.source import Notice, Source

_MARKS = {codecs.BOM_UTF8: "utf-8-sig", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
# What English text that is no Unicode is written in, by codec; their names for people.
_LEGACY = {"cp1252": "Windows-1252", "mac_roman": "Mac OS Roman"}
# Who declares these means Windows-1252, as the HTML standard has it.
_MEANT = {"iso8859-1": "cp1252", "ascii": "cp1252"}
_UNDECODED = re.compile("[\udc80-\udcff]")  # where `surrogateescape` met a byte that is no character
_SAVE_AS_TEXT = "Save it as plain text in UTF-8 first."
_CONVERT = "Convert it: iconv -f ITS-ENCODING -t UTF-8 FILE > NEW.txt"
_LEAVE_OUT = "Mend it there, or leave out all such bytes: iconv -c -f UTF-8 -t UTF-8 FILE > NEW.txt"


@dataclass(frozen=True, slots=True)
class Encoding:
    """How bytes become characters.

    Attributes
    ----------
    codec
        Python's name for it.
    name
        Its name for people where it was guessed, else an empty string.
    """

    codec: str
    name: str = ""

    def notice(self, origin: str) -> Notice | None:
        """Return what to tell the user of a guess."""
        return Notice(f"{origin}: not UTF-8; read as {self.name}") if self.name else None


def decode(
    data: bytes, origin: str, declared: str | None = None, *, lenient: bool = False
) -> tuple[str, Notice | None]:
    """Decode all bytes of an article; drop a byte-order mark, keep line ends.

    Parameters
    ----------
    lenient
        Put U+FFFD in the place of what is no character, rather than refuse it.

    Returns
    -------
    tuple
        The text, and a notice where its encoding was guessed.

    Raises
    ------
    InputError
        If the bytes are no text; names the byte offset, counted from 0.
    """
    encoding = detect(data, origin, declared=declared, lenient=lenient)
    try:
        text = data.decode(encoding.codec, errors="replace" if lenient else "strict")
    except UnicodeDecodeError as error:
        raise InputError(f"{origin}: damaged UTF-16 at byte {error.start}", _SAVE_AS_TEXT) from error
    if (nul := text.find("\0")) >= 0:
        offset = len(text[:nul].encode(encoding.codec))
        raise InputError(f"{origin}: not plain text (NUL at byte {offset})", _SAVE_AS_TEXT)
    return text, encoding.notice(origin)


def detect(data: bytes, origin: str, *, declared: str | None = None, lenient: bool = False) -> Encoding:
    """Tell the encoding: by byte-order mark, UTF-8, as declared, or the likeliest of older ones.

    Parameters
    ----------
    lenient
        Take some bytes that are no characters: ``data`` is the beginning of more, or some may be lost.

    Raises
    ------
    InputError
        If no encoding fits.
    """
    for mark, codec in _MARKS.items():
        if data.startswith(mark):
            # A damaged UTF-16 is reported when it is decoded; bytes that are no UTF-8 may be older text.
            if codec == "utf-16" or lenient or _decodes(data, codec):
                return Encoding(codec)
            raise _undecodable(data, origin, _LEAVE_OUT)
    nul = data.find(b"\0")
    # What is valid UTF-8 is hardly ever anything else, whatever a server says.
    if nul < 0 and _decodes(data, "utf-8", cut=lenient):
        return Encoding("utf-8")
    if nul < 0 and _is_damaged_utf8(data):
        if lenient:
            return Encoding("utf-8")
        raise _undecodable(data, origin, _LEAVE_OUT)
    if declared and (known := _codec(declared)) and _decodes(data, known, cut=lenient):
        return Encoding(known)
    return _legacy(data, origin) if nul < 0 else _wide(data, nul, origin)


def open_text(source: Source) -> tuple[io.TextIOWrapper, Notice | None]:
    """Decode a stream as it is read; what can't be decoded is left for :func:`is_damaged`."""
    encoding = detect(source.head(), source.origin, declared=source.charset, lenient=True)
    stream = io.TextIOWrapper(source.stream(), encoding.codec, errors="surrogateescape", newline="")
    return stream, encoding.notice(source.origin)


def is_damaged(text: str) -> bool:
    """Tell whether a piece of a text from :func:`open_text` has bytes that are no characters."""
    return _UNDECODED.search(text) is not None


def _codec(name: str) -> str | None:
    try:
        codec = codecs.lookup(name.strip()).name
        b"ab".decode(codec, "ignore")  # refuses one that makes no text of bytes, such as hex
    except (LookupError, ValueError):
        return None
    return _MEANT.get(codec, codec)


def _decodes(data: bytes, codec: str, *, cut: bool = False) -> bool:
    """Tell whether bytes fit an encoding; those that are ``cut`` off may end within a character."""
    try:
        codecs.getincrementaldecoder(codec)().decode(data, final=not cut)
    except UnicodeError:
        return False
    return True


def _is_damaged_utf8(data: bytes) -> bool:
    """Tell whether more of what is not ASCII is valid UTF-8 than not."""
    text = data.decode("utf-8", "surrogateescape")
    return sum(char > "\x7f" for char in text) > 2 * len(_UNDECODED.findall(text))


def _wide(data: bytes, nul: int, origin: str) -> Encoding:
    """Every other byte of English in UTF-16 is NUL; elsewhere it is a sign of no text."""
    even = len(data) - len(data) % 2
    codec, name = ("utf-16-le", "UTF-16LE") if nul % 2 else ("utf-16-be", "UTF-16BE")
    if data.count(b"\0") > len(data) // 3 and _decodes(data[:even], codec):
        return Encoding(codec, name)
    raise InputError(f"{origin}: not plain text (NUL at byte {nul})", _SAVE_AS_TEXT)


def _legacy(data: bytes, origin: str) -> Encoding:
    from charset_normalizer import from_bytes  # only what is no UTF-8 pays for it

    # Western text has few letters beyond ASCII; more of them means another script, or no text.
    if sum(byte >= 0x80 for byte in data) <= len(data) // 4:
        best = from_bytes(data, cp_isolation=list(_LEGACY)).best()
        if best and best.encoding in _LEGACY:
            return Encoding(best.encoding, _LEGACY[best.encoding])
    raise _undecodable(data, origin, _CONVERT)


def _undecodable(data: bytes, origin: str, remedy: str) -> InputError:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        offset = error.start
    return InputError(f"{origin}: not UTF-8 at byte {offset} (0x{data[offset]:02X})", remedy)
