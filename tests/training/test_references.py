"""Whom words mean, as training reads it from speakers, chains and GAP."""

from __future__ import annotations

from training.corpora import NOBODY, Attribution, Document
from training.references import (
    capitalised,
    from_chains,
    from_mentions,
    from_speakers,
    gap_document,
    meant_by,
    with_entities,
)

TEXT = "Ann Roe, mayor of Ashby, left early. The mayor said that she was ill. Officials said little."


def span(piece: str, text: str = TEXT) -> tuple[int, int]:
    start = text.index(piece)
    return start, start + len(piece)


def said(source: str, speaker: str, kind: str) -> Attribution:
    return Attribution((span("little"),), (span("said little"),), (span(source),), "speech", speaker, kind)


def meant(document: Document, number: int = 0) -> set[str | None]:
    return {
        None if index == NOBODY else document.text[slice(*document.names[index])]
        for index in document.references[number].right
    }


def test_capitalised_words_are_names_but_for_those_that_start_a_sentence() -> None:
    text = "The bank of Wales hired Ann Roe’s firm. It was the U.S. Army. Firm words."
    assert [text[s:e] for s, e in capitalised(text)] == ["Wales", "Ann Roe", "U.S. Army"]


def test_a_speaker_is_meant_by_every_form_of_the_name() -> None:
    document = Document("x", TEXT, "quotex", (said("The mayor", "Ann Roe", "person"),))
    assert meant(from_speakers(document)) == {"Ann Roe"}


def test_an_unnamed_speaker_is_nobody_that_the_article_names() -> None:
    document = Document("x", TEXT, "quotex", (said("Officials", "officials", "unnamed"),))
    assert meant(from_speakers(document)) == {None}


def test_a_speaker_whose_name_is_not_in_the_text_teaches_nothing() -> None:
    document = Document("x", TEXT, "quotex", (said("Officials", "Bo Lund", "person"),))
    assert from_speakers(document).references == ()


def test_a_source_goes_along_its_chain_to_the_name() -> None:
    chain = [[*span("Ann Roe")], [*span("The mayor")]]
    document = Document("x", TEXT, "polnear", (said("The mayor", "", "person"),))
    resolved = from_chains(document, [chain])
    assert meant(resolved) == {"Ann Roe"}
    assert resolved.references[0].weight < 1


def test_a_name_within_a_longer_mention_is_not_what_the_mention_means() -> None:
    document = Document("x", TEXT, "quotex")
    assert from_mentions(document, [("1", span("mayor of Ashby")), ("1", span("she"))]).references == ()


def test_gap_tells_one_name_or_neither() -> None:
    text = "Ann Roe met Bo Lund after Eve Fry had told her."
    record = {
        "ID": "own-1",
        "Text": text,
        "Pronoun": "her",
        "Pronoun-offset": text.index("her."),
        "A": "Ann Roe",
        "A-offset": 0,
        "A-coref": "TRUE",
        "B": "Eve Fry",
        "B-offset": text.index("Eve"),
        "B-coref": "FALSE",
    }
    assert meant(gap_document(record)) == {"Ann Roe"}
    assert meant(gap_document(record | {"A-coref": "FALSE"})) == {"Bo Lund", None}


def test_annotated_pronouns_mean_a_name_given_as_words_or_by_its_place() -> None:
    document = Document("x", TEXT, "quotex")
    by_words = meant_by(document, [(*span("she"), "Ann Roe")])
    by_place = meant_by(document, [(*span("she"), span("Ann Roe"))])
    assert meant(by_words) == meant(by_place) == {"Ann Roe"}
    assert meant(meant_by(document, [(*span("she"), None)])) == {None}


def test_a_source_whose_speaker_is_known_keeps_its_reference() -> None:
    document = from_speakers(Document("x", TEXT, "quotex", (said("The mayor", "Ann Roe", "person"),)))
    more = meant_by(document, [(*span("The mayor"), None), (*span("she"), "Ann Roe")])
    assert [TEXT[slice(*r.mention)] for r in more.references] == ["The mayor", "she"]
    assert meant(more, 0) == meant(more, 1) == {"Ann Roe"}


def test_speakers_and_pronouns_tell_which_names_are_people_and_which_are_bodies() -> None:
    text = "Dr Ann Roe left Ashby. Roe said the Lund Trust knew that she was ill. The trust said little."
    attributions = (
        Attribution(
            (span("that she was ill", text),), (), (span("Roe said", text),), "speech", "Ann Roe", "person"
        ),
        Attribution(
            (span("little", text),), (), (span("The trust", text),), "speech", "Lund Trust", "organization"
        ),
    )
    document = from_speakers(Document("x", text, "quotex", attributions, people=("Ann Roe",)))
    labelled = with_entities(document)
    assert [(text[s:e], label) for s, e, label in labelled.entities or ()] == [
        ("Ann Roe", "person"),
        ("Roe", "person"),
        ("Lund Trust", "organization"),
    ]
    assert labelled.some
