"""Versions of one article, copies of one report, and articles that are neither."""

import random

from factcheck.ingest import from_text, relate
from tests.growth import assert_grows_with_length

BODY = (
    "The council of the river town shut the old bridge on Tuesday after cracks were found in two of its piers. "
    "Engineers said the repair would take three weeks and cost forty lakh rupees. Boats will carry people across "
    "until the work is done. The mayor asked traders to use the northern road for goods. Schools on the far bank will open at noon. "
)
OTHER = (
    "The cricket board named a squad of fifteen for the tour on Monday, with two new bowlers and a wicketkeeper who "
    "returns after a year. The captain said the pitches would suit spin. The first match begins in Pune on the ninth. "
)
FURNITURE = "\nThe news desk is a team of editors who check every story that the paper prints, day and night, all over the country."


def made(body, day=5, **header):
    lines = "".join(f"{key}: {value}\n" for key, value in header.items())
    return from_text(f"published: 2025-11-{day:02}\n{lines}\n{body}")


def related(*articles):
    names = {a.id: n for n, a in enumerate(articles)}
    return [(names.get(a.version_of), names.get(a.copy_of)) for a in relate(articles)]


def test_the_same_address_is_a_newer_version_whatever_the_order():
    old = made(BODY, 5, url="https://www.daily.example/bridge/?utm_source=x#top")
    new = made(OTHER, 6, url="http://daily.example/bridge")
    assert related(old, new) == [(None, None), (0, None)]
    assert related(new, old) == [(1, None), (None, None)]


def test_the_order_of_versions_is_that_of_instants_not_of_spelling():
    late = from_text("url: https://d.example/x\npublished: 2025-11-04T23:00-05:00\n\nShut.")
    early = from_text("url: https://d.example/x\npublished: 2025-11-05T08:00+05:30\n\nOpen.")
    undated = from_text("url: https://d.example/x\n\nUnknown.")
    assert related(undated, late, early) == [(1, None), (2, None), (None, None)]


def test_versions_chain_to_the_one_right_before():
    pages = [made(BODY.replace("three", str(n)), n, source="Daily") for n in (5, 6, 7)]
    assert related(*pages) == [(None, None), (0, None), (1, None)]


def test_the_same_outlet_with_a_near_same_body_is_a_version_but_not_weeks_later():
    assert related(made(BODY, 5, source="Daily"), made(BODY.replace("three", "four"), 5, source="daily"))[1] == (
        0,
        None,
    )
    assert related(made(BODY, 1, source="Daily"), made(BODY.replace("three", "four"), 25, source="Daily"))[1] == (
        None,
        0,
    )


def test_another_outlet_with_a_near_same_body_is_a_copy():
    cut = ". ".join(BODY.split(". ")[:3]) + "."
    assert related(
        made(BODY, 5, source="Daily"),
        made(BODY + "More rain is due.", 5, source="Herald"),
        made(BODY[:-60], 6, source="Post"),
    ) == [
        (None, None),
        (None, 0),
        (None, 0),
    ]
    assert related(made(BODY, 5, source="Daily"), made(cut, 5, source="Herald"))[1] == (None, 0)


def test_shared_furniture_and_short_texts_relate_nothing():
    assert related(made(BODY + FURNITURE * 3, 5), made(OTHER + FURNITURE * 3, 5)) == [(None, None)] * 2
    assert related(made("The bridge is shut.", 5), made("The bridge is shut now.", 5)) == [(None, None)] * 2


def test_bad_addresses_are_no_versions():
    assert related(made(BODY, 5, url="http://[::1"), made(OTHER, 5, url="http://[::1")) == [(None, None)] * 2
    assert relate([]) == []


def test_the_cost_grows_with_the_articles_not_their_pairs():
    chance = random.Random(1)
    words = [f"w{n}" for n in range(3000)]
    texts = [" ".join(chance.choices(words, k=120)) for _ in range(480)]
    some = [from_text(t) for t in texts]
    assert_grows_with_length(lambda count: lambda: relate(some[:count]), 60)
