"""`python -m training DATA`: from the data folder to the weights inside the package."""

from __future__ import annotations

import argparse
from pathlib import Path

import tomllib

from quotex.evaluate import read_gold
from training import adapt, bases, calibrate, corpora, measure, release, train
from training.network import Network


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("data", type=Path, help="the data folder (polnear/, news/, riqua/, ud/, gap/)")
    parser.add_argument(
        "--more",
        type=Path,
        nargs="+",
        default=[],
        help="more annotated articles, as quotex evaluate reads them: the corrections of a report, say "
        "(without articles of which some records were not reviewed)",
    )
    parser.add_argument(
        "--work", type=Path, default=Path(".work"), help="checkpoints; an interrupted run goes on from here"
    )
    parser.add_argument("--config", type=Path, default=Path(__file__).with_name("config.toml"))
    arguments = parser.parse_args()
    arguments.work.mkdir(parents=True, exist_ok=True)
    config = tomllib.loads(arguments.config.read_text(encoding="utf8"))
    network = learn(
        corpora.load(arguments.data, config["data"]["held_out"], arguments.more), config, arguments.work
    )
    draft = release.weights_of(network, config, calibrate.CREDULOUS)
    calibration = calibrate.calibrate(arguments.data, draft, config["data"]["held_out"])
    weights = release.weights_of(network, config, calibration)
    release.release(weights)
    print("sentence starts:", measure.sentence_starts(arguments.data / "ud/ewt-dev.conllu.gz", weights))
    for name in ("news/dev.jsonl.gz", "polnear/dev-speakers.jsonl.gz"):
        print("confidence on", name, measure.reliability(read_gold(arguments.data / name), weights))
    print("entities:", measure.entities(arguments.data, weights, config["data"]["held_out"]))


def learn(texts: corpora.Corpora, config: dict, work: Path) -> Network:
    """The student, from both pretrained encoders."""
    dropout, tokenizer = config["network"]["dropout"], bases.base_tokenizer()
    networks = {
        "teacher": Network(bases.teacher_encoder(work / "mpnet", tokenizer), dropout),
        "student": Network(bases.student_encoder(), dropout),
    }
    for name, network in networks.items():
        network.to(train.device())
        file = work / f"adapted-{name}.pt"
        network.load_state_dict(adapt.adapt(texts, config, config[name]["adapt"], work, network, file))
    teacher = train.train_teacher(texts, config, work, networks["teacher"])
    student = train.train_student(texts, config, work, networks["student"], teacher)
    return train.refine(texts, config, work, student).cpu()


if __name__ == "__main__":
    main()
