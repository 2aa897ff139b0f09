from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest

from quotex.extract import Extractor
from quotex.records import Article, Extraction

TEXT = "“It rained,” said Ana Ruiz.\n\nThe mayor said that the bridge would stay shut. "


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor()


def offsets(extraction: Extraction) -> list[tuple[int, int]]:
    return [(span.start, span.end) for quote in extraction.quotes for span in quote.content]


def test_who_said_what(extractor: Extractor) -> None:
    article = Article(TEXT, origin="rain.txt")
    extraction = extractor.extract(article)
    assert extraction.article is article
    direct, indirect = extraction.quotes
    assert [span.text for span in direct.content] == ["“It rained,”"]
    assert [span.text for span in direct.cue] == ["said"]
    assert [span.text for span in direct.source] == ["Ana Ruiz"]
    assert (direct.speaker.name, direct.speaker.kind) == ("Ana Ruiz", "person")
    assert (direct.type, direct.act, direct.paragraph) == ("direct", "speech", 0)
    assert (indirect.type, indirect.act, indirect.paragraph) == ("indirect", "speech", 1)
    assert direct.sentence == "“It rained,” said Ana Ruiz."


def test_what_somebody_denies_or_never_said_is_marked(extractor: Extractor) -> None:
    text = "Mayor Bo Kent denied taking bribes. “I am no thief,” he said. He has never said that he would go."
    stances = [quote.stance for quote in extractor.extract(Article(text)).quotes]
    assert stances == ["denied", "affirmed", "unsaid"]


def speakers(extractor: Extractor, text: str) -> list[str | None]:
    return [quote.speaker.name for quote in extractor.extract(Article(text)).quotes]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The Prince, 41, told Radio Sol’s Mia Quist: “I’m no king.”", ["Prince"]),
        ("Asked by Mia Quist if he was tired, the Prince said: “No.”", ["Mia Quist", "Prince"]),
        ("She told Mia Quist of the Herald: “I’m tired.”", [None]),
        ("The dam, an inquest was told by Mia Quist, had leaked.", ["Mia Quist"]),
        ("Mia Quist was told that the dam had leaked.", [None]),
        (
            "“No,” said the complainant, Mia Quist. The judge described the case as “unusual”.",
            ["Mia Quist", "judge"],
        ),
    ],
)
def test_whoever_is_told_or_asks_is_not_who_answers(
    extractor: Extractor, text: str, who: list[str | None]
) -> None:
    assert speakers(extractor, text) == who


@pytest.mark.parametrize("given", [TEXT, None, [Article(TEXT)]])
def test_what_is_no_article_is_told_so(extractor: Extractor, given: Any) -> None:
    with pytest.raises(TypeError, match=r"Article\(text\)"):
        extractor.extract(given)


@pytest.mark.parametrize("text", ["", "\ufeff", "\r\n", "No one spoke."])
def test_nothing_said(extractor: Extractor, text: str) -> None:
    assert extractor.extract(Article(text)).quotes == ()


@pytest.mark.parametrize("line_end", ["\r\n", "\r", "\u2028"])
def test_line_ends_count_as_read(extractor: Extractor, line_end: str) -> None:
    text = TEXT.replace("\n", line_end)
    extraction = extractor.extract(Article(text))
    assert [text[start:end] for start, end in offsets(extraction)] == [
        TEXT[start:end] for start, end in offsets(extractor.extract(Article(TEXT)))
    ]


def test_front_matter_is_no_text_and_offsets_hold(extractor: Extractor) -> None:
    text = f'---\ntitle: "It snowed," said Bo Lind\nauthor: Jo Ek\n---\n{TEXT}'
    extraction = extractor.extract(Article(text))
    assert [text[start:end] for start, end in offsets(extraction)] == [
        TEXT[start:end] for start, end in offsets(extractor.extract(Article(TEXT)))
    ]
    assert extraction.article.text == text


