"""Facts by command: shown, joined, parted, offered, worded."""

import json


def fact_of(flood, claim):
    return json.loads(flood("fact", "show", claim, "--format", "json").out)


def claims(flood):
    found = json.loads(flood("check", "articles", "--format", "json").out)["claims"]
    return {
        key: next(c["id"] for c in found if words in c["text"] and c["kind"] == "body")
        for key, words in (("37", "37"), ("41", "41"), ("35", "35"), ("relief", "राहत"))
    }


def test_a_fact_is_put_together_taken_apart_and_shown(flood):
    here = claims(flood)
    flood("verdict", here["37"], "true", "--note", "बयान", "--evidence", "https://e.example", "--reviewer", "asha")
    assert flood("fact", "join", here["relief"], here["37"], "--reviewer", "meera").out.startswith("e")
    fact = fact_of(flood, here["relief"])
    assert sorted(fact["covered"]) == sorted([here["37"], here["relief"]])
    assert fact["joined"][here["relief"]]["reviewer"] == "meera"
    assert fact_of(flood, fact["id"]) == fact
    shown = flood("fact", "show", here["37"]).out
    assert "covered" in shown
    assert "meera" in shown
    assert flood("fact", "leave", here["relief"], "--reason", "अलग बात").code == 0
    assert here["relief"] not in fact_of(flood, here["37"])["covered"]
    assert flood("undo").code == 0
    assert here["relief"] in fact_of(flood, here["37"])["covered"]


def test_an_offer_waits_in_the_queue(flood):
    here = claims(flood)
    flood("link", here["37"], here["35"], "--relation", "agree")
    flood("verdict", here["37"], "true", "--note", "बयान", "--evidence", "https://e.example")
    assert here["35"] in flood("queue", "--only", "offered").out
    assert here["35"] in fact_of(flood, here["37"])["offered"]
    assert flood("fact", "decline", here["35"], "--reason", "दूसरी बाढ़").code == 0
    assert here["35"] not in flood("queue", "--only", "offered").out
    assert "declined" in flood("fact", "show", here["37"]).out
    ran = flood("fact", "accept", here["35"])
    assert (ran.code, ran.err.count("\n")) == (2, 1)


def test_wording_time_and_first_appearance(flood):
    here = claims(flood)
    flood("fact", "word", here["41"], "हरिपुर की बाढ़ में 41 की मौत")
    flood("fact", "as-of", here["41"], "11 अगस्त, शाम 6 बजे तक")
    flood("fact", "first", here["41"])
    fact = fact_of(flood, here["41"])
    assert (fact["wording"], fact["as_of"], fact["lang"]) == (
        "हरिपुर की बाढ़ में 41 की मौत",
        "11 अगस्त, शाम 6 बजे तक",
        "hi",
    )
    shown = flood("fact", "show", here["41"]).out
    assert "/75" in shown
    assert "11 अगस्त" in shown
    ran = flood("fact", "word", here["41"], "क" * 76)
    assert ran.code == 0
    assert "76" in ran.err
    assert flood("fact", "word", here["41"], "").code == 0
    assert fact_of(flood, here["41"])["wording"] is None


def test_what_is_not_there_is_one_line(flood):
    for words in (("show", "f000000000000"), ("show", "c000000000000"), ("leave", "c000000000000")):
        ran = flood("fact", *words)
        assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
