"""Varies annotated texts, so that the network learns language and not its corpora."""

from __future__ import annotations

import random
import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from quotex.marks import pair_marks
from quotex.pipeline.resolution.given_names import FEMALE_NAMES, GIVEN_NAMES, MALE_NAMES
from quotex.pipeline.resolution.names import fold
from quotex.pipeline.resolution.words import (
    FUNCTION_WORDS,
    HONORIFICS,
    NAME_SUFFIXES,
)
from quotex.pipeline.spans import Span
from training.corpora import Attribution, Document

#: ``text[start:end]`` becomes other text.
Edit = tuple[int, int, str]


_SPEAKERS = (
    "Okafor",
    "Lindqvist",
    "Mrs. Abbot",
    "Dana Whitfield",
    "Prof. Iyer",
    "the mayor",
    "Reyes",
    "a neighbor",
    "Tomasz Zielinski",
    "Hargreaves",
    "the spokesman",
    "Ms. Quintero",
    "Yuki Tanabe",
    "her lawyer",
    "he",
    "she",
)


def put_in_mouth(document: Document, rng: random.Random) -> Document:
    """Make one paragraph of the document somebody's utterance, which nests its attributions.

    Returns the document as it is where no paragraph fits. The layers are moved along with the text.
    """
    text = document.text
    ends = [m.span() for m in re.finditer(r"[^\n]+", text)]
    rng.shuffle(ends)
    for start, end in ends:
        paragraph = text[start:end].rstrip()
        end = start + len(paragraph)
        inside = [
            a for a in document.attributions or () if all(start <= s and e <= end for s, e in _spans(a))
        ]
        crossing = [
            a
            for a in document.attributions or ()
            if a not in inside and any(s < end and e > start for s, e in _spans(a))
        ]
        if not inside or crossing or not 40 < len(paragraph) < 500 or any(c in paragraph for c in "\"“”‘'"):
            continue
        if not paragraph.endswith("."):
            continue
        opener, closer = rng.choice(('""', "“”", "“”"))
        name = rng.choice(_SPEAKERS)
        verb = rng.choice(("said", "wrote", "told reporters", "recalled", "added", "testified"))
        after = f"{closer} {name} {verb}."
        # The paragraph's full stop becomes the comma before the closing mark.
        moved = edited(document, [(start, start, opener), (end - 1, end, ","), (end, end, after)])
        content = (start, end + len(opener) + len(closer))
        name_start = content[1] + 1
        cue_start = name_start + len(name) + 1
        outer = Attribution(
            (content,),
            ((cue_start, cue_start + len(verb.split()[0])),),
            ((name_start, name_start + len(name)),),
            "speech",
        )
        return replace(
            moved,
            attributions=(outer, *(moved.attributions or ())),
            nested=content,
            entities=None
            if moved.entities is None
            else (*moved.entities, (name_start, name_start + len(name), "person")),
        )
    return document


_TELLING = re.compile(
    r"(?:told|tell|tells|telling|assured?|inform(?:ed|s)?|remind(?:ed|s)?|warn(?:ed|s)?)$", re.I
)
_ADDRESSEE = re.compile(r"\s+(?:[\w’'-]+\s+){0,3}[\w’'-]+(?=[\s,:]+$)")
_THAT = re.compile(r"that\s+(?=[\"“‘'][^\"”]*[\"”’'][.,]?$)")


def in_own_convention(document: Document) -> Document:
    """A PolNeAR document as quotex would annotate it, as far as rules can tell.

    A colon or a dash is no part of the cue, the addressee is, and "that" before words that all stand in
    quotation marks is left out. What it leaves unmarked inside of contents stays unknown.
    """
    text = document.text

    def changed(a: Attribution) -> Attribution:
        cue = [(s, s + len(re.sub(r"\W+$", "", text[s:e]))) for s, e in a.cue]
        cue = [(s, e) for s, e in cue if s < e]
        content = list(a.content)
        if cue and _TELLING.search(text[slice(*cue[-1])]) and cue[-1][1] < content[0][0]:
            end = cue[-1][1]
            if match := _ADDRESSEE.match(text[end : content[0][0]]):
                cue[-1] = (cue[-1][0], end + match.end())
        if match := _THAT.match(text[slice(*content[0])]):
            content[0] = (content[0][0] + match.end(), content[0][1])
        return replace(a, content=tuple(content), cue=tuple(cue))

    attributions = tuple(changed(a) for a in document.attributions or ())
    return replace(document, convention="quotex", attributions=attributions)


#: Outer and inner marks of other houses: American, British, typewritten, French, German, Swedish.
_STYLES = ("“”‘’", "‘’“”", "\"\"''", "''\"\"", "«»“”", "„“‚‘", "””’’")
_STYLE_WEIGHTS = (4, 6, 4, 4, 1, 1, 1)


