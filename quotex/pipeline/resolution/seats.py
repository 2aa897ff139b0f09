"""Whose party and state stand beside the name: "the Georgian" or "Roe, the Republican", of Bo Roe (R-Ga.)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from quotex.pipeline.resolution.cast import Referent
from quotex.pipeline.resolution.scene import Answer, Scene
from quotex.pipeline.resolution.words import STATE_DEMONYMS

_SEAT = re.compile(r"\s\(([DRI])-([A-Z][\w.]*)\)")
_TITLED = re.compile(r"(?:\b[A-Z][a-z]+\s)+(?:[A-Z][a-z]{1,4}\.\s)?$")  # Vermont Sen. Ann Roe
_FROM_STATE = re.compile(r",?\s(?:of|from)\s(?:(?:North|South|New|West)\s)?([A-Z][a-z]{3,})\b")
_REACH = 20  # characters
_LETTERS = 4  # that a state and who is from there begin with
_OF_PARTY = re.compile(r"([A-Z][\w’'-]+), the (Republican|Democrat|independent)\W*")
_OF_STATE = re.compile(r"the ([A-Z]\w+)(?=$|,)", re.I)


@dataclass(frozen=True, slots=True)
class _Seat:
    holder: Referent
    party: str
    state: str


class Seats:
    """Finds people by the states and seats that stand beside their names."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene

    def meant(self, start: int, end: int) -> Answer | None:
        """Whom a source means by surname and party, or by the state that somebody is from."""
        text = self.scene.text
        if match := _OF_PARTY.fullmatch(text, start, end):
            surname, party = match[1], match[2][0].upper()
            held = {
                s.holder for s in self._seats if s.party == party and s.holder.name.split()[-1] == surname
            }
        elif match := _OF_STATE.match(text, start, end):
            demonym = match[1].casefold()
            if demonym not in STATE_DEMONYMS:
                return None
            held = {s.holder for s in self._seats if _tells(s.state, demonym)}
        else:
            return None
        rule = "the party or state that stands beside the name"
        return Answer((held.pop(),), 0.7, rule=rule) if len(held) == 1 else None

    @cached_property
    def _seats(self) -> list[_Seat]:
        seats, text = [], self.scene.text
        for name, referent in zip(self.scene.names, self.scene.cast, strict=True):
            if referent.kind != "person":
                continue
            if seat := _SEAT.match(text, name.end):
                seats.append(_Seat(referent, seat[1], seat[2].replace(".", "").casefold()))
            before = _TITLED.search(text, max(0, name.start - _REACH), name.core) if name.titles else None
            behind = _FROM_STATE.match(text, name.end)
            states = [*(before[0].split() if before else ()), *([behind[1]] if behind else [])]
            seats += [_Seat(referent, "", state.casefold()) for state in states]
        return seats


def _tells(state: str, demonym: str) -> bool:
    """Whether a state, or the letters of its short form in their order, tell a demonym: Ga., Georgian."""
    if len(state) >= _LETTERS:
        return demonym.startswith(state[:_LETTERS])
    letters = iter(demonym)
    return demonym[0] == state[0] and all(letter in letters for letter in state)
