"""The Python entry point: articles in, extractions out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from spacy.language import Language
from spacy.tokenizer import Tokenizer

from quotex.model import load, load_named
from quotex.readers.front import read_front_matter
from quotex.readers.inline import Unmarked
from quotex.records import Article, Convention, Extraction, Quote, TextSpan

_SURROGATE = re.compile("[\ud800-\udfff]")
_SIGN = re.compile(r"[^\r\n]")


class Extractor:
    """Finds who said what.

    Parameters
    ----------
    convention
        ``quotex``, or ``polnear`` for the extents of the PolNeAR corpus.
    model
        A spaCy pipeline that holds quotex, by its package or folder; the bundled one where None.

    Raises
    ------
    ModelError
        If the model's files are missing or damaged.
    UsageError
        If ``model`` is no spaCy pipeline, or one without quotex.
    """

    def __init__(self, convention: Convention = "quotex", model: str | None = None) -> None:
        if model is not None:
            self._nlp = load_named(model, convention)
        else:
            # Records hold characters, so what counts as a word does not matter: white space is quickest.
            self._nlp = load(convention, Language(create_tokenizer=lambda nlp: Tokenizer(nlp.vocab)))

    def extract(self, article: Article) -> Extraction:
        """Find every attribution in one article, in text order.

        Raises
        ------
        TypeError
            If it is no :class:`quotex.Article`; a text is made one by ``Article(text)``.
        """
        if not isinstance(article, Article):
            kind = type(article).__name__
            raise TypeError(f"no Article but {kind}: make one, quotex.Article(text)")
        _, start = read_front_matter(article.text)
        # What is no text, and the lone surrogate that spaCy can't take, give way to signs as many.
        blank = _SIGN.sub(" ", article.text[:start])
        unmarked = Unmarked(blank + _SURROGATE.sub("\ufffd", article.text[start:]))
        quotes: tuple[Quote, ...] = self._nlp(unmarked.text)._.quotes
        if unmarked.text != article.text:
            quotes = tuple(_as_written(quote, article.text, unmarked) for quote in quotes)
        return Extraction(article, quotes)

    def extract_many(self, articles: Iterable[Article]) -> Iterator[Extraction]:
        """Extract from articles one after the other, as they come."""
        return map(self.extract, articles)


def _as_written(quote: Quote, text: str, unmarked: Unmarked) -> Quote:
    """The quote with its pieces as they stand in ``text``."""

    def spans(pieces: tuple[TextSpan, ...]) -> tuple[TextSpan, ...]:
        places = (unmarked.as_written(piece.start, piece.end) for piece in pieces)
        return tuple(TextSpan(start, end, text[start:end]) for start, end in places)

    content = spans(quote.content)
    words = " ".join(" ".join(piece.text for piece in content).split())
    why = quote.explanation
    if why:
        mention, antecedent = (spans((span,))[0] if span else None for span in (why.mention, why.antecedent))
        why = replace(why, mention=mention, antecedent=antecedent, named=spans(why.named))
    return replace(
        quote,
        quote=_SURROGATE.sub("\ufffd", words),
        content=content,
        cue=spans(quote.cue),
        source=spans(quote.source),
        explanation=why,
    )
