"""The bundled pipeline: where its files are, and how it is loaded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quotex.model.bundled import FOLDER, bundled_weights, prepare
from quotex.records import Convention

if TYPE_CHECKING:
    from spacy.language import Language

__all__ = ["FOLDER", "bundled_weights", "load", "prepare"]

#: Longest text in code points. spaCy's default guards parsers that need memory by the square; ours is linear.
MAX_LENGTH = 100_000_000


def load(convention: Convention = "quotex", nlp: Language | None = None) -> Language:
    """Load the bundled pipeline: quotex on a blank English tokenizer, or on ``nlp``. Nothing is downloaded.

    Raises
    ------
    ModelError
        If the model's files are missing or damaged.
    """
    from spacy.lang.en import English

    import quotex.model.factory  # noqa: F401 - it registers the component

    nlp = English() if nlp is None else nlp
    nlp.max_length = MAX_LENGTH
    nlp.add_pipe("quotex", config={"convention": convention})
    return nlp
