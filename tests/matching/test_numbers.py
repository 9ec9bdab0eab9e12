"""Numbers of one thing, told in other ways."""

import pytest

from factcheck.extraction.pipeline import annotate
from factcheck.ingest import from_text
from factcheck.matching.numbers import quantities
from factcheck.matching.texts import compare_texts
from tests.matching.build import side


@pytest.mark.parametrize(
    ("hi", "en", "relation"),
    [
        ("चने का समर्थन मूल्य 5,875 रुपये तय हुआ है।", "The support price of gram was fixed at Rs 5,785 a quintal.", "conflict"),
        ("चने का समर्थन मूल्य 5,875 रुपये तय हुआ है।", "The support price of gram was fixed at Rs 5,875 a quintal.", "agree"),
        ("मेघना फार्मा के आईपीओ को 27 गुना बोलियां मिलीं।", "Meghna Pharma's IPO was subscribed 27 times.", "agree"),
        ("विपक्ष के सात सांसद निलंबित किए गए।", "Nine opposition members were suspended.", "conflict"),
        ("कोटा में स्कूल बंद कर दिए गए हैं।", "Schools in Kota will stay shut till Friday.", "agree"),
    ],
)  # fmt: skip
def test_numbers_told_in_other_ways_are_held_against_each_other(hi, en, relation):
    documents = (annotate(from_text(t, path=p, published="2026-03-04", lang=p)) for t, p in ((hi, "hi"), (en, "en")))
    assert compare_texts(*documents).relation == relation


def test_a_percentage_demanded_and_a_rise_of_it_are_one_number():
    """Amounts made apart are equal by what they hold, compiled too: by identity no rise would be what was demanded."""
    level, rise = side("Doctors have demanded 30 per cent."), side("The doctors want their pay raised by 30 per cent.")
    (pair,) = quantities(level, rise, kin=True, asked=True)
    assert (pair.a.key, pair.b.key, pair.answer) == ("demand", "demand/change", "same")
