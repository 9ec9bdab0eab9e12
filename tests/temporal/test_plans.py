"""Plans: what is put to a day lies ahead, whatever the tense; an old plan lies near."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.lang import render
from factcheck.model import Anchor
from factcheck.temporal.lexicon import lexicon
from factcheck.temporal.plans import plan_at
from factcheck.text.tokens import tokenise
from tests.temporal.reading import one, span, times

FEBRUARY = Anchor(date(2026, 2, 5))
ENGLISH = [
    ("The vote was postponed to X.", "moved"),
    ("The vote had been postponed to X.", "old"),
    ("The vote was postponed on X.", None),
    ("The company moved to Pune in X.", None),
    ("The vote is slated for X.", "ahead"),
    ("The vote was slated for X.", "old"),
    ("The vote scheduled for X has been called off.", "old"),
    ("The vote, originally due on X, is off.", "old"),
    ("The vote was to be held on X.", "old"),
    ("The vote was moved from X to Y.", "old"),
    ("The vote was moved from Y to X.", "moved"),
    ("The next hearing is on X.", "ahead"),
    ("The bench fixed X for the next hearing.", "ahead"),
    ("Instead of X the vote is on Y.", "old"),
    ("They agreed to meet on X.", "aim"),
    ("They walked to Delhi on X.", None),
    ("He listed his reasons on X.", None),
    ("X has been declared a holiday.", "ahead"),
    ("They announced a march on X.", "aim"),
    ("The fair is open on Y and X.", None),
    ("The fair is slated for March 3 and X.", "ahead"),
    ("X.", None),
]
HINDI = [
    ("मतदान X तक टाल दिया गया।", "ahead"),
    ("मतदान X तक टाल दिया गया था।", "old"),
    ("मतदान X को टाल दिया गया।", None),
    ("तारीख बढ़ाकर X कर दी गई।", "moved"),
    ("तारीख Y के बजाय X की गई।", "aim"),
    ("तारीख X के बजाय Y की गई।", "aim"),
    ("तारीख X से बढ़ाकर Y की गई।", "old"),
    ("अगली सुनवाई X को तय की गई है।", "ahead"),
    ("अगली सुनवाई X को हुई।", None),
    ("मतदान के लिए X की तारीख तय की गई।", "ahead"),
    ("X को तय किया गया कि बस चलेगी।", None),
    ("X को होने वाला मतदान टल गया।", "old"),
    ("X को होने वाला मतदान अहम है।", None),
    ("दल ने X को रैली करने का ऐलान किया।", "aim"),
    ("दल ने X से रैली करने का ऐलान किया।", "ahead"),
    ("दल को X तक जवाब देने को कहा गया।", "ahead"),
    ("X को अवकाश घोषित किया गया।", "aim"),
    ("दौरा टलकर X हो गया।", "moved"),
    ("X को बारिश हुई।", None),
    ("X को प्रस्तावित है।", None),
    ("X", None),
]


@pytest.mark.parametrize(("lang", "text", "plan"), [("en", *row) for row in ENGLISH] + [("hi", *row) for row in HINDI])
def test_words_of_planning(lang, text, plan):
    tokens = tokenise(text)
    at = next(k for k, token in enumerate(tokens) if token.raw == "X")
    assert plan_at(tokens, at, at + 1, lexicon(lang)) == plan


@pytest.mark.parametrize(
    ("lang", "text", "first", "rule"),
    [
        ("en", "The vote was put off to March 8.", "2026-03-08", "time.date.scheduled"),
        ("en", "The vote scheduled for January 8 was called off.", "2026-01-08", "time.date.planned"),
        ("en", "The vote has been postponed to January 9.", "2027-01-09", "time.date.scheduled"),
        ("en", "The board revised the date to January 2.", "2027-01-02", "time.date.scheduled"),
        ("hi", "अंतिम तिथि बढ़ाकर 9 जनवरी कर दी गई।", "2027-01-09", "time.date.scheduled"),
        ("hi", "मतदान को पुनर्निर्धारित कर 8 मार्च कर दिया गया।", "2026-03-08", "time.date.scheduled"),
        ("hi", "तारीख आगे बढ़ाते हुए 8 मार्च कर दी।", "2026-03-08", "time.date.scheduled"),
        ("en", "The vote was put off to the 18th.", "2026-02-18", "time.monthday.scheduled"),
        ("en", "The vote was put off to Diwali.", "2026-11-08", "time.feast.scheduled"),
        ("en", "The vote was put off to Monday.", "2026-02-09", "time.weekday.scheduled"),
        ("en", "The vote slated for Tuesday was called off.", "2026-02-03", "time.weekday.planned"),
        ("hi", "अगली सुनवाई 8 मार्च को तय की गई।", "2026-03-08", "time.date.scheduled"),
        ("hi", "मंगलवार को होने वाला मतदान टल गया।", "2026-02-03", "time.weekday.planned"),
        ("hi", "सोमवार को होने वाला मतदान टल गया।", "2026-02-09", "time.weekday.planned"),
        ("hi", "सुनवाई कल तक टाल दी गई।", None, "time.open.until"),
    ],
)
def test_the_rule_names_the_plan(lang, text, first, rule):
    timex = times(text, lang, FEBRUARY)[0]
    assert (timex.status, timex.first, timex.rule) == ("resolved", first, rule)


def test_a_plan_that_would_be_far_ahead_and_was_just_passed_is_left_open():
    timex = one("The vote was put off to January 30.", "en", FEBRUARY)
    assert timex.status == "ambiguous"
    assert [r.first for r in timex.alternatives] == ["2026-01-30", "2027-01-30"]
    assert "far ahead" in render(timex.reason)
    timex = one("The vote slated for Sunday was called off.", "en", FEBRUARY)
    assert [r.first for r in timex.alternatives] == ["2026-02-08", "2026-02-01"]


def test_an_old_day_and_a_new_one_make_no_stretch():
    old, new = times("The vote was brought forward to February 9 from February 20.", "en", FEBRUARY)
    assert (span(old), span(new)) == (("2026-02-09",) * 2, ("2026-02-20",) * 2)
    assert span(one("The rescheduled fair ran from January 9 to January 20.", "en", FEBRUARY)) == (
        "2026-01-09",
        "2026-01-20",
    )
    assert span(one("The offer was extended and ran from January 9 to January 20.", "en", FEBRUARY))[0] == "2026-01-09"
