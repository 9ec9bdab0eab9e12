"""Copy text: to the terminal's clipboard where it takes it, and always to a file, saying which."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from factcheck.tui.terminal.environment import Clipboard


def keep(text: str, folder: Path | None) -> Path:
    """Write `text` byte for byte to `copied.txt` in `folder` (by default the user's temporary folder).

    The file is made anew and moved into place, so a link planted under its name is not followed.
    """
    place = folder or Path(tempfile.gettempdir())
    handle, made = tempfile.mkstemp(dir=place, prefix="copied-")
    with os.fdopen(handle, "w", encoding="utf-8", errors="surrogatepass", newline="") as file:
        file.write(text)
    target = place / ("copied.txt" if folder else f"factcheck-copied-{os.getpid()}.txt")
    Path(made).replace(target)
    return target


def confirmed(clipboard: Clipboard) -> bool:
    """Return whether the terminal is known to take copied text."""
    return clipboard == "yes"
