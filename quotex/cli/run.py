"""The loop over articles: read, extract, deliver; one that fails stops no other."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from quotex.cli.outcome import report_error, warn
from quotex.cli.progress import Progress
from quotex.errors import InputError
from quotex.readers import Notice, Options, Reading, read
from quotex.records import Article, Convention, Extraction

if TYPE_CHECKING:
    from quotex.extract import Extractor


@dataclass(slots=True)
class Counts:
    """How many articles were delivered, and how many inputs or articles failed."""

    delivered: int = 0
    failed: int = 0


def run(
    origins: Sequence[str],
    options: Options,
    convention: Convention,
    deliver: Callable[[Extraction], None],
    *,
    debug: bool,
) -> Counts:
    """Extract from each article and deliver what was found at once.

    Returns
    -------
    Counts
        Each failure was reported on standard error.
    """
    extractor: Extractor | None = None
    counts = Counts()
    with Progress() as progress:

        def fail(error: Exception, origin: str) -> None:
            counts.failed += 1
            progress.pause()
            report_error(error, about=origin, debug=debug)

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
                except Exception as error:  # noqa: BLE001 - whatever it is, the others go on
                    fail(error, reading.origin)
                    continue
                progress.pause()
            else:
                extraction = Extraction(reading, ())
                progress.pause()
                warn(f"{reading.origin} is empty")
            deliver(extraction)
            counts.delivered += 1
    return counts


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
