"""Who is meant: from annotated speakers, coreference chains and GAP, for the network to learn from.

What may be meant are the document's named mentions. Chains of CoreNLP and GUM's are weaker evidence than
speakers that people wrote down, and weigh less.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from quotex.evaluate.names import name_key
from quotex.pipeline.resolution.words import FUNCTION_WORDS, ORGANIZATIONS
from quotex.pipeline.spans import Span
from training.corpora import NOBODY, Attribution, Document, Reference

_CHAIN_WEIGHT = 0.3
_GUM_WEIGHT = 0.5
_LONGEST = 60  # characters of a mention in a chain: a longer one holds too much else

_HE_SHE = frozenset("he him his himself she her hers herself".split())

_WORD = r"(?:(?:[A-Z]\.)+|[A-Z][\w’'&.-]*\w|[A-Z])"
_NAME = re.compile(rf"{_WORD}(?:[ ](?:(?:of|for|and|de|van|von|al|the|&)[ ]){{0,2}}{_WORD})*")
_TITLE = re.compile(r"(?:(?:the|[A-Z][\w-]*\.?)\s){0,3}")
_BODIES = ORGANIZATIONS - frozenset("city council county district state country government house".split())
_BODY = re.compile(rf"\bthe\b.*\b(?:{'|'.join(sorted(_BODIES))})$", re.I)
_POSSESSIVE = re.compile(r"[’']s$")


#: Bounds of a pronoun or description and the name of whom it means, or where the text has that name; " & "
#: stands between several, None for nobody named.
Meant = tuple[int, int, str | Span | None]


def capitalised(text: str) -> tuple[Span, ...]:
    """Runs of capitalised words that are not merely the start of a sentence."""
    low = {*re.findall(r"(?<![\w’'])[a-z][\w’'-]*", text), *FUNCTION_WORDS}
    spans = []
    for match in _NAME.finditer(text):
        start, end = match.span()
        words = match[0].split(" ")
        while words and words[0].lower() in low:
            start += len(words[0]) + 1
            words.pop(0)
        if words and words[0][:1].isupper():
            end -= 2 if _POSSESSIVE.search(words[-1]) else 0
            spans.append((start, end))
    return tuple(spans)


def from_speakers(document: Document) -> Document:
    """References of sources, or of contents without one, to the annotated speakers."""
    names = _names(document)
    references = []
    for attribution in document.attributions or ():
        if attribution.kind is None:
            continue
        mention = (attribution.source or attribution.content)[0]
        unnamed = attribution.kind in ("unnamed", "none", "author")
        right = () if unnamed else _called(document.text, names, attribution)
        if right or unnamed or attribution.kind == "group":
            references.append(Reference(mention, right or (NOBODY,), sourceless=not attribution.source))
    return replace(document, names=names, references=tuple(references))


def meant_by(document: Document, mentions: Sequence[Meant]) -> Document:
    """References of annotated pronouns and descriptions; they outdo automatic ones, not those of speakers."""
    text = document.text
    names = document.names or _names(document)
    told = [reference for reference in document.references if reference.weight == 1.0]  # not by chains
    known = {reference.mention for reference in told}
    called = [(s, e, text[slice(*name)] if isinstance(name, tuple) else name) for s, e, name in mentions]
    singular = [name for s, e, name in called if name and text[s:e].lower() in _HE_SHE]
    people = {*document.people, *(who for name in singular for who in name.split(" & "))}
    annotated: dict[Span, Reference] = {}
    for start, end, name in called:
        everybody = name.split(" & ") if name else []
        right = {i for who in everybody for i in _naming_of(text, names, who, is_person=who in people)}
        if (start, end) not in known and (right or name is None):
            annotated[start, end] = Reference((start, end), tuple(sorted(right)) or (NOBODY,))
    kept = [reference for reference in document.references if reference.mention not in annotated]
    references = (*kept, *annotated.values())
    return replace(document, names=names, references=references, people=tuple(sorted(people)))


def from_chains(document: Document, chains: list[list[list[int]]]) -> Document:
    """References of sources along automatic coreference chains."""
    names = _names(document)
    at = {(m[0], m[1]): chain for chain in chains for m in chain}
    references = []
    for attribution in document.attributions or ():
        if not attribution.source:
            continue
        start, end = attribution.source[0]
        inside = [m for m in at if m[0] == start and m[1] <= end]
        if not inside:
            continue
        mentions = [(m[0], m[1]) for m in at[max(inside, key=lambda m: m[1])]]
        if right := _naming(document.text, names, mentions):
            references.append(Reference((start, end), right, _CHAIN_WEIGHT))
    return replace(document, names=names, references=tuple(references))


def from_mentions(document: Document, mentions: Iterable[tuple[str, Span]]) -> Document:
    """References of what is no name itself to the names of its entity; GUM's entities have ids."""
    names = _names(document)
    chains = defaultdict(list)
    for identifier, span in mentions:
        chains[identifier].append(span)
    known = set(names)
    references = [
        Reference(span, right, _GUM_WEIGHT)
        for chain in chains.values()
        if (right := _naming(document.text, names, chain))
        for span in chain
        if span not in known and span[1] - span[0] <= _LONGEST
    ]
    return replace(document, names=names, references=tuple(sorted(references, key=lambda r: r.mention)))


