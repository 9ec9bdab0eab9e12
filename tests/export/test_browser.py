"""A real browser opens a fragment full of hostile strings, without a policy to protect it: nothing runs."""

import shutil
import subprocess
from dataclasses import replace

import pytest

from factcheck.export import html_report
from factcheck.export.markup import page, tag
from tests.export.hostile import strings
from tests.export.sample import build

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
ACT = "document.title='owned'"


def opened(path):
    """The title and the number of elements after the page's scripts, were there any, have run."""
    done = subprocess.run(
        [CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=2000", "--dump-dom", path.as_uri()],
        capture_output=True, timeout=60, check=True,
    )  # fmt: skip
    return done.stdout.decode()


@pytest.mark.browser
@pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")
def test_nothing_runs_in_a_browser(tmp_path):
    words = [word.replace("alert(1)", ACT).replace("\r", " ") for word in strings() if len(word) < 1000]
    fragments = [
        html_report.write(replace(build(word, suggestions=True), ui="hi"), fragment=True).data.decode()
        for word in words
    ]
    body = "\n".join(fragments)
    target = tmp_path / "page.html"
    target.write_text(
        f"<!DOCTYPE html><html><head><title>calm</title></head><body>{body}</body></html>", encoding="utf-8"
    )
    seen = opened(target)
    assert "<title>calm</title>" in seen
    assert seen.count("<script") == len(words)
    assert seen.count("<section") == 3 * len(words)
    for name in ("<img", "<svg", "<iframe", "<base", "<style", "<meta"):
        assert name not in seen


@pytest.mark.browser
@pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")
def test_the_browser_used_would_run_a_script(tmp_path):
    target = tmp_path / "page.html"
    target.write_text(f"<title>calm</title><script>{ACT}</script>", encoding="utf-8")
    assert "<title>owned</title>" in opened(target)
    target.write_text(
        page("calm", "en", tag("p", "x")).replace("</main>", f"<script>{ACT}</script></main>"), encoding="utf-8"
    )
    assert "<title>calm</title>" in opened(target), "the page's own policy stops even a script that got in"
