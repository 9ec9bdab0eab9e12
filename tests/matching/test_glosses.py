"""Plain words of one meaning: across languages, and two of one language."""

from __future__ import annotations

import pytest

from factcheck.matching.glosses import common, glosses
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
