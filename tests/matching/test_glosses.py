"""Plain words of one meaning: across languages, and two of one language."""

from __future__ import annotations

import pytest

from factcheck.matching.glosses import common, glosses, opposed
from tests.matching.build import claim


@pytest.mark.parametrize(
    ("a", "b", "alike"),
    [
        ("The column of ash rose.", "राख का गुबार उठा।", 1),
        ("Nepal has asked for international aid.", "नेपाल ने अंतरराष्ट्रीय मदद मांगी।", 1),
        ("Orchards were ravaged.", "पुल टूट गया।", 0),
    ],
)
def test_words_of_one_meaning(a, b, alike):
    one, two = glosses(claim(a)), glosses(claim(b))
    assert min(len(common(one, two)), 1) == alike
    assert bool(common(one, two)) == bool(common(two, one))


@pytest.mark.parametrize(
    ("a", "b", "differ"),
    [
        ("Talks with the minister failed.", "मंत्री के साथ बातचीत सफल रही।", True),
        ("Talks with the minister failed.", "मंत्री के साथ बातचीत नाकाम रही।", False),
        ("The talks failed at first and were a success later.", "बातचीत सफल रही।", False),
    ],
)
def test_words_that_exclude_each_other(a, b, differ):
    assert opposed(glosses(claim(a)), glosses(claim(b))) == differ
