"""`--plain` gives each thing on a line of its own, in words: no columns, no indentation, no signs, no boxes."""

import json

import pytest
import regex

from factcheck.cli.plainly import plain_line

UNFIT = regex.compile(r"[\p{Block=Box_Drawing}\p{Block=Block_Elements}\t\x1b«»≠→↑·]|  |^ ")


def claim_of(flood, words):
    found = json.loads(flood("check", "articles", "--format", "json").out)["claims"]
    return next(c["id"] for c in found if words in c["text"] and c["kind"] == "body")


@pytest.fixture
def used(flood):
    claim = claim_of(flood, "37")
    flood("verdict", claim, "true", "--note", "बयान में 37 है", "--evidence", "https://e.example", "--reviewer", "asha")
    return flood


@pytest.mark.parametrize("ui", ["en", "hi"])
def test_every_command_that_prints_for_people_can_be_plain(used, ui):
    claim = claim_of(used, "37")
    fact = json.loads(used("fact", "show", claim, "--format", "json").out)["id"]
    commands = [
        ("check", "articles", "--ui-lang", ui),
        ("dates", "कल और पिछले शुक्रवार बैठक हुई।", "--published", "2025-11-05", "--ui-lang", ui),
        ("show", claim, "--ui-lang", ui),
        ("fact", "show", fact, "--ui-lang", ui),
        ("queue", "--ui-lang", ui),
        ("search", "मौत"),
        ("log",),
        ("agreement", "--ui-lang", ui),
        ("config",),
        ("doctor", "--ui-lang", ui),
        ("verify", "--log"),
        ("undo", "--dry-run", "--reviewer", "asha"),
    ]
    for words in commands:
        ran = used(*words, "--plain")
        assert ran.code == 0, words
        assert ran.out.strip(), words
        bad = [line for line in ran.out.splitlines() if UNFIT.search(line)]
        assert not bad, (words, bad)


def test_plain_says_the_same_as_the_report(used):
    text, plain = used("check", "articles").out, used("check", "articles", "--plain").out
    assert len(text.splitlines()) == len(plain.splitlines())
    assert "37 differs from 35" in plain or "35 differs from 37" in plain
    used("check", "articles", "--plain", "-o", "report.txt")
    assert (used.folder / "report.txt").read_text(encoding="utf-8") == plain


def test_json_stays_json(used):
    assert json.loads(used("dates", "कल", "--published", "2025-11-05", "--format", "json", "--plain").out)["times"]


def test_dates_takes_the_words_of_the_texts_language(used):
    assert (
        "एक से अधिक अर्थ"
        in used("dates", "मौसम विभाग ने कल भारी बारिश की चेतावनी दी है।", "--published", "2025-11-05", "--plain").out
    )


def test_a_word_that_holds_a_sign_is_left_alone():
    assert plain_line("2025-11-04/2025-11-06  0–40  a=b", "en") == "2025-11-04/2025-11-06, 0–40, a=b"
    assert plain_line("   ", "en") == ""
