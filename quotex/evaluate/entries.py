"""Gold in JSON: one entry an article, of the form that ``_FORM`` shows.

An attribution may have ``speaker`` with ``kind``, ``type`` and ``act``, an entry ``not_quotes``. ``text``
may be missing where the articles are given apart. ``"reviewed": false`` says that nobody looked at it.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import zlib
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any, get_args

from quotex.errors import InputError
from quotex.evaluate.gold import Annotation, GoldArticle, GoldAttribution, cut
from quotex.records import Act, QuoteType, Speaker, SpeakerKind

_FORM = '{"id", "text", "attributions": [{"content", "cue", "source": [[start, end], …]}]}'


def read(path: Path) -> Iterator[Annotation]:
    """Read the ``.json`` files of a folder, or one ``.json``, ``.jsonl`` or ``.jsonl.gz`` file.

    Raises
    ------
    InputError
        If it can't be read or is not of this form; names the file and the place.
    """
    for place, entry in _entries(path):
        try:
            id_, text = entry["id"], entry.get("text")
            if not isinstance(id_, str):
                raise TypeError(f"the id {id_} is no string")
            if not isinstance(text, str | None):
                raise TypeError(f"the text {text!r:.40} is no string")
            yield Annotation(id_, place, text, partial(_article, entry, place))
        except (AttributeError, KeyError, TypeError) as error:
            raise _malformed(place, error) from error


def digest(path: Path) -> str:
    """Return the SHA-256 of all entries, in hexadecimal; how the files are formatted plays no part.

    Raises
    ------
    InputError
        If the gold can't be read.
    """
    entries = [entry for _, entry in _entries(path)]
    return hashlib.sha256(json.dumps(entries, sort_keys=True).encode()).hexdigest()


def json_lines(path: Path) -> Iterator[tuple[str, Any]]:
    """Yield the value on each line of a ``.jsonl`` or ``.jsonl.gz`` file, after its place.

    Raises
    ------
    InputError
        If the file can't be read, or a line is no JSON.
    """
    for number, line in enumerate(_text(path).split("\n"), 1):
        if line.strip():
            yield f"{path}, line {number}", _parse(line, f"{path}, line {number}")


def _entries(path: Path) -> list[tuple[str, Any]]:
    if not path.is_dir() and path.suffix != ".json":
        return list(json_lines(path))
    entries = []
    for file in sorted(path.glob("*.json")) if path.is_dir() else [path]:
        value = _parse(_text(file), str(file))
        if isinstance(value, list):
            entries += [(f"{file}, entry {number}", entry) for number, entry in enumerate(value, 1)]
        else:
            entries.append((str(file), value))
    return entries


def _text(path: Path) -> str:
    try:
        data = path.read_bytes()
        return (gzip.decompress(data) if path.suffix == ".gz" else data).decode("utf-8-sig")
    except (OSError, EOFError, zlib.error) as error:
        raise InputError(f"{path}: {getattr(error, 'strerror', None) or error}") from error
    except UnicodeDecodeError as error:
        raise InputError(f"{path}: not UTF-8 at byte {error.start}") from error


def _parse(text: str, place: str) -> Any:
    try:
        return json.loads(text)
    except ValueError as error:
        raise InputError(f"{place}: no JSON: {error}") from error


def _article(entry: dict[str, Any], place: str, text: str) -> GoldArticle:
    place = f"{place}, {entry['id']}"
    try:
        attributions = tuple(
            _attribution(item, f"{place}, attribution {number}", text)
            for number, item in enumerate(entry["attributions"], 1)
        )
        not_quotes = cut(text, _offsets(entry.get("not_quotes")), f"{place}, not_quotes")
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise _malformed(place, error) from error
    return GoldArticle(entry["id"], text, attributions, not_quotes)


def _attribution(item: dict[str, Any], place: str, text: str) -> GoldAttribution:
    content = cut(text, _offsets(item["content"]), f"{place}, content")
    if not content:
        raise InputError(f"{place}: content is empty", "Give its offsets, or leave the attribution out.")
    kind = _one_of(get_args(SpeakerKind), item, "kind", place)
    return GoldAttribution(
        content=content,
        cue=cut(text, _offsets(item.get("cue")), f"{place}, cue"),
        source=cut(text, _offsets(item.get("source")), f"{place}, source"),
        speaker=_speaker(item, kind) if "speaker" in item else None,
        type=_one_of(get_args(QuoteType), item, "type", place),
        act=_one_of(get_args(Act), item, "act", place),
        reviewed=item.get("reviewed") is not False,
    )


def _speaker(item: dict[str, Any], kind: SpeakerKind | None) -> Speaker:
    name = item["speaker"]
    if not isinstance(name, str | None):
        raise TypeError(f"the speaker {name!r} is no string")
    if kind is None:
        raise KeyError("kind")
    return Speaker(name, kind)


def _one_of(values: tuple[Any, ...], item: dict[str, Any], name: str, place: str) -> Any:
    if (value := item.get(name)) in (None, ""):
        return None
    if value not in values:
        raise InputError(f"{place}: {name} is {value}", f"It must be one of {', '.join(values)}.")
    return value


def _offsets(spans: list[Any] | None) -> Iterator[tuple[int, int]]:
    """Take pairs, and the spans of a quotex record, which have names."""
    for span in spans or ():
        start, end = (span["start"], span["end"]) if isinstance(span, dict) else span
        if not (isinstance(start, int) and isinstance(end, int)):
            raise TypeError(f"{start!r} to {end!r} are no offsets")
        yield start, end


def _malformed(place: str, error: Exception) -> InputError:
    what = f"no {error}" if isinstance(error, KeyError) else str(error)
    return InputError(
        f"{place}: not gold in the expected form: {what}",
        f"An entry is {_FORM}.",
    )
