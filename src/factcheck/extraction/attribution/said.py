"""What a search for an attribution finds, in token positions, and the sentence it searches."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from factcheck.extraction.attribution.words import Speech
from factcheck.text.tokens import Token

QUOTES = frozenset("\"“”„«»‘’'`")
DASHES = frozenset("-–—−")
STOPS = frozenset({"।", ".", "?", "!", "॥", "…"})
LEADERS = frozenset({",", ":", "،"}) | DASHES
_SIGNATURE = 16


@dataclass(slots=True)
class Said:
    """Token ranges, half-open.

    `speaker` is None where nobody is named, `content` where it is the whole sentence.
    """

    speaker: tuple[int, int] | None
    cue: tuple[int, int]
    content: tuple[int, int] | None
    stance: str
    negated: bool = False

    def moved(self, by: int, end: int) -> Said:
        """Return this attribution seen from a part of the sentence, `end` tokens long, that begins `-by` later."""

        def clip(part: tuple[int, int]) -> tuple[int, int]:
            return min(max(part[0] + by, 0), end), min(max(part[1] + by, 0), end)

        return replace(self, cue=clip(self.cue), content=clip(self.content) if self.content else None)


@dataclass(slots=True)
class Line:
    """One sentence, ready to be searched. `timed` and `named` hold the positions inside times and names."""

    tokens: list[Token]
    norms: list[str]
    words: Speech
    timed: frozenset[int]
    named: frozenset[int] = frozenset()

    def has_words(self, start: int, end: int, least: int) -> bool:
        """Say whether tokens [start, end) hold at least so many words or numbers; stops once it knows."""
        for at in range(start, end):
            least -= self.tokens[at].kind in ("word", "number")
            if least <= 0:
                return True
        return False

    def skip(self, index: int, words: frozenset[str]) -> int:
        """Return the first position from `index` on whose token is not in `words` and not a time."""
        count = len(self.norms)
        while index < count and (self.norms[index] in words or index in self.timed):
            index += 1
        return index

    def leads(self, at: int) -> bool:
        """Say whether a comma, colon or dash stands at `at`; a hyphen inside a word leads nowhere."""
        if at >= len(self.norms) or self.norms[at] not in LEADERS:
            return False
        spaced = self.tokens[at].spaced or (at + 1 < len(self.norms) and self.tokens[at + 1].spaced)
        return self.norms[at] not in DASHES or spaced

    def opens_quote(self, at: int) -> bool:
        """Tell a mark that opens a quotation (लिखा, "बैंक ने …): what stands before it is not what was said."""
        mark, after = self.tokens[at], self.tokens[at + 1 : at + 2]
        straight = mark.raw in "\"'" and mark.spaced and bool(after) and not after[0].spaced
        return straight or mark.raw in "“„«‘"

    def opening(self, index: int) -> int:
        """Return the position of the bracket that the one at `index` closes, or -1 where it is far or missing."""
        for back in range(index - 1, max(-1, index - 12), -1):
            if self.norms[back] == "(":
                return back
        return -1


def headline(line: Line) -> Said | None:
    """भारत टैरिफ घटाएगा: ट्रंप – a headline that ends with its speaker after a colon."""
    norms, tokens = line.norms, line.tokens
    colon = len(norms) - 1 - norms[-7:][::-1].index(":") if ":" in norms[-7:] else 0
    name = tokens[colon + 1 :]
    if colon < 3 or not name or norms[-1] in STOPS or not name[0].spaced or not line.has_words(0, colon, 3):
        return None
    if any(token.kind != "word" or token.norm in line.words.boundaries for token in name):
        return None
    known = [at for at in range(colon + 1, len(norms)) if at in line.named or norms[at] in line.words.sayers]
    plain = [t for at, t in enumerate(tokens) if at > colon and at not in known and t.raw.islower() and len(t.raw) > 3]
    if not known or len(plain) > 1:  # Landfall begins near Gopalpur says nothing
        return None
    return Said((colon + 1, len(norms)), (colon, len(norms)), (0, colon), "say")


def signed(line: Line) -> Said | None:
    """“हमने तीन बार चिट्ठी लिखी।” — सुरेश पाटिल, विधायक: a quotation with the name of its speaker behind a dash."""
    norms, tokens = line.norms, line.tokens
    if DASHES.isdisjoint(norms):
        return None
    for dash in range(len(norms) - 2, max(3, len(norms) - _SIGNATURE), -1):
        if norms[dash] in DASHES and norms[dash - 1] in QUOTES and not line.opens_quote(dash - 1):
            break
    else:
        return None
    comma = next((at for at in range(dash + 1, len(norms)) if norms[at] in (",", "(")), len(norms))
    name = tokens[dash + 1 : comma]
    known = any(at in line.named or norms[at] in line.words.sayers for at in range(dash + 1, comma))
    if not known or norms[-1] in STOPS or any(t.kind != "word" and t.raw not in (".", "-") for t in name):
        return None
    if not line.words.markers.isdisjoint(norms[dash:]) or not line.has_words(0, dash, 3):
        return None
    return Said((dash + 1, comma), (dash, dash + 1), (0, dash), "say")


def outermost(found: Iterable[Said | None]) -> Said | None:
    """Return the first attribution with a clause of content, else the first.

    A later one that holds it in its own clause comes before it (“Rao denies it,” she said), and so does
    a denial that opens the sentence: it covers the claim told after it.
    """
    best = bare = None
    for said in found:
        if said is None:
            continue
        if bare is None:
            bare = said
            if said.stance == "deny" and said.content is None and said.speaker:
                best = said
        if said.content and (best is None or (said.content[0] == 0 and best.cue[1] <= said.content[1] <= said.cue[0])):
            best = said
    return best or bare
