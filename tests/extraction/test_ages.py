"""Numbers that are somebody's age, and count nothing."""

from __future__ import annotations

import pytest

from tests.matching.build import document


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("Suresh Rao (45) died.", ("age",)),
        ("सुरेश राव (45) की मौत हो गई।", ("age",)),
        ("Suresh Rao, 45, was arrested on Monday.", ("age",)),
        ("Suresh Rao was 23, his brother said.", ("age",)),
        ("Suresh Rao turned 34 on Monday.", ("age",)),
        ("मृतक सुरेश राव 34 के थे।", ("age",)),
        ("32 साल के सुरेश राव की मौत हो गई।", ("age",)),
        ("45 वर्षीय किसान सुरेश राव की मौत हो गई।", ("age",)),
        ("Rahul, 9, and Ravi, 11, drowned.", ("age", "age")),
        ("सुरेश राव ने 10 साल के शासन में काम किया।", ("duration",)),
        ("Suresh Rao scored 67.", ("run",)),
        ("In Delhi, 23, including two women, died.", ("death+woman", "death+woman/part")),
    ],
)
def test_an_age_counts_nothing(text, measures):
    found = [m for c in document(text).claims for m in c.frame.measures]
    assert tuple(found) == measures
