"""What every writer offers."""

from __future__ import annotations

from abc import ABC, abstractmethod

from quotex.records import Extraction


class Writer(ABC):
    """Takes one extraction after another; at the end it is closed or, after an error, aborted.

    What it writes to is opened and closed by others.
    """

    @abstractmethod
    def write(self, extraction: Extraction) -> None:
        """Write the records of one article."""

    def close(self) -> None:  # noqa: B027 - most formats need no end
        """Write what ends the whole."""

    def abort(self) -> None:  # noqa: B027 - most writers hold nothing
        """Let go of what is held, without an end."""
