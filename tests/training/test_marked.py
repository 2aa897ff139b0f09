"""Marked articles: the text comes out as it was, and each piece under its role."""

from __future__ import annotations

from pathlib import Path

import pytest

from training import marked

ARTICLE = """Rain

<c1>“It rained,”</c1> <s1><s2>she</s2></s1> <v1>said</v1>, and <v2>called</v2> <c2>it “<c3>wet</c3>”</c2>.
<c1>“Again.”</c1>
=====
1 | speech | person | Ann Roe
2 | speech | person | Ann Roe
3 | thought | none |
"""


def pieces(article: dict, number: int, role: str) -> list[str]:
    return [article["text"][start:end] for start, end in article["attributions"][number][role]]


def test_a_marked_article_is_read(tmp_path: Path) -> None:
    path = tmp_path / "rain.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    article = marked.read(path)
    assert article["id"] == "rain"
    assert article["text"] == "Rain\n\n“It rained,” she said, and called it “wet”.\n“Again.”"
    assert pieces(article, 0, "content") == ["“It rained,”", "“Again.”"]
    assert pieces(article, 1, "source") == ["she"]
    assert pieces(article, 2, "content") == ["wet"]
    assert pieces(article, 2, "cue") == []
    assert [a["speaker"] for a in article["attributions"]] == ["Ann Roe", "Ann Roe", None]


def test_mentions_are_read_with_the_names_that_they_mean(tmp_path: Path) -> None:
    path = tmp_path / "rain.txt"
    marked_up = ARTICLE.replace(">she<", "><m1>she</m1><").replace("“Again.”", "“<m0>It</m0> again.”")
    path.write_text(f"{marked_up}=====\n1 | Ann Roe\n", encoding="utf-8")
    article = marked.read(path)
    meant = [(article["text"][start:end], name) for start, end, name in article["mentions"]]
    assert meant == [("she", "Ann Roe"), ("It", None)]
    assert pieces(article, 1, "source") == ["she"]


def test_a_mention_without_a_name_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "rain.txt"
    path.write_text(ARTICLE.replace(">she<", "><m2>she</m2><"), encoding="utf-8")
    with pytest.raises(ValueError, match="no name for mention 2"):
        marked.read(path)


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ("=====\n", "", "no line ====="),
        ("</v2>", "", "not closed"),
        ("<c3>", "", "</c3> after"),
        ("3 | thought | none |\n", "", "no row for"),
        ("3 |", "4 |", "row 4 has no content"),
        ("| thought |", "| thouhgt |", "is not: number"),
        ("| none |", "|", "is not: number"),
        ("<c2>", "<c 2>", "</c2> after"),
        ("Rain", "<Rain", "no tag"),
    ],
)
def test_what_does_not_fit_is_named(tmp_path: Path, old: str, new: str, complaint: str) -> None:
    path = tmp_path / "rain.txt"
    path.write_text(ARTICLE.replace(old, new), encoding="utf-8")
    with pytest.raises(ValueError, match=complaint):
        marked.read(path)


def test_all_training_articles_can_be_read() -> None:
    own = Path(__file__).parents[2] / "data/training"
    for path in [*(own / "articles").glob("*.txt"), *(own / "difficulties").glob("*.txt")]:
        assert marked.read(path)["text"]
