"""From what the user names (files, folders, addresses, standard input) to articles.

Each format has a module with one function, ``read(source, options)``. It gives articles and errors
as they come, or sources: what stands in an archive, or behind a feed's links, is read in turn.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType

from quotex import extras
from quotex.errors import InputError
from quotex.readers.formats import FORMATS
from quotex.readers.inputs import STDIN, expand, is_url
from quotex.readers.language import looks_foreign
from quotex.readers.sniff import sniff
from quotex.readers.source import Notice, Options, Reading, Source
from quotex.records import Article

__all__ = ["STDIN", "Notice", "Options", "Reading", "expand", "read"]

_DEEPEST = 3  # archives within archives


def read(origin: str, options: Options = Options()) -> Iterator[Reading]:  # noqa: B008 - it is immutable
    """Read the articles behind an origin as they are asked for.

    Parameters
    ----------
    origin
        A file's path, an ``http`` or ``https`` address, or ``-`` for standard input.

    Yields
    ------
    Article or InputError or Notice
        Errors are values, since one bad article among many must not end the others.
    """
    try:
        with _opened(origin, options) as source:
            yield from _read(source, options)
    except InputError as error:
        yield error


def _read(source: Source, options: Options, depth: int = 0) -> Iterator[Reading]:
    if depth > _DEEPEST:
        yield InputError(f"{source.origin}: more than {_DEEPEST} archives within each other")
        return
    format_ = None
    try:
        format_ = FORMATS[sniff(source, options)]
        reader = _load(format_.reader, format_.extra, f"{source.origin}: {format_.title}")
        for found in reader.read(source, options):
            if isinstance(found, Source):
                yield from _read(found, options, depth + 1)
            else:
                if isinstance(found, Article) and looks_foreign(found):
                    yield Notice(f"{found.origin}: looks like another language; quotex reads English alone")
                yield found
    except InputError as error:
        yield error
    except Exception as error:  # noqa: BLE001 - parsers fail in any way on damaged or hostile files
        title = f" as {format_.title}" if format_ else ""
        failure = InputError(f"{source.origin}: can't be read{title}: {str(error) or type(error).__name__}")
        failure.__cause__ = error
        yield failure


@contextmanager
def _opened(origin: str, options: Options) -> Iterator[Source]:
    if is_url(origin):
        web = _load("web", "web", f"{origin}: a web address")
        yield web.fetch(origin, allow_private=options.allow_private)
    elif origin == STDIN:
        yield Source(origin, sys.stdin.buffer)
    else:
        try:
            stream = open(origin, "rb")  # noqa: SIM115 - closed below
        except OSError as error:
            raise InputError(f"{origin}: {error.strerror or error}") from error
        with stream:
            yield Source(origin, stream)


def _load(reader: str, extra: str, what: str) -> ModuleType:
    return extras.load(f"{__name__}.{reader}", extra, what, InputError)
