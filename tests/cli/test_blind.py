"""A blind second review: until it is saved, nothing gives the first verdict away, whatever is asked."""

import json

import pytest
import regex

SECRET = ("fabricated", "रहस्य का कारण", "secret.example")
CHANGING = regex.compile(r'[0-9a-f]{64}|"(sequence|head)":\s*\d+|\d+:(?=[0-9a-f]{64})|log event \d+')
SCALE = '"key":"fabricated"'  # a claim set lists every label there is
FORMS = ("jsonl", "claimreview", "webannotation", "csv", "html", "markdown")


@pytest.fixture
def blind(flood):
    """A workspace where asha has ruled, and the policy wants a second reader."""
    flood("config", "set", "policy.second", "all")
    found = json.loads(flood("check", "articles", "--format", "json").out)["claims"]
    flood.claim = next(c["id"] for c in found if "37" in c["text"] and c["kind"] == "body")
    grounds = ("--note", SECRET[1], "--evidence", f"https://{SECRET[2]}/a")
    flood.event = flood("verdict", flood.claim, SECRET[0], *grounds, "--reviewer", "asha").out.strip()
    return flood


def questions(flood):
    """Everything that can be asked, in every form."""
    claim, event = flood.claim, flood.event
    fact = json.loads(flood("fact", "show", claim, "--format", "json", "--reviewer", "asha").out)["id"]
    asked = [
        ("log",), ("log", "--format", "json"), ("show", claim), ("show", claim, "--format", "json"),
        ("show", event), ("show", event, "--format", "json"), ("fact", "show", claim), ("fact", "show", fact),
        ("fact", "show", claim, "--format", "json"), ("queue",), ("queue", "--format", "json"), ("search", "मौत"),
        ("search", "मौत state:approved"), ("search", "reviewer:asha"),
        ("agreement",), ("agreement", "--format", "json"), ("undo", "--dry-run"), ("redo", "--dry-run"),
    ]  # fmt: skip
    asked += [("export", "--to", form, "--state", "all", "--suggestions") for form in FORMS]
    return asked


@pytest.mark.parametrize("taken_back", [False, True])
@pytest.mark.parametrize("reviewer", ["meera", ""])
def test_nobody_else_sees_the_first_verdict(blind, reviewer, taken_back):
    if taken_back:
        assert blind("undo", "--reviewer", "asha").code == 0
    who = ("--reviewer", reviewer) if reviewer else ()
    for words in questions(blind):
        ran = blind(*words, *(() if words[0] == "agreement" else who))
        said = (ran.out + ran.err).replace(SCALE, "")
        seen = [secret for secret in SECRET if secret in said]
        assert not seen, (words, seen)
    for form in ("text", "json", "html"):
        ran = blind("check", "articles", "--format", form)
        assert not [secret for secret in SECRET if secret in ran.out + ran.err]


def test_being_asked_tells_no_label_where_only_some_are_read_twice(blind):
    """Under `labels` others are read twice too: what their second reader gets to see is the same to the letter."""
    blind("config", "set", "policy.second", "labels")
    blind("config", "set", "policy.mixed", "1")
    asked = [words for words in questions(blind) if words[0] in {"show", "queue", "search", "log", "export"}]
    answers = []
    for label in ("false", "true"):
        blind("undo", "--reviewer", "asha")
        given = blind("verdict", blind.claim, label, "--note", label * 2, "--reviewer", "asha")
        said = "".join(f"{ran.out}{ran.err}" for words in asked for ran in [blind(*words, "--reviewer", "meera")])
        answers.append(CHANGING.sub("", said))
        assert given.code == 0
        assert f"{label * 2}" not in answers[-1]
    assert answers[0] == answers[1]


def test_the_first_reader_sees_their_own(blind):
    assert SECRET[1] in blind("log", "--reviewer", "asha").out
    assert SECRET[0] in blind("show", blind.claim, "--reviewer", "asha").out


def test_conflicts_between_sources_stay_visible(blind):
    assert "conflict" in blind("show", blind.claim, "--reviewer", "meera").out
    assert blind.claim in blind("queue", "--only", "conflicts", "--reviewer", "meera").out


def test_no_act_of_another_gives_it_away_or_goes_through(blind):
    for words in (
        ("approve", blind.claim),
        ("publish", blind.claim, "--url", "https://d.example/1"),
        ("reopen", blind.claim, "--reason", "नया"),
        ("publish", blind.claim, "--withdraw", "x"),
    ):
        ran = blind(*words, "--reviewer", "meera")
        assert ran.code == 2, words
        assert not [secret for secret in SECRET if secret in ran.out + ran.err]


def test_once_the_second_is_saved_both_are_seen(blind):
    blind(
        "verdict",
        blind.claim,
        "true",
        "--second",
        "--reviewer",
        "meera",
        "--note",
        "न",
        "--evidence",
        "https://e.example",
    )
    shown = blind("log", "--reviewer", "meera").out
    assert SECRET[0] in shown
    assert SECRET[1] in shown
    assert blind("queue", "--only", "contested", "--reviewer", "meera").out
    pairs = json.loads(blind("agreement", "--format", "json").out)
    assert pairs["all"]["n"] == 1
