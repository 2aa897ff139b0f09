"""The page as text: whole, self-contained, and with nothing of an article's in it that could run."""

from __future__ import annotations

import base64
import hashlib
import json
from dataclasses import replace
from html.parser import HTMLParser
from typing import Any

import pytest

from fakes import FakeExtractor
from quotex.records import Article, Extraction, Speaker
from quotex.writers.html.render import for_script, render

VOID = {"meta", "input", "br", "link", "img"}


class Parsed(HTMLParser):
    """The elements of a page and the text in them; fails on tags that don't pair."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text: dict[str, list[str]] = {}
        self._open: list[str] = []
        self.feed(page)
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        for tag in {*self._open}:
            self.text.setdefault(tag, []).append(data)

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.elements if name == tag]


def page(*extractions: Extraction) -> str:
    return "".join(render(extractions))


def found(text: str, **about: Any) -> Extraction:
    return FakeExtractor().extract(Article(text, **about))


def test_the_page_needs_nothing_else_and_lets_nothing_else_in() -> None:
    parsed = Parsed(page(found("“We agree,” said Jo.", url="https://news.example/a")))
    for tag, attributes in parsed.elements:
        assert not {"src", "style", "srcset", "action"} & attributes.keys()
        assert not [name for name in attributes if name.startswith("on")]
        if "href" in attributes:
            assert tag == "a"
    policy = next(meta["content"] for meta in parsed.all("meta") if "http-equiv" in meta)
    assert policy
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    style, script = "".join(parsed.text["style"]), parsed.text["script"][-1]
    for code in (style, script):
        assert base64.b64encode(hashlib.sha256(code.encode()).digest()).decode() in policy
    assert "@import" not in style
    assert "url(" not in style


def test_the_text_is_all_there_and_the_title_once() -> None:
    text = "# Fair opens\n\n“We\nagree,” said Jo.\n\nAda said that\tit rained & poured."
    parsed = Parsed(page(found(text, title="Fair opens", origin="fair.md")))
    assert "".join(parsed.text["h1"]) == "Fair opens"
    body = "".join(parsed.text["article"]).split()
    assert body == ["Fair", "opens", "fair.md", *text.split()[3:]]


def test_several_articles_have_an_index() -> None:
    parsed = Parsed(page(found("“No,” said Jo.", origin="a.txt"), found("Rain.", origin="b.txt")))
    targets = [link["href"] for link in parsed.all("a")]
    ids = {f"#{attributes['id']}" for _, attributes in parsed.elements if "id" in attributes}
    assert {"#article-0", "#article-1"} <= set(targets) <= ids
    assert "2 articles: 1 quote, 0 claims, 1 speaker" in "".join(parsed.text["p"])


@pytest.mark.parametrize(
    "words",
    ["</script><script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<!--", "]]>", '" onclick="x'],
)
def test_hostile_words_stay_words(words: str) -> None:
    extraction = found(f"“{words},” said Jo.", origin=f"{words}.txt", title=words, authors=(words,))
    (quote,) = extraction.quotes
    quote = replace(quote, speaker=Speaker(words, "person", words))
    parsed = Parsed(page(replace(extraction, quotes=(quote,))))
    assert len(parsed.all("script")) == 2
    assert not parsed.all("img")
    assert f"“{words},” said Jo." in "".join(parsed.text["article"])
    (article,) = json.loads(parsed.text["script"][0])["articles"]
    assert article["quotes"][0]["speaker"] == words


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,x", "//x", "http://["]
)
def test_only_addresses_of_the_web_are_links(url: str) -> None:
    links = Parsed(page(found("Rain.", url=url))).all("a")
    assert [link["href"] for link in links] == ["#text"]


def test_articles_have_the_ids_of_gold() -> None:
    origins = ("x/a.txt", "y/a.txt", "b.txt", "d.jsonl#7")
    pages = Parsed(page(*[found("Rain.", origin=origin) for origin in origins]))
    ids = [article["id"] for article in json.loads(pages.text["script"][0])["articles"]]
    assert ids == ["x/a.txt", "y/a.txt", "b", "7"]


def test_data_can_not_leave_its_script() -> None:
    value = ["</script>", "<!--", "\u2028\u2029", "\ud800", "&amp;"]
    written = for_script(value)
    assert json.loads(written) == value
    assert not set("<>&\u2028\u2029\ud800") & set(written)


def test_a_page_of_any_text_can_be_encoded() -> None:
    page(found("“\ud800\x00\x1b,” said Jo.", title="\udfff", origin="\udcff.txt")).encode()
