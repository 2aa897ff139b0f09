"""What users of spaCy see: a component that adds to a Doc, leaves the rest alone, and can be saved."""

from __future__ import annotations

import multiprocessing
import os
import subprocess
import sys
from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

import quotex.model
import quotex.pipeline.encode
from quotex.records import Quote

TEXT = "“It rained,” said Ana Ruiz.\n\nThe mayor said that the bridge would stay shut."


@pytest.fixture(scope="module")
def nlp() -> Language:
    nlp = spacy.blank("en")
    nlp.add_pipe("quotex")
    return nlp


def quotes(doc: Doc) -> tuple[Quote, ...]:
    found: tuple[Quote, ...] = doc._.quotes
    return found


def test_a_pipeline_for_another_language_is_warned_of() -> None:
    with pytest.warns(UserWarning, match="quotex reads English, but this pipeline is for “de”"):
        spacy.blank("de").add_pipe("quotex")


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("language", ["en", "xx"])
def test_no_other_is(language: str) -> None:
    spacy.blank(language).add_pipe("quotex")
    quotex.model.load(nlp=Language())


def test_quotes_have_the_exact_characters(nlp: Language) -> None:
    direct, indirect = quotes(nlp(TEXT))
    assert (direct.type, direct.quote, direct.speaker.name) == ("direct", "“It rained,”", "Ana Ruiz")
    assert (indirect.type, indirect.quote) == ("indirect", "that the bridge would stay shut")
    for quote in (direct, indirect):
        for span in (*quote.source, *quote.cue, *quote.content):
            assert TEXT[span.start : span.end] == span.text


def test_span_groups_by_role(nlp: Language) -> None:
    doc = nlp(TEXT)
    assert {name: [span.text for span in spans] for name, spans in doc.spans.items()} == {
        "quotex/source": ["Ana Ruiz", "The mayor"],
        "quotex/cue": ["said", "said"],
        "quotex/content": ["“It rained,”", "that the bridge would stay shut"],
    }
    assert {span.label_ for span in doc.spans["quotex/cue"]} == {"cue"}


def test_spans_grow_to_whole_tokens(nlp: Language) -> None:
    doc = Doc(nlp.vocab, words=["“It rained,”said", "Ana", "Ruiz", "."], spaces=[True, True, False, False])
    (quote,) = quotes(nlp(doc))
    assert quote.quote == "“It rained,”"
    assert [span.text for span in doc.spans["quotex/content"]] == ["“It rained,”said"]


def test_entities_and_sentences_of_a_bare_pipeline(nlp: Language) -> None:
    doc = nlp(TEXT)
    assert ("Ana Ruiz", "PERSON") in [(entity.text, entity.label_) for entity in doc.ents]
    assert [sentence.text.strip() for sentence in doc.sents] == TEXT.split("\n\n")


def test_what_an_earlier_component_set_stays() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer", config={"punct_chars": [","]})
    nlp.add_pipe("entity_ruler").add_patterns([{"label": "WEATHER", "pattern": "rained"}])  # type: ignore[attr-defined]
    nlp.add_pipe("quotex")
    doc = nlp(TEXT)
    with nlp.select_pipes(disable=["quotex"]):
        before = nlp(TEXT)
    assert [(entity.text, entity.label_) for entity in doc.ents] == [("rained", "WEATHER")]
    assert [token.is_sent_start for token in doc] == [token.is_sent_start for token in before]
    assert len(quotes(doc)) == 2


@pytest.mark.parametrize("text", ["", " ", "\r\n\n", "“", "—", "No one spoke"])
def test_texts_without_quotes(nlp: Language, text: str) -> None:
    doc = nlp(text)
    assert doc.text == text
    assert quotes(doc) == ()
    assert all(len(spans) == 0 for spans in doc.spans.values())


