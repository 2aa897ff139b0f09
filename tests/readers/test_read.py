from __future__ import annotations

from pathlib import Path

import pytest

from quotex.errors import InputError
from quotex.readers import read


def test_an_article_keeps_its_line_ends_and_knows_its_origin(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    text = "# Council backs bridge\r\n\r\n1 May 2025\r\n\r\nThe mayor said yes.\rMore.\n"
    path.write_bytes(b"\xef\xbb\xbf" + text.encode())
    article = read(str(path))
    assert article.text == text
    assert (article.origin, article.title, article.date) == (str(path), "Council backs bridge", "2025-05-01")


def test_a_file_that_can_not_be_opened_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"gone\.txt: No such file"):
        read(str(tmp_path / "gone.txt"))
