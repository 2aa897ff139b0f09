"""TEI P5: the whole text of each article, what is said marked in place."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TextIO
from xml.sax.saxutils import escape, quoteattr

from quotex import __version__
from quotex.codec import dumps
from quotex.marks import paragraphs
from quotex.records import Article, Extraction, Quote, Speaker
from quotex.writers.base import Writer
from quotex.writers.linked import article_iri
from quotex.writers.nesting import Piece, nested

# What XML can't carry.
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_LANGUAGE = re.compile(r"[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*")
_DIRECT = {"direct": "true", "indirect": "false", "mixed": "inapplicable"}
_START = f"""\
<?xml version="1.0" encoding="UTF-8"?>
<teiCorpus xmlns="http://www.tei-c.org/ns/1.0">
<teiHeader>
<fileDesc>
<titleStmt><title>Articles with who said what</title></titleStmt>
<publicationStmt><p>Written by quotex; the articles belong to their publishers.</p></publicationStmt>
<sourceDesc><p>Each article names its own source.</p></sourceDesc>
</fileDesc>
<encodingDesc>
<editorialDecl><p>In each body, white space and all, stands the text of the article as it was read; characters
that XML can't carry are replaced one by one. “said” is what a speaker is reported to say or, where it is not
aloud, to think: direct, or not, or where that is inapplicable partly verbatim. “seg” of type cue or source
holds the words that attribute the “said” it corresponds to. Parts of one whole are joined by next and prev.
“cert” is the probability that the record is right.</p></editorialDecl>
<appInfo>
<application ident="quotex" version={quoteattr(__version__)}><label>quotex</label></application>
</appInfo>
</encodingDesc>
</teiHeader>
"""


class TeiWriter(Writer):
    """A ``teiCorpus`` with one ``TEI`` an article: header, speakers, text."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._articles = 0
        stream.write(_START)

    def write(self, extraction: Extraction) -> None:
        """Write one article."""
        self._articles += 1
        prefix = f"a{self._articles}"
        speakers = _Speakers(prefix)
        body = _body(extraction.article.text, list(_parts(extraction, prefix, speakers)))
        parts = [
            _header(extraction.article),
            str(speakers),
            f'<text><body xml:space="preserve">{body}</body></text>',
        ]
        self._stream.write("\n".join(["<TEI>", *filter(None, parts), "</TEI>", ""]))

    def close(self) -> None:
        """End the corpus."""
        self._stream.write("</teiCorpus>\n")


@dataclass(frozen=True, slots=True)
class _Whole:
    """What one element would hold if nothing crossed it."""

    id: str
    tag: str
    attributes: dict[str, str]

    def part_id(self, number: int) -> str:
        """Name a part, counted from 1; the first has the name of the whole."""
        return self.id if number == 1 else f"{self.id}.{number}"


@dataclass(frozen=True, slots=True)
class _Part(Piece):
    whole: _Whole


class _Speakers:
    """The speakers of an article, listed as each is first referred to."""

    def __init__(self, prefix: str) -> None:
        self._prefix = prefix
        self._known: dict[tuple[str, str], tuple[str, str, str]] = {}

    def reference(self, speaker: Speaker) -> str | None:
        """Return where a speaker is listed, or None for nobody that can be named."""
        if not speaker.name:
            return None
        key = (speaker.name, speaker.kind)
        new = (f"{self._prefix}.s{len(self._known) + 1}", "", "")
        id_, description, affiliation = self._known.get(key, new)
        description = description or speaker.description or ""
        self._known[key] = (id_, description, affiliation or speaker.affiliation or "")
        return f"#{id_}"

    def __str__(self) -> str:
        people: list[str] = []
        documents: list[str] = []
        for (name, kind), (id_, description, affiliation) in self._known.items():
            tag, inner = {
                "organization": ("org", "orgName"),
                "group": ("personGrp", "persName"),
                "document": ("bibl", "title"),
            }.get(kind, ("person", "persName"))
            note = f"<note>{_text(description)}</note>" if description else ""
            if affiliation and inner == "persName":
                note = f"<affiliation>{_text(affiliation)}</affiliation>{note}"
            type_ = ' type="unnamed"' if kind == "unnamed" else ""
            entry = f'<{tag} xml:id="{id_}"><{inner}{type_}>{_text(name)}</{inner}>{note}</{tag}>'
            (documents if tag == "bibl" else people).append(entry)
        lists = [("listPerson", people), ("listBibl", documents)]
        filled = [f"<{tag}>\n" + "\n".join(entries) + f"\n</{tag}>" for tag, entries in lists if entries]
        return "\n".join(["<standOff>", *filled, "</standOff>"]) if filled else ""


