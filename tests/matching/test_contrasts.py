"""Words that exclude each other in one thing told, and those that do not."""

from __future__ import annotations

import pytest

from factcheck.extraction.pipeline import annotate
from factcheck.ingest import from_text
from factcheck.lang import pack, render
from factcheck.matching import contrasts, match
from tests.matching.build import side


@pytest.mark.parametrize(
    ("a", "b", "slot"),
    [
        ("The ferry was stopped north of the island.", "नौका को द्वीप के दक्षिण में रोका गया।", "place"),
        ("The ferry was stopped north of the island.", "नौका को द्वीप के उत्तर में रोका गया।", None),
        ("Rescuers pulled a girl from the well.", "बचाव दल ने कुएं से एक लड़के को निकाला।", "actor"),
        ("Rescuers pulled a girl and a boy from the well.", "बचाव दल ने कुएं से एक लड़के को निकाला।", None),
        ("The vaccines came by road.", "टीके विमान से लाए गए।", "role"),
        ("The whole town lost water.", "शहर के एक हिस्से में पानी बंद रहा।", "quantity"),
        ("Helmets will be mandatory.", "हेलमेट पहनना स्वैच्छिक होगा।", "polarity"),
        ("North Korea fired a missile.", "दक्षिण कोरिया ने मिसाइल दागी।", None),
        ("The flames began on the third floor.", "आग की शुरुआत तीसरी मंजिल से हुई।", None),
    ],
)
def test_what_excludes_what(a, b, slot):
    one, two = side(a, lang="en"), side(b, lang="hi")
    found, back = contrasts.apart(one, two), contrasts.apart(two, one)
    assert (found and found[0]) == (back and back[0]) == slot


@pytest.mark.parametrize(
    ("a", "b", "two"),
    [
        ("Dengue cases rose.", "मलेरिया के मरीज बढ़े।", True),
        ("The school was shut.", "कॉलेज बंद रहा।", True),
        ("Dengue and malaria cases rose.", "मलेरिया के मरीज बढ़े।", False),
        ("Dengue killed two.", "डेंगू से दो की मौत हुई।", False),
        ("Nine people fell ill.", "डेंगू से नौ लोग बीमार हुए।", False),
    ],
)
def test_two_things_of_one_sort(a, b, two):
    assert contrasts.of_two(side(a, lang="en"), side(b, lang="hi")) == two


def test_no_phrase_tells_two_values_of_one_dimension():
    known = pack("_all", "contrasts")
    for dimensions in (*known["slots"].values(), known["things"]):
        for values in dimensions.values():
            phrases = [phrase for told in values.values() for phrase in told.split("|")]
            assert len(phrases) == len(set(phrases))


def test_two_articles_of_one_fire_differ_in_where_it_began():
    lead = "A fire at the Lakshya coaching centre in Kota killed nine students on Tuesday.\n\n"
    hindi = "कोटा के लक्ष्य कोचिंग सेंटर में मंगलवार को आग लगने से नौ छात्रों की मौत हो गई।\n\n"
    texts = (
        f"{lead}The flames broke out on the ground floor, the fire department said.",
        f"{hindi}आग तीसरी मंजिल पर लगी थी, दमकल विभाग ने बताया।",
    )
    docs = [annotate(from_text(f"published: 2026-03-1{i}\n\n{t}", path=f"{i}.txt")) for i, t in enumerate(texts, 1)]
    (found,) = [x for x in match(docs).links if x.relation == "conflict"]
    assert found.differs == ("place",)
    assert "ground floor" in render(found.reason, "en")
    assert "तीसरी मंजिल" in render(found.reason, "hi")
