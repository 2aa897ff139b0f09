from __future__ import annotations

import builtins
import io
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest

from quotex.readers.formats import FORMATS
from reading import article, articles, error, split


def test_an_article_keeps_its_line_ends_and_knows_its_origin(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    text = "# Council backs bridge\r\n\r\n1 May 2025\r\n\r\nThe mayor said yes.\rMore.\n"
    path.write_bytes(b"\xef\xbb\xbf" + text.encode())
    found = article(path)
    assert found.text == text
    assert (found.origin, found.title, found.date) == (str(path), "Council backs bridge", "2025-05-01")


def test_the_marks_of_mail_and_of_content_systems_stay(tmp_path: Path) -> None:
    text = (
        "MAYOR SAYS NO\r\n\r\n> “We\xa0can't,” she wrote.\r\n- so\xadme item\r\n\x0b\x0c\u200b\ufeffend\r\n"
    )
    path = tmp_path / "mail.txt"
    path.write_bytes(text.encode())
    assert article(path).text == text


def test_a_guessed_encoding_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("“Café,” said Jo.".encode("cp1252"))
    found, messages = split(path)
    assert found[0].text == "“Café,” said Jo."
    assert messages == [f"{path}: not UTF-8; read as Windows-1252"]


def test_a_file_that_can_not_be_opened_is_named(tmp_path: Path) -> None:
    assert error(tmp_path / "gone.txt").message.endswith("gone.txt: No such file or directory")


def test_an_article_larger_than_any_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with path.open("wb") as stream:
        stream.write(b"words ")
        stream.seek(200_000_000)
        stream.write(b".")
    with path.open("r+b") as stream:  # no NUL among the first bytes, which would tell
        stream.write(b"words " * 50_000)
    assert "larger than 100 MB" in error(path).message


def test_standard_input_is_sniffed_even_when_it_comes_piecemeal(monkeypatch: pytest.MonkeyPatch) -> None:
    class Drips(io.RawIOBase):
        data = b'{"text": "One."}\n{"text": "Two."}\n'

        def readable(self) -> bool:
            return True

        def readinto(self, buffer: Any) -> int:
            piece, self.data = self.data[:3], self.data[3:]
            buffer[: len(piece)] = piece
            return len(piece)

    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BufferedReader(Drips())))
    assert [(found.origin, found.text) for found in articles("-")] == [("-#1", "One."), ("-#2", "Two.")]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"\xd0\xcf\x11\xe0 ...", "password-protected Office document"),
        (b"{\\rtf1 hello}", "RTF"),
        (b"\x89PNG\r\n", "PNG"),
        (b"Rar!\x1a", "RAR"),
        (b"\x7fELF\0\0\1", "NUL at byte 4"),
        (b"%PDF-1.7 and nothing else", "PDF"),
        (b"PAR1 and nothing else", "Parquet"),
        (b"PK\x03\x04 and nothing else", "ZIP"),
        (b"\x1f\x8b and nothing else", "compression method"),
    ],
)
@pytest.mark.parametrize("name", ["a.txt", "a.pdf", "a"])
def test_what_is_no_article_or_a_damaged_one_is_named(
    tmp_path: Path, name: str, data: bytes, said: str
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    found = error(path)
    assert found.message.startswith(f"{path}: ")
    assert said in found.message


@pytest.mark.parametrize("name", [name for name, format_ in FORMATS.items() if format_.extra])
def test_a_missing_extra_is_named_with_its_remedy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    begin = {"html": b"<html>", "pdf": b"%PDF-", "parquet": b"PAR1", "feed": b"<rss>"}
    path = tmp_path / "a"
    if name == "docx":
        import docx

        docx.Document().save(str(path))
    elif name == "epub":
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("META-INF/container.xml", "")
    else:
        path.write_bytes(begin[name])
    libraries = {"lxml", "trafilatura", "pypdf", "docx", "pyarrow", "feedparser"}
    import_ = builtins.__import__

    def missing(module: str, *rest: Any, **more: Any) -> Any:
        if module.split(".")[0] in libraries:
            raise ModuleNotFoundError(f"No module named {module!r}", name=module)
        return import_(module, *rest, **more)

    for module in [*sys.modules]:
        if module.split(".")[0] in libraries or module == f"quotex.readers.{FORMATS[name].reader}":
            monkeypatch.delitem(sys.modules, module)
    monkeypatch.setattr(builtins, "__import__", missing)
    found = error(path)
    assert f"{FORMATS[name].title} needs the Python package" in found.message
    assert found.remedy == f"pip install 'quotex[{FORMATS[name].extra}]'"
