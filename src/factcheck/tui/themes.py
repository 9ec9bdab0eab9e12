"""Three themes, safe for colour-blind readers: blue agrees, orange conflicts, yellow updates.

Every colour has a sign beside it in the gutter; backgrounds only, never underline or italic, which hide
the vowel signs below a letter.
"""

from __future__ import annotations

from textual.theme import Theme

_DARK = {
    "ink": "#d9dce3", "faint": "#868d9b", "paper": "#15171c", "desk": "#1b1e25", "rule": "#3a3f4b",
    "bar": "#262b36", "bar-active": "#33507a", "bar-ink": "#f2f4f8", "accent": "#8ab4f8", "date-ink": "#f0c674",
    "warn-ink": "#ffab70", "good-ink": "#86c5ea", "pick": "#2f3e57",
    "claim": "#22262f", "agree": "#1c3550", "conflict": "#55301c", "update": "#453d18", "related": "#2a2d37",
    "claim-now": "#3b4356", "agree-now": "#275d92", "conflict-now": "#94491c",
    "update-now": "#75661a", "related-now": "#474d60",
    "agree-ink": "#6fb3f2", "conflict-ink": "#ff9a5c", "update-ink": "#e8cf4a", "related-ink": "#a9b1c2",
    "lifted-ink": "#ffffff", "jump": "#f0c674", "jump-ink": "#15171c",
}  # fmt: skip
_LIGHT = {
    "ink": "#23262d", "faint": "#6b7280", "paper": "#fbfaf7", "desk": "#f1efe9", "rule": "#c9c5ba",
    "bar": "#e4e0d6", "bar-active": "#bcd3f2", "bar-ink": "#14161a", "accent": "#1f5fae", "date-ink": "#7a5200",
    "warn-ink": "#a33c00", "good-ink": "#0b5a94", "pick": "#d5e2f5",
    "claim": "#eeece5", "agree": "#d9e8f8", "conflict": "#fbdfcb", "update": "#f6ecb4", "related": "#e6e5e8",
    "claim-now": "#d5d2c6", "agree-now": "#a9cdf3", "conflict-now": "#f7b78a",
    "update-now": "#ecd85c", "related-now": "#c8c8d2",
    "agree-ink": "#0b5394", "conflict-ink": "#a83e00", "update-ink": "#6d5a00", "related-ink": "#555b6b",
    "lifted-ink": "#000000", "jump": "#5c3d00", "jump-ink": "#ffffff",
}  # fmt: skip
_CONTRAST = {
    "ink": "#ffffff", "faint": "#d0d0d0", "paper": "#000000", "desk": "#000000", "rule": "#ffffff",
    "bar": "#303030", "bar-active": "#ffffff", "bar-ink": "#ffffff", "accent": "#00d7ff", "date-ink": "#ffff00",
    "warn-ink": "#ffaf00", "good-ink": "#5fd7ff", "pick": "#005f87",
    "claim": "#1c1c1c", "agree": "#00335f", "conflict": "#5f2700", "update": "#4a4a00", "related": "#303030",
    "claim-now": "#585858", "agree-now": "#0060af", "conflict-now": "#af4700",
    "update-now": "#757500", "related-now": "#626262",
    "agree-ink": "#5fafff", "conflict-ink": "#ff8700", "update-ink": "#ffff00", "related-ink": "#e4e4e4",
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
