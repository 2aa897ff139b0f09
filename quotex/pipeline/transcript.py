"""Turns of a transcript: paragraphs that open with the speaker's label and a colon."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from quotex.pipeline.features import CAPITAL
from quotex.pipeline.predicates import VERBS
from quotex.pipeline.resolution.given_names import GIVEN_NAMES
from quotex.pipeline.resolution.phrases import is_role
from quotex.pipeline.resolution.words import (
    DAYS,
    FUNCTION_WORDS,
    HANDLE,
    HONORIFICS,
    MONTHS,
    NAME_PARTICLES,
    TITLES_BEFORE_NAMES,
)
from quotex.pipeline.spans import Span

_NUMBERED = (
    r"(?i:respondent|speaker|witness|interviewer|interviewee|participant|caller|juror|panell?ist|informant|voice"
    r"|man|woman|student|officer|moderator)\s\d{1,2}"
)
_CLOCK = r"\d{1,2}:\d\d(?::\d\d)?"
#: [00:14]; 12/03/24, 14:02 -; a chat's messages may have a mark of direction before the date.
_WHEN = (
    rf"(?:[\[(]?{_CLOCK}[\])]?"
    rf"|\u200e?\[?\d{{1,4}}[/.-]\d{{1,2}}[/.-]\d{{1,4}},?\s{_CLOCK}(?:\s?[AaPp]\.?[Mm]\.?)?\]?(?:\s[-–])?)"
)
_PARTICLE = "|".join(sorted(NAME_PARTICLES))
_MANNER = r"(?:\s[(\[][a-z][^()\[\]\r\n]{1,40}[)\]])?"
#: A label has at most six words, each a name, a title or an initial, and perhaps a role, a number, or a name
#: or seat in brackets; a handle stands for them. How somebody speaks, in brackets, is no part of it. Where a
#: transcript is quoted, a mark opens each turn; the proceedings of a parliament have a stop for the colon,
#: those of its committees a number before whoever asks.
_LABEL = re.compile(
    rf"(?:{_WHEN}\s+|Q\d{{1,4}}\.?\s+)?[\"“‘']?(?P<label>"
    rf"@{HANDLE}|{_NUMBERED}|[A-Z]/[A-Z]|"
    rf"(?:{CAPITAL}[\w.’'&-]*)(?:\s+(?:of|the|{_PARTICLE}|{CAPITAL}[\w.’'&-]*|[“\"‘']{CAPITAL}\w+[”\"’'])){{0,5}}"
    r"(?P<role>, [a-z][\w ’'-]{2,40})?(?:\s\((?:@[\w.]+|[A-Z][^()\d\r\n]{1,40})\)){0,2})"
    rf"(?={_MANNER}:\s+\S)"
    r"|(?P<letter>[QA])(?=\.\s+\S|[ \t]{2,}\S)"
    r"|(?P<floor>(?P<title>[A-Z][a-z]+(?:\s[A-Z][a-z]+)?)\.?\s(?:[A-Z][a-z]{1,2})?[A-Z][A-Z’'-]{2,}"
    r"(?:\s(?:of(?:\s[A-Z]\w+){1,2}|[A-Z]{2,}|pro\stempore)){0,3}(?:\s\([A-Z][^()\r\n]{1,40}\))?)"
    rf"(?={_MANNER}\.\s+\S)"
)
#: Words that open a line of a fact sheet.
_HEADINGS = frozenset(
    "born died age when where date time place venue cost price tickets serves ingredients method director "
    "cast runtime running pros cons source sources claim rating verdict caption photo picture kick-off "
    "review opinion analysis exclusive interview profile obituary contact phone tel email e-mail web website "
    "address posted published note notes update correction summary results "
    "score referee attendance goals tries subs scorers monday tuesday wednesday thursday friday saturday "
    "sunday more related advertisement read see watch listen".split()
)

#: Labels of a form, a caption or a mail's head; parts of others may be a speaker's: Home Secretary.
_FIELDS = re.compile(
    r"from|to|cc|bcc|subject|re|sent|reply[- ]to|attachments?|message|sender|recipients?|name|nickname|home"
    r"|home\s?town|birthplace|nationality|height|weight|star sign|marital status|job|occupation|profession"
    r"|employer|education|languages|skills|strengths|weaknesses|hobby|hobbies|interests|motto|likes|dislikes"
    r"|loves|hates|favou?rites?(?:\s\w+){0,3}|q\s?(?:&|and)\s?a"
    r"|(?:far\s)?(?:top|bottom|left|right|above|below|cent(?:er|re)|inset|pictured)(?:\s(?:left|right|cent(?:er|re)))?",
    re.I,
)
#: Labels of what is heard in a script, and of a page of letters.
_SOUNDS = (["music"], ["sound"], ["sounds"], ["sfx"], ["letters"])
#: What opens no role: "Ann Roe, in goal: ..."
_NO_ROLE = frozenset("the a an in at on as for".split())
_INTRODUCTION = 2000  # characters
#: Paragraphs at the top, in which a label in capitals may be the place that the article is from.
TOP = 5

#: What stands between a label and the words: how they are spoken, a colon or a stop, who asks in court.
_BEHIND = re.compile(rf"{_MANNER}[:.]?\s*(?:\((?i:by)\s[^()\r\n]{{2,60}}\)\s*)?")
#: What follows a label on the floor, which is no letter.
_ON_FLOOR = re.compile(rf"(?<!\b[QA]){_MANNER}\.\s")
_ENDS = re.compile(r"[.?!…][\"”’)]*$")
_TIME = re.compile(_WHEN)
_LINE_END = re.compile(r"[\r\n\u2028\u2029][ \t]*")
_NAME = re.compile(r"(?<=[\w,] )[A-Z][\w’'-]+")
_LONGEST_INITIALS = 2  # letters

_TITLES = frozenset("mr mrs ms miss dr sir the of q a".split())
#: What stands in marks.
QUOTED = re.compile(r"“[^“”]*”|\"[^\"]*\"|«[^«»]*»|‘[^‘’]*’(?!\w)")
#: What somebody says of himself, or to others.
_SELF = re.compile(r"\bI\b(?![.,;)]|\s[A-Z])|\b(?:[Mm]y|me|[Ww]e|[Oo]ur|us)\b")
_SPEAKS = re.compile(rf"{_SELF.pattern}|\b[Yy]ou\b")
#: What "I" counts: the first king of a name, a war, a part.
_COUNTED = re.compile(
    r"(?P<place>\b(?i:in|on|at|from|to)[ \u00a0])?(?P<word>[^\W\d_][\w’'-]*)[ \u00a0]$",
)
_NUMBERED_NOUNS = frozenset(
    "war part phase division act book volume chapter class grade level stage type".split()
)
_OPENS_SENTENCE = re.compile(r"(?:^|[\r\n.?!…:;\"“”‘’(\[—–-])[ \u00a0]*$")
_LONGEST_WORD = 40  # characters
_REPORTS = re.compile(
    r"\b(?:said|says|told|tells|asked|asks|added|adds|wrote|writes|explained|explains|insisted|insists|replied"
    r"|argued|argues|claimed|claims|warned|warns|recalled|recalls|according)\b"
)
#: A line-up behind its label: Roe; Lund, Vale; Ruiz (capt).
_LINE_UP = re.compile(r":\s+(?=[^.?!;]*;)(?:[A-Z][\w’'-]*(?:\s\([\w ]{1,6}\))?(?:[,;]?\s+|\.?\s*$)){3,}")
_CALLED = r"[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){1,3}"
#: Those who belong to a group, and a result: Ann Roe, Bo Lund, Cy Vale, Di Ruiz. 1,769; 45.3 percent.
_LISTED = re.compile(
    rf":\s+(?:{_CALLED},\s+){{3,}}(?:and\s)?{_CALLED}\s*"
    r"|:\s+[\d.,%$£€+–—-]+(?:\s(?:percent|per cent|votes|points?|delegates|seats))?\.?\s*"
)
#: 7 - Made two saves.
_DEED = re.compile(r"(?:\d[\d.]*(?:/10)?\s?[-–—]?\s)?(?P<verb>[A-Z][a-z]+)\s+\w[^.?!…]*(?P<end>[.?!…]|$)")
_PAST = re.compile(r"[a-z]{2,}[^e\W]ed")
_DID = VERBS | frozenset("was had has is did does".split())
_ASKS = re.compile(r"[^.?!…]*\?")  # at once
_FEW = 4  # one of so many tells what a list is
_OTHERS = re.compile(r"\b(?:he|she|him|her|his)\b", re.I)
_WORD = re.compile(r"\w+")


def turns(text: str, paragraphs: Sequence[Span]) -> list[tuple[Span, list[Span]]]:
    """Find the label of every turn and its utterance, one piece a paragraph, in text order.

    One labelled paragraph may be anything ("Note: ..."); two in a row with different labels talk to each
    other, and their labels count wherever else they open a paragraph. The headings of a fact sheet
    ("Born: 3 August 1934") are none of speakers, nor are those of a list of what each did ("Roe: Made two
    saves."), nor is a "Q." that asks nothing. A paragraph without a label before another turn goes on with
    the turn where it speaks of itself, or answers between "Q" and "Q".
    """
    paragraphs = [line for paragraph in paragraphs for line in _lines(text, paragraph)]
    labels = [_label(text, *paragraph) for paragraph in paragraphs]
    words = [
        text[slice(*label)] if label and not _LINE_UP.fullmatch(text, label[1], end) else None
        for label, (_, end) in zip(labels, paragraphs, strict=True)
    ]
    asks = any("?" in text[s:e] for word, (s, e) in zip(words, paragraphs, strict=True) if word == "Q")
    if not asks:
        words = [None if word in ("Q", "A") else word for word in words]
    words = _without_list(text, labels, words, paragraphs)
    speakers: set[str] = set()
    behind = [(label[1], end) if label else None for label, (_, end) in zip(labels, paragraphs, strict=True)]
    if not any(span and talks(text, *span) for span in behind):
        # Nobody talks: where all is names or figures, it lists results, or who belongs to what.
        words = [
            None if span and _LISTED.fullmatch(text, *span) else word
            for word, span in zip(words, behind, strict=True)
        ]
    for one, other in pairwise(words):
        if one and other and one != other:
            speakers |= {one, other}
    on_floor = {
        word
        for label, word in zip(labels, words, strict=True)
        if label and word and _ON_FLOOR.match(text, label[1])
    }
    if not on_floor.isdisjoint(speakers):
        speakers |= on_floor
    scripted = _in_script(text, words, paragraphs) - speakers
    speakers |= scripted
    known = {word for label in speakers for word in label.partition(",")[0].split()}
    speakers |= {word for word in words if word and known.issuperset(word.split())}
    names = {word.casefold().rstrip(".") for label in speakers for word in label.split()} - _TITLES
    found: list[tuple[Span, list[Span]]] = []
    after: list[Span] = []  # what may go on with the last turn
    goes_on = False
    for label, word, (start, end) in zip(labels, words, paragraphs, strict=True):
        if label and word in speakers:
            if found:
                found[-1][1].extend(after)
            found.append((label, [(_behind(text, label), end)]))
            after, goes_on = [], word not in scripted  # in a script the reporter narrates between turns
            continue
        # In court papers, with a stop behind the letter, the reporter narrates between answers.
        answers = bool(found) and text.startswith("A:", found[-1][0][0])
        goes_on = goes_on and not label and _is_own(text[start:end], names, answers=answers)
        if goes_on:
            after.append((start, end))
        if label:  # a post, a caption: it was the article that went on
            after = []
    return found


def _lines(text: str, paragraph: Span) -> list[Span]:
    """The turns of a paragraph that opens with a label and has others where lines start, else all of it."""
    lines = [match.end() for match in _LINE_END.finditer(text, *paragraph)]
    if not _label(text, *paragraph) or not any(_label(text, line, paragraph[1]) for line in lines):
        return [paragraph]
    starts = [line for line in lines if _label(text, line, paragraph[1]) or _TIME.match(text, line)]
    turns = [
        (begin, begin + len(text[begin:end].rstrip()))
        for begin, end in pairwise([paragraph[0], *starts, paragraph[1]])
    ]
    # Scores, line-ups and forecasts are written so too: they hold no sentence, and each label once.
    labels = [text[slice(*label)] for turn in turns if (label := _label(text, *turn))]
    are_spoken = len(set(labels)) < len(labels) or any(_ENDS.search(text, *turn) for turn in turns)
    return turns if are_spoken else [paragraph]


def _label(text: str, start: int, end: int) -> Span | None:
    match = _LABEL.match(text, start, end)
    if not match:
        return None
    if match["floor"]:
        return match.span("floor") if any(map(_is_title, match["title"].split())) else None
    label = match["label"] or match["letter"]
    if "(" in label and "@" not in label:  # a team's manager, a dateline's agency
        behind = match.end("label"), end
        if not talks(text, *behind):
            return None
    if role := match["role"]:
        words = role[2:].split()
        if len(label.removesuffix(role).split()) < 2 or words[0] in _NO_ROLE or not any(map(is_role, words)):
            return None
    if is_heading(label) and not _is_introduced(text, label):
        return None
    return match.span("label" if match["label"] else "letter")


def _is_introduced(text: str, label: str) -> bool:
    """Whether the text names at its top what its label makes look a heading: She spoke to Field Notes."""
    return " " in label and re.search(rf"{re.escape(label)}(?!:)", text[:_INTRODUCTION]) is not None


def _without_list(
    text: str, labels: Sequence[Span | None], words: Sequence[str | None], paragraphs: Sequence[Span]
) -> list[str | None]:
    """The labels without those of a list of what each did, where nobody comes twice or speaks of himself."""
    often = Counter(words)
    spans = [
        (_behind(text, label), end) if label and word and often[word] == 1 else None
        for label, word, (_, end) in zip(labels, words, paragraphs, strict=True)
    ]
    deeds = sum(is_deed(text, *span) for span in spans if span)
    asks = any(_ASKS.match(text, *span) for span in spans if span)
    if asks or deeds < 2 or deeds * _FEW < sum(span is not None for span in spans):
        return list(words)
    return [
        word if not span or tells_of_self(text, *span) else None
        for word, span in zip(words, spans, strict=True)
    ]


def is_deed(text: str, start: int, end: int) -> bool:
    """Whether what stands behind a label tells what somebody did: Made two saves. Nobody says so himself."""
    match = _DEED.match(text, start, end)
    if not match or match["end"] == "?" or tells_of_self(text, start, end):
        return False
    verb = match["verb"].casefold()
    return verb in _DID or (_PAST.fullmatch(verb) is not None and verb not in GIVEN_NAMES)


def _behind(text: str, label: Span) -> int:
    """Where the words begin behind a label."""
    return _BEHIND.match(text, label[1]).end()  # type: ignore[union-attr]


def _is_title(word: str) -> bool:
    word = word.casefold()
    return word == "the" or word in HONORIFICS | TITLES_BEFORE_NAMES or is_role(word)


def _in_script(text: str, words: Sequence[str | None], paragraphs: Sequence[Span]) -> set[str]:
    """Labels in capitals whom the text names too and who say I or you, as in scripts between narration.

    One at the top that comes once is the place that the article is from.
    """
    often = Counter(words)
    in_capitals = any(word and word.isupper() for word in often)
    names = set(map(str.upper, _NAME.findall(text))) if in_capitals else set()
    return {
        word
        for word, (start, end) in zip(words, paragraphs, strict=True)
        if word
        and word.isupper()
        and len(word) > _LONGEST_INITIALS
        and speaks(text, start, end)
        and names.issuperset(part for part in word.split() if len(part) > _LONGEST_INITIALS)
        and (often[word] > 1 or start >= paragraphs[:TOP][-1][1])
    }


def speaks(text: str, start: int, end: int) -> bool:
    """Whether somebody speaks of himself or to others."""
    return any(not _is_numeral(text, match) for match in _SPEAKS.finditer(text, start, end))


def talks(text: str, start: int, end: int) -> bool:
    """Whether somebody speaks of himself or to others, or asks."""
    return "?" in text[start:end] or speaks(text, start, end)


def tells_of_self(text: str, start: int, end: int) -> bool:
    """Whether somebody speaks of himself."""
    return any(not _is_numeral(text, match) for match in _SELF.finditer(text, start, end))


def reports(paragraph: str) -> bool:
    """Whether a paragraph reports what it quotes."""
    bare = QUOTED.sub("", paragraph)
    return bare != paragraph and _REPORTS.search(bare) is not None


def _is_numeral(text: str, match: re.Match[str]) -> bool:
    """Whether "I" stands right behind a name, or a noun that is counted so: Charles I, World War I.

    A sentence may open with any word before the pronoun, and name a place or a day.
    """
    begin = max(0, match.start() - _LONGEST_WORD)
    counted = _COUNTED.search(text[begin : match.start()]) if match.group() == "I" else None
    if counted is None:
        return False
    word = counted["word"].casefold()
    if word in _NUMBERED_NOUNS or counted["word"].islower():
        return word in _NUMBERED_NOUNS
    if _OPENS_SENTENCE.search(text, begin, begin + counted.start("word")):
        return word in GIVEN_NAMES - FUNCTION_WORDS
    return not counted["place"] and word not in DAYS | MONTHS


def is_heading(label: str) -> bool:
    """Whether what stands before a colon heads a line of a form or a fact sheet, or a column: no speaker."""
    words = _WORD.findall(label.casefold())
    is_field = _FIELDS.fullmatch(label) is not None
    return is_field or not _HEADINGS.isdisjoint(words) or words[:1] in _SOUNDS


def _is_own(paragraph: str, names: set[str], *, answers: bool) -> bool:
    """Whether a paragraph is what the speaker before says too: of himself, or of you where he ``answers``.

    It quotes nobody. ``names`` are those of the speakers, empty where letters stand for them; then any "he"
    may be one.
    """
    if reports(paragraph):
        return False
    bare = QUOTED.sub("", paragraph)
    about = (
        _OTHERS.search(bare) if not names else not names.isdisjoint(map(str.casefold, _WORD.findall(bare)))
    )
    return not about and (speaks if answers else tells_of_self)(bare, 0, len(bare))
