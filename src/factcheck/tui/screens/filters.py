"""The filter of the desk: one field in the words of the search, completed from a list."""

from __future__ import annotations

from collections.abc import Iterable

from textual.widgets import Input

from factcheck.desk.searching import FILTERS
from factcheck.review import STAGES
from factcheck.tui.phrases import RELATIONS, outlet
from factcheck.tui.safe import Piece
from factcheck.tui.screens.lists import Finder
from factcheck.tui.widgets.listing import Item
from factcheck.tui.words import N_

WORTH = ("0.3", "0.5", "0.7", "0.9")


class Filter(Finder):
    """What to show. Enter completes the word begun by the picked line, then closes with the whole filter."""

    NAME = N_("Filter")
    HINT = N_("state: relation: worth: source: reviewer: date: or words; empty shows all")

    def __init__(self, wanted: str) -> None:
        super().__init__()
        self.value = wanted
        self._values: dict[str, list[str]] = {}

    def on_mount(self) -> None:
        desk = self.desk
        self._values = {
            "state": list(STAGES),
            "relation": [relation for relation in RELATIONS if relation != "unrelated"],
            "worth": list(WORTH),
            "source": sorted({outlet(d.article).split()[0] for d in desk.documents.values()}),
            "reviewer": sorted({*desk.state.users, desk.reviewer}),
            "date": sorted({d.article.published.value[:7] for d in desk.documents.values() if d.article.published}),
            "lang": sorted({d.article.lang for d in desk.documents.values()}),
        }
        field = self.query_one(Input)
        field.value = self.value
        field.cursor_position = len(self.value)

    @property
    def _begun(self) -> str:
        """The last word, which is being written."""
        return self.typed.rpartition(" ")[2]

    def items(self, width: int) -> Iterable[Item]:
        name, colon, value = self._begun.partition(":")
        if colon and name in self._values:
            for known in self._values[name]:
                if known.casefold().startswith(value.casefold()) and known.casefold() != value.casefold():
                    yield Item(f"{name}:{known}", (Piece(f" {name}:", "dim"), Piece(known)))
        else:
            for known in FILTERS:
                if known.startswith(name):
                    yield Item(
                        f"{known}:",
                        (Piece(f" {known}:", "key"), Piece("  " + " ".join(self._values.get(known, [])[:8]), "dim")),
                    )

    def action_accept(self) -> None:
        begun = self._begun
        picked = self.listing.item
        if picked and begun and (begun.endswith(":") or ":" not in begun or self._unknown(begun)):
            self._complete(picked.id)
        else:
            self.dismiss(self.query_one(Input).value.strip())

    def _unknown(self, word: str) -> bool:
        name, _colon, value = word.partition(":")
        return name in {"state", "relation"} and value not in self._values.get(name, ())

    def action_choose(self) -> None:
        if self.listing.item:
            self._complete(self.listing.item.id)

    def _complete(self, word: str) -> None:
        field = self.query_one(Input)
        before = field.value.rstrip().rpartition(" ")[0] if self._begun else field.value.rstrip()
        field.value = f"{before} {word}".strip() + ("" if word.endswith(":") else " ")
        field.cursor_position = len(field.value)
