"""The terminal's own cursor: shown where the reviewer is, for Braille displays, magnifiers and screen readers.

Textual hides it, but moves it to `App.cursor_position` after each drawing; shown, it is a thin bar.
"""

from __future__ import annotations

from typing import Any

from textual.app import App

_SHOWN = "\x1b[?25h\x1b[6 q"
_AS_IT_WAS = "\x1b[0 q"


def show(app: App[Any]) -> None:
    """Show the cursor of the terminal `app` runs in."""
    _write(app, _SHOWN)


def give_back(app: App[Any]) -> None:
    """Give the cursor the shape the user set; Textual shows it when it leaves."""
    _write(app, _AS_IT_WAS)


def _write(app: App[Any], sequence: str) -> None:
    driver = app._driver  # noqa: SLF001 - there is no public way to the cursor
    if driver is not None and not app.is_headless:
        driver.write(sequence)
