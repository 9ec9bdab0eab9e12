from __future__ import annotations

from math import log

import pytest

from factcheck.extraction.pipeline import annotate
from factcheck.ingest import from_text
from factcheck.matching import match, scorecard, standing, weighed
from factcheck.matching.alignment import Articles, together
from factcheck.matching.matches import prepared
from factcheck.matching.nearness import Shared
from factcheck.matching.ruled import ruled
from factcheck.matching.settings import DEFAULT
from tests.matching.build import document

HERE = "अमरपुर में नए पुल का काम सोमवार को शुरू हुआ।\nअमरपुर पुल की लंबाई 310 मीटर होगी।\nमंत्री रघुनाथ साहू ने अमरपुर पुल की नींव रखी।"
THERE = (
    "Work on the new Amarpur bridge began on Monday.\n"
    "The Amarpur bridge is going to measure 130 metres.\n"
    "Minister Raghunath Sahu laid the foundation of the Amarpur bridge."
)


def told(*texts):
    documents = [document(text, path=f"{i}.txt") for i, text in enumerate(texts)]
    ready, _, found = prepared(sorted(documents, key=lambda d: d.article.id), DEFAULT)
    return ready, ruled(ready, found, DEFAULT)


def every(ready, rules):
    articles = Articles(ready)
    shared = [Shared(articles[here], articles[there]) for here, there in together(rules.kin)]
    standings = [found for both in shared for found in standing.every(both, articles.place)]
    return weighed.pairs(rules, ready, standings)


def seen(a, b):
    """Return the pair that two lone sentences are, with their signs, whether a rule links them or not."""
    ready, rules = told(f"{HERE}\n{a}", f"{THERE}\n{b}")
    pairs = every(ready, rules)
    wanted = {a, b}
    return next(x for x in pairs if {ready[i].claim.text for i in x.pair} == wanted)


def links(*texts):
    documents = [document(text, path=f"{i}.txt") for i, text in enumerate(texts)]
    texts_of = {claim.id: claim.text for d in documents for claim in d.claims}
    found = [x for x in match(documents).links if not x.internal and x.relation != "related"]
    return {frozenset((texts_of[x.a], texts_of[x.b])): x for x in found}


def weigh(monkeypatch, likely):
    """Let a table without signs tell of every pair how likely each relation is; a compiled build asks for it too."""
    weights = [log(likely.get(relation, 1e-9)) for relation in scorecard.RELATIONS]
    monkeypatch.setattr(scorecard, "table", lambda: {"": weights})


def only(relation, odds):
    """Return that every pair is likely one relation, and the others alike."""
    return {other: odds if other == relation else (1 - odds) / 3 for other in scorecard.RELATIONS}


def test_signs_are_the_same_whichever_side_comes_first():
    a, b = "पुल पर 45 करोड़ रुपये खर्च होंगे।", "The bridge will cost Rs 54 crore."
    one = seen(a, b)
    ready, rules = told(f"{THERE}\n{b}", f"{HERE}\n{a}")
    pairs = every(ready, rules)
    turned = next(x for x in pairs if {ready[i].claim.text for i in x.pair} == {a, b})
    assert turned.signs == one.signs


def test_every_sign_is_a_number():
    found = seen("पुल पर 45 करोड़ रुपये खर्च होंगे।", "The bridge will cost Rs 54 crore.").signs
    assert all(isinstance(value, (bool, int, float)) for value in found.values())


def related(rules, likely, monkeypatch, *documents):
    """Return of the links that rules give between articles how many are left, and how many are only related."""
    said = {(x.a, x.b) for x in rules.links if x.relation in ("agree", "conflict", "update") and not x.internal}
    assert said
    weigh(monkeypatch, only("unrelated", likely))
    found = {(x.a, x.b): x.relation for x in match(documents).links}
    kept = [pair for pair in said if found.get(pair) in ("agree", "conflict", "update")]
    return len(kept), len(said)


@pytest.mark.parametrize(("unlikely", "stand"), [(0.5, True), (0.97, False)])
def test_a_rules_link_stands_unless_it_is_unlikely(monkeypatch, unlikely, stand):
    _, rules = told(HERE, THERE)
    kept, said = related(rules, unlikely, monkeypatch, document(HERE, path="0.txt"), document(THERE, path="1.txt"))
    assert kept == (said if stand else 0)


@pytest.mark.parametrize(
    ("more", "stands"), [("", False), (", a span that nobody in the town had hoped to see in this decade at all", True)]
)
def test_less_is_enough_for_a_long_sentence(monkeypatch, more, stands):
    here, there = f"{HERE}\nपुल पर 45 करोड़ रुपये खर्च होंगे।", f"{THERE}\nThe bridge will cost Rs 45 crore{more}."
    weigh(monkeypatch, only("unrelated", 0.7))
    found = [x for pair, x in links(here, there).items() if any("45" in text for text in pair)]
    assert bool(found) == stands


