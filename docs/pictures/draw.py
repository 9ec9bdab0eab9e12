"""Draw the room as SVG: `python docs/pictures/draw.py OUT.svg [--keys n,n] [--size 120x36] [--ui hi] [--theme light]`.

Textual's own screenshot spreads Hindi letters over cells; here each word is drawn whole, scaled to the
cells it takes, as terminals that shape Devanagari show it. `review.png` is drawn with
`--keys slash,द,स,्,त,ख,त,enter,1,c,1` and photographed by a browser (rsvg-convert does not fit words to cells):

    echo "<body style='margin:0'><img width=1176 src=review.svg>" > review.html
    chromium --headless --default-background-color=00000000 --window-size=1176,780 --screenshot=review.png review.html
"""

from __future__ import annotations

import argparse
import asyncio
import os
import sys
import tempfile
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

import regex

if TYPE_CHECKING:
    from rich.segment import Segment

CELL, LINE, SIZE = 9.6, 21, 16
_WORD = regex.compile(r"\S+")
_FONTS = "'DejaVu Sans Mono', 'Noto Sans Mono', 'Noto Sans Devanagari', monospace"


async def strips(options: argparse.Namespace) -> tuple[list[list[Segment]], str]:
    """Open the room on the seeds, press the keys, and return what is drawn and the background colour."""
    from factcheck.desk import Desk
    from factcheck.tui.app import ReviewApp, Setup

    desk = Desk.open(tempfile.mkdtemp(), options.paths, reviewer="asha", ui=options.ui)
    app = ReviewApp(desk, Setup(theme=options.theme))
    width, height = map(int, options.size.split("x"))
    async with app.run_test(size=(width, height)) as pilot:
        await pilot.pause()
        for key in filter(None, options.keys.split(",")):
            await pilot.press(key)
            await app.workers.wait_for_complete([w for w in app.workers if w.group == "acts"])
            await pilot.pause()
        lines: Any = app.screen._compositor.render_strips(app.screen.size)  # noqa: SLF001 - what the screen holds
        return [list(line) for line in lines], app.theme_variables["background"]


def draw(lines: list[list[Segment]], ground: str) -> str:
    """Return the lines as one SVG."""
    from rich.cells import cell_len

    width = max(sum(cell_len(s.text) for s in line) for line in lines) * CELL
    box = f"0 0 {width + 24:.0f} {len(lines) * LINE + 24}"
    out = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}" font-family="{escape(_FONTS)}" font-size="{SIZE}">',
        f'<rect width="100%" height="100%" rx="10" fill="{ground}"/><g transform="translate(12 12)">',
    ]
    for row, line in enumerate(lines):
        at = 0
        for segment in line:
            cells = cell_len(segment.text)
            ink, paper, weight = _look(segment)
            if paper:
                box = f'x="{at * CELL:.1f}" y="{row * LINE}" width="{cells * CELL + 0.4:.1f}" height="{LINE + 0.4}"'
                out.append(f'<rect {box} fill="{paper}"/>')
            for word in _WORD.finditer(segment.text):
                x = (at + cell_len(segment.text[: word.start()])) * CELL
                fit = f'textLength="{cell_len(word.group()) * CELL:.1f}" lengthAdjust="spacingAndGlyphs"'
                place = f'x="{x:.1f}" y="{row * LINE + 16}"'
                out.append(f'<text {place} {fit} fill="{ink}"{weight}>{escape(word.group())}</text>')
            at += cells
    return "\n".join([*out, "</g></svg>"])


def _look(segment: Segment) -> tuple[str, str, str]:
    style = segment.style
    ink, paper, weight = "#d9dce3", "", ""
    if style:
        ink = style.color.triplet.hex if style.color and style.color.triplet else ink
        paper = style.bgcolor.triplet.hex if style.bgcolor and style.bgcolor.triplet else ""
        weight = ' font-weight="bold"' if style.bold else ""
    return ink, paper, weight


def main() -> int:
    """Draw one picture."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("paths", nargs="*", default=["seeds"])
    parser.add_argument("--keys", default="")
    parser.add_argument("--size", default="120x36")
    parser.add_argument("--ui", default="en")
    parser.add_argument("--theme", default="dark")
    options = parser.parse_args()
    os.environ.pop("NO_COLOR", None)
    from factcheck.tui.terminal import widths

    widths.install("codepoint")
    options.out.write_text(draw(*asyncio.run(strips(options))), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
