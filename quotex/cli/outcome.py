"""How a command ends: the exit codes, and the one place where errors become messages."""

from __future__ import annotations

import errno
import os
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from enum import IntEnum

import typer

from quotex.errors import InputError, QuotexError, StoppedError, UsageError
from quotex.writers.wording import visible


class ExitCode(IntEnum):
    """What the exit status of ``quotex`` says."""

    DONE = 0
    INTERNAL = 1
    USAGE = 2
    SOME_FAILED = 3
    NONE_READ = 4
    INTERRUPTED = 130


@contextmanager
def funnel(debug: bool = False) -> Iterator[None]:
    """End the command with the exit code and the message that fit whatever its body raises."""
    try:
        yield
        if sys.stdout is not None:
            sys.stdout.flush()
    except (typer.Exit, typer.Abort):
        raise
    except KeyboardInterrupt:
        raise typer.Exit(ExitCode.INTERRUPTED) from None
    except BrokenPipeError:
        # The reader, `head` for one, has enough. Python must not fail again at its last flush.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise typer.Exit(ExitCode.DONE) from None
    except Exception as error:  # noqa: BLE001 - the last stop for every error
        report_error(error, debug=debug)
        raise typer.Exit(_code_of(error)) from None


def report_error(error: Exception, *, about: str = "", debug: bool = False) -> None:
    """Tell the user what went wrong, on standard error.

    Parameters
    ----------
    about
        The article, for an error that does not name it.
    debug
        Show the traceback too.
    """
    if debug:
        traceback.print_exception(error)
    prefix = f"{about}: " if about else ""
    if isinstance(error, QuotexError):
        _say("error", "red", error.message, error.remedy)
    elif isinstance(error, OSError):
        is_full = error.errno == errno.ENOSPC and not about
        place = f"{error.filename}: " if error.filename else "standard output: " if is_full else prefix
        _say("error", "red", f"{place}{error.strerror or error}")
    else:
        remedy = "" if debug else "This is a fault of quotex; --debug shows where it happened."
        _say("error", "red", f"{prefix}unexpected {type(error).__name__}: {error}", remedy)


def warn(message: str) -> None:
    """Tell the user what may surprise them, on standard error."""
    _say("warning", "yellow", message)


def _code_of(error: Exception) -> ExitCode:
    if isinstance(error, UsageError):
        return ExitCode.USAGE
    if isinstance(error, StoppedError):
        return ExitCode.INTERRUPTED
    return ExitCode.NONE_READ if isinstance(error, InputError) else ExitCode.INTERNAL


def _say(level: str, colour: str, message: str, remedy: str = "") -> None:
    from rich.console import Console
    from rich.text import Text

    line = Text.assemble((f"{level}: ", f"bold {colour}"), visible(message))
    if remedy:
        line.append("\n  " + visible(remedy))
    Console(stderr=True).print(line, soft_wrap=True)
