from __future__ import annotations

from pathlib import Path

import pytest

from quotex.readers import expand


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in (
        "news/b.txt",
        "news/a.md",
        "news/deep/C.TXT",
        "news/skip.docm",
        "news/.hidden.txt",
        "news/.git/page.html",
        "x[1].txt",
    ):
        path = Path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    Path("empty").mkdir()
    return tmp_path


def test_a_folder_stands_for_its_texts_in_order() -> None:
    assert expand(["news"]) == (["news/a.md", "news/b.txt", "news/deep/C.TXT"], [], [])
    for name in ("page.html", "p.PDF", "dump.jsonl.gz", "rows.csv", "old.gz", "odd.tar.gz", "x.zip", "html"):
        Path("empty", name).touch()
    names = ["dump.jsonl.gz", "p.PDF", "page.html", "rows.csv", "x.zip"]
    assert expand(["empty"]) == ([f"empty/{name}" for name in names], [], [])
    assert expand(["./news/"])[0][0] == "./news/a.md"


def test_a_file_is_taken_whatever_its_name_and_only_once() -> None:
    assert expand(["news/skip.docm", "-", "news", "news/b.txt", "-"])[0] == [
        "news/skip.docm",
        "-",
        "news/a.md",
        "news/b.txt",
        "news/deep/C.TXT",
    ]


def test_addresses_are_taken_as_they_are() -> None:
    assert expand(["https://x.example/a*b", "HTTP://x.example"])[0] == [
        "https://x.example/a*b",
        "HTTP://x.example",
    ]


def test_patterns_and_names_that_look_like_patterns() -> None:
    assert expand(["news/*.txt", "x[1].txt"])[0] == ["news/b.txt", "x[1].txt"]
    assert expand(["news/**/*.TXT"])[0] == ["news/deep/C.TXT"]


@pytest.mark.parametrize(
    ("argument", "said"),
    [
        ("nowhere.txt", "no such file"),
        ("empty", "no article"),
        ("*.rst", "no file matches"),
        ("news/bb.txt", "Did you mean news/b.txt?"),
    ],
)
def test_one_bad_argument_is_reported_and_the_others_stand(argument: str, said: str) -> None:
    origins, errors, _ = expand([argument, "news/b.txt"])
    assert origins == ["news/b.txt"]
    assert said in f"{errors[0].message} {errors[0].remedy}"
    assert argument in errors[0].message
