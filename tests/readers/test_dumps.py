from __future__ import annotations

import datetime
import json
import time
from collections.abc import Callable, Iterator
from decimal import Decimal
from itertools import islice
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from quotex.readers import Options, read
from quotex.records import Article
from reading import article, articles, error, split

ROWS: list[dict[str, Any]] = [
    {
        "id": "a1",
        "text": "“We agree,” said Jane Smith.\n",
        "title": "Agreed",
        "date": "2026-02-03T10:00:00Z",
        "url": "https://post.example/a1",
        "authors": "Mira Kahl; Jo Ek",
        "site": "Post",
        "desk": "city",
    },
    {
        "id": "a2",
        "text": "Tax, “again”\r\n\r\n2 May 2025\r\n\r\nTom Fry said that taxes, of all things, would fall.",
        "title": "",
        "date": "soon",
        "url": "",
        "authors": "",
        "site": "",
        "desk": "",
    },
]


def delimited(delimiter: str) -> Callable[[Path, list[dict[str, Any]]], None]:
    def write(path: Path, rows: list[dict[str, Any]]) -> None:
        import csv

        with path.open("w", newline="", encoding="utf-8") as stream:
            table = csv.DictWriter(stream, rows[0], delimiter=delimiter)
            table.writeheader()
            table.writerows(rows)

    return write


def write_parquet(path: Path, rows: list[dict[str, Any]]) -> None:
    pq.write_table(pa.Table.from_pylist(rows), path)


def write_lines(path: Path, rows: list[dict[str, Any]]) -> None:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))


def write_json(path: Path, rows: list[dict[str, Any]]) -> None:
    path.write_text(json.dumps(rows, indent=2))


WRITERS = {
    "d.csv": delimited(","),
    "semicolon.csv": delimited(";"),
    "d.tsv": delimited("\t"),
    "d.parquet": write_parquet,
    "d.jsonl": write_lines,
    "lines.json": write_lines,
    "d.json": write_json,
}


