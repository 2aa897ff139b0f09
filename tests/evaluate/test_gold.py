from __future__ import annotations

import gzip
import json
import re
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


def in_array(path: Path, entry: object) -> Path:
    path /= "gold.json"
    path.write_text(json.dumps([entry]), encoding="utf-8")
    return path


def in_names(path: Path, entry: object) -> Path:
    """Spans as a record has them."""
    named = [{"start": 0, "end": 5, "text": "“No,”"}]
    item = {**ENTRY["attributions"][0], "content": named}
    return in_lines(path, {**ENTRY, "attributions": [item]})


@pytest.mark.parametrize("write", [in_folder, in_lines, in_gzip, in_array, in_names])
def test_every_form_reads_the_same(write: Any, tmp_path: Path) -> None:
    path = write(tmp_path, ENTRY)
    (article,) = read_gold(path)
    (attribution,) = article.attributions
    assert attribution.content == (TextSpan(0, 5, "“No,”"),)
    assert attribution.speaker == Speaker("Bo", "person")
    assert attribution.type is attribution.act is None
    assert article.not_quotes == (TextSpan(11, 13, "Bo"),)


@pytest.mark.parametrize("write", [in_folder, in_gzip, in_array])
def test_the_digest_does_not_tell_the_form(write: Any, tmp_path: Path) -> None:
    assert digest(write(tmp_path, ENTRY)) == digest(in_lines(tmp_path, ENTRY))


def test_the_digest_tells_other_gold(tmp_path: Path) -> None:
    other = {**ENTRY, "text": "“No,” said Al."}
    assert digest(in_lines(tmp_path, ENTRY)) != digest(in_lines(tmp_path, other))


ATTRIBUTION = ENTRY["attributions"][0]


@pytest.mark.parametrize(
    ("entry", "message"),
    [
        ({**ENTRY, "attributions": [{}]}, "line 1, a: not gold in the expected form: no 'content'"),
        ([], "line 1: not gold"),
        ({"text": "…"}, "line 1: not gold in the expected form: no 'id'"),
        ({**ENTRY, "id": 7}, "line 1: not gold in the expected form: the id 7"),
        ({"id": "a", "attributions": []}, "line 1: a comes without its text"),
        (
            {**ENTRY, "attributions": [ATTRIBUTION, {**ATTRIBUTION, "cue": [[6, 99]]}]},
            "line 1, a, attribution 2, cue: no piece at 6-99 of a text of 14 characters",
        ),
        ({**ENTRY, "not_quotes": [[3, 3]]}, "line 1, a, not_quotes: no piece at 3-3"),
        ({**ENTRY, "not_quotes": [["x", "y"]]}, "line 1, a: not gold"),
        (
            {**ENTRY, "not_quotes": [[0.0, 4]]},
            "line 1, a: not gold in the expected form: 0.0 to",
        ),
        ({**ENTRY, "text": 5}, "line 1: not gold in the expected form: the text 5 is no string"),
        ({**ENTRY, "attributions": [{**ATTRIBUTION, "speaker": 7}]}, "line 1, a: not gold in the expected"),
        (
            {**ENTRY, "attributions": [{**ATTRIBUTION, "kind": "elf"}]},
            "line 1, a, attribution 1: kind is elf",
        ),
        (
            {**ENTRY, "attributions": [{"content": [[0, 5]], "kind": "elf"}]},
            "line 1, a, attribution 1: kind is elf",
        ),
        (
            {**ENTRY, "attributions": [{"content": [[0, 5]], "speaker": "Bo"}]},
            "line 1, a: not gold in the expected form: no 'kind'",
        ),
        (
            {**ENTRY, "attributions": [ATTRIBUTION, {**ATTRIBUTION, "content": []}]},
            "line 1, a, attribution 2: content is empty",
        ),
        ({**ENTRY, "attributions": [{**ATTRIBUTION, "type": "x"}]}, "line 1, a, attribution 1: type is x"),
        ({**ENTRY, "attributions": [{**ATTRIBUTION, "act": "x"}]}, "line 1, a, attribution 1: act is x"),
    ],
)
def test_faulty_gold_is_named_with_its_place(entry: object, message: str, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=re.escape(f"gold.jsonl, {message}")):
        read_gold(in_lines(tmp_path, entry))


def test_a_line_that_is_no_json_is_named(tmp_path: Path) -> None:
    path = in_lines(tmp_path, ENTRY)
    path.write_text(path.read_text(encoding="utf-8") + "{\n", encoding="utf-8")
    with pytest.raises(InputError, match="line 3: no JSON"):
        read_gold(path)


@pytest.mark.parametrize("cut", [slice(0, 20), slice(None, None, -1)])
def test_a_damaged_file_is_named(tmp_path: Path, cut: slice) -> None:
    path = in_gzip(tmp_path, ENTRY)
    data = path.read_bytes()
    path.write_bytes(data[:10] + data[10:][cut])
    with pytest.raises(InputError, match=r"gold\.jsonl\.gz: "):
        read_gold(path)


def test_no_gold_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no article"):
        read_gold(tmp_path)
    with pytest.raises(InputError, match="No such file"):
        digest(tmp_path / "gold.jsonl")


def test_an_article_annotated_twice_is_an_error(tmp_path: Path) -> None:
    path = in_lines(tmp_path, ENTRY)
    path.write_text(path.read_text(encoding="utf-8") * 2, encoding="utf-8")
    with pytest.raises(InputError, match=r"a is annotated twice, in .*line 1 and in .*line 3"):
        read_gold(path)


def test_texts_may_be_given_apart(tmp_path: Path) -> None:
    without = {key: value for key, value in ENTRY.items() if key != "text"}
    path = in_lines(tmp_path, without)
    (article,) = read_gold(path, {"a": ENTRY["text"], "b": "…"})
    assert article.attributions[0].content[0].text == "“No,”"
    with pytest.raises(InputError, match="no article for 1 of 1 ids: a"):
        read_gold(path, {"b": "…"})


def test_another_text_than_that_of_the_gold_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="line 1: the article a has another text from character 11 on: 'Al"):
        read_gold(in_lines(tmp_path, ENTRY), {"a": "“No,” said Al."})
    with pytest.raises(InputError, match="character 13 on: ''"):
        read_gold(in_lines(tmp_path, ENTRY), {"a": ENTRY["text"][:-1]})


def test_gold_tells_what_nobody_reviewed(tmp_path: Path) -> None:
    (item,) = ENTRY["attributions"]
    items = [{**item, "reviewed": False}, {**item, "reviewed": True}, item]
    (article,) = read_gold(in_lines(tmp_path, {**ENTRY, "attributions": items}))
    assert [attribution.reviewed for attribution in article.attributions] == [False, True, True]
