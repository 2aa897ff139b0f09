"""From analysis to records: what people and other tools read."""

from __future__ import annotations

import hashlib
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from quotex.pipeline.analyse import Analysis
from quotex.pipeline.attributions import Attribution
from quotex.pipeline.confidence import (
    LEAST,
    LEAST_NAMED,
    LEAST_NESTED,
    Calibration,
    found_inputs,
    probability,
    speaker_inputs,
)
from quotex.pipeline.page import paragraph_at, sentence_around
from quotex.pipeline.resolve import Attributed, Resolved, resolve
from quotex.pipeline.spans import Span
from quotex.pipeline.stance import stance
from quotex.pipeline.weights import Weights
from quotex.records import Evidence, Explanation, Quote, Speaker, SpeakerKind, Stance, TextSpan


def quotes(text: str, analysis: Analysis, weights: Weights) -> list[Quote]:
    """Resolve the speakers and make a record of every attribution that is likely one, in text order."""
    models: dict[str, Calibration] = weights.manifest["calibration"]
    found = [(a, _found(a, models)) for a in analysis.attributions]
    likely = [(a, share) for a, share in found if share >= _least(a)]
    analysis = replace(analysis, attributions=[a for a, _ in likely])
    speakers = resolved_speakers(text, analysis)
    digest = hashlib.sha256(text.encode("utf8", "surrogatepass"))
    digest.update(weights.version.encode())
    return [
        _quote(text, attribution, speaker, analysis, digest, _explanation(text, speaker, share, models))
        for (attribution, share), speaker in zip(likely, speakers, strict=True)
    ]


def resolved_speakers(text: str, analysis: Analysis) -> list[Resolved]:
    """Resolve the speaker of every attribution, in their order."""
    attributed = [
        Attributed(tuple(a.content), tuple(a.cue), tuple(a.source), a.part) for a in analysis.attributions
    ]
    return resolve(text, analysis.entities, analysis.sentences, attributed, analysis.antecedents)


def _found(attribution: Attribution, models: dict[str, Calibration]) -> float:
    return probability(found_inputs(attribution), models["found"])


def _least(attribution: Attribution) -> float:
    return LEAST_NESTED if attribution.evidence["nested"] else LEAST


def _explanation(text: str, resolved: Resolved, found: float, models: dict[str, Calibration]) -> Explanation:
    speaker, grounds = resolved.speaker, resolved.grounds
    named = speaker.name is not None
    inputs = speaker_inputs(resolved) if named else None
    return Explanation(
        mention=_span(text, grounds.mention),
        antecedent=_span(text, grounds.antecedent),
        named=_spans(text, grounds.named),
        rule=grounds.rule,
        evidence=(*grounds.evidence, *_read(inputs)),
        found=found,
        speaker=probability(inputs, models["speaker"]) if inputs else None,
    )


def _read(inputs: Mapping[str, float] | None) -> Iterator[Evidence]:
    """What the network adds to the evidence for a name, as log-odds."""
    if inputs and (belief := inputs["belief"]):
        yield Evidence("the network reads it so too" if belief > 0 else "the network doubts it", belief)


def _unless_doubtful(resolved: Resolved, why: Explanation) -> tuple[Speaker, Explanation]:
    """The speaker, without the name where a pronoun, or no source, leaves it more likely wrong than right."""
    if not resolved.inferred or why.speaker is None or why.speaker >= LEAST_NAMED:
        return resolved.speaker, why
    kind: SpeakerKind = resolved.speaker.kind if why.mention else "none"
    rule = f"too doubtful to name {resolved.speaker.name}: {why.rule}"
    return Speaker(None, kind), replace(why, rule=rule, named=(), speaker=None)


def _quote(
    text: str,
    attribution: Attribution,
    resolved: Resolved,
    analysis: Analysis,
    digest: hashlib._Hash,
    why: Explanation,
) -> Quote:
    own = digest.copy()
    own.update(repr(attribution.content).encode())
    start = attribution.content[0][0]
    speaker, why = _unless_doubtful(resolved, why)
    return Quote(
        id=own.hexdigest()[:16],
        type=attribution.type,
        act=attribution.act,
        quote=" ".join(" ".join(text[s:e] for s, e in attribution.content).split()),
        content=_spans(text, attribution.content),
        cue=_spans(text, attribution.cue),
        source=_spans(text, attribution.source),
        speaker=speaker,
        confidence=round(why.found * (1.0 if why.speaker is None else why.speaker), 4),
        sentence=_sentence(text, attribution, analysis.sentences),
        paragraph=paragraph_at(analysis.paragraphs, start),
        stance=_stance(text, attribution, analysis.sentences),
        explanation=why,
    )


def _span(text: str, span: Span | None) -> TextSpan | None:
    return _spans(text, [span])[0] if span else None


def _spans(text: str, spans: Sequence[Span]) -> tuple[TextSpan, ...]:
    return tuple(TextSpan(start, end, text[start:end]) for start, end in spans)


def _stance(text: str, told: Attribution, starts: Sequence[int]) -> Stance:
    sentence = sentence_around(text, starts, told.cue[0][0]) if told.cue else (0, 0)
    return stance(text, told.content, told.cue, told.source, sentence)


def _sentence(text: str, attribution: Attribution, starts: Sequence[int]) -> str:
    """The sentences from the first word of content or cue to the last, white space folded."""
    spans = [*attribution.content, *attribution.cue]
    first, last = min(s for s, _ in spans), max(e for _, e in spans)
    begin = starts[max(0, bisect_right(starts, first) - 1)] if starts else 0
    after = bisect_left(starts, last)
    end = starts[after] if after < len(starts) else len(text)
    return " ".join(text[min(begin, first) : max(end, last)].split())
