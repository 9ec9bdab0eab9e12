"""Which terminal this is, and whether it takes text for the clipboard. No Textual import here."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Literal

Clipboard = Literal["yes", "no", "ask"]

# Terminals by what they set in the environment: (variable, value it starts with, name, OSC 52, shapes Devanagari).
_KNOWN: tuple[tuple[str, str, str, Clipboard, bool], ...] = (
    ("KITTY_WINDOW_ID", "", "kitty", "yes", True),
    ("WEZTERM_PANE", "", "WezTerm", "yes", True),
    ("GHOSTTY_RESOURCES_DIR", "", "Ghostty", "yes", True),
    ("ALACRITTY_WINDOW_ID", "", "Alacritty", "yes", False),
    ("WT_SESSION", "", "Windows Terminal", "yes", True),
    ("KONSOLE_VERSION", "", "Konsole", "ask", True),
    ("TERM_PROGRAM", "iTerm.app", "iTerm2", "ask", True),
    ("TERM_PROGRAM", "Apple_Terminal", "Terminal.app", "no", True),
    ("TERM_PROGRAM", "vscode", "VS Code", "yes", True),
    ("TERM_PROGRAM", "mintty", "mintty", "ask", True),
    ("TERM", "foot", "foot", "yes", True),
    ("VTE_VERSION", "", "GNOME Terminal (VTE)", "no", True),
    ("XTERM_VERSION", "", "xterm", "ask", False),
    ("TERM", "linux", "Linux console", "no", False),
)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The terminal as far as it can be told. `clipboard` is whether it takes OSC 52, `ask` if it depends."""

    name: str
    inside: str | None
    clipboard: Clipboard
    shapes: bool | None
    utf8: bool
    remote: bool


def look(environment: Mapping[str, str] | None = None, tmux_clipboard: str | None = None) -> Surroundings:
    """Return what the environment says of the terminal; asks a running tmux about its clipboard.

    >>> look({"KITTY_WINDOW_ID": "1", "LANG": "hi_IN.UTF-8"}).name
    'kitty'
    """
    env = os.environ if environment is None else environment
    name, clipboard, shapes = env.get("TERM_PROGRAM") or env.get("TERM") or "?", "ask", None
    for variable, value, known, copies, shaping in _KNOWN:
        if variable in env and env[variable].startswith(value):
            name, clipboard, shapes = known, copies, shaping
            break
    inside = "tmux" if env.get("TMUX") else "screen" if env.get("STY") else None
    if inside == "tmux":
        setting = tmux_clipboard if tmux_clipboard is not None else _tmux_clipboard()
        clipboard = "yes" if setting in {"on", "external"} else "no"
    elif inside:
        clipboard = "no"
    speaks = next((env[key] for key in ("LC_ALL", "LC_CTYPE", "LANG") if env.get(key)), "")
    return Surroundings(
        name=name,
        inside=inside,
        clipboard=clipboard,  # type: ignore[arg-type]  # one of the three by construction
        shapes=shapes,
        utf8="utf-8" in speaks.lower() or "utf8" in speaks.lower(),
        remote=bool(env.get("SSH_CONNECTION")),
    )


def settled(here: Surroundings, ask: Callable[[], bool | None]) -> Surroundings:
    """Return `here` with the clipboard settled by asking the terminal, where its name does not tell."""
    if here.clipboard != "ask" or os.environ.get("TEXTUAL_DRIVER"):
        return here
    return replace(here, clipboard="yes") if ask() else here


def _tmux_clipboard() -> str:
    tmux = shutil.which("tmux")
    if tmux is None:
        return ""
    asked = subprocess.run(  # noqa: S603 - a fixed command, nothing of it from outside
        [tmux, "show-options", "-gv", "set-clipboard"], capture_output=True, text=True, timeout=2, check=False
    )
    return asked.stdout.strip()
