"""Ways of looking at the articles: how many, how close, with what shown, and letters to jump by."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import product

from factcheck.tui.place import MOST
from factcheck.tui.screens.doors import Doors
from factcheck.tui.widgets.article import ArticlePane
from factcheck.tui.words import _

LETTERS = "asdfjklghqwertyuiopzxcvbnmASDFJKLGHQWERTYUIOPZXCVBNM"
LEAST = 40  # columns an article needs beside others


def names(count: int) -> Iterable[str]:
    """Return what `count` claims are called by: one letter each while letters suffice, else two.

    >>> [*names(3)][:3], [*names(53)][:3], len([*names(53)])
    (['a', 's', 'd'], ['aa', 'as', 'ad'], 2704)
    """
    return LETTERS if count <= len(LETTERS) else ["".join(pair) for pair in product(LETTERS, repeat=2)]


class Looks(Doors):
    """The ways. `dated` shows resolved dates in the text, `single` keeps to one article with a peek at the other."""

    dated = False
    single = False

    def __init__(self) -> None:
        super().__init__()
        self._letters: dict[str, str] = {}
        self._typed = ""
        self._take: Callable[[str], None] | None = None

    def pane(self, n: int) -> ArticlePane:
        """Return the pane of side `n`."""
        return self.query_one(f"#article{n}", ArticlePane)

    def fit(self, width: int) -> None:
        """Arrange the panes for a width."""
        raise AssertionError

    def redraw(self) -> None:
        """Lay the articles out anew."""
        raise AssertionError

    def action_labels(self) -> None:
        self.dated = not self.dated
        self.redraw()

    def action_one_article(self) -> None:
        self.single = not self.single
        self.fit(self.size.width)

    def action_more_articles(self) -> None:
        """Show one article more beside the others; after the most that fit, two again."""
        most = min(MOST, max(2, self.size.width // LEAST), len(self.desk.documents))
        count = len(self.place.sides)
        if self.place.widen(count + 1 if count < most else min(2, most)):
            self.redraw()
        else:
            self.say(_("No room for another article here."))

    # Letters to jump by: shown on every claim that is to be seen, typed once.

    def action_jump(self) -> None:
        if self.ask_claim(range(len(self.place.sides)), self._go):
            self.say(_("Type the letter of a claim."))

    def _show_letters(self) -> None:
        """Show on each claim what is still to be typed of its letters."""
        typed = len(self._typed)
        left = {claim: name[typed:] for name, claim in self._letters.items() if name.startswith(self._typed)}
        for n in range(len(self.place.sides)):
            self.pane(n).label(left)

    def ask_claim(self, sides: Iterable[int], take: Callable[[str], None]) -> bool:
        """Show a letter on each claim to be seen on `sides`, two where there are more claims than letters.

        The claim whose letters are typed is given to `take`.
        """
        panes = {n: self.pane(n) for n in sides if self.pane(n).size.width}
        seen = [claim for pane in panes.values() for claim in pane.seen()]
        named = dict.fromkeys(seen)
        self._letters = dict(zip(names(len(named)), named, strict=False))
        self._take, self._typed = take, ""
        self._show_letters()
        return bool(self._letters)

    def unlabel(self) -> None:
        """Take the letters away."""
        if self._letters:
            self._letters = {}
            for n in range(len(self.place.sides)):
                self.pane(n).label({})

    def takes(self, key: str) -> bool:
        if not self._letters:
            return False
        self._typed += key
        claim = self._letters.get(self._typed)
        if claim is None and len(key) == 1 and any(name.startswith(self._typed) for name in self._letters):
            self._show_letters()
            return True
        self.unlabel()
        self.say("")
        if claim and self._take:
            self._take(claim)
        return True
