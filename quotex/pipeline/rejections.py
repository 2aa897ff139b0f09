"""What looks like a report and is none: names, titles, measures, being for or against something."""

from __future__ import annotations

import re
from dataclasses import dataclass

from quotex.pipeline.attributions import Attribution
from quotex.pipeline.page import LONGEST_TITLE, Marks
from quotex.pipeline.resolution.phrases import parse
from quotex.pipeline.resolution.words import PERSON_NOUNS
from quotex.pipeline.spans import hull
from quotex.pipeline.standalone import is_title

#: What stands before a name in marks: known as "the Flats", answers to "Keith", a post headed "Blood".
_NAMES = re.compile(
    r"\b(?:known|knows?|answers|nicknamed|titled|entitled|headed|subtitled|code-?named|sign(?:s|ed)"
    r" (?:it|him|her)self|call(?:s|ed|ing)? (?:it|him|her|them)sel(?:f|ves))\b(?:\s[\w’'-]+){0,4}\s*$"
)
#: Being for or against something is no report, unless words are quoted: that is quotex's convention.
_POSITION = re.compile(
    r"(?:\w+\s+){0,3}(?:welcom(?:es?|ed|ing)|support(?:s|ed|ing)?(?:\s+behind)?|back(?:s|ed|ing)"
    r"|vot(?:e[ds]?|ing)\s+(?:for|against)|oppos(?:es?|ed|ing)|favou?r(?:s|ed|ing)?|endors(?:es?|ed|ing)"
    r"|defend(?:s|ed|ing)?|react(?:s|ed|ing)?)",
    re.I,
)
#: What tells of no words: adjourning a case, learning something.
_ACT = re.compile(r"(?:[\w’']+\s+){0,3}(?:adjourn|learn)\w*", re.I)
#: What an accident claims is no statement: the flood claimed two lives.
_CLAIMS = re.compile(r"\bclaim(?:s|ed|ing)?$", re.I)
_TOLL = re.compile(
    r"(?![^,]*\b(?:is|are|was|were|had|has|have|will|would|could|may)\b)(?:[\w’'-]+\s){1,4}?(?:li(?:fe|ves)|victims?)\b"
)
#: What consists of words. A proposal or a decision may be a thing that somebody is for or against.
_CLAIM = re.compile(
    r"^(?:that|how|why|whether|what)\b"
    r"|\b(?:claims?|views?|ideas?|findings?|warnings?|theory|theories|notions?|beliefs?|suggestions?|arguments?)\b",
    re.I,
)
_DISMISSES = re.compile(r"\bdismiss(?:e[sd]|ing)?$", re.I)
_WHO_SAY = re.compile(r"\bwho\s(?:say|claim|argue|believe|think|fear)")
_POINTS = re.compile(r"(?:Read|See|Watch|Listen|READ|SEE|WATCH)(?: more| also| next| now|\s?MORE|\s?ALSO)?:")
_MEASURED = re.compile(
    r"according to (?:age|alphabet|category|colou?r|date|demand|distance|gender|grade|height|income|length"
    r"|means|merit|need|order|plan|popularity|price|rank|region|schedule|season|seniority|sex|size|skill|species|taste"
    r"|temperature|type|vocabulary|weight|how|whether)\b(?!\s(?:of|from|by))"
    r"|according to (?-i:(?:the\s)?tides?(?=\s*[,.;])"
    r"|the (?:age|amount|height|length|number|size|weight) of\b)",
    re.I,
)
_HAVING = re.compile(r"having said (?:that|this|all that),", re.I)
_ONESELF = re.compile(r"(?:him|her|it|my|your)self\s|(?:them|our|your)selves\s")
_ANNOUNCES = re.compile(r"(?:^|[\r\n])[^\w\r\n]*(?:WHAT|HOW|THEY|WE|PEOPLE)\b[^\r\n]*$")
_HOW = re.compile(r"\b(?:how|the way)\s$", re.I)
_SHORT = 10  # characters
_HEADING = 80  # characters
_LINE_END = re.compile(r"[ \t:]*[\r\n\u2028\u2029]")
_LONGEST_NAME = 6  # words


