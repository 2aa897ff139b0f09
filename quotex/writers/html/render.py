"""Puts the page together: the template, its style, its script and the data that the script works on."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator, Sequence
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

import quotex
from quotex.codec import dumps
from quotex.records import Extraction, Quote, TextSpan
from quotex.speakers import count_words
from quotex.writers.html.view import Page
from quotex.writers.hues import HUES, NEUTRAL
from quotex.writers.wording import kind_of_record

_ALWAYS = ("theme.js",)
_WITH_QUOTES = ("records.js", "card.js", "filters.js", "corrections.js", "keys.js")
# What would end a script element, start a comment, or end a line of JavaScript.
_IN_SCRIPT = {ord(char): f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"}


def render(extractions: Sequence[Extraction]) -> Iterator[str]:
    """Yield the page of these articles in chunks of text that UTF-8 can encode."""
    environment = Environment(
        loader=PackageLoader(__package__, "page"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    page = Page(extractions)
    style = _read("style.css") + _hues()
    names = _ALWAYS + _WITH_QUOTES if page.quotes else _ALWAYS
    script = f'"use strict";\n(() => {{\n{"".join(map(_read, names))}}})();\n'
    policy = (
        f"default-src 'none'; script-src {_digest(script)}; style-src {_digest(style)}; "
        "base-uri 'none'; form-action 'none'"
    )
    # The style and the script are our own, and the data is escaped for its place: no markup in them.
    return environment.get_template("page.html").generate(
        page=page,
        policy=policy,
        style=Markup(style),  # noqa: S704
        script=Markup(script),  # noqa: S704
        data=Markup(for_script(_data(page))),  # noqa: S704
        version=quotex.__version__,
    )


def for_script(value: object) -> str:
    """Write a value as JSON that can't end the script element around it."""
    return dumps(value).translate(_IN_SCRIPT)


def _data(page: Page) -> dict[str, Any]:
    """What the script knows: the articles in the form of gold, with what the card shows besides."""
    return {
        "articles": [
            {
                "id": id_,
                "text": article.text,
                "quotes": [
                    _record(quote) | {"label": label, "voices": speakers, "named": article.named(quote)}
                    for quote, label, speakers in zip(
                        article.quotes, article.labels, article.speakers, strict=True
                    )
                ],
            }
            for id_, article in zip(page.ids, page.articles, strict=True)
        ],
        "hues": page.cast.hues,
    }


def _record(quote: Quote) -> dict[str, Any]:
    def offsets(spans: tuple[TextSpan, ...]) -> list[list[int]]:
        return [[span.start, span.end] for span in spans]

    return {
        "id": quote.id,
        "content": offsets(quote.content),
        "cue": offsets(quote.cue),
        "source": offsets(quote.source),
        "speaker": quote.speaker.name,
        "kind": quote.speaker.kind,
        "description": quote.speaker.description,
        "affiliation": quote.speaker.affiliation,
        "rule": quote.explanation.rule if quote.explanation else None,
        "type": quote.type,
        "act": quote.act,
        "sort": kind_of_record(quote),
        "confidence": round(quote.confidence, 4),
        "words": count_words(quote.quote),
    }


def _read(name: str) -> str:
    return files(__package__).joinpath("page", name).read_text(encoding="utf-8")


def _hues() -> str:
    rules = [
        f".hue-{name} {{ --tint: light-dark({hue.tint}, {hue.dark_tint}); "
        f"--ink: light-dark({hue.ink}, {hue.dark_ink}); }}\n"
        for name, hue in [("none", NEUTRAL), *enumerate(HUES)]
    ]
    return "".join(rules)


def _digest(code: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()}'"
