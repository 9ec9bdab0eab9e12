"""The hour of day: two sources that give one event two hours, and hours that may be one."""

from __future__ import annotations

import pytest

from factcheck.extraction.pipeline import annotate
from factcheck.ingest import from_text
from factcheck.lang import render
from factcheck.matching import clock, match
from tests.matching.build import side


@pytest.mark.parametrize(
    ("a", "b", "differ"),
    [
        ("The fire broke out at 9.30 pm.", "आग रात 11 बजकर 15 मिनट पर लगी।", True),
        ("The fire broke out at 9.30 pm.", "आग रात साढ़े नौ बजे लगी।", False),
        ("The fire broke out around 9 pm.", "आग रात 9 बजकर 30 मिनट पर लगी।", False),
        ("The boiler burst on Sunday morning.", "बॉयलर रविवार शाम फटा।", True),
        ("The boiler burst on Sunday night.", "बॉयलर रविवार शाम फटा।", False),
        ("The boiler burst at 6 pm on Sunday.", "बॉयलर रविवार शाम फटा।", False),
        ("It landed at 10.", "विमान रात 10 बजे उतरा।", False),
        ("Police said at 9 am that the fire was out.", "आग शाम 6 बजे बुझी।", False),
    ],
)
def test_two_hours(a, b, differ):
    assert (clock.apart(side(a), side(b)) is not None) == differ


def test_one_landing_at_two_hours():
    lead = "An Indus Air flight from Dubai to Kochi made an emergency landing in Muscat on Tuesday.\n\n"
    hindi = "दुबई से कोच्चि जा रहे इंडस एयर के विमान को मंगलवार को मस्कट में आपात स्थिति में उतारा गया।\n\n"
    texts = (f"{lead}The plane landed at 10.20 pm.", f"{hindi}विमान रात 8 बजकर 50 मिनट पर उतरा।")
    docs = [annotate(from_text(f"published: 2026-12-09\n\n{t}", path=f"{i}.txt")) for i, t in enumerate(texts)]
    (found,) = [x for x in match(docs).links if x.relation == "conflict"]
    assert found.differs == ("date",)
    assert "8 बजकर 50 मिनट" in render(found.reason, "hi")
