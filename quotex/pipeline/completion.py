"""Adds to contents what their sentence holds of them on the other side of the cue."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from quotex.pipeline.attributions import Attribution
from quotex.pipeline.page import Page
from quotex.pipeline.predicates import AUXILIARY
from quotex.pipeline.spans import Span, hull, trimmed

#: What follows a cue between commas where the content goes on: "It rained, he said, and the roof leaked."
#: A verb alone may be the article's own ("and walked out"), and so may "but" ("but gave no details").
_GOES_ON = re.compile(
    r"(?:[ \t][^,.;:\"“”‘\n]{1,40})?,[ \t]+(?=(?:and|or|so|because|but)\s(?:he|she|it|they|we|there)\s"
    r"|(?:and|or|so|because)\s(?:the|an?|his|her|its|their|no)\s)(?!\w+\s\w+\s(?:did|declined|refused|gave)\b)"
)
#: When or where something is said, behind a cue: she told the hall on Thursday.
_WHEN = re.compile(r"(?:[ \t](?:on|in|at|last|this|yesterday|today|earlier)\b[^,.;:\"“”‘\n]{0,40})?")
#: It would shut, he said, until spring; the pan was, he swears, under a sheet.
_CONDITION = re.compile(r",[ \t]+(?=(?:until|unless|provided|once|except|even)\s)")
_UNFINISHED = re.compile(rf"\b(?:{AUXILIARY}|be|been|shall|(?:{AUXILIARY}|wo|ca)n[’']t|not|never)$")
_ON = re.compile(r",[ \t]+(?=[a-z])")
_VERB_ON = re.compile(rf",[ \t]+(?={AUXILIARY}\s)")
#: It was the work, she said, of an intern.
_OF_ON = re.compile(r",[ \t]+(?=of\s(?!whom|which))")
#: Each fish, he said, weighed four kilos.
_SUBJECT = re.compile(
    r"(?:the|an?|each|every|his|her|its|their|our|my|this|that|these|those|most|some|all|no)"
    r"(?:\s[\w’'-]+){1,3}",
    re.I,
)
_PREDICATE = re.compile(
    r",[ \t]+(?=[a-z])(?!(?:and|but|or|so|yet|who|whom|whose|which|that|when|where|as|while|after|before"
    r"|because|if|in|on|at|for|with|without|to|by|from|of|about|despite|though|although|not|again|too|then|once|twice|soon|still|\w+ing"
    r"|\w+ly)\b)"
)
#: A jar containing, he swore, about 100 flies: what follows is the object of what was said before.
_OBJECT = re.compile(r"(?:about|what|an?|the|some|any|more|nearly|almost|up to|at least)\s")
#: Not candles, he protested, but a lantern.
_NOT = re.compile(r"not\s", re.I)
_BUT = re.compile(r",[ \t]+(?=but\s)")
_ACCORDING = re.compile(r"according\b", re.I)
_DASH = re.compile(r"[—–―-]\s*")
_DASH_AGAIN = re.compile(r"[^.!?—–―]{0,40}(?:\.\s+[—–―-]\s+|[—–―]\.\s+)(?=\w)")
#: Without a second dash, a sentence goes on that speaks of itself or to another: "— No! he said. Can I go?"
_DASH_ON = re.compile(
    r"\.\s+(?=(?:I|(?:[Cc]an|[Mm]ay|[Dd]o|[Dd]id|[Ww]ill|[Ss]hall|[Aa]nd|[Bb]ut|[Ss]o|[Ii]f|[Nn]ow|[a-z]+)\sI)\b"
    r"|[^.?!—–―]{0,80}\b(?:[Yy]ou|[Yy]our|me|my|My)\b)(?=[^—–―]*$)"
)
#: The commas, dashes or brackets that set a cue off from what it parts.
_SETS_OFF = re.compile(r"(?:,|\s?[—–―]|\s--?|\s?\()\s+(?:so\s)?$|\s\($|[—–―]$")
_SETS_OFF_AGAIN = re.compile(r",\s|\s?[—–―]|\s--?\s|\)\s")
#: What opens a sentence and says when, where or how something is said, or joins it to the one before.
_CIRCUMSTANCE = re.compile(
    r"(?:on|in|at|by|for|from|with|within|after|before|during|since|until|over|under|through|throughout|despite"
    r"|amid|among|upon|between|besides|without|as|when|while|if|though|although|because|once|whether|unless"
    r"|where|and|but|so|yet|then|later|now|today|yesterday|tomorrow|tonight|earlier|however|meanwhile|still"
    r"|instead|nevertheless|also|asked|pressed|speaking|writing|according|to|like|unlike|last|this|next|\w+ing|\w+ly)\b",
    re.I,
)
#: What the words after the cue say something of is no beginning of theirs: "the man who, he says, paid".
_RELATIVE = re.compile(r"(?:\b(?:who|whom|which|that|where|when)|\bwhose(?:\s[\w’'-]+){1,3})$", re.I)
_MOST = 120  # characters of the beginning of a sentence


class Completion:
    """Completes contents in place; returns those that changed."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.text = page.text
        self.marks = page.marks

    def clauses(self, found: Sequence[Attribution]) -> list[Attribution]:
        """Add the clause behind a cue between commas, and the words before one in the midst of a sentence."""
        likely = [a for a in found if a.cue or a.type != "indirect"]
        taken = sorted(start for a in likely for start, _ in (*a.cue, *a.source, *a.content))
        return [own for own in found if own.cue and self._clause(own, taken)]

    def _clause(self, own: Attribution, taken: Sequence[int]) -> bool:
        low, high = hull([*own.cue, *own.source])
        first, last = own.content[0], own.content[-1]
        if last[1] <= low:
            piece = self._rest(own, low, high)
        elif own.source and high <= first[0] and len(own.content) == 1:
            piece = self._beginning(first, low, high)
        else:
            piece = None
        if piece is None or bisect_left(taken, piece[0]) != bisect_left(taken, piece[1]):
            return False
        own.content = sorted([*own.content, piece])
        return True

    def _rest(self, own: Attribution, low: int, high: int) -> Span | None:
        last = own.content[-1]
        if self.text[last[1] : low].strip() not in (",", ", it") or self.marks.overlapping(
            last[1] - 1, last[1]
        ):
            return None
        rest = _GOES_ON.match(self.text, high) if own.source else None
        rest = rest or _CONDITION.match(self.text, high)
        when = _WHEN.match(self.text, high)
        behind = when.end() if when else high
        if rest is None and _NOT.match(self.text, own.content[0][0]):
            rest = _BUT.match(self.text, high)
        if rest is None and _UNFINISHED.search(self.text, *last):
            rest = _ON.match(self.text, behind)
        if rest is None and _SUBJECT.fullmatch(self.text, *last):
            rest = _PREDICATE.match(self.text, high)
        rest = rest or _VERB_ON.match(self.text, behind) or _OF_ON.match(self.text, high)
        if rest is None or _ACCORDING.match(self.text, own.cue[0][0]):
            return None
        begin, stop = trimmed(self.text, (rest.end(), self.page.sentence_around(high)[1]))
        return begin, stop - (self.text[stop - 1] == ".")

    def _beginning(self, first: Span, low: int, high: int) -> Span | None:
        """What a sentence says before cue and source part it: "The roof, he insists, will hold"."""
        start = max(self.page.sentence_around(low)[0], self.page.paragraph_around(low)[0])
        apart = _SETS_OFF.search(self.text, start, low)
        again = _SETS_OFF_AGAIN.match(self.text, high)
        if not apart or not again or first[0] - high > _MOST or apart.start() - start > _MOST:
            return None
        begin, stop = trimmed(self.text, (start, apart.start()))
        if begin == stop or not self.text[first[0]].islower() or _CIRCUMSTANCE.match(self.text, begin):
            return None
        if _OBJECT.match(self.text, first[0]):
            return None
        if self.marks.overlapping(begin, low) or _RELATIVE.search(self.text[begin:stop]):
            return None
        return begin, stop

    def dialogues(self, found: Sequence[Attribution]) -> list[Attribution]:
        """Add the rest of a paragraph that opens with a dash: "— It rained, he said. — All day long".

        A dash goes on with it, or a sentence that speaks of itself where nobody else does.
        """
        taken = sorted(start for a in found for start, _ in (*a.cue, *a.source))
        changed = []
        for own in found:
            if not own.cue or len(own.content) > 1:
                continue
            begin, end = self.page.paragraph_around(own.content[0][0])
            low, high = hull([*own.cue, *own.source])
            opens = _DASH.match(self.text, begin)
            if not opens or own.content[0][0] > opens.end() or own.content[0][1] > low:
                continue
            rest = _DASH_AGAIN.match(self.text, high, end)
            is_alone = bisect_left(taken, high) == bisect_left(taken, end)
            if rest is None and is_alone and not opens.group().startswith("-"):
                rest = _DASH_ON.match(self.text, high, end)
            if rest:
                own.content.append((rest.end(), end))
                changed.append(own)
        return changed
