from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from quotex.errors import InputError
from quotex.evaluate import digest, read_gold
from quotex.records import Speaker, TextSpan

ENTRY: dict[str, Any] = {
    "id": "a",
    "text": "“No,” said Bo.",
    "attributions": [
        {"content": [[0, 5]], "cue": [[6, 10]], "source": [[11, 13]], "speaker": "Bo", "kind": "person"}
    ],
    "not_quotes": [[11, 13]],
}


def in_folder(path: Path, entry: object) -> Path:
    (path / "a.json").write_text(json.dumps(entry, indent=2), encoding="utf-8")
    return path


def in_lines(path: Path, entry: object) -> Path:
    path /= "gold.jsonl"
    path.write_text(json.dumps(entry, ensure_ascii=False) + "\n\n", encoding="utf-8")
    return path


def in_gzip(path: Path, entry: object) -> Path:
    path /= "gold.jsonl.gz"
    path.write_bytes(gzip.compress(json.dumps(entry).encode()))
    return path


@pytest.mark.parametrize("write", [in_folder, in_lines, in_gzip])
def test_every_form_reads_the_same(write: Any, tmp_path: Path) -> None:
    path = write(tmp_path, ENTRY)
    (article,) = read_gold(path)
    (attribution,) = article.attributions
    assert attribution.content == (TextSpan(0, 5, "“No,”"),)
    assert attribution.speaker == Speaker("Bo", "person")
    assert attribution.type is attribution.act is None
    assert article.not_quotes == (TextSpan(11, 13, "Bo"),)
    assert digest(path) == digest(in_lines(tmp_path, ENTRY))


def test_the_digest_tells_other_gold(tmp_path: Path) -> None:
    other = {**ENTRY, "text": "“No,” said Al."}
    assert digest(in_lines(tmp_path, ENTRY)) != digest(in_lines(tmp_path, other))


@pytest.mark.parametrize("entry", [{**ENTRY, "attributions": [{}]}, [], {"id": "a"}])
def test_an_entry_of_another_form_is_an_error(entry: object, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"gold\.jsonl: not gold"):
        read_gold(in_lines(tmp_path, entry))


def test_no_gold_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no article"):
        read_gold(tmp_path)
    with pytest.raises(InputError, match="No such file"):
        digest(tmp_path / "gold.jsonl")
