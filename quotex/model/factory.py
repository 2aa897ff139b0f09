"""What ``nlp.add_pipe("quotex")`` calls; spaCy finds it through the package's entry point."""

from __future__ import annotations

import warnings

from spacy.language import Language

from quotex.model.bundled import bundled_weights
from quotex.pipeline.component import QuotexComponent
from quotex.records import Convention

_READ = ("en", "xx")  # the second is for any


@Language.factory(
    "quotex",
    default_config={"convention": "quotex"},
    assigns=["doc.ents", "doc.sents", "doc.spans", "doc._.quotes"],
)
def make_quotex(nlp: Language, name: str, convention: Convention) -> QuotexComponent:
    """Make the component with the bundled weights; warns of a pipeline for a language that it can't read."""
    if nlp.lang and nlp.lang not in _READ:
        warnings.warn(f"quotex reads English, but this pipeline is for “{nlp.lang}”", stacklevel=2)
    return QuotexComponent(nlp, name, bundled_weights(), convention)
