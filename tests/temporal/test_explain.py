"""Reasons: every rule has its sentence, in Hindi without English."""

from __future__ import annotations

from pathlib import Path
from string import Formatter

import pytest
import regex

import factcheck.temporal
from factcheck.lang import pack, render
from tests.temporal.reading import one, rows, times

ROOM = Path(factcheck.temporal.__file__).parent
UI = ("en", "hi")


def test_a_directed_weekday():
    reason = one("ये समझौता पिछले शुक्रवार को हुआ।").reason
    assert render(reason, "en") == "पिछले + शुक्रवार: the Friday before Wednesday 5 November 2025"
    assert render(reason, "hi") == "पिछले + शुक्रवार: बुधवार, 5 नवंबर 2025 से पहले का शुक्रवार"


@pytest.mark.parametrize("name", ["dates_hi.jsonl", "dates_en.jsonl"])
def test_every_answer_can_be_explained_in_both_languages(name):
    for row in rows(name):
        for timex in times(row["text"], row["lang"]):
            assert render(timex.reason, "en")
            hindi = render(timex.reason, "hi")
            if row["lang"] == "hi" and not regex.search(r"[A-Za-z]", timex.text):
                assert not regex.search(r"[A-Za-z]", hindi), hindi


def test_both_languages_say_the_same_things():
    en, hi = (pack(ui, "phrases-time") for ui in UI)
    assert set(en["phrases"]) == set(hi["phrases"])
    for name, phrase in en["phrases"].items():
        fields = [{f for _, f, _, _ in Formatter().parse(p) if f} for p in (phrase, hi["phrases"][name])]
        assert fields[1] <= fields[0] | {"value"}, name
    assert {t: set(v) for t, v in en["tables"].items()} == {t: set(v) for t, v in hi["tables"].items()}


def test_hindi_phrases_hold_no_latin_letters():
    data = pack("hi", "phrases-time")
    bare = [regex.sub(r"\{[^}]*\}", "", phrase) for phrase in data["phrases"].values()]
    bare += [word for table in data["tables"].values() for word in table.values()]
    assert [phrase for phrase in bare if regex.search(r"[A-Za-z]", phrase)] == []


def test_every_rule_named_in_the_code_has_a_phrase():
    known = set(pack("en", "phrases-time")["phrases"])
    named = set()
    for source in ROOM.glob("*.py"):
        named |= set(
            regex.findall(r'Answer\(\s*(?:\[[^\]]*\]|\w+),\s*"([a-z_.]+)"', source.read_text(encoding="utf-8"))
        )
        named |= set(regex.findall(r'answer\("([a-z_.]+)"', source.read_text(encoding="utf-8")))
    assert len(named) > 30
    assert {name for name in named if not name.endswith(".")} <= known
