"""Files and folders that appear whole or not at all; where the user stops the work, beside their place."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, BinaryIO, TextIO, cast

from quotex.errors import StoppedError, UsageError


@contextmanager
def replacing(path: Path) -> Iterator[TextIO]:
    """Open a UTF-8 file that takes the place of ``path`` when the block ends without an error.

    A device or a pipe is written to as it is.

    Raises
    ------
    UsageError
        If no file can be written there.
    """
    with _replacing(path, "w") as stream:
        yield cast("TextIO", stream)


@contextmanager
def replacing_bytes(path: Path) -> Iterator[BinaryIO]:
    """Do as :func:`replacing`, for bytes."""
    with _replacing(path, "wb") as stream:
        yield cast("BinaryIO", stream)


@contextmanager
def replacing_file(path: Path) -> Iterator[Path]:
    """Make an empty file that takes the place of ``path`` when the block ends without an error.

    Raises
    ------
    UsageError
        If no file can be written there.
    """
    if path.exists() and not path.is_file():
        raise UsageError(f"can't write {path}: not a file")
    # Through a link, it is the file behind it that is replaced.
    target = path.resolve()
    temporary = _temporary(target)
    try:
        _open(path, temporary, "wb").close()
        yield temporary
        if target.exists():
            shutil.copymode(target, temporary)
        os.replace(temporary, target)
    except StoppedError as stop:
        raise _kept(stop, temporary, path) from None
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


@contextmanager
def new_folder(path: Path) -> Iterator[Path]:
    """Make an empty folder that becomes ``path`` when the block ends without an error.

    Raises
    ------
    UsageError
        If there is something already, or no folder can be made there.
    """
    target = path.resolve()
    if target.exists() and not (target.is_dir() and not any(target.iterdir())):
        raise UsageError(f"can't write {path}: it is there already", "Name a new or an empty folder.")
    temporary = _temporary(target)
    try:
        temporary.mkdir()
    except OSError as error:
        raise UsageError(f"can't write {path}: {error.strerror}") from error
    try:
        yield temporary
        if target.exists():
            target.rmdir()
        os.replace(temporary, target)
    except StoppedError as stop:
        raise _kept(stop, temporary, path) from None
    except BaseException:
        shutil.rmtree(temporary, ignore_errors=True)
        raise


@contextmanager
def _replacing(path: Path, mode: str) -> Iterator[IO[str] | IO[bytes]]:
    if path.exists() and not path.is_file():
        with _open(path, path, mode) as stream:
            yield stream
        return
    with replacing_file(path) as temporary, _open(path, temporary, mode) as stream:
        yield stream


def _temporary(target: Path) -> Path:
    return target.with_name(f".{target.name}.{os.getpid()}.tmp")


def _kept(stop: StoppedError, temporary: Path, path: Path) -> StoppedError:
    """Give what was written a name beside ``path``, one that nothing has, and tell of it."""
    names = (f"{path.stem}.partial{number}{path.suffix}" for number in ("", *range(2, 10_000)))
    kept = next(place for place in map(path.with_name, names) if not place.exists())
    os.replace(temporary, kept)
    return StoppedError(f"{stop.message}; what they gave is in {kept}")


def _open(path: Path, actual: Path, mode: str) -> IO[str] | IO[bytes]:
    text = {} if "b" in mode else {"encoding": "utf-8", "newline": ""}
    try:
        return cast("IO[str] | IO[bytes]", open(actual, mode, **text))  # type: ignore[call-overload]
    except OSError as error:
        raise UsageError(f"can't write {path}: {error.strerror}") from error
