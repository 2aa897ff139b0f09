from __future__ import annotations

import pytest

from attributing import pieces, told
from marking import page
from quotex.pipeline.completion import Completion


def completion(text: str, sentences: tuple[int, ...] = (0,)) -> Completion:
    return Completion(page(text, sentences))


@pytest.mark.parametrize(
    ("text", "content", "cue", "source", "beginning"),
    [
        ("The bolts do not, Roe says, fit the nuts.", "fit the nuts", "says", "Roe", "The bolts do not"),
        ("Rain – the groundsman points out – fits.", "fits", "points out", "the groundsman", "Rain"),
        ("The roof (the club says) is dry.", "is dry", "says", "the club", "The roof"),
        ("On Monday, Roe said, the roof fell.", "the roof fell", "said", "Roe", None),
        ("Asked about rain, Roe said, the crew ran.", "the crew ran", "said", "Roe", None),
        ("They met the man who, Roe says, paid.", "paid", "says", "Roe", None),
        ("The church, whose bell, Roe says, wakes people.", "wakes people", "says", "Roe", None),
        ("The roof fell. Roe said, they ran.", "they ran", "said", "Roe", None),
    ],
)  # fmt: skip
def test_what_a_sentence_says_before_cue_and_source_part_it_is_content(
    text: str, content: str, cue: str, source: str, beginning: str | None
) -> None:
    own = told(text, [content], cue, source)
    starts = (0, 15) if text.startswith("The roof fell. ") else (0,)
    completion(text, starts).clauses([own])
    assert pieces(text, own) == [*([beginning] if beginning else []), content]


def test_the_object_of_what_the_article_tells_has_no_beginning() -> None:
    text = "She held up a jar containing, she swore, about 100 flies."
    own = told(text, ["about 100 flies"], "swore", "she")
    own.source = [(30, 33)]
    completion(text).clauses([own])
    assert pieces(text, own) == ["about 100 flies"]


def test_what_is_likely_no_attribution_does_not_stand_in_the_way() -> None:
    text = "The sheet, Roe observed, contains a zero."
    own = told(text, ["contains a zero"], "observed", "Roe")
    doubtful = told(text, ["The sheet"], "", "Roe")
    doubtful.type = "indirect"
    completion(text).clauses([own, doubtful])
    assert pieces(text, own) == ["The sheet", "contains a zero"]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Each fish, says Roe, weighed four kilos.", ["Each fish", "weighed four kilos"]),
        ("It was the work, says Roe, of an intern.", ["It was the work", "of an intern"]),
        ("Each fish, says Roe, after a long night.", ["Each fish"]),
        ("Bread rises, says Roe, like the sun.", ["Bread rises"]),
    ],
)
def test_a_subject_alone_goes_on_with_what_is_said_of_it(text: str, content: list[str]) -> None:
    own = told(text, content[:1], "says", "Roe")
    completion(text).clauses([own])
    assert pieces(text, own) == content


def test_what_another_says_is_no_beginning() -> None:
    text = "Lund says it rains, Roe said, and he left."
    own = told(text, ["and he left"], "said", "Roe")
    other = told(text, ["it rains"], "says", "Lund")
    completion(text).clauses([own, other])
    assert pieces(text, own) == ["and he left"]


def test_a_denial_goes_on_with_what_is_so_instead() -> None:
    text = "Not candles, the owner protested, but a lantern from the play. It rained."
    own = told(text, ["Not candles"], "protested", "the owner")
    completion(text, (0, 63)).clauses([own])
    assert pieces(text, own) == ["Not candles", "but a lantern from the play"]


@pytest.mark.parametrize(
    ("text", "content", "cue", "source", "rest"),
    [
        ("The pan was, Roe swears, under a sheet.", "The pan was", "swears", "Roe", "under a sheet"),
        ("It would shut, Roe said, until spring.", "It would shut", "said", "Roe", "until spring"),
        (
            "It would shut, it was announced, until spring.",
            "It would shut",
            "was announced",
            "",
            "until spring",
        ),
        (
            "The eels were, Roe told us on Monday, in the net.",
            "The eels were",
            "told us",
            "Roe",
            "in the net",
        ),
        ("The pan is new, Roe said on Monday, days after it fell.", "The pan is new", "said", "Roe", None),
        ("He left, Roe said in May, until he was paid.", "He left", "said", "Roe", None),
        ("The pan fell, Roe says, looking at it.", "The pan fell", "says", "Roe", None),
    ],
)
def test_an_unfinished_clause_and_a_condition_go_on_behind_the_cue(
    text: str, content: str, cue: str, source: str, rest: str | None
) -> None:
    own = told(text, [content], cue, source)
    completion(text).clauses([own])
    assert pieces(text, own) == [content, *([rest] if rest else [])]


def test_the_verb_behind_a_cue_belongs_to_what_stands_before_it() -> None:
    text = "Not once in eleven years, insists storekeeper Ann Roe, has a bag gone missing."
    own = told(text, ["Not once in eleven years"], "insists", "storekeeper Ann Roe")
    completion(text).clauses([own])
    assert pieces(text, own) == ["Not once in eleven years", "has a bag gone missing"]
