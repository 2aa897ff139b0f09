"""The trained files inside the package. Nothing here needs spaCy."""

from __future__ import annotations

from contextlib import suppress
from functools import cache
from pathlib import Path
from threading import Thread

from quotex.errors import ModelError
from quotex.pipeline.weights import Weights

#: A spaCy pipeline folder, which `spacy.load` takes too.
FOLDER = Path(__file__).with_name("en_quotex")


@cache
def bundled_weights() -> Weights:
    """Read the trained files, once a process. Raises ModelError where they are missing or damaged."""
    return Weights.load(FOLDER / "quotex")


def prepare() -> Thread:
    """Begin to make the network ready in the background, for instance while spaCy is imported.

    Join the thread before the network is used. It raises nothing: who uses the network next learns why not.
    """

    def work() -> None:
        with suppress(ModelError):
            bundled_weights().encoder.prepare()

    thread = Thread(target=work, daemon=True)
    thread.start()
    return thread
