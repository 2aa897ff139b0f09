"""Where records go: a file, a folder, or standard output."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any, BinaryIO, TextIO

from quotex.errors import UsageError
from quotex.writers import FORMATS
from quotex.writers.files import new_folder, replacing, replacing_bytes, replacing_file

SUFFIXES = {suffix: name for name, format_ in FORMATS.items() for suffix in format_.suffixes}
"""Formats of records by the suffixes of their files."""
#: Formats that have no suffix of their own: they go by that of JSON, or by any.
_IN_ANY_FILE = {name for name, format_ in FORMATS.items() if not format_.suffixes}


def destination(format_: str, output: Path | None) -> AbstractContextManager[Any]:
    """Open what the writer of a format is to be given; what is not finished does not stay.

    Raises
    ------
    UsageError
        If the format can't go there.
    """
    into = FORMATS[format_].into if format_ in FORMATS else "text"
    if into == "text":
        encoding = None if format_ == "table" else "utf-8"
        return replacing(output) if output else standard_output(encoding)
    if into == "bytes":
        return replacing_bytes(output) if output else _standard_bytes(format_)
    if output is None:
        raise UsageError(f"{format_} needs a {into} to write", f"Name it: --output {into.upper()}.")
    return replacing_file(output) if into == "file" else new_folder(output)


def format_of(given: str | None, output: Path | None, suffixes: Mapping[str, str] = SUFFIXES) -> str:
    """Tell the format: the one given, else from the suffix of a file; without a file it is ``table``.

    Parameters
    ----------
    suffixes
        Names of formats by suffix.

    Raises
    ------
    UsageError
        If the suffix is no format's, or another one's than the format given.
    """
    if output is None:
        return given or "table"
    suffix = output.suffix.lstrip(".").lower()
    if given:
        own = [name for name, format_ in suffixes.items() if format_ == given] or ["txt"]
        if suffix in suffixes and suffix not in own and given not in _IN_ANY_FILE:
            raise UsageError(
                f"{output}: .{suffix} means {suffixes[suffix]}, but the format is {given}",
                f"Name it {output.with_suffix('.' + own[0])}.",
            )
        return given
    if suffix not in suffixes:
        known = ", ".join(f".{name}" for name in suffixes)
        raise UsageError(
            f"can't tell the format of {output}", f"Give --format, or one of the suffixes {known}."
        )
    return suffixes[suffix]


@contextmanager
def standard_output(encoding: str | None) -> Iterator[TextIO]:
    """Give standard output for data in ``encoding``, or for people in what the terminal takes.

    Raises
    ------
    UsageError
        If there is none: ``quotex extract article.txt >&-``.
    """
    if sys.stdout is None:
        raise UsageError("standard output is closed", "Name a file: --output FILE.")
    if isinstance(sys.stdout, io.TextIOWrapper):
        if encoding:
            # What is found is passed on at once.
            sys.stdout.reconfigure(encoding=encoding, newline="", line_buffering=True)
        else:
            sys.stdout.reconfigure(errors="replace")
    yield sys.stdout


@contextmanager
def _standard_bytes(format_: str) -> Iterator[BinaryIO]:
    if sys.stdout.isatty():
        raise UsageError(
            f"{format_} is nothing for a terminal", "Name a file: --output FILE, or pipe it into a program."
        )
    yield sys.stdout.buffer
