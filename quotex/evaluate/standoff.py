"""Gold in brat's standoff format, as the PolNeAR corpus is published: ``NAME.ann`` beside ``NAME.txt``.

An attribution is an event with the roles ``Source``, ``Cue`` and ``Content`` (``Content2`` and so on for more
pieces). Its attributes ``Type``, ``Act`` and ``Kind`` and its note, the speaker's name, may be missing. The
annotator may be named at the end of the file's name: ``NAME_ANNOTATOR.ann``.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Container, Iterator
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple, get_args

from quotex.errors import InputError
from quotex.evaluate.gold import Annotation, GoldArticle, GoldAttribution, cut
from quotex.marks import paragraphs
from quotex.records import Act, QuoteType, Speaker, SpeakerKind, TextSpan

_PIECE = re.compile(r"(?P<id>T\S+)\t(?P<label>\S+) (?P<offsets>\d+ \d+(?:;\d+ \d+)*)\t(?P<text>.*)")
_EVENT = re.compile(r"(?P<id>E\S+)\t(?P<roles>[^\s:]+:\S+(?: [^\s:]+:\S+)*) ?")
_ATTRIBUTE = re.compile(r"A\S+\t(?P<name>Type|Act|Kind) (?P<event>E\S+) (?P<value>\S+)")
_NOTE = re.compile(r"#\S*\tAnnotatorNotes (?P<event>E\S+)\t(?P<text>.+)")
# Relations, equivalences, other attributes, normalisations and notes say nothing that is scored.
_OTHER = re.compile(r"[R*AMN#]\S*\t")
_ROLE = re.compile(r"(Source|Cue|Content)\d*")
_VALUES = {"Type": get_args(QuoteType), "Act": get_args(Act), "Kind": get_args(SpeakerKind)}


class _Event(NamedTuple):
    place: str
    id: str
    roles: list[str]  # each a role, a colon, and the piece that plays it


def read(path: Path, ids: Collection[str]) -> Iterator[Annotation]:
    """Read the ``.ann`` files of a folder, or one of them.

    Parameters
    ----------
    ids
        Names of the articles that are given apart, to tell them from those of annotators.

    Raises
    ------
    InputError
        If a file can't be read, or a line is none of brat's.
    """
    for file in sorted(path.glob("*.ann")) if path.is_dir() else [path]:
        beside = {text.stem: text for text in file.parent.glob("*.txt")}
        id_ = _article_of(file.stem, {*ids, *beside})
        text = _read(beside[id_]) if id_ in beside else None
        yield Annotation(id_, str(file), text, partial(_article, id_, file, _read(file)))


def _article_of(name: str, ids: Collection[str]) -> str:
    """Take the annotator's name from a file's name."""
    return max((id_ for id_ in ids if name == id_ or name.startswith(f"{id_}_")), key=len, default=name)


def _read(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise InputError(f"{path}: {error.strerror or error}") from error
    except UnicodeDecodeError as error:
        raise InputError(f"{path}: not UTF-8 at byte {error.start}") from error


def _article(id_: str, path: Path, annotation: str, text: str) -> GoldArticle:
    starts = {start for start, _ in paragraphs(text)}
    pieces: dict[str, tuple[TextSpan, ...]] = {}
    events: list[_Event] = []
    said: dict[str, dict[str, str]] = defaultdict(dict)  # of each event, by the attribute's name
    for number, line in enumerate(annotation.split("\n"), 1):
        line, place = line.removesuffix("\r"), f"{path}, line {number}"
        if piece := _PIECE.fullmatch(line):
            pieces[piece["id"]] = _unwrapped(_spans(piece, text, place), text, starts)
        elif event := _EVENT.fullmatch(line):
            events.append(_Event(place, event["id"], event["roles"].split(" ")))
        elif attribute := _ATTRIBUTE.fullmatch(line):
            said[attribute["event"]][attribute["name"]] = _value(attribute, place)
        elif note := _NOTE.fullmatch(line):
            said[note["event"]]["Name"] = note["text"].strip()
        elif line.strip() and not _OTHER.match(line):
            raise InputError(f"{place}: no line of brat's standoff format", f"It reads: {line[:80]}")
    found = (_attribution(_fillers(event, pieces), said[event.id]) for event in events)
    return GoldArticle(
        id_, text, tuple(item for item in found if item.content)
    )  # else, nothing is attributed


def _spans(piece: re.Match[str], text: str, place: str) -> tuple[TextSpan, ...]:
    offsets = [tuple(map(int, pair.split())) for pair in piece["offsets"].split(";")]
    spans = cut(text, [(start, end) for start, end in offsets], place)
    there = " ".join(span.text for span in spans)
    if there.split() != piece["text"].split():
        raise InputError(
            f"{place}: {piece['id']} is “{piece['text'][:60]}”, but “{there[:60]}” stands there in the text",
            "The annotation was made on another text, or on one with other line ends.",
        )
    return spans


def _unwrapped(spans: tuple[TextSpan, ...], text: str, starts: Container[int]) -> tuple[TextSpan, ...]:
    """Join pieces that only a line's end parts: brat has none that run over one, paragraphs do."""
    joined: list[TextSpan] = []
    for span in spans:
        if joined and _wraps(text[joined[-1].end : span.start]) and span.start not in starts:
            span = TextSpan(joined[-1].start, span.end, text[joined.pop().start : span.end])
        joined.append(span)
    return tuple(joined)


def _wraps(gap: str) -> bool:
    return not gap.strip() and len(f".{gap}.".splitlines()) > 1


def _value(attribute: re.Match[str], place: str) -> str:
    name, value = attribute["name"], attribute["value"]
    if value not in _VALUES[name]:
        raise InputError(f"{place}: {name} is {value}", f"It must be one of {', '.join(_VALUES[name])}.")
    return value


def _fillers(event: _Event, pieces: dict[str, tuple[TextSpan, ...]]) -> dict[str, tuple[TextSpan, ...]]:
    """Collect the pieces that play each role, in text order."""
    fillers: dict[str, set[TextSpan]] = defaultdict(set)
    for item in event.roles:
        name, _, filler = item.partition(":")
        if role := _ROLE.fullmatch(name):
            if filler not in pieces:
                raise InputError(f"{event.place}: {name} is {filler}, which the file does not have")
            fillers[role[1]].update(pieces[filler])
    return {role: tuple(sorted(spans, key=lambda span: span.start)) for role, spans in fillers.items()}


def _attribution(fillers: dict[str, tuple[TextSpan, ...]], said: dict[str, Any]) -> GoldAttribution:
    return GoldAttribution(
        content=fillers.get("Content", ()),
        cue=fillers.get("Cue", ()),
        source=fillers.get("Source", ()),
        speaker=Speaker(said.get("Name"), said["Kind"]) if "Kind" in said else None,
        type=said.get("Type"),
        act=said.get("Act"),
    )
