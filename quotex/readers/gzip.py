"""gzip: the one file inside, read as it is unpacked."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from typing import IO, cast

from quotex.readers.source import Options, Source


def read(source: Source, options: Options) -> Iterator[Source]:  # noqa: ARG001 - readers have one signature
    """Give the file inside, under the archive's own origin."""
    name = source.name[: -len(".gz")] if source.name.lower().endswith(".gz") else source.name
    with gzip.GzipFile(fileobj=source.stream()) as unpacked:
        yield Source(source.origin, cast("IO[bytes]", unpacked), name=name, url=source.url)
