from __future__ import annotations

import csv
import io
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from fakes import FakeExtractor
from harness import Harness
from quotex.cli import progress
from quotex.cli.outcome import ExitCode
from quotex.errors import ModelError
from quotex.records import Article, Extraction
from quotex.writers.json import JsonLinesWriter

ROOT = Path(__file__).parents[2]


def test_a_table_shows_who_said_what_and_ends_with_the_counts(quotex: Harness, article: Path) -> None:
    lines = quotex("extract", article).stdout.splitlines()
    assert lines[0].split() == ["Speaker", "Quote", "Type", "Line", "Confidence"]
    assert lines[2].split() == ["Jane", "Smith", "“We", "agree,”", "direct", "1", "95%"]
    assert lines[3].strip() == "— said Jane Smith"
    assert lines[-1] == "1 quote, 1 claim, 2 speakers"


@pytest.mark.parametrize("columns", [20, 60, 80, 120, 200])
def test_a_table_fits_its_width_and_loses_no_word(quotex: Harness, article: Path, columns: int) -> None:
    text = "“" + "unbroken" * 30 + " we agree,” said Jane Smith."
    article.write_text(text, encoding="utf-8")
    out = quotex("extract", article, columns=columns).stdout
    assert max(map(len, out.splitlines())) <= columns
    assert "".join(out.split()).count("unbroken") + "".join(out.split()).count("unbr") >= 30
    assert "…" not in out


def test_a_piped_table_is_plain(quotex: Harness, article: Path) -> None:
    assert "\x1b" not in quotex("extract", article).stdout


