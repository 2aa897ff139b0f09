"""Reads the corpora of the data folder into one form: a text with whatever was annotated in it."""

from __future__ import annotations

import gzip
import hashlib
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from quotex.evaluate import read_gold
from quotex.pipeline.spans import Span
from training import marked

#: Stands for "none of the names" in what a reference may mean.
NOBODY = -1

#: How a corpus marks, told to the network.
CONVENTIONS = {"quotex": 0, "polnear": 1, "riqua": 2}
#: GUM genres whose texts forbid commercial use: they stay out of the weights.
NON_COMMERCIAL = {"fiction", "whow", "essay", "letter", "podcast", "reddit"}

#: What was written and annotated for training.
OWN = Path(__file__).parents[1] / "data/training"

_SILVER_LABELS = {"PERSON": "person", "ORGANIZATION": "organization", "LOCATION": "place", "MISC": "other"}
_GUM_LABELS = {"person": "person", "organization": "organization", "place": "place"}


@dataclass(frozen=True, slots=True)
class Attribution:
    """One gold attribution; ``act`` and ``speaker`` are None where nobody annotated them."""

    content: tuple[Span, ...]
    cue: tuple[Span, ...]
    source: tuple[Span, ...]
    act: str | None = None
    speaker: str | None = None
    kind: str | None = None


@dataclass(frozen=True, slots=True)
class Reference:
    """Words that mean somebody, and which of the document's names they may mean.

    Attributes
    ----------
    mention
        The words; the content, where an attribution has no source.
    right
        Indices into the document's names, NOBODY among them where none may be meant.
    weight
        How far the annotation can be trusted.
    """

    mention: Span
    right: tuple[int, ...]
    weight: float = 1.0
    sourceless: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """A text and its annotation layers; None marks a layer that was not annotated.

    Attributes
    ----------
    nested
        Part of the text in which attributions inside the content of another are annotated, or None.
    linked
        False where sources, cues and contents are known but not which belong together.
    names, references
        The named mentions, and who is meant by others.
    people
        What people are called in it, as far as that was annotated.
    some
        Whether ``entities`` are only those that speakers and pronouns tell of: of other words in capitals
        nothing is known.
    """

    id: str
    text: str
    convention: str
    attributions: tuple[Attribution, ...] | None = None
    nested: Span | None = None
    linked: bool = True
    entities: tuple[tuple[int, int, str], ...] | None = None
    sentences: tuple[int, ...] | None = None
    names: tuple[Span, ...] = ()
    references: tuple[Reference, ...] = ()
    people: tuple[str, ...] = ()
    some: bool = False


@dataclass(slots=True)
class Corpora:
    """What training reads, corpus by corpus, and the part of it held out for calibration."""

    polnear: list[Document] = field(default_factory=list)
    news: list[Document] = field(default_factory=list)
    written: list[Document] = field(default_factory=list)
    riqua: list[Document] = field(default_factory=list)
    treebanks: list[Document] = field(default_factory=list)
    gap: list[Document] = field(default_factory=list)
    held_out: list[Document] = field(default_factory=list)

    def all(self) -> list[Document]:
        """Every document that is not held out."""
        return [*self.polnear, *self.news, *self.written, *self.riqua, *self.treebanks, *self.gap]


def load(data: Path, held_out: float, more: Sequence[Path] = ()) -> Corpora:
    """Read every training file under ``data``, our own articles, and ``more`` gold.

    Raises FileNotFoundError where one is missing.
    """
    from training import passages, references

    corpora = Corpora()
    silver = {record["id"]: record for record in json_lines(data / "polnear/silver-train.jsonl.gz")}
    resolved = {record["id"]: record for record in json_lines(data / "polnear/train-speakers.jsonl.gz")}
    pronouns = _pronouns(OWN / "pronouns.tsv")
    for record in json_lines(data / "polnear/train.jsonl.gz"):
        automatic = silver.get(record["id"])
        document = polnear_document(resolved.get(record["id"], record), automatic)
        if record["id"] in resolved:
            document = references.from_speakers(document)
        elif automatic is not None:
            document = references.from_chains(document, automatic["coref"])
        document = references.meant_by(document, pronouns.get(document.id, ()))
        _split(document, held_out, corpora.polnear, corpora.held_out)
    for path in (data / "news/train.jsonl.gz", *more):
        for record in gold(path):
            document = references.from_speakers(news_document(record))
            document = references.meant_by(document, pronouns.get(document.id, ()))
            _split(references.with_entities(document), held_out, corpora.news, corpora.held_out)
    for path in (*sorted((OWN / "articles").glob("*.txt")), *sorted((OWN / "difficulties").glob("*.txt"))):
        record = marked.read(path)
        document = references.from_speakers(news_document(record))
        document = references.meant_by(document, record["mentions"])
        _split(references.with_entities(document), held_out, corpora.written, corpora.held_out)
    for path in sorted((OWN / "passages").glob("*.txt")):
        for document in passages.documents(path):
            _split(references.with_entities(document), held_out, corpora.gap, corpora.held_out)
    corpora.riqua = [riqua_document(record) for record in json_lines(data / "riqua/train.jsonl.gz")]
    for path in ("ud/ewt-train.conllu.gz", "ud/gum-train.conllu.gz"):
        corpora.treebanks.extend(treebank_documents(data / path))
    for record in json_lines(data / "gap/train.jsonl.gz"):
        document = references.with_entities(references.gap_document(record))
        _split(document, held_out, corpora.gap, corpora.held_out)
    return corpora


