from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotex.errors import InputError
from quotex.readers.encoding import decode

TEXT = "“Café”\r\nOne\rTwo\n\n\u2028end "


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
    ],
)
def test_text_comes_out_as_written_without_the_byte_order_mark(data: bytes) -> None:
    assert decode(data, "a.txt") == (TEXT, None)


@pytest.mark.parametrize(
    ("codec", "name"),
    [
        ("cp1252", "Windows-1252"),
        ("mac_roman", "Mac OS Roman"),
        ("utf-16-le", "UTF-16LE"),
        ("utf-16-be", "UTF-16BE"),
    ],
)
def test_an_old_encoding_is_guessed_and_told(codec: str, name: str) -> None:
    text = "“We’re done,” said José Niño — “for now.”\r\n"
    decoded, notice = decode(text.encode(codec), "a.txt")
    assert decoded == text
    assert notice
    assert notice.message == f"a.txt: not UTF-8; read as {name}"


def test_what_is_declared_is_believed_unless_the_bytes_are_utf_8() -> None:
    assert decode("Łódź".encode("iso8859-2"), "x", "ISO-8859-2") == ("Łódź", None)
    assert decode("“é”".encode("cp1252"), "x", "latin-1") == ("“é”", None)
    assert decode("Łódź".encode(), "x", "ISO-8859-1") == ("Łódź", None)
    for unknown in ("klingon", "hex", "utf-8"):
        assert decode(b"caf\xe9 and so on", "x", unknown)[0] == "café and so on"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (codecs.BOM_UTF8 + b"abc \xe9t\xe9 and more of it", ["byte 7 (0xE9)", "iconv -c -f UTF-8"]),
        ("“One” — ".encode() + b"caf\xe9 and more", ["byte 17 (0xE9)", "iconv -c -f UTF-8"]),
        ("Привет, мир".encode("koi8-r"), ["byte 0", "UTF-8", "iconv -f ITS-ENCODING"]),
        (b"some text, then \0 binary", ["byte 16"]),
        (codecs.BOM_UTF16_LE + b"a\0b", ["byte 4", "UTF-16"]),
        (codecs.BOM_UTF16_LE + "ab\0".encode("utf-16-le"), ["byte 6"]),
    ],
)
def test_what_is_no_text_is_reported_with_place_and_remedy(data: bytes, said: list[str]) -> None:
    with pytest.raises(InputError) as error:
        decode(data, "odd name.txt")
    message = f"{error.value.message} {error.value.remedy}"
    assert "odd name.txt" in message
    assert error.value.remedy
    assert all(words in message for words in said), message


@given(st.binary())
def test_bytes_decode_or_are_refused(data: bytes) -> None:
    try:
        text, notice = decode(data, "x")
    except InputError:
        return
    assert "\0" not in text
    assert notice or data.endswith((text.encode(), text.encode("utf-16-le"), text.encode("utf-16-be")))
