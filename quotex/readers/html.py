"""HTML pages: the main text, without navigation, captions and advertisements."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator

import trafilatura

from quotex.errors import InputError
from quotex.readers.encoding import decode
from quotex.readers.source import Options, Reading, Source
from quotex.records import Article

_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{1,40})""", re.I)
_WHOLE = re.compile(r"<(?:html|body)\b", re.I)
_DECLARATION = re.compile(r"\s*<\?xml[^>]*>")
# What the library warns of is reported here.
logging.getLogger("trafilatura").addHandler(logging.NullHandler())

# Left out before the main text is looked for, which may hold them.
_PRUNED = [
    "//figure | //figcaption | //aside | //nav | //button",
    "//*[contains(@class, 'advert') or contains(@id, 'advert')]",
    "//*[contains(@class, 'caption') or contains(@class, 'related-') or contains(@class, 'newsletter')]",
]


def read(source: Source, options: Options) -> Iterator[Reading]:  # noqa: ARG001 - readers have one signature
    """Read the page's article, one paragraph a block of lines.

    Raises
    ------
    InputError
        If the page has no main text.
    """
    data = source.whole()
    declared = _CHARSET.search(data[:2048])
    charset = source.charset or (declared[1].decode("ascii", "replace") if declared else None)
    text, notice = decode(data, source.origin, charset, lenient=True)
    if notice:
        yield notice
    yield read_page(text, source.origin, source.url)


def read_page(page: str, origin: str, url: str | None) -> Article:
    """Turn a page, or a part of one, into an article; raises InputError as :func:`read` does."""
    if not _WHOLE.search(page):
        page = f"<html><body><article>{page}</article></body></html>"
    found = trafilatura.bare_extraction(
        _DECLARATION.sub("", page, count=1),  # it tells of bytes, and these are characters
        url=url,
        with_metadata=True,
        include_comments=False,
        include_tables=False,
        prune_xpath=_PRUNED,
        date_extraction_params={"original_date": True, "extensive_search": False},
    )
    text = (getattr(found, "text", None) or "").strip()
    if not text:
        raise InputError(f"{origin}: no article found in this page", "Save its text as plain text.")
    about = {name: getattr(found, name, None) or None for name in ("title", "date", "url", "sitename")}
    return Article(
        text=text.replace("\n", "\n\n"),
        origin=origin,
        title=about["title"],
        date=about["date"],
        url=url or about["url"],
        authors=tuple(filter(None, re.split(r"\s*;\s*", getattr(found, "author", None) or ""))),
        site=about["sitename"],
    )
