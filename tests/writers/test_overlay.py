from __future__ import annotations

from dataclasses import replace

import pytest

from quotex.records import Extraction, Quote, TextSpan
from quotex.writers.overlay import overlay, readable


def quote(extraction: Extraction, text: str, *content: str, cue: str = "", source: str = "") -> Quote:
    def spans(*pieces: str) -> tuple[TextSpan, ...]:
        return tuple(TextSpan(text.index(p), text.index(p) + len(p), p) for p in pieces if p)

    return replace(extraction.quotes[0], content=spans(*content), cue=spans(cue), source=spans(source))


def drawn(text: str, *quotes: Quote) -> str:
    """Every paragraph on a line, marks as ``(0 …)`` with a capital sign where a record begins."""
    lines = []
    for _, tokens in overlay(text, quotes):
        line = ""
        for token in tokens:
            if token.mark is None:
                line += token.text
            elif token.kind == "close":
                line += ")"
            else:
                sign = token.mark.role[0].upper() if token.mark.first else token.mark.role[0]
                line += f"({token.mark.number}{sign} "
        lines.append(line)
    return "\n".join(lines)


def test_pieces_of_one_record(extraction: Extraction) -> None:
    text = "“A,” she said. “B.”"
    found = quote(extraction, text, "“A,”", "“B.”", cue="said", source="she")
    assert drawn(text, found) == "(0C “A,”) (0s she) (0c said). (0c “B.”)"


def test_marks_nest(extraction: Extraction) -> None:
    text = "“He said 'yes',” Ana told us."
    outer = quote(extraction, text, "“He said 'yes',”", cue="told us", source="Ana")
    inner = quote(extraction, text, "'yes'", cue="said", source="He")
    assert drawn(text, outer, inner) == "(0C “(1s He) (1c said) (1C 'yes'),”) (0s Ana) (0c told us)."
    assert drawn(text, inner, outer) == "(1C “(0s He) (0c said) (0C 'yes'),”) (1s Ana) (1c told us)."


def test_marks_that_cross_are_cut(extraction: Extraction) -> None:
    text = "one two three four"
    assert (
        drawn(text, quote(extraction, text, "one two three"), quote(extraction, text, "two three four"))
        == "(0C one (1C two three))(1c  four)"
    )


def test_marks_in_the_same_place(extraction: Extraction) -> None:
    text = "It is so."
    assert (
        drawn(text, *[quote(extraction, text, "is so", source="It")] * 2) == "(0s (1s It)) (0C (1C is so))."
    )


def test_a_mark_ends_with_its_paragraph(extraction: Extraction) -> None:
    text = "“A.\r\n\r\n“B.”\r\n"
    assert drawn(text, quote(extraction, text, "“A.\r\n\r\n“B.”")) == "(0C “A.)\n(0c “B.”)"


@pytest.mark.parametrize(
    "text", ["", "\n", "a\r\nb\rc\u2028d\n", "\x1b[31m\x00 \ud800", "x" * 60 + "\r\nyyyyy\r\nz"]
)
def test_offsets_hold_in_what_is_shown(text: str) -> None:
    shown = readable(text)
    assert len(shown) == len(text)
    assert all(ours == theirs for ours, theirs in zip(shown, text, strict=True) if theirs.isalnum())
    shown.encode()


def test_hard_wrapped_lines_are_joined_but_short_ones_stand() -> None:
    long = "This line is as long as the program that wrapped it would have allowed"
    assert (
        readable(f"{long}\nand it goes on\nhere.\n\nSigned:\nAda")
        == f"{long} and it goes on\nhere.\n\nSigned:\nAda"
    )
    assert readable("Q: Why?\nA: Because.") == "Q: Why?\nA: Because."
