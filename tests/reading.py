"""Reads with what a test expects of it."""

from __future__ import annotations

from pathlib import Path

from quotex.errors import InputError
from quotex.readers import Options, read
from quotex.records import Article


def articles(origin: str | Path, options: Options | None = None) -> list[Article]:
    """Read articles, and nothing but articles."""
    readings = list(read(str(origin), options or Options()))
    assert all(isinstance(reading, Article) for reading in readings), readings
    return [reading for reading in readings if isinstance(reading, Article)]


def article(origin: str | Path, options: Options | None = None) -> Article:
    """Read the only article."""
    (reading,) = articles(origin, options)
    return reading


def error(origin: str | Path, options: Options | None = None) -> InputError:
    """Read what fails, and fails once."""
    (reading,) = read(str(origin), options or Options())
    assert isinstance(reading, InputError), reading
    return reading


def split(origin: str | Path, options: Options | None = None) -> tuple[list[Article], list[str]]:
    """Read articles, and the messages of errors and notices among them."""
    readings = list(read(str(origin), options or Options()))
    found = [reading for reading in readings if isinstance(reading, Article)]
    return found, [reading.message for reading in readings if not isinstance(reading, Article)]
