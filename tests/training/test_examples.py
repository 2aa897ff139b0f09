"""What training examples say of each word."""

from __future__ import annotations

from quotex.model import bundled_weights
from quotex.pipeline.labels import ENTITY_LABELS
from training.corpora import Document
from training.examples import IGNORED, passages


def test_of_other_names_nothing_is_said_where_only_some_are_known() -> None:
    text = "Roe left Bank of Ashby early."
    document = Document("x", text, "quotex", entities=((0, 3, "person"),), names=((0, 3), (9, 22)), some=True)
    (passage,) = passages(document, bundled_weights().tokenizer, 382, 286)
    labels = [int(label) for label in passage.windows[0].entities]
    person = 1 + 2 * ENTITY_LABELS.index("person")
    assert labels[: labels.index(0) + 1] == [person, 0]
    assert [label for label in labels if label != IGNORED] == [person, 0, 0, 0]
