"""The spaCy component: sets entities, sentences, span groups and quotes on a Doc."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.util import filter_spans

from quotex import codec
from quotex.pipeline.analyse import Analysis, analyse
from quotex.pipeline.convert import quotes
from quotex.pipeline.weights import Weights
from quotex.records import Article, Convention, Quote

#: Where the quotes are kept on a Doc: plain dicts, so that a Doc can be serialised.
KEY = "quotex"

_ENTITY_TYPES = {"person": "PERSON", "organization": "ORG", "place": "GPE", "other": "MISC"}
_NO_ARTICLE = Article("")


def quotes_of(doc: Doc) -> tuple[Quote, ...]:
    """The quotes found in ``doc``, in text order; offsets count code points of ``doc.text``."""
    return tuple(codec.from_dict(record)[1] for record in doc.user_data.get(KEY, ()))


class QuotexComponent:
    """Finds attributed quotations; what an earlier component set (entities, sentences) stays.

    Sets ``doc.spans["quotex/source"]``, ``["quotex/cue"]`` and ``["quotex/content"]`` (expanded to whole
    tokens), ``doc._.quotes`` (exact characters), ``doc.ents`` and sentence starts.

    Parameters
    ----------
    weights
        The trained files.
    convention
        ``quotex``, or ``polnear`` for the extents of the PolNeAR corpus.
    """

    def __init__(self, nlp: Language, name: str, weights: Weights, convention: Convention) -> None:
        self.name = name
        self.weights = weights
        self.convention = convention
        self.vocab = nlp.vocab
        if not Doc.has_extension("quotes"):
            Doc.set_extension("quotes", getter=quotes_of)

    def __call__(self, doc: Doc) -> Doc:
        """Annotate ``doc`` in place and return it."""
        text = doc.text
        analysis = analyse(text, self.weights, self.convention)
        found = quotes(text, analysis, self.weights)
        doc.user_data[KEY] = [codec.to_dict(_NO_ARTICLE, quote) for quote in found]
        if not doc.has_annotation("ENT_IOB"):
            doc.set_ents(filter_spans(_entities(doc, analysis)))
        if not doc.has_annotation("SENT_START"):
            _set_sentences(doc, analysis.sentences)
        for role in ("source", "cue", "content"):
            spans = (s for quote in found for s in getattr(quote, role))
            doc.spans[f"quotex/{role}"] = list(_expanded(doc, ((s.start, s.end, role) for s in spans)))
        return doc

    def pipe(self, stream: Iterable[Doc], batch_size: int = 1) -> Iterator[Doc]:
        """Annotate documents one after the other."""
        yield from map(self, stream)

    def to_bytes(self, *, exclude: Iterable[str] = ()) -> bytes:
        """Serialise the trained files."""
        import srsly

        data: bytes = srsly.msgpack_dumps(dict(self.weights.files))
        return data

    def from_bytes(self, data: bytes, *, exclude: Iterable[str] = ()) -> QuotexComponent:
        """Take over the trained files of :meth:`to_bytes`. Raises ModelError where they don't fit."""
        import srsly

        self.weights = Weights(srsly.msgpack_loads(data))
        return self

    def to_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> None:
        """Write the trained files into the folder ``path``."""
        self.weights.save(Path(path))

    def from_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> QuotexComponent:
        """Take over the trained files in the folder ``path``. Raises ModelError where they don't fit."""
        self.weights = Weights.load(Path(path))
        return self


def _entities(doc: Doc, analysis: Analysis) -> Iterator[Span]:
    return _expanded(doc, ((e.start, e.end, _ENTITY_TYPES[e.label]) for e in analysis.entities))


def _expanded(doc: Doc, spans: Iterable[tuple[int, int, Any]]) -> Iterator[Span]:
    for start, end, label in spans:
        span = doc.char_span(start, end, label=label, alignment_mode="expand")
        if span is not None:
            yield span


def _set_sentences(doc: Doc, starts: list[int]) -> None:
    """A token starts a sentence when one starts in it, or in the white space right before it."""
    begins = np.full(len(doc), -1, dtype=np.int64)
    ends = doc.to_array(["IDX", "LENGTH"]).astype(np.int64).sum(axis=1)
    first = np.searchsorted(ends, starts, side="right")
    begins[first[first < len(doc)]] = 1
    begins[:1] = 1
    # All at once: setting one token looks at the whole Doc.
    doc.from_array(["SENT_START"], begins.astype(np.uint64)[:, None])  # type: ignore[arg-type]
