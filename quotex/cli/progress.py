"""A sign of life on standard error while work takes long."""

from __future__ import annotations

import sys
import threading
from types import TracebackType
from typing import TYPE_CHECKING

from quotex.writers.wording import one_line

if TYPE_CHECKING:
    from rich.status import Status
    from rich.text import Text

PATIENCE = 1.0  # seconds before anything is shown


class Progress:
    """A spinner with a line of text; nothing at all where standard error is no terminal."""

    def __init__(self) -> None:
        self._text = ""
        self._status: Status | None = None
        self._paused = False
        self._lock = threading.Lock()
        self._timer = threading.Timer(PATIENCE, self._begin)
        self._timer.daemon = True

    def __enter__(self) -> Progress:
        if sys.stderr.isatty():
            self._timer.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._timer.cancel()
        self.pause()

    def say(self, text: str) -> None:
        """Show this text from now on, also after a pause."""
        with self._lock:
            self._text = one_line(text)
            self._paused = False
            if self._status:
                self._status.update(self._line())
                self._status.start()

    def pause(self) -> None:
        """Clear the line, so that other output does not run into it."""
        with self._lock:
            self._paused = True
            if self._status:
                self._status.stop()

    def _begin(self) -> None:
        from rich.console import Console
        from rich.status import Status

        with self._lock:
            self._status = Status(self._line(), console=Console(stderr=True))
            if not self._paused:
                self._status.start()

    def _line(self) -> Text:
        from rich.text import Text

        return Text(self._text, no_wrap=True, overflow="ellipsis")
