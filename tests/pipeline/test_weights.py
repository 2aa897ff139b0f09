"""Files of a model that are missing, or of another time, are named, not guessed at."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

import quotex.model
from quotex.errors import ModelError
from quotex.pipeline.weights import FILES, MANIFEST, Weights


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(quotex.model.FOLDER / "quotex", tmp_path / "model"))


@pytest.mark.parametrize("name", FILES)
def test_a_missing_file_is_named(folder: Path, name: str) -> None:
    (folder / name).unlink()
    with pytest.raises(ModelError, match=name):
        Weights.load(folder)


def test_another_format_is_not_read(folder: Path) -> None:
    manifest = json.loads((folder / MANIFEST).read_bytes())
    (folder / MANIFEST).write_text(json.dumps({**manifest, "format": 99}))
    with pytest.raises(ModelError, match="format 99"):
        Weights.load(folder)


def test_a_part_that_was_not_saved_is_named() -> None:
    files = {name: data for name, data in quotex.model.bundled_weights().files.items() if name != MANIFEST}
    with pytest.raises(ModelError, match="manifest"):
        Weights(files)
