"""RSS and Atom feeds: an article an entry, from the feed itself or from the page it links to."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from urllib.parse import urljoin

import feedparser

from quotex.errors import InputError
from quotex.readers.html import read_page
from quotex.readers.inputs import is_url
from quotex.readers.opening import as_date
from quotex.readers.source import Options, Reading, Source
from quotex.readers.web import fetch
from quotex.records import Article


def read(source: Source, options: Options) -> Iterator[Reading | Source]:
    """Give the articles that the feed carries whole, and the pages behind its other links.

    Raises
    ------
    InputError
        If it is no feed, or has no entry.
    """
    headers = {"content-type": f"application/xml; charset={source.charset}"} if source.charset else {}
    feed = feedparser.parse(io.BytesIO(source.whole()), response_headers=headers)
    if not feed.version:
        raise InputError(f"{source.origin}: XML, but no RSS or Atom feed")
    if not feed.entries:
        raise InputError(f"{source.origin}: no entry in this feed")
    for number, entry in enumerate(feed.entries, 1):
        try:
            yield _read(source, feed.feed.get("title"), entry, number, options)
        except InputError as error:
            yield error


def _read(source: Source, site: str | None, entry: Any, number: int, options: Options) -> Article | Source:
    link = entry.get("link") or ""
    if not is_url(link):
        # RSS takes an identifier for a link unless it says otherwise.
        link = "" if link == entry.get("id", "") else urljoin(source.url or "", link)
    content = entry.get("content") or ([] if link else [entry.get("summary_detail") or {}])
    if not content or not content[0].get("value"):
        if not is_url(link):
            raise InputError(f"{source.origin}, entry {number}: neither text nor a link")
        return fetch(link, allow_private=options.allow_private)
    origin = f"{source.origin}#{entry.get('id') or number}"
    article = _whole(content[0], origin)
    names = [author.get("name", "") for author in entry.get("authors", [])]
    published = entry.get("published") or entry.get("updated") or ""
    return replace(
        article,
        title=entry.get("title") or None,
        date=as_date(published),
        url=link or None,
        authors=tuple(filter(None, names)),
        site=site or None,
    )


def _whole(content: Any, origin: str) -> Article:
    if content.get("type") == "text/plain":
        return Article(text=content["value"], origin=origin)
    return read_page(content["value"], origin, None)
