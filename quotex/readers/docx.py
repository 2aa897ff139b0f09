"""DOCX: the paragraphs of the body, those in tables and text boxes too, with insertions accepted."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator

import docx
from docx.oxml.ns import qn

from quotex.errors import InputError
from quotex.readers.opening import read_opening
from quotex.readers.source import LARGEST, Options, Reading, Source
from quotex.records import Article

# Runs may stand in links, tracked insertions, content controls; deeper paragraphs have their own.
_RUNS = "./w:r | ./w:hyperlink//w:r | ./w:ins//w:r | ./w:smartTag//w:r | ./w:sdt//w:r | ./w:fldSimple//w:r"

# A text box is there twice, the second time for programs that know only older ones.
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"


def read(source: Source, options: Options) -> Iterator[Reading]:  # noqa: ARG001 - readers have one signature
    """Read the document, its paragraphs parted by blank lines.

    Raises
    ------
    InputError
        If it would unpack to more than ``LARGEST`` bytes.
    """
    stream = source.seekable()
    with zipfile.ZipFile(stream) as archive:
        if sum(entry.file_size for entry in archive.infolist()) > LARGEST:
            raise InputError(f"{source.origin}: unpacks to more than {LARGEST // 1_000_000} MB")
    body = docx.Document(stream).element.body
    paragraphs = (
        "".join(run.text for run in paragraph.xpath(_RUNS)).strip()
        for paragraph in body.iter(qn("w:p"))
        if next(paragraph.iterancestors(_FALLBACK), None) is None
    )
    text = "\n\n".join(filter(None, paragraphs))
    title, date = read_opening(text)
    yield Article(text=text, origin=source.origin, title=title, date=date, url=source.url)