def test_processes_give_the_same(nlp: Language) -> None:
    texts = [TEXT, "", "“Go away,” said Bo Lund."] * 2
    piped = list(nlp.pipe(texts, n_process=2, batch_size=2))
    assert [quotes(doc) for doc in piped] == [quotes(nlp(text)) for text in texts]
    assert [doc.spans["quotex/cue"][0].text for doc in piped if doc.text] == ["said"] * 4


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system does not fork")
def test_a_fork_right_after_use_does_not_hang(nlp: Language) -> None:
    for _ in range(3):
        nlp(TEXT)
        child = multiprocessing.get_context("fork").Process(target=nlp, args=(TEXT,))
        child.start()
        child.join(timeout=20)
        child.kill()
        assert child.exitcode == 0, "hung" if child.exitcode is None else "failed"


@pytest.mark.skipif(not hasattr(os, "sched_setaffinity"), reason="this system holds no process to a core")
def test_a_process_that_is_held_to_a_core_stays_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("OMP_NUM_THREADS", raising=False)
    code = """
import os
core = min(os.sched_getaffinity(0))
os.sched_setaffinity(0, {core})  # what is imported later makes threads of its own
import spacy
nlp = spacy.blank("en")
nlp.add_pipe("quotex")
nlp("“It rained,” said Ana Ruiz.")
others = {c for thread in os.listdir("/proc/self/task") for c in os.sched_getaffinity(int(thread))} - {core}
assert not others, others
"""
    subprocess.run([sys.executable, "-c", code], check=True)


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="this system does not list threads")
def test_a_worker_process_leaves_the_other_cores_alone(
    nlp: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("OMP_NUM_THREADS", raising=False)
    context = multiprocessing.get_context("fork")
    counts = context.SimpleQueue()

    def work() -> None:
        before = len(os.listdir("/proc/self/task"))
        nlp(TEXT)
        counts.put(len(os.listdir("/proc/self/task")) - before)

    child = context.Process(target=work)
    child.start()
    child.join(timeout=20)
    assert child.exitcode == 0
    assert counts.get() == 0


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="this system does not list threads")
def test_as_many_threads_as_the_environment_asks_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, nlp: Language
) -> None:
    monkeypatch.setenv("OMP_NUM_THREADS", "3")
    nlp.to_disk(tmp_path)
    fresh = spacy.load(tmp_path)
    before = len(os.listdir("/proc/self/task"))
    fresh(TEXT)
    assert len(os.listdir("/proc/self/task")) - before == 2  # and the one that calls


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="this system does not list threads")
def test_no_more_threads_than_a_container_has_time_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, nlp: Language
) -> None:
    monkeypatch.delenv("OMP_NUM_THREADS", raising=False)
    limit = tmp_path / "cpu.max"
    limit.write_text("80000 100000\n")
    monkeypatch.setattr(quotex.pipeline.encode, "_CPU_MAX", limit)
    nlp.to_disk(tmp_path / "nlp")
    fresh = spacy.load(tmp_path / "nlp")
    before = len(os.listdir("/proc/self/task"))
    fresh(TEXT)
    assert len(os.listdir("/proc/self/task")) == before


@pytest.mark.parametrize("convention", ["quotex", "polnear"])
def test_saved_and_loaded(tmp_path: Path, convention: str) -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("quotex", config={"convention": convention})
    nlp.to_disk(tmp_path)
    loaded = spacy.load(tmp_path)
    assert quotes(loaded(TEXT)) == quotes(nlp(TEXT))
    assert loaded.get_pipe("quotex").convention == convention


def test_to_bytes_and_back(nlp: Language) -> None:
    other = spacy.blank("en")
    other.add_pipe("quotex")
    other.from_bytes(nlp.to_bytes())
    assert quotes(other(TEXT)) == quotes(nlp(TEXT))


def test_a_doc_is_saved_with_its_quotes(nlp: Language) -> None:
    doc = nlp(TEXT)
    assert quotes(Doc(nlp.vocab).from_bytes(doc.to_bytes())) == quotes(doc)


def test_the_bundled_folder_is_a_spacy_pipeline(nlp: Language) -> None:
    bundled = spacy.load(quotex.model.FOLDER)
    assert quotes(bundled(TEXT)) == quotes(quotex.load()(TEXT)) == quotes(nlp(TEXT))
