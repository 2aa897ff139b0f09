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
    assert decode(data, "a.txt") == TEXT


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ("It said: “Café”.".encode("cp1252"), ["byte 9 (0x93)", "Windows-1252", "“Café”", "iconv"]),
        (codecs.BOM_UTF8 + b"abc \xe9t\xe9 and more of it", ["byte 7 (0xE9)", "“été”"]),
        ("Привет, мир".encode("koi8-r"), ["byte 0", "UTF-8"]),
        ("plain".encode("utf-16-le"), ["NUL at byte 1", "UTF-16LE"]),
        ("plain".encode("utf-16-be"), ["NUL at byte 0", "UTF-16BE"]),
        (b"some text, then \0 binary", ["byte 16"]),
        (b"%PDF-1.7 ...", ["PDF"]),
        (b"PK\x03\x04 ...", ["ZIP", "DOCX"]),
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
        text = decode(data, "x")
    except InputError:
        return
    assert "\0" not in text
    assert data.endswith((text.encode("utf-8"), text.encode("utf-16-le"), text.encode("utf-16-be")))