@pytest.fixture(params=WRITERS)
def dump(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    path = tmp_path / request.param
    WRITERS[path.name](path, ROWS)
    return path


def test_a_dump_holds_many_articles(dump: Path) -> None:
    first, second = articles(dump)
    assert first == Article(
        text=ROWS[0]["text"],
        origin=f"{dump}#a1",
        title="Agreed",
        date="2026-02-03",
        url="https://post.example/a1",
        authors=("Mira Kahl", "Jo Ek"),
        site="Post",
        metadata={"id": "a1", "desk": "city"},
    )
    assert second.text == ROWS[1]["text"]
    assert (second.title, second.date, second.url, second.authors) == ("Tax, “again”", "2025-05-02", None, ())
    assert second.metadata == {"id": "a2", "date": "soon", "desk": ""}


def test_fields_may_have_other_names(dump: Path) -> None:
    found = articles(dump, Options(text_field="title", id_field="desk"))
    assert [(one.text, one.origin) for one in found] == [("Agreed", f"{dump}#city"), ("", f"{dump}#2")]
    assert found[0].metadata["text"] == ROWS[0]["text"]


@pytest.mark.parametrize("option", ["text_field", "id_field"])
def test_a_missing_field_names_those_that_are_there(dump: Path, option: str) -> None:
    _, messages = split(dump, Options(**{option: "body"}))  # type: ignore[arg-type]
    first = next(read(str(dump), Options(**{option: "body"})))  # type: ignore[arg-type]
    assert "'body'" in messages[0]
    assert f"--{option.replace('_', '-')}" in getattr(first, "remedy", "")
    assert "'title', 'date', 'url'" in getattr(first, "remedy", "")


def test_lines_of_one_sort_go_on_after_a_bad_one(tmp_path: Path) -> None:
    path = tmp_path / "d.jsonl"
    lines = [
        '{"text": "“One.”"}'.encode(),
        b"",
        b'{"text": "Tw',
        b"[1]",
        b'{"text": "caf\xe9"}',
        b'{"text": 5}',
        b'{"title": "No text"}',
        b"[" * 5000,
        b'{"text": "' + b"9" * 10 + b'", "n": ' + b"9" * 5000 + b"}",
        b'{"text": "Deep.", "n": ' + b"[" * 50 + b"]" * 50 + b"}",
        b'{"text": null}',
        b'{"text": "Last.", "id": 7, "odd": [NaN, "\\ud800"]}',
    ]
    path.write_bytes(b"\r\n".join(lines))
    found, messages = split(path)
    assert [(one.text, one.origin) for one in found] == [
        ("“One.”", f"{path}#1"),
        ("", f"{path}#10"),
        ("Last.", f"{path}#7"),
    ]
    assert [message.removeprefix(f"{path}, ").partition(":")[0] for message in messages] == [
        f"line {number}" for number in (3, 4, 5, 6, 7, 8, 9, 10)
    ]
    assert found[-1].metadata == {"id": 7, "odd": [None, "\ud800"]}


def test_rows_go_on_after_a_bad_one(tmp_path: Path) -> None:
    path = tmp_path / "d.csv"
    path.write_bytes(b'id,text\n1,"One\nline."\n2\n3,caf\xe9\n\n4,Four.,more\n5,Five.\n')
    found, messages = split(path)
    assert [one.text for one in found if "caf" not in one.text] == ["One\nline.", "Five."]
    assert f"{path}, line 4: 1 cells under 2 column names" in messages
    assert f"{path}, line 7: 3 cells under 2 column names" in messages


def test_a_column_of_texts_that_is_there_twice_is_named(tmp_path: Path) -> None:
    path = tmp_path / "d.csv"
    path.write_text("id,text,text,desk,desk\n1,One.,Two.,a,b\n")
    assert error(path).message == f"{path}: several columns 'text'"


def test_a_byte_that_is_no_utf_8_late_in_a_table_is_one_bad_row(tmp_path: Path) -> None:
    path = tmp_path / "d.csv"
    path.write_bytes(b"text\n" + b"Good words.\n" * 30_000 + b"caf\xe9\nLast.\n")
    found, messages = split(path)
    assert (len(found), found[-1].text) == (30_001, "Last.")
    assert messages == [f"{path}, line 30002: not UTF-8"]


@pytest.mark.parametrize("text", ['[{"text": "One."}, {"text": "Tw', '[{"text": "One."} {"text": "Two."}]'])
def test_json_that_breaks_off_gives_what_came_before(tmp_path: Path, text: str) -> None:
    path = tmp_path / "d.json"
    path.write_text(text)
    found, messages = split(path)
    assert [one.text for one in found] == ["One."]
    assert messages[0].startswith(f"{path}: not valid JSON near ")


def test_one_object_is_one_article(tmp_path: Path) -> None:
    path = tmp_path / "d.json"
    path.write_text('{\n"text": "One.",\n"id": 3,\n"authors": ["Jo Ek"]}')
    found = article(path)
    assert (found.origin, found.authors, found.metadata) == (str(path), ("Jo Ek",), {"id": 3})


def test_json_elements_of_any_length(tmp_path: Path) -> None:
    path = tmp_path / "d.json"
    texts = ["“é” " * size for size in (1, 20_000, 0, 70_000, 3)] + ["x"] * 5000
    path.write_text(json.dumps([{"text": text} for text in texts], ensure_ascii=False), encoding="utf-8")
    assert [one.text for one in articles(path)] == texts


def test_a_dump_streams(tmp_path: Path) -> None:
    path = tmp_path / "d.jsonl"
    path.write_bytes(b'{"text": "One."}\n' * 200_000)

    def first(readings: Iterator[Any]) -> list[Any]:
        return list(islice(readings, 2))

    assert len(first(read(str(path)))) == 2  # nothing but the first block is decoded for these


def test_records_that_share_an_identifier_are_told_of(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("id,text\n2,a\n2,b\n,c\n,d\n3,e\n")
    found, messages = split(path)
    assert [article.text for article in found] == ["a", "b", "c", "d", "e"]
    assert messages == [
        f"{path}, line 3: another record has the id '2' too, so that their quotes can't be told "
        "apart; choose another field with --id-field",
        f"{path}: 2 records have the id of another",
    ]
    assert split(path, Options(id_field="text"))[1] == []


def test_no_record_is_a_notice(tmp_path: Path) -> None:
    for name, content in (("d.csv", "id,text\n"), ("d.json", "[]"), ("d.jsonl", "\n\n")):
        path = tmp_path / name
        path.write_text(content)
        assert split(path) == ([], [f"{path} holds no article"])


def test_a_dump_of_something_else_is_given_up(tmp_path: Path) -> None:
    path = tmp_path / "log.jsonl"
    path.write_text('{"level": "info"}\n' * 1000)
    found, messages = split(path)
    assert found == []
    assert messages == [
        f"{path}, line 1: no field 'text'",
        f"{path}: gave up after 5 records, none of them an article",
    ]


def test_records_without_the_field_are_counted(tmp_path: Path) -> None:
    path = tmp_path / "d.jsonl"
    path.write_text('{"text": "One."}\n' + '{"body": "Two."}\n' * 7 + '{"text": "Nine."}\n{"text": 5}\n' * 2)
    found, messages = split(path)
    assert [one.text for one in found] == ["One.", "Nine.", "Nine."]
    assert messages == [
        f"{path}, line 2: no field 'text'",
        f"{path}, line 10: 'text' is no text but 5",
        f"{path}, line 12: 'text' is no text but 5",
        f"{path}: no field 'text' in 7 records",
    ]


def test_parquet_values_become_those_of_json(tmp_path: Path) -> None:
    path = tmp_path / "d.parquet"
    row = {
        "text": "One.",
        "date": datetime.datetime(2026, 2, 3, 10, 30),
        "price": Decimal("1.50"),
        "raw": b"caf\xe9",
        "score": float("inf"),
        "tags": ["a", "b"],
    }
    write_parquet(path, [row])
    found = article(path)
    assert (found.origin, found.date) == (f"{path}#1", "2026-02-03")
    assert found.metadata == {"price": "1.50", "raw": "caf�", "score": None, "tags": ["a", "b"]}
    json.dumps(found.metadata, allow_nan=False)


def test_a_table_of_a_spreadsheet_in_utf_16(tmp_path: Path) -> None:
    path = tmp_path / "d.csv"
    path.write_bytes("id\ttext\r\n1\t“Ça va”\r\n".encode("utf-16"))
    assert article(path).text == "“Ça va”"


def test_an_unclosed_quotation_mark_does_not_hang(tmp_path: Path) -> None:
    path = tmp_path / "d.csv"
    path.write_text('id,text\n1,"One\n' + "2,Two\n" * 10)
    one, problem = read(str(path), Options())
    assert isinstance(one, Article)
    assert one.text == "One\n" + "2,Two\n" * 10
    assert "line 2: " in str(problem)


def test_a_number_too_large_for_most_programs_becomes_text(tmp_path: Path) -> None:
    path = tmp_path / "dump.jsonl"
    path.write_text(f'{{"text": "Rain.", "small": 7, "huge": {2**64}, "seen": true}}')
    assert article(path).metadata == {"small": 7, "huge": str(2**64), "seen": True}


def test_the_fields_of_an_article_may_be_spelt_in_capitals(tmp_path: Path) -> None:
    dump = tmp_path / "dump.csv"
    dump.write_text("Title,DATE,text,Author\nAgreed,2026-02-03,It rained.,Jo Ek\n", encoding="utf-8")
    (found,) = articles(dump)
    assert (found.title, found.date, found.authors, found.metadata) == (
        "Agreed",
        "2026-02-03",
        ("Jo Ek",),
        {},
    )


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ('"I am fine," said Ana Ruiz.', '"I am fine," said Ana Ruiz.'),
        ('"I am fine," she said, "and well."', '"I am fine," she said, "and well."'),
        ('"I am fine, she said.', '"I am fine, she said.'),
        ('"It rained.\nIt ""rained"",\tthen."', 'It rained.\nIt "rained",\tthen.'),
        ('"""I am fine,"" she said."', '"I am fine," she said.'),
        ('""', ""),
    ],
)
def test_a_mark_that_begins_a_cell_of_a_tsv_is_text_unless_one_closes_the_cell(
    tmp_path: Path, cell: str, text: str
) -> None:
    path = tmp_path / "d.tsv"
    path.write_bytes(f'text\tid\r\nIt rained.\ta\n{cell}\tb\r\nThen\tc\td\nHe said "no".\te'.encode())
    found, messages = split(path)
    assert [(one.text, one.metadata["id"]) for one in found] == [
        ("It rained.", "a"),
        (text, "b"),
        ('He said "no".', "e"),
    ]
    assert messages == [f"{path}, line {4 + cell.count(chr(10))}: 3 cells under 2 column names"]


