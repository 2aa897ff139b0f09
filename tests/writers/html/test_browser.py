"""What readers do with the page, in a real browser."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from browser import Reader, chromium
from fakes import FakeExtractor
from quotex.evaluate import read_gold
from quotex.records import Article, Extraction, Speaker, TextSpan
from quotex.writers import FORMATS

pytestmark = pytest.mark.browser

# An emoji is one code point but two of JavaScript's units: what follows has other offsets there.
TEXT = (
    "🎉 Fair opens\n\n“We agree,” said Jane Smith. 🎪🎪 The fair was full.\n\n"
    "Ada Lovelace said that “rain” would fall on 🎡 day. Jane Smith hopes that it ends.\n\n"
    "“No rain,” said the clown."
)
HOSTILE = "<img src=x onerror=alert(1)></script><script>alert(2)</script>\u2028\ud800"


def page(path: Path, *extractions: Extraction) -> Path:
    stream = io.StringIO()
    writer = FORMATS["html"].open(stream)
    for extraction in extractions:
        writer.write(extraction)
    writer.close()
    path.write_text(stream.getvalue(), encoding="utf-8")
    return path


def found(text: str = TEXT, origin: str = "news/fair.txt") -> Extraction:
    return FakeExtractor().extract(Article(text, origin, title="🎉 Fair opens"))


@pytest.fixture(scope="module")
def context(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    with chromium(tmp_path_factory.mktemp("profile")) as started:
        yield started


@pytest.fixture
def reader(context: Any, tmp_path: Path) -> Iterator[Reader]:
    reader = Reader(context, page(tmp_path / "page.html", found()))
    yield reader
    assert reader.faults == []
    reader.page.evaluate("localStorage.clear()")
    reader.page.close()


def test_pointing_at_a_quote_tells_who_said_it(reader: Reader) -> None:
    reader("mark").first.hover()
    card = reader("#card")
    assert card.is_visible()
    assert reader("#card-speaker").text_content() == "Jane Smith"
    assert reader("#card-type").text_content() == "direct"
    assert reader("#card-confidence").text_content() == "95%"
    assert reader("#card-source").text_content() == "Jane Smith"
    assert reader("#card-cue").text_content() == "said"
    reader("h1").hover()
    card.wait_for(state="hidden")


def test_a_dark_page_is_printed_light(reader: Reader) -> None:
    ink = "getComputedStyle(document.body).color"
    light = reader.page.evaluate(ink)
    reader.press("d")
    assert reader.page.evaluate(ink) != light
    reader.page.emulate_media(media="print")
    assert reader.page.evaluate(ink) == light


def test_the_card_tells_the_affiliation_and_the_rule(context: Any, tmp_path: Path) -> None:
    extraction = found("“It rains,” said Ada Lovelace. “No,” said Bo Lund.")
    ada = replace(extraction.quotes[0], speaker=Speaker("Ada Lovelace", "person", None, "Orbis"))
    bo = replace(extraction.quotes[1], explanation=None)
    reader = Reader(context, page(tmp_path / "page.html", replace(extraction, quotes=(ada, bo))))
    reader("mark").first.click()
    assert reader("#card-affiliation").text_content() == "Orbis"
    assert reader("#card-rule").text_content() == "by pattern"
    reader("mark").nth(1).click()
    assert reader("#card-affiliation").is_hidden()
    assert reader("#card-rule").is_hidden()
    assert reader.faults == []


def test_equal_articles_are_corrected_apart(context: Any, tmp_path: Path) -> None:
    reader = Reader(context, page(tmp_path / "page.html", found(origin="a.txt"), found(origin="b.txt")))
    reader("mark").first.click()
    reader.press("a")
    assert reader("#reviewed").text_content() == "1 of 8 reviewed. The others go into the file as found."
    (article,) = read_gold(corrections(reader, tmp_path / "c.jsonl"))
    assert article.id == "a"
    assert reader.faults == []
    reader.page.evaluate("localStorage.clear()")


def test_a_clicked_quote_keeps_its_card(reader: Reader) -> None:
    reader("mark").nth(1).click()
    reader("mark").first.hover()
    assert reader("#card-speaker").text_content() == "Ada Lovelace"
    reader("h1").click()
    assert reader("#card").is_hidden()


def test_evidence_from_elsewhere_is_shown_and_found(context: Any, tmp_path: Path) -> None:
    extraction = found("Ada Lovelace, a clown, came.\n\n“It rains,” said the clown.")
    quote = replace(extraction.quotes[0], speaker=Speaker("Ada Lovelace", "person", "a clown"))
    reader = Reader(context, page(tmp_path / "page.html", replace(extraction, quotes=(quote,))))
    reader("mark").click()
    assert reader("#card-about").text_content() == "person · a clown"
    assert reader("#card-named").text_content() == "Ada Lovelace, a clown, came."
    reader("#card-place").click()
    assert "flash" in (reader("#p-0-0").get_attribute("class") or "")
    assert reader.faults == []


def test_filters_by_speaker_type_act_and_confidence(reader: Reader) -> None:
    contents = ["“We agree,”", "that “rain” would fall on 🎡 day", "that it ends", "“No rain,”"]
    assert reader.shown() == contents
    reader(".voice").filter(has_text="Jane Smith").click()
    assert reader.shown() == [contents[0], contents[2]]
    assert reader("#shown").text_content() == "2 of 4 shown"
    reader("[name=act][value=thought]").uncheck()
    assert reader.shown() == [contents[0]]
    reader("#clear").click()
    assert reader.shown() == contents
    reader("[name=type][value=direct]").uncheck()
    assert reader.shown() == contents[1:3]
    reader("#clear").click()
    reader("#confidence").fill("60")
    assert reader.shown() == [contents[0], contents[3]]


def test_joint_speakers_are_both_credited(context: Any, tmp_path: Path) -> None:
    extraction = found("“We agree,” said Jane Smith. “So do I,” said Ada Lovelace.")
    both = replace(extraction.quotes[0], speaker=Speaker("Jane Smith & Ada Lovelace", "person"))
    reader = Reader(
        context, page(tmp_path / "page.html", replace(extraction, quotes=(both, extraction.quotes[1])))
    )
    rows = {row.get_attribute("data-speaker"): row for row in reader(".voice").all()}
    assert rows.keys() == {"Jane Smith", "Ada Lovelace"}
    assert rows["Ada Lovelace"].locator(".much").text_content() == "5 words in 2 quotes"
    rows["Jane Smith"].click()
    assert reader.shown() == ["“We agree,”"]
    rows["Jane Smith"].click()
    rows["Ada Lovelace"].click()
    assert reader.shown() == ["“We agree,”", "“So do I,”"]
    assert reader.faults == []


def test_a_keyboard_is_enough(reader: Reader) -> None:
    reader.press("Tab")
    assert reader(":focus").text_content() == "Skip to the text"
    reader.press("Enter", "Tab")
    assert reader(":focus").get_attribute("aria-label") == "Jane Smith, direct, 95% sure"
    assert reader("#card").is_visible()
    reader.press("Tab")
    assert reader("#card-speaker").text_content() == "Ada Lovelace"
    reader.press("Enter")
    assert reader(":focus").get_attribute("id") == "card"
    reader.press("Shift+Tab")
    assert reader("#card").is_hidden()
    assert reader(":focus").get_attribute("aria-label") == "Ada Lovelace, indirect, 55% sure"
    reader.press("j")
    assert reader(":focus").get_attribute("aria-label") == "Jane Smith, indirect thought, 55% sure"
    reader.press("k", "k", "r")
    assert reader(":focus").get_attribute("aria-label") == "Jane Smith, direct, 95% sure, rejected"
    assert reader("#said").text_content() == "Rejected"
    reader.press("Escape")
    assert reader("#card").is_hidden()


def corrections(reader: Reader, path: Path) -> Path:
    with reader.page.expect_download() as download:
        reader("#download").click()
    assert download.value.suggested_filename == "corrections.jsonl"
    download.value.save_as(path)
    return path


def test_corrections_are_gold(reader: Reader, tmp_path: Path) -> None:
    assert reader("#download").is_disabled()
    reader("mark").nth(0).click()
    reader.press("a")
    reader("mark").nth(1).click()
    reader.press("e")
    reader("#new-name").fill("Zoë <b>")
    reader("#new-kind").select_option("group")
    reader.press("Enter")
    reader("mark").nth(2).click()
    reader("#reject").click()
    path = corrections(reader, tmp_path / "corrections.jsonl")

    (article,) = read_gold(path)
    assert (article.id, article.text) == ("fair", TEXT)
    first, second, third = article.attributions
    assert first.content == (TextSpan(14, 25, "“We agree,”"),)
    assert first.speaker == Speaker("Jane Smith", "person")
    assert (first.type, first.act) == ("direct", "speech")
    assert second.content[0].text == "that “rain” would fall on 🎡 day"
    assert second.source[0].text == "Ada Lovelace"
    assert second.cue[0].text == "said"
    assert second.speaker == Speaker("Zoë <b>", "group")
    assert third.content[0].text == "“No rain,”"
    reviewed = [item["reviewed"] for item in json.loads(path.read_text())["attributions"]]
    assert reviewed == [True, True, False]


def test_corrections_change_the_page_and_survive_a_reload(reader: Reader) -> None:
    reader("mark").nth(3).click()
    reader.press("e")
    reader("#new-name").fill("Jane Smith")
    reader("#new-name").blur()
    assert reader("#new-kind").input_value() == "person"
    reader("#renaming .main").click()
    for _ in range(2):
        voices = {
            row.get_attribute("data-speaker"): row for row in reader(".voice").all() if row.is_visible()
        }
        assert voices.keys() == {"Jane Smith", "Ada Lovelace"}
        assert voices["Jane Smith"].locator(".much").text_content() == "7 words in 3 quotes"
        assert reader("#reviewed").text_content() == "1 of 4 reviewed. The others go into the file as found."
        reader.page.reload()
    reader("mark").nth(3).click()
    assert reader("#card-about").text_content() == "person · found as clown"
    reader.press("a")
    assert reader("#card-speaker").text_content() == "clown"
    assert reader("#download").is_disabled()


def test_a_browser_that_keeps_nothing_says_so(context: Any, tmp_path: Path) -> None:
    reader = Reader(context, page(tmp_path / "page.html", found()))
    reader.page.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no'); }})"
    )
    reader.page.reload()
    reader("mark").first.click()
    reader.press("a")
    assert reader("#unsaved").is_visible()
    assert corrections(reader, tmp_path / "c.jsonl").read_text(encoding="utf-8")
    assert reader.faults == []


def test_hostile_words_run_nothing_and_survive_as_they_are(context: Any, tmp_path: Path) -> None:
    text = f"“{HOSTILE},” said Jane Smith. Ada said that {HOSTILE}"
    extraction = FakeExtractor().extract(
        Article(text, origin=f"{HOSTILE}.txt", title=HOSTILE, url="javascript:alert(3)", authors=(HOSTILE,))
    )
    quotes = tuple(replace(quote, speaker=Speaker(HOSTILE, "person", HOSTILE)) for quote in extraction.quotes)
    reader = Reader(context, page(tmp_path / "page.html", replace(extraction, quotes=quotes)))
    reader("mark").first.click()
    assert "<img src=x onerror=alert(1)>" in (reader("#card-speaker").text_content() or "")
    reader.press("e", "Enter")
    (article,) = read_gold(corrections(reader, tmp_path / "c.jsonl"))
    assert article.text == text
    assert article.attributions[0].speaker == Speaker(HOSTILE, "person")
    assert reader("img, script:not([id]) ~ script, [href^=javascript]").count() == 0
    assert reader.faults == []


def test_the_dark_page_is_a_choice_that_stays(reader: Reader) -> None:
    def background() -> str:
        return str(reader.page.evaluate("getComputedStyle(document.body).backgroundColor"))

    light = background()
    reader.page.emulate_media(color_scheme="dark")
    dark = background()
    assert light != dark
    reader.page.emulate_media(color_scheme="light")
    reader.press("d")
    reader.page.reload()
    assert background() == dark
    assert reader("#theme").get_attribute("aria-pressed") == "true"


def test_a_phone_shows_the_text_first_and_the_card_below(reader: Reader) -> None:
    reader.page.set_viewport_size({"width": 390, "height": 800})
    reader.page.reload()
    assert reader("#voices").is_hidden()
    reader("mark").first.click()
    box = reader("#card").bounding_box()
    assert box["y"] + box["height"] == pytest.approx(800, abs=1)
    assert reader.page.evaluate("document.documentElement.scrollWidth") <= 390
    reader.page.set_viewport_size({"width": 1400, "height": 900})


def test_a_page_without_quotes_is_a_page(context: Any, tmp_path: Path) -> None:
    reader = Reader(context, page(tmp_path / "page.html", Extraction(Article("Nobody spoke."), ())))
    assert reader("article > p").text_content() == "Nobody spoke."
    reader("#theme").click()
    assert reader.faults == []
    reader.page.evaluate("localStorage.clear()")
