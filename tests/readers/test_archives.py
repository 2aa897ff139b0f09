from __future__ import annotations

import gzip
import io
import json
import struct
import zipfile
from pathlib import Path

import pytest

from reading import article, articles, error, split


def zipped(files: dict[str, bytes | str]) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return data.getvalue()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "a.zip"


def test_an_archive_holds_articles_of_every_format(path: Path) -> None:
    dump = json.dumps({"id": "x", "text": "Two."}) + "\n"
    files: dict[str, bytes | str] = {
        "in/a.txt": "One.\r\n",
        "in/b.jsonl": dump + dump.replace("x", "y", 1),
        "in/c.jsonl.gz": gzip.compress(dump.encode()),
        "in/d.zip": zipped({"e.md": "Three."}),
        "in/photo.jpg": b"\xff\xd8\xff",
        "in/.hidden.txt": "no",
        "__MACOSX/in/a.txt": "no",
    }
    path.write_bytes(zipped(files))
    assert [(one.origin.removeprefix(str(path)), one.text) for one in articles(path)] == [
        ("/in/a.txt", "One.\r\n"),
        ("/in/b.jsonl#x", "Two."),
        ("/in/b.jsonl#y", "Two."),
        ("/in/c.jsonl.gz#x", "Two."),
        ("/in/d.zip/e.md", "Three."),
    ]
    assert list(path.parent.iterdir()) == [path]


def test_gzip_stands_for_the_file_inside(tmp_path: Path) -> None:
    path = tmp_path / "a.csv.gz"
    path.write_bytes(gzip.compress(b"id,body,text\n1,x,One.\n"))
    assert article(path).origin == f"{path}#1"
    path = tmp_path / "a.txt.gz"
    path.write_bytes(gzip.compress(b"One."))
    assert article(path).origin == str(path)


def test_a_damaged_member_stops_no_other(path: Path) -> None:
    data = zipped({"a.txt": "One. " * 100, "b.txt": "Two.", "c.pdf": b"%PDF-1.4 broken", "d.txt": "x" * 300})
    spoilt = bytearray(data)
    spoilt[38:42] = b"\xff" * 4  # the text of the first
    spoilt[spoilt.rindex(b"PK\x03\x04")] = 0  # where the last begins
    path.write_bytes(bytes(spoilt))
    found, messages = split(path)
    assert [one.text for one in found] == ["Two."]
    assert [message.partition(": ")[0] for message in messages] == [
        f"{path}/a.txt",
        f"{path}/c.pdf",
        f"{path}/d.txt",
    ]


def test_a_gzip_that_breaks_off_gives_what_came_before(tmp_path: Path) -> None:
    path = tmp_path / "d.jsonl.gz"
    lines = b"".join(b'{"text": "Words %d."}\n' % number for number in range(100_000))
    path.write_bytes(gzip.compress(lines)[:-2000])
    found, messages = split(path)
    assert len(found) > 1000
    assert len(messages) == 1
    assert str(path) in messages[0]


def test_bombs_are_refused(path: Path, tmp_path: Path) -> None:
    path.write_bytes(zipped({"a.txt": b"A" * 150_000_000, "b.txt": "Two."}))
    found, messages = split(path)
    assert [one.text for one in found] == ["Two."]
    assert "a.txt: unpacks to 150 MB" in messages[0]
    packed = tmp_path / "a.txt.gz"
    packed.write_bytes(gzip.compress(b"A" * 150_000_000, compresslevel=1))
    assert "larger than 100 MB" in error(packed).message


def test_archives_within_archives_have_an_end(path: Path) -> None:
    data = zipped({"a.txt": "One."})
    for _ in range(6):
        data = zipped({"a.zip": data})
    path.write_bytes(data)
    assert "more than 3 archives" in error(path).message


def test_a_password_is_named(path: Path) -> None:
    data = bytearray(zipped({"a.txt": "One."}))
    directory = data.index(b"PK\x01\x02")
    struct.pack_into("<H", data, 6, 1)
    struct.pack_into("<H", data, directory + 8, 1)
    path.write_bytes(bytes(data))
    assert "a.txt: protected by a password" in error(path).message


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ({"photo.jpg": "x"}, "no article in this archive"),
        ({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<x/>"}, "OpenDocument"),
        ({"[Content_Types].xml": "<x/>", "xl/workbook.xml": "<x/>"}, "Excel"),
    ],
)
def test_what_holds_no_article_is_named(path: Path, files: dict[str, bytes | str], said: str) -> None:
    path.write_bytes(zipped(files))
    assert said in error(path).message
