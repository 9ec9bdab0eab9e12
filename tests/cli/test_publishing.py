"""What was published is superseded, never undone; readers are told, in their language; the publisher is asked once."""

import io
import json
import sys

import pytest

GROUNDS = ("--note", "बयान में 37 है", "--evidence", "https://e.example")


@pytest.fixture
def published(flood):
    found = json.loads(flood("check", "articles", "--format", "json").out)["claims"]
    flood.claim = next(c["id"] for c in found if "37" in c["text"] and c["kind"] == "body")
    flood("fact", "word", flood.claim, "हरिपुर की बाढ़ में 37 की मौत")
    flood("verdict", flood.claim, "true", *GROUNDS)
    flood("publish", flood.claim, "--url", "https://desk.example/41")
    return flood


def test_a_fact_answers_to_the_id_that_exports_give_it(published):
    [review] = json.loads(published("export", "--to", "claimreview").out)
    fact = review["@id"].rpartition(":")[2]
    assert published.claim in published("show", fact).out
    assert json.loads(published("fact", "show", fact, "--format", "json").out)["covered"] == [published.claim]
    assert published("publish", fact, "--update", "अब भी").code == 0
    assert published("assign", fact, "meera").code == 0
    assert published("reopen", fact, "--reason", "नया").code == 0
    for words in (("approve",), ("publish", "--url", "https://d.example/1"), ("reopen", "--reason", "x")):
        ran = published(words[0], "f000000000000", *words[1:])
        assert (ran.code, ran.err.count("\n")) == (2, 1)


def test_what_is_published_cannot_be_undone(published):
    assert published("undo").code == 2
    assert published("verdict", published.claim, "false", *GROUNDS).code == 2
    assert json.loads(published("export", "--to", "claimreview").out)[0]["url"] == "https://desk.example/41"


@pytest.mark.parametrize(
    ("how", "word", "kind"), [("--correct", "भूल सुधार", "correction"), ("--update", "अपडेट", "update")]
)
def test_a_note_for_readers_is_ready_in_hindi(published, how, word, kind):
    ran = published("publish", published.claim, how, "स्रोत ने संख्या बदली", "--label", "false", *GROUNDS)
    event, note = ran.out.splitlines()
    assert event.startswith("e")
    assert note.startswith(word)
    assert "हरिपुर की बाढ़ में 37 की मौत" in note
    assert "सही" in note
    assert "गलत" in note
    review = json.loads(published("export", "--to", "claimreview").out)[0]
    assert review["correction"][0]["name"] == kind
    page = published("export", "--to", "html", "--ui-lang", "hi").out
    assert "<del>सही</del>" in page
    assert word in page
    for form in ("csv", "markdown", "webannotation", "jsonl"):
        shown = published("export", "--to", form, "--ui-lang", "hi").out
        assert "बयान में 37 है" in shown, form
        assert word in shown or f'"kind":"{kind}"' in shown, form


@pytest.mark.parametrize(("how", "word"), [("--correct", "भूल सुधार"), ("--update", "अपडेट")])
def test_where_only_the_words_were_wrong_the_verdict_is_said_to_stand(published, how, word):
    note = published("publish", published.claim, how, "गलत पन्ना", "--label", "true", *GROUNDS).out.splitlines()[1]
    assert note.startswith(word)
    assert note.count("«सही»") == 1
    assert "बताया था" not in note


def test_readers_are_told_against_what_they_saw_last(published):
    published("reopen", published.claim, "--reason", "नया बयान")
    assert published("verdict", published.claim, "false", *GROUNDS).code == 0
    note = published("publish", published.claim, "--correct", "गलत स्रोत").out.splitlines()[1]
    assert "«सही» बताया था" in note
    assert "निर्णय «गलत»" in note
    assert "~~True~~ → False" in published("export", "--to", "markdown").out


def test_a_new_wording_goes_with_a_correction_and_stands_in_the_note(published):
    new = "हरिपुर की बाढ़ में 41 की मौत"
    assert "correction" in published("fact", "word", published.claim, new).err
    assert published("publish", published.claim, "--url", "https://d.example/2", "--wording", new).code == 2
    note = published("publish", published.claim, "--correct", "गिनती पुरानी", "--wording", new).out.splitlines()[1]
    assert note.startswith("भूल सुधार")
    assert "“हरिपुर की बाढ़ में 37 की मौत”, अब" in note
    assert "शब्द ठीक नहीं" in note
    assert "~~" not in published("export", "--to", "markdown").out
    assert json.loads(published("export", "--to", "claimreview").out)[0]["claimReviewed"] == new


def test_a_note_in_english(published):
    ran = published("publish", published.claim, "--withdraw", "the source was forged", "--ui-lang", "en")
    assert ran.out.splitlines()[1].startswith("Withdrawn")


def test_the_address_is_one_and_may_follow_the_base(published):
    for wrong in ("javascript:alert(1)", "41", "not a page"):
        assert published("publish", published.claim, "--update", "x", "--url", wrong).code == 2
    published("config", "set", "publisher.base_url", "https://desk.example/check")
    published("publish", published.claim, "--update", "अब भी", "--url", "/42")
    assert json.loads(published("export", "--to", "claimreview").out)[0]["url"] == "https://desk.example/check/42"


class Typed(io.StringIO):
    """What a person types at a terminal."""

    def isatty(self):
        return True


def test_the_publisher_is_asked_for_once(published, monkeypatch):
    from factcheck.cli.publisher import publisher

    monkeypatch.setattr(sys, "stdin", Typed("जांच घर\nnot an address\nhttps://desk.example\n\nCC BY 4.0\n"))
    asked = Typed()
    monkeypatch.setattr(sys, "stderr", asked)
    found = publisher(asking=True)
    assert (found.name, found.url, found.licence) == ("जांच घर", "https://desk.example", "CC BY 4.0")
    assert "https://" in asked.getvalue()
    monkeypatch.setattr(sys, "stdin", Typed("somebody else\n"))
    assert publisher(asking=True).name == "जांच घर"
    [review] = json.loads(published("export", "--to", "claimreview").out)
    assert review["publisher"]["name"] == "जांच घर"


def test_nobody_is_asked_without_a_terminal_or_against_their_will(published, monkeypatch):
    from factcheck.cli.publisher import publisher

    assert "no publisher" in published("export", "--to", "claimreview").err
    monkeypatch.setattr(sys, "stdin", Typed("\n"))
    monkeypatch.setattr(sys, "stderr", Typed())
    assert publisher(asking=True) is None


@pytest.mark.parametrize("form", ["jsonl", "claimreview", "webannotation", "csv", "html", "markdown"])
def test_every_export_names_where_the_log_stood(published, form):
    head = json.loads((published.folder / ".factcheck" / "head").read_text())
    assert head["hash"] in published("export", "--to", form).out


def test_a_label_outside_the_scale_is_not_brought_in(published):
    """It would stand on record, and no command would open the workspace any more."""
    published("config", "set", "policy.extras", "satire")
    published("export", "--to", "claimreview", "-o", "out.json")
    reviews = json.loads((published.folder / "out.json").read_text(encoding="utf-8"))
    reviews[0]["reviewRating"]["alternateName"] = "satire"
    (published.folder / "in.json").write_text(json.dumps(reviews), encoding="utf-8")
    published("config", "set", "policy.extras", "[]")
    ran = published("import", "in.json")
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert "policy.extras" in ran.err
    assert published("queue").code == 0
