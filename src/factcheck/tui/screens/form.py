"""A form: named values, each changed by choosing or by writing, all kept at once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import ClassVar

from factcheck.tui.keys.actions import BACK, FORM, LIST, Act, bindings
from factcheck.tui.safe import Piece, cells
from factcheck.tui.screens.lists import Ask, Choose, ListRoom
from factcheck.tui.widgets.listing import Item
from factcheck.tui.widgets.wrap import flow
from factcheck.tui.words import _


@dataclass(slots=True)
class Field:
    """One value of a form. With `choices` (value, words) it is chosen, without it is written."""

    id: str
    label: str
    value: str = ""
    choices: Sequence[tuple[str, str]] = field(default_factory=tuple)
    hint: str = ""

    @property
    def shown(self) -> str:
        """The value in words."""
        return next((words for value, words in self.choices if value == self.value), self.value)


class FormRoom(ListRoom):
    """A list of fields. Enter changes the one under the cursor; saving closes with the values by id."""

    ACTS: ClassVar[tuple[Act, ...]] = (FORM[0], *BACK, *LIST)
    BINDINGS = bindings(FORM[:1], BACK, LIST)

    def __init__(self, fields: Sequence[Field]) -> None:
        super().__init__()
        self.fields = {each.id: each for each in fields}

    def items(self, width: int) -> Iterable[Item]:
        for each in self.fields.values():
            label = _(each.label)
            head = Piece(f" {label}" + " " * max(1, 22 - cells(label)), "key")
            if each.value:
                first, *rest = flow([Piece(each.shown)], max(20, width - 24))
                yield Item(each.id, (head, *first))
                yield from (Item("", (Piece(" " * 23), *line)) for line in rest)
            else:
                yield Item(each.id, (head, Piece(_(each.hint) if each.hint else "–", "dim")))
        yield Item("", ())
        for line in self.footing(width - 4):
            yield Item("", (Piece(" "), *line))

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

        if each.choices:
            self.app.push_screen(Choose(_(each.label), each.choices), take)
        else:
            self.app.push_screen(Ask(_(each.label), each.value, _(each.hint) if each.hint else ""), take)

    def changed(self, each: Field) -> None:
        """Called when a field has a new value."""

    def action_save(self) -> None:
        self.dismiss({each.id: each.value for each in self.fields.values()})
