"""The room's door: labelled sentences, anchors, statements, antecedents, and what always holds."""

from __future__ import annotations

import os
import subprocess
import sys
import unicodedata
from datetime import date, timedelta

import pytest
import regex
from edtf import parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.lang import render
from factcheck.model import Anchor
from factcheck.temporal import find
from factcheck.temporal.lexicon import lexicon
from factcheck.text.passage import Passage
from factcheck.text.tokens import tokenise
from tests.growth import assert_grows_with_length
from tests.temporal.reading import WEDNESDAY, one, rows, span, times

FILES = {"hi": "dates_hi.jsonl", "en": "dates_en.jsonl"}
FLOOR = 0.97


def agrees(row):
    """Tell whether spans, status, bounds, alternatives and lengths are those of the label."""
    found = times(row["text"], row["lang"], Anchor(date.fromisoformat(row["published"])))
    if len(found) != len(row["expected"]):
        return False
    for timex, label in zip(found, row["expected"], strict=True):
        if (timex.start, timex.end, timex.status) != (label["start"], label["end"], label["status"]):
            return False
        if span(timex) != (label["first"], label["last"]):
            return False
        if label["timex"] and timex.timex not in (label["timex"], label["timex"] + ":00"):
            return False
        if "alternatives" in label and [[r.first, r.last] for r in timex.alternatives] != label["alternatives"]:
            return False
    return True


@pytest.mark.parametrize("lang", FILES)
def test_labelled_sentences_come_out_as_labelled(lang):
    wrong = [row["id"] for row in rows(FILES[lang]) if not agrees(row)]
    assert len(wrong) <= (1 - FLOOR) * len(rows(FILES[lang])), wrong


@pytest.mark.parametrize("lang", FILES)
def test_no_negative_sentence_holds_a_time(lang):
    negatives = [row for row in rows(FILES[lang]) if not row["expected"]]
    assert len(negatives) >= 25
    assert [row["id"] for row in negatives if times(row["text"], lang)] == []


@pytest.mark.parametrize("lang", FILES)
def test_labels_are_well_formed(lang):
    labelled = rows(FILES[lang])
    assert len(labelled) >= {"hi": 200, "en": 100}[lang]
    assert len({row["id"] for row in labelled}) == len(labelled)
    for row in labelled:
        for label in row["expected"]:
            assert row["text"][label["start"] : label["end"]] == label["text"]


def test_without_a_publish_date_relative_expressions_stay_dateless_and_say_so():
    timex = one("पिछले शुक्रवार को बैठक हुई।", anchor=None)
    assert (timex.status, span(timex), timex.rule) == ("vague", (None, None), "time.anchor.missing")
    assert "not known" in render(timex.reason)
    dated = one("12 अक्टूबर 2024 को बैठक हुई।", anchor=None)
    assert span(dated) == ("2024-10-12", "2024-10-12")
    half = one("12 अक्टूबर को बैठक हुई।", anchor=None)
    assert (half.status, half.timex) == ("vague", "XXXX-10-12")


def test_a_received_message_may_be_older_than_its_day():
    timex = one("कल बैठक हुई।", anchor=Anchor(date(2025, 11, 5), kind="received"))
    assert timex.status == "ambiguous"
    assert [(r.first, r.last) for r in timex.alternatives] == [("2025-11-04", "2025-11-04"), (None, "2025-11-04")]
    dated = one("12 अक्टूबर 2024 को बैठक हुई।", anchor=Anchor(date(2025, 11, 5), kind="received"))
    assert dated.status == "resolved"
    open_end = one("कल से बारिश होगी।", anchor=Anchor(date(2025, 11, 5), kind="received"))
    assert open_end.status == "resolved" or open_end.status == "ambiguous"


