"""Who says a quotation, by the words behind it: '"Five," deadpanned the foreman'.

Any verb reports there, so this finds those that the network takes for none.
"""

from __future__ import annotations

import re

from quotex.pipeline.features import CAPITAL
from quotex.pipeline.page import CLOSING
from quotex.pipeline.resolution.words import FUNCTION_WORDS
from quotex.pipeline.spans import Span

_END = (
    r"(?=\s*(?:[,.;:!?(“\"«\r\n—–]|$)|\s(?:and|as|who|whose|when|while|after|before|in|at|on|to|with|from|into|over"
    r"|through|by|across|behind|back|last|this|that)\b)"
)
_NAME = rf"{CAPITAL}[\w.’'-]*(?:\s(?:{CAPITAL}[\w.’'-]*|de|van|von|bin|al))*"
_PHRASE = (
    r"(?:the|an?|one|another|his|her|its|their|my|our)(?:\s(?!and\b|as\b|who\b|in\b|at\b|of\b)[\w’'-]+){1,3}"
    rf"(?:\s{_NAME})?"
)
#: Harrumphed 44-year-old tenor Ann Roe.
_BARE = r"(?:(?!(?:to|of|with|at|from|into|towards?|for|by|on|in|over|past)\b)[a-z\d-]+\s){0,3}"
#: A verb that is no participle of what goes before: "Sea Rose," carrying the crew.
_VERB = (
    r"(?:[a-z]+(?<!ss)(?:ed|s)(?:\s(?:up|in|back|out))?"
    r"|said|told|wrote|sang|spat|swore|shot back|began|went on|came back|cut in|put in|broke in)"
)
_INVERTED = re.compile(rf"\s(?P<cue>{_VERB})\s(?P<source>{_BARE}{_NAME}|{_PHRASE}){_END}")
_BEHIND = re.compile(
    r"\s((?:him|her|them)\b(?!\s[\w-]+)|(?:his|her|their|its|the|an?|one|two|three|several)\s[^,.;:\"“”]{1,60}(?=,))"
)
#: "Shame!" several deputies roared.
_LOUD = re.compile(
    r"\s(?P<source>(?:the|one|two|three|several|some|many|a few|an?)"
    r"(?:\s(?!(?:and|who|in|at|of)\b)[\w’'-]+){1,3}?)"
    r"\s(?P<cue>(?:roar|shout|yell|cri|scream|bellow|chant|jeer|heckl|holler|ask|demand|inquir|wonder)\w*)"
    rf"{_END}"
)
_PLAIN = re.compile(rf"\s(?P<source>s?he|they|I|we|{_NAME})\s(?P<cue>{_VERB}){_END}")


def accounted(text: str, cue: Span) -> Span | None:
    """Whose account it is, behind "according to": a pronoun, or words up to a comma."""
    match = _BEHIND.match(text, cue[1]) if text[slice(*cue)].casefold().endswith("according to") else None
    return match.span(1) if match else None


def told_behind(text: str, end: int) -> tuple[Span, Span] | None:
    """Cue and source behind the quotation that ends at ``end``; None where other words stand there."""
    last = text[max(0, end - 3) : end].rstrip(CLOSING)[-1:]
    if text[end - 1] == last or last not in (",", "!", "?"):
        return None
    if last != ",":
        match = _LOUD.match(text, end)
    else:
        match = _INVERTED.match(text, end) or _PLAIN.match(text, end)
        if match and match["cue"].split()[0] in FUNCTION_WORDS:
            return None
    return (match.span("cue"), match.span("source")) if match else None
