from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given

from quotex.marks import paragraphs
from quotex.records import Extraction
from quotex.writers import FORMATS
from quotex.writers.wording import encodable, one_line
from samples import extractions

Spans = list[tuple[int, int]]


def write(folder: Path, *found: Extraction) -> None:
    writer = FORMATS["brat"].open(folder)
    for extraction in found:
        writer.write(extraction)
    writer.close()


def read(folder: Path, name: str) -> Iterator[dict[str, object]]:
    """Read events as brat does, offsets against the text; lines of one paragraph are joined again."""
    text = (folder / f"{name}.txt").read_bytes().decode()
    lines = [line.split("\t") for line in (folder / f"{name}.ann").read_text("utf-8").splitlines()]
    pieces: dict[str, Spans] = {}
    events: dict[str, dict[str, object]] = {}
    for id_, about, *words in lines:
        if id_[0] == "T":
            _, _, offsets = about.partition(" ")
            spans = [(int(start), int(end)) for start, end in re.findall(r"(\d+) (\d+)", offsets)]
            assert "\t".join(words) == " ".join(text[start:end] for start, end in spans)
            pieces[id_] = joined(text, spans)
        elif id_[0] == "E":
            roles = dict(part.split(":") for part in about.split())
            events[id_] = {
                role: pieces[roles[role]] if role in roles else [] for role in ("Content", "Cue", "Source")
            }
            assert roles["Attribution"] in pieces
        else:
            name_, event, *value = about.split()
            events[event][name_] = value[0] if value else words[0]
    return iter(events.values())


def joined(text: str, spans: Spans) -> Spans:
    starts = [start for start, _ in paragraphs(text)]
    result = spans[:1]
    for start, end in spans[1:]:
        if text[result[-1][1] : start].isspace() and start not in starts:
            result[-1] = (result[-1][0], end)
        else:
            result.append((start, end))
    return result


@given(extraction=extractions())
def test_it_reads_back_without_loss(tmp_path_factory: pytest.TempPathFactory, extraction: Extraction) -> None:
    folder = tmp_path_factory.mktemp("brat")
    write(folder, replace(extraction, article=replace(extraction.article, origin="a.txt")))
    assert (folder / "a.txt").read_bytes() == encodable(extraction.article.text).encode()
    for event, quote in zip(read(folder, "a"), extraction.quotes, strict=True):
        for role in ("content", "cue", "source"):
            assert event[role.title()] == [(span.start, span.end) for span in getattr(quote, role)]
        speaker = quote.speaker
        assert (event["Type"], event["Act"], event["Kind"]) == (quote.type, quote.act, speaker.kind)
        assert event.get("AnnotatorNotes") == (one_line(speaker.name) if speaker.name else None)
        assert event.get("Description") == (one_line(speaker.description) if speaker.description else None)


def test_it_looks_as_the_published_corpus_does(extraction: Extraction, tmp_path: Path) -> None:
    quote = replace(extraction.quotes[0], source=())
    write(tmp_path, replace(extraction, quotes=(quote,)))
    start = quote.content[0].start
    end = quote.content[0].end
    assert (tmp_path / "a.ann").read_text("utf-8").splitlines() == [
        f"T1\tCue {end + 2} {end + 7}\t@said",
        f"T2\tContent {start} {end}\t=1+1 *bold* <b>\x1b[31m”",
        f"T3\tAttribution {end + 2} {end + 7}\t@said",
        "E1\tAttribution:T3 Content:T2 Cue:T1",
        "A1\tType E1 direct",
        "A2\tAct E1 speech",
        "A3\tKind E1 person",
        "A4\tStance E1 affirmed",
        "#1\tAnnotatorNotes E1\t=Jane | Smith",
        "#2\tDescription E1\t# senator",
    ]
    assert "Attribution" in (tmp_path / "annotation.conf").read_text("utf-8")


def test_namesakes_and_odd_names_get_files_of_their_own(extraction: Extraction, tmp_path: Path) -> None:
    origins = ["x/a.txt", "y/A.md", "-", "../..", "https://example.org/story?id=7", "dump.jsonl#x/4"]
    write(tmp_path, *(replace(extraction, article=replace(extraction.article, origin=o)) for o in origins))
    names = sorted(path.name for path in tmp_path.glob("*.txt"))
    assert names == ["A-2.txt", "a.txt", "article-2.txt", "article.txt", "dump_x_4.txt", "story_id_7.txt"]
