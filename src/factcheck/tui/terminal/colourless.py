"""What is drawn where colours are not wanted (NO_COLOR): none at all; what a background lifts is shown reversed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter

_LIFTED = ("bar-active", "pick", "jump", "claim-now", "agree-now", "conflict-now", "update-now", "related-now")
_REVERSED = Style(reverse=True)


class Colourless(LineFilter):
    """Takes every colour away. `colours` gives the theme's, by which what is lifted is known."""

    def __init__(self, colours: Callable[[], Mapping[str, str]]) -> None:
        super().__init__()
        self._colours = colours
        self._known: dict[Style, Style] = {}

    def apply(self, segments: list[Any], background: Color) -> list[Any]:
        return [part._replace(style=self._plain(part.style)) if part.style else part for part in segments]

    def _plain(self, style: Style) -> Style:
        plain = self._known.get(style)
        if plain is None:
            lifted = {Color.parse(value).rgb for name, value in self._colours().items() if name[3:] in _LIFTED}
            under = style.bgcolor.get_truecolor() if style.bgcolor else None
            plain = style.without_color
            if under in lifted:
                plain += _REVERSED
            if len(self._known) > 4096:
                self._known.clear()
            self._known[style] = plain
        return plain
