from __future__ import annotations

import json
from pathlib import Path

import pytest

from quotex.codec import dumps, to_dict
from quotex.errors import InputError
from quotex.evaluate import GoldArticle, read_gold, read_predictions, score
from quotex.records import Article, Extraction

SCORED = Path(__file__).with_name("scored")


def test_committed_records_have_the_figures_that_the_shared_scorer_gave() -> None:
    gold = read_gold(SCORED / "gold.jsonl")
    scores = score(gold, read_predictions(SCORED / "records.jsonl", gold))
    del scores["records"]["not quotes spared"]  # that scorer has no such figure
    plain = {
        part: {name: figure.to_dict() for name, figure in figures.items()} for part, figures in scores.items()
    }
    assert plain == json.loads((SCORED / "figures.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("origin", "id_"),
    [
        ("news/a.b.txt", "a.b"),
        ("a", "a"),
        ("a#1.txt", "a#1"),
        ("news/dump.jsonl#12", "12"),
        ("all.zip/dump.csv#x/1.5", "x/1.5"),
        ("-", "-"),
    ],
)
def test_an_origin_gives_the_id(origin: str, id_: str) -> None:
    assert Article("", origin).id == id_


@pytest.fixture
def lines(extraction: Extraction, tmp_path: Path) -> Path:
    path = tmp_path / "records.jsonl"
    (quote,) = extraction.quotes
    path.write_text(dumps(to_dict(Article("", "news/a.txt"), quote)) + "\n\n", encoding="utf-8")
    return path


def test_records_belong_to_the_name_of_their_origin(extraction: Extraction, lines: Path) -> None:
    gold = GoldArticle("a", extraction.article.text, ())
    (quote,) = read_predictions(lines, [gold])["a"]
    assert quote.content == extraction.quotes[0].content


def test_records_of_another_text_are_an_error(extraction: Extraction, lines: Path) -> None:
    gold = GoldArticle("a", " " + extraction.article.text, ())
    with pytest.raises(InputError, match=r"records\.jsonl, line 1: a: “=1(?s:.*)” does not stand at 9-"):
        read_predictions(lines, [gold])


@pytest.mark.parametrize("line", ["{}", "[]", '{"article": {"origin": "a.txt"}}'])
def test_what_is_no_record_is_named(lines: Path, line: str) -> None:
    lines.write_text(lines.read_text(encoding="utf-8") + line, encoding="utf-8")
    with pytest.raises(InputError, match=r"records\.jsonl, line 3: no record of quotex"):
        read_predictions(lines, [])
