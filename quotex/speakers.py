"""Who speaks how much: quotations counted by speaker, in one article or over several."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from quotex.records import Article, Extraction, Quote, SpeakerKind

_JOINT = " & "
_NAMELESS = {"author": 3, "none": 4}


@dataclass(frozen=True, slots=True)
class Voice:
    """One speaker and what is attributed to them.

    Attributes
    ----------
    name
        None for what has no speaker's name: ``kind`` tells whether nobody is given, the author speaks,
        or the article does not tell which person or organisation does.
    articles
        How many articles they speak in.
    quotes
        Direct quotations.
    claims
        Indirect and mixed ones.
    words
        Of both.
    """

    name: str | None
    kind: SpeakerKind
    description: str | None = None
    affiliation: str | None = None
    articles: int = 1
    quotes: int = 0
    claims: int = 0
    words: int = 0

    @property
    def is_named(self) -> bool:
        """Whether somebody in particular speaks, rather than "two officials" or nobody known."""
        return self.name is not None and self.kind != "unnamed"

    @property
    def key(self) -> tuple[str, str]:
        """What tells voices apart: the name; the kind as well where it names nobody in particular."""
        return "" if self.is_named else self.kind, " ".join((self.name or "").casefold().split())


@dataclass(frozen=True, slots=True)
class Roster:
    """The voices of one article or several: those named first, then by the number of their words.

    Attributes
    ----------
    words
        Of all records, each counted once; joint speakers are credited with the same words each, so that
        shares may add up to more than one.
    """

    voices: tuple[Voice, ...]
    articles: int
    words: int

    def share(self, voice: Voice) -> float:
        """The share of all words that a voice has, in [0, 1]."""
        return voice.words / self.words if self.words else 0.0


def roster(extraction: Extraction) -> Roster:
    """Count the records of one article by speaker."""
    voices = [voice for together in credited(extraction) for voice in together]
    total = sum(count_words(quote.quote) for quote in extraction.quotes)
    return Roster(tuple(_summed(voices, articles=False)), 1, total)


def credited(extraction: Extraction) -> list[list[Voice]]:
    """Tell who speaks in each record of an article, jointly where there are several."""
    kinds = {quote.speaker.name: quote.speaker.kind for quote in extraction.quotes}
    return [_credit(quote, extraction.article, kinds) for quote in extraction.quotes]


def _credit(quote: Quote, article: Article, kinds: Mapping[str | None, SpeakerKind]) -> list[Voice]:
    speaker, is_direct = quote.speaker, quote.type == "direct"
    names = speakers_of(quote, article)
    alone = len(names) == 1
    return [
        Voice(
            name,
            speaker.kind if alone else kinds.get(name, speaker.kind),
            speaker.description if alone else None,
            speaker.affiliation if alone else None,
            quotes=int(is_direct),
            claims=int(not is_direct),
            words=count_words(quote.quote),
        )
        for name in names
    ]


def merged(rosters: Iterable[Roster]) -> Roster:
    """Put the rosters of several articles together: one voice a name."""
    voices: list[Voice] = []
    articles = words = 0
    for each in rosters:
        voices += each.voices
        articles += each.articles
        words += each.words
    return Roster(tuple(_summed(voices, articles=True)), articles, words)


def count_words(text: str) -> int:
    """Count what white space parts, marks that stand alone left out."""
    return sum(any(map(str.isalnum, word)) for word in text.split())


def speakers_of(quote: Quote, article: Article) -> list[str | None]:
    """The names of those who speak, jointly where there are several.

    Parts of a name that the article itself joins with an ampersand, as companies do, stay together.
    """
    if quote.speaker.name is None:
        return [None]
    first, *others = quote.speaker.name.split(_JOINT)
    if not others:
        return [first]
    text = " ".join(article.text.split())
    names: list[str | None] = [first]
    for other in others:
        whole = f"{names[-1]}{_JOINT}{other}"
        # Ann & Bo are two people, though the text writes so too.
        if whole in text and (quote.speaker.kind != "person" or len(names) > 1):
            names[-1] = whole
        else:
            names.append(other)
    return names


def _summed(voices: Iterable[Voice], *, articles: bool) -> Iterator[Voice]:
    """One voice for all of a key, most words first; who is named comes before who is not."""
    groups: dict[tuple[str, str], list[Voice]] = {}
    for voice in voices:
        groups.setdefault(voice.key, []).append(voice)
    summed = [_sum(group, articles=articles) for group in groups.values()]
    return iter(sorted(summed, key=lambda v: (_rank(v), -v.words, v.name or "", v.kind)))


def _common(told: list[str | None], *, is_named: bool) -> str | None:
    """What is told of somebody: the first there is; of those without a name, what all of them share."""
    if is_named:
        return next(filter(None, told), None)
    return told[0] if len(set(told)) == 1 else None


def _rank(voice: Voice) -> int:
    if voice.is_named:
        return 0
    return 1 if voice.name else _NAMELESS.get(voice.kind, 2)


def _sum(voices: list[Voice], *, articles: bool) -> Voice:
    kinds = Counter(voice.kind for voice in voices)
    return replace(
        voices[0],
        kind=kinds.most_common(1)[0][0],
        description=_common([v.description for v in voices], is_named=voices[0].is_named),
        affiliation=_common([v.affiliation for v in voices], is_named=voices[0].is_named),
        articles=sum(v.articles for v in voices) if articles else 1,
        quotes=sum(v.quotes for v in voices),
        claims=sum(v.claims for v in voices),
        words=sum(v.words for v in voices),
    )
