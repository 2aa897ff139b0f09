from __future__ import annotations

import io
import pydoc
from dataclasses import replace
from pathlib import Path

import pytest

from harness import Harness
from quotex.cli.outcome import ExitCode
from quotex.cli.reading import Reading
from quotex.records import Extraction, Speaker

PLAIN = """\
article.txt
1 quote, 1 claim, 2 speakers

 1  Ada Lovelace  1 claim, 4 words    2  Jane Smith  1 quote, 2 words

[²“We agree,”] *said* _Jane Smith_. _Ada Lovelace_ *said* [¹that rain would fall]. Ada
hopes that it ends.
"""


def lines(shown: str) -> list[str]:
    return [line.rstrip() for line in shown.splitlines()]


def test_a_pipe_gets_signs_instead_of_colours(quotex: Harness, article: Path) -> None:
    assert lines(quotex("show", article).stdout) == lines(PLAIN)


def test_joint_speakers_are_both_numbered(extraction: Extraction) -> None:
    first, *others = extraction.quotes
    both = replace(first, speaker=Speaker("Jane Smith & Ada Lovelace", "person"))
    out = Reading(io.StringIO()).render(replace(extraction, quotes=(both, *others)))
    assert "1 quote, 0 claims, 2 speakers" in out
    assert " 1  Ada Lovelace " in out
    assert "[²⁺¹=1+1" in out


def test_no_color_gets_signs_in_a_terminal_too(
    quotex: Harness, article: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    out = quotex("show", article, terminal=True, columns=100).stdout
    assert "[²“We agree,”]" in out
    assert "\x1b[3" not in out.replace("\x1b[3m", "")


def test_a_terminal_gets_a_colour_for_each_speaker(quotex: Harness, article: Path) -> None:
    out = quotex("show", article, terminal=True, columns=100).stdout
    assert "\x1b[38;5;16;48;5;216m²\x1b[0m\x1b[38;5;16;48;5;216m“We agree,”" in out
    assert "\x1b[1;38;5;16;48;5;216mJane Smith" in out
    assert "\x1b[3;38;5;16;48;5;153msaid" in out
    assert "\x1b[38;5;16;48;5;153m 1 " in out  # the legend
    assert "[¹" not in out


@pytest.mark.parametrize("columns", [20, 60, 200])
def test_it_fits_the_width(quotex: Harness, article: Path, columns: int) -> None:
    out = quotex("show", article, columns=columns).stdout
    assert max(map(len, out.splitlines())) <= min(columns, 88)


def test_the_filters_of_extract(quotex: Harness, article: Path) -> None:
    assert "[¹that it ends]" in quotex("show", article, "--act", "thought").stdout
    assert "[¹that" not in quotex("show", article, "--min-confidence", "0.9").stdout


def test_a_text_longer_than_the_terminal_opens_in_the_pager(
    quotex: Harness, article: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paged: list[str] = []
    monkeypatch.setattr(pydoc, "pager", paged.append)
    monkeypatch.setenv("LINES", "30")
    assert quotex("show", article, terminal=True).stdout
    article.write_text("“We agree,” said Jane Smith.\n\n" * 30, encoding="utf-8")
    assert quotex("show", article, terminal=True).stdout == ""
    assert paged[0].count("“We agree,”") == 30
    assert quotex("show", article).stdout.count("“We agree,”") == 30
    assert len(paged) == 1


def test_hostile_words_are_shown_not_obeyed(quotex: Harness, article: Path) -> None:
    article.write_text("“[/sic] [red]x \x1b]0;own\x07\x9b2J,” said Jane Smith.", encoding="utf-8")
    out = quotex("show", article, terminal=True, columns=100).stdout
    assert "[/sic] [red]x ␛]0;own␇�2J" in out
    assert "\x1b]" not in out


def test_standard_input_and_articles_without_quotes(quotex: Harness) -> None:
    assert "Rain.\n" in quotex("show", "-", stdin=b"Rain.").stdout
    assert "warning: - is empty" in quotex("show", "-", stdin=b"").stderr


def test_it_takes_one_article(quotex: Harness, article: Path) -> None:
    Path("b.txt").write_text("Rain.")
    result = quotex("show", ".", code=ExitCode.USAGE)
    assert "several articles" in result.stderr
    assert "quotex report ." in result.stderr
    assert "no such file" in quotex("show", "gone.txt", code=ExitCode.NONE_READ).stderr


def test_a_dump_may_hold_one_article(quotex: Harness, article: Path) -> None:
    Path("one.csv").write_text("id;body\n7;“No,” said Jo.\n", encoding="utf-8")
    assert "one.csv#7\n1 quote" in quotex("show", "one.csv", "--text-field", "body").stdout
    Path("two.jsonl").write_text('{"text": "Rain."}\n{"text": "Sun."}\n')
    result = quotex("show", "two.jsonl", code=ExitCode.USAGE)
    assert "several articles" in result.stderr
    assert result.stdout == ""
    Path("none.csv").write_text("id,text\n")
    assert "holds no article" in quotex("show", "none.csv", code=ExitCode.NONE_READ).stderr
