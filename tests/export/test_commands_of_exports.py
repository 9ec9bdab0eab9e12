"""Export, verify and import by command, in a workspace with one verdict."""

import json
import shutil

import pytest

from tests.desk.conftest import ARTICLES
from tests.export.commands import call

FORMS = ("jsonl", "claimreview", "webannotation", "csv", "html", "markdown")


@pytest.mark.parametrize("form", FORMS)
def test_exports_are_the_same_in_any_zone_locale_and_hash_seed(judged, form):
    folder, claim, _ = judged
    one = call("export", "--to", form, folder=folder, TZ="Asia/Kolkata", LC_ALL="C", PYTHONHASHSEED="1")
    two = call("export", "--to", form, folder=folder, TZ="America/New_York", LC_ALL="C.UTF-8", PYTHONHASHSEED="2")
    assert one.returncode == 0
    assert one.stdout == two.stdout
    assert claim.encode() in one.stdout or form in ("html", "markdown")


def test_an_exported_set_is_verified_and_a_changed_byte_refused(judged):
    folder, claim, _ = judged
    assert call("export", "-o", "claims/one.jsonl", folder=folder).returncode == 0
    assert call("verify", "claims", folder=folder).returncode == 0
    whole = (folder / "claims" / "one.jsonl").read_bytes()
    (folder / "claims" / "two.jsonl").write_bytes(whole.replace(b"Asha", b"Aska"))
    done = call("verify", "claims/two.jsonl", folder=folder)
    assert done.returncode == 1
    assert f"line 2: claim {claim} was changed" in done.stderr.decode()


def test_importing_what_is_in_force_changes_nothing(judged, tmp_path):
    folder, _, _ = judged
    first = call("export", folder=folder).stdout
    (tmp_path / "own.jsonl").write_bytes(first)
    done = call("import", str(tmp_path / "own.jsonl"), folder=folder)
    assert (done.returncode, done.stdout) == (0, b"")
    assert call("export", folder=folder).stdout == first


def test_exported_imported_elsewhere_and_exported_again_is_the_same(judged, tmp_path):
    folder, claim, _ = judged
    assert call("export", "-o", str(tmp_path / "one.jsonl"), folder=folder).returncode == 0
    other = tmp_path / "other"
    shutil.copytree(folder / "articles", other / "articles")
    assert call("import", str(tmp_path / "one.jsonl"), "--reviewer", "Vijay", folder=other).returncode == 0
    assert call("export", folder=other).stdout == (tmp_path / "one.jsonl").read_bytes()
    words = ("--reviewer", "Vijay", "--note", "नहीं", "--evidence", "https://example.org/2")
    assert call("verdict", claim, "false", *words, folder=other).returncode == 0
    own = call("export", folder=other).stdout
    assert own != (tmp_path / "one.jsonl").read_bytes()
    assert "Vijay" in own.decode()


def test_the_head_of_another_log_is_told_and_is_no_forgery(judged, tmp_path):
    folder, _, _ = judged
    assert call("export", "-o", str(tmp_path / "one.jsonl"), folder=folder).returncode == 0
    other = tmp_path / "other"
    shutil.copytree(folder / "articles", other / "articles")
    assert call("import", str(tmp_path / "one.jsonl"), "--reviewer", "Vijay", folder=other).returncode == 0
    assert call("export", "-o", "claims/one.jsonl", folder=other).returncode == 0
    done = call("verify", "--log", folder=other)
    assert (done.returncode, done.stderr) == (0, b"")
    assert "is another log's" in done.stdout.decode() and "Vijay" in done.stdout.decode()


def test_a_log_that_was_made_anew_is_found_by_the_sets_it_gave(judged, tmp_path):
    kept, claim, _ = judged
    folder = shutil.copytree(kept, tmp_path / "copy")
    assert call("export", "-o", "claims/one.jsonl", folder=folder).returncode == 0
    shutil.rmtree(folder / ".factcheck")
    assert call("verdict", claim, "true", "--reviewer", "Asha", folder=folder).returncode == 0
    done = call("verify", "--log", folder=folder)
    assert done.returncode == 1 and b"recorded" in done.stderr


@pytest.mark.parametrize(
    "words", [("--claim", "c000000000000"), ("--story", "s000000000000"), ("--changed-since", "gestern")]
)
def test_an_export_of_what_is_not_there_is_refused(judged, words):
    folder, _, _ = judged
    done = call("export", *words, folder=folder)
    assert (done.returncode, done.stdout) == (2, b"")
    assert words[1].encode() in done.stderr


@pytest.mark.parametrize("form", ["html", "markdown"])
def test_a_report_quotes_both_sides_of_a_conflict_nobody_decided_and_says_so(tmp_path, form):
    folder = tmp_path
    (folder / "articles").mkdir()
    for name, text in ARTICLES.items():
        (folder / "articles" / name).write_text(text, encoding="utf-8")
    report = json.loads(call("check", "articles", "--format", "json", folder=folder).stdout)
    quotes = {claim["id"]: claim["text"] for claim in report["claims"]}
    link = next(one for one in report["links"] if one["relation"] == "conflict")
    grounds = ("--note", "देखा", "--evidence", "https://example.org/3", "--reviewer", "Asha")
    assert call("verdict", link["a"], "false", *grounds, folder=folder).returncode == 0
    made = call("export", "--to", form, "--claim", link["a"], folder=folder).stdout.decode()
    assert quotes[link["b"]] in made and "suggested by the tool" in made
    plain = call("export", "--claim", link["a"], folder=folder).stdout.decode()
    assert quotes[link["b"]] not in plain, "a claim set holds no suggestion unasked"
    if form == "html":
        assert quotes[link["b"]] not in call("export", "--to", form, "--fragment", folder=folder).stdout.decode()


def test_a_page_draws_the_stories_nobody_judged(judged, tmp_path):
    kept, _, report = judged
    folder = tmp_path / "other"
    shutil.copytree(kept / "articles", folder / "articles")
    made = call("export", "--to", "html", folder=folder).stdout.decode()
    [story, *_] = report["stories"]
    assert f'id="{story["id"]}"' in made and "nobody has judged it here" in made
    assert made.count("<table") >= 2
    hindi = call("export", "--to", "html", "--ui-lang", "hi", folder=folder).stdout.decode()
    assert "यहां किसी ने निर्णय नहीं दिया है" in hindi