def test_inside_a_dated_statement_days_count_from_it():
    _, later = times("उन्होंने अगस्त में कहा था कि अगले महीने काम होगा।")
    assert (span(later), later.rule) == (("2025-09-01", "2025-09-30"), "time.statement")
    _, vague = times("उन्होंने अगस्त में कहा था कि कल काम होगा।")
    assert (vague.status, vague.rule) == ("vague", "time.statement.coarse")


@pytest.mark.parametrize(
    ("text", "lang", "value"),
    [
        ("2014 में सत्ता में आई सरकार ने कहा कि अगले महीने चुनाव होंगे।", "hi", "2025-12-01"),
        ("The firm, founded in 2014, said that it would open next month.", "en", "2025-12-01"),
        ("He told reporters on Monday that work would begin tomorrow.", "en", "2025-11-04"),
        ("उन्होंने 10 दिसंबर की रैली के लिए कहा कि कल घोषणा होगी।", "hi", "2025-11-06"),
    ],
)
def test_only_a_date_of_the_saying_counts(text, lang, value):
    assert times(text, lang)[-1].first == value


def test_inside_a_statement_of_unknown_date_the_answer_is_ambiguous():
    timex = one("उन्होंने कहा था कि कल इस्तीफा दूंगा।")
    assert (timex.status, timex.rule) == ("ambiguous", "time.statement.undated")


def test_an_anaphor_is_offered_the_last_dated_expression():
    text = "बैठक 3 नवंबर को हुई। उसी दिन दूसरी सभा हुई। इसके बाद सब लौटे।"
    first, *rest = times(text)
    assert [timex.antecedent for timex in rest] == [(first.start, first.end)] * 2
    assert all(timex.status == "anaphoric" and timex.first is None for timex in rest)


def test_spans_count_in_the_whole_article():
    text = "पहला वाक्य।\n\nबैठक कल हुई।"
    start = text.index("बैठक")
    passages = [
        Passage(text, 0, start, "body", tokenise(text, 0, start)),
        Passage(text, start, len(text), "body", tokenise(text, start)),
    ]
    (timex,) = find(passages, WEDNESDAY, "hi")
    assert text[timex.start : timex.end] == timex.text == "कल"


def test_an_unknown_language_is_read_as_english():
    assert one("The meeting was held yesterday.", "xx").first == "2025-11-04"


def test_approximation_and_open_bounds_are_marked():
    assert one("करीब दो साल पहले पुल बना था।").approximate
    assert one("2015 से पहले यहां स्कूल नहीं था।").open_bound == "before"
    assert one("2015 के बाद यहां स्कूल बना।").open_bound == "after"


SENTENCES = [row for lang in FILES for row in rows(FILES[lang])]
DIGITS = str.maketrans("0123456789", "०१२३४५६७८९")


@given(st.sampled_from(SENTENCES), st.sampled_from(["NFC", "NFD"]), st.booleans(), st.booleans())
@settings(max_examples=150, deadline=None)
def test_offsets_are_exact_and_values_equal_however_it_is_typed(row, form, joiners, devanagari):
    text = unicodedata.normalize(form, row["text"])
    if joiners:
        text = text.replace("्", "्\u200d")
    if devanagari:
        text = text.translate(DIGITS)
    anchor = Anchor(date.fromisoformat(row["published"]))
    found, plain = times(text, row["lang"], anchor), times(row["text"], row["lang"], anchor)
    assert [(t.status, span(t)) for t in found] == [(t.status, span(t)) for t in plain]
    edges = {0, *(m.end() for m in regex.finditer(r"\X", text))}
    for timex in found:
        assert text[timex.start : timex.end] == timex.text
        assert {timex.start, timex.end} <= edges


@given(st.sampled_from(SENTENCES), st.dates(date(1950, 1, 1), date(2090, 1, 1)))
@settings(max_examples=150, deadline=None)
def test_last_is_never_before_first(row, day):
    for timex in times(row["text"], row["lang"], Anchor(day)):
        for first, last in [span(timex), *((r.first, r.last) for r in timex.alternatives)]:
            assert first is None or last is None or first[:10] <= last[:10]


