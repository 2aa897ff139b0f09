from __future__ import annotations

from pathlib import Path

import pytest

from quotex.errors import UsageError
from quotex.settings import Setting, may_be_set, read_settings

KEYS = ("format", "min-confidence")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "project/news").mkdir(parents=True)
    return tmp_path / "project/news"


def test_the_nearest_file_going_up_is_taken(folder: Path) -> None:
    assert read_settings(KEYS, folder, {}) == {}
    (folder.parents[1] / "quotex.toml").write_text('format = "csv"')
    (folder.parent / "pyproject.toml").write_text('[tool.quotex]\nformat = "md"\nmin-confidence = 0.5')
    settings = read_settings(KEYS, folder, {})
    origin = str(folder.parent / "pyproject.toml")
    assert settings["format"] == Setting("md", origin, "tool.quotex.format")
    assert settings["min-confidence"].value == 0.5


def test_its_own_file_goes_before_pyproject(folder: Path) -> None:
    (folder / "pyproject.toml").write_text('[tool.quotex]\nformat = "md"')
    (folder / "quotex.toml").write_text("")
    assert read_settings(KEYS, folder, {}) == {}
    (folder / "quotex.toml").write_text('format = "csv"')
    assert read_settings(KEYS, folder, {}) == {"format": Setting("csv", "quotex.toml", "format")}


@pytest.mark.parametrize("text", ["[project]\nname = 'quotex'", "[tool.other]\nfor = 'quotex'", "broken ="])
def test_a_pyproject_without_settings_is_passed(folder: Path, text: str) -> None:
    (folder / "pyproject.toml").write_text(text)
    (folder.parent / "quotex.toml").write_text('format = "csv"')
    assert read_settings(KEYS, folder, {})["format"].value == "csv"


@pytest.mark.parametrize(
    "text",
    [
        "a = 1\r\n[tool.quotex]\r\nformat = 'md'",
        "[ tool . \"quotex\" ]\nformat = 'md'",
        "[tool]\nquotex.format = 'md'",
        "'tool'.quotex.format = 'md'",
        "tool = {quotex = {format = 'md'}}",
    ],
)
def test_settings_are_found_however_toml_writes_them(folder: Path, text: str) -> None:
    (folder / "pyproject.toml").write_text(text)
    assert may_be_set(folder, {})
    assert read_settings(KEYS, folder, {})["format"].value == "md"


def test_little_is_asked_where_nothing_can_be_set(folder: Path) -> None:
    (folder / "pyproject.toml").write_text("[project]\nname = 'quotex'\n[tool.other]\nquotex = 1")
    assert not may_be_set(folder, {"PATH": "quotex"})
    assert may_be_set(folder, {"QUOTEX_ACT": "all"})
    (folder.parent / "quotex.toml").write_text("")
    assert may_be_set(folder, {})


def test_the_environment_goes_before_a_file_empty_ones_too(folder: Path) -> None:
    (folder / "quotex.toml").write_text('format = "csv"\nmin-confidence = 0.5')
    environ = {"QUOTEX_MIN_CONFIDENCE": "0.9", "QUOTEX_FORMAT": "", "QUOTEX_OTHER": "x"}
    settings = read_settings(KEYS, folder, environ)
    assert settings.keys() == {"min-confidence"}
    assert settings["min-confidence"] == Setting("0.9", "QUOTEX_MIN_CONFIDENCE", "QUOTEX_MIN_CONFIDENCE")


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("quotex.toml", "format =", r"quotex\.toml: can't be read as TOML: Invalid value"),
        ("quotex.toml", 'fromat = "csv"', r"^quotex\.toml: unknown key fromat"),
        ("pyproject.toml", "[tool.quotex.extract]", r"^pyproject\.toml: unknown key tool\.quotex\.extract"),
        ("pyproject.toml", "[tool]\nquotex = 1", r"pyproject\.toml: quotex is no table"),
    ],
)
def test_a_faulty_file_is_named(folder: Path, name: str, text: str, message: str) -> None:
    (folder / name).write_text(text)
    with pytest.raises(UsageError, match=message):
        read_settings(KEYS, folder, {})


def test_an_unknown_key_is_answered_with_the_known(folder: Path) -> None:
    (folder / "quotex.toml").write_text("min-confidance = 1")
    with pytest.raises(UsageError) as caught:
        read_settings(KEYS, folder, {})
    assert caught.value.remedy == "Did you mean min-confidence? Keys are format, min-confidence."