@pytest.mark.parametrize(
    ("text", "content", "source", "name"),
    [
        (
            "“It rained,” said **Ana Ruiz**, the *mayor*.",
            "“It rained,”",
            "**Ana Ruiz**, the *mayor*",
            "Ana Ruiz",
        ),
        ("[Cy Vale](http://x.org) said that it hailed.", "that it hailed", "Cy Vale", "Cy Vale"),
        ("_Dee Orr_ said it snowed.", "it snowed", "Dee Orr", "Dee Orr"),
        ("*“It **rained**,”* said Bo Li.", "“It **rained**,”", "Bo Li", "Bo Li"),
    ],
)
def test_emphasis_and_links_are_no_words_and_offsets_hold(
    extractor: Extractor, text: str, content: str, source: str, name: str
) -> None:
    (quote,) = extractor.extract(Article(text)).quotes
    assert [piece.text for piece in (*quote.content, *quote.source)] == [content, source]
    assert all(text[piece.start : piece.end] == piece.text for piece in (*quote.content, *quote.source))
    assert quote.speaker.name == name
    assert quote.quote == content
    assert "*" not in quote.sentence


def test_accents_of_two_characters_count_as_read(extractor: Extractor) -> None:
    text = TEXT.replace("Ana", "Ano\u0301na")
    assert extractor.extract(Article(text)).quotes[0].source[0].text == "Ano\u0301na Ruiz"


def test_articles_come_as_they_are_asked_for(extractor: Extractor) -> None:
    def articles() -> Iterator[Article]:
        yield Article(TEXT, origin="first")
        raise AssertionError("read ahead")

    assert next(extractor.extract_many(articles())).article.origin == "first"


def test_ids_depend_on_text_and_place_alone(extractor: Extractor) -> None:
    def ids(text: str, origin: str = "-") -> list[str]:
        return [quote.id for quote in extractor.extract(Article(text, origin=origin)).quotes]

    assert ids(TEXT, "a.txt") == ids(TEXT, "b.txt")
    assert len(set(ids(TEXT))) == 2
    assert not set(ids(TEXT)) & set(ids(TEXT + "."))


