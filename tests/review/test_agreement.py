"""Agreement equals what scikit-learn and krippendorff compute, and says when it rests on too little."""

from __future__ import annotations

import math

import krippendorff
import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from sklearn.metrics import cohen_kappa_score

from factcheck.review import load_scale
from factcheck.review.agreement import collapsed, measure, per_label

LABELS = [label.key for label in load_scale()]
PAIRS = st.lists(st.tuples(st.sampled_from(LABELS), st.sampled_from(LABELS)), min_size=1, max_size=80)


@settings(max_examples=150, deadline=None)
@given(PAIRS, st.integers(2, 9))
def test_equal_to_the_reference_packages(pairs: list[tuple[str, str]], kinds: int) -> None:
    pairs = [(LABELS[LABELS.index(a) % kinds], LABELS[LABELS.index(b) % kinds]) for a, b in pairs]
    assume(len({x for pair in pairs for x in pair}) > 1)
    found = measure(pairs)
    first, second = zip(*pairs, strict=True)
    assert found.kappa.value == pytest.approx(cohen_kappa_score(first, second), abs=1e-12)
    coded = np.array([[LABELS.index(x) for x in first], [LABELS.index(x) for x in second]], dtype=float)
    theirs = krippendorff.alpha(reliability_data=coded, level_of_measurement="nominal")
    assert found.alpha.value == pytest.approx(theirs, abs=1e-12)
    assert found.percent.value == pytest.approx(sum(a == b for a, b in pairs) / len(pairs), abs=1e-12)
    for figure in (found.percent, found.kappa, found.alpha):
        assert figure.low is None or figure.low <= figure.value <= figure.high


def test_intervals_hold_the_truth_about_as_often_as_they_say() -> None:
    """Two readers who agree at random .8 of the time on three labels: kappa .7."""
    chance = np.random.default_rng(5)
    held = {"kappa": 0, "alpha": 0, "percent": 0}
    for _ in range(300):
        first = chance.integers(0, 3, 120)
        other = np.where(chance.random(120) < 0.7, first, chance.integers(0, 3, 120))
        found = measure([(str(a), str(b)) for a, b in zip(first, other, strict=True)])
        held["percent"] += found.percent.low <= 0.8 <= found.percent.high
        held["kappa"] += found.kappa.low <= 0.7 <= found.kappa.high
        held["alpha"] += found.alpha.low <= 0.7 <= found.alpha.high
    assert all(0.91 <= count / 300 <= 0.99 for count in held.values()), held


def test_too_few_and_undefined() -> None:
    nothing = measure([])
    assert nothing.n == 0 and nothing.too_few and nothing.percent.value is None and nothing.kappa.value is None
    assert nothing.alpha.value is None
    same = measure([("true", "true")] * 25)
    assert not same.too_few and same.percent.value == 1.0
    assert same.kappa.value is None and same.alpha.value is None, (
        "one label only: nothing to tell agreement from chance by"
    )
    assert measure([("a", "b")]).kappa.low is None
    assert measure([("a", "b"), ("a", "a")]).alpha.low is None, "without one of the two pairs alpha is undefined"


def test_per_label_and_collapsed() -> None:
    pairs = [("false", "fabricated"), ("true", "true"), ("disputed", "half_true"), ("unverified", "true")]
    four = {label.key: label.averitec for label in load_scale()}
    assert measure(collapsed(pairs, four)).percent.value == 0.75
    by_label = per_label(pairs)
    assert set(by_label) == {"false", "fabricated", "true", "disputed", "half_true", "unverified"}
    assert by_label["true"].percent.value == 0.75 and by_label["false"].percent.value == 0.75
    assert math.isclose(by_label["true"].kappa.value, 0.5)
