"""From links to attributions: exact extents, one record a turn, type and act."""

from __future__ import annotations

import math
import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import pairwise

from quotex.pipeline.accounts import accounts
from quotex.pipeline.attributions import EVIDENCE, Attribution, Words
from quotex.pipeline.blocks import attributed, sender
from quotex.pipeline.bylines import bylines, signed_paragraphs
from quotex.pipeline.calls import calls
from quotex.pipeline.completion import Completion
from quotex.pipeline.cues import is_answered, is_thought
from quotex.pipeline.drafts import STEPS, Draft
from quotex.pipeline.encode import Scores
from quotex.pipeline.extents import by_turn, quote_type
from quotex.pipeline.interview import interview
from quotex.pipeline.joining import Joining, is_reply
from quotex.pipeline.letters import letters
from quotex.pipeline.link import Link
from quotex.pipeline.page import Page
from quotex.pipeline.posts import posts
from quotex.pipeline.rejections import Rejections
from quotex.pipeline.reporting import accounted, told_behind
from quotex.pipeline.spans import Span, Taken, hull, trimmed
from quotex.pipeline.standalone import (
    dashed,
    headline_label,
    headliner,
    is_reported,
    is_title,
    outcries,
    standing_alone,
)
from quotex.pipeline.transcript import QUOTED, TOP, is_deed, is_heading, talks, turns
from quotex.records import Act, Convention, QuoteType

_CLOSED = re.compile(r"[.,?!…—–-]\W$")
#: What parts a content from what its speaker says besides.
_BESIDES = re.compile(r"[,;—–]\s(?:(?:and|while|also)\s)?$")
_PARTICIPLE = re.compile(
    r"(?:\w+ly\s|also\s)?(?:adding|saying|writing|noting|insisting|arguing|stressing|explaining|claiming"
    r"|concluding|suggesting|calling|describing)\b"
)
#: What leads in a second verb of one subject.
_AND = re.compile(r"(?:,\s)?(?<=[\s,])(?:and|but)\s(?:(?:then|later|also|even)\s)?$")
_VERB = re.compile(r"(?:\w+ly\s)?(?:\w+(?:ed|ing|[^s]s)|said|told|wrote|put|had|have|were|was|is|are)\b")
#: What begins a clause whose subject does nothing: the cards would break the law.
_STATE = re.compile(
    r"(?:that\s)?(?:[\w’'“\"-]+\s){1,6}?(?:(?:has|have|had)\sbeen|is|are|was|were|will|would|could|should|may|might|can"
    r"|must)\s(?!\w+ing\b)"
)
_PRESENT = re.compile(r"(?:\w+ly\s)?(?!was\b|has\s\w+(?:ed|en|aid|old|ut)\b)(?:\w*[^s]s|are)\b")
_STOP_BEFORE = re.compile(r"[.?!…][\"”’'»]?\s+$")
_COMMA = 12  # characters of such a lead
#: Evidence for what rules alone find, though the network saw none: its log-probability is below that of the
#: 10 of 11 quotations that are right on the news training articles, since so few prove little.
_UNCLAIMED = dict.fromkeys(EVIDENCE, 0.0) | {"content": math.log(0.8)}
_UNSURE = dict.fromkeys(EVIDENCE, 0.0)  # layout alone tells


