"""Modules of ours whose libraries come with an extra of the package."""

from __future__ import annotations

from importlib import import_module
from types import ModuleType

from quotex.errors import QuotexError


def load(module: str, extra: str, what: str, failure: type[QuotexError]) -> ModuleType:
    """Import a module of ours.

    Parameters
    ----------
    extra
        The extra that brings its libraries, or an empty string where it needs none.
    what
        What needs it, for the message.
    failure
        The error to raise where a library is missing; its remedy names the extra.
    """
    try:
        return import_module(module)
    except ImportError as error:
        if not extra:
            raise
        raise failure(
            f"{what} needs the Python package {error.name}", f"pip install 'quotex[{extra}]'"
        ) from error
