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


def expand(arguments: Iterable[str]) -> tuple[list[str], list[InputError], list[str]]:
    """List what is to be read for files, folders, patterns, addresses and ``-``.

    A folder stands for the files of known suffixes in it and below it, sorted; hidden ones, pipes and what
    quotex has written are left out. A file is taken whatever its name. Each origin is listed once, as first
    named.

    Returns
    -------
    tuple
        The origins, one error for each argument or folder that gave none, and the files that were left out of
        folders because they begin as what quotex writes.
    """
    origins: dict[str, None] = {}
    errors: list[InputError] = []
    outputs: dict[str, None] = {}
    for argument in arguments:
        try:
            origins.update(dict.fromkeys(_expand_one(argument, errors, outputs)))
        except InputError as error:
            errors.append(error)
    return list(origins), errors, [path for path in outputs if path not in origins]


def is_url(argument: str) -> bool:
    """Tell whether an argument is an address rather than a path."""
    return argument.lower().startswith(("http://", "https://"))


def _expand_one(argument: str, errors: list[InputError], outputs: dict[str, None]) -> list[str]:
    if argument == STDIN or is_url(argument):
        return [argument]
    if os.path.isdir(argument):
        return _folder(argument, errors, outputs)
    if os.path.lexists(argument):
        return [argument]
    if glob.has_magic(argument):
        matches = sorted(glob.glob(argument, recursive=True))
        if not matches:
            raise InputError(f"{argument}: no file matches this pattern")
        return [origin for match in matches for origin in _expand_one(match, errors, outputs)]
    raise InputError(f"{argument}: no such file or folder", _near(argument))


def _folder(folder: str, errors: list[InputError], outputs: dict[str, None]) -> list[str]:
    unreadable: list[InputError] = []

    def note(error: OSError) -> None:
        unreadable.append(InputError(f"{error.filename}: {error.strerror}"))

    found: list[str] = []
    for parent, folders, files in os.walk(folder, onerror=note):
        folders[:] = [name for name in folders if not name.startswith(".")]
        paths = (os.path.join(parent, name) for name in files if is_article(name))
        found += filter(_is_readable, paths)
    own = {path for path in found if is_output(path)}
    found = sorted(set(found) - own, key=lambda path: Path(path).parts)
    outputs.update(dict.fromkeys(sorted(own)))
    errors += unreadable
    if not found and not unreadable:
        raise InputError(
            f"{folder}: no article in this folder",
            "A folder stands for its files of known suffixes; name other files one by one.",
        )
    return found


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
