from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.matching.amounts import amount, relate
from tests.matching.build import measured, quantity, side


@pytest.mark.parametrize(
    ("a", "b", "answer"),
    [
        (("37",), ("41",), "differ"),
        (("37",), ("37",), "same"),
        (("300", ">"), ("350", "~"), "compatible"),
        (("50", "<"), ("50",), "differ"),
        (("50", "<="), ("50",), "compatible"),
        (("50", ">"), ("50",), "differ"),
        (("50", ">="), ("50",), "compatible"),
        (("100", "~"), ("109",), "compatible"),
        (("100", "~"), ("115",), "differ"),
        (("1200",), ("1187",), "rounded"),
        (("5",), ("5.25",), "differ"),
        (("67",), ("67.1",), "rounded"),
        (("50",), ("54",), "differ"),
        (("25", "=", "basis_point"), ("0.25", "=", "%"), "same"),
        (("26", "=", "mile"), ("42", "=", "km"), "rounded"),
        (("26", "=", "mile"), ("26", "=", "km"), "differ"),
        (("32", "=", "fahrenheit"), ("0", "=", "celsius"), "same"),
        (("4410", "=", "kg"), ("4.41", "=", "tonne"), "same"),
        (("5", "=", "km"), ("5", "=", "kg"), "missing"),
        (("78", "=", "%"), ("78",), "same"),
        (("3", ">"), ("2.3", ">"), "differ"),
        (("300", ">"), ("310", ">"), "compatible"),
        (("18", "=", "person"), ("18",), "same"),
    ],
)
def test_relate(a, b, answer):
    assert relate(measured(*a), measured(*b)) == answer
    assert relate(measured(*b), measured(*a)) == answer


def test_exact_counts_are_not_rounded():
    assert relate(measured("1200"), measured("1187"), exact=True) == "differ"


def test_ranges_compare_by_overlap():
    between = amount(quantity(None, "range", low=Decimal(10), high=Decimal(20)))
    assert relate(between, measured("15")) == "compatible"
    assert relate(between, measured("21")) == "differ"
    assert relate(between, measured("20")) == "compatible"
    assert amount(quantity(None, "range", low=Decimal(10))).high == Decimal("Infinity")


def test_ranks_and_vague_numbers_are_no_amounts():
    assert amount(quantity("12", ordinal=True)) is None
    assert amount(quantity(None, vague=True)) is None
    assert amount(quantity(None)) is None


NUMBERS = st.decimals(min_value=-10_000, max_value=10_000, places=2)
SIGNS = st.sampled_from(["=", "~", "<", "<=", ">", ">="])


@given(NUMBERS, SIGNS, NUMBERS, SIGNS)
def test_relate_is_symmetric(x, sign, y, other):
    assert relate(measured(x, sign), measured(y, other)) == relate(measured(y, other), measured(x, sign))


@given(NUMBERS, SIGNS)
def test_a_number_never_differs_from_itself(x, sign):
    assert relate(measured(x, sign), measured(x, sign)) == "same"


@pytest.mark.parametrize(
    ("a", "b", "answer"),
    [
        ("Onion sold at Rs 42 a kg.", "प्याज 4,200 रुपये प्रति क्विंटल बिका।", "same"),
        ("Onion sold at Rs 42 a kg.", "प्याज 4,500 रुपये क्विंटल बिका।", "differ"),
        ("Milk sold at Rs 66 per litre.", "दूध का भाव 66 रुपये रहा।", "same"),
        ("The price was Rs 42 a kg.", "The price was Rs 4,200.", "differ"),
        ("भाव प्रति किलो 42 रुपये रहा।", "The price was Rs 42,000 a tonne.", "same"),
    ],
)
def test_a_price_is_by_what_it_buys(a, b, answer):
    one, two = side(a), side(b)
    assert [m.key for m in (*one.measured, *two.measured)] == ["price", "price"]
    assert relate(one.measured[0].amount, two.measured[0].amount) == answer
