"""Which document of the article is meant: the report that spoke, the poll presented, the letter spoken of."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cached_property
from operator import itemgetter

from quotex.pipeline.resolution.cast import Referent
from quotex.pipeline.resolution.phrases import Phrase, is_role, kind_of, parse, singular
from quotex.pipeline.resolution.presented import Presented
from quotex.pipeline.resolution.scene import Scene
from quotex.pipeline.resolution.words import DAYS, DETERMINERS, DOCUMENTS, FOLLOWERS, MONTHS, SYNONYMS

_ANY_DOCUMENT = frozenset("document text".split())
#: What else is no sheet of paper at times: "the document" goes back to others.
_DEEDS = frozenset("bill record order plan minute opinion conclusion notice brief contract proposal".split())
#: What else a document may be called, once it was introduced.
_ALSO = {
    "survey": frozenset({"poll"}),
    "poll": frozenset({"survey"}),
    "study": frozenset("paper report survey analysis".split()),
    "paper": frozenset("report memo memorandum leaflet".split()),
}
_PAPERS = frozenset(
    "report study survey paper memo memorandum letter filing lawsuit complaint indictment affidavit record "
    "review audit petition transcript ruling judgment order bill analysis brief guideline agreement contract "
    "resolution assessment circular submission draft proposal plan minute statement summary "
    "warrant note notice spreadsheet communique dossier leaflet pamphlet opinion conclusion "
    "certificate".split()
)
_PRESENTED = re.compile(
    rf"\b[Aa]n?\s+((?:[\w/’'-]+\s+){{1,4}}?)({'|'.join(sorted(DOCUMENTS, reverse=True))})\b(?!\s+of\b)"
)
#: A poll by whose it is: the latest Ashby Times/Orbis opinion poll; and one that another is compared with.
_POLL = re.compile(
    r"\b(?:[Aa]n?|[Tt]he)\s+((?:[\w/’'-]+\s+){1,5}?)(poll|survey)\b(?!\s+(?:of|[a-z]+(?:er|ing))\b)"
)
_COMPARED = frozenset("earlier previous prior separate another second last old older similar".split())
_COMPARES = re.compile(
    r"\b(?:follows|contradicts|comes after|came after|last (?:week|month|year)|than in|unlike)\b"
)
_NEW = frozenset({"new", "latest"})
_LEAD = 1  # the last paragraph of a lead
_INTRODUCED = re.compile(
    rf"\b[Aa]n?\s+(?:[\w/’'-]+\s+){{0,4}}?({'|'.join(sorted(DOCUMENTS, reverse=True))})\b(?=(?:\s+([\w-]+))?)"
)
_SIZE = re.compile(r"\d|[\w-]+-(?:page|minute|word)$")
_WORD = re.compile(r"[\w’'-]+")
_MOST = 40  # documents looked back over
_REACH = 400  # characters
_SOON = 4  # the last paragraph that presents what a lead calls new
_OPENING = 2  # the last paragraph of an opening
_FAR = 2_500  # characters from where a document is introduced to where it is called otherwise


class Documents:
    """Finds the documents of an article; remembers those that have spoken."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self._spoke: list[Referent] = []

    def remember(self, document: Referent) -> None:
        """Note that ``document`` has spoken."""
        self._spoke.append(document)

    def spoke_last(self, phrase: Phrase) -> Referent | None:
        """The document that spoke last and may be called so: a survey is "the 40-page report" too."""
        sized = all(_SIZE.match(word) for word in phrase.modifiers - {phrase.head})
        if phrase.kind != "document" or phrase.determiner != "the" or phrase.plural or not sized:
            return None
        alike = _PAPERS if phrase.head in _ANY_DOCUMENT else SYNONYMS.get(phrase.head, frozenset())
        return next((document for document in reversed(self._spoke[-_MOST:]) if document.noun in alike), None)

    def presented(self, phrase: Phrase, start: int) -> Phrase | None:
        """Whose document it is where the article presents it: "an Ashby Times poll", for "the poll".

        A headline has the bare noun, before the article does: "Poll: race is tight".
        """
        heads = phrase.determiner == "" and self.scene.layout.is_in_headline(start)
        if phrase.kind != "document" or phrase.plural:
            return None
        if phrase.modifiers & _NEW and not phrase.modifiers - _NEW - {phrase.head}:
            return self._new_poll(phrase, start)
        if phrase.modifiers:
            return None
        found = self._presented.get(phrase.head)
        if found and heads:
            paragraphs = self.scene.layout.paragraphs
            return found.first(paragraphs[min(_OPENING, len(paragraphs) - 1)][1])
        return found.before(start) if found and phrase.determiner == "the" else None

    def _new_poll(self, phrase: Phrase, start: int) -> Phrase | None:
        """Whose poll a headline or a lead calls new: the first that the next paragraphs present by a name."""
        layout = self.scene.layout
        if phrase.determiner not in ("", "a") or layout.paragraph(start) > _LEAD:
            return None
        paragraphs = layout.paragraphs
        until = paragraphs[min(_SOON, len(paragraphs) - 1)][1]
        for match in _POLL.finditer(self.scene.text, start, until):
            words = [word for word in match[1].split() if word.casefold() not in _NEW]
            if match[2] != phrase.head or not _hold_name(words):
                continue
            sentence = self.scene.text[slice(*layout.sentence_span(layout.sentence(match.start())))]
            is_compared = not _COMPARED.isdisjoint(map(str.casefold, words)) or any(map(str.isdigit, words))
            if not is_compared and not _COMPARES.search(sentence):
                return parse(" ".join(["a", *words, match[2]]))
        return None

    @cached_property
    def _presented(self) -> dict[str, Presented]:
        """Where documents come with an "a" and a name, by noun."""
        found: dict[str, Presented] = {}
        for match in _PRESENTED.finditer(self.scene.text):
            words = match[1].split()
            if not _hold_name(words) or not FOLLOWERS.isdisjoint(map(str.casefold, words)):
                continue
            phrase = parse(" ".join(["a", *(word for word in words if not _SIZE.match(word)), match[2]]))
            if phrase and phrase.kind == "document" and phrase.head == match[2]:
                found.setdefault(phrase.head, Presented()).add(match.start(), phrase)
        return found

    def introduced(self, phrase: Phrase, start: int) -> Phrase | None:
        """What the article first called a document by, that is "the document" or "the survey" now."""
        is_said = phrase.determiner in ("the", "this", "that") and not phrase.plural
        sized = all(_SIZE.match(word) or word == "same" for word in phrase.modifiers - {phrase.head})
        if phrase.kind != "document" or not is_said or not sized:
            return None
        alike = _PAPERS - _DEEDS if phrase.head in _ANY_DOCUMENT else _ALSO.get(phrase.head, frozenset())
        high = bisect_left(self._introduced, start, key=itemgetter(0))
        low = bisect_left(self._introduced, start - _FAR, key=itemgetter(0))
        near = [first for _, first in self._introduced[low:high]]
        if any(first.head == phrase.head for first in near):
            return None
        return next((first for first in reversed(near) if first.head in alike), None)

    @cached_property
    def _introduced(self) -> list[tuple[int, Phrase]]:
        """The documents that come with an "a", and where, in text order; what is only quoted is none."""
        found: list[tuple[int, Phrase]] = []
        for match in _INTRODUCED.finditer(self.scene.text):
            phrase = parse(match[0])
            is_last = not match[2] or (kind_of(match[2]) == "unnamed" and not is_role(match[2]))
            said = self.scene.layout.quote_at(match.start())
            if phrase and phrase.head == match[1] and is_last and not said:
                found.append((match.start(), phrase))
        return found

    def spoken_of(self, start: int) -> Phrase | None:
        """The document that the sentence of ``start`` and the one before speak of last, up to there.

        What is only quoted there is none.
        """
        layout = self.scene.layout
        begin = max(layout.sentences[max(0, layout.sentence(start) - 1)], start - _REACH)
        words = list(_WORD.finditer(self.scene.text, begin, start))
        quote = layout.quote_at(start)
        for i in range(len(words) - 1, -1, -1):
            noun = words[i].group().casefold()
            if noun not in DOCUMENTS or layout.quote_at(words[i].start()) not in (None, quote):
                continue
            opening = (w for w in words[max(0, i - 5) : i][::-1] if w.group().casefold() in DETERMINERS)
            if first := next(opening, None):
                phrase = parse(self.scene.text[first.start() : words[i].end()])
                if phrase and phrase.head in (noun, singular(noun)):
                    return phrase if phrase.kind == "document" else None
        return None


def _hold_name(words: list[str]) -> bool:
    """Whether one of the words may be somebody's name, and no day or month."""
    return any(word[0].isupper() and word.casefold() not in DAYS | MONTHS for word in words)
