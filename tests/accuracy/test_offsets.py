"""Every piece stands where its offsets say, in the bytes that the user has."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from quotex.extract import Extractor
from quotex.records import Article, Extraction, TextSpan
from tests.accuracy.datasets import Run

EXTRACTOR = Extractor()

FRAGMENTS = [
    "“It rained,” said Ana Ruiz. ",
    "The mayor said that it would rain. ",
    '"Non,"\r\nhe said, "jamais." ',
    "‘It isn’t so’, she told reporters",
    "said Mayor Eliza\u00adbeth Roe. ",
    "A clerk who , Ann Roe , said so. ",
    "ZOE\u0301 A\u0301VILA: Nai\u0308ve?",
    "\r\n\r\n",
    "\r",
    "\n\n“",
    "\ufeff",
    "\u2028",
    "\u2029",
    "\x85",
    "\0",
    "𝒮he said 🏳️‍🌈 ",
    "\ud83d",
    "\u00a0",
    "\u00ad",
    "\u200b",
    "ﬁ",
    "İ",
    "»",
]
ANY_TEXT = st.lists(
    st.sampled_from(FRAGMENTS) | st.text(st.characters(exclude_categories=()), max_size=8), max_size=12
).map("".join)


def spans(extraction: Extraction) -> list[TextSpan]:
    return [span for q in extraction.quotes for span in (*q.content, *q.cue, *q.source)]


def test_offsets_hold_in_the_file(measured: Run) -> None:
    for path, extraction in zip(measured.files, measured.extractions, strict=True):
        text = path.read_bytes().decode("utf-8").removeprefix("\ufeff")
        for span in spans(extraction):
            assert text[span.start : span.end] == span.text, path


def test_the_gold_annotates_the_text_of_the_file(measured: Run) -> None:
    for article, extraction in zip(measured.gold, measured.extractions, strict=True):
        assert article.text == extraction.article.text, article.id


def test_records_are_whole(measured: Run) -> None:
    for extraction in measured.extractions:
        starts = [quote.content[0].start for quote in extraction.quotes]
        assert starts == sorted(starts)
        for quote in extraction.quotes:
            assert " ".join(" ".join(span.text for span in quote.content).split()) == quote.quote
            assert 0 <= quote.confidence <= 1


@settings(max_examples=40, deadline=None)
@given(ANY_TEXT)
def test_offsets_hold_in_any_string(text: str) -> None:
    extraction = EXTRACTOR.extract(Article(text))
    assert extraction.article.text == text
    for span in spans(extraction):
        assert span.start < span.end
        assert text[span.start : span.end] == span.text


def test_offsets_hold_where_all_that_is_odd_comes_together() -> None:
    text = "".join(f"{odd}“It rained,” said Ana Ruiz.{odd}\n\n" for odd in FRAGMENTS)
    found = spans(EXTRACTOR.extract(Article(text)))
    assert found
    assert all(text[span.start : span.end] == span.text for span in found)
