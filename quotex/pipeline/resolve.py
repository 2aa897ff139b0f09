from dataclasses import dataclass
from quotex.records import Speaker
@dataclass(frozen=True, slots=True)
class Entity:
    start: int
    end: int
    label: str
@dataclass(frozen=True, slots=True)
class Attributed:
    content: tuple
    cue: tuple
    source: tuple
@dataclass(frozen=True, slots=True)
class Resolved:
    speaker: Speaker
    score: float
def resolve(text, entities, sentence_starts, attributions):
    return [Resolved(Speaker(text[a.source[0][0]:a.source[-1][1]] if a.source else None, "unnamed" if a.source else "none"), .5) for a in attributions]
