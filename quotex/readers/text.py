"""Plain text and Markdown: the file as it is, one article."""

from __future__ import annotations

from collections.abc import Iterator

from quotex.readers.encoding import decode
from quotex.readers.front import read_front_matter
from quotex.readers.opening import read_opening
from quotex.readers.rows import described
from quotex.readers.source import Options, Reading, Source
from quotex.records import Article


def read(source: Source, options: Options) -> Iterator[Reading]:  # noqa: ARG001 - readers have one signature
    """Read the article; nothing of its text is left out or changed."""
    text, notice = decode(source.whole(), source.origin, source.charset)
    if notice:
        yield notice
    fields, start = read_front_matter(text)
    title, date = read_opening(text[start:])
    yield described(Article(text, source.origin, title, date, source.url), fields)
