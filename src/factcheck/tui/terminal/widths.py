"""Make Rich and Textual measure Indic text as the terminal draws it.

Rich counts spacing vowel signs (ा ि ी ो ौ ः) as no cell; most terminals give them one. Every column
after such a sign is then off by one. Three modes name what terminals do:

- `codepoint`: each code point by itself, spacing marks one cell (tmux, xterm, VTE, alacritty, xterm.js);
- `cluster`: a grapheme cluster as a whole, at most two cells (mode 2027: ghostty, wezterm, new kitty);
- `rich`: what Rich does unaided (kitty up to 0.26, mlterm).

The hooks replace private names of `rich.cells`; `pyproject.toml` pins rich and textual for them, and
`tests/tui/terminal/test_widths.py` fails when a release moves them.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import Any, Literal, get_args

import regex
from rich import cells
from rich._unicode_data import load as _load

WidthMode = Literal["codepoint", "cluster", "rich"]
MODES: tuple[WidthMode, ...] = get_args(WidthMode)

_INDIC = range(0x0900, 0x1D00)
_CLUSTER = regex.compile(r"\X")
_plain_len = cells._cell_len  # noqa: SLF001 - the measuring hook has no public name
_plain_split = cells.split_graphemes
_Spans = tuple[list[tuple[int, int, int]], int]


@cache
def _with_spacing_marks(version: str = "auto") -> cells.CellTable:
    """Return Rich's table of widths with every Indic spacing mark (category Mc) one cell wide."""
    table = _load(version)
    rows: list[tuple[int, int, int]] = []
    for first, last, width in table.widths:
        if last < _INDIC.start or first >= _INDIC.stop:
            rows.append((first, last, width))
            continue
        for code in range(first, last + 1):
            cell = 1 if unicodedata.category(chr(code)) == "Mc" else width
            if rows and rows[-1][1] == code - 1 and rows[-1][2] == cell:
                rows[-1] = (rows[-1][0], code, cell)
            else:
                rows.append((code, code, cell))
    return cells.CellTable(table.unicode_version, rows, table.narrow_to_wide)


def _split_clusters(text: str, unicode_version: str = "auto") -> _Spans:
    spans = [(m.start(), m.end(), cells._cell_len(m.group(), unicode_version)) for m in _CLUSTER.finditer(text)]  # noqa: SLF001
    return spans, sum(width for _, _, width in spans)


def _cluster_len(text: str, unicode_version: str = "auto") -> int:  # noqa: ARG001 - the hook's signature
    from wcwidth import wcswidth

    return max(0, wcswidth(text))


def install(mode: WidthMode) -> None:
    """Measure by `mode` from now on, in this process. May be called again with another mode.

    >>> from rich.cells import cell_len
    >>> install("codepoint"); codepoint = cell_len("कि")
    >>> install("rich"); (codepoint, cell_len("कि"))
    (2, 1)
    """
    hooks: dict[str, Any] = {
        "codepoint": {
            "load_cell_table": _with_spacing_marks,
            "_cell_len": _plain_len,
            "split_graphemes": _split_clusters,
        },
        "cluster": {"load_cell_table": _load, "_cell_len": _cluster_len, "split_graphemes": _split_clusters},
        "rich": {"load_cell_table": _load, "_cell_len": _plain_len, "split_graphemes": _plain_split},
    }[mode]
    for name, hook in hooks.items():
        setattr(cells, name, hook)
    cells.get_character_cell_size.cache_clear()
    cells.cached_cell_len.cache_clear()
