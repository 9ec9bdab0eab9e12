from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.export.bundle import Bundle, Review
from factcheck.export.records import from_record, to_record
from factcheck.model import Anchor, Article, Claim, Evidence, Quantity, Reason, Timex
from tests.export.sample import build

WORDS = st.text(max_size=8)
REASONS = st.recursive(
    st.builds(Reason, WORDS),
    lambda inner: st.builds(
        Reason, WORDS, st.lists(st.tuples(WORDS, st.one_of(WORDS, st.integers(), inner)), max_size=3).map(tuple)
    ),
    max_leaves=5,
)


@given(value=st.one_of(st.builds(Evidence), st.builds(Anchor), REASONS, st.builds(Review)))
def test_values_come_back_as_they_were(value):
    assert from_record(type(value), to_record(value)) == value


def test_a_whole_article_and_claim_come_back():
    for document in build("x").documents:
        assert from_record(Article, to_record(document.article)) == document.article
        for claim in document.claims:
            assert from_record(Claim, to_record(claim)) == claim


def test_defaults_are_left_out():
    assert to_record(Evidence()) == {}
    assert to_record(Bundle()) == {}
    assert to_record(Quantity(0, 1, "1", Decimal("1.50"))) == {"start": 0, "end": 1, "text": "1", "value": "1.50"}


def test_numbers_stay_as_they_were_written():
    assert from_record(
        Review, {"fact": "f", "state": "draft", "label": None, "reviewer": "a", "time": "t", "confidence": 1}
    )


@pytest.mark.parametrize(
    ("kind", "record", "problem"),
    [
        (Evidence, [], "the record is not an object"),
        (Evidence, {"link": 1}, "holds 'link', which this version does not know"),
        (Evidence, {"url": 1}, "url is 1, not str"),
        (Reason, {}, "lacks 'rule'"),
        (Reason, {"rule": "x", "args": 1}, "args is not a list"),
        (Reason, {"rule": "x", "args": [["a"]]}, "args.0 holds 1 items, not 2"),
        (Reason, {"rule": "x", "args": [["a", 1.5]]}, "args.0.1 is not an object"),
        (Quantity, {"start": True, "end": 1, "text": "", "value": None}, "start is True, not int"),
        (Quantity, {"start": 0, "end": 1, "text": "", "value": "many"}, "value is 'many', no decimal"),
        (Quantity, {"start": 0, "end": 1, "text": "", "value": 5}, "value is 5, not Decimal"),
        (Anchor, {"day": "2025-13-01"}, "day is '2025-13-01', no date"),
        (Anchor, {"day": "2025-01-01", "kind": "x"}, "kind is 'x', not one of published, received, statement"),
    ],
)
def test_what_does_not_fit_is_named(kind, record, problem):
    with pytest.raises(ValueError, match=problem.replace(".", r"\.")):
        from_record(kind, record)


def test_deep_nesting_is_refused():
    record = {"rule": "x"}
    for _ in range(200):
        record = {"rule": "x", "args": [["inner", record]]}
    with pytest.raises(ValueError, match="args"):
        from_record(Reason, record)


def test_timex_keeps_every_reading():
    time = build().documents[0].times[0]
    assert from_record(Timex, to_record(time)).alternatives == time.alternatives
