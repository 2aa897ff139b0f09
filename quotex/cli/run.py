"""The loop over articles: read, extract, deliver; one that fails stops no other."""

from __future__ import annotations

import gc
import io
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, TextIO

from quotex.cli.outcome import report_error, warn
from quotex.cli.progress import Progress
from quotex.errors import InputError
from quotex.readers import read
from quotex.records import Convention, Extraction

if TYPE_CHECKING:
    from quotex.extract import Extractor


def run(
    origins: Sequence[str], convention: Convention, deliver: Callable[[Extraction], None], *, debug: bool
) -> int:
    """Extract from each article and deliver what was found at once.

    Returns
    -------
    int
        How many articles failed; each was reported on standard error.
    """
    extractor: Extractor | None = None
    failed = 0
    with Progress() as progress:

        def fail(error: Exception, origin: str) -> None:
            nonlocal failed
            failed += 1
            progress.pause()
            report_error(error, about=origin, debug=debug)

        for number, origin in enumerate(origins, 1):
            progress.say(f"{number} of {len(origins)}: {origin}")
            try:
                article = read(origin)
            except InputError as error:
                fail(error, origin)
                continue
            if article.text.strip():
                # Outside of the article's own `try`: without a model, every article would fail.
                extractor = extractor or _load(convention)
                try:
                    extraction = extractor.extract(article)
                except Exception as error:  # noqa: BLE001 - whatever it is, the others go on
                    fail(error, origin)
                    continue
                progress.pause()
            else:
                extraction = Extraction(article, ())
                progress.pause()
                warn(f"{origin} is empty")
            deliver(extraction)
    return failed


@contextmanager
def standard_output(encoding: str | None) -> Iterator[TextIO]:
    """Give standard output for data in ``encoding``, or for people in what the terminal takes."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        if encoding:
            sys.stdout.reconfigure(encoding=encoding, newline="")
        else:
            sys.stdout.reconfigure(errors="replace")
    yield sys.stdout


def _load(convention: Convention) -> Extractor:
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
