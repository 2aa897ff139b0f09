"""brat's standoff: a folder to open in brat, laid out as the PolNeAR corpus is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePath

from quotex.records import Extraction, Quote, TextSpan
from quotex.writers.base import Writer
from quotex.writers.wording import encodable, one_line

# Where a line ends for some reader of .ann files: no annotation may run over such a place.
_LINE = re.compile("[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_UNSAFE = re.compile(r"[^\w.-]+")
_CONFIGURATION = """\
[entities]
Source
Cue
Content

[relations]

[events]
Attribution\tContent:Content, Cue?:Cue, Source?:Source

[attributes]
Type\tArg:Attribution, Value:direct|indirect|mixed
Act\tArg:Attribution, Value:speech|thought
Kind\tArg:Attribution, Value:person|organization|group|document|unnamed|author|none
Stance\tArg:Attribution, Value:affirmed|denied|unsaid
"""


class BratWriter(Writer):
    """Writes ``ID.txt``, the article's text, and ``ID.ann`` for each article, and brat's configuration.

    A record is an event ``Attribution``, its trigger where the cue is (without one, the source or the
    content). Attributes tell type, act, the speaker's kind and the stance; notes the speaker's name,
    description and affiliation.

    Parameters
    ----------
    folder
        An empty folder.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._taken: set[str] = set()
        self._save("annotation.conf", _CONFIGURATION)

    def write(self, extraction: Extraction) -> None:
        """Write the two files of one article."""
        name = self._name(extraction.article.origin)
        self._save(f"{name}.txt", extraction.article.text)
        self._save(f"{name}.ann", "".join(f"{line}\n" for line in _annotations(extraction.quotes)))

    def _name(self, origin: str) -> str:
        """Name an article's files after its own; a number tells namesakes apart."""
        place, _, part = encodable(origin).partition("#")  # a part of a dump
        stem = _UNSAFE.sub("_", f"{PurePath(place).stem} {part}".strip()).lstrip(".")[:60]
        stem = stem if stem.strip("_-") else "article"
        name, number = stem, 1
        while name.casefold() in self._taken:
            number += 1
            name = f"{stem}-{number}"
        self._taken.add(name.casefold())
        return name

    def _save(self, name: str, text: str) -> None:
        (self._folder / name).write_bytes(encodable(text).encode())


def _annotations(quotes: Iterable[Quote]) -> Iterator[str]:
    texts = notes = attributes = 0
    for event, quote in enumerate(quotes, 1):
        roles = []
        for role, spans in (("Source", quote.source), ("Cue", quote.cue), ("Content", quote.content)):
            if spans:
                texts += 1
                roles.append(f"{role}:T{texts}")
                yield f"T{texts}\t{role} {_place(spans)}"
        texts += 1
        yield f"T{texts}\tAttribution {_place(quote.cue or quote.source or quote.content)}"
        yield f"E{event}\tAttribution:T{texts} {' '.join(reversed(roles))}"
        told = {"Type": quote.type, "Act": quote.act, "Kind": quote.speaker.kind, "Stance": quote.stance}
        for attribute, value in told.items():
            attributes += 1
            yield f"A{attributes}\t{attribute} E{event} {value}"
        speaker = quote.speaker
        about = {
            "AnnotatorNotes": speaker.name,
            "Description": speaker.description,
            "Affiliation": speaker.affiliation,
        }
        for note, text in about.items():
            if text:
                notes += 1
                yield f"#{notes}\t{note} E{event}\t{one_line(text)}"


def _place(spans: Iterable[TextSpan]) -> str:
    """Offsets and words, parted where lines end: ``0 5;6 11``, a tab, ``“Yes, it is,”``."""
    pieces = []
    for span in spans:
        for line in _LINE.finditer(span.text):
            words = line.group().strip()
            if words:
                start = span.start + line.start() + line.group().index(words)
                pieces.append((start, start + len(words), words))
    offsets = ";".join(f"{start} {end}" for start, end, _ in pieces)
    return f"{offsets}\t{' '.join(words for _, _, words in pieces)}"
