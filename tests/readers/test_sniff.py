from __future__ import annotations

import contextlib
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotex.errors import InputError
from quotex.readers.formats import FORMATS
from quotex.readers.sniff import sniff
from quotex.readers.source import Options, Source

LONG = "word " * 100_000


def kind(text: str | bytes, name: str = "", options: Options | None = None) -> str:
    data = text if isinstance(text, bytes) else text.encode()
    return sniff(Source("-", io.BytesIO(data), name=name or "-"), options or Options())


@pytest.mark.parametrize("name", ["-", "a.txt", "a.md", "a.html", "a.json", "a.pdf"])
@pytest.mark.parametrize(
    ("text", "format_"),
    [
        ("<!doctype html><p>Hello", "html"),
        ("\ufeff \n<!-- saved from x -->\n<!DOCTYPE html PUBLIC 'x'>\n<html>", "html"),
        ("<?xml version='1.0'?>\n<html xmlns='x'>", "html"),
        ("<HTML><p>" + LONG, "html"),
        ("<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a 'b'>]><rss version='2.0'>", "feed"),
        ("<feed xmlns='http://www.w3.org/2005/Atom'>", "feed"),
        ('{"text": "a"}\n\n{"text": "b"}', "jsonl"),
        ('[{"text": "a"}, {"text": "b"}]', "json"),
        ('[\n {"text": "a"}, {"text": "' + LONG + LONG, "json"),
    ],
)
def test_bytes_tell_the_format_whatever_the_name(name: str, text: str, format_: str) -> None:
    assert kind(text, name) == format_


@pytest.mark.parametrize("name", ["-", "a.txt", "a.md", "a.pdf", "a.docx", "a.zip", "a.parquet"])
@pytest.mark.parametrize(
    "text",
    [
        "",
        "Use <b>bold</b> and <html> in it.",
        "<p align='center'>A centred head</p>\n\nThe mayor said no.",
        "<3 is what she wrote.",
        "<!-- a note --> The mayor said no.",
        "{curly} words",
        '{"text": "a"} is what the mayor wrote',
        '{"text": "a"\n',
        "[Editor's note] The mayor said no.",
        "[1, 2]",
        '[{"a": 1}, {"b": ',
        "[" * 100_000,
        '{"a":' * 100_000,
        "Bread, wine and text\nThe mayor said no.",
        "text\nThe mayor said no.",
        "%PDF is a format",
    ],
)
def test_prose_stays_text(name: str, text: str) -> None:
    assert kind(text, name) == "text"


@pytest.mark.parametrize(
    ("name", "text", "format_"),
    [
        ("a.html", "Intro <p>with a tag", "html"),
        ("a.html", "No tag at all", "text"),
        ("a.json", '{"text": "a"}', "json"),
        ("a.json", '{"text": "a"', "json"),
        ("a.jsonl", '{"text": "a"}', "jsonl"),
        ("a.jsonl", '{"text": "a"\n{"text": "b"}', "jsonl"),
        ("a.jsonl", '{"text": "' + LONG + LONG, "jsonl"),
        ("a.csv", "id;body\n", "csv"),
        ("a.tsv", "body\n", "csv"),
        ("a.xml", "<article>", "feed"),
    ],
)
def test_a_name_decides_where_bytes_can_not(name: str, text: str, format_: str) -> None:
    assert kind(text, name) == format_


def test_a_table_without_a_name_is_told_by_its_header() -> None:
    assert kind("id,text\n1,One") == kind('"id"\t"text"\n1\tOne') == "csv"
    assert kind("id,body\n1,One") == "text"
    assert kind("id,body\n1,One", options=Options(text_field="words")) == "csv"


def test_utf_16_is_sniffed_too() -> None:
    assert kind("<!doctype html><p>Hello".encode("utf-16")) == "html"


@given(st.text(alphabet='<>!-?[]{}",:aht\n ', max_size=40) | st.binary(max_size=40))
def test_anything_has_a_format_or_is_refused(text: str | bytes) -> None:
    with contextlib.suppress(InputError):
        assert kind(text) in FORMATS


def test_a_hostile_head_takes_no_time() -> None:
    for hostile in (
        "<!---->" * 30_000,
        "<!--" * 60_000,
        "<?" * 100_000,
        "a," * 100_000,
        "<!doctype x [" * 20_000,
    ):
        kind(hostile)
