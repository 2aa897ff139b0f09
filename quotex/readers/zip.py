"""ZIP archives: the articles inside, read without unpacking to disk."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import IO

from quotex.errors import InputError
from quotex.readers.formats import is_article
from quotex.readers.source import LARGEST, Options, Reading, Source

_RATIO = 100  # times its packed size: more is no prose


def read(source: Source, options: Options) -> Iterator[Reading | Source]:  # noqa: ARG001 - readers have one signature
    """Give each file of a known suffix that is not hidden, in the archive's order.

    Raises
    ------
    InputError
        If there is none.
    """
    with zipfile.ZipFile(source.seekable()) as archive:
        entries = [entry for entry in archive.infolist() if _counts(entry.filename)]
        if not entries:
            raise InputError(f"{source.origin}: no article in this archive")
        for entry in entries:
            origin = f"{source.origin}/{entry.filename}"
            try:
                stream = open_entry(archive, entry, origin)
            except InputError as error:
                yield error
            else:
                with stream:
                    yield Source(origin, stream)


def open_entry(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, origin: str) -> IO[bytes]:
    """Open a file inside.

    Raises
    ------
    InputError
        If it needs a password, is packed in a way that is not known, or would unpack to too much.
    """
    if entry.flag_bits & 1:
        raise InputError(f"{origin}: protected by a password", "Unpack the archive first.")
    if entry.file_size > LARGEST and entry.file_size > _RATIO * entry.compress_size:
        raise InputError(f"{origin}: unpacks to {entry.file_size // 1_000_000} MB: a ZIP bomb?")
    try:
        return archive.open(entry)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError) as error:
        raise InputError(f"{origin}: can't be unpacked: {error}") from error


def _counts(name: str) -> bool:
    parts = PurePosixPath(name).parts
    hidden = any(part.startswith(".") or part == "__MACOSX" for part in parts)
    return not hidden and not name.endswith("/") and is_article(parts[-1])
