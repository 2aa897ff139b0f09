"""Files that appear whole or not at all."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from quotex.errors import UsageError


@contextmanager
def replacing(path: Path) -> Iterator[TextIO]:
    """Open a UTF-8 file that takes the place of ``path`` when the block ends without an error.

    A device or a pipe is written to as it is.

    Raises
    ------
    UsageError
        If no file can be written there.
    """
    if path.exists() and not path.is_file():
        with _opened(path, path) as stream:
            yield stream
        return
    # Through a link, it is the file behind it that is replaced.
    target = path.resolve()
    temporary = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    try:
        with _opened(path, temporary) as stream:
            yield stream
        if target.exists():
            shutil.copymode(target, temporary)
        os.replace(temporary, target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def _opened(path: Path, actual: Path) -> TextIO:
    try:
        return open(actual, "w", encoding="utf-8", newline="")
    except OSError as error:
        raise UsageError(f"can't write {path}: {error.strerror}") from error
