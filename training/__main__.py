"""`python -m training DATA`: from the data folder to the weights inside the package."""

from __future__ import annotations

import argparse
from pathlib import Path

import tomllib

from quotex.evaluate import read_gold
from training import adapt, calibrate, corpora, measure, release, train


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("data", type=Path, help="the data folder (polnear/, news/, riqua/, ud/)")
    parser.add_argument(
        "--work", type=Path, default=Path(".work"), help="checkpoints; an interrupted run goes on from here"
    )
    parser.add_argument("--config", type=Path, default=Path(__file__).with_name("config.toml"))
    arguments = parser.parse_args()
    arguments.work.mkdir(parents=True, exist_ok=True)
    config = tomllib.loads(arguments.config.read_text(encoding="utf8"))
    texts = corpora.load(arguments.data, config["data"]["held_out"])
    adapted = adapt.adapt(texts, config, train.base_tokenizer(), arguments.work)
    network = train.train(texts, config, arguments.work, adapted)
    draft = release.weights_of(network, config, calibrate.CREDULOUS)
    calibration = calibrate.calibrate(arguments.data, draft, config["data"]["held_out"])
    weights = release.weights_of(network, config, calibration)
    release.release(weights)
    print("sentence starts:", measure.sentence_starts(arguments.data / "ud/ewt-dev.conllu.gz", weights))
    for name in ("news/dev.jsonl.gz", "polnear/dev-speakers.jsonl.gz"):
        print("confidence on", name, measure.reliability(read_gold(arguments.data / name), weights))
    print("entities:", measure.entities(arguments.data, weights, config["data"]["held_out"]))


if __name__ == "__main__":
    main()
