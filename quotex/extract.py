"""The Python entry point: articles in, extractions out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from quotex.model import load
from quotex.records import Article, Convention, Extraction


class Extractor:
    """Finds who said what with the bundled model.

    Parameters
    ----------
    convention
        ``quotex``, or ``polnear`` for the extents of the PolNeAR corpus.

    Raises
    ------
    ModelError
        If the model's files are missing or damaged.
    """

    def __init__(self, convention: Convention = "quotex") -> None:
        self._nlp = load(convention)

    def extract(self, article: Article) -> Extraction:
        """Find every attribution in one article, in text order."""
        doc = self._nlp(article.text)
        return Extraction(article, doc._.quotes)

    def extract_many(self, articles: Iterable[Article]) -> Iterator[Extraction]:
        """Extract from articles one after the other, as they come."""
        return map(self.extract, articles)