WEEKDAYS = ["सोमवार को बैठक हुई।", "पिछले मंगलवार को बैठक हुई।", "अगले गुरुवार को बैठक होगी।", "इस रविवार को बैठक होगी।"]


@given(st.sampled_from(WEEKDAYS), st.dates(date(1990, 1, 1), date(2060, 1, 1)))
def test_a_week_later_every_weekday_is_a_week_later(text, day):
    now, later = one(text, anchor=Anchor(day)), one(text, anchor=Anchor(day + timedelta(7)))
    assert now.status == later.status
    assert [date.fromisoformat(r) + timedelta(7) for r in span(now)] == [date.fromisoformat(r) for r in span(later)]


@given(st.text(max_size=60))
@settings(max_examples=200)
def test_no_text_breaks_it(text):
    for lang in ("hi", "en"):
        for timex in times(text, lang):
            assert text[timex.start : timex.end] == timex.text


FIGURES = ["2019", "15", "7", "31", "2025", "5", ",", "-", "/", ":", ".", "(", ")"]


def known_words(lang):
    """Return every word and phrase the lexicon knows, as it might be typed."""
    words = lexicon(lang)
    return [*words.single, *(" ".join(key) for entries in words.phrases.values() for key, _ in entries)]


MIXES = st.sampled_from(["hi", "en"]).flatmap(
    lambda lang: st.tuples(
        st.just(lang),
        st.lists(st.sampled_from([*FIGURES * 12, *known_words(lang)]), max_size=10),
        st.sampled_from([" ", " ", ""]),
        st.dates(date(2, 1, 1), date(9990, 1, 1)),
    )
)


@given(MIXES)
@settings(max_examples=150, deadline=None)
def test_no_mix_of_its_own_words_breaks_it(mix):
    lang, words, between, day = mix
    text = between.join(words)
    for timex in times(text, lang, Anchor(day)):
        assert text[timex.start : timex.end] == timex.text
        assert render(timex.reason, "hi")
        assert timex.edtf is None or day.year < 1000 or parse_edtf(timex.edtf) is not None


def test_the_answer_is_the_same_in_every_zone():
    script = (
        "from tests.temporal.reading import times, rows\n"
        "print([repr(t) for row in rows('dates_hi.jsonl')[:60] for t in times(row['text'])])"
    )
    said = {
        subprocess.run(
            [sys.executable, "-c", script], env={**os.environ, "TZ": zone}, capture_output=True, text=True, check=True
        ).stdout
        for zone in ("Pacific/Kiritimati", "America/Los_Angeles")
    }
    assert len(said) == 1


@pytest.mark.parametrize(
    "word", ["7 ", "पिछले ", "कल ", "? ", "9", " ", "सोमवार ", "5/", "दो ", "के ", "साल ", "12:", "और ", "1 दिन "]
)
def test_hostile_repeats_cost_no_more_a_character_than_they_should(word):
    def work(size):
        text = word * (size // len(word))
        passage = Passage(text, 0, len(text), "body", tokenise(text))
        return lambda: find([passage], WEDNESDAY, "hi")

    assert_grows_with_length(work, 2_500)


def test_importing_it_stays_cheap():
    script = "import sys, factcheck.temporal; print([m for m in ('pydantic', 'holidays', 'convertdate', 'babel') if m in sys.modules])"
    assert (
        subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout.strip()
        == "[]"
    )


def test_what_has_no_end_is_ambiguous_in_a_message_too():
    from factcheck import annotate

    document = annotate("received: 2025-11-05\n\nकल से बैंक बंद रहेंगे।")
    timex = next(t for t in document.times if t.relative)
    assert (timex.text, timex.status, timex.edtf) == ("कल से", "ambiguous", None)
    assert [(r.first, r.last) for r in timex.alternatives] == [("2025-11-06", None), (None, None)]
