"""Every theme can be read, and tells its states apart for eyes that do not see all colours. Never by colour alone."""

from itertools import combinations

import pytest
import regex

from factcheck.tui import app
from factcheck.tui.themes import THEMES

CSS = regex.sub(r"/\*.*?\*/", "", (app.ReviewApp.CSS_PATH).read_text(), flags=regex.S)
NAMES = [theme.name for theme in THEMES]
COLOURS = {
    theme.name: {k.removeprefix("fc-"): v for k, v in theme.variables.items() if k.startswith("fc-")}
    for theme in THEMES
}
STATES = ("agree", "conflict", "update", "related")
# Machado, Oliveira, Fernandes 2009: what is left of linear RGB where one kind of cone is missing.
BLIND = {
    "all cones": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "no L cones": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "no M cones": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "no S cones": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}


def linear(colour):
    parts = (int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5))
    return [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]


def luminance(colour):
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear(colour), strict=True))


def contrast(a, b):
    high, low = sorted((luminance(a), luminance(b)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def lab(rgb):
    xyz = [sum(m * max(0, c) for m, c in zip(row, rgb, strict=True)) for row in
           ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))]  # fmt: skip
    x, y, z = (
        v ** (1 / 3) if v > 0.008856 else 7.787 * v + 16 / 116 for v in (xyz[0] / 0.95047, xyz[1], xyz[2] / 1.08883)
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def difference(a, b, eyes):
    seen = [
        lab([sum(m * c for m, c in zip(row, linear(colour), strict=True)) for row in BLIND[eyes]]) for colour in (a, b)
    ]
    return sum((p - q) ** 2 for p, q in zip(*seen, strict=True)) ** 0.5


@pytest.mark.parametrize("theme", NAMES)
def test_words_can_be_read_on_every_background_they_stand_on(theme):
    of, least = COLOURS[theme], 7 if theme == "contrast" else 4.5
    pairs = [(ink, paper) for paper in ("paper", "desk") for ink in ("ink", "faint", "accent", "date-ink", "warn-ink", "good-ink", "lifted-ink", *(f"{s}-ink" for s in STATES))]  # fmt: skip
    pairs += [("ink", state) for state in ("claim", *STATES)]
    pairs += [("lifted-ink", f"{state}-now") for state in ("claim", *STATES)]
    pairs += [("bar-ink", "bar"), ("faint", "bar"), ("bar-active-ink", "bar-active"), ("jump-ink", "jump"), ("lifted-ink", "pick"), ("ink", "pick")]  # fmt: skip
    poor = {
        pair: round(contrast(of[pair[0]], of[pair[1]]), 2)
        for pair in pairs
        if contrast(of[pair[0]], of[pair[1]]) < least
    }
    assert poor == {}


@pytest.mark.parametrize("eyes", BLIND)
@pytest.mark.parametrize("theme", NAMES)
def test_states_are_told_apart_by_every_eye(theme, eyes):
    of = COLOURS[theme]
    close = {}
    for suffix, least in (("-ink", 12), ("-now", 12), ("", 6)):
        for a, b in combinations(STATES, 2):
            apart = difference(of[a + suffix], of[b + suffix], eyes)
            if apart < least:
                close[a + suffix, b + suffix] = round(apart, 1)
    assert close == {}


@pytest.mark.parametrize("theme", NAMES)
def test_the_current_claim_is_lifted_from_those_around_it(theme):
    of = COLOURS[theme]
    for state in ("claim", *STATES):
        assert difference(of[state], of[f"{state}-now"], "all cones") >= 12, state
        assert difference(of["paper"], of[f"{state}-now"], "all cones") >= 12, state


def test_nothing_is_underlined_or_slanted():
    assert set(regex.findall(r"text-style:\s*([^;]+);", CSS)) <= {"bold", "none"}
