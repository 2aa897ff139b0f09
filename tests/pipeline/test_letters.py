from __future__ import annotations

from quotex.marks import paragraphs
from quotex.model import bundled_weights
from quotex.pipeline.analyse import analyse
from quotex.pipeline.convert import quotes
from quotex.pipeline.letters import letters

PAGE = (
    "LETTERS\n\nSir – I have fed the gulls for nine years.\n\nThey never took a chip.\n\n"
    "Mrs Ann Roe, Ashby\n\n"
    "Sir – They ate my roof.\n\nB. Lund, Cliff Top\n\nLetters should be short."
)


def written(text: str) -> list[tuple[str, str]]:
    found = letters(text, paragraphs(text))
    return [(text[slice(*who)], " | ".join(text[slice(*piece)] for piece in said)) for who, said in found]


def test_a_letter_is_what_stands_between_salutation_and_signature() -> None:
    assert written(PAGE) == [
        ("Mrs Ann Roe, Ashby", "Sir – I have fed the gulls for nine years. | They never took a chip."),
        ("B. Lund, Cliff Top", "Sir – They ate my roof."),
    ]


def test_the_name_may_stand_above_a_letter() -> None:
    text = (
        "From Mrs Ann Roe, Ashby\n\nSir, It rained.\n\nIt snowed.\n\nFrom Bo Lund, mayor of Ashby\n\n"
        "Sir, It did not.\n\nLetters should be short."
    )
    assert written(text) == [
        ("Mrs Ann Roe, Ashby", "Sir, It rained. | It snowed."),
        ("Bo Lund, mayor of Ashby", "Sir, It did not."),
    ]


def test_a_sign_off_is_no_name_and_a_salutation_may_have_a_line_of_its_own() -> None:
    text = (
        "To the Editor:\n\nIt rained.\n\nYours Faithfully,\n\nAnn Roe\n\n"
        "Dear Sir,\n\nIt did not.\n\nKind Regards,\n\nBo Lund, Dover.\n\nRead more on the weather"
    )
    assert written(text) == [
        ("Ann Roe", "To the Editor: | It rained."),
        ("Bo Lund, Dover.", "Dear Sir, | It did not."),
    ]


def test_letters_speak_of_letters_and_headings_stand_between_them() -> None:
    text = (
        "SIR – It rained.\n\nYour letter writer may be right.\n\nWe Want Peace.\n\n"
        "Émile Roe and Ann Roe\nAshby, Kent\n\nBins And Bees\n\n"
        "SIR – It did not.\n\nYours is a fine paper.\n\nYours sincerely, Bo Lund\n\n"
        "Letters should be short."
    )
    assert written(text) == [
        (
            "Émile Roe and Ann Roe",
            "SIR – It rained. | Your letter writer may be right. | We Want Peace.",
        ),
        ("Bo Lund", "SIR – It did not. | Yours is a fine paper."),
    ]


def test_mail_between_others_is_no_letter_to_the_editor() -> None:
    assert written("Dear Ann, I can’t come.\n\nDear Bo, You never could.\n\nRead More On The Trial") == []


def test_one_salutation_alone_makes_no_page_of_letters() -> None:
    assert written("Dear reader, it rained.\n\nAnn Roe, Ashby") == []


def test_the_writer_of_a_letter_is_its_speaker() -> None:
    weights = bundled_weights()
    found = quotes(PAGE, analyse(PAGE, weights, "quotex"), weights)
    assert [quote.speaker.name for quote in found if not quote.cue] == ["Ann Roe", "B. Lund"]


def test_a_state_written_short_and_a_word_on_the_writer_may_follow_the_name() -> None:
    text = (
        "To the Editor:\n\nIt rained.\n\nAnn Roe-Lund\nYonkers, N.Y.\n\n"
        "To the Editor:\n\nIt did not.\n\nBo Lund\nAshby\nThe writer is not related to the mayor."
    )
    assert [who for who, _ in written(text)] == ["Ann Roe-Lund", "Bo Lund"]