def test_a_terminal_gets_colours_unless_they_are_declined(
    quotex: Harness, article: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "\x1b[32mdirect" in quotex("extract", article, terminal=True, columns=80).stdout
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[32m" not in quotex("extract", article, terminal=True, columns=80).stdout


@pytest.mark.parametrize("format_", ["table", "md", "csv", "tsv"])
@pytest.mark.parametrize("terminal", [True, False])
def test_hostile_words_are_shown_not_obeyed(
    quotex: Harness, article: Path, format_: str, terminal: bool
) -> None:
    article.write_text("“[/sic] [red]x :smile: \x1b]0;own\x07\x9b2J,” said Jane Smith.", encoding="utf-8")
    out = quotex("extract", article, "-f", format_, terminal=terminal, columns=150).stdout
    assert "␛]0;own␇�2J" in out.replace("\\", "")
    assert "[/sic] [red]x :smile:" in out.replace("\\", "")
    assert "\x1b]" not in out
    assert "\x9b" not in out


def test_several_articles_get_headings_and_a_total(quotex: Harness, article: Path) -> None:
    Path("news").mkdir()
    Path("news/b.txt").write_text("Bridge opens\n\n“It is open and it will stay open,” said Jane Smith.")
    out = quotex("extract", article, "news").stdout
    assert "\narticle.txt\n" in "\n" + out
    assert "\nBridge opens\nnews/b.txt\n" in out
    assert out.endswith("\n2 articles: 2 quotes, 1 claim, 2 speakers\n")


def test_every_format_writes_the_same_records(quotex: Harness, article: Path) -> None:
    records = quotex("extract", article, "--format", "jsonl").records
    assert [record["quote"] for record in records] == ["“We agree,”", "that rain would fall"]
    assert json.loads(quotex("extract", article, "-f", "json").stdout) == records
    for name, delimiter in (("csv", ","), ("tsv", "\t")):
        rows = csv.DictReader(io.StringIO(quotex("extract", article, "-f", name).stdout), delimiter=delimiter)
        assert [row["quote"] for row in rows] == [record["quote"] for record in records]
    assert "> “We agree,”\n" in quotex("extract", article, "-f", "md").stdout


@pytest.mark.parametrize(
    ("options", "count"),
    [
        ([], 2),
        (["--act", "all"], 3),
        (["--act", "thought"], 1),
        (["--type", "direct"], 1),
        (["--type", "mixed"], 0),
        (["--speaker", "SMITH"], 1),
        (["--type", "direct", "--type", "indirect"], 2),
        (["--speaker", "smit"], 0),
        (["--speaker", "lovelace", "--speaker", "smith"], 2),
        (["--min-confidence", "0.9"], 1),
    ],
)
def test_filters(quotex: Harness, article: Path, options: list[str], count: int) -> None:
    assert len(quotex("extract", article, "-f", "jsonl", *options).records) == count


def test_a_speaker_whom_nobody_names_is_told_of_with_those_who_are(quotex: Harness, article: Path) -> None:
    for command in ("extract", "speakers"):
        result = quotex(command, article, "-f", "csv", "--speaker", "lovelase", "--speaker", "jane")
        assert result.stdout.count("\n") == 2
        assert result.stderr == (
            "warning: no speaker is called “lovelase”; there is Ada Lovelace, Jane Smith, Ada\n"
        )
        assert quotex(command, article, "--speaker", "ada", "--type", "direct").stderr == ""
    article.write_text("It rained.")
    assert "there is none with a name" in quotex("extract", article, "--speaker", "ada").stderr


def test_with_text_puts_the_article_into_the_record(quotex: Harness, article: Path) -> None:
    text = "a\r\n“We agree,” said Jo.\r"
    article.write_bytes(b"\xef\xbb\xbf" + text.encode())
    (record,) = quotex("extract", article, "-f", "jsonl", "--with-text").records
    assert record["article"]["text"] == text
    piece = record["content"][0]
    assert text[piece["start"] : piece["end"]] == piece["text"] == "“We agree,”"


class TestDumps:
    LINES = '{"id": "a", "body": "“We agree,” said Jo.", "desk": "city"}\n{"id":\n{"id": "b", "body": ""}\n'

    def test_each_record_is_an_article_and_a_bad_one_stops_no_other(self, quotex: Harness) -> None:
        arguments = ["extract", "--text-field", "body", "-f", "jsonl"]
        result = quotex(*arguments, stdin=self.LINES.encode(), code=ExitCode.SOME_FAILED)
        (record,) = result.records
        assert record["article"]["origin"] == "-#a"
        assert record["article"]["metadata"] == {"id": "a", "desk": "city"}
        assert "error: -, line 2: not valid JSON" in result.stderr
        assert "warning: -#b is empty" in result.stderr

    def test_articles_of_one_dump_are_headed_and_summed_up(self, quotex: Harness, article: Path) -> None:
        Path("d.csv").write_text("id;text\n1;“We agree,” said Jo.\n2;“Me too,” said Al.\n", encoding="utf-8")
        out = quotex("extract", "d.csv").stdout
        assert out.startswith("d.csv#1\n")
        assert "\nd.csv#2\n" in out
        assert out.endswith("\n2 articles: 2 quotes, 0 claims, 2 speakers\n")

    def test_a_dump_without_articles_is_a_warning(self, quotex: Harness, article: Path) -> None:
        Path("d.csv").write_text("id,text\n")
        result = quotex("extract", "d.csv", "-f", "json")
        assert (result.stdout, result.stderr) == ("[]\n", "warning: d.csv holds no article\n")

    def test_a_missing_column_names_those_that_are_there(self, quotex: Harness, article: Path) -> None:
        Path("d.csv").write_text("id,body\n1,One.\n")
        result = quotex("extract", "d.csv", code=ExitCode.NONE_READ)
        assert "error: d.csv: no column 'text'\n  There is 'id', 'body'; choose one" in result.stderr
        quotex("extract", "d.csv", article, code=ExitCode.SOME_FAILED)


def test_a_guessed_encoding_is_a_warning(quotex: Harness, article: Path) -> None:
    article.write_bytes("“Ça va,” said Jo.".encode("cp1252"))
    result = quotex("extract", article, "-f", "jsonl")
    assert result.records[0]["quote"] == "“Ça va,”"
    assert result.stderr == "warning: article.txt: not UTF-8; read as Windows-1252\n"


@pytest.mark.parametrize("named", [["-"], []])
def test_standard_input(quotex: Harness, named: list[str]) -> None:
    data = "“Ça va,” said Jo.".encode()
    (record,) = quotex("extract", *named, "-f", "jsonl", stdin=data).records
    assert record["article"]["origin"] == "-"
    assert record["speaker"]["name"] == "Jo"


def test_the_convention_reaches_the_extractor(
    quotex: Harness, article: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = []
    monkeypatch.setattr(FakeExtractor, "__init__", lambda self, convention: seen.append(convention))
    quotex("extract", article)
    quotex("extract", article, article.resolve(), "--convention", "polnear")
    assert seen == ["quotex", "polnear"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "no article given"),
        (["a.txt", "--format", "xml"], "one of table, json"),
        (["a.txt", "--with-text"], "--with-text needs"),
        (["a.txt", "--speaker", " "], "needs a name"),
        (["a.txt", "--min-confidence", "2"], "min-confidence"),
        (["a.txt", "--output", "out.docx"], ".jsonl"),
        (["article.txt", "--output", "gone/out.json"], "can't write gone/out.json"),
        (["article.txt", "--output", "gone/out.db"], "can't write gone/out.db"),
        (["article.txt", "--output", ".", "-f", "brat"], "it is there already"),
        (["article.txt", "-f", "brat"], "--output FOLDER"),
        (["article.txt", "-f", "sqlite"], "--output FILE"),
        (["article.txt", "--bom"], "--bom needs --format csv or tsv"),
        (["article.txt", "-f", "jsonl", "--fields", "id"], "--fields needs --format csv, tsv, md or xlsx"),
        (["article.txt", "-f", "csv", "--fields", "id,nope"], "no field 'nope'\n  Fields: article, date,"),
    ],
)
def test_wrong_usage(quotex: Harness, article: Path, arguments: list[str], said: str) -> None:
    result = quotex("extract", *arguments, code=ExitCode.USAGE)
    assert said in result.stderr
    assert result.stdout == ""


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            ["--format", "yaml"],
            "'--format' / '-f': It must be one of table, json, jsonl, csv, tsv, md, html,",
        ),
        (["--type", "spoken"], "'--type': It must be one of direct, indirect, mixed, all."),
        (["--min-confidence", "80"], "'--min-confidence': It must be a number from 0 to 1, such as 0.8."),
        (["--min-confidence", "high"], "'--min-confidence': It must be a number from 0 to 1, such as 0.8."),
    ],
)
def test_a_wrong_value_names_what_is_right(
    quotex: Harness, article: Path, arguments: list[str], said: str
) -> None:
    error = quotex("extract", article, *arguments, columns=200, code=ExitCode.USAGE).stderr
    assert said in " ".join(error.replace("│", " ").split())


