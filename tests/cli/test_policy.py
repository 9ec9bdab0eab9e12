"""Who needs a second reader, as the configuration says; and that nobody is their own."""

import json

import pytest

GROUNDS = ("--note", "बयान", "--evidence", "https://e.example")


@pytest.fixture
def desk(flood):
    found = json.loads(flood("check", "articles", "--format", "json").out)["claims"]
    names = {"41": "conflict", "राहत": "plain"}
    flood.claims = {
        name: next(c["id"] for c in found if words in c["text"] and c["kind"] == "body")
        for words, name in names.items()
    }
    return flood


def stage(flood, claim):
    return json.loads(flood("fact", "show", claim, "--format", "json", "--reviewer", "asha").out)["stage"]


@pytest.mark.parametrize(
    ("second", "share", "which", "label", "wanted"),
    [
        ("none", "0.1", "conflict", "false", "approved"),
        ("all", "0.1", "plain", "true", "reviewed"),
        ("labels", "0.1", "plain", "fabricated", "reviewed"),
        ("labels", "0.0", "plain", "true", "approved"),
        ("labels", "1.0", "plain", "true", "reviewed"),
        ("conflicts", "0.1", "conflict", "true", "reviewed"),
        ("conflicts", "0.1", "plain", "true", "approved"),
        ("random", "1.0", "plain", "true", "reviewed"),
        ("random", "0.0", "plain", "true", "approved"),
    ],
)
def test_who_needs_a_second_reader(desk, second, share, which, label, wanted):
    desk("config", "set", "policy.second", second)
    desk("config", "set", "policy.share", share)
    desk("config", "set", "policy.mixed", share)
    claim = desk.claims[which]
    assert desk("verdict", claim, label, *GROUNDS, "--reviewer", "asha").code == 0
    assert stage(desk, claim) == wanted


def test_nobody_is_their_own_second_reader_or_judge(desk):
    desk("config", "set", "policy.second", "all")
    claim = desk.claims["plain"]
    desk("verdict", claim, "true", *GROUNDS, "--reviewer", "asha")
    desk("verdict", claim, "true", "--second", *GROUNDS, "--reviewer", "asha")
    assert stage(desk, claim) == "reviewed"
    for words in (("approve", claim), ("publish", claim, "--url", "https://d.example/1")):
        assert desk(*words, "--reviewer", "asha").code == 2
    desk("verdict", claim, "false", "--second", *GROUNDS, "--reviewer", "meera")
    assert stage(desk, claim) == "disagreed"
    for name in ("asha", "meera"):
        assert desk("verdict", claim, "true", "--adjudicate", *GROUNDS, "--reviewer", name).code == 2
    assert desk("verdict", claim, "true", "--adjudicate", *GROUNDS, "--reviewer", "ravi").code == 0
    assert desk("approve", claim, "--reviewer", "ravi").code == 0
    both = desk("log", "--format", "json").out
    assert [json.loads(line)["after"].get("label") for line in both.splitlines()][-4:-1] == ["true", "false", "true"]


def test_a_correction_to_another_label_wants_the_second_reader_too(desk):
    desk("config", "set", "policy.second", "all")
    claim = desk.claims["plain"]
    desk("verdict", claim, "true", *GROUNDS, "--reviewer", "asha")
    desk("verdict", claim, "true", "--second", *GROUNDS, "--reviewer", "meera")
    desk("approve", claim, "--reviewer", "asha")
    desk("publish", claim, "--url", "https://d.example/1", "--reviewer", "asha")
    assert stage(desk, claim) == "published"
    ran = desk("publish", claim, "--correct", "हम गलत थे", "--label", "false", *GROUNDS, "--reviewer", "asha")
    assert ran.code == 2
    assert "second reader" in ran.err
    desk("reopen", claim, "--reason", "नया साक्ष्य", "--reviewer", "asha")
    desk("verdict", claim, "false", *GROUNDS, "--reviewer", "asha")
    desk("verdict", claim, "false", "--second", *GROUNDS, "--reviewer", "meera")
    desk("approve", claim, "--reviewer", "ravi")
    assert desk("publish", claim, "--correct", "हम गलत थे", "--reviewer", "ravi").code == 0
    assert stage(desk, claim) == "corrected"


@pytest.mark.parametrize("how", [("--note", "केवल टिप्पणी"), ("--evidence", "https://e.example"), ()])
def test_no_approval_without_evidence_and_explanation(desk, how):
    claim = desk.claims["plain"]
    desk("verdict", claim, "true", *how, "--reviewer", "asha")
    assert stage(desk, claim) == "draft"
    assert desk("approve", claim, "--reviewer", "editor").code == 2


def test_a_verdict_given_on_an_older_state_is_settled_by_a_person(desk):
    """Two people look at the same state; the second to save does not win, and does not lose."""
    claim = desk.claims["plain"]
    first = desk("verdict", claim, "half_true", *GROUNDS, "--reviewer", "asha").out.strip()
    desk("verdict", claim, "true", *GROUNDS, "--reviewer", "meera", "--based-on", first)
    desk("verdict", claim, "false", *GROUNDS, "--reviewer", "ravi", "--based-on", first)
    assert stage(desk, claim) == "disagreed"
    assert claim in desk("queue", "--only", "contested").out
    assert json.loads(desk("export", "--to", "claimreview").out) == []
    assert desk("verdict", claim, "true", "--adjudicate", *GROUNDS, "--reviewer", "editor").code == 0
    assert stage(desk, claim) == "approved"


def test_a_verdict_without_having_seen_anything(desk):
    claim = desk.claims["plain"]
    desk("verdict", claim, "true", *GROUNDS, "--reviewer", "asha")
    desk("verdict", claim, "false", *GROUNDS, "--reviewer", "ravi", "--based-on", "")
    assert stage(desk, claim) == "disagreed"
