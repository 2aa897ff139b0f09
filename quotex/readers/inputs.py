"""Expands what the user names into the origins of articles: files, addresses, standard input."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable
from pathlib import Path

from quotex.errors import InputError
from quotex.readers.formats import is_article
from quotex.readers.outputs import is_output

STDIN = "-"


def expand(arguments: Iterable[str]) -> tuple[list[str], list[InputError]]:
    """List what is to be read for files, folders, patterns, addresses and ``-``.

    A folder stands for the files of known suffixes in it and below it, sorted; hidden ones, pipes and what
    quotex has written are left out. A file is taken whatever its name. Each origin is listed once, as first
    named.

    Returns
    -------
    tuple
        The origins, and one error for each argument or folder that gave none.
    """
    origins: dict[str, None] = {}
    errors: list[InputError] = []
    for argument in arguments:
        try:
            origins.update(dict.fromkeys(_expand_one(argument, errors)))
        except InputError as error:
            errors.append(error)
    return list(origins), errors


def is_url(argument: str) -> bool:
    """Tell whether an argument is an address rather than a path."""
    return argument.lower().startswith(("http://", "https://"))


def _expand_one(argument: str, errors: list[InputError]) -> list[str]:
    if argument == STDIN or is_url(argument):
        return [argument]
    if os.path.isdir(argument):
        return _folder(argument, errors)
    if os.path.lexists(argument):
        return [argument]
    if glob.has_magic(argument):
        matches = sorted(glob.glob(argument, recursive=True))
        if not matches:
            raise InputError(f"{argument}: no file matches this pattern")
        return [origin for match in matches for origin in _expand_one(match, errors)]
    raise InputError(f"{argument}: no such file or folder", _near(argument))


def _folder(folder: str, errors: list[InputError]) -> list[str]:
    unreadable: list[InputError] = []

    def note(error: OSError) -> None:
        unreadable.append(InputError(f"{error.filename}: {error.strerror}"))

    found = []
    for parent, folders, files in os.walk(folder, onerror=note):
        folders[:] = [name for name in folders if not name.startswith(".")]
        paths = (os.path.join(parent, name) for name in files if is_article(name))
        found += [path for path in paths if _is_readable(path) and not is_output(path)]
    errors += unreadable
    if not found and not unreadable:
        raise InputError(
            f"{folder}: no article in this folder",
            "A folder stands for its files of known suffixes; name other files one by one.",
        )
    return sorted(found, key=lambda path: Path(path).parts)


def _is_readable(path: str) -> bool:
    """Whether a path is a file, or one that is missing, of which to tell: a pipe would be waited for."""
    return os.path.isfile(path) or not os.path.exists(path)


def _near(argument: str) -> str:
    """Name the file that a mistyped path probably means."""
    import difflib  # only a mistake pays for it

    parent, name = os.path.split(argument)
    try:
        candidates = os.listdir(parent or os.curdir)
    except OSError:
        return ""
    close = difflib.get_close_matches(name, candidates, n=1, cutoff=0.75)
    return f"Did you mean {os.path.join(parent, close[0])}?" if close else ""
