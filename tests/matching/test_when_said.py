"""What time and wording make of a difference: news, another incident, or one of two that must be wrong."""

from __future__ import annotations

import pytest

from factcheck.extraction.frames import own_times
from factcheck.extraction.pipeline import annotate
from factcheck.ingest import from_text
from factcheck.matching import match

TUESDAY, WEDNESDAY = "2025-09-02T20:00+05:30", "2025-09-03T18:30+05:30"


def document(published, text):
    return annotate(from_text(f"published: {published}\n\n{text}", path=f"{published}.txt"))


def relation(a, b):
    one, two = document(TUESDAY, a), document(WEDNESDAY, b)
    pair = {one.claims[0].id, two.claims[0].id}
    return next((x.relation for x in match([one, two]).links if {x.a, x.b} == pair and x.relation != "related"), None)


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("Nine people died in the flood, officials said on Wednesday morning.", []),
        ("Nine people died in the flood on Tuesday, officials said.", ["Tuesday"]),
        ("Collector Sushma Rao said on Wednesday that 60 people had been rescued.", []),
        ("Nine people, officials said, died on Tuesday.", ["Tuesday"]),
    ],
)
def test_the_day_of_saying_is_no_day_of_the_event(text, times):
    assert [t.text for t in own_times(document(WEDNESDAY, text).claims[0])] == times


FLOOD = "Nine people died in the flood in Rampur district on Tuesday, officials said."
MELA = "\n\nThe Bhavani mela at Rampur was attended by Collector Sushma Rao.\n\nThe Bhavani mela ended on Sunday."


@pytest.mark.parametrize(
    ("a", "b", "said"),
    [
        (FLOOD, "Fourteen people have died in the flood in Rampur, officials said on Wednesday morning.", "update"),
        ("Kerala have won 34 gold medals.", "केरल के स्वर्ण पदकों की संख्या 39 हो गई है।", "update"),
        ("पुलिस ने मंगलवार को 12 बंधकों को छुड़ाया।", "In a separate incident, the Army freed 12 hostages on Tuesday.", None),
        ("ISRO launched a weather satellite on Tuesday.", "Japan launched a weather satellite on Tuesday.", None),
        ("The district's schools are closed.", "The district opened 12 relief camps.", None),
        (
            "The ceasefire came into force on Monday morning.",
            "The ceasefire came into force on Sunday morning.",
            "conflict",
        ),
        ("Sunil Roy scored the winner in the final.", "फाइनल में विजयी गोल अर्जुन थापा ने किया।", "conflict"),
        ("NH-7 at Rampur is closed.", "NH-7 at Rampur was reopened on Wednesday afternoon.", "update"),
        (
            "The tunnel will stay in service for seven years.",
            "The tunnel will stay in service for ten years.",
            "conflict",
        ),
    ],
)
def test_a_difference(a, b, said):
    assert relation(a + MELA, b + MELA) == said
