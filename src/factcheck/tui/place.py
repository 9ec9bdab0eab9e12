"""Where the reviewer is: which articles are open, which claim, which of its matches. No screen here."""

from __future__ import annotations

from dataclasses import dataclass, field

from factcheck.desk import Desk
from factcheck.model import Claim, Link

MOST = 4  # articles side by side


@dataclass(slots=True)
class Side:
    """One open article and the claim that was current in it."""

    article: str
    claim: str | None = None


@dataclass(slots=True)
class Place:
    """A place in the workspace. Moves change it; the screen draws it."""

    desk: Desk
    sides: list[Side] = field(default_factory=list)
    active: int = 0
    match: int = 0
    _claims: dict[str, list[Claim]] = field(default_factory=dict)
    _position: dict[str, int] = field(default_factory=dict)

    @classmethod
    def begin(cls, desk: Desk, sides: int = 2, articles: list[str] | None = None) -> Place:
        """Open `articles`, by default the first story's, else the first of the workspace; `sides` of them or more."""
        place = cls(desk)
        place.reload()
        first = articles or next((list(story.articles) for story in desk.stories if len(story.articles) > 1), [])
        known = [article for article in [*first, *desk.documents] if article in desk.documents]
        sides = min(max(sides, len(articles or ())), MOST)
        for article in list(dict.fromkeys(known))[:sides]:
            place.sides.append(Side(article, place._first(article)))
        return place

    def reload(self) -> None:
        """Sort the claims worth a stop anew: claims were added, skipped or mended."""
        gathered: dict[str, list[Claim]] = {article: [] for article in self.desk.documents}
        for claim in self.desk.claims.values():
            worth = claim.checkable or claim.origin == "person" or self.desk.links_of.get(claim.id)
            if worth and claim.article in gathered:
                gathered[claim.article].append(claim)
        stood = {claim.id: claim.start for claims in self._claims.values() for claim in claims}
        self._claims = {article: sorted(claims, key=lambda c: (c.start, c.end)) for article, claims in gathered.items()}
        self._position = {c.id: n for claims in self._claims.values() for n, c in enumerate(claims)}
        for side in self.sides:
            if side.claim not in self._position:
                side.claim = self._near(side.article, stood.get(side.claim or "", 0))

    def _first(self, article: str) -> str | None:
        claims = self._claims.get(article)
        return claims[0].id if claims else None

    def _near(self, article: str, start: int) -> str | None:
        """Return the claim that stands where one is gone: the last that begins before `start`, else the first."""
        before = [claim.id for claim in self._claims.get(article, ()) if claim.start <= start]
        return before[-1] if before else self._first(article)

    # What is seen.

    @property
    def side(self) -> Side | None:
        """The side that keys act on, None in an empty workspace."""
        return self.sides[self.active] if self.sides else None

    @property
    def claim(self) -> Claim | None:
        """The current claim."""
        return self.desk.claims.get(self.side.claim) if self.side and self.side.claim else None

    @property
    def links(self) -> list[Link]:
        """The links of the current claim, strongest first."""
        found = self.desk.links_of.get(self.side.claim, ()) if self.side and self.side.claim else ()
        return [link for link in found if link.relation != "unrelated"]

    @property
    def link(self) -> Link | None:
        """The match looked at."""
        links = self.links
        return links[min(self.match, len(links) - 1)] if links else None

    @property
    def matched(self) -> Claim | None:
        """The claim on the other end of the match looked at."""
        link, claim = self.link, self.claim
        return self.desk.claims.get(link.b if link.a == claim.id else link.a) if link and claim else None

    def opposite(self, article: str) -> str | None:
        """Return the claim of another article that belongs beside the current one: the match, else its best link."""
        for link in [*filter(None, [self.link]), *self.links]:
            other = self._end(link)
            if other.article == article:
                return other.id
        return None

    def claims(self, article: str) -> list[Claim]:
        """Return the claims of `article` worth a stop, in reading order."""
        return self._claims.get(article, [])

    def number(self, claim: str) -> tuple[int, int]:
        """Return the number of `claim` in its article, from 1, and how many there are."""
        return self._position.get(claim, -1) + 1, len(self._claims.get(self.desk.claims[claim].article, ()))

    # Moves. Each returns whether anything changed.

    def step(self, by: int) -> bool:
        """Go `by` claims on; stops at the ends."""
        side = self.side
        if side is None or side.claim is None:
            return False
        claims = self._claims[side.article]
        at = self._position[side.claim]
        to = min(max(at + by, 0), len(claims) - 1)
        if to == at:
            return False
        self._stand(claims[to].id)
        return True

    def turn(self, by: int) -> bool:
        """Look at another match of the current claim, around in a circle."""
        links = self.links
        if not links:
            return False
        self.match = (self.match + by) % len(links)
        self._follow()
        return True

    def leaf(self, by: int) -> bool:
        """Show another article on this side, in a circle through those not open elsewhere."""
        side = self.side
        taken = {other.article for other in self.sides if other is not side}
        free = [article for article in self.desk.documents if article not in taken]
        if side is None or len(free) < 2:
            return False
        side.article = free[(free.index(side.article) + by) % len(free)]
        side.claim = None
        self._stand(self._first(side.article))
        return True

    def cross(self) -> bool:
        """Make the next side the active one."""
        if len(self.sides) < 2:
            return False
        link = self.link
        self.active = (self.active + 1) % len(self.sides)
        same = (n for n, other in enumerate(self.links) if link and (other.a, other.b) == (link.a, link.b))
        self.match = next(same, 0)
        return True

    def widen(self, count: int) -> bool:
        """Show `count` articles side by side: what is missing comes from the story, then from the workspace."""
        side = self.side
        if side is None or count == len(self.sides):
            return False
        if count < len(self.sides):
            kept = [other for other in self.sides if other is not side][: count - 1]
            self.sides = [other for other in self.sides if other is side or other in kept]
            self.active = self.sides.index(side)
            return True
        story = next((story.articles for story in self.desk.stories if side.article in story.articles), ())
        open_ = {other.article for other in self.sides}
        free = [a for a in dict.fromkeys([*story, *self.desk.documents]) if a in self.desk.documents and a not in open_]
        for article in free[: count - len(self.sides)]:
            self.sides.append(Side(article, self._first(article)))
        return bool(free)

    def go(self, claim: str) -> bool:
        """Go to `claim`, on the side that shows its article, else on this side."""
        known = self.desk.claims.get(claim)
        if known is None or not self.sides:
            return False
        open_ = [n for n, side in enumerate(self.sides) if side.article == known.article]
        if self.active not in open_ and open_:
            self.active = open_[0]
        self.sides[self.active].article = known.article
        if claim in self._position:
            self._stand(claim)
        return True

    def open(self, articles: list[str]) -> None:
        """Show `articles`, the first on the active side, the others beside it."""
        shown = dict.fromkeys([*articles, *(side.article for side in self.sides)])
        wanted = [article for article in shown if article in self.desk.documents]
        for side, article in zip(self.sides[self.active :] + self.sides[: self.active], wanted, strict=False):
            if side.article != article:
                side.article, side.claim = article, self._first(article)
        self._stand(self.side.claim if self.side else None)

    def _stand(self, claim: str | None) -> None:
        if self.side is None:
            return
        self.side.claim = claim
        shown = {side.article for n, side in enumerate(self.sides) if n != self.active}
        best = self.links[0].relation if self.links else "related"
        telling = (n for n, link in enumerate(self.links) if link.relation == best)
        self.match = next((n for n in telling if self._end(self.links[n]).article in shown), 0)
        if best != "related" or (self.matched and self.matched.article in shown):
            self._follow()

    def _end(self, link: Link) -> Claim:
        own = self.side.claim if self.side else None
        return self.desk.claims[link.b if link.a == own else link.a]

    def _follow(self) -> None:
        """Bring the match into the other side, opening its article there."""
        matched = self.matched
        if matched is None or len(self.sides) < 2 or (self.side and matched.article == self.side.article):
            return
        open_ = [n for n, side in enumerate(self.sides) if n != self.active and side.article == matched.article]
        other = self.sides[open_[0] if open_ else (self.active + 1) % len(self.sides)]
        other.article = matched.article
        other.claim = matched.id
