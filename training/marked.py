"""Reads articles in which attributions are marked in the text itself: ``data/training``.

An article's text with tags, a line of equals signs, and a row for each attribution::

    <c1>“It rained,”</c1> <s1>she</s1> <v1>said</v1>.
    =====
    1 | speech | person | Ann Roe

``c`` marks content, ``v`` cue and ``s`` source, the number tells whose; tags nest and interleave, and a role
in several pieces has its tag several times. A row gives number, act, kind and name of the speaker.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, get_args

from quotex.records import Act, SpeakerKind

_TAG = re.compile(r"<(/?)([cvs])(\d+)>")
_ROLES = {"c": "content", "v": "cue", "s": "source"}


def read(path: Path) -> dict[str, Any]:
    """Read one article in the form of ``news/``: id, text, attributions.

    Raises ValueError, with file and place, where tags or rows don't fit.
    """
    body, rule, rows = path.read_text(encoding="utf-8").rpartition("\n=====\n")
    if not rule:
        raise ValueError(f"{path}: no line ===== before the rows")
    text, spans = _untagged(body, path)
    attributions = []
    for row in rows.strip().splitlines():
        fields = [field.strip() for field in row.split("|")]
        if len(fields) != 4 or fields[1] not in get_args(Act) or fields[2] not in get_args(SpeakerKind):
            raise ValueError(f"{path}: row {row!r} is not: number | act | kind | speaker")
        number, act, kind, speaker = fields
        pieces = {role: sorted(spans.pop((tag, number), [])) for tag, role in _ROLES.items()}
        if not pieces["content"]:
            raise ValueError(f"{path}: row {number} has no content")
        attributions.append({**pieces, "act": act, "kind": kind, "speaker": speaker or None})
    if spans:
        raise ValueError(f"{path}: no row for {sorted(spans)}")
    return {"id": path.stem, "text": text, "attributions": attributions}


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
