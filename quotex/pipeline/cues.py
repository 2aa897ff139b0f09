"""Whom a cue names: who tells, where it is passive, and who is told."""

from __future__ import annotations

import re

from quotex.pipeline.page import Marks
from quotex.pipeline.predicates import CLAIM
from quotex.pipeline.resolution.words import ASKS, IS_ASKED, MONTHS
from quotex.pipeline.spans import Span

#: It was announced by the council that ...
_IS_SAID = re.compile(
    r"(?:\w+\s){0,2}(?:was|were|is|are|been|being|be)\s(?:(?:\w+ly|then|later|also|first|since)\s)?"
    r"(?:announced|alleged|claimed|confirmed|reported|revealed|suggested|stated|said|agreed|argued|estimated"
    r"|predicted|promised|noted|pointed out|ordered|decided|ruled|recommended|proposed|demanded|requested"
    r"|insisted|declared|decreed|admitted|conceded|acknowledged|disclosed|explained|concluded)\b",
    re.I,
)
_IS_TOLD = re.compile(
    r"(?:(?:was|were|is|are|am|been|being|be|had|has|have|not|never|also)\s)+(?:\w+ly\s)?"
    rf"{IS_ASKED}\b|(?-i:(?=[A-Z])){IS_ASKED}\b",
    re.I,
)
_WHOM = (
    rf"(?!(?:\w+day|Christmas|Easter|May|(?i:{'|'.join(sorted(MONTHS))})|an?\s(?:majority|vote|margin))\b)"
    r"(?!(?:the\s)?(?:end|time|start|beginning|middle|turn|close|week|month|year|way|side|noon|then|now)\b)"
    r"(?P<agent>(?:the|an?|his|her|its|their|[A-Z]|him\b|them\b|reporters|journalists|police|officials|prosecutors"
    r"|lawyers|lawmakers|senators|residents)[^.;:\"“”\n]{0,80}?)"
    r"(?=,?\s(?:that|to|how|why|whether|what|when|not|in|on|at|last|if)\b|[.;:\"“”\n])"
)
_BY = re.compile(rf"\s*by\s{_WHOM}")
#: Whoever hears something from somebody does not say it: the court heard from Ann Roe that it was late.
_HEARS = re.compile(r"(?:(?:has|have|had|also|then|later)\s)*(?:hear[sd]?|learn(?:s|ed|t)?)(?:\sfrom)?", re.I)
_FROM = re.compile(rf"\s*from\s{_WHOM}")
#: The subject of these is told or spoken of: of 330 such in all that is annotated none speaks.
_IS_ADDRESSED = re.compile(
    r"(?:\w+\s){0,3}?(?:is|are|was|were|am|be|been|being)\s(?:(?:not|never|also|then|later|first|once|\w+ly)\s){0,2}"
    rf"(?:{IS_ASKED}|promised"
    r"|accused|criticised|criticized|praised|blamed|condemned|described|dismissed|called|dubbed|branded"
    r"|expected|believed|thought|understood|said|reported|alleged|rumoured|rumored|estimated)(?:\s(?:by\b.*|for|of|as|about|to|that|if))?"
    r"|(?:(?:has|had|then|also|later)\s){0,2}hear[ds]",
    re.I | re.S,
)
#: What opens a sentence whose subject was asked, behind it.
_LEADS_IN = re.compile(rf"(?=[A-Z])(?i:(?:when )?{IS_ASKED})(?: (?:again|about|by|on|if|of|that))?")
QUOTED = re.compile(r"\b(?:quoted|cited)\b", re.I)
_AS_SAYING = re.compile(r"(?P<cue>as (?:saying|telling|writing|having said))\s(?=\S)")
_LINE_END = re.compile(r"\s*(?:[\r\n]|$)")  # Carer altered will, court told
_WHEN = re.compile(r"\b(?:when|if|once|being)\s(?:\w+ly\s)?$", re.I)
_ASKED = re.compile(rf"(?:(?:{ASKS})ed|(?:told|informed|reminded)(?: of| about)?)", re.I)
_THOUGHT = re.compile(r"(?:had |then )?(?:thinks?|thought)(?: to (?:him|her|them)sel(?:f|ves))?", re.I)
_ASKS = re.compile(r"(?:\w+\s){0,2}(?:ask|demand|inquir|enquir)(?:s|ed|e[sd]|ing)?\b", re.I)
_QUESTION = re.compile(r"\?\W?$")
_ANSWER = re.compile(
    r"\W(?:yes|no|not|never|yeah|yep|nope|none|nothing|of course|absolutely|certainly|maybe|perhaps)\b", re.I
)
_NOUN_BY = re.compile(
    rf"(?:(?:an?|the|his|her|its|their|this|that)\s)?(?P<cue>(?:{CLAIM}|call)s?\sby)\s"
    r"(?P<source>[^,.;:\"“”\n]{3,60})",
    re.I,
)
#: What a verb is followed by, where somebody's claim is its object: rejected the argument of Ana Roe that.
_CLAIMED = re.compile(
    rf"\s(?P<claim>(?:(?:the|an?|any|all|this|these|such)\s)?(?:[\w-]+\s)?(?P<cue>{CLAIM}s?\s(?:by|of|from))"
    r"\s(?P<source>(?-i:[A-Z]|(?:the|an?|his|her|its|their)\s)[^,.;:\"“”\n]{1,60}))\s",
    re.I,
)
_REACH = 24  # characters
_BY_INSIDE = re.compile(r"\sby\s(?=\S)")
#: What goes on with a source, between commas, and is no beginning of what it says.
_CLAUSE = re.compile(
    r"(?P<clause>(?:which|who|whose)\s[^,.;:\"“”\n]{3,90}"
    r"|(?:an?|the)\s[^,.;:\"“”\n]{1,60}\b(?:called|named)\s[A-Z][^,.;:\"“”\n]{1,40}"
    r"(?=,\s(?:he|she|it|they|there|the|an?|his|her)\s)),\s+(?!who\b|which\b|whose\b)(?=\w)"
)
#: Verbs that take whom they address as their object, in a cue that goes on with a word other than these.
_TELLS = re.compile(
    r"\b(?:t(?:ell(?:s|ing)?|old)|(?:ask|remind|assur|urg|inform|warn|accus)(?:es?|s|ed|ing)?)\b"
    r"(?=\s+(?!(?:about|again|against|after|by|for|in|of|on|several|that|to|with|yet|\w+ly)\b)\w)",
    re.I,
)


