"""Mail: what a saved message says, decoded; its header tells title, date and author."""

from __future__ import annotations

import email
from collections.abc import Iterator
from dataclasses import replace
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parseaddr, parsedate_to_datetime

from quotex import extras
from quotex.errors import InputError
from quotex.readers.encoding import decode
from quotex.readers.opening import read_opening
from quotex.readers.source import Options, Reading, Source
from quotex.records import Article

_LONGEST = 1_000  # characters of a header's line that count: those of attacks are longer


def read(source: Source, options: Options) -> Iterator[Reading]:  # noqa: ARG001 - readers have one signature
    """Read the message's plain text, else its page; what is attached is left out.

    Raises
    ------
    InputError
        If it has neither.
    """
    message = email.message_from_bytes(source.whole())
    body = _body(message)
    if body is None:
        raise InputError(f"{source.origin}: no text in this mail", "Save what is attached, and read that.")
    data = body.get_payload(decode=True)
    charset = body.get_content_charset()
    text, notice = decode(data if isinstance(data, bytes) else b"", source.origin, charset, lenient=True)
    if notice:
        yield notice
    if body.get_content_subtype() == "html":
        html = extras.load("quotex.readers.html", "html", f"{source.origin}: mail in HTML", InputError)
        article = html.read_page(text, source.origin, source.url)
    else:
        title, date = read_opening(text)
        article = Article(text=text, origin=source.origin, title=title, date=date, url=source.url)
    name, address = parseaddr(_line(message, "From"))
    author = _decoded(name) or address
    yield replace(
        article,
        title=_decoded(_line(message, "Subject")) or article.title,
        date=_date(_line(message, "Date")) or article.date,
        authors=(author,) if author else article.authors,
    )


def _body(message: Message) -> Message | None:
    """Return the first part that is plain text, else the first that is a page."""
    parts = [part for part in message.walk() if part.get_content_disposition() != "attachment"]
    kinds = ("text/plain", "text/html")
    return next((part for kind in kinds for part in parts if part.get_content_type() == kind), None)


def _line(message: Message, name: str) -> str:
    """Return what a header says, on one line; an empty string where it isn't there."""
    return " ".join(str(message.get(name, ""))[:_LONGEST].split())


def _decoded(text: str) -> str:
    """Read what a header writes in ASCII, such as ``=?utf-8?q?F=C3=BCrth?=``, where it can be."""
    try:
        return str(make_header(decode_header(text)))
    except (HeaderParseError, LookupError, ValueError):
        return text


def _date(line: str) -> str | None:
    try:
        return parsedate_to_datetime(line).date().isoformat()
    except (OverflowError, ValueError):
        return None
