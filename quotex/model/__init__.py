"""The bundled pipeline: where its files are, and how it is loaded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quotex.errors import UsageError
from quotex.model.bundled import FOLDER, bundled_weights, prepare
from quotex.records import Convention

if TYPE_CHECKING:
    from spacy.language import Language

__all__ = ["FOLDER", "bundled_weights", "load", "load_named", "prepare"]

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


def load_named(name: str, convention: Convention = "quotex") -> Language:
    """Load a spaCy pipeline that holds quotex, by its package or folder.

    Raises
    ------
    ModelError
        If the files of the quotex in it are missing or damaged.
    UsageError
        If it is no spaCy pipeline, or one without quotex.
    """
    import spacy

    from quotex.pipeline.component import QuotexComponent

    try:
        nlp = spacy.load(name)
    except (OSError, ValueError) as error:
        reason = str(error).strip().split("\n")[0]
        raise UsageError(
            f"{name}: no spaCy pipeline that can be loaded: {reason}",
            "Name an installed package, or a folder as nlp.to_disk writes it.",
        ) from error
    components = [pipe for _, pipe in nlp.pipeline if isinstance(pipe, QuotexComponent)]
    if not components:
        raise UsageError(f"{name}: a spaCy pipeline without quotex", 'Add it with nlp.add_pipe("quotex").')
    for component in components:
        component.convention = convention
    nlp.max_length = MAX_LENGTH
    return nlp
