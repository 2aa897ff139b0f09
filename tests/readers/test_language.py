from __future__ import annotations

import json
import time
from pathlib import Path

import pytest

from quotex.readers import Notice, read
from quotex.readers.language import as_language, looks_foreign
from quotex.records import Article

GERMAN = """\
„Wir haben keine andere Wahl“, sagte die Bürgermeisterin am Montag vor dem Rathaus der kleinen Stadt. Sie
fügte hinzu, dass die alte Brücke bis zum nächsten Sommer gesperrt bleibe, weil das Geld für die Arbeiten
fehle. Der Rat hatte am Freitag nach einer langen Sitzung beschlossen, die Sanierung noch einmal um ein
ganzes Jahr zu verschieben. Viele Händler klagen seitdem über leere Läden, denn ohne die Brücke fährt kaum
noch jemand durch den Ort."""
FRENCH = """\
La maire a déclaré lundi que le pont resterait fermé jusqu'au printemps prochain, faute de moyens pour les
travaux. « Nous n'avons pas le choix », a-t-elle ajouté devant les habitants réunis dans la grande salle de
la mairie. Le conseil avait décidé vendredi, après une longue séance, de repousser encore une fois la
réparation de cet ouvrage."""
DANISH = """\
Borgmesteren sagde mandag at broen bliver lukket for al trafik indtil næste sommer fordi der mangler penge
til at betale for arbejdet. Hun mente at byen havde ventet for længe med at sætte noget i gang og at det var
synd for de butikker som nu står tomme. Rådet vedtog fredag efter et langt møde at udskyde det hele."""
RUSSIAN = (
    "Мэр города заявила что старый мост останется закрытым до следующего лета из-за нехватки денег. " * 4
)
CHINESE = (
    "市长星期一表示，由于缺乏资金，这座旧桥将关闭到明年夏天。她补充说，市议会星期五决定再次推迟维修工作。" * 2
)
ENGLISH = "The mayor said on Monday that the bridge would stay shut until the summer, for want of money. " * 4
HEADLINES = (
    """\
Storm batters coast, thousands flee
Rail talks collapse amid pay row
Wheat price hits record as drought bites
Striker signs new three-year deal with champions
Volcano ash grounds hundreds of flights
Actor denies leaving hit television show
"""
    * 4
)
NAMES = "Ana Ruiz, Bo van der Lind and Jo de la Cruz\nMira Kahl\tTove Lind\tPer Holm\n" * 20
LIST = "bread, milk, eggs, rye flour, butter, salt, oat flakes, honey, " * 20
TABLE = "rye flour\t3\tkg\t4.50\noat flakes\t2\tkg\t3.20\n" * 40


@pytest.mark.parametrize("text", [GERMAN, FRENCH, DANISH, RUSSIAN, CHINESE])
def test_another_language_is_told_by_what_lacks(text: str) -> None:
    assert looks_foreign(Article(text))


@pytest.mark.parametrize(
    "text", ["", ENGLISH, ENGLISH.upper(), ENGLISH.title(), HEADLINES, NAMES, LIST, TABLE]
)
def test_english_is_left_alone_whatever_its_layout(text: str) -> None:
    assert not looks_foreign(Article(text))


def test_a_text_too_short_to_tell_is_what_it_says_it_is() -> None:
    assert not looks_foreign(Article("Es regnet."))
    assert looks_foreign(Article("Es regnet.", language="de"))
    assert not looks_foreign(Article(ENGLISH, language="de"))  # the language of a template


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("en", "en"),
        ("de-AT", "de"),
        ("EN_gb", "en"),
        ("deu", None),
        ("English", None),
        ("", None),
        (None, None),
        (3, None),
    ],
)
def test_codes_of_languages(text: object, code: str | None) -> None:
    assert as_language(text) == code


def test_an_article_in_another_language_is_read_with_a_notice(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(GERMAN, encoding="utf-8")
    notice, article = read(str(path))
    assert notice == Notice(f"{path}: looks like another language; quotex reads English alone")
    assert isinstance(article, Article)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        (
            "a.html",
            "<html lang='de-AT'><body><article><p>Es regnet, sagte Jo Ek.</p></article></body></html>",
        ),
        ("a.jsonl", json.dumps({"text": "Es regnet, sagte Jo Ek.", "language": "de"})),
        ("a.csv", "text,lang\nEs regnet.,de\n"),
        ("a.md", "---\ntitle: Regen\nlang: de\n---\nEs regnet, sagte Jo Ek.\n"),
    ],
)
def test_the_language_that_an_input_names_is_taken(tmp_path: Path, name: str, content: str) -> None:
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    notice, article = read(str(path))
    assert isinstance(notice, Notice)
    assert isinstance(article, Article)
    assert article.language == "de"


def test_a_hostile_text_takes_no_time() -> None:
    begun = time.monotonic()
    for hostile in ("a" * 1_000_000, "a'" * 500_000, "a " * 500_000, "." * 1_000_000, "字" * 500_000):
        looks_foreign(Article(hostile))
    assert time.monotonic() - begun < 5