@dataclass(frozen=True, slots=True)
class Rejections:
    """Tells attributions that are none.

    Attributes
    ----------
    marks
        The marked spans of the text.
    titled
        Where the first paragraph ends, if its words are written like a title; else 0.
    """

    marks: Marks
    titled: int

    def __contains__(self, found: Attribution) -> bool:
        """Whether an attribution is none."""
        return (
            self._is_name(found)
            or self._is_position(found)
            or self._is_in_title(found)
            or self._is_measured(found)
            or self._is_sacking(found)
            or self._is_pointer(found)
            or self._is_act(found)
            or self._is_heading(found)
            or self._is_filler(found)
            or self._is_manner(found)
        )

    def _is_measured(self, found: Attribution) -> bool:
        """Whether "according to" gives a measure, and nobody's words: seated according to age."""
        return any(_MEASURED.match(self.marks.text, start) for start, _ in found.cue)

    def _is_sacking(self, found: Attribution) -> bool:
        """Whether it is somebody who is dismissed, and no claim."""
        text = self.marks.text
        says = _CLAIM.search(text, *found.content[0]) or _WHO_SAY.search(text, *found.content[0])
        if found.type != "indirect" or says or not any(_DISMISSES.search(text, *cue) for cue in found.cue):
            return False
        phrase = parse(text[slice(*found.content[0])].partition(",")[0])
        return phrase is not None and phrase.head in PERSON_NOUNS

    def _is_pointer(self, found: Attribution) -> bool:
        """Whether a line only points to another article: Read more: The boat that would not float."""
        return any(_POINTS.match(self.marks.text, start) for start, _ in found.cue)

    def _is_act(self, found: Attribution) -> bool:
        """Whether it tells what was done, or came to be known, and not what was said."""
        text = self.marks.text
        if found.type != "indirect":
            return False
        is_toll = any(_CLAIMS.search(text, *cue) for cue in found.cue) and _TOLL.match(
            text, *found.content[0]
        )
        return bool(is_toll) or any(_ACT.fullmatch(text, *cue) for cue in found.cue)

    def _is_heading(self, found: Attribution) -> bool:
        """Whether a heading in capitals announces what stands below: WHAT THEY SAY; not ANN ROE SAID:."""
        text = self.marks.text
        end = found.cue[-1][1] if found.cue else 0
        announces = _ANNOUNCES.search(text, max(0, end - _HEADING), end) and not text.startswith(":", end)
        is_loud = found.cue and announces and all(text[s:e].isupper() for s, e in (*found.cue, *found.source))
        stands_below = found.content[0][0] > end and _LINE_END.match(text, end) is not None
        return bool(is_loud and stands_below and not text[slice(*found.content[0])].isupper())

    def _is_filler(self, found: Attribution) -> bool:
        """Whether it gives an example, or turns to something else: take, say, a pound; having said that."""
        text = self.marks.text
        if any(_HAVING.match(text, start) for start, _ in found.cue):
            return True
        commas = (text[s - 2 : s] == ", " and text.startswith(",", e) for s, e in found.cue)
        return not found.source and any(commas) and all(text[s:e] == "say" for s, e in found.cue)

    def _is_manner(self, found: Attribution) -> bool:
        """Whether it only tells how somebody put what stands elsewhere: that is how the paper saw it."""
        text = self.marks.text
        is_it = [text[s:e].casefold() for s, e in found.content] in (["it"], ["this"], ["that"], ["them"])
        return is_it and any(_HOW.search(text, max(0, s - _SHORT), s) for s, _ in found.source)

    def _is_in_title(self, found: Attribution) -> bool:
        """Whether the cue stands in marks that hold a title: “They Told Us Nothing” was staged."""
        if not found.cue or found.cue[0][0] < self.titled:
            return False
        low, high = hull(found.cue)
        near = (m for m in self.marks.overlapping(low, high) if m.end - m.start <= LONGEST_TITLE)
        around = (m for m in near if m.start <= low and high <= m.end)
        return any(is_title(self.marks.text[m.start + 1 : m.end - 1].rstrip(",")) for m in around)

    def _is_name(self, found: Attribution) -> bool:
        """Whether words in marks are what somebody or something is called, not what is said of it."""
        start, end = found.content[-1]
        inside = self.marks.overlapping(start, end)
        if len(inside) == 1 and _ONESELF.fullmatch(self.marks.text, start, inside[0].start):
            if self.marks.text[inside[0].start + 1].islower():
                return False  # calls herself “the luckiest of all”
            start = inside[0].start  # calls himself “Pete”
        if (
            found.type == "indirect"
            or not found.cue
            or len(self.marks.text[start:end].split()) > _LONGEST_NAME
        ):
            return False
        first, last = found.cue[0][0], found.cue[-1][1]
        return _NAMES.search(self.marks.text[first : max(last, start)]) is not None

    def _is_position(self, found: Attribution) -> bool:
        """Whether somebody is only for or against what the content names."""
        if found.type != "indirect" or not found.cue:
            return False
        words = " ".join(self.marks.text[start:end] for start, end in found.content)
        is_thing = len(words.split()) <= _LONGEST_NAME and not _CLAIM.search(words)
        return is_thing and all(_POSITION.fullmatch(self.marks.text, *cue) for cue in found.cue)
