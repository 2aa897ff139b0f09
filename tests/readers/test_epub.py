from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from reading import articles, error, split

CONTAINER = """<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="{path}"/></rootfiles></container>"""
PACKAGE = """<?xml version="1.0" encoding="utf-8"?>{doctype}
<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/">
<metadata><dc:title>Salt &amp; Rain</dc:title><dc:creator>Jo Ek</dc:creator><dc:creator>Ida Moe</dc:creator>
<dc:date>2024-05-06T00:00:00Z</dc:date><dc:publisher>Orbis</dc:publisher></metadata>
<manifest><item id="p" href="p.jpg" media-type="image/jpeg"/>
<item id="b" href="text/two%20b.xhtml" media-type="application/xhtml+xml"/>
<item id="a" href="text/one.xhtml" media-type="application/xhtml+xml"/>
<item id="c" href="cover.xhtml" media-type="application/xhtml+xml"/></manifest>
<spine><itemref idref="c"/><itemref idref="a"/><itemref idref="b"/><itemref idref="p"/><itemref idref="x"/>
</spine>
</package>"""
PAGE = """<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml">
<head><title>{title}</title></head><body>{body}</body></html>"""
ONE = "<p>“It is <em>wet</em>,” said Jane Smith.</p><p>“Yes,” said Tom Fry.</p><p>“Yes,” said Tom Fry.</p>"
MEMBERS = {
    "mimetype": "application/epub+zip",
    "META-INF/container.xml": CONTAINER.format(path="OPS/book.opf"),
    "OPS/book.opf": PACKAGE.format(doctype=""),
    "OPS/cover.xhtml": PAGE.format(title="Cover", body='<img src="p.jpg"/>'),
    "OPS/text/one.xhtml": PAGE.format(title="Rain", body=ONE),
    "OPS/text/two b.xhtml": PAGE.format(title="Salt", body="<p>Tom Fry said that the salt had gone.</p>"),
}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "a.zip"  # the bytes tell


def pack(path: Path, **changed: str) -> None:
    members = MEMBERS | {f"OPS/{name}": text for name, text in changed.items()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in members.items():
            if text:
                archive.writestr(name, text)


def test_a_book_gives_an_article_a_chapter(path: Path) -> None:
    pack(path)
    one, two = articles(path)
    assert one.text == "“It is wet,” said Jane Smith.\n\n“Yes,” said Tom Fry.\n\n“Yes,” said Tom Fry."
    assert (one.origin, two.origin) == (f"{path}/OPS/text/one.xhtml", f"{path}/OPS/text/two b.xhtml")
    assert (one.title, two.title) == ("Rain", "Salt")
    assert (one.authors, one.date, one.site) == (("Jo Ek", "Ida Moe"), "2024-05-06", "Orbis")
    assert one.metadata == {"book": "Salt & Rain"}


def test_a_chapter_that_is_missing_stops_no_other(path: Path) -> None:
    pack(path, **{"text/one.xhtml": ""})
    (two,), messages = split(path)
    assert two.title == "Salt"
    assert messages == [f"{path}/OPS/text/one.xhtml: not in the book"]


def test_a_book_of_pictures_is_named(path: Path) -> None:
    cover = MEMBERS["OPS/cover.xhtml"]
    pack(path, **{"text/one.xhtml": cover, "text/two b.xhtml": cover})
    assert "no text in this book" in error(path).message


def test_copy_protection_is_named_but_not_that_of_fonts(path: Path) -> None:
    form = "<encryption><CipherReference URI='{}'/></encryption>"
    pack(path)
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("META-INF/encryption.xml", form.format("OPS/font.otf"))
    assert len(articles(path)) == 2
    pack(path)
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("META-INF/encryption.xml", form.format("OPS/text/two%20b.xhtml"))
    assert "an encrypted book" in error(path).message


@pytest.mark.parametrize("package", ["<package", "", "<package/>"])
def test_a_damaged_book_is_named(path: Path, package: str) -> None:
    pack(path, **{"book.opf": package})
    assert error(path).message.startswith(str(path))


def test_entities_reach_no_file(path: Path, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("secret words")
    doctype = f'<!DOCTYPE package [<!ENTITY s SYSTEM "{tmp_path}/secret">]>'
    pack(path, **{"book.opf": PACKAGE.format(doctype=doctype).replace("Salt &amp; Rain", "&s;Salt")})
    assert all("secret" not in str(one) for one in articles(path))


def test_entities_do_not_explode(path: Path) -> None:
    bomb = "".join(f'<!ENTITY e{n + 1} "{f"&e{n};" * 10}">' for n in range(9))
    doctype = f'<!DOCTYPE package [<!ENTITY e0 "ha">{bomb}]>'
    pack(path, **{"book.opf": PACKAGE.format(doctype=doctype).replace("Salt &amp; Rain", "&e9;")})
    readings, messages = split(path)
    assert all("ha" not in str(one.metadata) for one in readings)
    assert len(readings) == 2 or "amplification" in messages[0]
