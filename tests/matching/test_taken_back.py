"""What was granted and taken back since, countries of two firms, the A team: told apart from what contradicts."""

from __future__ import annotations

import pytest

from tests.matching.test_holders import links


@pytest.mark.parametrize(
    ("a", "b", "found"),
    [
        (
            "The High Court granted bail to Mohan Gupta on June 29.",
            "The Supreme Court cancelled the bail granted to Mohan Gupta on July 2.",
            [("update", ("polarity",))],
        ),
        (
            "The High Court granted bail to Mohan Gupta on June 29.",
            "The High Court refused bail to Mohan Gupta on June 29.",
            [("conflict", ("polarity",))],
        ),
        (
            "The Centre imposed a duty on onion exports.",
            "केंद्र ने प्याज पर निर्यात शुल्क हटा दिया।",
            [("update", ("polarity",))],
        ),
        (
            "The Japanese prime minister arrives in Delhi on July 9.",
            "Australia's prime minister arrives in Delhi on July 9.",
            [],
        ),
        ("India beat Sri Lanka in the Galle Test on June 28.", "Sri Lanka A beat India A in Pallekele on June 28.", []),
        (
            "The strike has been called off.",
            "कर्मचारियों ने कहा कि हड़ताल जारी रहेगी।",
            [("conflict", ("polarity", "modality"))],
        ),
        (
            "Metro services opened on June 28.",
            "The opening of metro services was postponed to July 19.",
            [("conflict", ("date", "modality"))],
        ),
    ],
)
def test_what_came_later_and_what_is_another(a, b, found):
    assert links(a, b) == found


def test_a_date_put_off_is_an_update():
    later = "आवेदन की अंतिम तिथि बढ़ाकर 25 जुलाई कर दी गई है।"
    assert links("The last date for applications is July 20.", later) == [("update", ("date", "modality"))]
