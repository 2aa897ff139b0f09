"""An article as if read with a marker in hand, for the terminal."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, TextIO

from rich.columns import Columns
from rich.style import Style
from rich.text import Text

from quotex.cli.table import console
from quotex.records import Extraction
from quotex.writers.overlay import Mark, Token, overlay
from quotex.writers.voices import Cast
from quotex.writers.wording import Tally, counted, heading

if TYPE_CHECKING:
    from rich.console import RenderableType

_MEASURE = 88  # columns: longer lines are hard to read
# The hues of quotex.writers.hues, in order: as terminals of 256 colours have them, and those of sixteen.
_COLOURS = (
    ("color(153)", "bright_blue"),
    ("color(216)", "yellow"),
    ("color(158)", "bright_green"),
    ("color(183)", "magenta"),
    ("color(229)", "bright_yellow"),
    ("color(218)", "bright_magenta"),
    ("color(123)", "bright_cyan"),
    ("color(187)", "green"),
)
_NEUTRAL = ("color(252)", "white")
_BLACK = ("color(16)", "black")
_SUPERSCRIPT = str.maketrans("0123456789+", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺")
_ROLES = {"content": Style(), "source": Style(bold=True), "cue": Style(italic=True)}
_SIGNS = {"source": "_", "cue": "*"}


class Reading:
    """Lays out one article under a legend of its speakers, numbered as in the text.

    What a speaker says lies on the speaker's colour, of joint speakers on the first one's, a quote
    within it in brackets. Without
    colours there are brackets around every quote, and signs around sources and cues.
    """

    def __init__(self, stream: TextIO) -> None:
        self._console = console(stream)
        self._coloured = self._console.color_system is not None and not self._console.no_color
        self.height = self._console.height

    def render(self, extraction: Extraction) -> str:
        """Return what to show, with the codes for colours where the terminal takes them."""
        cast = Cast([extraction])
        labels = [cast.label(voice) for voice in cast.roster.voices]
        styles = [self._style(cast.hues.get(label)) for label in labels]
        speakers = [[labels.index(label) for label in together] for together in cast.speakers(extraction)]
        tally = Tally()
        tally.add(extraction)
        title = Text(heading(extraction.article), style="bold")
        blocks: list[RenderableType] = [title, Text(str(tally), style="dim")]
        if labels:
            blocks += [Text(), _legend(cast, styles)]
        for _, tokens in overlay(extraction.article.text, extraction.quotes):
            blocks += [Text(), self._paragraph(tokens, speakers, styles)]
        width = min(self._console.width, _MEASURE)
        with self._console.capture() as capture:
            for block in blocks:
                self._console.print(block, width=width)
        return capture.get()

    def _style(self, hue: int | None) -> Style:
        if not self._coloured:
            return Style()
        few = self._console.color_system == "standard"
        background = _NEUTRAL if hue is None else _COLOURS[hue]
        return Style(color=_BLACK[few], bgcolor=background[few])

    def _paragraph(
        self, tokens: Sequence[Token], speakers: Sequence[Sequence[int]], styles: Sequence[Style]
    ) -> Text:
        text = Text()
        around: list[Mark] = []
        for token in tokens:
            if token.mark is None:
                style = Style()
                if around:
                    style = styles[speakers[around[-1].number][0]] + _ROLES[around[-1].role]
                text.append(token.text, style)
                continue
            together = speakers[token.mark.number]
            if token.kind == "close":
                around.pop()
            opening, closing = self._signs(token.mark, together, around)
            text.append(opening if token.kind == "open" else closing, styles[together[0]])
            if token.kind == "open":
                around.append(token.mark)
        return text

    def _signs(self, mark: Mark, speakers: Sequence[int], around: Sequence[Mark]) -> tuple[str, str]:
        """Return what stands before and after a mark, given the marks around it."""
        if mark.role == "content":
            nested = any(other.role == "content" for other in around)
            opening, closing = ("[", "]") if nested or not self._coloured else ("", "")
            numbers = "+".join(str(speaker + 1) for speaker in speakers)
            return opening + numbers.translate(_SUPERSCRIPT), closing
        # Records that share a source share its sign.
        here = mark.role, mark.start, mark.end
        shared = any((other.role, other.start, other.end) == here for other in around)
        return ("", "") if self._coloured or shared else (_SIGNS[mark.role], _SIGNS[mark.role])


def _legend(cast: Cast, styles: Sequence[Style]) -> Columns:
    entries = []
    for number, (voice, style) in enumerate(zip(cast.roster.voices, styles, strict=True), 1):
        counts = ((voice.quotes, "quote"), (voice.claims, "claim"), (voice.words, "word"))
        amount = ", ".join(counted(many, noun) for many, noun in counts if many)
        entries.append(Text.assemble((f" {number} ", style), " ", cast.label(voice), ("  " + amount, "dim")))
    return Columns(entries, padding=(0, 3), column_first=True)
