"""Extractions of every shape, drawn at random: hostile characters, pieces that overlap, namesakes."""

from __future__ import annotations

from typing import get_args

from hypothesis import strategies as st

from quotex.marks import paragraphs
from quotex.records import Article, Extraction, Quote, Speaker, SpeakerKind, Stance, TextSpan

_CHARACTERS = "aab. “”'\"<>&=]é日😀\t\n\n\r\x0b\x0c\x1b\x1f\x85\xa0\u2028\ud800\ufffe"
_TEXTS = st.text(_CHARACTERS, max_size=80)
_NAMES = st.sampled_from([None, "Jo Park", "=Jo", "]]><b>", "\x00\ud800", "Orbis"])
_VALUES = _NAMES | st.integers(-(2**63), 2**63 - 1) | st.booleans() | st.lists(_NAMES, max_size=2)


@st.composite
def extractions(draw: st.DrawFn) -> Extraction:
    """Pieces stand as quotex cuts them: each within a paragraph, no white space at its ends."""
    text = draw(_TEXTS)
    quotes = []
    if blocks := paragraphs(text):
        quotes = [_quote(draw, text, blocks, number) for number in range(draw(st.integers(0, 3)))]
    article = Article(
        text,
        origin=draw(st.sampled_from(["a.txt", "b/a.txt", "-", "/x y/é.txt", "https://example.org/?a=1&b"])),
        title=draw(st.none() | _TEXTS),
        date=draw(st.sampled_from([None, "2026-02-27"])),
        url=draw(st.sampled_from([None, "https://example.org/a b?c&d", "javascript:alert(1)"])),
        authors=tuple(draw(st.lists(_TEXTS, max_size=2))),
        site=draw(_NAMES),
        metadata=draw(st.dictionaries(_TEXTS, _VALUES, max_size=2)),
    )
    return Extraction(article, tuple(quotes))


def _quote(draw: st.DrawFn, text: str, blocks: list[tuple[int, int]], number: int) -> Quote:
    content = _pieces(draw, text, blocks, at_least=1)
    return Quote(
        id=f"{number:016x}",
        type=draw(st.sampled_from(["direct", "indirect", "mixed"])),
        act=draw(st.sampled_from(["speech", "thought"])),
        quote=" ".join(" ".join(piece.text for piece in content).split()),
        content=content,
        cue=_pieces(draw, text, blocks),
        source=_pieces(draw, text, blocks),
        speaker=Speaker(
            draw(_NAMES),
            draw(st.sampled_from(get_args(SpeakerKind))),
            draw(_NAMES),
            draw(_NAMES),
        ),
        confidence=draw(st.sampled_from([0.0, 0.1235, 1.0])),
        sentence=text.strip(),
        paragraph=0,
        stance=draw(st.sampled_from(get_args(Stance))),
    )


def _pieces(
    draw: st.DrawFn, text: str, blocks: list[tuple[int, int]], at_least: int = 0
) -> tuple[TextSpan, ...]:
    pieces: list[TextSpan] = []
    for start, end in draw(st.lists(st.sampled_from(blocks), unique=True, min_size=at_least, max_size=2)):
        low = draw(st.integers(start, end - 1))
        high = draw(st.integers(low + 1, end))
        words = text[low:high].strip()
        if not words:
            low, words = start, text[start]
        low = text.index(words, low)
        pieces.append(TextSpan(low, low + len(words), words))
    return tuple(sorted(pieces, key=lambda piece: piece.start))
