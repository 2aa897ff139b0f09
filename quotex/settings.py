"""Where users keep defaults: ``quotex.toml``, ``[tool.quotex]`` in ``pyproject.toml``, the environment."""

from __future__ import annotations

import re
import sys
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from quotex.errors import UsageError

PREFIX = "QUOTEX_"
OWN_FILE = "quotex.toml"
SHARED_FILE = "pyproject.toml"
TABLE = "tool.quotex"
# Where pyproject.toml may have that table, told without parsing: the rest of it is not our business.
_SHARES = re.compile(rb"""^\s*(?:\[\s*)?["']?tool["']?\s*(?:\.\s*["']?quotex|\]|=)""", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Setting:
    """A default that a user set.

    Attributes
    ----------
    value
        As TOML has it; a string where it comes from the environment.
    origin
        The file, or the variable of the environment.
    name
        How the key is called there.
    """

    value: Any
    origin: str
    name: str

    @property
    def is_text(self) -> bool:
        """Whether the value is text that stands for any type."""
        return self.origin.startswith(PREFIX)


def may_be_set(folder: Path, environ: Mapping[str, str]) -> bool:
    """Tell at little cost whether anything may be set: a variable begins as ours do, or a file is there."""
    return any(name.startswith(PREFIX) for name in environ) or any(_files(folder))


def read_settings(keys: Collection[str], folder: Path, environ: Mapping[str, str]) -> dict[str, Setting]:
    """Collect what is set, by key; the environment goes before a file.

    The file is the nearest one going up from ``folder``; beside each other, ``quotex.toml`` is taken and
    ``pyproject.toml`` is not.

    Parameters
    ----------
    keys
        What can be set, as in ``min-confidence``. Its variable is ``QUOTEX_MIN_CONFIDENCE``; others are
        not looked at. An empty one unsets what a file sets.

    Raises
    ------
    UsageError
        If the file can't be read or has another key.
    """
    settings = _of_file(keys, folder)
    for key in keys:
        variable = PREFIX + key.replace("-", "_").upper()
        if value := environ.get(variable):
            settings[key] = Setting(value, variable, variable)
        elif value is not None:
            settings.pop(key, None)
    return settings


def _of_file(keys: Collection[str], folder: Path) -> dict[str, Setting]:
    for path, prefix in _files(folder):
        table = _table(path, prefix)
        if table is not None:
            origin = path.name if path.parent == folder else str(path)
            for key in table:
                if key not in keys:
                    raise _unknown(f"{prefix}{key}", origin, keys)
            return {key: Setting(value, origin, prefix + key) for key, value in table.items()}
    return {}


def _files(folder: Path) -> Iterator[tuple[Path, str]]:
    """Yield the files that may hold settings, nearest first, and what stands before their keys."""
    for parent in (folder, *folder.parents):
        for name, prefix in ((OWN_FILE, ""), (SHARED_FILE, f"{TABLE}.")):
            path = parent / name
            if path.is_file() and (not prefix or _SHARES.search(_read(path))):
                yield path, prefix


def _table(path: Path, prefix: str) -> dict[str, Any] | None:
    """Return the settings in a file; None for a pyproject.toml that has none."""
    try:
        value = _parse(_read(path).decode())
    except ValueError as error:
        raise UsageError(f"{path}: can't be read as TOML: {error}") from error
    for part in prefix.split(".")[:-1]:
        if part not in value:
            return None
        value = value[part]
        if not isinstance(value, dict):
            raise UsageError(f"{path}: {part} is no table", f"Settings stand below [{TABLE}].")
    return value


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise UsageError(f"{path}: can't be read: {error.strerror}") from error


def _parse(text: str) -> dict[str, Any]:
    if sys.version_info >= (3, 11):
        import tomllib
    else:
        import tomli as tomllib
    return tomllib.loads(text)


def _unknown(name: str, origin: str, keys: Collection[str]) -> UsageError:
    import difflib  # only a mistake pays for it

    close = difflib.get_close_matches(name.rpartition(".")[2], keys, n=1)
    hint = f"Did you mean {close[0]}? " if close else ""
    return UsageError(f"{origin}: unknown key {name}", f"{hint}Keys are {', '.join(keys)}.")