def agent(text: str, cue: Span) -> list[Span]:
    """Who tells, behind the "by" of a passive cue or the "from" of one that hears.

    Residents have been assured by the mayor that it holds; MPs heard from Ann Roe that it does not.
    """
    if QUOTED.search(text, *cue):
        return []  # Roe was quoted by the Echo as saying
    if _HEARS.fullmatch(text, *cue):
        heard = _FROM.match(text, cue[1] - len("from") * text.endswith("from", *cue))
        return [heard.span("agent")] if heard else []
    is_passive = _IS_TOLD.match(text, *cue) or _IS_SAID.match(text, *cue) or _is_asked_by(text, cue)
    inside = _BY_INSIDE.search(text, *cue)
    end = inside.start() if inside else cue[1] - len("by") * text.endswith("by", *cue)
    match = is_passive and _BY.match(text, end)
    return [match.span("agent")] if match else []


def is_addressed(text: str, cue: Span, source: Span) -> bool:
    """Whether a cue tells what its source is told, or is spoken of: Roe was told; asked so, Roe laughed."""
    if source[0] >= cue[1]:
        is_led_in = _LEADS_IN.fullmatch(text, *cue) and source[0] > cue[1] + 1
        return bool(is_led_in) and not text.endswith("by ", 0, source[0])
    if text[slice(*cue)] == "told" and _LINE_END.match(text, cue[1]):
        return True
    if _ASKED.fullmatch(text, *cue):
        is_bare = text.endswith(", ", 0, cue[0]) and text.count(",", source[0], cue[0]) == 1
        is_participle = is_bare or text.endswith("; ", 0, cue[0])
        when = _WHEN.search(text, max(0, cue[0] - _REACH), cue[0])
        return is_participle or when is not None or _is_asked_by(text, cue)
    return _IS_ADDRESSED.fullmatch(text, *cue) is not None


