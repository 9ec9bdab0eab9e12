"""A form: named values, each changed by choosing or by writing, all kept at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import ClassVar

from factcheck.tui import safe
from factcheck.tui.keys.actions import BACK, FORM, LIST, Act, bindings
from factcheck.tui.safe import Piece, cells
from factcheck.tui.screens.lists import Ask, Choose, ListRoom, Write
from factcheck.tui.widgets.listing import Item
from factcheck.tui.widgets.wrap import flow
from factcheck.tui.words import _

HEAD = 23  # cells of the names at the left


@dataclass(slots=True)
class Field:
    """One value of a form. With `choices` (value, words) it is chosen, without it is written.

    `lines` says that it may have several. `wrong` returns what is wrong with a value, empty where nothing is.
    """

    id: str
    label: str
    value: str = ""
    choices: Sequence[tuple[str, str]] = field(default_factory=tuple)
    hint: str = ""
    lines: bool = False
    wrong: Callable[[str], str] | None = None

    @property
    def shown(self) -> str:
        """The value in words."""
        return next((words for value, words in self.choices if value == self.value), self.value)

    @property
    def problem(self) -> str:
        """What is wrong with the value, in one line; empty where nothing is."""
        return self.wrong(self.value) if self.wrong and self.value else ""


class FormRoom(ListRoom):
    """A list of fields. Enter changes the one under the cursor; saving closes with the values by id."""

    ACTS: ClassVar[tuple[Act, ...]] = (FORM[0], *BACK, *LIST)
    BINDINGS = bindings(FORM[:1], BACK, LIST)

    def __init__(self, fields: Sequence[Field]) -> None:
        super().__init__()
        self.fields = {each.id: each for each in fields}

    @property
    def values(self) -> dict[str, str]:
        """What the fields hold, by their ids."""
        return {name: each.value for name, each in self.fields.items()}

    def items(self, width: int) -> Iterable[Item]:
        for each in self.fields.values():
            yield from self._field(each, width)
        yield Item("", ())
        for line in (*self._problems(width - 4), *self.footing(width - 4)):
            yield Item("", (Piece(" "), *line))

    def _field(self, each: Field, width: int) -> Iterator[Item]:
        room = max(20, width - HEAD - 1)
        label = safe.clip(f" {_(each.label)}", HEAD - 1)
        head = Piece(label + " " * (HEAD - cells(label)), "warn" if each.problem else "key")
        if not each.value:
            yield Item(each.id, (head, Piece(_(each.hint) if each.hint else "–", "dim")))
            return
        lines = [line for text in each.shown.splitlines() for line in flow([Piece(text)], room)] or [[]]
        yield Item(each.id, (head, *lines[0]))
        yield from (Item("", (Piece(" " * HEAD), *line)) for line in lines[1:])

    def _problems(self, width: int) -> Iterator[Sequence[Piece]]:
        for each in self.fields.values():
            if each.problem:
                yield from flow([Piece(f"! {_(each.label)}: {each.problem}", "warn")], width)

    def footing(self, width: int) -> Iterable[Sequence[Piece]]:
        """Return lines that stand under the fields."""
        return ()

    def opened(self, item: Item) -> None:
        each = self.fields[item.id]

        def take(value: str | None) -> None:
            if value is not None:
                each.value = value
                self.changed(each)
                self.draw()

        hint = _(each.hint) if each.hint else ""
        if each.choices:
            self.app.push_screen(Choose(_(each.label), each.choices), take)
        elif each.lines:
            self.app.push_screen(Write(_(each.label), each.value), take)
        else:
            self.app.push_screen(Ask(_(each.label), each.value, hint), take)

    def changed(self, each: Field) -> None:
        """Called when a field has a new value."""

    @property
    def sound(self) -> bool:
        """Whether nothing is wrong with the values; what is, is said."""
        wrong = next((each for each in self.fields.values() if each.problem), None)
        if wrong:
            safe.toast(self.app, f"{_(wrong.label)}: {wrong.problem}", "warning")
        return wrong is None

    def action_save(self) -> None:
        if self.sound:
            self.dismiss(self.values)
