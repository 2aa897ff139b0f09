from __future__ import annotations

import zipfile
from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from quotex.readers import read
from reading import article, error


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "a.docx"


def test_a_document_gives_its_paragraphs(path: Path) -> None:
    document = docx.Document()
    document.add_heading("Ferry fares to rise", 0)
    document.add_paragraph("3 February 2026")
    paragraph = document.add_paragraph("“We held ")
    paragraph.add_run("prices").bold = True
    paragraph.add_run(",” said\tOlga Brandt.\nShe runs it.")
    document.add_paragraph()
    document.add_table(1, 1).cell(0, 0).text = "“No one asked us,” said Per Holm."
    document.sections[0].header.paragraphs[0].text = "“No,” said the header."
    document.save(str(path))
    found = article(path)
    assert found.text == (
        "Ferry fares to rise\n\n3 February 2026\n\n“We held prices,” said\tOlga Brandt.\nShe runs it.\n\n"
        "“No one asked us,” said Per Holm."
    )
    assert (found.title, found.date) == ("Ferry fares to rise", "2026-02-03")


def test_tracked_changes_are_taken_as_accepted(path: Path) -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("She said ")
    for xml in (
        "<w:ins {}><w:r><w:t>“yes”</w:t></w:r></w:ins>",
        "<w:del {}><w:r><w:delText>“no”</w:delText></w:r></w:del>",
        "<w:hyperlink {}><w:r><w:t> again</w:t></w:r></w:hyperlink>",
    ):
        paragraph._p.append(parse_xml(xml.format(nsdecls("w"))))
    document.save(str(path))
    assert article(path).text == "She said “yes” again"


def test_a_damaged_document_is_named(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", "<broken")
    assert error(path).message.startswith(f"{path}: can't be read as DOCX: ")
    path.write_bytes(path.read_bytes()[:50])
    assert error(path).message.startswith(f"{path}: can't be read as DOCX: ")


def test_a_document_that_unpacks_to_too_much_is_refused(path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * 120_000_000)
    assert error(path).message == f"{path}: unpacks to more than 100 MB"


def test_entities_are_not_expanded(path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("MARK")
    document.save(str(path))
    entities = "".join(f'<!ENTITY e{n + 1} "{f"&e{n};" * 10}">' for n in range(9))
    bomb = path.with_name("bomb.docx")
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(bomb, "w") as new:
        for entry in old.infolist():
            data = old.read(entry).replace(b"MARK", b"&e9;&f;")
            if entry.filename == "word/document.xml":
                head = f'<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/hostname"><!ENTITY e0 "ha">{entities}]>'
                data = data.replace(b"?>", b"?>" + head.encode(), 1)
            new.writestr(entry, data)
    (found,) = read(str(bomb))
    assert len(getattr(found, "text", "")) < 100
