import itertools

import pytest

torch = pytest.importorskip("torch")

from training.network import Chain  # noqa: E402 - torch comes with the extra "train"


def chain(words: int, tags: int, rows: int = 2) -> Chain:
    torch.manual_seed(1)
    order = torch.arange(0, 2 * words, 2).expand(rows, -1)
    counts = torch.tensor([words, *[words - 2] * (rows - 1)])
    return Chain(torch.randn(rows, 2 * words, tags), order, counts, torch.randn(tags, tags))


def test_the_partition_is_the_sum_over_all_sequences_of_a_rows_words() -> None:
    made = chain(5, 3)
    for row, count in enumerate((5, 3)):
        scores = [
            made.first[row, tags[0]]
            + sum(made.steps[row, i, a, b] for i, (a, b) in enumerate(itertools.pairwise(tags)))
            for tags in itertools.product(range(3), repeat=count)
        ]
        assert made.log_partition()[row].item() == pytest.approx(
            torch.stack(scores).logsumexp(0).item(), rel=1e-4
        )


def test_a_chain_differs_least_from_one_with_its_own_marginals() -> None:
    made = chain(6, 3)
    own = made.divergence(*made.marginals())
    other = chain(6, 3)
    other.first, other.steps = other.first + torch.randn(2, 3), other.steps
    assert (own < made.divergence(*other.marginals()) + 1e-6).all()
    tags = torch.zeros(2, 12, dtype=torch.long)
    assert (made.loss(tags) > 0).all()
