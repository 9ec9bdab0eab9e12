"""Of a report that many papers take over, further copies are held against the report alone."""

from __future__ import annotations

from itertools import combinations

from factcheck.matching import match, takeover
from factcheck.matching.profile import profile
from tests.matching.build import document

REPORT = (
    "अमरपुर में मंगलवार को एक नाव पलटने से 14 लोगों की मौत हो गई।",
    "जिलाधिकारी सुषमा राव ने कहा कि नाव में 40 लोग सवार थे।",
    "मुख्यमंत्री ने मृतकों के परिवारों को 5 लाख रुपये देने का एलान किया।",
    "राहत दल ने 22 लोगों को नदी से निकाला।",
    "अमरपुर घाट पर नावों का चलना बुधवार तक रोक दिया गया है।",
)
OTHER = (
    "अमरपुर में मंगलवार को नाव हादसे में 19 लोगों की मौत हो गई।",
    "राहत दल ने 17 लोगों को नदी से निकाला।",
)


def article(name, *sentences, published="2025-11-05"):
    return document("\n".join(sentences), published, path=name)


def papers(count, published="2025-11-05"):
    told = f"यह खबर {published} के अंक में छपी।"
    return [article(f"{n}.txt", *REPORT, f"संवाददाता {n}। {told}", published=published) for n in range(count)]


def kin(documents):
    ready = sorted((profile(c) for d in documents for c in d.claims), key=lambda side: side.claim.id)
    pairs = {frozenset(pair) for pair in combinations([d.article.id for d in documents], 2)}
    return takeover.thinned(pairs, ready)


def told(documents, *relations):
    text = {c.id: (c.article, c.text) for d in documents for c in d.claims}
    links = [x for x in match(documents).links if x.relation in relations and not x.internal]
    return {frozenset((text[x.a], text[x.b])) for x in links}


def test_a_few_copies_are_all_compared():
    documents = papers(4)
    assert len(kin(documents)) == 6


def test_further_copies_are_compared_with_the_report_alone():
    documents = [*papers(12), article("other.txt", *OTHER)]
    pairs = kin(documents)
    other = documents[-1].article.id
    beside = {article for pair in pairs if other in pair for article in pair} - {other}
    assert len(beside) == 4
    assert len(pairs) == 6 + 8 + 4
    assert {article for pair in pairs for article in pair} == {d.article.id for d in documents}


def test_what_lies_weeks_apart_is_no_copy():
    documents = [*papers(3), *papers(3, "2025-12-05")]
    assert len(kin(documents)) == 15


def test_a_report_of_its_own_is_found_among_many_copies():
    documents = [*papers(30), article("other.txt", *OTHER)]
    conflicts = told(documents, "conflict", "update")
    other = documents[-1].article.id
    assert any(REPORT[0] in dict(pair).values() and other in dict(pair) for pair in conflicts)


def test_a_copy_that_changed_a_number_conflicts_with_its_report():
    changed = (REPORT[0].replace("14", "41"), *REPORT[1:])
    documents = [*papers(9), article("changed.txt", *changed)]
    assert any(changed[0] in dict(pair).values() for pair in told(documents, "conflict", "update"))