def test_marks_that_never_close_in_a_tsv_take_no_time(tmp_path: Path) -> None:
    path = tmp_path / "d.tsv"
    begun = time.monotonic()
    for line in ('1\t"It rained.\n', '1\t"It ""rained"".\n', '1\t"""\n', '"\t"\n', "1\tIt rained.\n"):
        path.write_text('id\ttext\n0\t"It rained.\n' + line * 20_000)
        assert split(path)
    assert time.monotonic() - begun < 10


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_a_cell_that_is_never_closed_is_told_of_and_read(tmp_path: Path, line_end: str) -> None:
    path = tmp_path / "q.csv"
    lines = ["id,text", '1,"“Rain,”', 'said Ana."', '2,"“Hail,” said Bo.', "3,“Snow,” said Cy."]
    path.write_bytes(line_end.join([*lines, ""]).encode())
    first, second, problem = read(str(path), Options())
    assert isinstance(first, Article)
    assert first.text == f"“Rain,”{line_end}said Ana."
    assert isinstance(second, Article)
    assert second.text == line_end.join(["“Hail,” said Bo.", "3,“Snow,” said Cy.", ""])
    assert str(problem).startswith(f"{path}, line 4: ")
    assert "never closed" in str(problem)
    assert "Close it" in getattr(problem, "remedy", "")


def test_a_cell_that_is_closed_where_the_file_ends_is_none_of_those(tmp_path: Path) -> None:
    path = tmp_path / "q.csv"
    path.write_text('id,text\n1,"“Rain,” said\nAna Ruiz."', encoding="utf-8")
    assert article(path).text == "“Rain,” said\nAna Ruiz."
