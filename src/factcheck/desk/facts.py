"""Facts as people left them: which claims say one thing, what it is called, which appearances its verdict covers.

    desk.facts.of("c…")                       # FactView: .claims .covered .offered .declined .wording .as_of .thread
    desk.facts.join("c…", into="c…")          # also moves a claim out of the fact it was in
    desk.facts.leave("c…", "अलग बाढ़")          # a fact of its own from now on
    desk.facts.offers()                       # {claim: claim with the verdict}: new appearances nobody accepted yet
    desk.facts.accept("c…"); desk.facts.decline("c…", "…")
    desk.facts.word("c…", "हरिपुर की बाढ़ में 41 लोगों की मौत हुई")   # too_long(text): beyond what search engines show
    desk.facts.date("c…", "10 अगस्त, शाम 6 बजे तक")

The machine gathers claims by their links; what a person joined, took out or declined stands above that,
survives a re-run, and is undone like any act. Each method records one event and returns it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from factcheck.desk.standing import place
from factcheck.model import Event, Fact, Story
from factcheck.review import Decision, State, Thread, fact_id
from factcheck.text.language import detect

if TYPE_CHECKING:
    from factcheck.desk.matched import Matched
    from factcheck.desk.session import Desk

LONGEST: Final = 75
"""Characters of a claim's wording that search engines show."""
GATHERING: Final = frozenset({"fact.join", "fact.leave", "import", "undo", "redo"})
"""The acts after which facts are gathered anew."""


@dataclass(frozen=True, slots=True)
class FactView:
    """One fact, as its reviewer may see it. `thread` is what acts on the fact are given on.

    `id` is that of the exports. `claims` are all that are here, sorted; `covered` those a person accepted
    under the verdict, `offered` those the machine would add to it, `declined` those a person took out.
    `joined` tells by whom a claim was put into the fact. `wording` (in `lang`) is None while nobody worded
    it: its first claim's words stand for it.
    """

    id: str
    thread: Thread
    claims: tuple[str, ...]
    covered: tuple[str, ...]
    offered: tuple[str, ...]
    declined: tuple[str, ...]
    joined: Mapping[str, Event]
    wording: str | None
    lang: str | None
    as_of: str | None


@dataclass(frozen=True, slots=True)
class Gathered:
    """The facts of a desk by claim, and the stories that tell them."""

    fact_of: Mapping[str, Fact]
    stories: tuple[Story, ...]