def _is_asked_by(text: str, cue: Span) -> bool:
    """Whether a participle is followed by who asks: Roe, asked by a reader if it would hold, laughed."""
    return bool(_ASKED.fullmatch(text, *cue) and _BY.match(text, cue[1]))


def is_answered(text: str, cue: Span, question: Span, reply: Span) -> bool:
    """Whether a quotation answers what somebody asks right before, and so is another's."""
    asks = _ASKS.match(text, *cue) and _QUESTION.search(text, *question)
    return bool(asks) and _ANSWER.match(text, *reply) is not None


def is_thought(text: str, cue: Span) -> bool:
    """Whether a cue gives quoted words as thought and not said: '"Why me?" he thought'."""
    return _THOUGHT.fullmatch(text, *cue) is not None


def nominal(text: str, cue: Span) -> tuple[Span, Span] | None:
    """The noun of a cue with its "by", and who follows it: an allegation by two deckhands."""
    match = _NOUN_BY.fullmatch(text, *cue)
    return (match.span("cue"), match.span("source")) if match else None


def claimed(
    text: str, cue: list[Span], source: list[Span], pieces: list[Span]
) -> tuple[list[Span], list[Span]]:
    """Cue and content, where the verb of the cue has for its object what another claims.

    The claim and its owner are part of the content in "Hart rejected the plea of Ann Roe that it is void";
    where the owner is the source, the noun is the cue.
    """
    (_, end), (start, stop) = cue[-1], pieces[0]
    match = _CLAIMED.fullmatch(text, end, start) if text.startswith("that ", start) else None
    if match is None:
        return cue, pieces
    if source == [match.span("source")]:
        return [match.span("cue")], pieces
    is_ahead = bool(source) and source[-1][1] <= cue[0][0]
    return cue, [(match.start("claim"), stop), *pieces[1:]] if is_ahead else pieces


def as_saying(text: str, cue: list[Span], pieces: list[Span]) -> tuple[list[Span], list[Span]]:
    """Cue and content, where the cue goes on: was quoted by the Echo as saying that."""
    start, end = pieces[0]
    goes_on = _AS_SAYING.match(text, start, end) if QUOTED.search(text, *cue[-1]) else None
    if goes_on is None or cue[-1][1] > start:
        return cue, pieces
    return [*cue, goes_on.span("cue")], [(goes_on.end(), end), *pieces[1:]]


def until_by(text: str, cue: list[Span]) -> list[Span]:
    """A passive cue up to its "by", where it was taken to hold who tells as well."""
    start, end = cue[0]
    inside = _BY_INSIDE.search(text, start, end) if _IS_TOLD.match(text, start, end) else None
    return [(start, inside.start() + len(" by")), *cue[1:]] if inside else cue


def with_clause(text: str, source: list[Span], pieces: list[Span]) -> tuple[list[Span], list[Span]]:
    """A source with the clause behind it that a content was taken to begin with.

    According to the report, which came on Monday, the dam leaks; according to a neighbour, a man called Roe,
    it does not.
    """
    (start, end), (begin, stop) = source[-1], pieces[0]
    clause = _CLAUSE.match(text, begin, stop) if text[end:begin].strip() == "," else None
    if clause is None:
        return source, pieces
    return [*source[:-1], (start, clause.end("clause"))], [(clause.end(), stop), *pieces[1:]]


def without_addressee(text: str, pieces: list[Span], marks: Marks, cue: list[Span]) -> list[Span]:
    """Leave out to whom a passive cue says something: "Residents were told by the mayor to leave"."""
    start, end = pieces[0]
    is_before = len(pieces) > 1 and bool(cue) and end <= cue[0][0] and not text[end : cue[0][0]].strip(" ,\n")
    if is_before and _IS_TOLD.match(text, *cue[0]) and not marks.overlapping(start, end):
        return pieces[1:]
    return pieces


def until_addressee(text: str, cue: list[Span]) -> list[Span]:
    """An active cue up to whom it addresses, which is no part of one in PolNeAR: "told the crowd"."""
    match = _TELLS.search(text, *cue[0]) if cue else None
    return [(cue[0][0], match.end()), *cue[1:]] if match else cue