def test_of_two_lone_sentences_no_more_is_known_than_what_rules_see(monkeypatch):
    here = "A blast at a fireworks unit in Sivakasi killed nine people on Monday."
    there = "A blast at a fireworks unit in Sivakasi killed seven people on Monday."
    _, rules = told(here, there)
    kept, said = related(rules, 0.97, monkeypatch, document(here, path="0.txt"), document(there, path="1.txt"))
    assert kept == said


@pytest.mark.parametrize(("relation", "wanted"), [("agree", "agree"), ("unrelated", None)])
def test_what_no_rule_links_is_as_its_signs_say(monkeypatch, relation, wanted):
    a, b = "पुल के पास एक पुराना बरगद खड़ा है।", "An old banyan stands by the bridge."
    weigh(monkeypatch, only(relation, 0.97))
    found = links(f"{HERE}\n{a}", f"{THERE}\n{b}").get(frozenset((a, b)))
    assert (found and found.relation) == wanted
    assert found is None or found.score == 99


def test_a_conflict_in_no_known_slot_is_none(monkeypatch):
    a, b = "पुल के पास एक पुराना बरगद खड़ा है।", "An old banyan stands by the bridge."
    weigh(monkeypatch, only("conflict", 0.97))
    assert frozenset((a, b)) not in links(f"{HERE}\n{a}", f"{THERE}\n{b}")


@pytest.mark.parametrize(
    ("a", "b", "slot"),
    [
        ("पुल के डिजाइन पर 12 लाख रुपये लगे।", "Rs 21 lakh went into the design of the bridge.", "quantity"),
        ("पुल के डिजाइन को बोर्ड ने मंजूर नहीं किया।", "The board approved the design of the bridge.", "polarity"),
    ],
)
def test_a_conflict_names_its_slot(monkeypatch, a, b, slot):
    weigh(monkeypatch, only("conflict", 0.97))
    found = weighed._link(seen(a, b))
    assert found is not None
    assert (found.relation, found.differs) == ("conflict", (slot,))


def test_a_headline_says_too_little_to_speak_against_a_rule(monkeypatch):
    paper = "title: Amarpur bridge to measure 130 metres\npublished: 2025-11-05\n\n" + THERE
    ours = "title: अमरपुर पुल 310 मीटर लंबा होगा\npublished: 2025-11-05\n\n" + HERE
    documents = [annotate(from_text(text, path=f"{i}.txt")) for i, text in enumerate((ours, paper))]
    heads = {c.id for d in documents for c in d.claims if c.kind == "headline"}
    said = {(x.a, x.b) for x in match(documents).links if heads & {x.a, x.b} and x.relation in weighed._TOLD}
    weigh(monkeypatch, only("unrelated", 0.97))
    kept = {(x.a, x.b) for x in match(documents).links if heads & {x.a, x.b} and x.relation in weighed._TOLD}
    assert kept and kept <= said


def test_two_that_differ_in_a_number_and_nothing_else_stay_what_a_rule_says(monkeypatch):
    a, b = "अमरपुर पुल पर 45 करोड़ रुपये खर्च होंगे।", "अमरपुर पुल पर 54 करोड़ रुपये खर्च होंगे।"
    weigh(monkeypatch, only("unrelated", 0.97))
    assert links(f"{HERE}\n{a}", f"{THERE}\n{b}")[frozenset((a, b))].relation == "conflict"


def test_what_differs_in_no_slot_and_may_well_agree_does(monkeypatch):
    a, b = "पुल के पास एक पुराना बरगद खड़ा है।", "An old banyan stands by the bridge."
    odds = {"unrelated": 0.05, "agree": 0.3, "conflict": 0.6, "update": 0.05}
    weigh(monkeypatch, odds)
    assert links(f"{HERE}\n{a}", f"{THERE}\n{b}")[frozenset((a, b))].relation == "agree"


def test_who_denies_what_another_says_never_agrees(monkeypatch):
    weigh(monkeypatch, only("agree", 0.97))
    found = weighed._link(seen("पुल के डिजाइन को बोर्ड ने मंजूर नहीं किया।", "The board approved the design of the bridge."))
    assert found is None or found.relation != "agree"


def test_what_differs_in_the_day_and_in_what_happened_is_of_two_days():
    a, b = "सेंसेक्स मंगलवार को 512 अंक गिरा।", "The Sensex rose 230 points on Wednesday."
    found = links(f"{HERE}\n{a}", f"{THERE}\n{b}").get(frozenset((a, b)))
    assert found is None
    assert (
        links(f"{HERE}\n{a}", f"{THERE}\n{b.replace('Wednesday', 'Tuesday')}")[
            frozenset((a, b.replace("Wednesday", "Tuesday")))
        ].relation
        == "conflict"
    )


def test_two_acts_of_one_day_and_place_are_two(monkeypatch):
    weigh(monkeypatch, only("agree", 0.97))
    a, b = "अमरपुर में गुरुवार को सभी स्कूल बंद रहेंगे।", "Heavy rain will continue in Amarpur on Thursday."
    assert frozenset((a, b)) not in links(f"{HERE}\n{a}", f"{THERE}\n{b}")
