"""Turns text into what the encoder reads: word pieces and the traits that an uncased vocabulary loses.

Training and extraction share this module, so that the network sees the same input in both.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from quotex.marks import MarkedSpan, mark_states, paragraphs

if TYPE_CHECKING:
    from tokenizers import Tokenizer

IntArray = npt.NDArray[np.int64]

#: A capital letter, those of Latin-1 too, as part of a pattern.
CAPITAL = r"[^\W\d_a-zß-öø-ÿ]"
CASES = ("lower", "capitalised", "upper", "mixed", "digit", "other")
MARK_STATES = 5  # the values of quotex.marks.mark_states
BREAKS = ("none", "line", "paragraph")

#: The tokenizer gets at most this many code points at a time, so memory stays linear.
SLICE = 100_000

_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Pieces:
    """The word pieces of one text; all arrays have one entry a piece.

    Attributes
    ----------
    ids
        Vocabulary ids, without the special tokens.
    starts, ends
        Offsets in the text, Unicode code points, end exclusive.
    first
        True where a piece begins a word.
    case, mark, line
        Indices into CASES, the states of :func:`quotex.marks.mark_states`, and BREAKS.
    """

    ids: IntArray
    starts: IntArray
    ends: IntArray
    first: npt.NDArray[np.bool_]
    case: IntArray
    mark: IntArray
    line: IntArray

    def __len__(self) -> int:
        return len(self.ids)


def featurize(text: str, tokenizer: Tokenizer, marked: Sequence[MarkedSpan]) -> Pieces:
    """Cut ``text``, whose quotation marks pair as ``marked``, into word pieces with their traits.

    Total: any string gives a result.
    """
    # Same length, so offsets stay: the tokenizer can't take a lone surrogate.
    safe = _SURROGATE.sub("\ufffd", text)
    ids: list[int] = []
    starts: list[int] = []
    ends: list[int] = []
    first: list[bool] = []
    for begin, end in _slices(safe):
        encoding = tokenizer.encode(safe[begin:end], add_special_tokens=False)
        words = encoding.word_ids
        ids.extend(encoding.ids)
        starts.extend(begin + start for start, _ in encoding.offsets)
        ends.extend(begin + stop for _, stop in encoding.offsets)
        first.extend(i == 0 or words[i] != words[i - 1] for i in range(len(words)))
    marks = np.frombuffer(bytes(mark_states(safe, marked)), dtype=np.uint8)
    start_array = np.array(starts, dtype=np.int64)
    return Pieces(
        ids=np.array(ids, dtype=np.int64),
        starts=start_array,
        ends=np.array(ends, dtype=np.int64),
        first=np.array(first, dtype=bool),
        case=np.array([_case(safe[s:e]) for s, e in zip(starts, ends, strict=True)], dtype=np.int64),
        mark=marks[start_array].astype(np.int64) if ids else np.zeros(0, dtype=np.int64),
        line=_breaks(safe, starts),
    )


def _slices(text: str) -> list[tuple[int, int]]:
    """Cut points at white space where there is any, never more than SLICE apart."""
    slices, begin = [], 0
    while begin < len(text):
        end = min(begin + SLICE, len(text))
        if end < len(text):
            space = text.rfind(" ", begin + SLICE // 2, end)
            end = space if space > 0 else end
        slices.append((begin, end))
        begin = end
    return slices


def _case(piece: str) -> int:
    if not piece[:1].isalnum():
        return 5
    if piece[0].isdigit():
        return 4
    if piece.islower():
        return 0
    if len(piece) > 1 and piece.isupper():
        return 2
    return 1 if piece[0].isupper() else 3


def _breaks(text: str, starts: list[int]) -> IntArray:
    """2 for the first piece of a paragraph, 1 for the first of a line within one, else 0."""
    heads = {start for start, _ in paragraphs(text)}
    line = np.zeros(len(starts), dtype=np.int64)
    previous = 0
    for i, start in enumerate(starts):
        if start in heads or i == 0:
            line[i] = 2
        elif any(c in "\n\r\u2028\u2029" for c in text[previous:start]):
            line[i] = 1
        previous = start
    return line


def windows(length: int, size: int, stride: int) -> list[tuple[int, int]]:
    """Overlapping windows ``(start, end)`` over ``length`` pieces; one empty window never occurs."""
    spans = []
    for start in range(0, length, stride):
        spans.append((start, min(start + size, length)))
        if start + size >= length:
            break
    return spans
