"""Where it happened: two places of one story's accident, landing or summit are a conflict, two places of its protests are not."""

from __future__ import annotations

import pytest

from tests.matching.test_holders import links

WRONG = [("conflict", ("place",))]


@pytest.mark.parametrize(
    ("a", "b", "found"),
    [
        ("The summit will be held in Jaipur.", "सम्मेलन उदयपुर में होगा।", WRONG),
        ("The accident took place near Kanpur.", "हादसा उन्नाव के पास हुआ।", WRONG),
        ("The plane made an emergency landing in Nagpur.", "विमान की रायपुर में आपात लैंडिंग हुई।", WRONG),
        ("A protest was held in Jaipur.", "उदयपुर में प्रदर्शन हुआ।", []),
        (
            "Two men were arrested in Kochi on June 30 over the Thrissur robbery.",
            "त्रिशूर लूट में दो लोग 30 जून को पलक्कड़ से पकड़े गए।",
            WRONG,
        ),
    ],
)
def test_where_it_happened(a, b, found):
    assert links(a, b) == found


def test_a_plan_and_a_deed_told_of_one_thing():
    assert links("The airport has opened.", "हवाई अड्डा अगले महीने खुलेगा।") == [("conflict", ("modality",))]


@pytest.mark.parametrize(
    ("a", "b", "found"),
    [
        ("So far 18 lakh tonnes of wheat have been procured.", "गेहूं की खरीद 31 जुलाई तक चलेगी।", []),
        ("Anil Kapse scored twice.", "अनिल कपसे ने तीन गोल दागे।", [("conflict", ("quantity",))]),
        ("The last date for applications is July 20.", "आवेदन की अंतिम तिथि 25 जुलाई थी।", [("conflict", ("date",))]),
    ],
)
def test_stages_and_counts(a, b, found):
    assert links(a, b) == found