def _pronouns(path: Path) -> dict[str, list[tuple[int, int, Span | None]]]:
    """Pronouns of the corpora and where the article names whom each means, by article."""
    found: dict[str, list[tuple[int, int, Span | None]]] = {}
    for line in path.read_text(encoding="utf-8").splitlines()[1:]:
        article, start, end, name_start, name_end = line.split("\t")
        name = (int(name_start), int(name_end)) if name_start else None
        found.setdefault(article, []).append((int(start), int(end), name))
    return found


def json_lines(path: Path) -> Iterator[dict]:
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf8") as lines:
        for line in lines:
            yield json.loads(line)


def gold(path: Path) -> Iterator[dict]:
    """Gold of any form that can be evaluated on; without articles that were reviewed in part alone."""
    for article in read_gold(path):
        if all(item.reviewed for item in article.attributions):
            attributions = [
                {
                    **{
                        role: [(s.start, s.end) for s in getattr(item, role)]
                        for role in ("content", "cue", "source")
                    },
                    "act": item.act,
                    "speaker": item.speaker and item.speaker.name,
                    "kind": item.speaker and item.speaker.kind,
                }
                for item in article.attributions
            ]
            yield {"id": article.id, "text": article.text, "attributions": attributions}


def is_held_out(identifier: str, share: float) -> bool:
    """A fixed pseudo-random choice that depends on the article's id alone."""
    return int(hashlib.sha256(identifier.encode()).hexdigest()[:8], 16) / 0xFFFFFFFF < share


def _split(document: Document, share: float, kept: list[Document], held: list[Document]) -> None:
    (held if is_held_out(document.id, share) else kept).append(document)


def _attributions(record: dict) -> tuple[Attribution, ...]:
    def pieces(item: dict, role: str) -> tuple[Span, ...]:
        return tuple(sorted((s, e) for s, e in item.get(role, [])))

    return tuple(
        Attribution(
            pieces(a, "content"),
            pieces(a, "cue"),
            pieces(a, "source"),
            a.get("act"),
            a.get("speaker"),
            a.get("kind"),
        )
        for a in record["attributions"]
        if a.get("content")
    )


def polnear_document(record: dict, silver: dict | None) -> Document:
    sentences = entities = None
    if silver is not None:
        sentences = tuple(tokens[0][0] for tokens in silver["sentences"] if tokens)
        entities = tuple(_silver_entities(silver["sentences"]))
    return Document(
        record["id"],
        record["text"],
        "polnear",
        _attributions(record),
        entities=entities,
        sentences=sentences,
        people=_people(record["text"], entities),
    )


def _people(text: str, entities: Sequence[tuple[int, int, str]] | None) -> tuple[str, ...]:
    return tuple(sorted({text[s:e] for s, e, label in entities or () if label == "person"}))


def _silver_entities(sentences: list) -> Iterator[tuple[int, int, str]]:
    for tokens in sentences:
        open_: list | None = None
        for start, end, _, tag, *_ in tokens:
            label = _SILVER_LABELS.get(tag)
            if open_ and label == open_[2]:
                open_[1] = end
                continue
            if open_:
                yield tuple(open_)
            open_ = [start, end, label] if label else None
        if open_:
            yield tuple(open_)


def news_document(record: dict) -> Document:
    attributions = _attributions(record)
    speakers = {a.speaker for a in attributions if a.kind == "person" and a.speaker}
    return Document(
        record["id"],
        record["text"],
        "quotex",
        attributions,
        nested=(0, len(record["text"])),
        people=tuple(sorted(name for speaker in speakers for name in speaker.split(" & "))),
    )


def riqua_document(record: dict) -> Document:
    """RiQuA gives tokens with BIO labels; the text is put together as it would be printed."""
    text, spans = "", []
    inside_quotes = False
    glue = True
    for token, label in zip(record["tokens"], record["labels"], strict=True):
        opening = token in {"``", "“", "("} or (token == '"' and not inside_quotes)
        closing = token in {"''", "”"} or (token == '"' and inside_quotes)
        surface = '"' if token in {"``", "''"} else token
        if token in {"``", "''", '"', "“", "”"}:
            inside_quotes = opening
        if not (glue or closing or re.match(r"^([,.;:!?)]|'\w+|n't|’\w+)", token)):
            text += " "
        start = len(text)
        text += surface
        glue = opening
        if label.startswith("B-") or (label.startswith("I-") and not spans):
            spans.append([start, len(text), label[2:].lower()])
        elif label.startswith("I-"):
            spans[-1][1] = len(text)
    roles: dict[str, list[Span]] = {"content": [], "cue": [], "source": []}
    for start, end, role in spans:
        roles[role].append((start, end))
    attribution = Attribution(tuple(roles["content"]), tuple(roles["cue"]), tuple(roles["source"]))
    return Document(str(record["id"]), text, "riqua", (attribution,), linked=False)


