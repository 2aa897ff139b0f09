"""The figures of an evaluation, as tables for people and as plain values for scripts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, TextIO

from rich import box
from rich.table import Table
from rich.text import Text

from quotex.cli.table import console
from quotex.evaluate import Figure, GoldArticle, Rates, Share
from quotex.evaluate.scores import Scores
from quotex.writers.wording import counted, one_line

Runs = Sequence[tuple[str, Scores]]  # one with its name, or two to compare

_TABLES: tuple[tuple[str, str, type[Figure]], ...] = (
    ("Records", "records", Rates),
    ("Exact spans", "spans", Rates),
    ("Of the records found", "records", Share),
)
_LABELS = {"quotes": "all"}
_LETTERS = "AB"  # for the two that are compared
_NAME_WIDTH = 20
_LEAST = 0.0005  # what shows as a difference


def report(gold: Sequence[GoldArticle], runs: Runs) -> dict[str, Any]:
    """Return all figures; of two runs, the second's under ``compared``, with what it has more."""
    (_, scores), *others = runs
    answer = {**_sizes(gold), **_plain(scores)}
    for name, other in others:
        answer["compared"] = {"model": name, **_plain(other)}
        answer["difference"] = {
            part: {
                figure: other[part][figure].value - value.value
                for figure, value in figures.items()
                if figure in other[part]
            }
            for part, figures in scores.items()
        }
    return answer


def show(gold: Sequence[GoldArticle], runs: Runs, stream: TextIO) -> None:
    """Print the figures as tables."""
    out = console(stream)
    sizes = (counted(number, noun.removesuffix("s")) for noun, number in _sizes(gold).items())
    out.print(Text(", ".join(sizes), style="bold"))
    if len(runs) > 1:
        for letter, (name, _) in zip(_LETTERS, runs, strict=True):
            out.print(Text(f"{letter}: {one_line(name)}"))
    for title, part, kind in _TABLES:
        rows = _rows([scores[part] for _, scores in runs], kind)
        if rows:
            out.print()
            out.print(_table(title, rows))


def _sizes(gold: Sequence[GoldArticle]) -> dict[str, int]:
    reviewed = sum(item.reviewed for article in gold for item in article.attributions)
    return {"articles": len(gold), "attributions": reviewed}


def _plain(scores: Scores) -> dict[str, Any]:
    return {
        part: {name: figure.to_dict() for name, figure in figures.items()} for part, figures in scores.items()
    }


def _rows(runs: Sequence[dict[str, Figure]], kind: type[Figure]) -> dict[str, list[Figure | None]]:
    """Select the figures of one kind that tell something: of types only where the gold has them."""
    first = runs[0]
    typed = any(name in figures for figures in runs for name in ("direct", "mixed", "indirect"))
    return {
        name: [figures.get(name) for figures in runs]
        for name, figure in first.items()
        if isinstance(figure, kind) and _asked(figure) and (typed or name != "type right")
    }


def _asked(figure: Figure) -> bool:
    return isinstance(figure, Rates) or figure.of > 0


def _table(title: str, rows: Mapping[str, Sequence[Figure | None]]) -> Table:
    rates = any(isinstance(figure, Rates) for figures in rows.values() for figure in figures)
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, header_style="bold", pad_edge=False)
    table.add_column(title, min_width=_NAME_WIDTH)
    for heading in _headings(rates=rates, several=any(len(figures) > 1 for figures in rows.values())):
        table.add_column(heading, justify="right", no_wrap=True)
    for name, figures in rows.items():
        ratios = [ratio for figure in figures for ratio in _ratios(figure, rates=rates)]
        table.add_row(_LABELS.get(name, name), *ratios, *_last(figures))
    return table


def _headings(*, rates: bool, several: bool) -> list[str]:
    if several:
        return [f"{letter} {ratio}" for letter in _LETTERS for ratio in ("PRF" if rates else ["acc."])] + [
            "B − A"
        ]
    return ["Precision", "Recall", "F", "Right", "Found", "Gold"] if rates else ["Accuracy", "Right", "Of"]


def _ratios(figure: Figure | None, *, rates: bool) -> list[str]:
    if isinstance(figure, Rates):
        return [f"{ratio:.3f}" for ratio in (figure.precision, figure.recall, figure.value)]
    if isinstance(figure, Share):
        return [f"{figure.value:.3f}"]
    return ["–"] * (3 if rates else 1)


def _last(figures: Sequence[Figure | None]) -> list[str | Text]:
    """Put the counts of one figure, or the difference of two."""
    figure, *others = figures
    if others:
        return [_difference(figure, others[0])]
    if isinstance(figure, Rates):
        return [str(figure.right), str(figure.predicted), str(figure.gold)]
    return [str(figure.right), str(figure.of)] if figure else []


def _difference(one: Figure | None, other: Figure | None) -> str | Text:
    if one is None or other is None:
        return "–"
    by = other.value - one.value
    if abs(by) < _LEAST:
        return "0.000"
    return Text(f"{by:+.3f}", style="green" if by > 0 else "red")
