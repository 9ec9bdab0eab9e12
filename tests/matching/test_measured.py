"""What the numbers of a claim measure once they are ready: sums of two units, changes of a level, what goes on."""

from __future__ import annotations

import pytest

from tests.matching.build import side


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The hearing lasted one hour and 40 minutes.", [("duration", 6000)]),
        ("सुनवाई एक घंटा 40 मिनट चली।", [("duration", 6000)]),
        ("The hearing lasted 100 minutes.", [("duration", 6000)]),
        ("यह उसके करियर का तीसरा खिताब है।", [("trophy/nth", 3)]),
        ("It is her third title.", [("trophy/nth", 3)]),
        ("The third Test begins on Monday.", []),
        ("Only one boat was seized.", [("boat:seize", 1)]),
        ("सिर्फ एक नाव जब्त हुई।", [("boat:seize", 1)]),
        ("One boat was seized.", []),
        ("दिल 46 साल की एक महिला को लगाया गया।", [("age", 46 * 12)]),
        ("Shares of the mill fell 6 per cent on Monday.", [("shares/change", 6)]),
        ("मिल के शेयर सोमवार को छह फीसदी लुढ़क गए।", [("shares/change", 6)]),
    ],
)
def test_measures(text, told):
    assert [(m.key, m.amount.value) for m in side(text).measured] == told


def test_what_is_restored_to_a_share_goes_on():
    assert side("Water supply has been restored to 40 percent of the homes.").measured[0].running
    assert not side("Turnout was 40 percent.").measured[0].running
