from __future__ import annotations

import pytest

from tests.accuracy.datasets import DATA_SETS, Run, run
from tests.shared_data import BESIDE, VARIABLE, shared_folder

_RUNS: dict[str, Run] = {}


@pytest.fixture(
    scope="session",
    params=[
        pytest.param(name, marks=pytest.mark.slow if data_set.shared else ())
        for name, data_set in DATA_SETS.items()
    ],
)
def measured(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Run:
    """One run of the extractor over a data set, kept for all tests of the session."""
    data_set = DATA_SETS[request.param]
    if data_set.shared and shared_folder() is None:
        pytest.skip(f"needs the shared data: neither is {VARIABLE} set nor is there a folder {BESIDE}")
    if data_set.name not in _RUNS:
        _RUNS[data_set.name] = run(data_set, tmp_path_factory.mktemp(data_set.name))
    return _RUNS[data_set.name]
