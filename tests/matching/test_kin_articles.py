"""Which articles tell one story where they share no more than a name and plain words, or lie weeks apart."""

from __future__ import annotations

import pytest

from factcheck.matching.kinship import kin
from factcheck.matching.profile import profile
from factcheck.matching.settings import DEFAULT
from tests.matching.build import document

HERE = "सिनौली के टीले से कंकाल और तांबे की तलवार निकली है।\nपुरातत्वविदों को कब्र के पास मिट्टी के बर्तन मिले।"
THERE = "A skeleton lay beside a sword in the mound at Sinauli.\nArchaeologists found pottery in the grave."
ELSEWHERE = "A ferry service from Sinauli starts on Friday.\nTickets cost Rs 40."


def kinned(one, two, days=("2025-11-05", "2025-11-06")):
    told = [document(text, day, path=f"{i}.txt") for i, (text, day) in enumerate(zip((one, two), days, strict=True))]
    return bool(kin([profile(c) for d in told for c in d.claims], [], DEFAULT))


def test_plain_words_of_one_meaning_tie_articles_of_two_scripts():
    assert kinned(HERE, THERE) and kinned(THERE, HERE)
    assert not kinned(HERE, ELSEWHERE)


@pytest.mark.parametrize(("named", "wanted"), [("मंगलवार", True), ("बुधवार", False)])
def test_what_was_announced_for_a_day_and_told_of_that_day_is_near(named, wanted):
    plan = "The cattle fair at Sonpur will open on November 25."
    deed = f"सोनपुर का मेला {named} को शुरू हुआ। पशु बिक रहे हैं।"
    assert kinned(plan, deed, ("2025-11-05", "2025-11-27")) == wanted
