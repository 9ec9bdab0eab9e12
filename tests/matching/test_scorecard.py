from __future__ import annotations

import json
from importlib.resources import files

import pytest

from factcheck.matching.scorecard import RELATIONS, likely, summed, table
from factcheck.matching.signs import NAMED
from tests.matching.test_weighed import seen


def likelihood(signs):
    return likely(summed(signs))


def test_the_table_weighs_the_signs_there_are_and_no_other():
    told = seen("कॉलेज में 310 छात्र हैं।", "The college has 130 students.")
    has_or_not = NAMED | {f"across.{name}" for name in NAMED}
    assert set(told.signs) | has_or_not | {""} == set(table())
    assert {len(row) for name, row in table().items() if name} == {len(RELATIONS) + 2}
    read = json.loads(files("factcheck.matching").joinpath("scorecard.json").read_text(encoding="utf-8"))
    assert tuple(read["columns"]) == (*RELATIONS, "least", "most")


@pytest.mark.parametrize("signs", [{}, {"strange": 1.0}, {"ahead": 3.0, "nearest": 1.0}, {"unheard-of": 9.0}])
def test_likelihoods_add_up_to_one(signs):
    found = likelihood(signs)
    assert tuple(found) == RELATIONS
    assert sum(found.values()) == pytest.approx(1)
    assert all(0 < value < 1 for value in found.values())


def test_what_nobody_fitted_weighs_nothing():
    assert likelihood({"unheard-of": 9.0}) == likelihood({})


def test_the_farther_ahead_of_all_others_the_likelier_two_tell_one_thing():
    near, far = likelihood({"ahead": 3.0}), likelihood({"ahead": -3.0})
    assert near["unrelated"] < far["unrelated"]


def test_a_sign_counts_for_no_more_than_it_did_in_what_was_fitted():
    *_, least, most = table()["uncovered.more"]
    assert 0 == least < most < 20
    assert likelihood({"uncovered.more": most}) == likelihood({"uncovered.more": 40})
    assert likelihood({"uncovered.more": most}) != likelihood({"uncovered.more": most - 1})


def test_signs_may_be_summed_in_parts():
    before, more = {"ahead": 3.0, "nearest": 1.0}, {"strange": 1.0}
    assert summed(more, summed(before)) == summed(before | more)
