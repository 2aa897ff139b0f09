from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from quotex.errors import InputError
from quotex.evaluate import GoldArticle, read_gold
from quotex.records import Speaker
from tests.shared_data import shared_folder

TEXT = "“We dug,” said Ana Ruiz, “all night.”\nShe thinks it’s deep.\n"
ANN = """\
T1\tSource 15 23\tAna Ruiz
T2\tCue 10 14\tsaid
T3\tContent 0 9;25 37\t“We dug,” “all night.”
T4\tAttribution 10 14\tsaid
E1\tAttribution:T4 Source:T1 Content:T3 Cue:T2
A1\tConfident E1
#1\tAnnotatorNotes E1\tthe well
T5\tCue 42 48\tthinks
T6\tContent 49 51\tit
T7\tContent 52 57\ts dee
T8\tAttribution 42 48\tthinks
E2\tAttribution:T8 Content:T6 Content2:T7 Cue:T5
T9\tAttribution 0 1\t“
E3\tAttribution:T9 Cue:T5
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "well_dry.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "well_dry_ab12.ann").write_text(ANN, encoding="utf-8")
    return tmp_path


def spans(article: GoldArticle) -> list[list[list[str]]]:
    return [
        [[span.text for span in role] for role in (item.source, item.cue, item.content)]
        for item in article.attributions
    ]


def test_events_are_attributions(folder: Path) -> None:
    (article,) = read_gold(folder)
    assert article.id == "well_dry"
    assert spans(article) == [
        [["Ana Ruiz"], ["said"], ["“We dug,”", "“all night.”"]],
        [[], ["thinks"], ["it", "s dee"]],
    ]
    assert article.attributions[0].speaker is article.attributions[0].type is None


def test_type_act_and_speaker_may_be_annotated(folder: Path) -> None:
    more = "A2\tType E1 direct\nA3\tAct E1 speech\nA4\tKind E1 person\nA5\tKind E2 none\n"
    note = "#2\tAnnotatorNotes E1\tAna Ruiz\n"
    (folder / "well_dry_ab12.ann").write_text(ANN + more + note, encoding="utf-8")
    first, second = read_gold(folder)[0].attributions
    assert (first.type, first.act, first.speaker) == ("direct", "speech", Speaker("Ana Ruiz", "person"))
    assert (second.type, second.act, second.speaker) == (None, None, Speaker(None, "none"))


@pytest.mark.parametrize(
    ("text", "offsets", "pieces"),
    [
        ("He said it\nrained.\n\nIt did.", "8 10;11 17", ["it\nrained"]),
        ("He said it\r\nrained.\r\n\r\nIt did.", "8 10;12 18", ["it\r\nrained"]),
        ("He said it\nrained.", "8 10;11 17", ["it\nrained"]),
        ("He said it.\nrained.", "8 10;12 18", ["it", "rained"]),
        ("He said it\n\nrained.", "8 10;12 18", ["it", "rained"]),
        ("He said it rained.\n\nIt did.", "8 10;11 17", ["it", "rained"]),
    ],
)
def test_pieces_that_only_a_wrapped_line_parts_are_one(
    tmp_path: Path, text: str, offsets: str, pieces: list[str]
) -> None:
    (tmp_path / "a.txt").write_bytes(text.encode())
    (tmp_path / "a.ann").write_text(f"T1\tContent {offsets}\tit rained\nE1\tAttribution:T1 Content:T1\n")
    assert spans(read_gold(tmp_path)[0])[0][2] == pieces


def test_one_file_may_be_named(folder: Path) -> None:
    assert read_gold(folder / "well_dry_ab12.ann") == read_gold(folder)


def test_texts_may_be_given_apart(folder: Path) -> None:
    whole = read_gold(folder)
    (folder / "well_dry.txt").unlink()
    assert read_gold(folder, {"well": "…", "well_dry": TEXT}) == whole
    with pytest.raises(InputError, match="well_dry_ab12 comes without its text"):
        read_gold(folder)
    with pytest.raises(InputError, match="no article for 1 of 1 ids: well_dry_ab12"):
        read_gold(folder, {"other": TEXT})


def test_several_annotators_of_one_article_are_an_error(folder: Path) -> None:
    (folder / "well_dry_cd34.ann").write_text(ANN, encoding="utf-8")
    with pytest.raises(InputError, match=r"well_dry is annotated twice, in .*ab12\.ann and in .*cd34\.ann"):
        read_gold(folder)


def test_two_forms_in_one_folder_are_an_error(folder: Path) -> None:
    (folder / "a.json").write_text("[]", encoding="utf-8")
    with pytest.raises(InputError, match=r"\.ann and \.json"):
        read_gold(folder)


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("T1\tCue 10 x\tsaid", "line 1: no line of brat"),
        ("T1 Cue 10 14 said", "line 1: no line of brat"),
        ("T1\tCue 10 14", "line 1: no line of brat"),
        ("E1\tAttribution", "line 1: no line of brat"),
        ("what?", "line 1: no line of brat"),
        ("T1\tCue 10 140\tsaid", "line 1: no piece at 10-140 of a text of 60 characters"),
        ("T1\tCue 11 15\tsaid", "line 1: T1 is “said”, but “aid ” stands there"),
        ("A1\tAct E1 song", "line 1: Act is song"),
        ("\r\n\r\nE1\tAttribution:T1 Cue:T7", "line 3: Cue is T7, which the file does not have"),
    ],
)
def test_a_broken_line_is_named(folder: Path, line: str, message: str) -> None:
    (folder / "well_dry_ab12.ann").write_bytes(line.encode())
    with pytest.raises(InputError, match=rf"well_dry_ab12\.ann, {message}"):
        read_gold(folder)


def test_published_files_read_as_the_json_made_of_them() -> None:
    shared = shared_folder()
    if shared is None:
        pytest.skip("needs the shared data")
    articles = {article.id: article for article in read_gold(shared / "data/polnear/standoff")}
    assert articles
    with gzip.open(shared / "data/polnear/train.jsonl.gz", "rt", encoding="utf-8") as lines:
        entries = [entry for entry in map(json.loads, lines) if entry["id"] in articles]
    assert len(entries) == len(articles)
    for entry in entries:
        found = [
            {role: [[s.start, s.end] for s in getattr(item, role)] for role in ("content", "cue", "source")}
            for item in articles[entry["id"]].attributions
        ]
        assert sorted(map(str, found)) == sorted(map(str, entry["attributions"]))
