from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotex.readers.opening import read_opening

BODY = "The council met on Monday and voted for the new bridge after a long debate, the mayor said."


@pytest.mark.parametrize(
    ("opening", "date"),
    [
        ("2026-02-27\n", "2026-02-27"),
        ("27 February 2026\n", "2026-02-27"),
        ("February 27, 2026\n\n", "2026-02-27"),
        ("Friday, Feb. 27, 2026, 10:15 GMT\n", "2026-02-27"),
        ("Published: 1st September 2025\r\n", "2025-09-01"),
        ("Date: 2026-02-27T10:00:00Z\n", "2026-02-27"),
        ("LONDON, 3 March 2025 — ", "2025-03-03"),
        ("NEW YORK, Feb. 27, 2026 (AP) -- ", "2026-02-27"),
        ("PARIS (Reuters) — ", None),
        ("30 February 2026\n", None),
        ("03/04/2025\n", None),
        ("2024-01-05 was a dark day for us, and ", None),
        ("On 5 May 2024 all was well. ", None),
    ],
)
@pytest.mark.parametrize("headline", ["", "Council backs bridge\n\n", "Council backs bridge\nBy Jo Park\n"])
def test_dates_at_the_opening(opening: str, date: str | None, headline: str) -> None:
    title, found = read_opening(headline + opening + BODY)
    assert found == date
    if headline and "PARIS" not in opening:
        assert title == "Council backs bridge"


def test_a_date_may_begin_the_first_line() -> None:
    assert read_opening(" date 2026-02-27 Defense Secretary said:" + BODY) == (None, "2026-02-27")
    assert read_opening(BODY + " date 2026-02-27") == (None, None)


@pytest.mark.parametrize(
    ("first", "title"),
    [
        ("Council backs new bridge\n\n", "Council backs new bridge"),
        ("# Council backs new bridge\n\n", "Council backs new bridge"),
        ("  Council backs new bridge  \r\n\r\n", "Council backs new bridge"),
        ("Mayor: bridge “unsafe”\n", "Mayor: bridge “unsafe”"),
        ("27 February 2026\nWho pays for it?\n\n", "Who pays for it?"),
        ("\n\nCouncil backs new bridge\n", "Council backs new bridge"),
        ("Council backs new bridge, and the mayor, who had been against it, gave in\n", None),
        ("The council met.\n\n", None),
        ("“It is done.”\n\n", None),
        ("And from Mayor Lin:\n\n", None),
        ("Q: Why now?\n", None),
        ("SMITH: Why now?\n\n", None),
        ("FACT CHECK: Who pays for it?\n\n", "FACT CHECK: Who pays for it?"),
        ("» Rents up\n", None),
        ("", None),
    ],
)
def test_titles_at_the_opening(first: str, title: str | None) -> None:
    assert read_opening(first + BODY)[0] == title


def test_a_lone_line_is_no_title() -> None:
    assert read_opening("Council backs new bridge\n") == (None, None)
    assert read_opening("") == (None, None)


@given(st.text(alphabet="\n\r “”.:-#ab19A—", max_size=60))
def test_any_text_has_an_opening(text: str) -> None:
    title, _ = read_opening(text)
    assert title is None or title in text


def test_a_hostile_text_takes_no_time() -> None:
    read_opening(" " * 1_000_000)
    read_opening("AB" + " " * 200_000 + "x")
    read_opening("A" * 200_000 + "\n" + "A.'" * 50_000)