class TestFailures:
    def test_one_bad_article_stops_no_other(self, quotex: Harness, article: Path) -> None:
        Path("bad.txt").write_bytes(b"not\0text")
        Path("fault.txt").write_text("EXPLODE")
        result = quotex(
            "extract", "bad.txt", "gone.txt", "fault.txt", article, "-f", "jsonl", code=ExitCode.SOME_FAILED
        )
        assert len(result.records) == 2
        assert "error: bad.txt: not plain text (NUL at byte 3)" in result.stderr
        assert "error: gone.txt: no such file" in result.stderr
        assert "error: fault.txt: unexpected ValueError: boom" in result.stderr
        assert "Traceback" not in result.stderr

    def test_none_could_be_read(self, quotex: Harness, article: Path) -> None:
        Path("empty").mkdir()
        for argument in ("gone.txt", "empty", "*.rst"):
            result = quotex("extract", argument, code=ExitCode.NONE_READ)
            assert result.stderr.startswith(f"error: {argument}: ")
            assert result.stdout == ""

    def test_an_empty_file_is_a_warning(self, quotex: Harness, article: Path) -> None:
        article.write_text(" \n")
        result = quotex("extract", article, "-f", "json")
        assert result.stdout == "[]\n"
        assert result.stderr == "warning: article.txt is empty\n"

    def test_debug_shows_the_traceback(self, quotex: Harness, article: Path) -> None:
        article.write_text("EXPLODE")
        result = quotex("extract", article, "--debug", code=ExitCode.NONE_READ)
        assert "Traceback" in result.stderr
        assert "ValueError: boom" in result.stderr

    def test_a_model_that_does_not_load_fails_once(
        self, quotex: Harness, article: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def fail(self: object, convention: str) -> None:
            raise OSError(2, "No such file or directory", "weights.onnx")

        monkeypatch.setattr(FakeExtractor, "__init__", fail)
        result = quotex("extract", article, article.resolve(), code=ExitCode.INTERNAL)
        assert result.stderr == "error: weights.onnx: No such file or directory\n"

    def test_a_damaged_model_fails_once(
        self, quotex: Harness, article: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def fail(self: object, article: Article) -> Extraction:
            raise ModelError("the model's file network.onnx is damaged", "Install quotex again.")

        monkeypatch.setattr(FakeExtractor, "extract", fail)
        result = quotex("extract", article, article.resolve(), code=ExitCode.INTERNAL)
        assert result.stderr == ("error: the model's file network.onnx is damaged\n  Install quotex again.\n")

    def test_an_interrupt_ends_quietly(
        self, quotex: Harness, article: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def interrupt(self: object, article: Article) -> Extraction:
            raise KeyboardInterrupt

        monkeypatch.setattr(FakeExtractor, "extract", interrupt)
        result = quotex("extract", article, "-o", "out.csv", code=ExitCode.INTERRUPTED)
        assert result.stderr == ""
        assert os.listdir() == ["article.txt"]

    @pytest.mark.parametrize(
        "name", ["out.jsonl", "out.json", "out.csv", "out.db", "out.parquet", "out.html"]
    )
    def test_an_interrupt_keeps_what_is_done(
        self, quotex: Harness, article: Path, monkeypatch: pytest.MonkeyPatch, name: str
    ) -> None:
        quotex("extract", article, "-o", name)
        whole = Path(name).read_bytes()
        Path(name).write_text("old")
        Path("b.txt").write_text("STOP", encoding="utf-8")
        interrupt_at(monkeypatch, "STOP")
        stem, suffix = name.split(".")
        for number in ("", "2"):
            kept = f"{stem}.partial{number}.{suffix}"
            result = quotex("extract", article, "b.txt", article, "-o", name, code=ExitCode.INTERRUPTED)
            assert result.stderr == (
                f"error: stopped after 1 article, the last article.txt; what they gave is in {kept}\n"
            )
            assert Path(kept).read_bytes() == whole
        assert Path(name).read_text() == "old"
        assert sorted(os.listdir()) == sorted(
            ["article.txt", "b.txt", name, f"{stem}.partial.{suffix}", f"{stem}.partial2.{suffix}"]
        )

    def test_an_interrupt_ends_what_goes_to_standard_output(
        self, quotex: Harness, article: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        Path("b.txt").write_text("STOP", encoding="utf-8")
        interrupt_at(monkeypatch, "STOP")
        result = quotex("extract", article, "b.txt", "-f", "json", code=ExitCode.INTERRUPTED)
        assert len(json.loads(result.stdout)) == 2
        assert result.stderr == "error: stopped after 1 article, the last article.txt\n"

    def test_an_interrupt_while_an_article_is_written_waits_for_its_end(
        self, quotex: Harness, article: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        write = JsonLinesWriter.write

        def interrupted(self: JsonLinesWriter, found: Extraction) -> None:
            signal.raise_signal(signal.SIGINT)
            write(self, found)

        monkeypatch.setattr(JsonLinesWriter, "write", interrupted)
        # A shell starts what it runs in the background with the signal ignored.
        before = signal.signal(signal.SIGINT, signal.default_int_handler)
        try:
            result = quotex(
                "extract", article, article.resolve(), "-o", "out.jsonl", code=ExitCode.INTERRUPTED
            )
        finally:
            signal.signal(signal.SIGINT, before)
        assert "stopped after 1 article" in result.stderr
        assert Path("out.partial.jsonl").read_text(encoding="utf-8").count("\n") == 2


class TestOutput:
    @pytest.mark.parametrize("name", ["out.json", "out.JSONL", "out.csv", "out.tsv", "out.md"])
    def test_the_suffix_gives_the_format(self, quotex: Harness, article: Path, name: str) -> None:
        assert quotex("extract", article, "--output", name).stdout == ""
        printed = quotex("extract", article, "--format", name.partition(".")[2].lower()).stdout
        assert Path(name).read_bytes().decode() == printed

    def test_a_format_goes_before_the_suffix(self, quotex: Harness, article: Path) -> None:
        quotex("extract", article, "-o", "table.txt", "-f", "table")
        assert "1 quote, 1 claim, 2 speakers\n" in Path("table.txt").read_text(encoding="utf-8")

    def test_a_dash_is_standard_output(self, quotex: Harness, article: Path) -> None:
        for command in ("extract", "speakers"):
            for options in ([], ["-f", "csv"]):
                printed = quotex(command, article, *options).stdout
                assert quotex(command, article, *options, "-o", "-").stdout == printed
        assert os.listdir() == ["article.txt"]

    @pytest.mark.parametrize(
        ("format_", "name", "said"),
        [
            ("xlsx", "out.csv", "out.csv: .csv means csv, but the format is xlsx\n  Name it out.xlsx."),
            ("sqlite", "out.JSON", ".json means json, but the format is sqlite\n  Name it out.sqlite."),
            ("table", "out.md", "Name it out.txt."),
        ],
    )
    def test_a_suffix_that_means_another_format_is_wrong_usage(
        self, quotex: Harness, article: Path, format_: str, name: str, said: str
    ) -> None:
        assert said in quotex("extract", article, "-f", format_, "-o", name, code=ExitCode.USAGE).stderr
        assert os.listdir() == ["article.txt"]

    @pytest.mark.parametrize(
        ("format_", "name"),
        [("prodigy", "out.jsonl"), ("w3c", "out.json"), ("csv", "out.dat"), ("sqlite", "out.db")],
    )
    def test_other_suffixes_hold_any_format(
        self, quotex: Harness, article: Path, format_: str, name: str
    ) -> None:
        quotex("extract", article, "-f", format_, "-o", name)
        assert name in os.listdir()

    def test_what_is_found_survives_a_later_error(self, quotex: Harness, article: Path) -> None:
        quotex("extract", article, "gone.txt", "-o", "out.json", code=ExitCode.SOME_FAILED)
        assert len(json.loads(Path("out.json").read_text(encoding="utf-8"))) == 2

    def test_nothing_read_leaves_the_old_file(self, quotex: Harness, article: Path) -> None:
        Path("out.json").write_text("old")
        article.write_bytes(b"\0")
        quotex("extract", article, "-o", "out.json", code=ExitCode.NONE_READ)
        assert Path("out.json").read_text() == "old"

    def test_every_file_is_written_whole(self, quotex: Harness, article: Path) -> None:
        beginnings = {"xlsx": b"PK", "parquet": b"PAR1", "db": b"SQLite", "spacy": b"x", "xml": b"<?xml"}
        for suffix, beginning in beginnings.items():
            assert quotex("extract", article, "--output", f"out.{suffix}").stdout == ""
            assert Path(f"out.{suffix}").read_bytes().startswith(beginning)
        assert not [name for name in os.listdir() if name.startswith(".")]

    @pytest.mark.parametrize("name", ["out.xlsx", "out.parquet", "out.db", "out.spacy", "out.xml"])
    def test_a_file_half_written_does_not_stay(
        self, quotex: Harness, article: Path, monkeypatch: pytest.MonkeyPatch, name: str
    ) -> None:
        def interrupt(self: object, article: Article) -> Extraction:
            raise KeyboardInterrupt

        monkeypatch.setattr(FakeExtractor, "extract", interrupt)
        assert quotex("extract", article, "-o", name, code=ExitCode.INTERRUPTED).stderr == ""
        assert os.listdir() == ["article.txt"]

    def test_no_article_is_written_over(self, quotex: Harness, article: Path) -> None:
        before = article.read_bytes()
        for command, *more in (["extract", "--format", "csv"], ["report"], ["speakers", "--format", "md"]):
            error = quotex(command, article, "-o", f"./{article}", *more, code=ExitCode.USAGE).stderr
            assert f"{article} is an article to read" in error
        assert article.read_bytes() == before

    def test_what_a_folder_gave_before_is_not_read_again(self, quotex: Harness, article: Path) -> None:
        quotex("extract", ".", "-o", "out.json")
        first = Path("out.json").read_bytes()
        assert quotex("extract", ".", "-o", "out.json").stderr == ""
        assert Path("out.json").read_bytes() == first
        assert quotex("extract", ".", "-o", "out.csv").stderr == (
            "warning: left out 1 file as written by quotex, such as ./out.json; name one to have it read\n"
        )

    def test_brat_writes_a_new_folder(self, quotex: Harness, article: Path) -> None:
        quotex("extract", article, "-f", "brat", "-o", "out")
        assert sorted(os.listdir("out")) == ["annotation.conf", "article.ann", "article.txt"]
        assert Path("out/article.txt").read_bytes() == article.read_bytes()
        result = quotex("extract", article, "-f", "brat", "-o", "out", code=ExitCode.USAGE)
        assert "new or an empty folder" in result.stderr

    @pytest.mark.parametrize("format_", ["xlsx", "parquet", "spacy"])
    def test_bytes_go_into_a_pipe_but_not_to_a_terminal(
        self, quotex: Harness, article: Path, format_: str
    ) -> None:
        result = quotex("extract", article, "-f", format_, terminal=True, code=ExitCode.USAGE)
        assert "--output FILE, or pipe it" in result.stderr
        command = [sys.executable, "-m", "quotex", "extract", "-", "-f", format_]
        piped = subprocess.run(command, input=b" ", capture_output=True, check=True, cwd=ROOT)
        assert len(piped.stdout) > 20

    def test_a_format_names_the_extra_that_it_needs(
        self, quotex: Harness, article: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setitem(sys.modules, "xlsxwriter", None)
        monkeypatch.delitem(sys.modules, "quotex.writers.xlsx", raising=False)
        result = quotex("extract", article, "-o", "out.xlsx", code=ExitCode.USAGE)
        assert "the format xlsx needs the Python package xlsxwriter" in result.stderr
        assert "pip install 'quotex[xlsx]'" in result.stderr
        assert os.listdir() == ["article.txt"]

    def test_fields_and_byte_order_mark(self, quotex: Harness, article: Path) -> None:
        out = quotex("extract", article, "-f", "csv", "--fields", "line, speaker", "--bom").stdout
        assert out == "\ufeffline,speaker\n1,Jane Smith\n1,Ada Lovelace\n"
        out = quotex("extract", article, "-f", "md", "--fields", "speaker,quote").stdout
        assert "| speaker | quote |\n| --- | --- |\n| Jane Smith | “We agree,” |\n" in out


def interrupt_at(monkeypatch: pytest.MonkeyPatch, word: str) -> None:
    """Press Ctrl-C when an article has this word."""
    extract = FakeExtractor.extract

    def interrupted(self: FakeExtractor, article: Article) -> Extraction:
        if word in article.text:
            raise KeyboardInterrupt
        return extract(self, article)

    monkeypatch.setattr(FakeExtractor, "extract", interrupted)


class TestProgress:
    @pytest.fixture(autouse=True)
    def _slow(self, monkeypatch: pytest.MonkeyPatch) -> None:
        extract = FakeExtractor.extract

        def slow(self: FakeExtractor, article: Article) -> Extraction:
            time.sleep(0.2)
            return extract(self, article)

        monkeypatch.setattr(progress, "PATIENCE", 0.05)
        monkeypatch.setattr(FakeExtractor, "extract", slow)

    def test_long_work_shows_a_sign_of_life_and_clears_it(self, quotex: Harness, article: Path) -> None:
        result = quotex("extract", article, article.resolve(), terminal=True, columns=300)
        assert "1 of 2: article.txt" in result.stderr
        assert "2 of 2" in result.stderr
        assert "of 2" not in result.stdout
        assert result.stderr.endswith(("\x1b[2K", "\x1b[?25h"))

    def test_a_pipe_gets_none(self, quotex: Harness, article: Path) -> None:
        assert quotex("extract", article).stderr == ""


@pytest.mark.parametrize("format_", ["jsonl", "table", "xlsx"])
def test_a_reader_that_has_enough_ends_it_quietly(article: Path, format_: str) -> None:
    script = (
        "import sys; from harness import FakeExtractor; module = type(sys)('quotex.extract');"
        "module.Extractor = FakeExtractor; sys.modules['quotex.extract'] = module;"
        "from quotex.cli import main; main()"
    )
    article.write_text("“We agree,” said Jane Smith. " * 5000, encoding="utf-8")
    paths = os.pathsep.join(map(str, (ROOT, ROOT / "tests")))
    process = subprocess.Popen(
        [sys.executable, "-c", script, "extract", str(article), "-f", format_],
        env={**os.environ, "PYTHONPATH": paths},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout
    assert process.stderr
    process.stdout.read(10)
    process.stdout.close()
    assert process.stderr.read() == b""
    assert process.wait() == ExitCode.DONE
    process.stderr.close()


def test_explanations_are_given_on_request_only(quotex: Harness, article: Path) -> None:
    assert all("explanation" not in record for record in quotex("extract", article, "-f", "jsonl").records)
    records = quotex("extract", article, "-f", "jsonl", "--explain", "--act", "all").records
    assert [record["explanation"]["mention"] for record in records] == [r["source"][0] for r in records]
    why = records[2]["explanation"]
    assert (why["antecedent"]["start"], why["rule"], why["found"]) == (0, "by pattern", 0.95)
    assert why["evidence"][0] == {"reason": "spoke last", "weight": 1.5}
    assert json.loads(quotex("extract", article, "-f", "json", "--explain", "--act", "all").stdout) == records


@pytest.mark.parametrize("columns", [60, 100])
def test_a_table_explains_below_each_record(quotex: Harness, article: Path, columns: int) -> None:
    article.write_text("\x1b[31m\n“We agree,” said Jane.", encoding="utf-8")
    out = " ".join(quotex("extract", article, "--explain", columns=columns).stdout.split())
    assert "“Jane” → “␛[31m “We” (line 1): by pattern; spoke last (95% found)" in out
    assert "by pattern" not in quotex("extract", article, columns=columns).stdout


def test_explanations_need_a_format_that_holds_them(quotex: Harness, article: Path) -> None:
    stderr = quotex("extract", article, "-f", "csv", "--explain", code=ExitCode.USAGE).stderr
    assert "--explain needs --format table, json or jsonl" in stderr
