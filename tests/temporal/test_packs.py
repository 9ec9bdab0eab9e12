"""The time packs: their examples run, their numbers and names make sense."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.lang import pack
from factcheck.model import Anchor
from factcheck.temporal.lexicon import lexicon
from factcheck.text.tokens import norms_of
from tests.lang import speaking
from tests.temporal.reading import times

LANGS = speaking("time")
FOLDERS = [(lang, topic) for lang in LANGS for topic in ("time", "time-feasts") if lang in speaking(topic)]


@pytest.mark.parametrize(("lang", "topic"), FOLDERS)
def test_examples(lang, topic):
    for example in pack(lang, topic)["examples"]:
        found = times(example["text"], lang, Anchor(date.fromisoformat(example["published"])))
        assert {t.text: f"{t.first or '..'}/{t.last or '..'}" for t in found} == example["expect"]


@pytest.mark.parametrize("lang", LANGS)
def test_every_pack_has_positive_and_negative_examples(lang):
    examples = pack(lang, "time")["examples"]
    assert any(example["expect"] for example in examples)
    assert any(not example["expect"] for example in examples)


@pytest.mark.parametrize("lang", LANGS)
def test_months_and_weekdays_are_complete(lang):
    words = pack(lang, "time")["words"]
    assert {int(month) for month in words["month"]} == set(range(1, 13))
    assert {int(day) for day in words["weekday"]} == set(range(7))


def test_phrases_are_matched_longest_first():
    for lang in LANGS:
        for entries in lexicon(lang).phrases.values():
            lengths = [len(key) for key, _ in entries]
            assert lengths == sorted(lengths, reverse=True)


def test_spelling_variants_fall_together():
    assert norms_of("नवम्बर") == norms_of("नवंबर")
    assert norms_of("दशहरा") != norms_of("दशहरे")
