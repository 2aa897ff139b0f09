"""PDF: the text of its pages, the lines of each column joined into paragraphs."""

from __future__ import annotations

import logging
from collections.abc import Iterator

from pypdf import PageObject, PdfReader
from pypdf.errors import PdfReadError

from quotex.errors import InputError
from quotex.readers.lines import Line, join
from quotex.readers.opening import read_opening
from quotex.readers.source import Options, Reading, Source
from quotex.records import Article

# What the library warns of is either harmless or reported here.
logging.getLogger("pypdf").addHandler(logging.NullHandler())


def read(source: Source, options: Options) -> Iterator[Reading]:  # noqa: ARG001 - readers have one signature
    """Read the document, its paragraphs parted by blank lines.

    Raises
    ------
    InputError
        If it needs a password, is damaged, or has no text.
    """
    try:
        document = PdfReader(source.seekable())
        if document.is_encrypted and not document.decrypt(""):
            raise InputError(f"{source.origin}: protected by a password", "Save it without one.")
        pages = [_lines(page) for page in document.pages]
    except PdfReadError as error:
        raise InputError(f"{source.origin}: damaged PDF: {error}") from error
    text = join(pages)
    if not text:
        raise InputError(
            f"{source.origin}: no text in this PDF; it may be a scan",
            "Recognise its text first, as `ocrmypdf` does.",
        )
    title, date = read_opening(text)
    yield Article(text=text, origin=source.origin, title=title, date=date, url=source.url)


def _lines(page: PageObject) -> list[Line]:
    """Return the lines of a page in the order in which it draws them: column after column."""
    lines: list[Line] = []
    begun: list[str] = []
    place = (0.0, 0.0, 0.0)

    def visit(text: str, outer: list[float], inner: list[float], font: object, size: float) -> None:  # noqa: ARG001
        nonlocal place
        for piece in text.splitlines(keepends=True):
            if not "".join(begun).strip():
                begun.clear()
                place = _place(outer, inner, size)
            begun.append(piece.rstrip("\n"))
            if piece.endswith("\n"):
                end()

    def end() -> None:
        text = "".join(begun).strip()
        begun.clear()
        if text:
            lines.append(Line(text, *place))

    page.extract_text(visitor_text=visit)
    end()
    return lines


def _place(outer: list[float], inner: list[float], size: float) -> tuple[float, float, float]:
    """Return left edge, base line and type size in points, from the two matrices of PDF."""
    x = inner[4] * outer[0] + inner[5] * outer[2] + outer[4]
    y = inner[4] * outer[1] + inner[5] * outer[3] + outer[5]
    scale = abs(inner[3] * outer[3]) or 1.0
    return x, y, size * scale
