"""Ages of one person and of two."""

from __future__ import annotations

import pytest

from factcheck.matching.relation import focused, judge
from tests.matching.build import side


@pytest.mark.parametrize(
    ("a", "b", "wanted"),
    [
        ("Suresh Rao, 45, was arrested in Pune on Monday.", "सुरेश राव 54 साल के हैं।", "conflict"),
        ("32 साल के सुरेश राव की गिरने से मौत हो गई।", "Suresh Rao was 23, his brother said.", "conflict"),
        ("Suresh Rao (32) fell to his death.", "Suresh Rao was 32, his brother said.", "related"),
        ("Suresh Rao, 45, runs the mill.", "मिल में काम करने वाले दिनेश पाल 54 साल के हैं।", "related"),
    ],
)
def test_two_ages(a, b, wanted):
    for one, two in ((side(a), side(b)), (side(b), side(a))):
        found = judge(*focused(one, two), kin=True, aligned=3.5)
        assert found.relation == wanted
        assert wanted != "conflict" or found.differs == ("quantity",)
