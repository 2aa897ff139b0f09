from __future__ import annotations

import gzip
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from quotex.readers import Options, web
from reading import article, articles, error, split

PRIVATE = Options(allow_private=True)
PAGE = "<html><body><article><p>“We agree, all of us in town,” said Jane Smith.</p></article></body></html>"
FEED = """<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Harbour Post</title>
<item><title>Linked</title><link>{base}/page</link><description>A teaser.</description></item>
<item><title>Whole</title><guid>w1</guid><link>https://post.example/w</link><dc:creator>Jo Ek</dc:creator>
<pubDate>Tue, 03 Feb 2026 10:00:00 GMT</pubDate>
<content:encoded><![CDATA[<p>Tom Fry said that taxes would fall.</p>
<p>“Soon,” he added.</p>]]></content:encoded></item>
<item><title>Gone</title><link>{base}/gone</link></item>
<item><title>Nothing</title></item>
</channel></rss>"""

ATOM = (
    b"<feed xmlns='http://www.w3.org/2005/Atom'><title>Post</title>"
    b"<entry><id>n-17</id><title>Linked</title><link href='page'/></entry></feed>"
)


class Handler(BaseHTTPRequestHandler):
    server: ThreadingHTTPServer

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        pass

    def do_GET(self) -> None:
        base = f"http://127.0.0.1:{self.server.server_port}"
        moved = {
            "/moved": "/page",
            "/loop": "/loop",
            "/file": "file:///etc/hostname",
            "/inside": "http://127.0.0.2/",
        }
        pages = {
            "/page": ("text/html", PAGE.encode()),
            "/old": ("text/plain; charset=iso-8859-1", "“Café,” said Jo.".encode("cp1252")),
            "/fragment": ("text/html", b"Intro <p>It rained on the town all day, said Jane Smith.</p>"),
            "/rows.csv": ("text/plain", b"id,text\n1,One.\n"),
            "/data": ("application/json", b'[{"text": "One."}, {"text": "Two."}]'),
            "/atom": ("application/atom+xml", ATOM),
            "/feed": ("application/rss+xml", FEED.format(base=base).encode()),
        }
        if self.path in moved:
            self.send_response(302)
            self.send_header("Location", moved[self.path])
            self.end_headers()
        elif self.path == "/bomb":
            self.send_response(200)
            self.send_header("Content-Encoding", "gzip")
            self.end_headers()
            self.wfile.write(gzip.compress(b"A" * 150_000_000, compresslevel=1))
        elif self.path == "/slow":
            self.send_response(200)
            self.end_headers()
            threading.Event().wait(1)
        elif self.path in pages:
            kind, body = pages[self.path]
            self.send_response(200)
            self.send_header("Content-Type", kind)
            self.end_headers()
            self.wfile.write(body)
        else:
            self.send_error(404)


@pytest.fixture(scope="module")
def base() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def test_an_address_gives_its_article(base: str) -> None:
    found = article(f"{base}/page", PRIVATE)
    assert found.text == "“We agree, all of us in town,” said Jane Smith."
    assert found.origin == found.url == f"{base}/page"


def test_a_redirect_is_followed_and_the_last_address_kept(base: str) -> None:
    found = article(f"{base}/moved", PRIVATE)
    assert (found.origin, found.url) == (f"{base}/moved", f"{base}/page")


def test_what_the_server_says_of_encoding_and_format_counts(base: str) -> None:
    assert article(f"{base}/old", PRIVATE).text == "“Café,” said Jo."
    assert "It rained" in article(f"{base}/fragment", PRIVATE).text
    assert [one.origin for one in articles(f"{base}/data", PRIVATE)] == [f"{base}/data#1", f"{base}/data#2"]
    assert article(f"{base}/rows.csv", PRIVATE).origin == f"{base}/rows.csv#1"


def test_this_machine_is_not_asked_unless_allowed(base: str) -> None:
    for address in (base, base.replace("127.0.0.1", "localhost")):
        found = error(f"{address}/page")
        assert found.message.startswith(f"{address}/page: ")
        assert "no public address" in found.message
        assert "--allow-private" in found.remedy


def test_a_redirect_to_the_inside_is_refused(base: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web, "is_public", lambda machine: machine == "127.0.0.1")
    assert "127.0.0.2, which is no public address" in error(f"{base}/inside").message


@pytest.mark.parametrize(
    ("machine", "public"),
    [
        ("93.184.215.14", True),
        ("2606:2800:21f:cb07:6820:80da:af6b:8b2c", True),
        ("64:ff9b::93.184.215.14", True),
        ("127.0.0.1", False),
        ("0.0.0.0", False),  # noqa: S104 - it is refused
        ("10.1.2.3", False),
        ("172.16.0.1", False),
        ("192.168.0.1", False),
        ("169.254.169.254", False),
        ("100.64.0.1", False),
        ("224.0.0.1", False),
        ("::1", False),
        ("::", False),
        ("fe80::1%eth0", False),
        ("fc00::1", False),
        ("::ffff:127.0.0.1", False),
        ("64:ff9b::10.0.0.1", False),
        ("2002:7f00:1::", False),
    ],
)
def test_public_addresses(machine: str, public: bool) -> None:
    assert web.is_public(machine) == public


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/gone", "the server answered 404 Not Found"),
        ("/loop", "more than 5 redirects"),
        ("/file", "not a web address: file:///etc/hostname"),
        ("/bomb", "larger than 100 MB"),
    ],
)
def test_what_can_not_be_fetched_is_named(base: str, path: str, said: str) -> None:
    assert error(base + path, PRIVATE).message == f"{base}{path}: {said}"


def test_a_server_that_does_not_answer(base: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web, "PATIENCE", 0.2)
    assert "no answer within" in error(f"{base}/slow", PRIVATE).message
    assert "the connection failed" in error("http://127.0.0.1:9/", PRIVATE).message
    assert "no such host" in error("http://nowhere.invalid/").message
    assert "not a web address" in error("https://").message


def test_a_link_may_begin_where_the_feed_stands(base: str) -> None:
    assert article(f"{base}/atom", PRIVATE).origin == f"{base}/page"


def test_a_feed_is_a_list_of_articles(base: str) -> None:
    (linked, whole), messages = split(f"{base}/feed", PRIVATE)
    assert (linked.origin, linked.text) == (f"{base}/page", "“We agree, all of us in town,” said Jane Smith.")
    assert whole.text == "Tom Fry said that taxes would fall.\n\n“Soon,” he added."
    assert (whole.origin, whole.url) == (f"{base}/feed#w1", "https://post.example/w")
    assert (whole.title, whole.date) == ("Whole", "2026-02-03")
    assert (whole.authors, whole.site) == (("Jo Ek",), "Harbour Post")
    assert messages == [
        f"{base}/gone: the server answered 404 Not Found",
        f"{base}/feed, entry 4: neither text nor a link",
    ]
