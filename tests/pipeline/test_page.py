from __future__ import annotations

import pytest

from marking import page


def test_a_span_has_one_piece_a_paragraph() -> None:
    text = "“We lost the roof.\n\n“Then the walls went.”"
    pieces = page(text).by_paragraph((0, len(text)))
    assert [text[slice(*piece)] for piece in pieces] == ["“We lost the roof.", "“Then the walls went.”"]


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        ("Roof falls\n\nIt rained.", (0, 10)),
        ("Roof 'fell, not blown'\n\nIt rained.", (0, 22)),
        ("The roof fell.\n\nIt rained.", None),
        ("Ashby Roof Falls After Storm.\n\nIt rained.", (0, 29)),
        ("Ann Roe Ltd fell.\n\nIt rained.", None),
        ("Roof falls", None),
        ("Roof " * 40 + "\n\nIt rained.", None),
    ],
)
def test_a_headline_is_short_and_ends_in_no_stop_or_is_in_capitals(
    text: str, headline: tuple[int, int] | None
) -> None:
    assert page(text).headline == headline


def test_offsets_lie_in_the_sentence_and_the_paragraph_that_began_last() -> None:
    text = "It rained. Roe ran.\n\nLund slept."
    here = page(text, (0, 11, 21))
    assert here.sentence_around(0) == (0, 11)
    assert here.sentence_around(11) == (11, 21)
    assert here.sentence_around(len(text)) == (21, len(text))
    assert here.paragraph_around(20) == (0, 19)
    assert here.paragraph_around(21) == (21, len(text))


def test_a_quotation_holds_what_stands_behind_many_inside_it() -> None:
    text = f"“We sell {'‘a’, ' * 30}and more.”"
    assert [m.start for m in page(text).marks.overlapping(len(text) - 5, len(text) - 4)] == [0]
