"""Where things stand in a text: its words, sentences, paragraphs and what is quoted."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from quotex.marks import paragraphs
from quotex.pipeline.page import headline_of
from quotex.pipeline.resolution.words import FUNCTION_WORDS
from quotex.pipeline.spans import Span, merged

#: A word: abbreviations keep their stops (U.S., K.A.), numbers their commas, letters their accents, and a
#: letter that a wrong encoding lost its place (O*Malley, or U+FFFD). A possessive is left outside.
WORD = re.compile(
    r"\d{1,3}(?:,\d{3})+|(?:[^\W\d_]\.){2,}(?:[^\W\d_](?!\w))?|"
    r"@?(?:\w[\u0300-\u036f\u00ad\ufffd]*)+(?:[.](?=[a-z]{2,3}\b)\w+)?"
    r"(?:(?:[’'‑*-](?!s\b|S\b)|(?<=[A-Z])&(?=[A-Z]))(?:\w[\u0300-\u036f\u00ad\ufffd]*)+)*"
)
#: Thin and fixed spaces as plain ones, and what nobody sees inside words as soft hyphens.
_SEEN = {
    **dict.fromkeys([0xA0, *range(0x2000, 0x200B), 0x202F], " "),
    **dict.fromkeys([*range(0x200B, 0x200E), 0x2060, 0xFEFF], "\u00ad"),
}
_READ = 200  # characters of a sentence of which the capitals are counted
_TITLE = 4  # long words, all with capitals, that are no list of names
_PARTED = re.compile(r"[,:\r\n]|\.$")  # a signature with a place, a label, an address, a sentence
#: Photo: Ann Roe at the stop. | Credit: Lund Press
_CAPTION = re.compile(
    r"(?:photo(?:graph)?s?|pictures?|images?|pictured|caption)(?:\s\w+){0,2}:"
    r"|[^\r\n]*(?:[|(/]|[.?!]\s)\s?(?:photo(?:graph)?|picture|image|credit)(?:\s(?:by|credit))?:",
    re.I,
)
_POSSESSIVE = re.compile(r"['’](?:s\b|S\b)?")


def casefolded(word: str) -> str:
    """Casefold a word, except for a body that is written like a pronoun: the WHO."""
    return word if word == "WHO" else word.casefold().replace("\u00ad", "")


class Layout:
    """The text with its sentences, paragraphs and quoted stretches, to be asked by offset.

    Its ``text`` has white space and what is invisible written alike, each character in its place.
    """

    def __init__(self, text: str, sentence_starts: Iterable[int], quoted: Iterable[Span]) -> None:
        self.text = text.translate(_SEEN)
        self.paragraphs = paragraphs(text)
        self._block_starts = [start for start, _ in self.paragraphs]
        self.sentences = sorted({0, *self._block_starts, *(s for s in sentence_starts if 0 <= s < len(text))})
        self.headline = headline_of(text, self.paragraphs)
        self._raised: dict[int, int] = {}  # the long words of sentences that raise them all, else -1
        self._quoted = merged(quoted)
        self._quote_starts = [start for start, _ in self._quoted]

    def sentence(self, offset: int) -> int:
        """Index of the sentence that ``offset`` stands in."""
        return max(0, bisect_right(self.sentences, offset) - 1)

    def sentence_span(self, index: int) -> Span:
        """Bounds of a sentence."""
        end = self.sentences[index + 1] if index + 1 < len(self.sentences) else len(self.text)
        return self.sentences[index], end

    def starts_sentence(self, offset: int) -> bool:
        """Whether nothing but marks stands between ``offset`` and the start of its sentence."""
        begin = self.sentences[self.sentence(offset)]
        return offset - begin < 40 and not re.search(r"\w", self.text[begin:offset])

    def is_in_headline(self, offset: int) -> bool:
        """Whether ``offset`` is in a first paragraph that is short and has others below."""
        return self.headline is not None and offset < self.headline[1]

    def is_in_title_case(self, index: int, least: int = _TITLE) -> bool:
        """Whether a sentence capitalises nearly every word, ``least`` long ones at least, or every letter.

        A headline, or a heading, may have fewer.
        """
        if index not in self._raised:
            start, end = self.sentence_span(index)
            read = self.text[start : min(end, start + _READ)]
            words = [match.group() for match in WORD.finditer(read)]
            long = [word for word in words if len(word) > 3 and word[0].isalpha()]
            capitals = sum(word[0].isupper() for word in long)
            # A sentence full of names has short verbs in small letters: Ashby Rail met Lund Water.
            says = any(word.islower() and len(word) == 3 and word not in FUNCTION_WORDS for word in words)
            is_raised = capitals >= 0.85 * len(long) and not says
            is_sure = read.isupper() or (is_raised and words[:1] != ["By"] and self._is_heading(start, end))
            self._raised[index] = _READ if is_sure else len(long) if is_raised else -1
        return self._raised[index] >= least

    def _is_heading(self, start: int, end: int) -> bool:
        """Whether a sentence stands in the headline, or is a line by itself, of more than a name."""
        if self.is_in_headline(start):
            return True
        line = self.text[start:end].strip()
        is_all = self.paragraphs[self.paragraph(start)] == (start, start + len(line))
        return is_all and line.count(" ") > 1 and not _PARTED.search(line)

    def paragraph(self, offset: int) -> int:
        """Index of the paragraph that ``offset`` stands in."""
        return max(0, bisect_right(self._block_starts, offset) - 1)

    def is_caption(self, offset: int) -> bool:
        """Whether ``offset`` stands in what describes a picture."""
        return _CAPTION.match(self.text, *self.paragraphs[self.paragraph(offset)]) is not None

    def is_quoted(self, offset: int) -> bool:
        """Whether ``offset`` stands within words that are given verbatim."""
        return self.quote_at(offset) is not None

    def quote_at(self, offset: int) -> Span | None:
        """The quoted stretch that holds ``offset``."""
        index = bisect_right(self._quote_starts, offset) - 1
        if index >= 0 and offset < self._quoted[index][1]:
            return self._quoted[index]
        return None

    def possessive_after(self, end: int) -> int:
        """Length of the possessive mark at ``end``, 0 without one."""
        match = _POSSESSIVE.match(self.text, end)
        if not match or (
            match.end() - match.start() == 1 and self.text[end - 1 : end] not in ("s", "S", "x", "z")
        ):
            return 0
        following = self.text[match.end() : match.end() + 1]
        return 0 if following.isalnum() else match.end() - match.start()


def within(starts: Sequence[int], low: int, high: int) -> range:
    """Indices of the ascending ``starts`` that lie in ``low <= start < high``."""
    return range(bisect_left(starts, low), bisect_left(starts, high))
