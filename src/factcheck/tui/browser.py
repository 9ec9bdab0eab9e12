"""Open a source's address in the reviewer's browser, off the screen's thread."""

from __future__ import annotations

import os
import sys
import webbrowser
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from textual.app import App


def is_web(url: str) -> bool:
    """Return whether `url` is an address of the web; an article may claim any other to be its own.

    >>> is_web("https://example.org/1"), is_web("file:///etc/passwd"), is_web("javascript:alert(1)"), is_web("http://[")
    (True, False, False, False)
    """
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname)


def at_hand(in_page: bool, *, remote: bool, environment: Mapping[str, str] | None = None) -> bool:
    """Return whether a page opens where the reviewer sits: not over ssh, and not in a console without a desktop."""
    env = os.environ if environment is None else environment
    if in_page:
        return True
    if remote:
        return False
    return sys.platform in {"darwin", "win32"} or any(env.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))


def open_page(app: App[Any], url: str) -> None:
    """Open `url`: by the page itself when the room is in a browser, else by the system's browser in a thread."""
    if app.is_web:
        app.open_url(url)
    else:
        app.run_worker(lambda: webbrowser.open(url), thread=True, group="browser", exit_on_error=False)
