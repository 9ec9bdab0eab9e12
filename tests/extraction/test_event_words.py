"""The event words of the packs: both languages tell one event by one class, and look-alikes by two."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from factcheck.extraction.frames.lexicon import classes, near, senses
from factcheck.extraction.pipeline import annotate
from factcheck.extraction.romanise import key as sound_of
from factcheck.ingest import from_text
from factcheck.lang import languages, pack, topics
from factcheck.model import Claim, Frame

pytestmark = pytest.mark.no_cover  # many inputs over lines that other tests cover: tracing them is slow

DATA = Path(__file__).parents[1] / "data"
THINGS = frozenset({"person", "money", "quote"})
NONE = "none"


def rows(name: str) -> list[dict[str, str | None]]:
    return [json.loads(line) for line in (DATA / name).read_text(encoding="utf-8").splitlines()]


def claim(text: str) -> Claim | None:
    lang = "en" if text.isascii() else "hi"
    claims = annotate(from_text(text, path="row.txt", published="2026-03-10", lang=lang)).claims
    return claims[0] if claims else None


def frame(text: str) -> Frame:
    found = claim(text)
    return found.frame if found else Frame()


def affirms(text: str) -> bool:
    """Whether a text says that it was so: two denials, one of the claim and one of its predicate, take each other away."""
    found = claim(text)
    return found is None or found.polarity == found.frame.polarity


def packs(lang: str) -> list[dict]:
    return [pack(lang, topic) for topic in topics(lang) if topic == "events" or topic.startswith("events-")]


PAIRS = rows("events_pairs.jsonl")


@pytest.mark.parametrize("row", PAIRS, ids=[row["en"] for row in PAIRS])
def test_both_languages_meet_in_one_class(row):
    hindi, english = frame(row["hi"]), frame(row["en"])
    assert (hindi.predicate, english.predicate) == (row["predicate"], row["predicate"])
    assert affirms(row["hi"]) == affirms(row["en"])
    if row["counted"]:
        assert row["counted"] in hindi.measures
        assert row["counted"] in english.measures


@pytest.mark.parametrize("row", rows("events_apart.jsonl"), ids=lambda row: row["a"])
def test_look_alikes_are_told_apart(row):
    assert frame(row["a"]).predicate != frame(row["b"]).predicate


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("The quake struck at a depth of 10 km.", "depth"),
        ("The epicentre was 10 km below the surface.", "depth"),
        ("भूकंप का केंद्र जमीन से 10 किलोमीटर नीचे था।", "depth"),
        ("The epicentre was 40 km west of Chamoli.", "distance"),
        ("भूकंप का केंद्र चमोली से 40 किलोमीटर पश्चिम में था।", "distance"),
    ],
)
def test_how_deep_is_not_how_far(text, measure):
    assert frame(text).measures == (measure,)


@pytest.mark.parametrize("lang", languages())
def test_examples_of_the_packs(lang):
    for data in packs(lang):
        for text, key in data["examples"]:
            got = frame(text)
            told = {got.predicate or NONE, *got.events}
            assert key in told, (text, got.predicate)


@pytest.mark.parametrize("lang", languages())
def test_words_name_classes_that_exist(lang):
    for data in packs(lang):
        assert set(data["classes"]) <= set(classes())


def test_every_class_has_words_in_both_languages():
    told = [{key for data in packs(lang) for key in data["classes"]} for lang in languages()]
    lacking = set(classes()) - set.intersection(*told)
    assert lacking <= SOLE, lacking


SOLE = {"get-back", "find", "hit", "play", "pull", "put", "claim", "take", "knock"}
"""Words of many uses in one language, which senses give their class."""


def test_every_noun_has_words_in_both_languages():
    told = [{key for data in packs(lang) for key in data["nouns"]} for lang in languages()]
    assert told[0] == told[1]


def test_senses_turn_classes_into_classes():
    nouns = {key for lang in languages() for data in packs(lang) for key in (*data["nouns"], *data["groups"])}
    for key, table in senses().items():
        assert key.lstrip("-") in classes()
        assert {meant.lstrip("+-") for meant in table.values()} <= set(classes())
        assert set(table) <= nouns | THINGS


def test_classes_told_near_exist():
    assert {key for pair in near() for key in pair} <= set(classes())


def test_words_borrowed_by_sound_are_long_enough_to_be_known_by_it():
    words = [word for lang in languages() for data in packs(lang) for word in data["loans"]]
    sounds = [sound_of(word) for word in words]
    assert min(map(len, sounds)) >= 4
    assert len(set(sounds)) == len(sounds)


@pytest.mark.parametrize(
    ("hi", "en"),
    [
        ("पोर्टल पर फॉर्म भरे गए।", "Forms were filled in on the portal."),
        ("ट्रिब्यूनल के बुलेटिन में लिखा है।", "It is in the bulletin of the tribunal."),
        ("नर्सरी का कॉम्प्लेक्स बना।", "The complex of the nursery came up."),
    ],
)
def test_borrowed_words_meet_by_sound(hi, en):
    shared = set(frame(hi).terms) & set(frame(en).terms)
    assert any(term[0] == "=" for term in shared)


def test_a_class_is_defined_once():
    parts = [pack("_all", topic) for topic in topics("_all") if topic.startswith("eventclasses")]
    for field in ("classes", "senses", "exclusive"):
        keys = [key for part in parts for key in part[field]]
        assert len(keys) == len(set(keys))
