"""Copy a text from any screen, and say where it went: the clipboard, or a file where that is not sure."""

from __future__ import annotations

import asyncio
import os
import shlex
import shutil
from typing import TYPE_CHECKING

from textual.app import SuspendNotSupported

from factcheck.text.visible import visible
from factcheck.tui import copying, safe
from factcheck.tui.terminal import cursor
from factcheck.tui.words import _

if TYPE_CHECKING:
    from factcheck.tui.app import ReviewApp


def offer(room: ReviewApp, text: str) -> None:
    """Copy `text` as it is, code point for code point, and tell in a toast which way it took."""
    room.copy_to_clipboard(text.encode("utf-8", "replace").decode("utf-8"))
    if copying.confirmed(room.surroundings.clipboard):
        safe.toast(room, _("Copied"))
    else:
        room.run_worker(_keep(room, text), group="acts", exit_on_error=False)


async def _keep(room: ReviewApp, text: str) -> None:
    try:
        path = await asyncio.to_thread(copying.keep, text, room.private)
    except OSError as error:
        safe.toast(room, _("The copy could not be kept: {problem}").format(problem=error.strerror or error), "error")
    else:
        safe.toast(room, _("Offered to the terminal's clipboard; also in {path}").format(path=path))


def pager() -> list[str]:
    """Return the command of the reviewer's pager, empty where there is none."""
    wanted = shlex.split(os.environ.get("PAGER", "")) or ["less"]
    return wanted if shutil.which(wanted[0]) else []


async def page(room: ReviewApp, text: str) -> None:
    """Give the terminal to the pager with `text`, made safe to look at; the room comes back when it is left."""
    path = await asyncio.to_thread(copying.keep, visible(text, keep_newlines=True), room.private)
    try:
        with room.suspend():
            await (await asyncio.create_subprocess_exec(*pager(), str(path))).wait()
    except (OSError, SuspendNotSupported) as error:
        safe.toast(room, str(error) or _("The text is in {path}").format(path=path), "warning")
    cursor.show(room)
    room.refresh()
