"""Files of a model that are missing, or of another time, are named, not guessed at."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

import quotex.model
from quotex.errors import ModelError
from quotex.pipeline.analyse import analyse
from quotex.pipeline.weights import FILES, MANIFEST, Weights


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(quotex.model.FOLDER / "quotex", tmp_path / "model"))


@pytest.mark.parametrize("name", FILES)
def test_a_missing_file_is_named(folder: Path, name: str) -> None:
    (folder / name).unlink()
    with pytest.raises(ModelError, match=name):
        Weights.load(folder)


@pytest.mark.parametrize("name", FILES)
def test_a_damaged_file_is_named_with_what_to_do(folder: Path, name: str) -> None:
    data = (folder / name).read_bytes()
    (folder / name).write_bytes(data[: len(data) // 2])
    with pytest.raises(ModelError, match=f"{name} is damaged") as caught:
        analyse("“No,” said Bo.", Weights.load(folder), "quotex")
    assert "again" in caught.value.remedy


def test_a_pipeline_with_a_damaged_file_is_one(tmp_path: Path) -> None:
    copy = Path(shutil.copytree(quotex.model.FOLDER, tmp_path / "copy"))
    (copy / "quotex" / MANIFEST).write_text("{")
    with pytest.raises(ModelError, match=f"{MANIFEST} is damaged"):
        quotex.model.load_named(str(copy))


def test_another_format_is_not_read(folder: Path) -> None:
    manifest = json.loads((folder / MANIFEST).read_bytes())
    (folder / MANIFEST).write_text(json.dumps({**manifest, "format": 99}))
    with pytest.raises(ModelError, match="format 99"):
        Weights.load(folder)


def test_a_part_that_was_not_saved_is_named() -> None:
    files = {name: data for name, data in quotex.model.bundled_weights().files.items() if name != MANIFEST}
    with pytest.raises(ModelError, match="manifest"):
        Weights(files)
