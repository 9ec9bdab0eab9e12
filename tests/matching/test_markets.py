"""What markets close at is no closing, and a rate is of the two currencies it is between."""

from __future__ import annotations

import pytest

from tests.matching.build import side
from tests.matching.test_told_another_way import both_ways


@pytest.mark.parametrize(
    ("text", "predicate", "measures"),
    [
        ("Nikkei closed at 48,210 on Monday.", "index", ("index",)),
        ("निक्केई सूचकांक बुधवार को 5.8 प्रतिशत गिरकर 48,210 पर बंद हुआ।", "index", ("index/change", "index")),
        ("The Dow Jones fell 400 points on Monday.", "index", ("index/change",)),
        ("The rupee closed at 88.42 against the dollar.", "currency", ("exchange",)),
        ("कच्चा तेल 72 डॉलर प्रति बैरल पर बंद हुआ।", "price", ("price",)),
        ("The lira strengthened to 45.1 to the dollar.", "currency", ("exchange",)),
        ("The stock market will be closed on Monday.", "open", ()),
        ("The bridge was closed at 3 places.", "open", ("location",)),
        ("48 स्टेशनों पर सेवा बंद हुई।", "open", ("station",)),
        ("दुकानें दोपहर दो बजे बंद हुईं।", "open", ()),
    ],
)
def test_what_closes(text, predicate, measures):
    frame = side(text).claim.frame
    assert (frame.predicate, frame.measures) == (predicate, measures)


@pytest.mark.parametrize(
    ("a", "b", "wanted"),
    [
        (
            "Japan's Nikkei index fell 5.8 percent on Wednesday.",
            "निक्केई सूचकांक बुधवार को 5.8 प्रतिशत गिरकर 48,210 पर बंद हुआ।",
            ("agree", ()),
        ),
        (
            "The Nikkei closed at 48,210 on Wednesday.",
            "निक्केई बुधवार को 5.8 प्रतिशत गिरकर 48,310 पर बंद हुआ।",
            ("conflict", ("quantity",)),
        ),
        ("The Nikkei closed 2 percent lower.", "निक्केई 2 प्रतिशत नीचे बंद हुआ।", ("agree", ())),
        ("The Nikkei closed 2 percent lower.", "निक्केई 2 प्रतिशत ऊपर बंद हुआ।", ("conflict", ("polarity",))),
        ("The rupee fell 42 paise against the dollar.", "रुपया डॉलर के मुकाबले 42 पैसे गिरा।", ("agree", ())),
        ("The rupee fell 42 paise against the euro.", "रुपया यूरो के मुकाबले 32 पैसे गिरा।", ("conflict", ("quantity",))),
    ],
)
def test_one_market(a, b, wanted):
    assert both_ways(a, b) == {wanted}


@pytest.mark.parametrize("paise", ["42", "32"])
def test_rates_against_two_currencies(paise):
    euro = f"रुपया यूरो के मुकाबले {paise} पैसे गिरा।"
    assert both_ways("The rupee fell 42 paise against the dollar.", euro) <= {("related", ()), ("unrelated", ())}