def restyle(document: Document, rng: random.Random) -> Document:
    """Print the document's quotation marks in another style; no offset moves."""
    style = rng.choices(_STYLES, _STYLE_WEIGHTS)[0]
    text = list(document.text)
    for span in pair_marks(document.text):
        opener, closer = style[:2] if span.depth % 2 == 0 else style[2:]
        if text[span.start] in "\"“”‘'":
            text[span.start] = opener
        if span.closed and text[span.end - 1] in "\"“”’'":
            text[span.end - 1] = closer
    return replace(document, text="".join(text))


@dataclass(frozen=True, slots=True)
class People:
    """Words that people are called by, to rename others with."""

    surnames: tuple[str, ...]

    @classmethod
    def of(cls, documents: Iterable[Document]) -> People:
        """The surnames of everybody who is called by several words in the documents."""
        called = {name for document in documents for name in document.people}
        last = {words[-1] for words in map(_name_words, called) if len(words) > 1}
        return cls(tuple(sorted(w for w in last if not w.isupper() and fold(w) not in GIVEN_NAMES)))

    def rename(self, document: Document, rng: random.Random) -> Document:
        """Give the document's people other names: the same in every place, given names by gender.

        A word that the text also writes small stays, and so does a given name whose gender nobody knows.
        """
        low = set(re.findall(r"(?<![\w’'])[^\W\d_A-Z][\w-]*", document.text))
        called = [_name_words(name) for name in document.people]
        given = {w for words in called for w in words[:-1]}
        words = sorted({w for words in called for w in words if w.lower() not in low})
        surnames = iter(rng.sample(self.surnames, min(len(words), len(self.surnames))))
        women, men = (iter(rng.sample(sorted(names), len(names))) for names in (FEMALE_NAMES, MALE_NAMES))
        new: dict[str, str] = {}
        for word in words:
            if fold(word) in GIVEN_NAMES:
                other = next(women if fold(word) in FEMALE_NAMES else men, word).title()
            else:
                other = word if word in given else next(surnames, word)
            new[word], new[word.upper()] = other, other.upper()
        if not new:
            return document
        either = "|".join(map(re.escape, sorted(new, key=len, reverse=True)))
        pattern = re.compile(rf"(?<!\w)(?:{either})(?!\w)")
        others = [(s, e) for s, e, label in document.entities or () if label != "person"]
        starts = [start for start, _ in others]
        edits = []
        for match in pattern.finditer(document.text):
            before = bisect_right(starts, match.start()) - 1
            if before < 0 or others[before][1] <= match.start():  # Paris stays where it is the city
                edits.append((*match.span(), new[match[0]]))
        return edited(document, edits)


def _name_words(name: str) -> list[str]:
    """The words of a person's name that are the person's alone."""
    words = [re.sub(r"[’']s?$", "", word) for word in name.split()]
    skipped = HONORIFICS | NAME_SUFFIXES | FUNCTION_WORDS
    return [w for w in words if len(w) > 2 and w[0].isupper() and w.isalpha() and fold(w) not in skipped]


def edited(document: Document, edits: Sequence[Edit]) -> Document:
    """The document after ``edits``, in text order; every layer moves along.

    Spans keep the words that they hold, or what replaces them.
    """
    text = document.text
    starts, ends = [s for s, _, _ in edits], [e for _, e, _ in edits]
    pieces, shifts, done, shift = [], [0], 0, 0
    for start, end, new in edits:
        pieces += [text[done:start], new]
        done = end
        shift += len(new) - (end - start)
        shifts.append(shift)

    def at_start(offset: int) -> int:
        before = bisect_right(ends, offset)
        inside = before < len(edits) and starts[before] < offset
        return (starts[before] if inside else offset) + shifts[before]

    def at_end(offset: int) -> int:
        before = bisect_right(ends, offset - 1)
        inside = before < len(edits) and starts[before] < offset
        return ends[before] + shifts[before + 1] if inside else offset + shifts[before]

    def move(spans: tuple[Span, ...]) -> tuple[Span, ...]:
        return tuple((at_start(s), at_end(e)) for s, e in spans)

    return replace(
        document,
        text="".join(pieces) + text[done:],
        nested=None if document.nested is None else move((document.nested,))[0],
        attributions=None
        if document.attributions is None
        else tuple(
            replace(a, content=move(a.content), cue=move(a.cue), source=move(a.source))
            for a in document.attributions
        ),
        entities=None
        if document.entities is None
        else tuple((at_start(s), at_end(e), label) for s, e, label in document.entities),
        sentences=None if document.sentences is None else tuple(at_start(s) for s in document.sentences),
        names=move(document.names),
        references=tuple(replace(r, mention=move((r.mention,))[0]) for r in document.references),
    )


def _spans(attribution: Attribution) -> tuple[Span, ...]:
    return attribution.content + attribution.cue + attribution.source
