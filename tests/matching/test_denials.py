"""What one of two nearest sentences denies, by an act of its own, and what only is said beside it."""

from __future__ import annotations

import pytest

from factcheck.matching.relation import focused, judge
from tests.matching.build import side


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        ("राज्यपाल ने नगर सुधार विधेयक को मंजूरी दे दी।", "राज्यपाल ने नगर सुधार विधेयक पर दस्तखत नहीं किए हैं।", "conflict"),
        (
            "Officers raided the office of trader Anil Goyal.",
            "अनिल गोयल ने कहा कि कार्यालय से कोई नकदी नहीं मिली।",
            "related",
        ),
        (
            "The museum will give the bronze idol back.",
            "The museum has not yet handed over the bronze idol.",
            "related",
        ),
    ],
)
def test_nearest_sentences(a, b, relation):
    one, two = side(a), side(b)
    assert (
        judge(one, two, kin=True, aligned=3.5).relation == judge(two, one, kin=True, aligned=3.5).relation == relation
    )


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("They replaced a faulty antenna cable.", "खराब एंटीना केबल नहीं बदला जा सका।"),
        ("Satellite tags have been fitted on the cranes.", "सारसों पर सैटेलाइट टैग नहीं लगाए गए।"),
    ],
)
def test_nearest_sentences_that_say_little_else_deny_each_other(a, b):
    for one, two in ((side(a), side(b)), (side(b), side(a))):
        found = judge(*focused(one, two), kin=True, aligned=1.9)
        assert (found.relation, found.differs) == ("conflict", ("polarity",))


def test_till_which_day_it_will_go_on():
    a, b = side("The fair will go on till December 31."), side("मेला 30 नवंबर तक चलेगा।")
    for one, two in ((a, b), (b, a)):
        found = judge(*focused(one, two), kin=True, aligned=4.5)
        assert (found.relation, found.differs) == ("conflict", ("date",))


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        ("शिविर में 68 लोगों की सर्जरी हुई थी।", "डॉ. अनिल जोशी ने कहा कि उन्होंने शिविर में कोई सर्जरी नहीं की।", "related"),
        ("Archaeologists found a cemetery at Sinauli.", "No copper mirror was found in the Sinauli graves.", "related"),
        ("A copper mirror was found in a grave.", "No copper mirror was found in the graves.", "conflict"),
        ("The state needs 5.3 lakh tonnes of urea.", "राज्य को 2.1 लाख टन यूरिया मिला है।", "related"),
        ("The state needs 5.3 lakh tonnes of urea.", "राज्य को 3.5 लाख टन यूरिया चाहिए।", "conflict"),
        (
            "The Centre will not seek a review of the verdict.",
            "केंद्र फैसले पर पुनर्विचार याचिका दायर करेगा।",
            "conflict",
        ),
        ("The petition was filed in 2022.", "केंद्र पुनर्विचार याचिका दायर करेगा।", "related"),
    ],
)
def test_who_did_not_do_it_what_is_needed_and_another_petition(a, b, relation):
    for one, two in ((side(a), side(b)), (side(b), side(a))):
        assert judge(*focused(one, two), kin=True, aligned=2.5).relation == relation


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        ("The unit had no valid licence.", "कारखाने के पास वैध लाइसेंस था।", "conflict"),
        ("The Nice airport was closed during the strike.", "नीस हवाई अड्डा हड़ताल के दौरान खुला रहा।", "conflict"),
    ],
)
def test_how_it_was_does_not_change(a, b, relation):
    one, two = side(a, "2025-11-05"), side(b, "2025-11-07")
    for x, y in ((one, two), (two, one)):
        assert judge(*focused(x, y), kin=True, aligned=3.5).relation == relation