def test_ids_are_the_same_in_another_run(extractor: Extractor) -> None:
    code = (
        "import quotex; from quotex import Article; "
        f"print(*(q.id for q in quotex.Extractor().extract(Article({TEXT!r})).quotes))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.split() == [quote.id for quote in extractor.extract(Article(TEXT)).quotes]


@pytest.mark.slow
def test_a_megabyte_on_one_line(extractor: Extractor) -> None:
    line = TEXT.replace("\n\n", " ")
    text = line * (1_000_000 // len(line))
    found = offsets(extractor.extract(Article(text)))
    assert len(found) > len(text) // len(line)
    assert found[-1][1] > len(text) - len(line)


def test_sentences_in_marks_behind_a_colon_are_a_record() -> None:
    speech = '"We wish our friends in Cedar Notch a dry floor."'
    text = f"The rival's own dishwasher went on sale the same morning: {speech}\n\nNobody answered."
    assert [quote.quote for quote in Extractor().extract(Article(text)).quotes] == [speech]


def test_a_title_behind_a_colon_is_none() -> None:
    title = '"The Long, Long Road Back to Ashby"'
    text = f"The museum bought one painting that year: {title}\n\nNobody else came."
    assert Extractor().extract(Article(text)).quotes == ()


@pytest.mark.parametrize(
    "speech",
    [
        "“I said, ‘Come down, Per,’ and he said, ‘Where is the dog?’ And then the roof was gone.”",
        "‘When the inspector said that the pump was sound, he had not looked at it, had he?’",
    ],
)
def test_a_paragraph_that_is_one_quotation_is_a_record_whatever_it_reports_itself(speech: str) -> None:
    text = f"Olga Brandt stood in the yard.\n\n{speech}\n\nNobody answered."
    assert speech in [quote.quote for quote in Extractor().extract(Article(text)).quotes]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("“Did you kill her?” Detective Ana Ruiz asked him. “No.”", ["Ana Ruiz", None]),
        ("“Did you do it?” Ana Ruiz asked Bo Li. “Never.”", ["Ana Ruiz", "Bo Li"]),
        ("Cy Lund sat.\n\n“Did you kill her?” Ana Ruiz asked him.\n\n“Yes.”", ["Ana Ruiz", None]),
        (
            "Una Roe and Bo Lund met on a bench.\n\n“You stole my hat,” said Una Roe.\n\n“I only wore it.”"
            "\n\n“For a year.”",
            ["Una Roe", None, "Una Roe"],
        ),
        (
            "“They stole every hat I had in the window,” said Una Roe.\n\n“I was at home all day, and ill.”",
            ["Una Roe"],
        ),
        ("“Why would I go?” Ana Ruiz asked. “I like it here.”", ["Ana Ruiz"]),
    ],
)
def test_an_answer_is_not_of_whoever_asks(extractor: Extractor, text: str, who: list[str | None]) -> None:
    assert speakers(extractor, text) == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Princess Efe Roe came. Sir Lionel Lund laughed. ‘I hope not,’ the princess said.", ["Efe Roe"]),
        (
            "Cy Lisle, 34, and Al Lisle, 29, came. “No,” Al Lisle said. “Yes,” said the older brother.",
            ["Al Lisle", "Cy Lisle"],
        ),
        (
            "The brothers Emrys and Gethin Roe met. Emrys, the elder, said no. The younger brother said yes.",
            ["Emrys Roe", "Gethin Roe"],
        ),
        (
            "Hedda Rourke and Calvin Rourke are judges. The two Rourkes said that it was late.",
            ["Hedda Rourke & Calvin Rourke"],
        ),
        ("The bridge had been shut for years, an inquest heard.", [None]),
        ("“Mum always said, ‘Never lend a book,’” Laura Fenn told the court.", ["Laura Fenn", "mum"]),
        ("Anna Hale and Bo Lund each said the bridge was safe.", ["Anna Hale & Bo Lund"]),
        (
            "The Grain Council and the Millers’ Federation, which rarely agree, both said that it fell.",
            ["Grain Council & Millers’ Federation"],
        ),
        ("Poll: Senate race in Ashby tightens\n\nThe race has tightened since May.", ["poll"]),
        ("Fact check.\n\nThe claim: “They kill puffins. That’s green energy for you.”", [None]),
        ("Asked about the goal, Tidewell shut his eyes. “I was already on the bus.”", [None, "Tidewell"]),
        (
            "“It is late,” said Ann Roe.\n\nHer coach, Bo Lund, came next.\n\n“She made eleven saves.”",
            ["Ann Roe", "Bo Lund"],
        ),
    ],
)
def test_who_speaks_is_told_nearby(extractor: Extractor, text: str, who: list[str | None]) -> None:
    assert speakers(extractor, text) == who


def test_the_package_names_what_its_users_do_without_loading_anything() -> None:
    code = (
        "import sys; from quotex import Article, Extraction, Quote, Speaker; "
        "assert Article('It rained.').text; assert not {'spacy', 'numpy', 'onnxruntime'} & sys.modules.keys()"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


@pytest.mark.parametrize(
    "text",
    [
        "What readers say\n\n“Best loaf” - Reg Pell\n\n“Too dark” - Hilary Bent\n\n“Fine crust!” - Sam Orme",
        "We asked shoppers what they thought:\n\n“Best loaf.” (Reg Pell)\n\n“Too dark.” (Hilary Bent)",
    ],
)
def test_a_list_of_what_people_say_is_not_also_of_whom_the_line_above_tells(
    extractor: Extractor, text: str
) -> None:
    found = [q for q in extractor.extract(Article(text)).quotes if q.speaker.kind == "person"]
    assert [q.speaker.name for q in found] == ["Reg Pell", "Hilary Bent", "Sam Orme"][: len(found)]
    assert all(q.type == "indirect" for q in extractor.extract(Article(text)).quotes if q not in found)


def test_what_a_press_office_asks_for_is_no_statement(extractor: Extractor) -> None:
    text = "Hi Jo,\n\nYou can attribute the following to Ann Roe:\n\n“We have no plans for it.”\n\nUna"
    (found,) = extractor.extract(Article(text)).quotes
    assert (found.quote, found.speaker.name) == ("“We have no plans for it.”", "Ann Roe")