def _header(article: Article) -> str:
    title = f"<title>{_text(article.title or article.origin)}</title>"
    authors = "".join(f"<author>{_text(name)}</author>" for name in article.authors)
    when = f"<date{_when(article.date)}>{_text(article.date)}</date>" if article.date else ""
    site = f"<publisher>{_text(article.site)}</publisher>" if article.site else ""
    place = f"<ref target={_attribute(article_iri(article))}>{_text(article.url or article.origin)}</ref>"
    language = article.language if _LANGUAGE.fullmatch(article.language) else "und"
    metadata = dumps(dict(article.metadata))
    more = f"\n<xenoData>{_text(metadata)}</xenoData>" if article.metadata else ""
    return f"""\
<teiHeader>
<fileDesc>
<titleStmt>{title}{authors}</titleStmt>
<publicationStmt><p>See the source.</p></publicationStmt>
<sourceDesc><bibl>{title}{authors}{site}{when}{place}</bibl></sourceDesc>
</fileDesc>
<profileDesc><langUsage><language ident="{language}"/></langUsage></profileDesc>{more}
</teiHeader>"""


def _parts(extraction: Extraction, prefix: str, speakers: _Speakers) -> Iterator[_Part]:
    for number, quote in enumerate(extraction.quotes, 1):
        id_ = f"{prefix}.q{number}"
        whole = _Whole(id_, "said", _said(quote, speakers.reference(quote.speaker)))
        yield from (_Part(span.start, span.end, whole) for span in quote.content)
        for role, spans in (("cue", quote.cue), ("source", quote.source)):
            whole = _Whole(f"{id_}.{role}", "seg", {"type": role, "corresp": f"#{id_}"})
            yield from (_Part(span.start, span.end, whole) for span in spans)


def _said(quote: Quote, who: str | None) -> dict[str, str]:
    return {
        "n": quote.id,
        **({"who": who} if who else {}),
        "direct": _DIRECT[quote.type],
        "aloud": "true" if quote.act == "speech" else "false",
        "cert": f"{quote.confidence:.4f}",
    }


def _body(text: str, parts: Sequence[_Part]) -> str:
    bounds = _blocks(text)
    blocks = [(*bound, tags) for bound, tags in zip(bounds, nested(parts, bounds), strict=True)]
    amounts = Counter(part.whole.id for _, _, tags in blocks for part, opens in tags if opens)
    written: Counter[str] = Counter()
    out: list[str] = []
    last = 0
    for start, end, tags in blocks:
        out += (_text(text[last:start]), "<p>")
        last = start
        for part, opens in tags:
            at = part.start if opens else part.end
            out.append(_text(text[last:at]))
            last = at
            whole = part.whole
            if opens:
                written[whole.id] += 1
                out.append(_start_tag(whole, written[whole.id], amounts[whole.id]))
            else:
                out.append(f"</{whole.tag}>")
        out += (_text(text[last:end]), "</p>")
        last = end
    return "".join([*out, _text(text[last:])])


def _blocks(text: str) -> list[tuple[int, int]]:
    """Widen the paragraphs until nothing but XML's own white space is between them."""
    found = paragraphs(text) or [(0, 0)]
    bounds = [0]
    for (_, end), (start, _) in zip(found, [*found[1:], (len(text), 0)], strict=True):
        bounds.append(end + len(text[end:start].rstrip(" \t\r\n")))
    starts = [start for start, _ in found]
    if text[: starts[0]].strip(" \t\r\n"):
        starts[0] = 0
    return list(zip(starts, bounds[1:], strict=True))


def _start_tag(whole: _Whole, number: int, amount: int) -> str:
    links = {"xml:id": whole.part_id(number)}
    if number > 1:
        links["prev"] = f"#{whole.part_id(number - 1)}"
    if number < amount:
        links["next"] = f"#{whole.part_id(number + 1)}"
    attributes = "".join(
        f" {name}={_attribute(value)}" for name, value in {**links, **whole.attributes}.items()
    )
    return f"<{whole.tag}{attributes}>"


def _when(value: str) -> str:
    try:
        return f' when="{date.fromisoformat(value).isoformat()}"'
    except ValueError:
        return ""


def _text(text: str) -> str:
    # A parser would turn a carriage return into a line feed.
    return escape(_legal(text), {"\r": "&#13;"})


def _attribute(value: str) -> str:
    return quoteattr(_legal(value))


def _legal(text: str) -> str:
    return _ILLEGAL.sub(lambda match: chr(0x2400 + ord(match[0])) if match[0] < " " else "\ufffd", text)
