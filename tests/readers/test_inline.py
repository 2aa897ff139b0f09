from __future__ import annotations

import time

import pytest

from quotex.readers.inline import Unmarked


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("said **Ana Ruiz**, the *mayor*.", "said Ana Ruiz, the mayor."),
        ("_Dee Orr_ said __so__, ***twice***", "Dee Orr said so, twice"),
        ("**The *mayor* said**", "The mayor said"),
        ("“*No*,” she said. *“No!”* (_sic_)", "“No,” she said. “No!” (sic)"),
        ("[Cy Vale](http://x.org/a_b_(c)) said", "Cy Vale said"),
        ('**[Cy](x)** and [*Bo*](y "Bo\'s page") ![a map](m.png)', "Cy and Bo a map"),
        ("*Ana\nRuiz*", "Ana\nRuiz"),
    ],
)
def test_marks_in_pairs_are_left_out(text: str, bare: str) -> None:
    assert Unmarked(text).text == bare


@pytest.mark.parametrize(
    "text",
    [
        "* one\n* two\n\n***\n\n- - -",
        "2 * 3 * 4, 2*3*4, f*** and s***",
        "snake_case_name, http://x.org/_a_/ and @_ana_",
        "Price* and cost* (see below)\n\n*Before tax.\n\n*After tax.",
        "She said [it] (twice) and [so](",
        "____ and ****",
        r"\*No\*",
        "",
    ],
)
def test_other_signs_stay(text: str) -> None:
    assert Unmarked(text).text == text


@pytest.mark.parametrize(
    ("text", "piece", "written"),
    [
        ("said **Ana Ruiz**.", "Ana Ruiz", "Ana Ruiz"),
        ("said **Ana Ruiz**, the *mayor*.", "Ana Ruiz, the mayor", "**Ana Ruiz**, the *mayor*"),
        ("said the [mayor](x), Bo.", "the mayor", "the [mayor](x)"),
        ("**“No,” said Bo.**", "“No,”", "“No,”"),
        ("**[Bo](x)**, 40, said", "Bo, 40,", "**[Bo](x)**, 40,"),
        ("Ana **Ruiz said**", "Ana Ruiz", "Ana **Ruiz"),
    ],
)
def test_pieces_stand_where_they_are_written(text: str, piece: str, written: str) -> None:
    unmarked = Unmarked(text)
    start = unmarked.text.index(piece)
    begin, end = unmarked.as_written(start, start + len(piece))
    assert text[begin:end] == written


@pytest.mark.parametrize("sign", ["*a ", "_a_", "[", "[a](", "](", "**a *b ", '[a](b "', "\n ", "*"])
def test_no_text_takes_long(sign: str) -> None:
    start = time.perf_counter()
    Unmarked(sign * 100_000)
    assert time.perf_counter() - start < 2
