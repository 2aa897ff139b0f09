"""What quotex itself has written: left out where a folder stands for its articles."""

from __future__ import annotations

import re

_HEAD = 4_000  # bytes that tell
#: How pages, tables, records, notes and annotations begin, in the order of the formats.
_WRITTEN = re.compile(
    rb"<meta name=\"generator\" content=\"quotex"
    rb"|\A(?:\xef\xbb\xbf)?article([,\t])(?:[\w.]+\1)*speaker\1kind\1(?:[\w.]+\1)*quote\b"
    rb"|\A\s*\[?\s*\{\s*\"article\":\s*\{\s*\"origin\":"
    rb"|\A## [^\r\n]*\s+(?:[^\r\n]* \xc2\xb7 )?\d+ quotes?, \d+ claims?, \d+ speakers?\s*[\r\n]"
    rb"|\"urn:quotex:|<p>Written by quotex;"
    rb"|\A\{\"@context\": \"https://schema\.org\", \"@graph\": \["
    rb"\s+(?:\]|\{\"@id\": \"[^\"]*\", \"@type\": \"Article\")"
)


def is_output(path: str) -> bool:
    """Whether a file begins as what quotex writes; False where it can't be read."""
    try:
        with open(path, "rb") as file:
            return _WRITTEN.search(file.read(_HEAD)) is not None
    except OSError:
        return False
