from __future__ import annotations

import gzip
import io
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from quotex.records import Article, Extraction, TextSpan
from quotex.writers import FORMATS
from samples import extractions

# TEI's schema as published (version 4.3.0); its licence, BSD-2, is told inside.
SCHEMA = Path(__file__).with_name("tei_all.rng.gz")
TEI, ID = "{http://www.tei-c.org/ns/1.0}", "{http://www.w3.org/XML/1998/namespace}id"


def write(*found: Extraction) -> etree._Element:
    stream = io.StringIO(newline="")
    writer = FORMATS["tei"].open(stream)
    for extraction in found:
        writer.write(extraction)
    writer.close()
    return etree.fromstring(stream.getvalue().encode())


def body(root: etree._Element) -> etree._Element:
    return root.find(f".//{TEI}body")


@given(found=st.lists(extractions(), min_size=1, max_size=2))
def test_the_text_is_whole_and_each_piece_in_its_place(found: list[Extraction]) -> None:
    root = write(*found)
    ids = [element.get(ID) for element in root.iter() if element.get(ID)]
    assert len(ids) == len(set(ids))
    for number, (one, element) in enumerate(zip(found, root.iter(f"{TEI}body"), strict=True), 1):
        text = "".join(element.itertext())
        assert len(text) == len(one.article.text)
        pairs = zip(text, one.article.text, strict=True)
        assert all(ours == theirs or not theirs.isprintable() for ours, theirs in pairs)
        for index, quote in enumerate(one.quotes, 1):
            for role, suffix in (("content", ""), ("cue", ".cue"), ("source", ".source")):
                if spans := getattr(quote, role):
                    parts = chain(element, f"a{number}.q{index}{suffix}")
                    said = "".join("".join(part.itertext()) for part in parts)
                    assert said == "".join(text[span.start : span.end] for span in spans)


def chain(element: etree._Element, id_: str) -> list[etree._Element]:
    """Follow the links from an element on; each must be answered by one back."""
    elements = {part.get(ID): part for part in element.iter()}
    parts = [elements[id_]]
    while link := parts[-1].get("next"):
        parts.append(elements[link[1:]])
        assert parts[-1].get("prev") == f"#{parts[-2].get(ID)}"
    return parts


def test_a_record_is_said_by_somebody(extraction: Extraction) -> None:
    root = write(extraction)
    (said,) = root.iter(f"{TEI}said")
    (person,) = root.iter(f"{TEI}person")
    assert (said.get("direct"), said.get("aloud"), said.get("cert")) == ("true", "true", "0.1235")
    assert said.get("who") == f"#{person.get(ID)}"
    assert person.findtext(f"{TEI}persName") == "=Jane | Smith"
    assert "".join(body(root).itertext()) == extraction.article.text.replace("\x1b", "␛")
    assert [(seg.get("type"), seg.text) for seg in root.iter(f"{TEI}seg")] == [
        ("cue", "@said"),
        ("source", "[x] the\tsenator"),
    ]


def test_what_overlaps_is_parted_and_linked(extraction: Extraction) -> None:
    text = "one two three four"
    quote = extraction.quotes[0]
    pieces = {"content": (TextSpan(0, 13, ""),), "cue": (), "source": (TextSpan(8, 18, ""),)}
    root = write(Extraction(Article(text), (replace(quote, **pieces),)))  # type: ignore[arg-type]
    assert [(part.tag.removeprefix(TEI), "".join(part.itertext())) for part in body(root)[0]] == [
        ("said", "one two three"),
        ("seg", " four"),
    ]
    assert ["".join(part.itertext()) for part in chain(body(root), "a1.q1.source")] == ["three", " four"]


@pytest.mark.slow
@settings(max_examples=200, deadline=None)
@given(found=st.lists(extractions(), min_size=1, max_size=3))
def test_it_is_valid(schema: etree.RelaxNG, found: list[Extraction]) -> None:
    schema.assertValid(write(*found))


@pytest.fixture(scope="module")
def schema() -> etree.RelaxNG:
    return etree.RelaxNG(etree.fromstring(gzip.decompress(SCHEMA.read_bytes())))
