"""What two articles call by a name of its own, and one of them tells of both, is two things."""

import pytest

from factcheck.extraction.pipeline import annotate
from factcheck.ingest import from_text
from factcheck.matching import match

ONE = {
    "en": "title: Vasudha milk costlier\npublished: 2026-03-04\n\nMilk of Vasudha is costlier by Rs 2 a litre from today. Vasudha blamed the price of fodder.\n",
    "hi": "title: वसुधा का दूध महंगा\npublished: 2026-03-04\n\nवसुधा ने दूध के दाम दो रुपये प्रति लीटर बढ़ा दिए हैं। वसुधा ने चारे की कीमत को वजह बताया।\n",
}
OTHER = "title: दूध और महंगा\npublished: 2026-03-04\n\nवसुधा का दूध आज से दो रुपये लीटर महंगा है। नंदवन ने भी दूध तीन रुपये लीटर महंगा कर दिया है।\n"


@pytest.mark.parametrize("lang", ONE)
def test_two_dairies_have_two_prices(lang):
    one, two = (annotate(from_text(text, path=path)) for text, path in ((ONE[lang], "a.txt"), (OTHER, "b.txt")))
    text = {claim.id: claim.text for document in (one, two) for claim in document.claims}
    told = [x for x in match([one, two]).links if not x.internal and x.relation != "related"]
    assert told
    assert not [x for x in told if "नंदवन" in text[x.a] + text[x.b]]
