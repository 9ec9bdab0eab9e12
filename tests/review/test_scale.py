"""The verdict scale is data, and checked."""

from __future__ import annotations

import pytest

from factcheck.review import extra_keys, load_scale
from factcheck.review.scale import AVERITEC, read, refuse_removed

GOOD = '[[label]]\nkey = "x"\nlabels = { hi = "ह", en = "X" }\naveritec = "Refuted"\n'


def test_the_nine_in_their_order() -> None:
    scale = load_scale()
    assert [label.key for label in scale] == [
        "true", "mostly_true", "half_true", "misleading", "false", "fabricated", "unverified", "disputed", "not_checkable"]  # fmt: skip
    assert [label.digit for label in scale] == list("123456789")
    assert [label.labels["hi"] for label in scale] == [
        "सही", "ज़्यादातर सही", "आधा सच", "भ्रामक", "गलत", "फर्जी", "अपुष्ट", "स्रोतों में मतभेद", "जांच योग्य नहीं"]  # fmt: skip
    assert {label.averitec for label in scale} == set(AVERITEC)
    assert [label.key for label in scale if not label.publishable] == ["not_checkable"]
    assert scale[0].name("ta") == "True"


def test_extras_are_off_until_named() -> None:
    assert len(load_scale(("satire",))) == 10 and load_scale(("satire",))[-1].labels["hi"] == "व्यंग्य"
    assert len(load_scale(extra_keys())) == 13
    with pytest.raises(ValueError, match="no such extra verdict: true; there are missing_context"):
        load_scale(("true",))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "there is no label"),
        (GOOD + GOOD, "key x is used twice"),
        (GOOD + 'digit = "1"\n' + GOOD.replace('"x"', '"y"') + 'digit = "1"\n', "digit 1 is used twice"),
        (GOOD.replace('key = "x"', "key = 5"), "key is missing"),
        (GOOD.replace('hi = "ह", ', ""), "label x: labels must name it in hi and en"),
        (GOOD.replace("Refuted", "Nope"), "averitec must be one of Supported"),
        (GOOD + "rating = 6\n", "rating must be 1 to 5"),
        (GOOD + "colour = 6\n", "unknown field colour"),
    ],
)
def test_a_wrong_scale_is_refused_by_name(text: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        read(text)


def test_a_used_label_may_not_be_removed() -> None:
    refuse_removed(load_scale(), ["true"])
    with pytest.raises(ValueError, match="lacks satire, which verdicts on record use"):
        refuse_removed(load_scale(), ["true", "satire"])
