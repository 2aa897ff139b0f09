from __future__ import annotations

from pathlib import Path

from harness import Harness
from quotex.cli.outcome import ExitCode


def test_a_report_is_what_extract_writes_as_html(quotex: Harness, article: Path) -> None:
    Path("b.txt").write_text("“No,” said Jo.", encoding="utf-8")
    assert quotex("report", article, "b.txt", "--output", "page.html").stdout == ""
    written = Path("page.html").read_bytes().decode()
    assert quotex("extract", article, "b.txt", "--format", "html").stdout == written
    assert written.startswith("<!doctype html>")
    assert '"rule": "by pattern"' in written


def test_it_has_a_name_of_its_own(quotex: Harness, article: Path) -> None:
    quotex("report", article)
    assert "Jane Smith" in Path("report.html").read_text(encoding="utf-8")


def test_it_goes_to_standard_output_on_request(quotex: Harness, article: Path) -> None:
    assert quotex("report", article, "-o", "-").stdout.startswith("<!doctype html>")
    assert "Name it page.html." in quotex("report", article, "-o", "page.csv", code=ExitCode.USAGE).stderr


def test_it_takes_the_filters_of_extract(quotex: Harness, article: Path) -> None:
    def marks(*options: object) -> int:
        quotex("report", article, *options)
        return Path("report.html").read_text(encoding="utf-8").count("<mark ")

    assert marks() == 2
    assert marks("--act", "all") == 3
    assert marks("--min-confidence", 0.9) == 1


def test_one_bad_article_stops_no_other(quotex: Harness, article: Path) -> None:
    quotex("report", article, "gone.txt", code=ExitCode.SOME_FAILED)
    assert "Jane Smith" in Path("report.html").read_text(encoding="utf-8")


def test_it_reads_what_extract_reads(quotex: Harness, article: Path) -> None:
    Path("dump.csv").write_text("key;body\n7;“No,” said Jo.\n8;Rain.\n", encoding="utf-8")
    quotex("report", "dump.csv", "--text-field", "body", "--id-field", "key")
    page = Path("report.html").read_text(encoding="utf-8")
    assert "dump.csv#7" in page
    assert "dump.csv#8" in page


def test_a_dump_without_articles_gives_a_page_without(quotex: Harness, article: Path) -> None:
    Path("dump.csv").write_text("id,text\n")
    assert "holds no article" in quotex("report", "dump.csv").stderr
    assert "0 articles" in Path("report.html").read_text(encoding="utf-8")
