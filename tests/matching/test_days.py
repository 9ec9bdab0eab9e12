"""What happens again on another day, and what a year counts against a day, are other events."""

from __future__ import annotations

import pytest

from factcheck.extraction.pipeline import annotate
from factcheck.ingest import from_text
from factcheck.matching import match
from factcheck.matching.relation import judge
from factcheck.matching.texts import compare_texts
from tests.matching.build import side


def relation(a, b):
    docs = (annotate(from_text(text, path=f"{i}.txt", published="2025-11-14")) for i, text in enumerate((a, b)))
    return compare_texts(*docs).relation


@pytest.mark.parametrize(
    ("a", "b", "wanted"),
    [
        ("Police fined 1,200 drivers in Pune on Monday.", "Police fined 900 drivers in Pune on Tuesday.", None),
        ("मंगलवार को 42,000 श्रद्धालुओं ने दर्शन किए।", "बुधवार को 38,000 श्रद्धालुओं ने दर्शन किए।", None),
        ("मंगलवार को 42,000 श्रद्धालुओं ने दर्शन किए।", "मंगलवार को 38,000 श्रद्धालुओं ने दर्शन किए।", "conflict"),
        ("Lightning killed 11 people in Bihar on Tuesday.", "गुरुवार को बिहार में बिजली गिरने से 7 लोगों की मौत हुई।", None),
        ("A magnitude 3.1 quake hit the valley on Monday.", "बुधवार को घाटी में 4.6 तीव्रता का भूकंप आया।", None),
        ("India beat Australia by 5 runs on Monday.", "India beat Australia by 8 runs on Tuesday.", "conflict"),
        (
            "Customs has seized 112 kg of gold across Kerala since April.",
            "सोमवार को कोच्चि हवाई अड्डे पर 6 किलो सोना जब्त किया गया।",
            None,
        ),
        (
            "Customs has seized 112 kg of gold across Kerala since April.",
            "अप्रैल से केरल में 90 किलो सोना जब्त किया गया है।",
            "conflict",
        ),
    ],
)
def test_figures_of_days(a, b, wanted):
    for found in (relation(a, b), relation(b, a)):
        assert found == wanted if wanted else found in ("related", "unrelated")


def links(*texts):
    docs = [annotate(from_text(text, path=f"{i}.txt", published=day)) for i, (day, text) in enumerate(texts)]
    first = {d.claims[0].id for d in docs}
    return [x.relation for x in match(docs).links if {x.a, x.b} <= first and x.relation != "related"]


def test_months_apart_another_oath():
    told = "Twenty-four ministers took oath at the Raj Bhavan on Wednesday."
    ahead = "The swearing-in will be held on May 10 at Raj Bhavan."
    assert links(("2025-11-26", told), ("2026-05-05", ahead)) == []


def test_results_of_two_boards_without_a_common_name():
    one = "The board approved a dividend of Rs 6 per share.\n\nProfit rose 12 per cent. Ramesh Iyer is its head."
    two = "The board approved a dividend of Rs 12 per share.\n\nProfit rose 18 per cent. Geeta Menon is its head."
    assert links(("2026-07-10", one), ("2026-07-24", two)) == []
    assert links(("2026-07-10", one), ("2026-07-11", two.replace("Geeta Menon", "Ramesh Iyer"))) == ["conflict"]


def test_when_and_how_many_on_one_side_only_agrees_on_nothing():
    felt = "Strong tremors of an earthquake were felt at Kargil on Tuesday."
    counted = "As many as 14 tremors of an earthquake were felt after it."
    rest = "\n\nThe Suru bridge at Kargil was shut, collector Stanzin Wangmo said."
    assert links(("2026-07-02", felt + rest), ("2026-07-02", counted + rest)) == []
    assert links(("2026-07-02", felt + rest), ("2026-07-02", felt.replace("Strong t", "T") + rest)) == ["agree"]


def test_what_is_put_off_is_what_was_planned():
    rest = "\n\nThe NEET PG exam was discussed by Collector Sushma Rao in Rampur."
    plan = "The computer-based test will be held in 233 cities."
    moved = "The Vaigai counselling has been put off by two weeks."
    assert links(("2026-07-02", plan + rest), ("2026-07-03", moved + rest)) == []
    moved = "The computer-based test has been put off by two weeks."
    assert links(("2026-07-02", plan + rest), ("2026-07-03", moved + rest)) == ["update"]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The October 9 talks have been put off.", []),
        ("दोनों पक्षों की 9 अक्टूबर की बैठक टाल दी गई है।", []),
        ("The talks have been put off to October 22.", ["October 22"]),
        ("बैठक अब 22 अक्टूबर तक टाल दी गई है।", ["22 अक्टूबर तक"]),
        ("The October 9 talks were held.", ["October 9"]),
    ],
)
def test_the_day_a_meeting_is_known_by_is_not_the_day_it_is_put_off_to(text, days):
    assert [time.timex.text for time in side(text, published="2026-10-05").times] == days


def test_two_mishaps_of_one_town_are_no_two_days_of_one():
    burst = side("A water main burst at Adyar in Chennai on Tuesday night.")
    caved = side("A sewer line collapsed at Guindy in Chennai on Wednesday.")
    assert judge(burst, caved, kin=True, aligned=2.5).relation == "related"


def test_a_plan_is_updated_by_what_came_of_it():
    plan = side("The monsoon session of the assembly ends on August 12.", published="2026-07-20")
    ended = side("The monsoon session of the assembly ended on August 7.", published="2026-08-07")
    assert judge(plan, ended, kin=True, aligned=2.5).relation == "update"
