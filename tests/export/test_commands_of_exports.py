"""Export, verify and import by command, in a workspace with one verdict."""

import pytest

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
