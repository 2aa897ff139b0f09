from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import quotex.pipeline
from quotex.extract import Extractor
from quotex.model import bundled_weights
from quotex.pipeline.confidence import probability, speaker_inputs
from quotex.pipeline.resolve import Grounds, Resolved
from quotex.records import Article, Speaker


def resolved(share: float, rule: str = "") -> Resolved:
    return Resolved(Speaker("Ann Roe", "person"), share, share, False, Grounds(None, None, (), rule, ()))


def test_a_plain_attribution_is_surer_than_one_whose_speaker_is_a_guess() -> None:
    plain = "“It rained,” said Ana Ruiz."
    guess = "Eva Lund was there. Ana Ruiz met her at noon. She left with Mia Roe. “It rained,” she said."
    (sure,), (unsure,) = (Extractor().extract(Article(text)).quotes for text in (plain, guess))
    assert 0.5 < unsure.confidence < sure.confidence <= 1


def test_no_weights_give_even_odds_and_inputs_without_weight_do_not_count() -> None:
    assert probability({"score": 9.0}, {}) == 0.5
    assert probability({"score": 9.0}, {"other": 1.0, "bias": 0.0}) == 0.5


def test_the_ends_of_the_scale_stay_finite() -> None:
    calibration = {"score": 1000.0}
    assert 0 < probability(speaker_inputs(resolved(0.0)), calibration) < 0.5
    assert 0.5 < probability(speaker_inputs(resolved(1.0)), calibration) < 1


def test_what_a_rule_is_worth_is_known_by_its_own_words() -> None:
    calibration = bundled_weights().manifest["calibration"]["speaker"]
    rule = "the source names the speaker"
    assert f"rule: {rule}" in calibration
    assert f"rule: {rule}" in speaker_inputs(resolved(0.9, rule))


def strings(path: Path) -> Iterator[str]:
    """Yield patterns of the strings that a module writes; what an f-string puts in may be anything."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield re.escape(node.value)
        elif isinstance(node, ast.JoinedStr):
            fixed = [part.value if isinstance(part, ast.Constant) else None for part in node.values]
            if " " in "".join(str(part).strip() for part in fixed if part):
                yield "".join(".+" if part is None else re.escape(str(part)) for part in fixed)


def test_every_rule_with_a_weight_of_its_own_is_still_worded_so() -> None:
    calibration = bundled_weights().manifest["calibration"]["speaker"]
    folder = Path(quotex.pipeline.__file__).parent
    patterns = [re.compile(string) for path in folder.rglob("*.py") for string in strings(path)]
    rules = [name.removeprefix("rule: ") for name in calibration if name.startswith("rule: ")]
    reworded = [rule for rule in rules if not any(pattern.fullmatch(rule) for pattern in patterns)]
    assert rules
    assert not reworded, "the weights of confidence go by these words: reword them in the manifest too"
