"""The measuring hooks reach everything of Rich and Textual that measures. Pinned releases only."""

import pytest
import rich.cells
from rich.segment import Segment
from textual.strip import Strip

from factcheck.tui.terminal.widths import MODES, install

WIDTHS = {
    "codepoint": {"का": 2, "क्षि": 3, "र्क": 2, "ढ़": 1, "हिंदी": 4, "ab": 2, "अः": 2},
    "cluster": {"का": 2, "क्षि": 2, "र्क": 2, "ढ़": 1, "हिंदी": 4, "ab": 2, "अः": 2},
    "rich": {"का": 1, "क्षि": 2, "र्क": 2, "ढ़": 1, "हिंदी": 2, "ab": 2, "अः": 1},
}


@pytest.mark.parametrize("mode", MODES)
def test_each_mode_measures_as_its_terminals_do(mode):
    install(mode)
    assert {text: rich.cells.cell_len(text) for text in WIDTHS[mode]} == WIDTHS[mode]


def test_the_private_names_that_are_replaced_still_exist_and_are_what_is_called():
    for name in ("load_cell_table", "_cell_len", "split_graphemes"):
        assert callable(getattr(rich.cells, name))
    install("codepoint")
    assert Strip([Segment("कि")]).cell_length == 2
    assert rich.cells.set_cell_size("किताब", 3) == "कि "
    assert rich.cells.chop_cells("किताबें", 3) == ["कि", "ताबें"]


def test_a_strip_is_never_cut_inside_a_cluster():
    install("codepoint")
    left, right = Strip([Segment("क्षिति")]).divide([3, 5])
    assert (left.text, right.text) == ("क्षि", "ति")


def test_long_texts_are_measured_by_the_same_table():
    install("codepoint")
    assert rich.cells.cell_len("कि" * 400) == 800
