"""The loop over articles: read, extract, deliver; one that fails stops no other."""

from __future__ import annotations

import gc
import os
import signal
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from quotex.cli.outcome import ExitCode, report_error, warn
from quotex.cli.progress import Progress
from quotex.errors import InputError, ModelError, StoppedError, UsageError
from quotex.readers import Notice, Options, Reading, expand, read
from quotex.records import Article, Convention, Extraction
from quotex.writers.wording import counted

if TYPE_CHECKING:
    from quotex.extract import Extractor


def origins(articles: Sequence[str], output: Path | None, *, debug: bool) -> tuple[list[str], bool]:
    """List what is to be read, without the file that is to be written where a folder holds it.

    Returns
    -------
    tuple
        The origins, and whether some of ``articles`` gave none, which was reported on standard error.

    Raises
    ------
    UsageError
        If ``output`` itself is among ``articles``.
    typer.Exit
        If there is nothing to read.
    """
    found, errors, outputs = expand(articles)
    for error in errors:
        report_error(error, debug=debug)
    if output is not None and output.is_file():
        outputs = [path for path in outputs if not output.samefile(path)]
        own = [origin for origin in found if os.path.exists(origin) and output.samefile(origin)]
        if not set(own).isdisjoint(articles):
            raise UsageError(f"{output} is an article to read", "Name another --output.")
        found = [origin for origin in found if origin not in own]
    if outputs:
        files = counted(len(outputs), "file")
        warn(f"left out {files} as written by quotex, such as {outputs[0]}; name one to have it read")
    if not found:
        raise typer.Exit(ExitCode.NONE_READ)
    return found, bool(errors)


def run(
    origins: Sequence[str],
    options: Options,
    convention: Convention,
    deliver: Callable[[Extraction], None],
    *,
    debug: bool,
) -> bool:
    """Extract from each article and deliver what was found at once.

    Returns
    -------
    bool
        Whether inputs or articles failed; each failure was reported on standard error.

    Raises
    ------
    typer.Exit
        If some failed and no article was delivered.
    StoppedError
        If the user stopped it when some were delivered.
    """
    extractor: Extractor | None = None
    some_failed, done, last = False, 0, ""
    with Progress() as progress:

        def fail(error: Exception, origin: str) -> None:
            nonlocal some_failed
            some_failed = True
            progress.pause()
            report_error(error, about=origin, debug=debug)

        try:
            for reading in _readings(origins, options, progress):
                if isinstance(reading, InputError):
                    fail(reading, "")
                    continue
                if isinstance(reading, Notice):
                    progress.pause()
                    warn(reading.message)
                    continue
                if reading.text.strip():
                    # Outside of the article's own `try`: without a model, every article would fail.
                    extractor = extractor or load(convention)
                    try:
                        extraction = extractor.extract(reading)
                    except ModelError:
                        raise
                    except Exception as error:  # noqa: BLE001 - whatever it is, the others go on
                        fail(error, reading.origin)
                        continue
                    progress.pause()
                else:
                    extraction = Extraction(reading, ())
                    progress.pause()
                    warn(f"{reading.origin} is empty")
                with _unstopped():
                    deliver(extraction)
                    done, last = done + 1, reading.origin
        except KeyboardInterrupt:
            if not done:
                raise
            raise StoppedError(f"stopped after {counted(done, 'article')}, the last {last}") from None
    if some_failed and not done:
        raise typer.Exit(ExitCode.NONE_READ)
    return some_failed


@contextmanager
def _unstopped() -> Iterator[None]:
    """Let Ctrl-C wait for the end of the block, or an article would be written by half; a second doesn't."""
    pressed = False

    def wait(*_: object) -> None:
        nonlocal pressed
        pressed = True
        signal.signal(signal.SIGINT, before)

    before = signal.signal(signal.SIGINT, wait)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
    if pressed:
        signal.raise_signal(signal.SIGINT)


def _readings(origins: Sequence[str], options: Options, progress: Progress) -> Iterator[Reading]:
    for number, origin in enumerate(origins, 1):
        place = f"{number} of {len(origins)}: "
        progress.say(place + origin)
        for reading in read(origin, options):
            if isinstance(reading, Article):
                progress.say(place + reading.origin)
            yield reading
            progress.say(place + origin)


def load(convention: Convention) -> Extractor:
    """Make an extractor with the bundled model, as quickly as can be."""
    from quotex.model import prepare

    gc.disable()  # what is imported stays: there is nothing to collect
    try:
        network = prepare()
        from quotex.extract import Extractor

        network.join()
        return Extractor(convention)
    finally:
        gc.freeze()
        gc.enable()
