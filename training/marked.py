"""Reads articles in which attributions are marked in the text itself: ``data/training``.

An article's text with tags, a line of equals signs, and a row for each attribution::

    <c1>“It rained,”</c1> <s1><m1>she</m1></s1> <v1>said</v1>.
    =====
    1 | speech | person | Ann Roe
    =====
    1 | Ann Roe

``c`` marks content, ``v`` cue and ``s`` source, the number tells whose; tags nest and interleave, and a role
in several pieces has its tag several times. A row gives number, act, kind and name of the speaker.

``m`` marks pronouns and descriptions: the number is that of a row under a second line of equals signs, which
gives the name that the article has for what is meant; 0 is for what it gives no name.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, NoReturn, get_args

from quotex.records import Act, SpeakerKind

_TAG = re.compile(r"<(/?)([cvsm])(\d+)>")
_RULE = "\n=====\n"
_ROLES = {"c": "content", "v": "cue", "s": "source"}


def read(path: Path) -> dict[str, Any]:
    """Read one article in the form of ``news/``: id, text, attributions; and mentions with what each means.

    Raises ValueError, with file and place, where tags or rows don't fit.
    """
    body, *tables = path.read_text(encoding="utf-8").split(_RULE)
    if not tables:
        _complain(path, "no line ===== before the rows")
    text, spans = _untagged(body, path)
    rows = [_fields(row, 2, "number | name", path) for row in _rows(tables[1:])]
    names = {row[0]: row[1] for row in rows}
    mentions = []
    for tag, number in [place for place in spans if place[0] == "m"]:
        if number not in {"0", *names}:
            _complain(path, f"no name for mention {number}")
        mentions += [(start, end, names.get(number)) for start, end in spans.pop((tag, number))]
    attributions = []
    for row in _rows(tables[:1]):
        number, act, kind, speaker = _fields(row, 4, "number | act | kind | speaker", path)
        if act not in get_args(Act) or kind not in get_args(SpeakerKind):
            _complain(path, f"row {row!r} is not: number | act | kind | speaker")
        pieces = {role: sorted(spans.pop((tag, number), [])) for tag, role in _ROLES.items()}
        if not pieces["content"]:
            _complain(path, f"row {number} has no content")
        attributions.append({**pieces, "act": act, "kind": kind, "speaker": speaker or None})
    if spans:
        _complain(path, f"no row for {sorted(spans)}")
    return {"id": path.stem, "text": text, "attributions": attributions, "mentions": sorted(mentions)}


def _rows(tables: list[str]) -> list[str]:
    return tables[0].strip().splitlines() if tables else []


def _fields(row: str, count: int, form: str, path: Path) -> list[str]:
    fields = [field.strip() for field in row.split("|")]
    return fields if len(fields) == count else _complain(path, f"row {row!r} is not: {form}")


def _complain(path: Path, complaint: str) -> NoReturn:
    raise ValueError(f"{path}: {complaint}")


def _untagged(body: str, path: Path) -> tuple[str, dict[tuple[str, str], list[list[int]]]]:
    """The text without its tags, and the spans that these enclose, by role and number."""
    text, done = "", 0
    opened: dict[tuple[str, str], int] = {}
    spans: dict[tuple[str, str], list[list[int]]] = {}
    for match in _TAG.finditer(body):
        text += body[done : match.start()]
        done = match.end()
        closing, tag, number = match.groups()
        place = tag, number
        if closing and place in opened:
            spans.setdefault(place, []).append([opened.pop(place), len(text)])
        elif closing or place in opened:
            raise ValueError(f"{path}: {match[0]} after {text[-30:]!r} has no partner")
        else:
            opened[place] = len(text)
    text += body[done:]
    if opened:
        raise ValueError(f"{path}: {sorted(opened)} not closed")
    if "<" in text:
        raise ValueError(f"{path}: no tag: {text[text.index('<') :][:20]!r}")
    return text, spans