def treebank_documents(path: Path) -> Iterator[Document]:
    """Documents of a CoNLL-U file, a blank line between paragraphs; non-commercial genres left out."""
    with gzip.open(path, "rt", encoding="utf8") as lines:
        blocks = lines.read().strip().split("\n\n")
    builder = _Treebank("", "gum" in path.name)
    for block in blocks:
        comments = dict(line[2:].partition(" = ")[::2] for line in block.split("\n") if line.startswith("# "))
        if "newdoc id" in comments:
            yield from builder.document()
            builder = _Treebank(comments["newdoc id"], builder.named)
            builder.genre = comments.get("meta::genre", "")
        builder.add(block, any(name.split(" ")[0] == "newpar" for name in comments))
    yield from builder.document()


@dataclass(slots=True)
class _Treebank:
    """Puts one treebank document's sentences together."""

    id: str
    named: bool
    genre: str = ""
    text: str = ""
    sentences: list[int] = field(default_factory=list)
    entities: list[tuple[int, int, str]] = field(default_factory=list)
    mentions: list[tuple[str, Span]] = field(default_factory=list)

    def document(self) -> Iterator[Document]:
        if self.text and self.genre not in NON_COMMERCIAL:
            entities = tuple(sorted(set(self.entities))) if self.named else None
            document = Document(
                self.id,
                self.text.rstrip(),
                "quotex",
                entities=entities,
                sentences=tuple(self.sentences),
                people=_people(self.text, entities),
            )
            if not self.named:
                yield document
                return
            from training import references

            yield references.from_mentions(document, self.mentions)

    def add(self, block: str, new_paragraph: bool) -> None:
        if self.text:
            self.text = self.text.rstrip() + ("\n\n" if new_paragraph else " ")
        self.sentences.append(len(self.text))
        tokens: list[dict] = []
        covered = 0  # last word of the multiword token whose surface is already there
        for line in block.split("\n"):
            if line.startswith("#"):
                continue
            number, form, _, upos, *rest = line.split("\t")
            if "." in number:
                continue
            space = "" if "SpaceAfter=No" in rest[-1] else " "
            if "-" in number:
                covered = int(number.split("-")[1])
                self.text += form + space
                continue
            start = len(self.text)
            if int(number) > covered:
                self.text += form + space
                end = start + len(form)
            else:
                start = end = len(self.text.rstrip())
            entity = next((part[7:] for part in rest[-1].split("|") if part.startswith("Entity=")), "")
            tokens.append({"start": start, "end": end, "upos": upos, "entity": entity})
        if self.named:
            for identifier, label, first, last in _mentions(tokens):
                self.mentions.append((identifier, (tokens[first]["start"], tokens[last]["end"])))
                self.entities.extend(e for e in _as_name(tokens, label, first, last) if e[0] < e[1])


def _mentions(tokens: list[dict]) -> Iterator[tuple[str, str, int, int]]:
    """The mentions of one sentence: entity id, its type, first and last token."""
    open_mentions: list[tuple[str, str, int]] = []
    for index, token in enumerate(tokens):
        for opening, closing in re.findall(r"(\([^()]+\)?)|(\d+\))", token["entity"]):
            if opening:
                fields = opening[1:].rstrip(")").split("-")
                mention = (fields[0], fields[1] if len(fields) > 1 else "", index)
                if opening.endswith(")"):
                    yield (*mention, index)
                else:
                    open_mentions.append(mention)
            else:
                match = [m for m in open_mentions if m[0] == closing[:-1]]
                if match:
                    open_mentions.remove(match[-1])
                    yield (*match[-1], index)


def _as_name(tokens: list[dict], label: str, first: int, last: int) -> Iterator[tuple[int, int, str]]:
    """GUM marks every mention; a name is one that consists of proper nouns, function words aside."""
    while first < last and tokens[first]["upos"] in {"DET", "PRON"}:
        first += 1
    words = tokens[first : last + 1]
    if (
        words[0]["upos"] == words[-1]["upos"] == "PROPN"
        and all(w["upos"] in {"PROPN", "ADP", "DET", "PUNCT", "CCONJ"} for w in words)
        and sum(w["upos"] == "PUNCT" for w in words) < 2
    ):
        yield words[0]["start"], words[-1]["end"], _GUM_LABELS.get(label, "other")
