from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from quotex.records import Extraction
from quotex.writers import FORMATS, xlsx


def sheets(extraction: Extraction, times: int = 1, **options: object) -> list[Worksheet]:
    stream = io.BytesIO()
    writer = FORMATS["xlsx"].open(stream, **options)
    for _ in range(times):
        writer.write(extraction)
    writer.close()
    return openpyxl.load_workbook(io.BytesIO(stream.getvalue())).worksheets


def test_a_sheet_to_sort_and_filter(extraction: Extraction) -> None:
    (sheet,) = sheets(extraction, 3)
    assert sheet.title == "Quotes"
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == sheet.dimensions == "A1:N4"
    assert sheet.column_dimensions["G"].width > 50
    assert sheet["G2"].alignment.wrap_text


def test_words_are_strings_and_numbers_numbers(extraction: Extraction) -> None:
    (sheet,) = sheets(extraction)
    cells = {head.value: cell for head, cell in zip(*sheet.iter_rows(), strict=True)}
    assert (cells["speaker"].value, cells["speaker"].data_type) == ("=Jane | Smith", "s")
    assert (cells["quote"].value, cells["quote"].data_type) == ("=1+1 *bold* <b>␛[31m”", "s")
    assert (cells["cue"].value, cells["cue"].data_type) == ("@said", "s")
    assert extraction.article.text[cells["start"].value : cells["end"].value] == extraction.quotes[0].quote
    assert cells["confidence"].value == 0.1235


def test_fields_are_chosen_and_ordered(extraction: Extraction) -> None:
    (sheet,) = sheets(extraction, fields=["line", "speaker"])
    assert [list(row) for row in sheet.values] == [["line", "speaker"], [3, "=Jane | Smith"]]


def test_more_than_a_sheet_holds_goes_on_in_another(
    extraction: Extraction, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(xlsx, "ROWS", 3)
    found = sheets(extraction, 5)
    assert [sheet.title for sheet in found] == ["Quotes", "Quotes 2", "Quotes 3"]
    assert [sheet.max_row for sheet in found] == [3, 3, 2]
    assert found[2]["A1"].value == "article"


@pytest.mark.parametrize("character", ["x", "😀"])
def test_a_cell_that_is_too_long_is_cut(extraction: Extraction, character: str) -> None:
    quote = replace(extraction.quotes[0], quote=character * 40_000)
    (sheet,) = sheets(replace(extraction, quotes=(quote,)), fields=["quote"])
    value = sheet["A2"].value
    assert value.endswith(character + "…")
    assert 32_700 < len(value.encode("utf-16-le")) / 2 <= 32_767


def test_giving_up_leaves_nothing_behind(extraction: Extraction) -> None:
    writer = xlsx.XlsxWriter(io.BytesIO())
    writer.write(extraction)
    folder = Path(writer._folder.name)
    assert folder.is_dir()
    writer.abort()
    assert not folder.exists()
