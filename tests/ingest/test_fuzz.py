"""A small run of `benchmarks/fuzz.py`, which reads and annotates 100,000 articles when it runs in full."""

import pytest
from benchmarks.fuzz import fuzzed, tried

COUNT, PART = 400, 100


@pytest.mark.parametrize("first", range(0, COUNT, PART))
def test_nothing_is_raised(first):
    assert [error for _, _, _, error in (tried((3, n)) for n in range(first, first + PART)) if error] == []


def test_an_article_is_the_same_in_every_run():
    assert [fuzzed(3, n) for n in range(20)] == [fuzzed(3, n) for n in range(20)]
    assert len({fuzzed(3, n) for n in range(50)}) == 50
