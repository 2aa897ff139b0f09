"""From text to attributions with exact extents: pieces, scores, tags, links, turns."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from quotex.marks import pair_marks, paragraphs
from quotex.pipeline.antecedents import Antecedents
from quotex.pipeline.attributions import Attribution, Words
from quotex.pipeline.blocks import announced
from quotex.pipeline.decode import TaggedSpan, decode
from quotex.pipeline.encode import Scores
from quotex.pipeline.features import Pieces, featurize
from quotex.pipeline.finder import Finder
from quotex.pipeline.labels import CONVENTIONS, ENTITY_LABELS, ROLES
from quotex.pipeline.link import Block, Link, link
from quotex.pipeline.page import Page
from quotex.pipeline.resolve import Entity
from quotex.pipeline.spans import Span
from quotex.pipeline.weights import Weights
from quotex.records import Convention

#: Words decoded in one go at most: a longer paragraph is cut where a sentence starts.
SEGMENT = 512
#: Log-probability that a paragraph that a colon announces is a quotation: 65 of 78 in news/ and our own.
_BLOCK = math.log(0.83)


@dataclass(frozen=True, slots=True)
class Analysis:
    """What the network found in one text.

    Attributes
    ----------
    sentences
        Offsets at which sentences start, ascending; the first word of every paragraph among them.
    antecedents
        Whom the network takes sources to mean; None of a text without words.
    """

    attributions: list[Attribution]
    entities: list[Entity]
    sentences: list[int]
    paragraphs: list[Span]
    antecedents: Antecedents | None = None


def analyse(text: str, weights: Weights, convention: Convention) -> Analysis:
    """Find all attributions, named entities and sentence starts of ``text``. Total: any string will do."""
    marked = pair_marks(text)
    pieces = featurize(text, weights.tokenizer, marked)
    blocks = paragraphs(text)
    if not len(pieces):
        return Analysis([], [], [], blocks)
    scores = weights.encoder(pieces, CONVENTIONS[convention])
    # Who somebody is was learned best in quotex's own convention, so names are read in it.
    own = convention == "quotex"
    named = scores if own else weights.encoder(pieces, CONVENTIONS["quotex"])
    words = Words(pieces)
    is_start = (scores.sentences[words.first] > 0) | (pieces.line[words.first] == 2)
    segments = _segments(words, scores, pieces)
    entities = [
        Entity(*words.span(s), ENTITY_LABELS[s.label])
        for s in decode(named.entities[words.first], None, segments, certain=False)
    ]
    quoted = announced(text, blocks) if own else []
    links = _links(words, scores, weights, segments, quoted, nested=own)
    sentences = words.starts[is_start].tolist()
    sure = [span for span, is_sure in quoted if is_sure]
    finder = Finder(Page(text, marked, blocks, sentences), words, scores, convention, sure)
    attributions = finder.attributions(links)
    antecedents = Antecedents(weights.antecedents, named.mentions, pieces.starts, pieces.ends)
    return Analysis(attributions, entities, sentences, blocks, antecedents)


def _segments(words: Words, scores: Scores, pieces: Pieces) -> list[Span]:
    """Word ranges that no tag crosses: paragraphs, long ones cut where a sentence most likely starts."""
    heads = np.flatnonzero(pieces.line[words.first] == 2).tolist()
    likely = scores.sentences[words.first]
    segments = []
    for start, end in zip(heads, [*heads[1:], len(words.first)], strict=True):
        while end - start > SEGMENT:
            middle = start + SEGMENT // 2
            cut = middle + int(likely[middle : start + SEGMENT].argmax())
            segments.append((start, cut))
            start = cut
        segments.append((start, end))
    return segments


def _links(
    words: Words,
    scores: Scores,
    weights: Weights,
    segments: list[Span],
    quoted: list[tuple[Span, bool]],
    *,
    nested: bool,
) -> list[Link]:
    outer = decode(scores.tags[words.first], weights.transitions, segments)
    hosts = [(t.first, t.last + 1) for t in outer if ROLES[t.label] == "content"] if nested else []
    inner = decode(scores.inner[words.first], weights.transitions, hosts)
    content = ROLES.index("content")
    blocks = [Block(TaggedSpan(*words.within(*span), content, _BLOCK), is_sure) for span, is_sure in quoted]
    return link(outer, inner, words.first, scores.pairs, weights.ownership, blocks)
