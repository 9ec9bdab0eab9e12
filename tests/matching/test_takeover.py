"""Of a report that many papers take over, further copies are held against the report alone."""

from __future__ import annotations

from collections import Counter

import pytest

from factcheck.matching import match, takeover
from factcheck.matching.profile import profile
from tests.matching.build import document

REPORT = (
    "अमरपुर में मंगलवार को एक नाव पलटने से 14 लोगों की मौत हो गई।",
    "अमरपुर में मंगलवार को राहत दल ने 22 लोगों को नदी से निकाला।",
    "जिलाधिकारी सुषमा राव ने मंगलवार को अमरपुर में कहा कि नाव में 40 लोग सवार थे।",
    "मुख्यमंत्री ने मृतकों के परिवारों को 5 लाख रुपये देने का एलान किया।",
    "अमरपुर घाट पर नावों का चलना बुधवार तक रोक दिया गया है।",
    "राहत दल में 60 जवान हैं।",
    "पुलिस ने नाव के मालिक रमेश साहनी को अमरपुर में गिरफ्तार किया।",
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


def copied(documents):
    return takeover.copied([profile(c) for d in documents for c in d.claims])


def conflicts(documents):
    """Return the texts of claims of different articles that conflict."""
    text = {c.id: c.text for d in documents for c in d.claims}
    links = [x for x in match(documents).links if x.relation in ("conflict", "update") and not x.internal]
    return [{text[x.a], text[x.b]} for x in links]


def test_a_few_copies_are_reports_like_any_other():
    assert not copied(papers(4))


def test_further_copies_are_of_the_report():
    documents = [*papers(12), article("other.txt", *OTHER)]
    found = copied(documents)
    assert len(found) == 8
    (report,) = set(found.values())
    assert report not in found
    assert documents[-1].article.id not in found
    assert copied(documents[::-1]) == found


def test_what_lies_weeks_apart_is_no_copy():
    assert not copied([*papers(3), *papers(3, "2025-12-05")])


def test_reports_that_give_other_numbers_throughout_are_no_copies():
    told = ("{} शव निकाले गए हैं।", "राहत दल में {} जवान हैं।", "{} नावें लगी हैं।", REPORT[4])
    assert not copied([article(f"{n}.txt", *(line.format(20 + n) for line in told)) for n in range(12)])


@pytest.mark.parametrize("count", [40, 90])
def test_each_sentence_of_a_crowd_is_one_fact(count):
    documents = papers(count)
    text = {c.id: c.text for d in documents for c in d.claims}
    facts = Counter(text[fact.claims[0]] for fact in match(documents).facts)
    assert [facts[sentence] for sentence in REPORT] == [1] * len(REPORT)


def test_another_report_and_a_changed_copy_are_found_among_many_copies():
    changed = (*REPORT[:5], "राहत दल में 90 जवान हैं।", REPORT[6])
    found = conflicts([*papers(40), article("other.txt", *OTHER), article("changed.txt", *changed)])
    assert {REPORT[1], OTHER[1]} in found
    assert {REPORT[5], changed[5]} in found
