"""What one of two nearest sentences denies, by an act of its own, and what only is said beside it."""

from __future__ import annotations

import pytest

from factcheck.matching.relation import judge
from tests.matching.build import side


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        ("राज्यपाल ने नगर सुधार विधेयक को मंजूरी दे दी।", "राज्यपाल ने नगर सुधार विधेयक पर दस्तखत नहीं किए हैं।", "conflict"),
        (
            "Officers raided the office of trader Anil Goyal.",
            "अनिल गोयल ने कहा कि कार्यालय से कोई नकदी नहीं मिली।",
            "related",
        ),
        (
            "The museum will give the bronze idol back.",
            "The museum has not yet handed over the bronze idol.",
            "related",
        ),
    ],
)
def test_nearest_sentences(a, b, relation):
    one, two = side(a), side(b)
    assert (
        judge(one, two, kin=True, aligned=3.5).relation == judge(two, one, kin=True, aligned=3.5).relation == relation
    )
