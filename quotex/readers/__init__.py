"""From what the user names (files, folders, patterns, standard input) to articles."""

from __future__ import annotations

import sys
from pathlib import Path

from quotex.errors import InputError
from quotex.readers.encoding import decode
from quotex.readers.inputs import STDIN, expand
from quotex.readers.opening import read_opening
from quotex.records import Article

__all__ = ["STDIN", "expand", "read"]


def read(origin: str) -> Article:
    """Read one article.

    Parameters
    ----------
    origin
        Path of a plain text or Markdown file, or ``-`` for standard input.

    Raises
    ------
    InputError
        If it can't be opened or is no text in UTF-8 (or UTF-16 with a byte-order mark).
    """
    try:
        data = sys.stdin.buffer.read() if origin == STDIN else Path(origin).read_bytes()
    except OSError as error:
        raise InputError(f"{origin}: {error.strerror or error}") from error
    text = decode(data, origin)
    title, date = read_opening(text)
    return Article(text=text, origin=origin, title=title, date=date)
