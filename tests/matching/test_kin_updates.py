"""What time explains between short sentences of two articles of one story, and what it does not."""

from __future__ import annotations

import pytest

from factcheck.extraction.pipeline import annotate
from factcheck.ingest import from_text
from factcheck.matching import match

LEAD = {
    "en": "The Bhavani mela at Rampur was attended by Collector Sushma Rao.",
    "hi": "रामपुर के भवानी मेले में कलेक्टर सुषमा राव शामिल हुईं।",
}


def relations(first, second):
    """Return the relations found between two sentences published two days apart, each under a lead of one story."""
    documents = []
    for day, text in (("2026-07-08", first), ("2026-07-10", second)):
        lead = LEAD["en" if text.isascii() else "hi"]
        documents.append(annotate(from_text(f"published: {day}\n\n{lead}\n\n{text}", path=f"{day}.txt")))
    texts = {c.id: c.text for d in documents for c in d.claims}
    said = [x for x in match(documents).links if not x.internal and x.relation != "related"]
    return {x.relation for x in said if {texts[x.a], texts[x.b]}.isdisjoint(LEAD.values())}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The state has procured 4.2 lakh tonnes of wheat so far.", "गेहूं की खरीद अब तक 6.8 लाख टन पहुंच गई है।"),
        ("The film has collected Rs 85 crore.", "फिल्म ने अब तक 132 करोड़ रुपये कमा लिए हैं।"),
        ("The BJP is leading in 48 seats.", "भाजपा 61 सीटों पर आगे चल रही है।"),
        ("The dam's water level has reached 312 metres.", "बांध का जलस्तर 314 मीटर हो गया है।"),
        ("The temperature was 44.2 degrees on Tuesday.", "गुरुवार को तापमान 46 डिग्री रहा।"),
        ("At least 32 houses were damaged.", "अब तक 71 मकान क्षतिग्रस्त हो चुके हैं।"),
        ("Voter turnout was 41 per cent till 1 pm.", "शाम पांच बजे तक 63 प्रतिशत मतदान हुआ।"),
        ("Tickets are not on sale yet.", "टिकटों की बिक्री शुरू हो गई है।"),
        ("The accused is absconding.", "आरोपी को गिरफ्तार कर लिया गया।"),
        ("The fire is still raging.", "आग पर काबू पा लिया गया है।"),
        ("The court reserved its verdict.", "अदालत ने फैसला सुना दिया।"),
        ("Lawyers are on strike.", "वकीलों की हड़ताल खत्म हो गई।"),
        ("The government will raise bus fares.", "सरकार ने बस किराया बढ़ा दिया है।"),
    ],
)
def test_time_explains(first, second):
    assert relations(first, second) == {"update"}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Eleven people were aboard the boat.", "नाव में 16 लोग सवार थे।"),
        ("The hall seats 900 people.", "हॉल में 1,200 लोगों के बैठने की जगह है।"),
        ("The temperature was 44.2 degrees on Tuesday.", "मंगलवार को तापमान 46 डिग्री रहा।"),
        ("The accident happened on Monday night.", "हादसा रविवार रात हुआ।"),
        ("The chief guest was Governor Meera Sen.", "राज्यपाल मीरा सेन समारोह में नहीं आईं।"),
    ],
)
def test_time_does_not_explain(first, second):
    assert relations(first, second) == {"conflict"}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("आरोपी को गिरफ्तार कर लिया गया।", "The accused is absconding."),
        ("आग पर काबू पा लिया गया है।", "The fire is still raging."),
    ],
)
def test_what_is_over_does_not_begin_again(first, second):
    assert "update" not in relations(first, second)


def test_a_fraction_is_a_share():
    assert relations("The fee was raised by 25 per cent.", "शुल्क में एक चौथाई की बढ़ोतरी की गई।") == {"agree"}
