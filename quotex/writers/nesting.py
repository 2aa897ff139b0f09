"""Cuts pieces that overlap so that they nest, as elements and brackets do."""

from __future__ import annotations

from bisect import bisect_right, insort_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the text that is marked, or the part of one that fits between those around it.

    Attributes
    ----------
    first
        Whether what is marked begins here, rather than goes on.
    """

    start: int
    end: int
    first: bool = field(default=True, kw_only=True)

    @property
    def order(self) -> tuple[int, ...]:
        """Sort the enclosing piece before the enclosed."""
        return self.start, -self.end


AnyPiece = TypeVar("AnyPiece", bound=Piece)


def nested(
    pieces: Iterable[AnyPiece], bounds: Sequence[tuple[int, int]]
) -> Iterator[list[tuple[AnyPiece, bool]]]:
    """Yield for each stretch of the text where pieces open and close in it, in text order, so that they nest.

    Where two pieces cross, the later one is cut in two; one that goes on beyond its stretch is cut there.

    Parameters
    ----------
    bounds
        Of the stretches, in text order; none overlap.

    Returns
    -------
    Iterator
        For each stretch, pairs of a piece and whether it opens, at its ``start``, or closes, at its ``end``.
    """
    ends = [end for _, end in bounds]
    inside: list[list[AnyPiece]] = [[] for _ in bounds]
    for piece in pieces:
        for place in range(bisect_right(ends, piece.start), len(bounds)):
            start, end = bounds[place]
            if piece.end <= start:
                break
            begins = piece.first and piece.start >= start
            cut = replace(piece, start=max(piece.start, start), end=min(piece.end, end), first=begins)
            inside[place].append(cut)
    return (list(_nested(some)) for some in inside)


def _nested(pieces: Iterable[AnyPiece]) -> Iterator[tuple[AnyPiece, bool]]:
    waiting = sorted(pieces, key=_order)
    around: list[AnyPiece] = []
    while waiting or around:
        if around and (not waiting or around[-1].end <= waiting[0].start):
            yield around.pop(), False
            continue
        piece = waiting.pop(0)
        if around and piece.end > around[-1].end:
            insort_left(waiting, replace(piece, start=around[-1].end, first=False), key=_order)
            piece = replace(piece, end=around[-1].end)
        around.append(piece)
        yield piece, True


def _order(piece: Piece) -> tuple[int, ...]:
    return piece.order
