from __future__ import annotations

import pytest

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
    ready, found = prepared(sorted(documents, key=lambda d: d.article.id), DEFAULT)
    return ready, ruled(ready, found, DEFAULT)


def every(ready, rules):
    articles = Articles(ready)
    shared = [Shared(articles[here], articles[there]) for here, there in together(rules.kin)]
    standings = [found for both in shared for found in standing.every(both, articles.order)]
    return weighed.pairs(rules.links, ready, standings, rules.aligned.nearest, told=True)


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


def only(likely):
    """Return a likelihood that gives every pair one relation."""
    rest = (1 - likely[1]) / 3
    return lambda signs: {relation: likely[1] if relation == likely[0] else rest for relation in scorecard.RELATIONS}


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


def test_the_rules_links_stand_whatever_the_signs_are(monkeypatch):
    rules = {(x.a, x.b): x for x in told(HERE, THERE)[1].links if x.relation in ("agree", "conflict", "update")}
    assert rules
    monkeypatch.setattr(scorecard, "likelihood", only(("unrelated", 0.97)))
    found = {(x.a, x.b): x for x in match([document(HERE, path="0.txt"), document(THERE, path="1.txt")]).links}
    assert all(found[pair] == link for pair, link in rules.items())


@pytest.mark.parametrize(("relation", "wanted"), [("agree", "agree"), ("unrelated", None)])
def test_what_no_rule_links_is_as_its_signs_say(monkeypatch, relation, wanted):
    a, b = "पुल के पास एक पुराना बरगद खड़ा है।", "An old banyan stands by the bridge."
    monkeypatch.setattr(scorecard, "likelihood", only((relation, 0.97)))
    found = links(f"{HERE}\n{a}", f"{THERE}\n{b}").get(frozenset((a, b)))
    assert (found and found.relation) == wanted
    assert found is None or found.score == 99


def test_a_conflict_in_no_known_slot_is_none(monkeypatch):
    a, b = "पुल के पास एक पुराना बरगद खड़ा है।", "An old banyan stands by the bridge."
    monkeypatch.setattr(scorecard, "likelihood", only(("conflict", 0.97)))
    assert frozenset((a, b)) not in links(f"{HERE}\n{a}", f"{THERE}\n{b}")


@pytest.mark.parametrize(
    ("a", "b", "slot"),
    [
        ("पुल के डिजाइन पर 12 लाख रुपये लगे।", "Rs 21 lakh went into the design of the bridge.", "quantity"),
        ("पुल के डिजाइन को बोर्ड ने मंजूर नहीं किया।", "The board approved the design of the bridge.", "polarity"),
    ],
)
def test_a_conflict_names_its_slot(monkeypatch, a, b, slot):
    monkeypatch.setattr(scorecard, "likelihood", only(("conflict", 0.97)))
    found = weighed._link(seen(a, b))
    assert found is not None
    assert (found.relation, found.differs) == ("conflict", (slot,))
