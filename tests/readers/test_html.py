from __future__ import annotations

from pathlib import Path

import pytest

from quotex.readers import read
from quotex.readers.html import read_page
from reading import article, error

PAGE = """<!doctype html>
<html lang="en"><head><meta charset="{charset}"><title>Ferry fares to rise | Harbour Post</title>
<meta property="og:title" content="Ferry fares to rise"><meta property="og:site_name" content="Harbour Post">
<meta name="author" content="Mira Kahl">
<meta property="article:published_time" content="2026-02-03T08:00:00Z">
<link rel="canonical" href="https://post.example/fares">
<script>var ad = "“Buy,” said the script.";</script></head>
<body><header><nav><ul><li><a href="/">Home</a></li>
<li><a href="/s">“Sport,” said the menu</a></li></ul></nav></header>
<main><article><h1>Ferry fares to rise</h1>
<figure><img src="x.jpg" alt="x"><figcaption>“Lovely,” said the caption. Photo: Jo Ek</figcaption></figure>
<p>Fares on the island ferry will rise by a tenth in April, the operator said on Tuesday.</p>
<p>“We held prices for four
years,” said <a href="/x">Olga&nbsp;Brandt</a>, who runs Sund Lines. “Fuel has doubled.”</p>
<div class="advertisement"><p>“Fly cheaper,” said the advertisement.</p></div>
<p>Councillor Tove Lind said that the islands would “bleed young people”. She asked for a vote in March.</p>
<ul><li>“No one asked us,” said Per Holm, a baker.</li></ul>
</article><aside><h3>Most read</h3><p>“I quit,” said the sidebar.</p></aside></main>
<footer><p>© Harbour Post. “Cookies,” said the footer.</p></footer></body></html>
"""


@pytest.mark.parametrize("charset", ["utf-8", "windows-1252"])
def test_a_page_gives_its_article_and_nothing_around_it(tmp_path: Path, charset: str) -> None:
    path = tmp_path / "saved page.txt"
    path.write_bytes(PAGE.format(charset=charset).encode(charset))
    found = article(path)
    paragraphs = found.text.split("\n\n")
    assert "“We held prices for four years,” said Olga Brandt, who runs Sund Lines. “Fuel has doubled.”" in [
        paragraph.replace("\xa0", " ") for paragraph in paragraphs
    ]
    assert "“No one asked us,” said Per Holm, a baker." in found.text
    for place in ("script", "menu", "caption", "advertisement", "sidebar", "footer"):
        assert f"said the {place}" not in found.text
    assert (found.title, found.date, found.authors) == ("Ferry fares to rise", "2026-02-03", ("Mira Kahl",))
    assert (found.site, found.url) == ("Harbour Post", "https://post.example/fares")


def test_an_xhtml_page_with_a_declaration_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.xhtml"
    page = PAGE.format(charset="utf-8").replace("<!doctype html>", '<?xml version="1.0" encoding="utf-8"?>')
    path.write_text(page, encoding="utf-8")
    assert "Tove Lind said" in article(path).text


def test_elements_within_a_line_do_not_break_it(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text("<html><body><p>“It is <em>wet</em>,” said <b>Jane</b> Smith.</p></body></html>")
    assert article(path).text == "“It is wet,” said Jane Smith."
    path.write_text("<html><body><p><q>It was <q>wet</q> here</q>, said Jane.</p></body></html>")
    assert article(path).text == "“It was ‘wet’ here”, said Jane."


@pytest.mark.parametrize("page", ["<html></html>", "<!doctype html>", "<html><body><nav>Home</nav>"])
def test_a_page_without_an_article_is_named(tmp_path: Path, page: str) -> None:
    path = tmp_path / "a.html"
    path.write_text(page)
    assert error(path).message == f"{path}: no article found in this page"


def test_entities_of_the_page_are_not_expanded_and_depth_has_an_end(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    entities = "".join(f'<!ENTITY e{n + 1} "{f"&e{n};" * 10}">' for n in range(9))
    path.write_text(
        f'<!DOCTYPE html [<!ENTITY e0 "ha">{entities}]><html><p>Tove Lind said that &e9; rose.</p>'
    )
    assert len(article(path).text) < 1000
    path.write_text("<html>" + "<div>" * 50_000 + "<p>Tove Lind said that prices rose.</p>")
    assert len(list(read(str(path)))) == 1


@pytest.mark.parametrize(
    ("block", "lines"),
    [
        (
            "<p>She <b>cannot</b> die.</p><p>Nobody can.</p><footer>— Luca Riva, clerk</footer>",
            ["“She cannot die.", "“Nobody can.”", "— Luca Riva, clerk"],
        ),
        ("<p>Fame is <a href='/c'>a coat</a></p><cite>Maya Lowe</cite>", ["“Fame is a coat”", "— Maya Lowe"]),
        ("<p>“It rains.”</p><cite>Maya Lowe</cite>", ["“It rains.”", "— Maya Lowe"]),
        ("<p>It rains.</p>", ["It rains."]),
        ("<p>In <cite>The Post</cite> it rained.</p><p>It does.</p>", ["In The Post it rained.", "It does."]),
    ],
)
def test_a_block_quotation_keeps_whose_it_is(block: str, lines: list[str]) -> None:
    filler = "<p>It rained all day on Monday and the shops were shut, so that nobody came to ask.</p>"
    page = f"<html><body><article>{filler}<blockquote>{block}</blockquote>{filler}</article></body></html>"
    found = read_page(page, "a.html", None).text.split("\n\n")
    assert found[1:-1] == lines


SAID = "Nobody told us that the fares would rise."


@pytest.mark.parametrize(
    "pulled",
    [
        f'<blockquote class="pullquote"><p>“{SAID}”</p></blockquote>',
        f'<div class="article__pull-quote">{SAID}</div>',
        f'<div data-component="PullQuote"><p>{SAID[:-1]}</p><cite>Mira Kahl</cite></div>',
        f'<div role="pullquote"><blockquote><p>{SAID}</p><p>— Mira Kahl</p></blockquote></div>',
    ],
)
def test_a_pull_quote_is_left_out_where_the_article_has_its_words(pulled: str) -> None:
    before = (
        f"<p>Mira Kahl, a baker, said: “{SAID}” She asked for a vote.</p><p>It rained all day on Monday.</p>"
    )
    after = "<p>Per Holm said that the line was sold in March, and that nobody had asked for it.</p>"
    found = read_page(f"<html><body><article>{before}{pulled}{after}</article></body></html>", "a.html", None)
    assert found.text.count(SAID[:-1]) == 1
    assert len(found.text.split("\n\n")) == 3


@pytest.mark.parametrize(
    "only",
    [
        f'<blockquote class="pullquote"><p>“{SAID}”</p></blockquote>',
        f'<p>Mira Kahl said: <span class="pullquote">“{SAID}”</span> She left.</p>',
        f'<p data-pullquote="{SAID}">Mira Kahl said: “{SAID}” She left.</p>',
    ],
)
def test_words_that_stand_only_in_a_pull_quote_are_kept(only: str) -> None:
    filler = "<p>It rained all day on Monday and the shops were shut, so that nobody came to ask.</p>"
    page = f"<html><body><article>{filler}{only}{filler}</article></body></html>"
    assert read_page(page, "a.html", None).text.count(SAID) == 1
