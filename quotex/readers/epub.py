"""EPUB books: an article a chapter, read as the HTML page that it is."""

from __future__ import annotations

import posixpath
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from urllib.parse import unquote

from lxml import etree

from quotex.errors import InputError
from quotex.readers.html import decode_page, read_page
from quotex.readers.language import as_language
from quotex.readers.opening import as_date
from quotex.readers.source import Options, Reading, Source
from quotex.readers.zip import open_entry

_CONTAINER, _ENCRYPTION = "META-INF/container.xml", "META-INF/encryption.xml"


def read(source: Source, options: Options) -> Iterator[Reading]:  # noqa: ARG001 - readers have one signature
    """Read the chapters in reading order; pages without a main text, such as covers, are left out.

    Raises
    ------
    InputError
        If the book is encrypted, or no page of it has a text.
    """
    with zipfile.ZipFile(source.seekable()) as archive:
        places = _parsed(archive, _CONTAINER, source).iterfind(".//{*}rootfile")
        path = next((place.get("full-path", "") for place in places), "")
        package = _parsed(archive, path, source)
        chapters = [
            posixpath.normpath(posixpath.join(posixpath.dirname(path), one)) for one in _spine(package)
        ]
        if _ENCRYPTION in archive.namelist():  # fonts alone are no hindrance
            hidden = _parsed(archive, _ENCRYPTION, source).iterfind(".//{*}CipherReference")
            if not {unquote(item.get("URI", "")) for item in hidden}.isdisjoint(chapters):
                raise InputError(f"{source.origin}: an encrypted book", "Get it without copy protection.")
        about = _about(package)
        empty = True
        for chapter in dict.fromkeys(chapters):
            try:
                page, notice = decode_page(_member(archive, chapter, source))
            except InputError as error:
                yield error
                continue
            if notice:
                yield notice
            try:
                article = read_page(page, f"{source.origin}/{chapter}", source.url)
            except InputError:
                continue  # a cover, a picture, a table of contents
            empty = False
            yield replace(article, **about)
    if empty:
        raise InputError(f"{source.origin}: no text in this book")


def _spine(package: Any) -> Iterator[str]:
    """Yield the paths of the pages to be read one after the other, from where the package stands."""
    items = {item.get("id"): item for item in package.iterfind(".//{*}manifest/{*}item")}
    for place in package.iterfind(".//{*}spine/{*}itemref"):
        item = items.get(place.get("idref"))
        if item is not None and "html" in item.get("media-type", ""):
            yield unquote(item.get("href", ""))


def _about(package: Any) -> dict[str, Any]:
    def texts(name: str) -> list[str]:
        found = package.iterfind(f".//{{http://purl.org/dc/elements/1.1/}}{name}")
        return [text for item in found if (text := " ".join("".join(item.itertext()).split()))]

    return {
        "authors": tuple(texts("creator")),
        "date": next(filter(None, map(as_date, texts("date"))), None),
        "site": next(iter(texts("publisher")), None),
        "language": next(filter(None, map(as_language, texts("language"))), "en"),
        "metadata": {"book": next(iter(texts("title")), None)},
    }


def _parsed(archive: zipfile.ZipFile, name: str, source: Source) -> Any:
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    return etree.fromstring(_member(archive, name, source).whole(), parser)


def _member(archive: zipfile.ZipFile, name: str, source: Source) -> Source:
    origin = f"{source.origin}/{name}"
    try:
        return Source(origin, open_entry(archive, archive.getinfo(name), origin))
    except KeyError as error:
        raise InputError(f"{origin}: not in the book") from error
