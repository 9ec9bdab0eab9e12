"""The review room in a browser: who may open it, and that a verdict given there lasts."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest

pytest.importorskip("textual_serve")
CHROMIUM = shutil.which("chromium")
ARTICLES = {
    "a.txt": "title: हरिपुर में बाढ़\npublished: 2025-08-10T09:00+05:30\n\nहरिपुर में शनिवार को आई बाढ़ में 37 लोगों की मौत हुई।\n",
    "b.txt": "title: हरिपुर बाढ़\npublished: 2025-08-10T09:00+05:30\n\nहरिपुर में शनिवार को आई बाढ़ में 41 लोगों की मौत हुई।\n",
}


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.fixture
def serve(tmp_path):
    """Starts `factcheck serve` in a workspace of two articles; returns its port."""
    (tmp_path / "articles").mkdir()
    for name, text in ARTICLES.items():
        (tmp_path / "articles" / name).write_text(text, encoding="utf-8")
    running = []

    def start(*words):
        port = free_port()
        command = [
            sys.executable,
            "-m",
            "factcheck",
            "serve",
            "--port",
            str(port),
            "--workspace",
            str(tmp_path),
            *words,
        ]
        running.append(subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=tmp_path))
        deadline = time.monotonic() + 30
        while time.monotonic() < deadline:
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
                return port
            time.sleep(0.1)
        raise AssertionError("the server did not start")

    yield start
    for process in running:
        process.terminate()
        process.wait(10)


def status(port, path="/", **headers):
    request = urllib.request.Request(f"http://127.0.0.1:{port}{path}", headers=headers)
    try:
        with urllib.request.urlopen(request, timeout=10) as answer:
            return answer.status
    except urllib.error.HTTPError as error:
        error.close()
        return error.code


def test_only_our_own_page_may_open_it(serve):
    port = serve()
    assert status(port) == 200
    assert status(port, Host="evil.example") == 403
    assert status(port, "/ws", Origin="http://evil.example") == 403
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=10) as answer:
        page = answer.read().decode()
    assert "googleapis" not in page
    assert "https://" not in page


def test_another_address_wants_the_token(serve):
    port = serve("--host", "0.0.0.0", "--token", "geheim")
    assert status(port) == 403
    assert status(port, "/?token=wrong") == 403
    assert status(port, "/static/js/textual.js") == 403
    assert status(port, "/?token=geheim") == 200
    assert status(port, Cookie="factcheck_token=geheim") == 200


@pytest.mark.browser
@pytest.mark.skipif(CHROMIUM is None, reason="no chromium here")
def test_a_verdict_given_in_the_browser_lasts(serve, tmp_path):
    playwright = pytest.importorskip("playwright.sync_api")
    port = serve()
    with playwright.sync_playwright() as engine:
        flags = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run", "--disable-sync"]
        browser = engine.chromium.launch(executable_path=CHROMIUM, args=flags)
        page, shown = opened(browser, f"http://127.0.0.1:{port}/?reviewer=asha")
        wait_for(page, lambda: "37" in text_of(shown))
        page.keyboard.press("n")
        page.wait_for_timeout(300)
        page.mouse.click(200, 120)
        page.wait_for_timeout(300)
        page.keyboard.press("5")
        wait_for(page, lambda: len(log(tmp_path)) == 1)
        assert log(tmp_path)[0]["actor"] == "asha"
        assert log(tmp_path)[0]["after"]["label"] == "false"
        shown.clear()
        page.reload()
        wait_for(page, lambda: "False" in text_of(shown))
        second, seen = opened(browser, f"http://127.0.0.1:{port}/?reviewer=meera")
        wait_for(second, lambda: "1 draft" in text_of(seen))
        browser.close()


@pytest.mark.browser
@pytest.mark.skipif(CHROMIUM is None, reason="no chromium here")
def test_hindi_is_drawn_word_by_word_so_that_its_letters_join(serve):
    playwright = pytest.importorskip("playwright.sync_api")
    port = serve()
    with playwright.sync_playwright() as engine:
        browser = engine.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page(viewport={"width": 1300, "height": 800})
        wrong = []
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.add_init_script(
            """window.drawn = [];
            for (const kind of [CanvasRenderingContext2D, OffscreenCanvasRenderingContext2D]) {
              const fill = kind.prototype.fillText;
              kind.prototype.fillText = function (text, ...rest) { drawn.push(text); return fill.call(this, text, ...rest); };
            }"""
        )
        page.goto(f"http://127.0.0.1:{port}/?reviewer=asha")
        wait_for(page, lambda: {"हरिपुर", "शनिवार"} <= {text.strip() for text in page.evaluate("drawn")})
        assert wrong == []
        browser.close()


def opened(browser, address):
    """A page at `address`, and the list that gathers what the room draws on it."""
    page = browser.new_page(viewport={"width": 1300, "height": 800})
    drawn = []

    def keep(frame):  # the library marks its handlers, which a method of a list does not allow
        drawn.append(frame)

    page.on("websocket", lambda ws: ws.on("framereceived", keep))
    page.goto(address)
    page.wait_for_selector("#terminal .xterm-screen", timeout=30000)
    page.wait_for_timeout(1500)
    page.mouse.click(640, 60)
    return page, drawn


def text_of(frames):
    return b"".join(f if isinstance(f, bytes) else f.encode() for f in frames).decode("utf-8", "replace")


def wait_for(page, true, seconds=20):
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if true():
            return
        page.wait_for_timeout(200)
    page.screenshot(path=os.fspath(Path(os.environ.get("TMPDIR", "/tmp")) / "factcheck-browser.png"))
    raise AssertionError("it did not come")


def log(folder):
    done = subprocess.run(
        [sys.executable, "-m", "factcheck", "log", "--format", "json", "--workspace", os.fspath(folder)],
        capture_output=True,
        check=True,
    )
    return [json.loads(line) for line in done.stdout.splitlines()]