class Facts:
    """The facts of one desk: read, worded, joined and parted. Reached as `desk.facts`."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._gathered: tuple[Matched, Gathered] | None = None

    def forget(self) -> None:
        """Gather anew when next asked: called after an act of `GATHERING`."""
        self._gathered = None

    @property
    def gathered(self) -> Gathered:
        """Every fact as people left it."""
        found = self._desk.matched
        if self._gathered is None or self._gathered[0] is not found:
            self._gathered = found, gather(found, self._desk.state)
        return self._gathered[1]

    def of(self, claim_id: str) -> FactView:
        """Return the fact a claim belongs to.

        Raises:
            DeskError: there is no such claim.
        """
        desk = self._desk
        claim = desk.claim(claim_id).id
        seen = desk.state.visible_to(desk.reviewer)
        group = self.gathered.fact_of.get(claim, Fact(fact_id(claim), (claim,)))
        covering = self._covering(claim)
        thread = seen.thread(desk.thread_for(covering or claim).id)
        covered = tuple(c for c in seen.covers(thread.id) if c in desk.claims)
        events = {event.sequence: event for event in thread.events}
        worded, dated = (self._said(thread, group, seen, action) for action in ("fact.wording", "fact.as_of"))
        ruling = thread.ruling
        newer = ruling and (dated is None or ruling.sequence > dated.sequence)
        brought = next((e.after or {} for e in thread.events if ruling and e.id == ruling.event), {})
        put = {c: events[at] for c, at in thread.members if c in covered and at in events}
        return FactView(
            id=fact_id(thread.id) if thread.ruling else group.id,
            thread=thread,
            claims=tuple(sorted({*group.claims, *covered})),
            covered=covered,
            offered=tuple(c for c in group.claims if c not in covered and not seen.verdict_of(c)) if covering else (),
            declined=tuple(c for c, _ in thread.left if c in desk.claims),
            joined={c: event for c, event in put.items() if event.action == "fact.join"},
            wording=_text(worded) if worded else brought.get("wording"),
            lang=(worded.value.get("lang") if worded else brought.get("wording_lang")) or None,
            as_of=ruling.verdict.as_of if ruling and ruling.verdict.as_of and newer else _text(dated),
        )

    def offers(self) -> dict[str, str]:
        """Return the claims the machine would add to a fact with a verdict, each with a claim the verdict covers."""
        desk = self._desk
        seen = desk.state.visible_to(desk.reviewer)
        found: dict[str, str] = {}
        for _, ruled in sorted((seen.thread_of(claim).id, claim) for claim in desk.claims if seen.verdict_of(claim)):
            for claim in self.gathered.fact_of[ruled].claims if ruled in self.gathered.fact_of else ():
                if claim != ruled and claim in desk.claims and not seen.verdict_of(claim):
                    found.setdefault(claim, ruled)
        return found

    def join(self, claim_id: str, into: str) -> Event:
        """Put a claim into the fact of the claim `into`, out of the one it was in; a verdict there covers it now.

        Raises:
            DeskError: it is there already, or there is no such claim.
        """
        desk = self._desk
        thread = desk.state.thread_of(desk.claim(into).id)
        if desk.claim(claim_id).id == into or claim_id in desk.state.covers(thread.id):
            raise self._desk.refusal("fact-already")
        claim = desk.claim(claim_id)
        on = [place(claim, desk.documents[claim.article].article)]
        return desk.act("fact.join", thread.id, {"claim": claim_id, "on": on})

    def leave(self, claim_id: str, reason: str = "") -> Event:
        """Take a claim out of its fact; a verdict there covers it no longer.

        Raises:
            DeskError: it is alone in its fact.
        """
        desk = self._desk
        thread = desk.state.thread_of(desk.claim(claim_id).id)
        if set(desk.state.covers(thread.id)) <= {claim_id}:
            others = [c for c in self.of(claim_id).claims if c != claim_id]
            if not others:
                raise self._desk.refusal("fact-alone")
            thread = desk.state.thread_of(self._covering(claim_id) or others[0])
        return desk.act("fact.leave", thread.id, {"claim": claim_id}, reason=reason)

    def accept(self, claim_id: str) -> Event:
        """Let the verdict of its fact cover an appearance that is offered.

        Raises:
            DeskError: it is not offered.
        """
        return self.join(claim_id, self._offering(claim_id))

    def decline(self, claim_id: str, reason: str = "") -> Event:
        """Say that an appearance that is offered is not one of this fact; it is not offered again.

        Raises:
            DeskError: it is not offered.
        """
        self._offering(claim_id)
        return self.leave(claim_id, reason)

    def word(self, claim_id: str, text: str, lang: str | None = None) -> Event:
        """Word the claim of a fact for readers, in Hindi or English; without text the wording is taken back."""
        words = " ".join(text.split())
        after = {"text": words, "lang": lang or (detect(words) if words else None)}
        return self._desk.act("fact.wording", self.of(claim_id).thread.id, after)

    def date(self, claim_id: str, text: str) -> Event:
        """Say what time a fact is told for, in words or as an ISO date; without text it is taken back."""
        return self._desk.act("fact.as_of", self.of(claim_id).thread.id, {"text": " ".join(text.split())})

    def first(self, claim_id: str) -> Event:
        """Assert that a claim is the first appearance of its fact; it is never worked out."""
        return self._desk.act("fact.first", self.of(claim_id).thread.id, {"claim": claim_id})

    def find(self, name: str) -> str | None:
        """Return a claim of the fact with this id, as `show` and the exports name it; None where there is none."""
        group = next((f for f in self.gathered.fact_of.values() if f.id == name), None)
        if group:
            return group.claims[0]
        seen = self._desk.state
        covered = (claim for claim in sorted(self._desk.claims) if seen.verdict_of(claim))
        return next((claim for claim in covered if fact_id(seen.thread_of(claim).id) == name), None)

    def _said(self, thread: Thread, group: Fact, seen: State, action: str) -> Decision | None:
        """What was said of a fact last, on its own thread or on that of a claim with no verdict of its own."""
        others = {seen.thread_of(claim).id for claim in group.claims if not seen.verdict_of(claim)}
        made = [found for one in {thread.id, *others} if (found := seen.decision(one, action))]
        return max(made, key=lambda found: found.sequence, default=None)

    def _covering(self, claim_id: str) -> str | None:
        """The claim of the same fact whose verdict this reviewer sees: its own before another's."""
        seen = self._desk.state.visible_to(self._desk.reviewer)
        group = self.gathered.fact_of.get(claim_id)
        return next((c for c in (claim_id, *(group.claims if group else ())) if seen.verdict_of(c)), None)

    def _offering(self, claim_id: str) -> str:
        self._desk.claim(claim_id)
        offering = self.offers().get(claim_id)
        if offering is None:
            raise self._desk.refusal("fact-not-offered")
        return offering


def _text(made: Decision | None) -> str | None:
    return (str(made.value.get("text") or "") or None) if made else None


def too_long(wording: str) -> bool:
    """Return whether search engines would cut this wording.

    >>> too_long("हरिपुर की बाढ़ में 41 लोगों की मौत हुई")
    False
    """
    return len(wording) > LONGEST


def gather(found: Matched, state: State) -> Gathered:
    """Return the machine's facts with the claims where people put them."""
    threads = [state.thread(object_id) for object_id in state.tagged("gathered")]
    if not threads:
        return Gathered(found.fact_of, found.stories)
    home = {claim: fact.id for claim, fact in found.fact_of.items()}
    place = dict(home)
    for thread in threads:
        for claim, _ in thread.left:
            if claim in place and place[claim] == home.get(thread.id):
                place[claim] = f"alone {claim}"
    keys = {thread.id: _place(thread.id, state, home, place) for thread in threads}
    for thread in threads:
        for claim in state.covers(thread.id):
            if claim in place and claim != thread.id:
                place[claim] = keys[thread.id]
    return _facts(place, found.stories)


def _place(thread: str, state: State, home: Mapping[str, str], place: Mapping[str, str]) -> str:
    """Return the group of a thread: where its own claim is, or was before people moved that claim on."""
    if thread not in home:
        return f"of {thread}"
    return place[thread] if state.thread_of(thread).id == thread else home[thread]


def _facts(place: Mapping[str, str], stories: Iterable[Story]) -> Gathered:
    """Name each group by its smallest claim, as the machine's are, and tell it where one of its claims was told."""
    groups: dict[str, list[str]] = defaultdict(list)
    for claim in sorted(place):
        groups[place[claim]].append(claim)
    facts = [Fact(fact_id(claims[0]), tuple(claims)) for claims in groups.values()]
    fact_of = {claim: fact for fact in facts for claim in fact.claims}
    told = []
    for story in stories:
        mine = {fact_of[c].id: fact_of[c] for fact in story.facts for c in fact.claims if c in fact_of}
        told.append(replace(story, facts=tuple(sorted(mine.values(), key=lambda fact: fact.claims))))
    return Gathered(fact_of, tuple(told))
