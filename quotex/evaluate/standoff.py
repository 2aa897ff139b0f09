"""Gold in brat's standoff format, as the PolNeAR corpus is published: ``NAME.ann`` beside ``NAME.txt``.

An attribution is an event with the roles ``Source``, ``Cue`` and ``Content`` (``Content2`` and so on for more
pieces). The annotator may be named at the end of the file's name: ``NAME_ANNOTATOR.ann``.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator
from functools import partial
from pathlib import Path
from typing import NamedTuple

from quotex.errors import InputError
from quotex.evaluate.gold import Annotation, GoldArticle, GoldAttribution, cut
from quotex.records import TextSpan

_PIECE = re.compile(r"(?P<id>T\S+)\t(?P<label>\S+) (?P<offsets>\d+ \d+(?:;\d+ \d+)*)\t(?P<text>.*)")
_EVENT = re.compile(r"(?P<id>E\S+)\t(?P<roles>[^\s:]+:\S+(?: [^\s:]+:\S+)*) ?")
# Relations, equivalences, attributes, normalisations and notes say nothing that is scored.
_OTHER = re.compile(r"[R*AMN#]\S*\t")
_ROLE = re.compile(r"(Source|Cue|Content)\d*")


class _Event(NamedTuple):
    place: str
    roles: list[tuple[str, str]]  # a role, and the piece that plays it


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
    pieces: dict[str, tuple[TextSpan, ...]] = {}
    events: list[_Event] = []
    for number, line in enumerate(annotation.split("\n"), 1):
        place = f"{path}, line {number}"
        line = line.removesuffix("\r")
        if piece := _PIECE.fullmatch(line):
            pieces[piece["id"]] = _spans(piece, text, place)
        elif event := _EVENT.fullmatch(line):
            roles = [role.split(":", 1) for role in event["roles"].split(" ")]
            events.append(_Event(place, [(role, filler) for role, filler in roles]))
        elif line.strip() and not _OTHER.match(line):
            raise InputError(f"{place}: no line of brat's standoff format", f"It reads: {line[:80]}")
    return GoldArticle(id_, text, tuple(_attributions(events, pieces)))


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


def _attributions(events: list[_Event], pieces: dict[str, tuple[TextSpan, ...]]) -> Iterator[GoldAttribution]:
    for place, roles in events:
        spans: dict[str, set[TextSpan]] = defaultdict(set)
        for role, filler in roles:
            known = _ROLE.fullmatch(role)
            if known and filler not in pieces:
                raise InputError(f"{place}: {role} is {filler}, which the file does not have")
            if known:
                spans[known[1]].update(pieces[filler])
        if spans["Content"]:  # without one, nothing is attributed
            content, cue, source = (_ordered(spans[role]) for role in ("Content", "Cue", "Source"))
            yield GoldAttribution(content, cue, source)


def _ordered(spans: set[TextSpan]) -> tuple[TextSpan, ...]:
    return tuple(sorted(spans, key=lambda span: span.start))
