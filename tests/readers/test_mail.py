from __future__ import annotations

import contextlib
import sys
import time
from email.message import EmailMessage
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotex.readers import read
from quotex.records import Article
from reading import article, error

TEXT = "“The lamps stay lit—all of them,” said Ina Brook.\n\nShe said that nobody had asked.\n"
PAGE = "<p>“The lamps stay lit,” said Ina Brook.</p><p>She said that nobody had asked.</p>"


def mail(text: str = "", *, page: str = "", encoding: str = "quoted-printable") -> EmailMessage:
    message = EmailMessage()
    message["From"] = "Ina Brook <ina@lamps.example>"
    message["Subject"] = "Lamps in Fürth"
    message["Date"] = "Mon, 3 Mar 2025 23:12:44 -0500"
    if text:
        message.set_content(text, cte=encoding)
    if page:
        (message.add_alternative if text else message.set_content)(page, subtype="html", cte=encoding)
    return message


def saved(folder: Path, message: EmailMessage | bytes, name: str = "a.eml") -> Path:
    path = folder / name
    path.write_bytes(message if isinstance(message, bytes) else message.as_bytes())
    return path


@pytest.mark.parametrize("encoding", ["quoted-printable", "base64", "8bit"])
@pytest.mark.parametrize("page", ["", PAGE])
@pytest.mark.parametrize("name", ["a.eml", "saved"])
def test_a_mail_is_its_words_and_its_header_tells_of_them(
    tmp_path: Path, encoding: str, page: str, name: str
) -> None:
    path = saved(tmp_path, mail(TEXT, page=page, encoding=encoding), name)
    assert article(path) == Article(
        text=TEXT, origin=str(path), title="Lamps in Fürth", date="2025-03-03", authors=("Ina Brook",)
    )


def test_a_mail_that_is_a_page_alone_is_read_as_one(tmp_path: Path) -> None:
    found = article(saved(tmp_path, mail(page=PAGE)))
    assert found.text == "“The lamps stay lit,” said Ina Brook.\n\nShe said that nobody had asked."
    assert (found.title, found.date, found.authors) == ("Lamps in Fürth", "2025-03-03", ("Ina Brook",))


def test_a_mail_in_html_without_its_reader_names_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delitem(sys.modules, "quotex.readers.html", raising=False)
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    assert error(saved(tmp_path, mail(page=PAGE))).remedy == "pip install 'quotex[html]'"
    assert article(saved(tmp_path, mail(TEXT, page=PAGE))).text == TEXT


def test_what_is_attached_is_not_read(tmp_path: Path) -> None:
    message = mail(TEXT)
    message.add_attachment("“Buy,” said the attachment.", filename="b.txt")
    assert article(saved(tmp_path, message)).text == TEXT
    message = mail()
    message.add_attachment(b"%PDF-1.4", maintype="application", subtype="pdf", filename="b.pdf")
    assert "no text in this mail" in error(saved(tmp_path, message)).message


def test_a_mail_whose_header_tells_little_is_read(tmp_path: Path) -> None:
    head = "From: ina@lamps.example\r\nDate: soon\r\n\r\n"
    found = article(saved(tmp_path, f"{head}“It rained,” said Jo.\r\n".encode()))
    assert found.text == "“It rained,” said Jo.\r\n"
    assert (found.title, found.date, found.authors) == (None, None, ("ina@lamps.example",))


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.eml", "“It rained,” said Jo.\n"),
        ("a.txt", "From: Ina Brook\nSubject: Lamps\n\n“It rained,” said Jo.\n"),
        ("a.txt", "ROE: It rained.\nLUND: So it did.\n\nROE: Quite.\n"),
    ],
)
def test_what_only_looks_like_mail_stays_text(tmp_path: Path, name: str, text: str) -> None:
    assert article(saved(tmp_path, text.encode(), name)).text == text


@given(
    st.lists(st.sampled_from(["From", "Subject", "Date", "Content-Type", "MIME-Version"])),
    st.text(max_size=30),
)
def test_any_header_is_legal(tmp_path_factory: pytest.TempPathFactory, names: list[str], value: str) -> None:
    header = "".join(f"{name}: {value}\n" for name in ["From", *names])
    path = saved(tmp_path_factory.getbasetemp(), f"{header}\nIt rained.\n".encode(errors="replace"))
    with contextlib.suppress(UnicodeError):
        assert list(read(str(path)))


@pytest.mark.parametrize(
    "date", ["", "3 Mar 99999999999", "Mon, 3 Mar 2025 09:00 +" + "9" * 30, "1 1 1 1 1 1"]
)
def test_a_date_that_is_none_is_left_out(tmp_path: Path, date: str) -> None:
    assert article(saved(tmp_path, f"From: Jo\nDate: {date}\n\nIt rained.\n".encode())).date is None


def test_a_hostile_head_takes_no_time(tmp_path: Path) -> None:
    begun = time.monotonic()
    names = (b"From", b"Subject", b"Date", b"Content-Type", b"Content-Disposition")
    lines = [name + b": text/plain" + sign * 50_000 for name in names for sign in (b"<", b"; a", b'"', b"=?")]
    for hostile in (b"a:\n" * 80_000, b"a:\n " * 80_000, *(line + b"\n\nIt rained." for line in lines)):
        list(read(str(saved(tmp_path, hostile))))
    assert time.monotonic() - begun < 5
