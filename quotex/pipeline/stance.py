"""Whether a source stands by what a record gives: Kent denied that it leaks, Ruiz never said that it does.

Told from the cue, the source and the words right before them, by forms of English: a denial ("rejected the
claim that"), a negation ("did not say", "neither of them said", "declined to"), a supposition ("if Orr had
said", "might say"), a question ("Did she say that?"). Without such a form a record is affirmed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from quotex.pipeline.predicates import AUXILIARY, CLAIM
from quotex.pipeline.spans import Span
from quotex.records import Stance

_DENIES = (
    r"\b(?:den(?:y|ies|ied|ying|ials?)|disput(?:es?|ed|ing)|refut(?:es?|ed|ing)|rebut(?:s|ted|ting)?"
    r"|reject(?:s|ed|ing|ion)?|dismiss(?:es|ed|ing)?|doubt(?:s|ed|ing)?|disbeliev(?:es?|ed|ing)"
    r"|disavow(?:s|ed|ing)?|repudiat(?:es?|ed|ing)|discount(?:s|ed|ing)|contradict(?:s|ed|ing)?"
    r"|disagree(?:s|d|ing)?|retract(?:s|ed|ing)?|recant(?:s|ed|ing)?|rul(?:es?|ed|ing) out"
    r"|(?:laugh|brush|shrug)(?:s|ed|ging|ing)? (?:off|aside)|scoff(?:s|ed|ing)? at)\b"
)
_NOT = r"(?:\b(?:not|never|neither|nor|cannot|hardly|without|no longer)\b|n't\b)"
#: Who has no doubt stands by it, and so does who can't deny it or didn't just say it.
_SURE = re.compile(
    rf"(?:{_NOT}|\bno)\s(?:\w+\s)?(?:doubt|disput)|{_NOT}\s(?:hesitat|fail|tir|resist|help)"
    r"|\bc(?:an|ould)(?:not|n't|'t| not) deny|(?:\bnot|n't) (?:only|just|merely|simply|least)\b"
)
#: These take what they turn down, or leave unsaid: declined to comment, failed to mention that.
_OMITS = (
    r"\b(?:declin(?:es?|ed|ing)|refus(?:es?|ed|ing|al)|fail(?:s|ed|ing)?|neglect(?:s|ed|ing)?|forg[eo]t(?:s|ting)?"
    r"|avoid(?:s|ed|ing)?|refrain(?:s|ed|ing)?|short of)\b"
)
#: Verbs that have a quotation for their object behind a comma too: never said, "No".
_SAYS = re.compile(
    r"\b(?:sa(?:y|ys|id|ying)|t(?:ell|ells|old|elling)|claim|stat(?:e|ed|ing)|wr(?:ite|ites|ote|itten|iting)|announc"
    r"|add|utter|repl(?:y|ied)|answer|shout|promis|argu|suggest|insist|remark|comment|put it|ask|use)"
)
_UNSAID = re.compile(f"{_NOT}|{_OMITS}")
#: A wish that can't be had is one all the same, and what could be seen was: would have liked to, could see.
_SUPPOSED = re.compile(
    r"\b(?:(?:would|should|could|might|may|must|ought to)(?:n't)?\s(?:\w+\s){0,2}?have\s"
    r"(?!(?:liked|preferred|loved|wanted|wished)\b)|(?:might|may|could(?!\s(?:see|feel|hear|tell|remember)\b))\b)"
)
_NOBODY = re.compile(
    r"(?:[Nn]either|[Nn]obody|[Nn]one|[Nn]othing|[Nn]o[- ]one"
    r"|[Nn]ot\s(?!(?:only|just|merely|simply|least)\b)|[Nn]o\s(?=[a-z])|no\s(?=[A-Z]))\b"
)
_IF = re.compile(
    r"\b(?:if|unless|whether|lest|suppos(?:e|ing)|imagin(?:e|ing)|assuming|as though|in case)"
    r"\s(?:that\s|only\s)?$"
)
#: Nor did she say; what asks why she said it grants that she did.
_NOR = re.compile(rf"\b(?:never|nor|neither|nowhere|not once|no (?!sooner)\w+)\s{AUXILIARY}\s$")
_INVERTED = re.compile(rf"(?:^|[^\w\s'])\s*(?:(?:and|but|so|or|then)\s)?(?P<verb>{AUXILIARY})(?:n't)?\s$")
_HAD = frozenset(("had", "should", "were"))
#: No evidence that, untrue that, denied that, rejected the claim that: what follows is not given as said.
_UNTRUE = re.compile(
    r"(?:\b(?:no|little|without)\s(?:\w+\s)?(?:evidence|proof|indication|sign|record|suggestion|hint)"
    r"|(?:\bnot|n't)\s(?:\w+ly\s)?(?:true|the case|clear|certain|confirmed)"
    r"|\b(?:false|untrue|unlikely|possible|unclear|doubtful|rumou?rs?|rumou?red|hoax|myth|lie)"
    rf"|{_DENIES}(?:\s(?:\w+\s){{0,2}}?{CLAIM}s?)?)\sthat\s$"
)
_OF_CLAIM = re.compile(rf"\b{CLAIM}s?\sthat\s$")
_WAS_FALSE = re.compile(
    r",?\s(?:is|are|was|were|(?:has|have|had) been)\s(?:\w+\s)?"
    r"(?:false|untrue|wrong|baseless|unfounded|fabricated|nonsense|denied|dismissed|rejected|refuted|debunked)\b"
)
_DENIED = re.compile(rf"{_DENIES}\s$")
_PRONOUN = re.compile(r"(?:he|she|it|they|we|I)\b")
#: Up to the verb of a cue whose source stands further off: left without saying, denied having said.
_SHORT_OF = re.compile(
    rf"(?:(?:\bwithout|\binstead of|\brather than|(?<!apart )(?<!aside )\bfrom|{_DENIES}|{_OMITS})"
    rf"\s(?:\w+ly\s|even\s|ever\s)?\w+ing|{_OMITS}\sto\s\w+)$"
)
_VERB = re.compile(r"\w*")
_NEXT = re.compile(r"[\s,]*(?:(?:\w+ly|ever|even|also|then|now|once|himself|herself|themselves)[\s,]+){0,2}")
#: Dismissed it as nonsense: the verdict is the source's own.
_VERDICT = re.compile(rf"(?:\w+\s){{0,3}}?as\b(?!.*\b(?:that|{CLAIM}s?)\b)", re.S)
_REACH = 80  # characters before
_AHEAD = 600  # characters in which a question ends


def stance(
    text: str, content: Sequence[Span], cue: Sequence[Span], source: Sequence[Span], sentence: Span
) -> Stance:
    """Tell whether the source stands by the content, denies it, or is not said to have said it.

    Parameters
    ----------
    sentence
        Bounds of the sentence that the cue stands in.
    """
    if not cue:
        return "affirmed"
    said = _SURE.sub(" ", _plain(" ".join(text[start:end] for start, end in cue)))
    is_short = _UNSAID.search(said) or _SUPPOSED.search(said)
    if (is_short and (_SAYS.search(said) or not _is_set_off(text, content[0], cue[-1]))) or _is_unsaid(
        text, content, cue[0], source, sentence
    ):
        return "unsaid"
    return "denied" if re.search(_DENIES, said) and _is_denied(text, content, cue[-1]) else "affirmed"


def _is_denied(text: str, content: Sequence[Span], cue: Span) -> bool:
    """Whether a verb of denial has the content for its object: it is no verdict, nor said in denial."""
    start, end = content[0]
    if _VERDICT.match(text, start, min(end, start + _AHEAD)) or text.endswith(" as ", cue[1], start):
        return False
    return text[start].isalnum() or (cue[1] <= start and not _is_set_off(text, content[0], cue))


def _is_set_off(text: str, first: Span, cue: Span) -> bool:
    """Whether a content in marks stands behind a colon or a comma, and so is no object of the cue."""
    start = first[0]
    between = text[cue[1] : min(start, cue[1] + _REACH)] if cue[1] <= start else ""
    return not text[start].isalnum() and re.search("[:,]", between) is not None


def _is_unsaid(text: str, content: Sequence[Span], cue: Span, source: Sequence[Span], sentence: Span) -> bool:
    """Whether nobody said it, or what leads to source and cue denies, supposes or asks that it was said."""
    if source and _NOBODY.match(text, source[0][0], source[-1][1]):
        return True
    ahead = source[-1][1] if source and source[-1][1] <= cue[0] else None
    if ahead is None or not _NEXT.fullmatch(text, ahead, cue[0]):
        verb = _VERB.match(text, *cue)
        return bool(verb and _SHORT_OF.search(_before(text, max(sentence[0], ahead or 0), verb.end())))
    start = source[0][0]
    before = _before(text, sentence[0], start)
    if any(form.search(before) for form in (_IF, _NOR, _UNTRUE)):
        return True
    if _DENIED.search(before) and _PRONOUN.match(text, start, ahead):
        return True
    if _OF_CLAIM.search(before) and _WAS_FALSE.match(_plain(text[content[-1][1] : content[-1][1] + _REACH])):
        return True
    asks = _INVERTED.search(before)
    return asks is not None and (
        asks["verb"] in _HAD or "?" in text[cue[1] : min(sentence[1], cue[1] + _AHEAD)]
    )


def _before(text: str, begin: int, end: int) -> str:
    return _plain(text[max(begin, end - _REACH) : end])


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", text).casefold().replace("’", "'")
