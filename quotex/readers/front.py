"""The front matter of Markdown: lines between two fences, which tell of the text that follows."""

from __future__ import annotations

import re
from typing import Any

_FENCED = re.compile(
    r"\ufeff?(?P<fence>---|\+\+\+)[ \t]*\r?\n(?P<lines>(?:[^\n]*\n)*?)(?P=fence)[ \t]*(?:\r?\n|\Z)"
)
_FIELD = re.compile(r"(?P<name>[A-Za-z][\w-]*)[ \t]*[:=](?:[ \t]+(?P<value>.*))?")
_FURTHER = re.compile(r"[ \t]+(?=\S)|-[ \t]")  # begins a line that goes on with the field above
_FOLDED = re.compile(r"[>|][+-]?")  # stands for lines that follow
_TOLD = {"title", "date", "author", "authors"}  # which lines of a dialogue are not


def read_front_matter(text: str) -> tuple[dict[str, Any], int]:
    """Read the fields that a text begins with, texts and lists of texts, of YAML or TOML.

    Returns
    -------
    tuple
        The fields by name, and where the text proper begins: none and 0 without front matter.
    """
    fenced = _FENCED.match(text)
    parts: dict[str, list[str]] = {}
    for line in map(str.rstrip, fenced["lines"].split("\n") if fenced else ()):
        if field := _FIELD.fullmatch(line):
            parts[field["name"]] = last = [(field["value"] or "").strip()]
        elif parts and _FURTHER.match(line):
            last.append(line.strip())
        elif line and not line.startswith("#"):
            return {}, 0
    if not fenced or _TOLD.isdisjoint(map(str.lower, parts)):
        return {}, 0
    fields = {name: _value(*lines) for name, lines in parts.items()}
    return {name: value for name, value in fields.items() if value}, fenced.end()


def _value(first: str, *more: str) -> str | list[str]:
    if not first and not all(line.startswith("-") for line in more):
        return ""  # fields within a field
    if not first:
        return [_unquoted(line[1:]) for line in more]
    if first.startswith("[") and first.endswith("]"):
        return [_unquoted(item) for item in first[1:-1].split(",") if item.strip()]
    return " ".join(more) if _FOLDED.fullmatch(first) else _unquoted(" ".join((first, *more)))


def _unquoted(text: str) -> str:
    text = text.strip()
    is_quoted = len(text) > 1 and text[0] == text[-1] and text[0] in "\"'"
    return text[1:-1] if is_quoted else text
