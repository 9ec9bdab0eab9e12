"""Settings that take effect at once and are kept in the config file; and the doctor's report."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Sequence

from factcheck import config
from factcheck.config.fields import zone
from factcheck.tui import clock, safe, words
from factcheck.tui.doctor import KEYBOARDS, WIDTHS, lines
from factcheck.tui.keys.layouts import LAYOUTS
from factcheck.tui.safe import Piece
from factcheck.tui.screens.form import Field, FormRoom
from factcheck.tui.spelling import STYLES
from factcheck.tui.widgets.wrap import flow
from factcheck.tui.words import N_, _

_THEMES = {"dark": N_("dark"), "light": N_("light"), "contrast": N_("high contrast")}
_NAMES = {"ui": "screen.language", "theme": "screen.theme", "layout": "keys.layout", "width": "screen.width",
          "spacing": "screen.spacing", "spelling": "screen.spelling", "zone": "screen.zone"}  # fmt: skip
_SPACING = {"0": N_("lines close together"), "1": N_("an empty row between lines, where marks are cut")}


_ZONE = N_("that of the system; another like Asia/Kolkata")


def _no_zone(name: str) -> str:
    """Return what is wrong with a time zone, empty where nothing is."""
    return _("“{name}” is no time zone; write one like Asia/Kolkata").format(name=name) if zone(name) else ""


class SettingsScreen(FormRoom):
    """Language, colours, keyboard, letter widths. Every change is seen at once and kept."""

    NAME = N_("Settings")

    def __init__(self, theme: str, layout: str, width: str, spacing: int = 0) -> None:
        super().__init__(
            [
                Field("ui", N_("Language"), words.language(), (("en", "English"), ("hi", "हिंदी"))),
                Field("theme", N_("Colours"), theme, tuple((name, _(text)) for name, text in _THEMES.items())),
                Field("layout", N_("Hindi keyboard"), layout, tuple((name, _(KEYBOARDS[name])) for name in LAYOUTS)),
                Field("width", N_("Letter widths"), width, tuple((name, _(text)) for name, text in WIDTHS.items())),
                Field("spacing", N_("Lines"), str(spacing), tuple((name, _(text)) for name, text in _SPACING.items())),
                Field("spelling", N_("Hindi spelling"), words.spelling(), tuple(STYLES.items())),
                Field("zone", N_("Time zone"), clock.zone(), hint=_ZONE, wrong=_no_zone),
            ]
        )

        self._writing = asyncio.Lock()  # one change after the other: each reads the file the one before wrote

    def footing(self, width: int) -> Iterable[Sequence[Piece]]:
        here = self.room.surroundings
        mode = self.room.width_mode
        told = lines(here, self.room.answer, mode, self.room.layout)
        return (part for line in told for part in flow([Piece(line, "dim")], width))

    def changed(self, each: Field) -> None:
        if each.problem:
            safe.toast(self.room, each.problem, "warning")
            each.value = clock.zone()
            return
        self.room.set_up(each.id, each.value)
        self.room.run_worker(self._keep(_NAMES[each.id], each.value), group="acts", exit_on_error=False)

    async def _keep(self, name: str, value: str) -> None:
        try:
            async with self._writing:
                await asyncio.to_thread(config.set_, name, value)
        except (config.ConfigError, OSError) as error:
            safe.toast(self.room, _("The setting could not be kept: {problem}").format(problem=error), "error")

    def action_save(self) -> None:
        self.dismiss(None)
