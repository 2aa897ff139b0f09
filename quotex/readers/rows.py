"""From the records of a dump to articles: which field holds what, and what is carried along."""

from __future__ import annotations

import datetime
import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from quotex.errors import InputError
from quotex.readers.language import as_language
from quotex.readers.opening import as_date, read_opening
from quotex.readers.source import Notice, Options, Reading, Source
from quotex.records import Article

_PATIENCE = 5  # records in a row from the start without the text's field: it is called otherwise
_LISTED = 20  # columns that a message names
_LARGEST = 2**63  # larger whole numbers are none to most programs
_DEEPEST = 20  # levels of lists and objects in a field


@dataclass(frozen=True, slots=True)
class Row:
    """One record of a dump.

    Attributes
    ----------
    number
        Its position, from 1.
    place
        Where it stands, for messages: ``line 7``.
    fields
        What it holds, or what is wrong with it.
    remedy
        What to do about what is wrong.
    """

    number: int
    place: str
    fields: Mapping[str, Any] | str
    remedy: str = ""


class _MissingFieldError(InputError):
    """A record lacks a field that was asked for."""

    def __init__(self, field: str, error: InputError) -> None:
        super().__init__(error.message, error.remedy)
        self.field = field


def to_articles(source: Source, rows: Iterable[Row], options: Options) -> Iterator[Reading]:
    """Turn each record into an article or an error, as they come.

    Raises
    ------
    InputError
        If the first records all lack the field of texts.
    """
    lacking: int | None = 0  # None as soon as one record has the field
    missing = Counter[str]()  # records without a field that was asked for, which are told of once
    origins, shared = set[str](), 0
    empty = True
    for row in rows:
        empty = False
        try:
            article = _article(source, row, options)
        except InputError as error:
            field = error.field if isinstance(error, _MissingFieldError) else ""
            missing[field] += bool(field)
            if missing[field] <= 1:
                yield error
            if lacking is not None and (lacking := lacking + 1) >= _PATIENCE:
                raise InputError(
                    f"{source.origin}: gave up after {_PATIENCE} records, none of them an article"
                ) from None
        else:
            lacking = None
            if article.origin in origins:
                shared += 1
                if shared == 1:
                    yield _shared(source, row, article)
            origins.add(article.origin)
            yield article
    for field, count in missing.items():
        if count > 1:
            yield InputError(f"{source.origin}: no field {field!r} in {count} records")
    if shared > 1:
        yield Notice(f"{source.origin}: {shared} records have the id of another")
    if empty:
        yield Notice(f"{source.origin} holds no article")


def _shared(source: Source, row: Row, article: Article) -> Notice:
    identifier = article.origin.removeprefix(f"{source.origin}#")
    return Notice(
        f"{source.origin}, {row.place}: another record has the id {identifier!r} too, so that their quotes "
        "can't be told apart; choose another field with --id-field"
    )


def require_columns(source: Source, columns: Iterable[str], options: Options) -> None:
    """Check the header of a table.

    Raises
    ------
    InputError
        If a column that was asked for is not there, or more than once; names those that are.
    """
    columns = list(columns)
    for name, option in ((options.text_field, "--text-field"), (options.id_field, "--id-field")):
        if name is not None and name not in columns:
            raise _missing(f"{source.origin}: no column", name, option, columns)
        if name is not None and columns.count(name) > 1:
            raise InputError(f"{source.origin}: several columns {name!r}", "Rename all but one of them.")


def _article(source: Source, row: Row, options: Options) -> Article:
    place = f"{source.origin}, {row.place}"
    if isinstance(row.fields, str):
        raise InputError(f"{place}: {row.fields}", row.remedy)
    try:
        fields = {str(name): _plain(value) for name, value in row.fields.items()}
    except ValueError as error:
        raise InputError(f"{place}: {error}") from error
    for name, option in ((options.text_field, "--text-field"), (options.id_field, "--id-field")):
        if name is not None and name not in fields:
            raise _MissingFieldError(name, _missing(f"{place}: no field", name, option, fields))
    text = fields.pop(options.text_field)
    if not isinstance(text, str | None):
        raise InputError(f"{place}: {options.text_field!r} is no text but {text!r:.40}")
    identifier = fields.get(options.id_field or "id")
    text = text or ""
    title, date = read_opening(text)
    origin = f"{source.origin}#{row.number if identifier in (None, '') else identifier}"
    return described(Article(text, origin, title, date, source.url), fields)


def described(article: Article, fields: dict[str, Any]) -> Article:
    """Put to an article what fields tell of it; those without an attribute of their own are metadata."""
    return replace(
        article,
        title=_take(fields, "title") or article.title,
        date=_take_date(fields) or article.date,
        url=_take(fields, "url") or article.url,
        authors=_take_authors(fields),
        site=_take(fields, "site"),
        language=_take_language(fields) or article.language,
        metadata=fields,
    )


def _missing(what: str, name: str, option: str, columns: Iterable[str]) -> InputError:
    names = [repr(column) for column in columns]
    listed = ", ".join(names[:_LISTED]) + (", …" if len(names) > _LISTED else "")
    return InputError(f"{what} {name!r}", f"There is {listed or 'none at all'}; choose one with {option}.")


def _take(fields: dict[str, Any], name: str) -> str | None:
    """Take a field out where it is a text; what is no text stays with the metadata."""
    name = _spelt(fields, name)
    value = fields.get(name)
    if not isinstance(value, str):
        return None
    del fields[name]
    return value.strip() or None


def _spelt(fields: dict[str, Any], name: str) -> str:
    """A field's name as the dump spells it: title, Title, TITLE."""
    return name if name in fields else next((field for field in fields if field.casefold() == name), name)


def _take_date(fields: dict[str, Any]) -> str | None:
    """Take the date out where it can be read; else it stays with the metadata as it was written."""
    name = _spelt(fields, "date")
    value = fields.get(name)
    date = as_date(value) if isinstance(value, str) else None
    if date:
        del fields[name]
    return date


def _take_language(fields: dict[str, Any]) -> str | None:
    """Take the language out where it is a code; else it stays with the metadata."""
    for name in (_spelt(fields, "language"), _spelt(fields, "lang")):
        if code := as_language(fields.get(name)):
            del fields[name]
            return code
    return None


def _take_authors(fields: dict[str, Any]) -> tuple[str, ...]:
    for name in (_spelt(fields, "authors"), _spelt(fields, "author")):
        value = fields.get(name)
        names = re.split(r"\s*;\s*", value) if isinstance(value, str) else value
        if isinstance(names, list) and all(isinstance(author, str) for author in names):
            del fields[name]
            return tuple(author.strip() for author in names if author.strip())
    return ()


def _plain(value: Any, depth: int = 0) -> Any:
    """Turn a value into one that JSON has; dates, decimals, huge numbers and the like become text."""
    if depth > _DEEPEST:
        raise ValueError("nested too deeply")
    if isinstance(value, int):
        return value if abs(value) < _LARGEST else str(value)
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if isinstance(value, Mapping):
        return {str(name): _plain(item, depth + 1) for name, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item, depth + 1) for item in value]
    if isinstance(value, datetime.date | datetime.time):
        return value.isoformat()
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)
