"""Plans: whether the words around an expression put something to that day: postponed to, अगली सुनवाई, to be held on.

A verb in the past then says when it was decided, not when the day lies: "postponed to July 19" is ahead, "earlier
slated for July 12" an old plan, so near; what was only decided or asked for (to appear on March 3) lies near too.
What a verb moved there lies ahead the more surely.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from typing import Literal

from factcheck.temporal.lexicon import Lexicon
from factcheck.temporal.scan import Item
from factcheck.temporal.tense import cue, ends_clause
from factcheck.text.tokens import Token

Plan = Literal["ahead", "moved", "old", "aim"] | None
AHEAD: frozenset[Plan] = frozenset({"ahead", "moved"})
_REACH, _NEAR, _CLOSE, _BEFORE = 24, 12, 4, 3
_NOTHING: frozenset[str] = frozenset()


def plan_at(tokens: list[Token], i: int, j: int, words: Lexicon) -> Plan:
    """Return what the clause around the tokens `i:j` plans for the day they name, None for most.

    Looks at most some twenty tokens away, at the whole sentence only where it meets a word of planning.
    """
    clause = _Clause(tokens, words)
    return clause.postpositional(i, j) if words.tense.verb_after else clause.prepositional(i, j)


def without_moves(island: list[Item], tokens: list[Token], words: Lexicon) -> list[Item]:
    """Return the island without the small words that would make a stretch of an old day and a new one.

    In `moved from July 12 to July 19` and `15 जनवरी से बढ़ाकर 28 फरवरी` nothing lasts from the one to the other.
    """
    froms = [item for item in island if "from" in item.m]
    if not froms:
        return island
    clause = _Clause(tokens, words)
    if words.tense.verb_after:
        dropped = {item.i for item in froms if "moving" in clause.kinds(item.j)[0]}
    else:
        ends = [item for item in island if "from" in item.m or "to" in item.m]
        dropped = set()
        for one, other in pairwise(ends):
            if ("from" in one.m) != ("from" in other.m) and clause.moves(one.i, other.i):
                dropped |= {one.i, other.i}
    return [Item({}, item.i, item.j, item.glued) if item.i in dropped else item for item in island]


class _Clause:
    """The tokens around one expression, asked by what they plan."""

    __slots__ = ("tokens", "words")

    def __init__(self, tokens: list[Token], words: Lexicon) -> None:
        self.tokens = tokens
        self.words = words

    def norm(self, k: int) -> str:
        return self.tokens[k].norm if 0 <= k < len(self.tokens) else ""

    def kinds(self, k: int) -> tuple[frozenset[str], int]:
        """Return of which kinds the longest phrase is that begins at token `k`, and how many tokens it has."""
        norm, phrases = self.norm(k), self.words.plans.phrases
        if norm in phrases:
            for key, kinds in phrases[norm]:
                if len(key) == 1 or all(self.norm(k + n) == norm for n, norm in enumerate(key)):
                    return kinds, len(key)
        return _NOTHING, 1

    def has(self, kind: str, part: Iterable[int]) -> bool:
        return any(kind in self.kinds(k)[0] for k in part)

    def left(self, i: int, reach: int) -> list[int]:
        """Return the token indices of the clause before `i`, nearest first."""
        found = []
        for k in range(i - 1, max(-1, i - reach - 1), -1):
            if ends_clause(self.tokens[k], self.words.tense):
                break
            found.append(k)
        return found

    def right(self, j: int) -> list[int]:
        """Return the token indices of the clause from `j` on."""
        found = []
        for k in range(j, min(len(self.tokens), j + _REACH)):
            if ends_clause(self.tokens[k], self.words.tense):
                break
            found.append(k)
        return found

    def moves(self, first: int, second: int) -> bool:
        """Tell whether a verb of moving governs both the prepositions at `first` and `second`."""
        if second - first > _CLOSE:
            return False
        for k in self.left(first, _CLOSE):
            if "moved" in self.kinds(k)[0]:
                return True
            if cue(self.tokens, k, self.words.tense)[0] is not None:
                return False
        return False

    def prepositional(self, i: int, j: int) -> Plan:
        """Look left from the preposition before the date to the word that governs it."""
        plans = self.words.plans
        prepositions = plans.targets | plans.fixed_on
        i = self._list_begin(i)
        at = i if self.norm(i) in prepositions else i - 1
        if self.has("instead", range(max(0, at - _BEFORE), at + 1)):
            return "old"
        after = j + 1 + ("the" in self.words.single.get(self.norm(j + 1), {}))
        if (self.norm(j) == "for" and self.has("named", (after,))) or self.has("dated", (j,)):
            return "ahead"
        if self.norm(at) not in prepositions:
            return None
        acted = infinitive = False
        for k in self.left(at, _NEAR):
            kinds, width = self.kinds(k)
            plan = self._governed(k, at, kinds, width, acted=acted)
            if plan is not None:
                old = plan in AHEAD and "fixed" in kinds and self._stands_down(k, j)
                return "old" if old else plan
            if "decided" in kinds:
                return "aim"
            if cue(self.tokens, k, self.words.tense)[0] == "past":
                if infinitive:
                    return "aim"
                acted = acted or not kinds
            infinitive = infinitive or self._infinitive(k, at)
        return None

    def _list_begin(self, i: int) -> int:
        """Return where a list of days begins: February in `on February 10 and 11`."""
        k = i
        while k > 1 and self.norm(k - 1) in ("and", ",", "or") and self.tokens[k - 2].kind == "number":
            k -= 2
        if self._weekdays(k - 2):
            return k - 2
        return k - 1 if k < i and "month" in self.words.single.get(self.norm(k - 1), {}) else i

    def _weekdays(self, k: int) -> bool:
        """Tell whether two weekdays are listed at `k`: Thursday and Friday."""
        single = self.words.single
        joined = k >= 0 and "and" in single.get(self.norm(k + 1), {})
        return joined and all("weekday" in single.get(self.norm(n), {}) for n in (k, k + 2))

    def _governed(self, k: int, at: int, kinds: frozenset[str], width: int, *, acted: bool) -> Plan:
        """Return what the phrase at `k` plans for the date whose preposition stands at `at`."""
        preposition, gap = self.norm(at), at - k - width
        target, on = preposition in self.words.plans.targets, preposition in self.words.plans.fixed_on
        before = [self.norm(b) for b in range(k - _BEFORE, k)]
        if "moved" in kinds and preposition == "from" and self.has_target(at):
            return "old"
        if "moved" in kinds and target and not acted and (preposition != "for" or gap == 0):
            return "moved" if self.words.tense.remote.isdisjoint(before) else "old"
        lasting = "until" in self.words.single.get(preposition, {}) or preposition == "up"
        if "held" in kinds and lasting and not acted:
            return "ahead" if self.words.tense.remote.isdisjoint(before) else "old"
        close = gap == 0 or (0 < gap <= _CLOSE and self.norm(k + width) == "to")
        if ("fixed" in kinds and on and close) or ("fixed_for" in kinds and preposition == "for" and gap == 0):
            return "ahead" if self.words.plans.was.isdisjoint(before) else "old"
        if "planned" in kinds and on and 0 < gap <= _CLOSE:
            return "old"
        return "ahead" if "named" in kinds and on and not acted else None

    def has_target(self, at: int) -> bool:
        """Tell whether the new day is named on the other side of the old one: from July 12 to July 19."""
        near = range(max(0, at - _CLOSE), min(len(self.tokens), at + _CLOSE + 1))
        return any(self.norm(k) in self.words.plans.targets for k in near if k != at)

    def _infinitive(self, k: int, at: int) -> bool:
        """Tell whether an infinitive begins here: to appear; not to Delhi, to the court."""
        if self.norm(k) != "to" or k + 1 >= at:
            return False
        return self.tokens[k + 1].raw.islower() and self.norm(k + 1) not in self.words.single

    def _stands_down(self, k: int, j: int) -> bool:
        """Tell whether what was fixed was an old plan: earlier slated for, scheduled for … has been called off."""
        if self.has("earlier", range(max(0, k - _BEFORE), k)):
            return True
        return any({"moved", "cancelled"} & self.kinds(n)[0] for n in range(j, min(len(self.tokens), j + _REACH)))

    def postpositional(self, i: int, j: int) -> Plan:
        """Look at what follows the date, and left for the name of what comes next."""
        plans = self.words.plans
        if plans.telling.isdisjoint([token.norm for token in self.tokens]):
            return None
        j += 2 if self._weekdays(i) else 0
        after = self.right(j)
        at = j + (self.norm(j) in plans.fixed_on)
        if self.has("instead", (j, at)):
            return "aim"
        if self.norm(j) in plans.fixed_on and self.has("moving", (at,)):
            return "old"
        was = any(self.norm(k) in plans.was for k in after)
        ahead: Plan = "old" if was else "ahead"
        before = self.left(i, _NEAR)
        for k in before[:_BEFORE]:
            kinds, width = self.kinds(k)
            if kinds & {"moving", "instead"} and k + width >= i - 1:
                return "aim" if "moving" not in kinds else "old" if was else "moved"
        until = self.has("targets", (j - 1, j))
        if "planned" in self.kinds(at)[0] and not self._predicate(at):
            return "old" if self._old(before, after, j) else None
        if self._called(before, after):
            return ahead
        named = self.has("named", before)
        if self._dated(j) or (named and not self._happened(after)):
            return ahead
        return self._decided(j, after, ahead, until=until)

    def _old(self, before: list[int], after: list[int], j: int) -> bool:
        rest = range(j, min(len(self.tokens), j + _REACH + len(after)))
        return self.has("earlier", before) or self.has("cancelled", rest)

    def _called(self, before: list[int], after: list[int]) -> bool:
        """Tell a day something is called to: सत्र बुलाया गया है, अब 2 अगस्त को बुलाई गई, बुलाई गई बैठक में होगा.

        Called without है it is told of the day of the call.
        """
        tense, at = self.words.tense, 0
        for n, k in enumerate(after):
            kinds, width = self.kinds(k)
            if "called" in kinds:
                at = n + width
                break
            if cue(self.tokens, k, tense)[0] is not None:
                return False
        if not at:
            return False
        if at < len(after) and self.norm(after[at]) in tense.copula:
            return True
        if self.has("cancelled", before[:1]):  # अब: no more on the day it was called to before
            return True
        return any(cue(self.tokens, k, tense)[0] == "future" for k in after[at:])

    def _predicate(self, k: int) -> bool:
        """Tell whether a word of fixing is what the clause says, and no attribute of a noun: तय है, तय की गई."""
        after = k + self.kinds(k)[1]
        norm = self.norm(after)
        tense = self.words.tense
        if not norm or norm in tense.auxiliary or norm in tense.past_final or ends_clause(self.tokens[after], tense):
            return True
        return cue(self.tokens, after, tense)[0] is not None

    def _dated(self, j: int) -> bool:
        """Tell whether the date itself is what was fixed: 24 नवंबर तय की गई, 11 अगस्त की तारीख दी."""
        kinds, width = self.kinds(j)
        if "dated" in kinds or (self.norm(j) == "के" and "targets" in kinds):
            return "fixed" in self.kinds(j + width)[0] and self._predicate(j + width)
        return "fixed" in kinds and "planned" in kinds and self._predicate(j)

    def _happened(self, after: list[int]) -> bool:
        """Tell whether the coming event is told as past: no word of fixing stands before its verb in the past."""
        for k in after:
            kinds, _ = self.kinds(k)
            if kinds & {"fixed", "moved"}:
                return False
            if cue(self.tokens, k, self.words.tense)[0] == "past":
                return True
        return False

    def _of_infinitive(self, k: int) -> bool:
        """Tell whether what was decided stands before it: करने का फैसला, सौंपने को कहा."""
        tense = self.words.tense
        if self.norm(k - 1) in tense.genitive:
            return True
        told = self.norm(k - 1) in self.words.plans.fixed_on
        return told and tense.verblike.ends(self.norm(k - 2), tense.oblique_endings)

    def _decided(self, j: int, after: list[int], ahead: Plan, *, until: bool) -> Plan:
        """Look for the verb that moves or holds something up to the date, or decides what happens then."""
        tense = self.words.tense
        since = self.norm(j - 1) in tense.since or self.norm(j) in tense.since
        for k in after:
            kinds, width = self.kinds(k)
            if until and kinds & {"moved", "held"}:
                return ahead
            if "moving" in kinds:
                return "old"
            if "decided" in kinds and (width > 1 or self._of_infinitive(k)):
                return "ahead" if since or until else "aim"
            if cue(self.tokens, k, tense)[0] == "past":
                return None
        return None
