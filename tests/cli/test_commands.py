"""The command line's contract: exit codes, streams, JSON forms, one line a problem."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from factcheck.cli import COMMANDS


def claims_of(run, **wanted):
    found = json.loads(run("check", "articles", "--format", "json").out)["claims"]
    return [c for c in found if all(value in c["text"] for value in wanted.values())]


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_with_an_example(run, name, capsys):
    with pytest.raises(SystemExit) as stopped:
        run(name, "--help")
    assert stopped.value.code == 0


@pytest.mark.parametrize("name", COMMANDS)
def test_help_shows_an_example(name):
    from importlib import import_module

    command = import_module(f"factcheck.cli.{name}_command")
    assert command.EXAMPLE.startswith("factcheck ") or "| factcheck " in command.EXAMPLE


def test_overview_names_every_command(run):
    ran = run("--help")
    assert ran.code == 0
    assert all(f"  {name} " in ran.out for name in COMMANDS)
    assert run().code == 2
    assert run("--version").out.startswith("factcheck ")


def test_unknown_command_is_one_line(run):
    ran = run("chekc")
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert "chekc" in ran.err


def test_wrong_option_is_one_line(run):
    ran = run("check", "--frobnicate")
    assert (ran.code, ran.err.count("\n")) == (2, 1)


def test_annotate_answers_in_order_with_the_same_ids(run):
    records = [{"id": i, "text": "कल बैठक हुई।", "published": "2025-11-05", "lang": None} for i in (3, 1, "x")]
    ran = run("annotate", "--jsonl", stdin="".join(json.dumps(r) + "\n" for r in records))
    answers = [json.loads(line) for line in ran.out.splitlines()]
    assert ran.code == 0
    assert [a["id"] for a in answers] == [3, 1, "x"]
    assert answers[0]["times"][0]["first"] == "2025-11-04"


def test_annotate_goes_on_after_a_broken_line(run):
    good = json.dumps({"id": 1, "text": "कल बैठक हुई।", "published": None})
    ran = run("annotate", "--jsonl", stdin=f"{{broken\n{good}\n[1]\n")
    assert ran.code == 1
    assert len(ran.out.splitlines()) == 1
    assert "line 1" in ran.err
    assert "line 3" in ran.err


def test_annotate_refuses_nothing_readable(run):
    assert run("annotate", "--jsonl", stdin="nonsense\n").code == 2
    assert run("annotate").code == 2


def test_annotate_says_a_bad_publish_date(run):
    ran = run("annotate", "--jsonl", stdin=json.dumps({"id": 1, "text": "कल", "published": "soon"}) + "\n")
    assert ran.code == 2
    assert "soon" in ran.err


def test_compare(run):
    pair = {
        "id": "p",
        "a": {"text": "बाढ़ में 37 लोगों की मौत हुई।", "published": "2025-08-10", "lang": "hi"},
        "b": {"text": "बाढ़ में 41 लोगों की मौत हुई।", "published": "2025-08-10", "lang": "hi"},
    }
    ran = run("compare", "--jsonl", stdin=json.dumps(pair) + "\n")
    answer = json.loads(ran.out)
    assert (ran.code, answer["id"], answer["relation"], answer["differs"]) == (0, "p", "conflict", ["quantity"])
    assert "37" in answer["why"]
    assert "41" in answer["why"]


def test_dates_for_a_person(run):
    ran = run("dates", "ये समझौता पिछले शुक्रवार किया गया.", "--published", "2025-11-05")
    assert ran.code == 0
    assert "2025-10-31" in ran.out
    assert "[05]" in ran.out


def test_dates_as_json_and_from_stdin(run):
    ran = run("dates", "--published", "2025-11-05", "--format", "json", stdin="last Friday")
    assert json.loads(ran.out)["times"][0]["edtf"] == "2025-10-31"


def test_a_language_without_words_for_reasons_is_explained_in_english(run):
    ran = run("dates", "5 November 2025 को बैठक হবে", "--lang", "bn")
    assert ran.code == 0
    assert "2025-11-05  Wednesday" in ran.out


def test_dates_with_no_time_expression_and_bad_anchor(run):
    assert "No time" in run("dates", "Nothing here.").out
    ran = run("dates", "कल", "--published", "yesterday-ish")
    assert (ran.code, ran.err.count("\n")) == (2, 1)


def test_check_json_has_the_contract_keys(flood):
    ran = flood("check", "articles", "--format", "json")
    found = json.loads(ran.out)
    assert ran.code == 0
    assert set(found) == {"articles", "claims", "links", "stories"}
    assert {link["relation"] for link in found["links"]} >= {"update", "conflict"}


def test_check_prints_a_report_and_a_page(flood):
    assert "37" in flood("check", "articles").out
    ran = flood("check", "articles", "--format", "html", "-o", "report.html")
    assert (ran.code, ran.out) == (0, "")
    assert "<html" in Path("report.html").read_text(encoding="utf-8")


def test_check_same_bytes_twice(flood):
    assert flood("check", "articles", "--format", "json").out == flood("check", "articles", "--format", "json").out


def test_review_without_a_terminal_prints_the_report(flood):
    ran = flood("review", "articles")
    assert ran.code == 0
    assert "41" in ran.out
    assert "terminal" in ran.err


def test_unreadable_parts(flood):
    (flood.folder / "articles" / "empty.txt").write_bytes(b"")
    (flood.folder / "articles" / "picture.txt").write_bytes(bytes(range(256)) * 4)
    ran = flood("check", "articles", "--format", "json")
    assert ran.code == 1
    assert len(json.loads(ran.out)["articles"]) == 3
    assert sum("empty.txt" in line for line in ran.err.splitlines()) == 1
    assert sum("picture.txt" in line for line in ran.err.splitlines()) == 1


def test_nothing_readable(run):
    ran = run("check", "missing.txt")
    assert (ran.code, ran.out) == (2, "")
    assert "missing.txt" in ran.err
    Path("empty").mkdir()
    assert run("check", "empty").code == 2


def test_verdict_is_durable_and_logged(flood):
    claim = claims_of(flood, text="37")[0]["id"]
    ran = flood(
        "verdict", claim, "false", "--reviewer", "asha", "--note", "बयान में\n35 है", "--evidence", "https://e.example/a"
    )
    assert ran.code == 0
    assert ran.out.startswith("e")
    log = flood("log", "--format", "json").out.splitlines()
    event = json.loads(log[-1])
    assert (event["actor"], event["action"], event["after"]["label"]) == ("asha", "verdict", "false")
    text = flood("log").out
    assert text.count("\n") == 1
    assert "35 है" in text


def test_log_is_empty_without_acts(flood):
    ran = flood("log")
    assert (ran.code, ran.out, ran.err) == (0, "", "")


def test_verdict_refuses_unknown_label_and_claim(flood):
    ran = flood("verdict", "c000000000000", "true")
    assert (ran.code, ran.err.count("\n")) == (2, 1)
    claim = claims_of(flood, text="37")[0]["id"]
    ran = flood("verdict", claim, "maybe")
    assert ran.code == 2
    assert "mostly_true" in ran.err


def test_undo_and_redo(flood):
    claim = claims_of(flood, text="37")[0]["id"]
    flood("verdict", claim, "true", "--reviewer", "asha")
    assert "draft" in flood("show", claim).out
    assert flood("undo", "--reviewer", "asha", "--dry-run").code == 0
    assert flood("undo", "--reviewer", "asha").code == 0
    assert "draft" not in flood("show", claim).out
    assert flood("redo", "--reviewer", "asha").code == 0
    assert "draft" in flood("show", claim).out
    assert flood("undo", "--reviewer", "ravi").code == 2


def test_show_everything_with_an_id(flood):
    found = json.loads(flood("check", "articles", "--format", "json").out)
    claim = next(c for c in found["claims"] if "37" in c["text"])
    event = flood("verdict", claim["id"], "true").out.strip()
    for wanted in (claim["id"], claim["article"], found["stories"][0]["id"], event):
        assert flood("show", wanted).code == 0
        assert json.loads(flood("show", wanted, "--format", "json").out)["id"] == wanted
    assert flood("show", "zzz").code == 2


def test_queue_and_search(flood):
    assert "conflicts" in flood("queue").out
    assert json.loads(flood("queue", "--only", "open", "--format", "json").out.splitlines()[0])["queue"] == "open"
    assert "मीरा" in flood("search", "rawat").out
    assert flood("search", "7").out == ""
    assert "37" in flood("search", "३७").out
    assert flood("search", "37 source:lok").out == ""
    assert json.loads(flood("search", "37 date:2025-08 lang:hi", "--format", "json").out)["text"]


def test_link_decision_survives(flood):
    found = json.loads(flood("check", "articles", "--format", "json").out)
    link = next(k for k in found["links"] if k["relation"] == "conflict")
    assert flood("link", link["a"], link["b"], "--relation", "none", "--reason", "अलग बाढ़").code == 0
    again = json.loads(flood("check", "articles", "--format", "json").out)["links"]
    assert not [k for k in again if (k["a"], k["b"]) == (link["a"], link["b"]) and k["relation"] == "conflict"]


def test_claim_add_edit_skip(flood):
    claim = claims_of(flood, text="37")[0]
    added = flood("claim", "add", claim["article"], str(claim["start"]), str(claim["end"] - 1)).out.strip()
    assert added.startswith("c")
    assert added in flood("queue", "--only", "open").out
    assert flood("claim", "edit", claim["id"], "--polarity", "-", "--speaker", "मीरा रावत").code == 0
    mended = next(c for c in claims_of(flood, text="37") if c["id"] == claim["id"])
    assert (mended["polarity"], mended["attribution"]["speaker"]) == ("-", "मीरा रावत")
    number = mended["quantities"][0]["start"]
    assert flood("claim", "edit", claim["id"], "--quantity", f"{number}=38").code == 0
    assert 38 in [q["value"] for c in claims_of(flood, text="37") if c["id"] == claim["id"] for q in c["quantities"]]
    assert flood("claim", "edit", claim["id"], "--quantity", "x").code == 2
    assert flood("claim", "edit", claim["id"]).code == 2
    assert flood("claim", "skip", claim["id"], "--reason", "राय").code == 0
    links = json.loads(flood("check", "articles", "--format", "json").out)["links"]
    assert all(claim["id"] not in (k["a"], k["b"]) for k in links)
    assert flood("claim", "add", claim["article"], "5", "5").code == 2
    assert flood("claim", "add", "a000000000000", "0", "5").code == 2


def test_claims_are_split_and_merged_and_what_is_counted_corrected(flood):
    claim = claims_of(flood, text="37")[0]
    count = len(claims_of(flood))
    cut = claim["start"] + claim["text"].index(" ", 8) + 1
    assert flood("claim", "split", claim["id"], str(cut), "--reason", "दो बातें").code == 0
    assert len(claims_of(flood)) == count + 1
    part = next(c for c in claims_of(flood) if c["article"] == claim["article"] and c["start"] == cut)
    assert flood("claim", "merge", claim["id"], part["id"]).code == 0
    assert [c["text"] for c in claims_of(flood) if c["id"] == claim["id"]] == [claim["text"]]
    assert flood("claim", "split", claim["id"], "0").code == 2
    number = claim["quantities"][0]["start"]
    assert flood("claim", "edit", claim["id"], "--counted", f"{number}=injured").code == 0
    mended = next(c for c in claims_of(flood) if c["id"] == claim["id"])
    assert mended["quantities"][0]["counted"] == "injured"


def test_date_is_chosen_or_set(flood):
    claim = next(c for c in claims_of(flood) if c["times"])
    place = f"{claim['id']}@{claim['times'][0]['start']}"
    assert flood("date", place, "--set", "2025-08-02").code == 0
    settled = next(c for c in claims_of(flood) if c["id"] == claim["id"])
    assert settled["times"][0]["first"] == "2025-08-02"
    assert flood("date", place, "--set", "once upon a time").code == 2
    assert flood("date", place, "--choose", "9").code == 2
    assert flood("date", f"{claim['id']}@99999", "--set", "2025-08-02").code == 2


def test_export_verify_and_tampering(flood):
    claim = claims_of(flood, text="37")[0]["id"]
    flood("verdict", claim, "true", "--note", "बयान", "--evidence", "https://e.example/a")
    assert flood("export", "-o", "claims.jsonl").code == 0
    assert flood("verify", "claims.jsonl").code == 0
    data = Path("claims.jsonl").read_bytes()
    Path("claims.jsonl").write_bytes(data.replace(b"37", b"39", 1))
    ran = flood("verify", "claims.jsonl")
    assert ran.code == 1
    assert "line" in ran.err
    Path("claims.jsonl").write_bytes(data)
    article = next(p for p in (flood.folder / "articles").glob("*.txt") if "37" in p.read_text(encoding="utf-8"))
    article.write_bytes(article.read_bytes() + b" ")
    assert flood("verify", "claims.jsonl").code == 1
    assert flood("verify", "nowhere").code == 2
    assert flood("verify").code == 2


def test_export_of_drafts_only_is_a_valid_empty_set(flood):
    flood("verdict", claims_of(flood, text="37")[0]["id"], "true")
    ran = flood("export", "-o", "claims.jsonl")
    assert ran.code == 0
    assert "1 draft" in ran.err
    assert flood("verify", "claims.jsonl").code == 0
    assert flood("export", "--state", "drafty").code == 2


@pytest.mark.parametrize("form", ["jsonl", "claimreview", "webannotation", "csv", "html", "markdown"])
def test_every_export_form(flood, form):
    claim = claims_of(flood, text="37")[0]["id"]
    flood("verdict", claim, "true", "--note", "बयान", "--evidence", "https://e.example/a")
    ran = flood("export", "--to", form)
    assert ran.code == 0
    assert ran.out
    assert ran.out == flood("export", "--to", form).out


def test_export_import_round_trip(flood):
    claim = claims_of(flood, text="37")[0]["id"]
    flood("verdict", claim, "true", "--note", "बयान", "--evidence", "https://e.example/a")
    flood("export", "-o", "set.jsonl")
    Path("other").mkdir()
    ran = flood("import", "set.jsonl", "--workspace", "other", "--articles", "articles")
    assert ran.code == 0
    assert "true" in flood("log", "--workspace", "other").out
    assert flood("import", "nowhere.jsonl").code == 2


def test_publish_wants_approval_and_an_address(flood):
    claim = claims_of(flood, text="37")[0]["id"]
    flood("verdict", claim, "true")
    assert flood("publish", claim, "--url", "https://d.example/1").code == 2
    flood("verdict", claim, "true", "--note", "बयान", "--evidence", "https://e.example/a")
    assert flood("publish", claim).code == 2
    assert flood("publish", claim, "--url", "https://d.example/1").code == 0
    assert flood("undo").code == 2
    done = flood(
        "publish",
        claim,
        "--correct",
        "हम गलत थे",
        "--label",
        "false",
        "--note",
        "35",
        "--evidence",
        "https://e.example/b",
    )
    assert done.code == 0
    assert "corrected" in flood("show", claim).out


def test_assign(flood):
    claim = claims_of(flood, text="37")[0]["id"]
    assert flood("assign", claim, "meera").code == 0
    assert "meera" in flood("log").out
    assert flood("assign", claim, "asha", "meera").code == 0
    assert "asha, meera" in flood("log").out
    for name in ("meera", "asha"):
        assert flood("search", f"assigned:{name}").out.startswith(claim)
    flood("assign", claim, "")
    assert flood("search", "assigned:meera").out == ""


def test_add_copies_once(run):
    source = run.folder.parent / "page.txt"
    source.write_text("published: 2025-11-05\n\nकल बैठक हुई।\n", encoding="utf-8")
    first = run("add", os.fspath(source))
    assert first.code == 0
    assert first.out.startswith("a")
    again = run("add", os.fspath(source))
    assert "already" in again.out
    assert len(list((run.folder / "articles").iterdir())) == 1


def test_add_stdin_with_a_header(run):
    ran = run("add", "-", "--title", "बैठक", "--published", "2025-11-05", stdin="कल बैठक हुई।")
    assert ran.code == 0
    [path] = (run.folder / "articles").iterdir()
    assert path.read_text(encoding="utf-8").startswith("title: बैठक\npublished: 2025-11-05\n\n")


def test_add_says_what_is_missing(run):
    assert run("add").code == 2
    assert run("add", "nowhere.txt").code == 2
    assert run("add", "-", "--workspace", "nowhere").code == 2


def test_config(run):
    assert run("config", "set", "reviewer", "asha").code == 0
    assert run("config", "get", "reviewer").out.strip() == "asha"
    assert "reviewer" in run("config").out
    assert run("config", "default").code == 0
    assert run("config", "path").out.strip().endswith("config.toml")
    assert run("config", "set", "no.such", "1").code == 2
    assert run("config", "get").code == 2


def test_a_broken_config_is_one_line(flood):
    path = Path(flood("config", "path").out.strip())
    path.parent.mkdir(parents=True)
    path.write_text("reviewer = [", encoding="utf-8")
    ran = flood("queue")
    assert (ran.code, ran.err.count("\n")) == (2, 1)


def test_read_only_workspace_can_be_read(flood, monkeypatch):
    if os.geteuid() == 0:
        pytest.skip("root may write anywhere")
    flood.folder.chmod(0o555)
    assert flood("check", "articles").code == 0


def test_any_locale_gives_utf8(flood, tmp_path):
    env = {**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"}
    done = subprocess.run(
        [sys.executable, "-m", "factcheck", "dates", "बैठक कल हुई।", "--published", "2025-11-05"],
        capture_output=True,
        env=env,
        check=False,
    )
    assert done.returncode == 0
    assert "कल" in done.stdout.decode("utf-8")


def test_a_closed_pipe_is_no_traceback(flood):
    done = subprocess.run(
        f"{sys.executable} -m factcheck check articles --format json | head -c 10",
        shell=True,
        capture_output=True,
        check=False,
    )
    assert b"Traceback" not in done.stderr


def test_a_missing_publish_date_is_said(run):
    Path("a.txt").write_text("भारत और नेपाल ने कल समझौता किया।\n", encoding="utf-8")
    ran = run("check", "a.txt", "--format", "json")
    assert ran.code == 0
    assert ran.err.count("\n") == 1
    assert "a.txt: no publish date" in ran.err
    assert run("check", "a.txt", "--published", "2025-11-05").err == ""


def test_a_newer_version_shows_what_changed(run):
    Path("articles").mkdir()
    body = "हरिपुर में शनिवार को आई बाढ़ में {} लोगों की मौत हुई। राहत और बचाव का काम जारी है और स्कूल बंद हैं।\n"
    for name, hour, toll in (("a", "09", 37), ("b", "14", 41)):
        head = f"title: हरिपुर में बाढ़\npublished: 2025-08-10T{hour}:10+05:30\nsource: Pahad Times\nurl: https://p.example/1\n\n"
        Path(f"articles/{name}.txt").write_text(head + body.format(toll), encoding="utf-8")
    found = json.loads(run("check", "articles", "--format", "json").out)["articles"]
    newer = next(a for a in found if a["version_of"])
    assert "changed «37» to «41» at 10 August 2025, 14:10" in run("show", newer["id"]).out


def test_feeds_of_the_config_say_what_came_of_them(run):
    assert run("add", "--feeds").code == 2
    assert run("config", "set", "feeds", '["http://127.0.0.1:9/rss"]').code == 0
    ran = run("add", "--feeds")
    assert ran.code == 2
    assert "failed, last worked never" in ran.err


def test_agreement_of_two_readers(flood):
    claim = claims_of(flood, text="37")[0]["id"]
    flood("config", "set", "policy.second", "all")
    grounds = ("--note", "n", "--evidence", "https://e.example")
    assert flood("verdict", claim, "true", "--reviewer", "asha", *grounds).code == 0
    assert flood("verdict", claim, "false", "--second", "--reviewer", "meera", *grounds).code == 0
    found = json.loads(flood("agreement", "--format", "json").out)
    assert (found["all"]["n"], found["all"]["percent"]["value"], found["all"]["too_few"]) == (1, 0.0, True)
    assert "too few" in flood("agreement").out


def test_a_used_label_cannot_be_switched_off(flood):
    assert flood("config", "set", "policy.extras", '["satire"]').code == 0
    assert flood("verdict", claims_of(flood, text="37")[0]["id"], "satire").code == 0
    flood("config", "set", "policy.extras", "[]")
    ran = flood("queue")
    assert ran.code == 2
    assert "satire" in ran.err


def test_the_log_is_verified_against_the_heads_of_exports(flood):
    claim = claims_of(flood, text="37")[0]["id"]
    flood("verdict", claim, "true", "--note", "n", "--evidence", "https://e.example")
    flood("export", "-o", "set.jsonl")
    assert flood("verify", "set.jsonl", "--log").code == 0
    for kept in (flood.folder / ".factcheck").iterdir():
        if kept.is_file():
            kept.unlink()
    flood("verdict", claim, "false")
    ran = flood("verify", "set.jsonl", "--log")
    assert ran.code == 1
    assert "log" in ran.err


def test_two_readers_who_disagree_are_settled_by_a_third(flood):
    claim = claims_of(flood, text="37")[0]["id"]
    flood("config", "set", "policy.second", "all")
    grounds = ("--note", "n", "--evidence", "https://e.example")
    flood("verdict", claim, "true", "--reviewer", "asha", *grounds)
    assert flood("approve", claim, "--reviewer", "asha").code == 2
    flood("verdict", claim, "false", "--second", "--reviewer", "meera", *grounds)
    assert claim in flood("queue", "--only", "contested").out
    assert flood("approve", claim, "--reviewer", "editor").code == 2
    assert flood("verdict", claim, "false", "--adjudicate", "--reviewer", "asha", *grounds).code == 2
    assert flood("verdict", claim, "false", "--adjudicate", "--reviewer", "editor", *grounds).code == 0
    assert flood("approve", claim, "--reviewer", "editor").code == 0
    assert "approved" in flood("show", claim).out
    assert flood("publish", claim, "--url", "https://d.example/1").code == 0
    assert flood("reopen", claim, "--reason", "नया बयान").code == 0
    assert "approved" not in flood("show", claim).out


def test_the_publisher_of_the_config_stands_in_claimreview(flood):
    claim = claims_of(flood, text="37")[0]["id"]
    flood("verdict", claim, "true", "--note", "n", "--evidence", "https://e.example")
    assert "publisher.name" in flood("export", "--to", "claimreview").err
    flood("config", "set", "publisher.name", "Jaanch Desk")
    ran = flood("export", "--to", "claimreview")
    assert "publisher.name" not in ran.err
    assert "Jaanch Desk" in ran.out
