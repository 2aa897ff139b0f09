from __future__ import annotations

import pytest

from quotex.marks import pair_marks, paragraphs
from quotex.pipeline.attributions import Attribution
from quotex.pipeline.completion import Completion
from quotex.pipeline.extents import Marks


def told(text: str, content: list[str], cue: str, source: str) -> Attribution:
    def places(pieces: list[str]) -> list[tuple[int, int]]:
        return [(text.index(piece), text.index(piece) + len(piece)) for piece in pieces if piece]

    return Attribution(places(content), places([cue]), places([source]), "direct", "speech")


def completion(text: str, sentences: tuple[int, ...] = (0,)) -> Completion:
    return Completion(text, paragraphs(text), Marks(text, pair_marks(text)), sentences)


def pieces(text: str, own: Attribution) -> list[str]:
    return [text[start:end] for start, end in own.content]


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
    ("text", "content", "whole"),
    [
        (
            "“My client,” began Roe, and then, as a phone rang, she waited, “has never set foot on it.”",
            ["“My client,”"],
            ["“My client,”", "“has never set foot on it.”"],
        ),
        (
            "“Mine,” began Roe, and then, after a glance, “or a copy.”",
            ["“Mine,”", "and then", "“or a copy.”"],
            ["“Mine,”", "“or a copy.”"],
        ),
        ("“No,” began Roe, who called it “a long walk”.", ["“No,”"], ["“No,”"]),
        ("“No,” began Roe, and, turning, “It is late.”", ["“No,”"], ["“No,”"]),
        ("“No.” That began Roe, and, turning, “it is late.”", ["“No.”"], ["“No.”"]),
        ("“No,” began Roe, although the film, “a hit,” made her rich.", ["“No,”"], ["“No,”"]),
    ],
)
def test_a_quotation_that_stops_at_a_comma_goes_on_in_its_sentence(
    text: str, content: list[str], whole: list[str]
) -> None:
    own = told(text, content, "began", "Roe")
    completion(text).interrupted([own])
    assert pieces(text, own) == whole


@pytest.mark.parametrize(
    "aside", [" -- and here she looked down -- ", " – she counted on her fingers – ", "—he paused—"]
)
def test_a_quotation_that_the_article_breaks_off_in_dashes_goes_on(aside: str) -> None:
    text = f"“It was late,” said Roe. “You deserve”{aside}“whatever you get.”"
    own = told(text, ["“It was late,”", "“You deserve”"], "said", "Roe")
    found = [own, told(text, ["“whatever you get.”"], "", "")]
    completion(text).broken_off(found)
    assert found == [own]
    assert pieces(text, own) == ["“It was late,”", "“You deserve”", "“whatever you get.”"]


def test_what_another_says_behind_a_dash_is_not_the_rest() -> None:
    text = "“Will it hold” – Lund asked, and Roe answered – “it will, for now”."
    found = [
        told(text, ["“Will it hold”"], "asked", "Lund"),
        told(text, ["“it will, for now”"], "answered", "Roe"),
    ]
    assert completion(text).broken_off(found) == []


@pytest.mark.parametrize("rest", ["“Whatever you get.”", "“whatever you get.”"])
def test_what_ends_is_not_broken_off(rest: str) -> None:
    text = f"“You deserve it.” – and Roe looked down – {rest}"
    found = [told(text, ["“You deserve it.”"], "", ""), told(text, [rest], "", "")]
    assert completion(text).broken_off(found) == []


def test_the_rest_of_an_interrupted_quotation_is_no_record_of_its_own() -> None:
    text = "“My client,” began Roe, raising a hand, “has never set foot on it.”"
    own = told(text, ["“My client,”"], "began", "Roe")
    found = [own, told(text, ["“has never set foot on it.”"], "", "")]
    completion(text).interrupted(found)
    assert found == [own]
    assert pieces(text, own) == ["“My client,”", "“has never set foot on it.”"]


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


@pytest.mark.parametrize(
    "text",
    [
        "“They have,” her neighbour, Bryn Roe, reminded her, “already measured it.”",
        "‘They have’, her neighbour, Bryn Roe, reminded her, ‘already measured it’.",
    ],
)
def test_the_beginning_of_a_parted_quotation_is_no_record_of_its_own(text: str) -> None:
    opening, rest = (text[: text.index(" her") - (text[0] == "‘")], text[text.index("already") - 1 : -1])
    rest = rest if rest.endswith("’") else rest + "”"
    own = told(text, [rest], "reminded her", "her neighbour, Bryn Roe,")
    found = [told(text, [opening], "", ""), own]
    completion(text).resumed(found)
    assert found == [own]
    assert pieces(text, own) == [opening, rest]


def test_the_verb_behind_a_cue_belongs_to_what_stands_before_it() -> None:
    text = "Not once in eleven years, insists storekeeper Ann Roe, has a bag gone missing."
    own = told(text, ["Not once in eleven years"], "insists", "storekeeper Ann Roe")
    completion(text).clauses([own])
    assert pieces(text, own) == ["Not once in eleven years", "has a bag gone missing"]


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("“They gave us boots.”", "“I still have the bag. The boots went to a cousin of mine.”", True),
        ("“They gave us boots.”", "“He never told me.”", False),
        ("“Did they give us boots?”", "“I still have the bag. The boots went to a cousin of mine.”", False),
        ("“They gave us boots.", "“I still have the bag. The boots went to a cousin of mine.”", False),
    ],
)
def test_a_quotation_goes_on_in_the_next_paragraph_where_nobody_asks(
    first: str, second: str, joined: bool
) -> None:
    text = f"Roe said: {first}\n\n{second}\n\nIt rained."
    own = told(text, [first], "said", "Roe")
    found = [own, told(text, [second], "", "")]
    completion(text).paragraphs(found)
    assert pieces(text, own) == [first, *([second] if joined else [])]
    assert len(found) == 2 - joined


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("“I am ill,” said Roe, a hand. “What can I do?” It rained.", True),
        ("“I am ill,” said Roe, a hand. “What can I do,” asked Lund.", False),
        ("“I am ill,” said Roe, a hand. It rained. “What can I do?”", False),
    ],
)
def test_the_quotation_behind_the_sentence_that_tells_who_speaks_goes_on(text: str, joined: bool) -> None:
    own = told(text, ["“I am ill,”"], "said", "Roe, a hand")
    starts = [0, *(i + 2 for i in range(len(text) - 2) if text[i : i + 2] == ". ")]
    completion(text, tuple(starts)).sentences_on([own])
    assert len(own.content) == 1 + joined