def gap_document(record: dict) -> Document:
    """A passage of GAP: one pronoun, two names that it may mean; it may mean neither."""
    text = record["Text"]
    named = {key: (record[f"{key}-offset"], record[f"{key}-offset"] + len(record[key])) for key in "AB"}
    names = sorted({*capitalised(text), *named.values()})
    by_name = {
        key: tuple(i for i, (s, e) in enumerate(names) if _last(text[s:e]) == _last(record[key]))
        for key in "AB"
    }
    meant = [key for key in "AB" if record[f"{key}-coref"] == "TRUE"]
    if meant:
        right = by_name[meant[0]]
    else:
        neither = {*by_name["A"], *by_name["B"]}
        right = (*(i for i in range(len(names)) if i not in neither), NOBODY)
    start = record["Pronoun-offset"]
    reference = Reference((start, start + len(record["Pronoun"])), right)
    return Document(
        record["ID"],
        text,
        "quotex",
        names=tuple(names),
        references=(reference,),
        people=(record["A"], record["B"]),
    )


def with_entities(document: Document) -> Document:
    """Label the names that annotation tells the kind of: people, and the bodies that speak."""
    kinds = dict.fromkeys(document.people, "person")
    for attribution in document.attributions or ():
        if attribution.kind == "organization":
            speaker = attribution.speaker or ""
            for body in [speaker] if speaker in document.text else speaker.split(" & "):
                kinds.setdefault(body, "organization")
    for reference in document.references:
        if reference.weight == 1.0 and _BODY.search(document.text, *reference.mention):
            for start, end in (document.names[i] for i in reference.right if i != NOBODY):
                kinds.setdefault(document.text[start:end], "organization")
    found: dict[Span, str] = {}
    for called, label in sorted(kinds.items(), key=lambda item: -len(item[0])):
        if not called[:1].isupper() or (label == "organization" and called.split()[-1].islower()):
            continue
        whole = re.finditer(rf"(?<!\w){re.escape(called)}(?!\w)", document.text)
        spans = [match.span() for match in whole]
        if label == "person":
            parts = _naming_of(document.text, document.names, called, is_person=True)
            spans += [_untitled(document.text, document.names[i]) for i in parts]
        for start, end in spans:
            if not any(s < end and start < e for s, e in found):
                found[start, end] = label
    return replace(document, entities=tuple((*span, found[span]) for span in sorted(found)), some=True)


def _untitled(text: str, name: Span) -> Span:
    """A person's name without the titles before it."""
    start, end = name
    key = name_key(text[start:end])
    while (space := text.find(" ", start, end)) >= 0 and name_key(text[space + 1 : end]) == key:
        start = space + 1
    return start, end


def _names(document: Document) -> tuple[Span, ...]:
    if document.entities is None:
        return capitalised(document.text)
    return tuple(sorted({(s, e) for s, e, _ in document.entities}))


def _called(text: str, names: Sequence[Span], attribution: Attribution) -> tuple[int, ...]:
    """The names that are the speaker's, full or in part."""
    is_person = attribution.kind == "person"
    called = (attribution.speaker or "").split(" & ")
    right = {i for who in called for i in _naming_of(text, names, who, is_person=is_person)}
    return tuple(sorted(right))


def _naming_of(text: str, names: Sequence[Span], who: str, *, is_person: bool) -> Iterator[int]:
    """The names that are this one, full or in part."""
    key = name_key(who)
    for i, (start, end) in enumerate(names):
        own = name_key(text[start:end])
        if own and key and _is_part(own, key, is_person=is_person):
            yield i


def _is_part(own: tuple[str, ...], full: tuple[str, ...], *, is_person: bool) -> bool:
    if own == full or (is_person and own[-1] == full[-1] and set(own) <= set(full)):
        return True
    if is_person and own[-len(full) :] == full:
        return True  # Economist Ann Roe
    if is_person:
        return len(full) > 1 and own == full[:1]
    initials = "".join(word[0] for word in full)
    return own == (initials,) or (len(own) > 1 and own == full[: len(own)])


def _naming(text: str, names: Sequence[Span], mentions: Sequence[Span]) -> tuple[int, ...]:
    """The names that the mentions of one entity consist of, but for a title or an article."""
    return tuple(
        i
        for i, (start, end) in enumerate(names)
        if any(s <= start and e == end and _TITLE.fullmatch(text, s, start) for s, e in mentions)
    )


def _last(name: str) -> str:
    return (name_key(name) or ("",))[-1]
