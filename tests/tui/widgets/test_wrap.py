"""Rows fit the width, lose nothing but spaces, and cut no cluster."""

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from factcheck.tui.safe import Piece, cells
from factcheck.tui.widgets.wrap import flow, folded, rows

HINDI = "कोसी नदी का पूर्वी तटबंध पिछले शुक्रवार को भपटियाही के पास टूट गया।"
TEXTS = st.text(st.sampled_from("कखिीोज्ञर्  \n\tab,।१२\u200d़ं\x1b😀"), max_size=120)


def drawn(text, row):
    return " ".join(run.label or text[run.start : run.end] for run in row)


def test_hindi_is_wrapped_by_the_cells_the_terminal_gives_it():
    wrapped = [drawn(HINDI, row) for row in rows(HINDI, 20)]
    assert " ".join(wrapped) == HINDI
    assert all(cells(line) <= 20 for line in wrapped)
    assert len(wrapped) == 4


@given(TEXTS, st.integers(4, 40))
def test_every_row_fits_and_nothing_but_white_space_is_lost(text, width):
    kept = []
    for row in rows(text, width):
        assert sum(cells(text[run.start : run.end]) for run in row) <= width
        kept += [text[run.start : run.end] for run in row]
    assert regex.sub(r"\s", "", "".join(kept)) == regex.sub(r"\s", "", text)


@given(TEXTS, st.integers(4, 12))
def test_no_row_begins_or_ends_inside_a_cluster(text, width):
    borders = {0, len(text)} | {found.end() for found in regex.finditer(r"\X", text)}
    for row in rows(text, width):
        for run in row:
            inside = regex.fullmatch(r"\S+", text[run.start : run.end]) is not None
            assert not inside or {run.start, run.end} <= borders


def test_a_label_stands_after_its_offset_and_moves_to_the_next_row_whole():
    text = "वह कल आएंगे"
    [row] = rows(text, 40, {5: "[6 नवं॰]"})
    assert drawn(text, row) == "वह कल [6 नवं॰] आएंगे"
    assert [drawn(text, row) for row in rows(text, 8, {5: "[6 नवं॰]"})] == ["वह कल", "[6 नवं॰]", "आएंगे"]


def test_paragraphs_are_parted_by_one_empty_row_but_short_lines_stay_together():
    assert [bool(row) for row in rows("एक\n\n\n\nदो\nतीन", 20)] == [True, False, True, True]
    assert [bool(row) for row in rows("एक\nदो तीन चार\nपांच", 7)] == [True, False, True, True, False, True]
    assert len(rows("एक\nदो", 20, gap=False)) == 2


@pytest.mark.parametrize("text", ["", "\n\n", "   \t "])
def test_a_text_without_letters_has_no_rows(text):
    assert rows(text, 20) == []


def test_pieces_keep_style_mark_and_offset_when_they_flow():
    lines = flow([Piece("एक दो ", "key"), Piece("तीन चार", "date", ("claim", "c1"), 10)], 9, indent=2)
    assert lines[0] == [Piece("एक दो ", "key"), Piece("तीन", "date", ("claim", "c1"), 10)]
    assert lines[1] == [Piece("  "), Piece("चार", "date", ("claim", "c1"), 14)]


def test_hostile_lengths_stay_linear():
    assert len(rows("क" * 200_000, 70)) == 2858
    assert rows(" " * 1_000_000, 70) == []
    assert len(rows("ab " * 100_000, 70)) == 4348


def test_rows_begin_where_they_are_asked_to_and_may_stand_apart():
    assert [drawn("शीर्षक: क\nख", row) for row in rows("शीर्षक: क\nख", 20, start=10)] == ["ख"]
    assert [len(row) for row in rows("एक दो तीन", 5, spacing=1)] == [1, 0, 1, 0]


def test_header_lines_are_folded_to_one_row():
    text = "published: 2025-11-05\nsource: नदी समाचार"
    row = folded([(0, 21), (22, len(text))], text, 30)
    assert drawn(text, row) == "published: 2025-11-05 source: "[: len(drawn(text, row))]
    assert cells(drawn(text, row)) <= 30
    assert folded([(0, 21)], text, 5)[0] == (0, 5, "")