class Finder:
    """Turns links into attributions: exact extents, one record a turn, type and act."""

    def __init__(
        self,
        page: Page,
        words: Words,
        scores: Scores,
        convention: Convention,
        announced: Iterable[Span],
    ) -> None:
        self.page = page
        self.text = page.text
        self.marks = page.marks
        self.words = words
        self.scores = scores
        self.drafting = STEPS[convention]
        self.announced = frozenset(announced)
        self.joining = Joining(page)
        self.completion = Completion(page)
        self.opening = page.paragraphs[0]  # the headline, where there is one
        self.opening_text = self.text[slice(*self.opening)].rstrip()
        self.opens_with_title = is_title(self.opening_text)
        self.rejections = Rejections(self.marks, self.opening[1] if self.opens_with_title else 0)
        steps: dict[Convention, tuple[Callable[[list[Attribution]], None], ...]] = {
            "quotex": (
                # First contents are made whole, since only whole ones can be judged to be none: joined over
                # paragraphs, parted into turns, completed by what cues part.
                self.joining.reopened,
                self._part,
                self._cut_off,
                self._complete,
                self._drop_unsaid,
                self._drop_rejected,
                # Only what is left tells what the network missed: quotations, accounts, who speaks.
                self._add_outcries,
                self._add_unclaimed,
                self._add_accounts,
                self._tell_reporters,
                self._drop_askers,
                self._tell_headliner,
                self._tell_labelled,
                self.joining.paragraphs,
                # Whose a message is, of what nobody is known to say by now.
                self._tell_senders,
                # Turns of a transcript come last: they hold what was found inside them.
                self._set_turns_off,
            ),
            "polnear": (
                self.joining.reopened,
                self._cut_off,
                self._drop_unsaid,
                self._count_double_marks,
                self._set_labelled_off,
            ),
        }
        self.steps = steps[convention]

    def attributions(self, links: list[Link]) -> list[Attribution]:
        """All attributions of the text, by where their content begins, outer ones first."""
        found = [self._attribution(item) for item in links]
        for step in self.steps:
            step(found)
        return sorted(found, key=lambda a: (a.content[0][0], -a.content[-1][1]))

    def _part(self, found: list[Attribution]) -> None:
        """Part what several say, or what the article's own words part."""
        found[:] = [part for attribution in found for part in self._parted(attribution)]

    def _cut_off(self, found: list[Attribution]) -> None:
        """End a content before what its speaker says, or does, besides: ", adding that", "and called for"."""
        others = sorted((other for other in found if other.cue), key=lambda other: other.cue[0])
        starts = [other.cue[0][0] for other in others]
        for own in found:
            begin, end = own.content[-1]
            if not own.cue or own.cue[-1][1] > begin:
                continue
            for other in others[bisect_left(starts, begin) : bisect_left(starts, end)]:
                lead = self._lead_of(other, own, begin)
                if lead is None:
                    continue
                rest = [*own.content[:-1], *([trimmed(self.text, (begin, lead))] if lead > begin else [])]
                if rest:
                    own.content = rest
                    own.type = self._type(own.content, own.source, own.cue)
                break

    def _lead_of(self, other: Attribution, own: Attribution, begin: int) -> int | None:
        """Where what leads in another cue of the same speaker begins, in a piece of content; else None.

        It is a participle, or a verb that the same words are the subject of. Whoever the content tells of
        would stand in it too. Who does something in the content may do that as well: Roe said the driver
        stopped and admitted it; but nobody can who only is, would be or was told.
        """
        cue, source = other.cue[0], other.source
        if self.marks.overlapping(*cue) or (source and source[0][0] >= begin):
            return None
        pos = max(begin, cue[0] - _COMMA)
        if _PARTICIPLE.match(self.text, *cue) and (lead := _BESIDES.search(self.text, pos, cue[0])):
            return lead.start()
        if not source or source != own.source or not _VERB.match(self.text, *cue):
            return None
        told, does = (_PRESENT.match(self.text, *span) is not None for span in (own.cue[0], cue))
        if does and not told:
            return None  # has said that he supports the goal but objects to the price
        if cue[0] == begin:
            return begin
        lead = _AND.search(self.text, pos, cue[0])
        is_apart = not other.evidence["nested"] and _STATE.match(self.text, begin, cue[0])
        return lead.start() if lead and is_apart else None

    def _drop_unsaid(self, found: list[Attribution]) -> None:
        """Leave out what nobody says: no words, or the article's own."""
        found[:] = [
            a
            for a in found
            if (a.cue or self._is_somebodys(a)) and any(_says_something(self.text[s:e]) for s, e in a.content)
        ]

    def _drop_rejected(self, found: list[Attribution]) -> None:
        """Leave out what looks like a report and is none."""
        found[:] = [own for own in found if own not in self.rejections]

    def _is_somebodys(self, found: Attribution) -> bool:
        """Whether words that no cue reports are a quotation, not the article's own, a title or a scare word.

        Only marks or layout tell; without a source, all the words are given verbatim and open their sentence,
        or they stand in the first paragraph.
        """
        if found.source:
            start, end = found.source[0]
            label = self.text[start:end]
            is_told = start >= self.opening[1] and is_deed(self.text, *hull(found.content))
            heads = self.text.startswith(":", end) and (
                self._is_dateline(found) or is_heading(label) or is_told
            )
            is_direction = label.startswith(("(", "[")) and label.isupper()  # (CROSSTALK)
            greets = any(self.text.startswith("Dear ", begin) for begin, _ in found.source)
            return found.type != "indirect" and not (heads or is_direction or greets)
        if found.type == "indirect":
            return False
        start, end = found.content[0]
        in_opening = start < self.opening[1]
        is_alone = len(found.content) == 1
        if (
            is_alone
            and is_title(self.text[start + 1 : end - 1])
            and not (in_opening and self.opens_with_title)
        ):
            return False
        if found.type == "mixed":
            return in_opening and not self.opening_text.endswith(".")  # the opening may be no headline
        if in_opening:
            return True
        begin = self.page.sentence_around(start)[0]
        return not any(map(str.isalnum, self.text[begin:start]))

    def _is_dateline(self, found: Attribution) -> bool:
        """Whether a label in capitals at the top, which comes once, is the place that the article is from."""
        start, end = found.source[0]
        label = self.text[start:end]
        at_top = self.opening[1] <= start < self.page.paragraphs[:TOP][-1][1]
        is_plain = not any(self.marks.overlapping(*piece) for piece in found.content[:1])
        return at_top and label.isupper() and is_plain and self.text.count(f"{label}:") == 1

    def _attribution(self, item: Link) -> Attribution:
        draft = Draft(self.page, self.words, item)
        for step in self.drafting:
            step(draft)
        head = item.cue or item.contents[0]
        evidence = {
            "content": min(content.certainty for content in draft.tagged),
            "agreement": item.agreement,
            "cue": item.cue.certainty if item.cue else 0.0,
            "source": draft.teller.certainty if draft.teller else 0.0,
            "act": float(self.scores.act[self.words.first[head.first]]),
            "nested": float(item.nested),
        }
        kind = self._type(draft.typed or draft.content, draft.source, draft.cue)
        thinks = kind == "direct" and draft.cue and is_thought(self.text, draft.cue[0])
        act: Act = "thought" if evidence["act"] > 0 or thinks else "speech"
        return Attribution(draft.content, draft.cue, draft.source, kind, act, evidence)

    def _type(self, pieces: list[Span], source: list[Span], cue: list[Span]) -> QuoteType:
        is_block = self.announced.issuperset(pieces)
        return "direct" if is_block else quote_type(self.page, pieces, source, cue)

    def _add_unclaimed(self, found: list[Attribution]) -> None:
        """Make a record of each quotation that stands alone, where only what it reports in turn was found."""
        claims = [(*piece, _told_from(a)) for a in found for piece in a.content]
        told = (span for span in self._untold(found) if self._is_reported(span))
        found += [
            Attribution([span], [], [], "direct", "speech", _UNCLAIMED)
            for span in {
                *standing_alone(self.page, claims),
                *told,
                *dashed(self.page, _pieces(found)),
            }
        ]

    def _add_outcries(self, found: list[Attribution]) -> None:
        """Tell by the noun before it what is called out, and make a record of what nobody is known to say."""
        known = {own.content[0]: own for own in found if len(own.content) == 1}
        taken = Taken(_pieces(found))
        for cry in outcries(self.page):
            own = known.get(cry.content)
            if own and not own.cue:
                own.cue, own.source = [cry.cue], cry.source
            elif own and cry.met:
                own.source = cry.source
            elif not taken.overlaps(*cry.content):
                new = Attribution([cry.content], [cry.cue], cry.source, "direct", "speech", _UNCLAIMED)
                found.append(new)

    def _is_reported(self, span: Span) -> bool:
        """Whether all of a sentence but a quotation, which is no title, tells who says it."""
        told = told_behind(self.text, span[1])
        if told is None or is_title(self.text[span[0] + 1 : span[1] - 2]):
            return False
        return self.text.startswith((".", "!", "?"), hull(told)[1])

    def _untold(self, found: list[Attribution]) -> list[Span]:
        """The closed quotations that open their paragraph and share nothing with a content."""
        opened = {begin for begin, _ in self.page.paragraphs}
        taken = Taken(_pieces(found))
        closed = ((mark.start, mark.end) for mark in self.marks.spans if mark.closed and not mark.depth)
        return [span for span in closed if span[0] in opened and not taken.overlaps(*span)]

    def _add_accounts(self, found: list[Attribution]) -> None:
        """Add what is told by somebody's account, where the network saw neither whose nor what says so."""
        # What a source says of itself is no account: two aides who spoke on condition of anonymity.
        others = (own for own in found if not own.source or self.text[slice(*own.source[0])] != "who")
        told = Taken([span for own in others for span in (*own.cue, *own.source)])
        found += [
            Attribution(
                account.content,
                account.cue,
                [account.source],
                self._type(account.content, [account.source], account.cue),
                "speech",
                _UNCLAIMED,
            )
            for account in accounts(self.page)
            if not told.overlaps(*hull([*account.cue, account.source]))
        ]

    def _tell_reporters(self, found: list[Attribution]) -> None:
        """Tell who says what stops at a comma, or by whose account, where the network saw no source."""
        for own in found:
            told = None if own.source else told_behind(self.text, own.content[0][1])
            if told and own.cue in ([], [told[0]]):
                own.cue, own.source = [told[0]], [told[1]]
            elif own.cue and not own.source and (whose := accounted(self.text, own.cue[-1])):
                own.source = [whose]

    def _drop_askers(self, found: list[Attribution]) -> None:
        """Leave out of an answer the source of the question before, which the network took for its own."""
        for before, own in pairwise(sorted(found, key=lambda a: a.content[0])):
            is_shared = before.cue and not own.cue and own.source == before.source
            if is_shared and is_answered(self.text, before.cue[0], before.content[-1], own.content[0]):
                own.source = []

    def _tell_headliner(self, found: list[Attribution]) -> None:
        """Tell who says what a headline gives before a dash: "Crew 'ignored alarm' - report"."""
        told = headliner(self.opening_text) if self.page.headline else None
        if told is None:
            return
        start, end = (self.opening[0] + offset for offset in told)
        is_new = not any(own.content[0][0] < self.opening[1] for own in found)
        if is_new and is_reported(self.opening_text, told):
            piece = trimmed(self.text, (self.opening[0], start - len(" - ")))
            kind = self._type([piece], [(start, end)], [])
            found.append(Attribution([piece], [], [(start, end)], kind, "speech", _UNCLAIMED))
        for own in found:
            if not own.source and own.content[-1][1] <= start and all(start <= cue[0] for cue in own.cue):
                own.cue, own.source = [], [(start, end)]

    def _tell_labelled(self, found: list[Attribution]) -> None:
        """Find what a headline gives behind who says it: "Poll: race is tight"."""
        told = headline_label(self.opening_text) if self.page.headline else None
        if told is None or any(own.content[0][0] < self.opening[1] for own in found):
            return
        start, end = (self.opening[0] + offset for offset in told)
        piece = trimmed(self.text, (end + len(":"), self.opening[1]))
        found.append(Attribution([piece], [], [(start, end)], "direct", "speech", _UNCLAIMED))

    def _tell_senders(self, found: list[Attribution]) -> None:
        """Tell whose a message is that the paragraph before announces: "From Ann Roe, by email:"."""
        before = {block[0]: lead for lead, block in pairwise(self.page.paragraphs)}
        for own in found:
            if not own.cue and not own.source and (lead := before.get(own.content[0][0])):
                own.source = [span for span in (sender(self.text, lead),) if span]

    def _count_double_marks(self, found: list[Attribution]) -> None:
        """Take what single marks enclose in a title for indirect where the article quotes in double ones.

        So PolNeAR's types are computed: 17 of 17 titles that quote some words in single marks.
        """
        double = self.marks.principal()
        for own in found:
            start, end = hull(own.content)
            in_title = end <= self.opening[1] and double is not self.marks
            if in_title and self.marks.overlapping(start, end) and not double.overlapping(start, end):
                own.type = "indirect"

    def _set_turns_off(self, found: list[Attribution]) -> None:
        """Make each turn, letter, post and pull quote a record; what it reports lies inside."""
        self._set_off(found, self._speeches())

    def _set_labelled_off(self, found: list[Attribution]) -> None:
        """Make each turn behind a name and a colon, which is its cue, a record, and all that it holds.

        In a list, lines open so too: then nobody speaks of himself or asks, and others are told to speak.
        """
        labelled = [turn for turn in turns(self.text, self.page.paragraphs) if turn[0][1] - turn[0][0] > 1]
        if not any(self._talks(content) for _, content in labelled):
            return
        # A cue of words; the network takes the colon behind a label for one too.
        told = Taken(
            own.cue[0]
            for own in found
            if own.cue and own.source and _says_something(self.text[slice(*own.cue[0])])
        )
        spoken = [
            Attribution(
                content,
                [(end, end + 1)],
                [(start, end)],
                # The corpus tells the type by marks: whoever quotes another is mixed.
                "mixed" if self._type(content, [(start, end)], []) == "mixed" else "direct",
                "speech",
                _UNSURE,
            )
            for (start, end), content in labelled
            if self.text.startswith(":", end)
            and (self._talks(content) or not any(told.overlaps(*piece) for piece in content))
        ]
        contents = Taken(piece for own in spoken for piece in own.content)
        found[:] = [own for own in found if not any(contents.overlaps(*piece) for piece in own.content)]
        self._set_off(found, spoken)

    def _talks(self, content: list[Span]) -> bool:
        """Whether somebody speaks of himself or to others, or asks, in words that are not quoted there."""
        bare = [QUOTED.sub("", self.text[slice(*piece)]) for piece in content]
        return any(not words.strip() or talks(words, 0, len(words)) for words in bare)

    def _set_off(self, found: list[Attribution], speeches: Iterable[Attribution]) -> None:
        """Put the speeches in place of what was found of them, and around what they report."""
        spoken: list[Attribution] = []
        for own in sorted(speeches, key=lambda own: own.content):
            if not spoken or own.content[0][0] >= spoken[-1].content[-1][1]:
                spoken.append(own)
        starts = [own.content[0][0] for own in spoken]
        ends = [own.content[-1][1] for own in spoken]
        labels = Taken(label for own in spoken for label in own.source)
        contents = Taken(piece for own in spoken for piece in own.content)
        kept = []
        for attribution in found:
            first, last = attribution.content[0], attribution.content[-1]
            index = bisect_right(starts, first[1]) - 1
            inside = index >= 0 and first[0] < ends[index]
            told = (
                inside
                and attribution.cue
                and starts[index] <= attribution.cue[0][0] < ends[index]
                and any(s <= first[0] and last[1] <= e for s, e in spoken[index].content)
            )
            if not inside and len(attribution.content) > 1:
                before = (bisect_right(starts, start) - 1 for start, _ in attribution.content)
                attribution.content = [
                    piece
                    for piece, i in zip(attribution.content, before, strict=True)
                    if i < 0 or piece[0] >= ends[i]
                ]
                attribution.type = self._type(attribution.content, attribution.source, attribution.cue)
            is_label = any(labels.overlaps(*p) and not contents.overlaps(*p) for p in attribution.content)
            if told or not (inside or is_label):
                kept.append(attribution)
        found[:] = kept + spoken

    def _speeches(self) -> Iterator[Attribution]:
        """What stands in paragraphs of its own, under a label or a name; in an interview, without one."""
        text, paragraphs = self.text, self.page.paragraphs
        labelled = turns(text, paragraphs)
        told = [
            *labelled,
            *calls(text, paragraphs),
            *letters(text, paragraphs),
            *posts(text),
            *bylines(text, self.marks.spans),
            *signed_paragraphs(text, paragraphs),
            *attributed(text, paragraphs, self.marks.spans),
        ]
        for label, content in told:
            yield Attribution(content, [], [label], "direct", "speech", _UNSURE)
        for turn in [] if labelled else interview(text, paragraphs):
            yield Attribution(turn.content, [], [], "direct", "speech", _UNSURE, turn.part)

    def _complete(self, found: list[Attribution]) -> None:
        changed = self.joining.parted(found)
        changed += self.completion.clauses(found) + self.completion.dialogues(found)
        for own in changed:
            own.type = self._type(own.content, own.source, own.cue)

    def _parted(self, attribution: Attribution) -> list[Attribution]:
        """Make an attribution of each turn of a dialogue, and of what goes on after the article's own words.

        Cue and source stay with the nearest.
        """
        introduced = bool(attribution.cue) and attribution.cue[-1][1] <= attribution.content[0][0]
        turned = by_turn(self.marks, attribution.content, introduced=introduced)
        parts = [run for turn in turned for run in self._runs(attribution, turn)]
        if len(parts) == 1:
            return [attribution]
        spoken = [*attribution.cue, *attribution.source] or parts[0][:1]
        low, high = hull(spoken)
        own = min(parts, key=lambda part: min(max(start - high, low - end, 0) for start, end in part))
        return [self._turn(attribution, part, is_told=part is own) for part in parts]

    def _runs(self, attribution: Attribution, turn: list[Span]) -> list[list[Span]]:
        """Pieces of a turn, parted where the article tells something in between, or another answers."""
        runs = [turn[:1]]
        cue = attribution.cue[:1]
        for before, piece in pairwise(turn):
            asked = cue and before[1] <= cue[0][0] and is_answered(self.text, cue[0], before, piece)
            replies = len(runs[-1]) == 1 and self._replies(before, piece)
            is_new = cue and self._begins_anew(runs[-1], cue[0], piece)
            if asked or replies or is_new or self._is_told(attribution, before[1], piece[0]):
                runs.append([])
            runs[-1].append(piece)
        return runs

    def _begins_anew(self, run: list[Span], cue: Span, piece: Span) -> bool:
        """Whether a quotation begins a sentence behind words that are told in others: It rained. “So what?”.

        What is quoted in part before the cue goes on with it: It was “wet”, she said. “So what?”.
        """
        if not self.marks.is_whole(piece) or not self.text[piece[0] + 1].isupper():
            return False
        quoted = [mark.start for mark in self.marks.overlapping(*run[0])]
        goes_on = run[0][0] in quoted or (quoted and run[0][1] <= cue[0])
        return not goes_on and _STOP_BEFORE.search(self.text, run[-1][1] - 2, piece[0]) is not None

    def _replies(self, before: Span, piece: Span) -> bool:
        """Whether a piece is a paragraph that answers the quotation with which the one before opens."""
        opens = self.page.paragraph_around(before[0])[0] == before[0] and self.marks.is_whole(before)
        is_all = self.page.paragraph_around(piece[0]) == piece and self.marks.is_whole(piece)
        return opens and is_all and is_reply(self.text, before, piece)

    def _is_told(self, attribution: Attribution, start: int, end: int) -> bool:
        """Whether a whole sentence parts two quotations that says nothing of who speaks."""
        opens = any(marked.start == end for marked in self.marks.overlapping(end, end + 1))
        if not opens or not _CLOSED.match(self.text, max(0, start - 2), start):
            return False
        spoken = [*attribution.cue, *attribution.source]
        sentences = self.page.sentences
        starts = sentences[bisect_left(sentences, start) : bisect_left(sentences, end)]
        return any(
            not any(s < stop and begin < e for s, e in spoken)
            and not self.marks.overlapping(begin, begin + 1)
            and _says_something(self.text[begin:stop])
            for begin, stop in pairwise([*starts, end])
        )

    def _turn(self, attribution: Attribution, part: list[Span], *, is_told: bool) -> Attribution:
        cue, source = (attribution.cue, attribution.source) if is_told else ([], [])
        unsaid = {} if is_told else {"cue": 0.0, "source": 0.0}
        return replace(
            attribution,
            content=part,
            cue=cue,
            source=source,
            type=self._type(part, source, cue),
            evidence=attribution.evidence | unsaid,
        )


def _pieces(found: Iterable[Attribution]) -> list[Span]:
    """All that the attributions hold: contents, cues and sources."""
    return [piece for own in found for piece in (*own.content, *own.cue, *own.source)]


def _told_from(found: Attribution) -> int:
    """Where it is said that somebody speaks: the cue or the source, else the content."""
    return (*found.cue, *found.source, *found.content)[0][0]


def _says_something(text: str) -> bool:
    """Whether there is more than punctuation: a letter, a digit or a symbol such as an emoji."""
    return any(unicodedata.category(char)[0] in "LNS" for char in text)
