"""Plain words of one meaning: across languages, and two of one language."""

from __future__ import annotations

import pytest

from factcheck.lang import pack, topics
from factcheck.matching.glosses import glosses, opposed
from factcheck.matching.wording import reworded
from tests.matching.build import claim, side


@pytest.mark.parametrize(
    ("a", "b", "alike"),
    [
        ("The column of ash rose.", "राख का गुबार उठा।", 1),
        ("Nepal has asked for international aid.", "नेपाल ने अंतरराष्ट्रीय मदद मांगी।", 1),
        ("Orchards were ravaged.", "पुल टूट गया।", 0),
        ("Dissidents walked out of the meeting.", "असंतुष्ट विधायक बैठक छोड़ गए।", 1),
        ("The bakery was gutted.", "दमकल ने अजगर पकड़ा।", 0),
    ],
)
def test_words_of_one_meaning(a, b, alike):
    one, two = side(a), side(b)
    mine, yours = reworded(one, two)
    assert min(len(mine), 1) == min(len(yours), 1) == alike
    assert reworded(two, one) == (yours, mine)


@pytest.mark.parametrize(
    ("a", "b", "differ"),
    [
        ("Talks with the minister failed.", "मंत्री के साथ बातचीत सफल रही।", True),
        ("Talks with the minister failed.", "मंत्री के साथ बातचीत नाकाम रही।", False),
        ("The talks failed at first and were a success later.", "बातचीत सफल रही।", False),
        ("The patient was conscious.", "मरीज बेहोश था।", True),
        ("The patient was conscious.", "मरीज होश में था।", False),
        ("The fog was dense.", "कोहरा हल्का रहा।", True),
        ("Attendance is optional.", "हाजिरी अनिवार्य है।", True),
        ("The case is bailable.", "मामला गैरजमानती है।", True),
        ("The fire was accidental.", "आग जानबूझकर लगाई गई।", True),
        ("His condition is critical but stable.", "उनकी हालत स्थिर है।", False),
        ("A boy was found in the well.", "कुएं में लड़की मिली।", False),
    ],
)
def test_words_that_exclude_each_other(a, b, differ):
    assert opposed(glosses(claim(a)), glosses(claim(b))) == differ


def test_no_meaning_is_taken_for_a_concept_of_the_packs():
    found = claim("The drone carried heroin to the soldier.")
    meant = frozenset[str]().union(*glosses(found).values())
    assert meant
    assert meant.isdisjoint(found.frame.terms)


def test_no_meaning_stands_in_two_fields():
    fields = [set(pack("_all", topic)["meanings"]) for topic in topics("_all") if topic.startswith("glosses")]
    assert len(fields) > 1
    assert sum(map(len, fields)) == len(set().union(*fields))
