"""What ``nlp.add_pipe("quotex")`` calls; spaCy finds it through the package's entry point."""

from __future__ import annotations

from spacy.language import Language

from quotex.model.bundled import bundled_weights
from quotex.pipeline.component import QuotexComponent
from quotex.records import Convention


@Language.factory(
    "quotex",
    default_config={"convention": "quotex"},
    assigns=["doc.ents", "doc.sents", "doc.spans", "doc._.quotes"],
)
def make_quotex(nlp: Language, name: str, convention: Convention) -> QuotexComponent:
    """Make the component with the bundled weights."""
    return QuotexComponent(nlp, name, bundled_weights(), convention)
