from __future__ import annotations

import time
from pathlib import Path

import pytest

from quotex.readers import read
from reading import article, error

ATOM = """<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Post</title>
<entry><id>e1</id><title>Rain</title><updated>2026-02-03T10:00:00Z</updated>
<author><name>Jo Ek</name></author>
<content type="{kind}">{content}</content></entry></feed>"""


@pytest.mark.parametrize(
    ("kind", "content"),
    [
        ("html", "&lt;p&gt;“It rained,” said Jane Smith.&lt;/p&gt;&lt;p&gt;Tom Fry said no.&lt;/p&gt;"),
        ("text", "“It rained,” said Jane Smith.\n\nTom Fry said no."),
    ],
)
def test_a_feed_that_was_saved_is_read(tmp_path: Path, kind: str, content: str) -> None:
    path = tmp_path / "a.atom"
    path.write_text(ATOM.format(kind=kind, content=content), encoding="utf-8")
    found = article(path)
    assert found.text == "“It rained,” said Jane Smith.\n\nTom Fry said no."
    assert (found.origin, found.date, found.authors) == (f"{path}#e1", "2026-02-03", ("Jo Ek",))


def test_an_identifier_is_no_link(tmp_path: Path) -> None:
    path = tmp_path / "a.rss"
    text = "&lt;p&gt;“It rained,” said Jane Smith.&lt;/p&gt;&lt;p&gt;Tom Fry said no.&lt;/p&gt;"
    item = f"<item><guid>n-17</guid><description>{text}</description></item>"
    path.write_text(
        f"<rss version='2.0'><channel><title>Post</title>{item}</channel></rss>", encoding="utf-8"
    )
    found = article(path)
    assert found.text.startswith("“It rained,” said Jane Smith.")
    assert (found.origin, found.url) == (f"{path}#n-17", None)


@pytest.mark.parametrize(
    ("text", "said"),
    [("<article>x</article>", "no RSS or Atom feed"), ("<rss version='2.0'><channel/></rss>", "no entry")],
)
def test_what_is_no_list_of_articles_is_named(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "a.xml"
    path.write_text(text)
    assert said in error(path).message


def test_entities_do_not_explode(tmp_path: Path) -> None:
    path = tmp_path / "a.xml"
    entities = "".join(f'<!ENTITY e{n + 1} "{f"&e{n};" * 10}">' for n in range(9))
    feed = ATOM.format(kind="text", content="&e9;").replace(
        "?>", f'?><!DOCTYPE feed [<!ENTITY e0 "ha">{entities}]>', 1
    )
    path.write_text(feed, encoding="utf-8")
    begun = time.monotonic()
    assert all(len(getattr(reading, "text", "")) < 10_000_000 for reading in read(str(path)))
    assert time.monotonic() - begun < 5
