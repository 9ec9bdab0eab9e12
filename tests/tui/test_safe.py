"""Lines are cut where letters part, keep the last column free of marks, and never lose one."""

from collections import defaultdict

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st
from rich.segment import Segment
from rich.style import Style

from factcheck.tui.safe import Piece, cells, strip

STYLES = defaultdict(Style)
WORDS = "बांध टूट गया है, क्षति की पूर्ति"


@pytest.mark.parametrize("width", range(1, 34))
def test_a_line_is_as_wide_as_asked_and_ends_in_no_mark(width):
    drawn = strip([Piece(WORDS)], width, STYLES)
    assert (drawn.cell_length, cells(drawn.text)) == (width, width)
    assert not regex.search(r"\p{M}$", drawn.text)
    assert ("…" in drawn.text) == (cells(WORDS) > width or (cells(WORDS) == width and WORDS[-1] > "\u0900"))


def test_white_space_that_does_not_fit_is_not_missed():
    assert strip([Piece("बांध" + " " * 9)], 6, STYLES).text == "बांध   "


@given(st.text(st.sampled_from("कखिीोज्ञर्टू 12aंी"), max_size=24), st.integers(0, 24))
def test_a_cut_keeps_every_letter_whole_or_leaves_room_for_it(text, cut):
    left, right = Segment(text).split_cells(cut)
    assert cells(left.text) == min(cut, cells(text))
    assert cells(left.text) + cells(right.text) == cells(text)
    clusters = regex.findall(r"\X", text)
    for part in regex.findall(r"\X", left.text) + regex.findall(r"\X", right.text):
        assert part in clusters or part == " "


def test_a_toast_over_a_line_leaves_no_mark_alone():
    line = strip([Piece("टूट की बात", "", None, 0)], 12, STYLES)
    for cut in range(1, 12):
        for part in (line.crop(0, cut), line.crop(cut, 12), *line.divide([cut, 12])):
            assert not regex.match(r"\p{M}", part.text), (cut, part.text)
        assert line.crop(0, cut).cell_length == cut
