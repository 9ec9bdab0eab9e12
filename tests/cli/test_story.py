"""One story from opening to export by commands alone: what the room does, each line here does without it."""

import json


def lines(ran):
    assert ran.code == 0, ran.err
    return [json.loads(line) for line in ran.out.splitlines()]


def test_one_story_from_opening_to_export(flood):
    me = ("--reviewer", "asha")
    unsorted = lines(flood("queue", "--only", "untriaged", "--format", "json"))
    assert len(unsorted) == 3
    ran = flood("triage", "check", *(one["id"] for one in unsorted), "--reason", "बाढ़", *me)
    assert len(ran.out.splitlines()) == 3
    assert flood("queue", "--only", "untriaged").out == ""

    [story] = json.loads(flood("check", "articles", "--format", "json").out)["stories"]
    assert set(story["articles"]) == {one["id"] for one in unsorted}
    ambiguous = lines(flood("queue", "--only", "conflicts", "--format", "json"))
    [claim] = [one["id"] for one in lines(flood("search", "37 worth:0.5", "--format", "json"))]
    assert claim in {one["id"] for one in ambiguous}
    shown = flood("show", claim)
    assert shown.code == 0
    assert "41" in shown.out or "35" in shown.out

    assert flood("assign", claim, "asha", *me).code == 0
    note = ("--note", "जिलाधिकारी के बयान में 41 हैं", "--evidence", "https://e.example/toll")
    assert flood("verdict", claim, "false", *note, *me).code == 0
    assert flood("queue", "--only", "drafts").out == ""
    assert flood("export", "--claim", claim, "-o", "claims/flood.jsonl").code == 0
    assert flood("verify", "claims").code == 0
    assert flood("export", "--to", "html", "--story", story["id"], "-o", "flood.html").code == 0
    assert "जिलाधिकारी के बयान में 41 हैं" in (flood.folder / "flood.html").read_text(encoding="utf-8")
    assert [json.loads(line)["action"] for line in flood("log", "--format", "json").out.splitlines()] == [
        *["triage"] * 3,
        "assign",
        "verdict",
    ]


def test_sorting_is_undone_and_said_in_words_where_it_cannot_be(flood):
    first, second, third = [one["id"] for one in lines(flood("queue", "--only", "untriaged", "--format", "json"))]
    assert flood("triage", "later", first).code == 0
    assert flood("undo").code == 0
    assert len(flood("queue", "--only", "untriaged").out.splitlines()) == 3
    assert len(flood("triage", "same-agency", first, second, third).out.splitlines()) == 2
    for words in (("later", "a000000000000"), ("same-agency", first), ("perhaps", first), ("later",)):
        ran = flood("triage", *words)
        assert ran.code == 2
        assert ran.out == ""
