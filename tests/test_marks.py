"""Quotation marks of every style are paired, and no string breaks the pairing."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quotex.marks import MarkedSpan, mark_states, pair_marks, paragraphs

MARKS = "\"“”„‟«»‹›'‘’‚‛`´"
ALPHABET = MARKS + "aS 9.,?!s-—(\n\r\u2028\u2029\u00a0"
texts = st.one_of(st.text(), st.text(alphabet=ALPHABET, max_size=60))


def spans(text: str) -> list[str]:
    return [text[span.start : span.end] for span in pair_marks(text)]


STYLES = {
    '"We wait," said Uhl.': ['"We wait,"'],
    "“We wait,” said Uhl.": ["“We wait,”"],
    "„Wir warten“, sagte Uhl.": ["„Wir warten“"],
    "„Czekamy”, said Uhl.": ["„Czekamy”"],
    "”Vi väntar”, sade Uhl.": ["”Vi väntar”"],
    "«On attend», dit Uhl.": ["«On attend»"],
    "«\u00a0On attend\u00a0», dit Uhl.": ["«\u00a0On attend\u00a0»"],
    "Non. «\u00a0Oui\u00a0!\u00a0» dit Uhl.": ["«\u00a0Oui\u00a0!\u00a0»"],
    "« On attend », dit Uhl.": ["« On attend »"],
    "»Wir warten«, sagte Uhl.": ["»Wir warten«"],
    "‹On attend›, dit Uhl. ›Ja‹, said Orr.": ["‹On attend›", "›Ja‹"],
    "'We wait,' said Uhl.": ["'We wait,'"],
    "‘We wait,’ said Uhl.": ["‘We wait,’"],
    "``We wait,'' said Uhl.": ["``We wait,''"],
    "''We wait,'' said Uhl.": ["''We wait,''"],
    "‘‘We wait,’’ said Uhl.": ["‘‘We wait,’’"],
    '(“We wait”) and ["so"] it went.': ["“We wait”", '"so"'],
}  # fmt: skip

APOSTROPHES = {
    "I don't know the players' names, nor the dogs' home.": [],
    "I don’t know the players’ names, nor the dogs’ home.": [],
    "'Tis the '90s, rock 'n' roll and O'Brien goin' on.": [],
    "’Tis the ’90s, rock ’n’ roll and O’Brien goin’ on.": [],
    "'We don't know the clubs' plans,' Shaw said.": ["'We don't know the clubs' plans,'"],
    "‘We don’t know the clubs’ plans,’ Shaw said.": ["‘We don’t know the clubs’ plans,’"],
    "'We'll take the '90s any day,' he said.": ["'We'll take the '90s any day,'"],
    "It rests 'in their plans' and nowhere else.": ["'in their plans'"],
    "He called it the best 'in this league or any other'.": ["'in this league or any other'"],
    "'Tis the season,' she said.": ["'Tis the season,'"],
    'Rao said they "wouldn‘t move the players\' lockers" yet.': ['"wouldn‘t move the players\' lockers"'],
    "“I love the players’ lounge,” he said.": ["“I love the players’ lounge,”"],
}

NESTED = {
    "\"She said 'go' twice,\" he said.": ["\"She said 'go' twice,\"", "'go'"],
    "‘She said “go” twice,’ he said.": ["‘She said “go” twice,’", "“go”"],
    "“She said ‘go.’” He left.": ["“She said ‘go.’”", "‘go.’"],
    "“‘Go,’ she said,” he said.": ["“‘Go,’ she said,”", "‘Go,’"],
    "''She said 'go,''' he said.": ["''She said 'go,'''", "'go,'"],
    "'''Go,' she said,'' he said.": ["'''Go,' she said,''", "'Go,'"],
    '"She said "go" to me," he said.': ['"She said "go" to me,"', '"go"'],
    "“A ‘b “c” d’ e.”": ["“A ‘b “c” d’ e.”", "‘b “c” d’", "“c”"],
}

SLIPS = {
    'The 12" disc sold out. "We made fifty," Ito said.': ['"We made fifty,"'],
    '"The 12" disc sold out," Ito said.': ['"The 12" disc sold out,"'],
    'He is 6\' 2" tall. "I am," he said.': ['"I am,"'],
    '» Rents up 4%\n» Sales flat\n"It is a pause," said Mbeki.': ['"It is a pause,"'],
    '" Ships turn back , " the captain said': ['" Ships turn back , "'],
    '„We wait," said Uhl. It rained. „Then go," he said.': ['„We wait,"', '„Then go,"'],
    '“They took my tent,” said a man known as “Lucky."': ["“They took my tent,”", '“Lucky."'],
    '"Ready?" "Not yet," Sol replied.': ['"Ready?"', '"Not yet,"'],
    '"Ready?""Not yet," Sol replied.': ['"Ready?"', '"Not yet,"'],
    "“It’ll be our”—she leaned in—“secret.”": ["“It’ll be our”", "“secret.”"],
    '"It\'ll be our"—she leaned in—"secret."': ['"It\'ll be our"', '"secret."'],
    '"We go, "she said. "They stay," he said.': ['"We go, "', '"They stay,"'],
    '"We go,"she said. "They stay," he said.': ['"We go,"', '"They stay,"'],
    'We go," she said. "They stay," he said.': ['"They stay,"'],
    "“We go.’ She left.": ["“We go.’"],
    "“We go,“ she said. It rained.": ["“We go,“"],
    "— We go, said Uhl. — Then go.": [],
    'a """""""" b \'c\' d': ["'c'"],
}


@pytest.mark.parametrize(("text", "expected"), [*STYLES.items(), *APOSTROPHES.items()])
def test_every_style_pairs_and_apostrophes_do_not(text: str, expected: list[str]) -> None:
    assert spans(text) == expected
    assert all(span.closed for span in pair_marks(text))


@pytest.mark.parametrize(("text", "expected"), NESTED.items())
def test_spans_nest(text: str, expected: list[str]) -> None:
    assert spans(text) == expected
    assert [span.depth for span in pair_marks(text)] == list(range(len(expected)))


@pytest.mark.parametrize(("text", "expected"), SLIPS.items())
def test_slips_stay_small(text: str, expected: list[str]) -> None:
    assert spans(text) == expected


@pytest.mark.parametrize(("opening", "closing"), ["“”", '""', "‘’", "''"])
def test_a_quotation_over_paragraphs_opens_each_and_closes_once(opening: str, closing: str) -> None:
    text = f"{opening}We lost it.\n\n{opening}Then this.\n\n{opening}And that,{closing} said Diaz."
    found = pair_marks(text)
    assert [span.continues for span in found] == [None, 0, 1]
    assert [span.closed for span in found] == [False, False, True]
    assert spans(text)[0] == f"{opening}We lost it."


def test_inner_quotations_go_on_too() -> None:
    found = pair_marks("“He said: ‘Go.\n\n“‘Now.’”")
    assert [(span.depth, span.continues) for span in found] == [(0, None), (1, None), (0, 0), (1, 1)]


def test_a_quotation_goes_on_under_other_marks() -> None:
    text = '“We saw it," Kahn said. “It was big.\n\n"It was loud too.”'
    assert spans(text) == ['“We saw it,"', "“It was big.", '"It was loud too.”']
    assert [span.continues for span in pair_marks(text)] == [None, None, 1]


def test_what_straight_marks_quote_may_hold_what_curly_ones_quote() -> None:
    text = '"Ann Roe was outraged.\n\n“No,” she said.\n\n"She left.\n\n“Good,” Bo Lund said.'
    assert [span.continues for span in pair_marks(text)] == [None] * 4


def test_a_quotation_goes_on_where_line_ends_were_lost() -> None:
    text = '"We lost it. "Then this," said Diaz.'
    assert pair_marks(text) == [
        MarkedSpan(0, 12, 0, closed=False),
        MarkedSpan(13, 25, 0, closed=True, continues=0),
    ]


def test_an_unclosed_span_ends_with_its_paragraph() -> None:
    text = '"He said. \n\nNext one. “And so,” he said.'
    assert pair_marks(text)[0] == MarkedSpan(0, 9, 0, closed=False)
    assert spans(text) == ['"He said.', "“And so,”"]


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    text = "“We wait\nfor rain,”\nsaid Uhl.\n\nIt came."
    assert paragraphs(text) == [(0, 29), (31, 39)]
    assert spans(text) == ["“We wait\nfor rain,”"]


def test_wrapped_lines_without_a_blank_one_are_paragraphs_up_to_a_short_line() -> None:
    text = (
        "HUE - The head of the guild told\ncouncillors that new kerbs had\nbroken four wheels. “A kerb is a\n"
        "step,” she said.\nThe roads office has promised to\ngrind them down before the holidays."
    )
    assert [text[start:end].count("\n") for start, end in paragraphs(text)] == [3, 1]


def test_a_sentence_over_two_lines_is_one_paragraph() -> None:
    text = "“We cannot let lorries cross\na bridge,” said Ana Ruiz.\n"
    assert paragraphs(text) == [(0, len(text) - 1)]
    assert [(mark.start, mark.closed) for mark in pair_marks(text)] == [(0, True)]


def test_a_list_in_small_letters_is_not_wrapped() -> None:
    text = (
        "The council voted to\nclose the pool\nsell the hall\ncut the bus\nTom Bell, the mayor, was pleased"
    )
    assert len(paragraphs(text)) == 5


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r", "\u2028", "\u2029"])
def test_paragraphs_are_parted_by_blank_lines_or_else_by_line_ends(line_end: str) -> None:
    def parts(*lines: str) -> list[str]:
        text = line_end.join(lines)
        return [text[start:end] for start, end in paragraphs(text)]

    assert parts("a", " b ", "", "c") == [f"a{line_end} b", "c"]
    assert parts("a", " b ", "c") == ["a", "b", "c"]
    assert parts("", "", "a", "b", " ", "") == ["a", "b"]
    assert parts("a", " \t", "b") == ["a", "b"]
    assert parts("", " ") == []


def test_states_of_code_points() -> None:
    text = "So “a ‘b’ c” d"
    assert list(mark_states(text, pair_marks(text))) == [0, 0, 0, 2, 1, 1, 4, 4, 4, 1, 1, 3, 0, 0]
    unclosed = '"ab'
    assert list(mark_states(unclosed, pair_marks(unclosed))) == [2, 1, 1]


@given(texts)
def test_paragraphs_hold_all_but_white_space(text: str) -> None:
    found = paragraphs(text)
    inside = {i for start, end in found for i in range(start, end)}
    assert all(text[i].isspace() for i in range(len(text)) if i not in inside)
    assert all(text[start:end] == text[start:end].strip() != "" for start, end in found)


@settings(max_examples=300, deadline=None)
@given(texts)
def test_spans_are_in_range_sorted_and_nested(text: str) -> None:
    found = pair_marks(text)
    bounds = paragraphs(text)
    assert found == sorted(found, key=lambda span: (span.start, -span.end))
    around: list[MarkedSpan] = []
    for index, span in enumerate(found):
        assert any(start <= span.start < span.end <= end for start, end in bounds)
        assert text[span.start] in MARKS
        if span.closed:
            assert text[span.end - 1] in MARKS
            assert span.end - span.start >= 2
        else:
            assert not text[span.end - 1].isspace()
        if span.continues is not None:
            assert span.continues < index
            assert not found[span.continues].closed
            assert found[span.continues].end <= span.start
        while around and around[-1].end <= span.start:
            around.pop()
        assert span.depth == len(around)
        assert all(span.end <= outer.end for outer in around)
        around.append(span)
    assert len(mark_states(text, found)) == len(text)


@pytest.mark.parametrize(
    "unit", ["He said \"go\" to 'the players' ", '"a ', "“", "“\n\n", " ", "'", "“ ‘ « ‹ "]
)
def test_time_is_linear(unit: str) -> None:
    def seconds(length: int) -> float:
        text = unit * (length // len(unit))
        start = time.process_time()
        mark_states(text, pair_marks(text))
        return time.process_time() - start

    seconds(1_000)
    assert seconds(80_000) < 20 * seconds(10_000) + 0.5
