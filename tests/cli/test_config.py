from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from harness import Harness
from quotex.cli.outcome import ExitCode


def in_force(quotex: Harness) -> dict[tuple[str, str], tuple[Any, str | None]]:
    """Value and origin by command and key."""
    rows = json.loads(quotex("config", "--format", "json").stdout)
    return {(command, row["key"]): (row["value"], row["from"]) for row in rows for command in row["commands"]}


def test_what_is_set_is_the_default_of_a_command(
    quotex: Harness, article: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("quotex.toml").write_text('format = "jsonl"\nact = "all"\n')
    assert len(quotex("extract", article).records) == 3
    monkeypatch.setenv("QUOTEX_ACT", "thought")
    assert [record["act"] for record in quotex("extract", article).records] == ["thought"]
    assert len(quotex("extract", article, "--act", "speech").records) == 2


def test_every_kind_of_option_can_be_set(
    quotex: Harness, article: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("pyproject.toml").write_text(
        '[tool.quotex]\nwith-text = true\nmin-confidence = 0.9\nspeaker = "jane"\nformat = "json"'
    )
    (record,) = json.loads(quotex("extract", article).stdout)
    assert record["article"]["text"] == article.read_text(encoding="utf-8")
    monkeypatch.setenv("QUOTEX_WITH_TEXT", "no")
    monkeypatch.setenv("QUOTEX_MIN_CONFIDENCE", "0.1")
    monkeypatch.setenv("QUOTEX_SPEAKER", "ada")
    (record,) = json.loads(quotex("extract", article).stdout)
    assert "text" not in record["article"]
    assert record["speaker"]["name"] == "Ada Lovelace"


def test_a_flag_goes_before_all_that_is_set(
    quotex: Harness, article: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("quotex.toml").write_text(
        'explain = true\nwith-text = true\ntype = "direct"\nspeaker = "jane"\nfields = "type"\n'
        "bom = true\nper-article = true\nallow-private = true\ndebug = true"
    )
    assert len(quotex("extract", article, "-f", "jsonl").records) == 1
    (_, record) = quotex(
        "extract", article, "-f", "jsonl", "--no-explain", "--no-with-text", "--type", "all", "--speaker", ""
    ).records
    assert "explanation" not in record
    assert "text" not in record["article"]
    monkeypatch.setenv("QUOTEX_TYPE", "")
    monkeypatch.setenv("QUOTEX_SPEAKER", "")
    assert len(quotex("extract", article, "-f", "jsonl").records) == 2
    out = quotex("extract", article, "-f", "csv", "--no-bom", "--fields", "").stdout
    assert out.startswith("article,date,speaker,")
    assert "article.txt" in quotex("speakers", article).stdout
    assert "article.txt" not in quotex("speakers", article, "--no-per-article").stdout
    quotex("extract", article, "--no-allow-private", "--no-debug")


def test_a_suffix_goes_before_a_format_that_is_set(quotex: Harness, article: Path) -> None:
    Path("quotex.toml").write_text('format = "jsonl"')
    quotex("extract", article, "-o", "out.csv")
    assert Path("out.csv").read_text(encoding="utf-8").startswith("article,")
    quotex("extract", "-o", "out", article)
    assert Path("out").read_text(encoding="utf-8").startswith("{")

    quotex("speakers", article, "-o", "speakers.md")
    assert Path("speakers.md").read_text(encoding="utf-8").startswith("| Speaker |")


@pytest.mark.parametrize("value", ['["speaker", "quote"]', '"speaker, quote"'])
def test_columns_are_set_as_a_list_or_by_commas(quotex: Harness, article: Path, value: str) -> None:
    Path("quotex.toml").write_text(f'format = "csv"\nfields = {value}')
    assert quotex("extract", article).stdout.startswith("speaker,quote\n")
    assert quotex("extract", article, "--fields", "type").stdout.startswith("type\n")


def test_what_can_be_given_several_times_is_set_as_a_list(
    quotex: Harness, article: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("quotex.toml").write_text('format = "jsonl"\nspeaker = ["jane", "ada"]\ntype = ["direct", "mixed"]')
    assert len(quotex("extract", article).records) == 1
    assert len(quotex("extract", article, "--type", "all").records) == 2
    assert "jane, ada" in quotex("config").stdout
    assert in_force(quotex)["extract", "type"] == (["direct", "mixed"], "quotex.toml")
    monkeypatch.setenv("QUOTEX_TYPE", "indirect")
    (record,) = quotex("extract", article).records
    assert record["speaker"]["name"] == "Ada Lovelace"


def test_what_is_set_waits_for_a_format_that_has_a_use_for_it(
    quotex: Harness, article: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("quotex.toml").write_text('fields = ["quote"]\nbom = true\nexplain = true')
    monkeypatch.setenv("QUOTEX_WITH_TEXT", "yes")
    out = quotex("extract", article, "--format", "csv").stdout
    assert out.startswith("\ufeffquote\n")
    (record, *_) = quotex("extract", article, "--format", "jsonl").records
    assert "text" in record["article"]
    assert "explanation" in record
    assert "Ada Lovelace" in quotex("extract", article, "--format", "tei").stdout
    quotex("extract", article, "--format", "jsonl", "--fields", "quote", code=ExitCode.USAGE)
    quotex("report", article, "-o", "report.html")


def test_a_setting_goes_to_the_commands_that_take_it(
    quotex: Harness, article: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("quotex.toml").write_text('format = "csv"')
    monkeypatch.setenv("QUOTEX_CONVENTION", "polnear")
    values = in_force(quotex)
    assert values["extract", "format"] == ("csv", "quotex.toml")
    assert values["evaluate", "format"] == ("table", None)
    assert values["extract", "convention"] == values["evaluate", "convention"]
    assert values["evaluate", "convention"] == ("polnear", "QUOTEX_CONVENTION")
    assert values["extract", "min-confidence"] == (0, None)
    assert ("extract", "output") not in values


def test_people_get_a_table(quotex: Harness, article: Path) -> None:
    Path("quotex.toml").write_text('speaker = "[b]\\u001b[31m"')
    out = quotex("config").stdout
    lines = [line.split() for line in out.splitlines()]
    assert lines[0] == ["Key", "Commands", "Value", "From"]
    assert ["speaker", "extract,", "speakers", "[b]␛[31m", "quotex.toml"] in lines
    assert ["with-text", "extract", "false", "default"] in lines
    assert ["format", "evaluate,", "config", "table", "default"] in lines


@pytest.mark.parametrize(
    ("text", "message", "allowed"),
    [
        ('fromat = "csv"', "quotex.toml: unknown key fromat", "Did you mean format?"),
        ('act = "speach"', "quotex.toml: act is “speach”", "one of speech, thought, all."),
        ('format = "xml"', "quotex.toml: format is “xml”", "table, json, jsonl, csv"),
        ("with-text = 1", "quotex.toml: with-text is 1", "true or false"),
        ('with-text = "yes"', "quotex.toml: with-text is “yes”", "true or false"),
        ("min-confidence = 2", "quotex.toml: min-confidence is 2", "a number from 0 to 1"),
        ("min-confidence = true", "quotex.toml: min-confidence is true", "a number from 0 to 1"),
        ("speaker = []", "quotex.toml: speaker is []", "a text; or a list of them."),
        ('type = ["direct", 1]', "quotex.toml: type is ['direct', 1]", "mixed, all; or a list"),
        ("fields = [1]", "quotex.toml: fields is [1]", "names, in a list or parted by commas"),
    ],
)
def test_a_wrong_setting_is_wrong_usage(
    quotex: Harness, article: Path, text: str, message: str, allowed: str
) -> None:
    Path("quotex.toml").write_text(text)
    for command in (["config"], ["extract", article]):
        error = quotex(*command, code=ExitCode.USAGE).stderr
        assert message in error
        assert allowed in error
    assert "Usage" in quotex("extract", "--help").stdout
    quotex("schema")


@pytest.mark.parametrize(
    ("name", "value", "allowed"),
    [("WITH_TEXT", "perhaps", "true or false"), ("MIN_CONFIDENCE", "high", "a number from 0 to 1")],
)
def test_a_wrong_variable_is_wrong_usage(
    quotex: Harness, monkeypatch: pytest.MonkeyPatch, name: str, value: str, allowed: str
) -> None:
    monkeypatch.setenv(f"QUOTEX_{name}", value)
    error = quotex("config", code=ExitCode.USAGE).stderr
    assert f"QUOTEX_{name} is “{value}”" in error
    assert allowed in error
