"""Copy a text from any screen, and say where it went: the clipboard, or a file where that is not sure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.tui import copying, safe
from factcheck.tui.words import _

if TYPE_CHECKING:
    from factcheck.tui.app import ReviewApp


def offer(room: ReviewApp, text: str) -> None:
    """Copy `text` as it is, code point for code point, and tell in a toast which way it took."""
    room.copy_to_clipboard(text.encode("utf-8", "replace").decode("utf-8"))
    if copying.confirmed(room.surroundings.clipboard):
        safe.toast(room, _("Copied"))
        return
    try:
        path = copying.keep(text, room.private)
    except OSError as error:
        safe.toast(room, str(error), "error")
    else:
        safe.toast(room, _("Offered to the terminal's clipboard; also in {path}").format(path=path))
