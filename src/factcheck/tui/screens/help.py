"""Help: every key of the screen it was called from, made from that screen's table of acts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from textual.app import ComposeResult

from factcheck.tui.keys.actions import BACK, LIST, Act, bindings, key_name
from factcheck.tui.keys.own import keys_of
from factcheck.tui.safe import Piece, cells
from factcheck.tui.screens.base import Room
from factcheck.tui.verdicts import key_of, name
from factcheck.tui.widgets.bar import Bar
from factcheck.tui.widgets.sheet import Lines
from factcheck.tui.widgets.wrap import flow
from factcheck.tui.words import _

_SCROLL = tuple(act for act in LIST if act.name != "choose")


def described(act: Act) -> str:
    """Return what an act does, in the interface's words; a verdict key says its verdict."""
    if act.name.startswith("verdict('"):
        return _(act.text).format(label=name(key_of(act.name[9]) or ""))
    return _(act.text)


def key_lines(acts: Sequence[Act], width: int) -> Iterable[list[Piece]]:
    """Yield a line for each act: Latin keys, keys that no layout changes, what it does."""
    for act in acts:
        latin, free = ("  ".join(map(key_name, keys)) for keys in keys_of(act))
        head = [_column(latin, 8, "title"), _column(free, 16, "key")]
        told = flow([Piece(described(act))], max(20, width - 24))
        yield [*head, *told[0]]
        yield from ([Piece(" " * 24), *line] for line in told[1:])


def _column(text: str, width: int, style: str) -> Piece:
    return Piece(text + " " * max(1, width - cells(text)), style)


class _HelpText(Lines):
    def __init__(self, acts: Sequence[Act]) -> None:
        super().__init__(id="body")
        self._acts = acts

    def make(self, width: int) -> list[list[Piece]]:
        width = min(width, 90)
        lines: list[list[Piece]] = [[]]
        lines += [[_column(_("Key"), 8, "dim"), _column(_("or"), 16, "dim"), Piece(_("What it does"), "dim")]]
        lines += key_lines(self._acts, width)
        lines.append([])
        lines += flow([Piece(_LAYOUTS(), "dim")], width)
        lines.append([])
        for sign, style, text in (
            ("=", "sign-agree", _("agrees with another source")),
            ("≠", "sign-conflict", _("conflicts with another source")),
            ("↑", "sign-update", _("updates an earlier report, or is updated by a later one")),
            ("~", "sign-related", _("related, nothing more")),
            ("·", "dim", _("a claim nobody else makes")),
            ("5?", "sign-verdict", _("verdict 5, a draft")),
            ("5✓", "sign-verdict", _("verdict 5, approved")),
        ):
            lines.append([_column(sign, 8, style), Piece(text)])
        return [[Piece(" "), *line] for line in lines]


def _LAYOUTS() -> str:  # noqa: N802 - reads as the constant text it is
    return _(
        "With a Hindi keyboard layout on, letters and digits are read by their position. "
        "The keys of the second column work with every layout."
    )


class HelpScreen(Room):
    """The keys of another screen."""

    ACTS = (*BACK, *_SCROLL)
    BINDINGS = bindings(BACK, _SCROLL)

    def __init__(self, of: Room) -> None:
        super().__init__()
        self._of = of

    def compose(self) -> ComposeResult:
        yield Bar(id="top")
        yield _HelpText(self._of.ACTS)
        yield Bar(id="keys")

    def draw(self) -> None:
        super().draw()
        self.query_one("#top", Bar).show(
            [Piece(" " + _("Help") + " ", "bar-active"), Piece("  " + _(self._of.NAME), "bar")]
        )

    def _roll(self, by: int) -> None:
        self.query_one(_HelpText).roll(by)

    def action_down(self) -> None:
        self._roll(1)

    def action_up(self) -> None:
        self._roll(-1)

    def action_page(self, by: int) -> None:
        self._roll(by * max(1, self.size.height - 4))

    def action_first(self) -> None:
        self._roll(-(10**6))

    def action_last(self) -> None:
        self._roll(10**6)
