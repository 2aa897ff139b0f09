"""Errors that quotex raises on purpose; the command line maps each to an exit code."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager


class QuotexError(Exception):
    """Base of every error that quotex raises on purpose.

    Parameters
    ----------
    message
        What went wrong, naming the file and the place.
    remedy
        What the user can do about it, or an empty string.
    """

    def __init__(self, message: str, remedy: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy


class InputError(QuotexError):
    """An article can't be found or read: missing file, damaged content, unknown encoding."""


class UsageError(QuotexError):
    """The request itself makes no sense: unknown format, a value out of range."""


class StoppedError(QuotexError):
    """The user stopped the work between two articles: what is written is whole, as far as it goes."""


class ModelError(QuotexError):
    """The model's files are missing, damaged or of another version."""


@contextmanager
def intact(name: str) -> Iterator[None]:
    """Say of any error in the block that the model's file ``name`` is damaged. Raises ModelError."""
    try:
        yield
    except Exception as error:  # the libraries that read them have no error in common
        reason = str(error).strip().partition("\n")[0] or type(error).__name__
        raise ModelError(
            f"the model's file {name} is damaged: {reason}",
            "Install quotex again, or save the pipeline again.",
        ) from error
