from __future__ import annotations

import io
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter

from reading import article, error

LEFT = [
    "  Fares on the island ferry will rise by a tenth",
    "in April, the operator said on Tuesday, after the",
    "price had stayed the same for the outer is-",
    "lands and their long-term residents.",
    "  “We held prices for four years,” said Olga Brandt,",
]
RIGHT = [
    "who runs Sund Lines. “Fuel costs have doubled.”",
    "  Councillor Tove Lind asked for a vote on a long-",
    "term plan in March, and for a report.",
]


def make(pages: list[list[tuple[float, float, int, str]]]) -> bytes:
    """Write pages of lines, each with left edge, base line, type size and text, in Windows-1252."""
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b""]
    font = b"<</Type/Font/Subtype/Type1/BaseFont/Times-Roman/Encoding/WinAnsiEncoding>>"
    objects.append(font)
    kids = []
    for lines in pages:
        shown = b"".join(
            b"BT /F %d Tf 1 0 0 1 %d %d Tm (%s) Tj ET\n" % (size, x, y, text.encode("cp1252"))
            for x, y, size, text in lines
        )
        objects.append(b"<</Length %d>>stream\n%s\nendstream" % (len(shown), shown))
        resources = b"/Resources<</Font<</F 3 0 R>>>>"
        page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents %d 0 R%s>>" % (
            len(objects),
            resources,
        )
        objects.append(page)
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<</Type/Pages/Kids[%s]/Count %d>>" % (b" ".join(kids), len(kids))
    data = bytearray(b"%PDF-1.4\n")
    offsets = []
    for number, content in enumerate(objects, 1):
        offsets.append(len(data))
        data += b"%d 0 obj%s endobj\n" % (number, content)
    start = len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    data += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    data += b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, start)
    return bytes(data)


def column(x: float, lines: list[str]) -> list[tuple[float, float, int, str]]:
    indent = [12 if line.startswith("  ") else 0 for line in lines]
    return [(x + indent[n], 700 - 13 * n, 11, line.strip()) for n, line in enumerate(lines)]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "a.pdf"


def test_columns_become_paragraphs_and_parted_words_whole(path: Path) -> None:
    head = (50, 780, 9, "HARBOUR POST")
    first = [
        head,
        (290, 20, 9, "Page 1"),
        (50, 750, 20, "Ferry fares to rise in spring,"),
        (50, 728, 20, "operator says"),
    ]
    second = [head, (290, 20, 9, "Page 2"), *column(50, ["  The end."])]
    path.write_bytes(make([first + column(50, LEFT) + column(310, RIGHT), second]))
    found = article(path)
    assert found.text.split("\n\n") == [
        "Ferry fares to rise in spring, operator says",
        "Fares on the island ferry will rise by a tenth in April, the operator said on Tuesday, after the "
        "price had stayed the same for the outer islands and their long-term residents.",
        "“We held prices for four years,” said Olga Brandt, who runs Sund Lines. “Fuel costs have doubled.”",
        "Councillor Tove Lind asked for a vote on a long-term plan in March, and for a report.",
        "The end.",
    ]
    assert found.title == "Ferry fares to rise in spring, operator says"


def test_space_between_lines_parts_paragraphs(path: Path) -> None:
    lines = [
        "It rained all day and all night",
        "over the whole of the town.",
        "Then it stopped, and the sun came",
        "out.",
    ]
    heights = [700, 687, 660, 647]
    path.write_bytes(make([[(50, y, 11, text) for y, text in zip(heights, lines, strict=True)]]))
    assert article(path).text == " ".join(lines[:2]) + "\n\n" + " ".join(lines[2:])


def encrypted(password: str, algorithm: str) -> bytes:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(make([[(50, 700, 11, "Open words.")]]))))
    writer.encrypt(password, "owner", algorithm=algorithm)
    data = io.BytesIO()
    writer.write(data)
    return data.getvalue()


@pytest.mark.parametrize("algorithm", ["RC4-128", "AES-256"])
def test_a_password_is_named_unless_it_is_empty(path: Path, algorithm: str) -> None:
    path.write_bytes(encrypted("secret", algorithm))
    assert error(path).message == f"{path}: protected by a password"
    path.write_bytes(encrypted("", algorithm))
    assert article(path).text == "Open words."


def test_a_scan_is_named_with_its_remedy(path: Path) -> None:
    path.write_bytes(make([[], []]))
    assert "no text in this PDF" in error(path).message
    assert "ocrmypdf" in error(path).remedy


@pytest.mark.parametrize("end", [20, 300, 600])
def test_a_damaged_document_is_named_or_read(
    path: Path, end: int, capsys: pytest.CaptureFixture[str]
) -> None:
    path.write_bytes(make([column(50, LEFT)])[:end])
    assert error(path).message.startswith(f"{path}: ")
    assert capsys.readouterr() == ("", "")
