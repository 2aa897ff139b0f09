"""The annotated articles that accuracy is measured on, and one run of the extractor over each set."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from quotex.evaluate import (
    Figure,
    GoldArticle,
    read_gold,
    score_not_quotes,
    score_records,
    score_spans,
)
from quotex.extract import Extractor
from quotex.readers import read
from quotex.records import Article, Convention, Extraction
from tests.shared_data import shared_folder

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class DataSet:
    """One set of gold.

    Attributes
    ----------
    gold
        Relative to the repository, or to the shared folder where ``shared``.
    articles
        The folder or file with the text of the articles; None where only the gold holds it.
    convention
        ``polnear`` gold has extents of its own; where gold has no speakers, only its spans are scored.
    """

    name: str
    gold: str
    articles: str | None = None
    shared: bool = True
    convention: Convention = "quotex"

    @property
    def gold_path(self) -> Path:
        """Where the gold lies."""
        return self._root / self.gold

    @property
    def _root(self) -> Path:
        root = shared_folder() if self.shared else ROOT
        if root is None:
            raise FileNotFoundError(f"{self.name}: there is no shared data")
        return root

    def file_of(self, article: GoldArticle, folder: Path) -> Path:
        """Return a file with the article's text; it is written into ``folder`` where only the gold has it."""
        if self.articles is None:
            path = folder / f"{article.id}.txt"
            path.write_bytes(article.text.encode())
            return path
        path = self._root / self.articles
        return path / f"{article.id}.txt" if path.is_dir() else path


DATA_SETS = {
    item.name: item
    for item in (
        DataSet("data", "data/gold", "data/articles", shared=False),
        DataSet("difficulties", "data/difficulties.jsonl", shared=False),
        DataSet("seed", "seed/gold", "seed/article.txt"),
        DataSet("news", "data/news/dev.jsonl.gz"),
        DataSet("phenomena", "data/phenomena/dev.jsonl.gz"),
        DataSet("polnear-speakers", "data/polnear/dev-speakers.jsonl.gz"),
        DataSet("polnear-records", "data/polnear/dev-speakers.jsonl.gz", convention="polnear"),
        DataSet("polnear-spans", "data/polnear/dev.jsonl.gz", convention="polnear"),
    )
}


@dataclass(frozen=True)
class Run:
    """Gold articles, and what was found in each, both in one order.

    Attributes
    ----------
    files
        The files that the extractor read.
    """

    data_set: DataSet
    gold: list[GoldArticle]
    files: list[Path]
    extractions: list[Extraction]

    def figures(self) -> dict[str, Figure]:
        """Score the run."""
        predictions = {
            article.id: extraction.quotes
            for article, extraction in zip(self.gold, self.extractions, strict=True)
        }
        if not any(quote.speaker for article in self.gold for quote in article.attributions):
            return score_spans(self.gold, predictions)
        figures = score_records(self.gold, predictions)
        if any(article.not_quotes for article in self.gold):
            figures["not quotes spared"] = score_not_quotes(self.gold, predictions)
        return figures


def run(data_set: DataSet, folder: Path) -> Run:
    """Extract from every article of a data set; ``folder`` takes the files that have to be written."""
    gold = read_gold(data_set.gold_path)
    files = [data_set.file_of(article, folder) for article in gold]
    extract = _extractor(data_set.convention).extract
    return Run(data_set, gold, files, [extract(_article(file)) for file in files])


def _article(file: Path) -> Article:
    (article,) = read(str(file))
    assert isinstance(article, Article), article
    return article


@cache
def _extractor(convention: Convention) -> Extractor:
    return Extractor(convention)
