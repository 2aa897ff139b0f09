"""The bundled pipeline: where its files are, and how it is loaded."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from spacy.language import Language

from quotex.pipeline.component import QuotexComponent
from quotex.pipeline.weights import Weights
from quotex.records import Convention

#: A spaCy pipeline folder, which `spacy.load` takes too.
FOLDER = Path(__file__).with_name("en_quotex")

#: Longest text in code points. spaCy's default guards parsers that need memory by the square; ours is linear.
MAX_LENGTH = 100_000_000


@cache
def bundled_weights() -> Weights:
    """The trained files inside the package. Raises ModelError where they are missing or damaged."""
    return Weights.load(FOLDER / "quotex")


@Language.factory(
    "quotex",
    default_config={"convention": "quotex"},
    assigns=["doc.ents", "doc.sents", "doc.spans", "doc._.quotes"],
)
def make_quotex(nlp: Language, name: str, convention: Convention) -> QuotexComponent:
    """Factory behind ``nlp.add_pipe("quotex")``: the component with the bundled weights."""
    return QuotexComponent(nlp, name, bundled_weights(), convention)


def load(convention: Convention = "quotex") -> Language:
    """Load the bundled pipeline: a blank English tokenizer and quotex. Nothing is downloaded.

    Raises
    ------
    ModelError
        If the model's files are missing or damaged.
    """
    from spacy.lang.en import English

    nlp = English()
    nlp.max_length = MAX_LENGTH
    nlp.add_pipe("quotex", config={"convention": convention})
    return nlp
