"""Find the words and phrases of a pack in a sentence: one dictionary look-up a token."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from factcheck.text.tokens import norms_of

Mark = tuple[int, int, str]
"""First token, token after the last, label."""
_Option = tuple[list[str], str]
_Options = tuple[list[_Option], dict[str, list[_Option]]]
"""What a first word may begin: phrases of it alone, and longer ones by their second word."""


class Lexicon:
    """Phrases with labels; finds the longest at each place, left to right, without overlap.

    >>> lexicon = Lexicon({"source": ["के अनुसार"], "trap": ["नियम के अनुसार"]})
    >>> lexicon.scan(["नियम", "के", "अनुसार", "पुलिस", "के", "अनुसार"])
    [(0, 3, 'trap'), (4, 6, 'source')]
    """

    __slots__ = ("_first", "_telling")

    def __init__(self, phrases: Mapping[str, Iterable[str]]) -> None:
        self._first: dict[str, _Options] = {}
        telling: set[str] = set()
        for label, texts in phrases.items():
            for text in texts:
                head, *rest = norms_of(text)
                telling.add(max(head, *rest, key=len) if rest else head)
                alone, longer = self._first.setdefault(head, ([], {}))
                (longer.setdefault(rest[0], []) if rest else alone).append((rest, label))
        for _, longer in self._first.values():
            for options in longer.values():
                options.sort(key=lambda option: -len(option[0]))
        self._telling = frozenset(telling)  # of each phrase its longest word: every sentence has one of the first ones

    def at(self, norms: list[str], index: int) -> Mark | None:
        """Return the longest phrase that starts at token `index`."""
        known = self._first.get(norms[index])
        if known is None:
            return None
        alone, longer = known
        if longer and index + 1 < len(norms):
            for rest, label in longer.get(norms[index + 1], ()):
                end = index + 1 + len(rest)
                if norms[index + 1 : end] == rest:
                    return index, end, label
        return (index, index + 1, alone[0][1]) if alone else None

    def scan(self, norms: list[str]) -> list[Mark]:
        """Return the marks of a sentence, in order."""
        if self._telling.isdisjoint(norms):
            return []
        first, found, after = self._first, [], 0
        for index in [index for index, norm in enumerate(norms) if norm in first]:
            mark = self.at(norms, index) if index >= after else None
            if mark:
                found.append(mark)
                after = mark[1]
        return found
