"""Three themes, safe for colour-blind readers: blue agrees, orange conflicts, yellow updates.

Every colour has a sign beside it in the gutter; backgrounds only, never underline or italic, which hide
the vowel signs below a letter.
"""

from __future__ import annotations

from textual.theme import Theme

_DARK = {
    "ink": "#d9dce3", "faint": "#9097a5", "paper": "#15171c", "desk": "#1b1e25", "rule": "#3a3f4b",
    "bar": "#262b36", "bar-active": "#33507a", "bar-ink": "#f2f4f8", "bar-active-ink": "#ffffff",
    "accent": "#8ab4f8", "date-ink": "#f0c674",
    "warn-ink": "#ffab70", "good-ink": "#86c5ea", "pick": "#2f3e57",
    "claim": "#22262f", "agree": "#1c3550", "conflict": "#43200f", "update": "#4f4a1a", "related": "#2b2e38",
    "claim-now": "#3b4356", "agree-now": "#22609f", "conflict-now": "#7d3214",
    "update-now": "#85751a", "related-now": "#474d60",
    "agree-ink": "#6fb3f2", "conflict-ink": "#f0824f", "update-ink": "#f7dc5a", "related-ink": "#a9b1c2",
    "lifted-ink": "#ffffff", "jump": "#f0c674", "jump-ink": "#15171c",
}  # fmt: skip
_LIGHT = {
    "ink": "#23262d", "faint": "#575e6c", "paper": "#fbfaf7", "desk": "#f1efe9", "rule": "#c9c5ba",
    "bar": "#e4e0d6", "bar-active": "#bcd3f2", "bar-ink": "#14161a", "bar-active-ink": "#14161a",
    "accent": "#1f5fae", "date-ink": "#7a5200",
    "warn-ink": "#a33c00", "good-ink": "#0b5a94", "pick": "#d5e2f5",
    "claim": "#eeece5", "agree": "#cfe2f8", "conflict": "#f8cdb4", "update": "#f8f0bb", "related": "#e2e1e6",
    "claim-now": "#cbc7b8", "agree-now": "#93c2f5", "conflict-now": "#f29a6c",
    "update-now": "#f5e88a", "related-now": "#b9b8c6",
    "agree-ink": "#0b5fae", "conflict-ink": "#7d2600", "update-ink": "#7a6a00", "related-ink": "#4a4f60",
    "lifted-ink": "#000000", "jump": "#5c3d00", "jump-ink": "#ffffff",
}  # fmt: skip
_CONTRAST = {
    "ink": "#ffffff", "faint": "#d0d0d0", "paper": "#000000", "desk": "#000000", "rule": "#ffffff",
    "bar": "#303030", "bar-active": "#ffffff", "bar-ink": "#ffffff", "bar-active-ink": "#000000",
    "accent": "#00d7ff", "date-ink": "#ffff00",
    "warn-ink": "#ffaf00", "good-ink": "#5fd7ff", "pick": "#005f87",
    "claim": "#1c1c1c", "agree": "#00335f", "conflict": "#3f1a00", "update": "#403d00", "related": "#2c2c30",
    "claim-now": "#585858", "agree-now": "#0058a0", "conflict-now": "#5f2400",
    "update-now": "#625900", "related-now": "#48484e",
    "agree-ink": "#5fafff", "conflict-ink": "#ff7f3f", "update-ink": "#ffee55", "related-ink": "#d4d4dc",
    "lifted-ink": "#ffffff", "jump": "#ffff00", "jump-ink": "#000000",
}  # fmt: skip


def _theme(name: str, colours: dict[str, str], *, dark: bool) -> Theme:
    return Theme(
        name=name,
        primary=colours["accent"],
        secondary=colours["faint"],
        warning=colours["warn-ink"],
        error=colours["conflict-ink"],
        success=colours["good-ink"],
        accent=colours["accent"],
        foreground=colours["ink"],
        background=colours["paper"],
        surface=colours["desk"],
        panel=colours["bar"],
        dark=dark,
        variables={f"fc-{key}": value for key, value in colours.items()}
        | {
            "scrollbar": colours["rule"],
            "scrollbar-hover": colours["faint"],
            "scrollbar-active": colours["accent"],
            "scrollbar-background": colours["paper"],
            "scrollbar-background-hover": colours["paper"],
            "scrollbar-background-active": colours["paper"],
        },
    )


THEMES = (
    _theme("dark", _DARK, dark=True),
    _theme("light", _LIGHT, dark=False),
    _theme("contrast", _CONTRAST, dark=True),
)
