"""How a reviewer mends the machine's work: claims added, skipped, mended, split and merged; links and dates decided."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from decimal import Decimal
from typing import Any

from factcheck.desk.acts import Acts
from factcheck.desk.anchors import KINDS, anchor_object, anchor_value
from factcheck.desk.decisions import amendments, build_claim, chosen_reading
from factcheck.desk.standing import place
from factcheck.model import Claim, Event
from factcheck.review import PUBLIC, Review


class Mending(Acts):
    """The acts that change what is matched."""

    claims: dict[str, Claim]

    def skip(self, claim_id: str, reason: str) -> Event:
        """Say that something is not a claim."""
        self.claim(claim_id)
        return self.act("claim.skip", claim_id, {"skip": True}, reason=reason)

    def add_claim(self, article_id: str, start: int, end: int) -> Event:
        """Make a claim of `text[start:end]` of an article, code points, half-open."""
        if article_id not in self._found:
            raise self.refusal("no-article", article=article_id)
        with self._unless("no-text", bounds=f"{start}–{end}", path=self._found[article_id].article.path):
            claim = build_claim(self._found[article_id], start, end)
        after = place(claim, self._found[article_id].article)
        return self.act("claim.add", claim.id, {key: value for key, value in after.items() if key != "claim"})

    def edit_claim(self, claim_id: str, changes: Mapping[str, Any], reason: str = "") -> Event:
        """Mend polarity, modality, speaker, as_of, bounds or quantities (`start`, `value`, `unit`, `counted`)."""
        claim = self.claim(claim_id)
        self._check(changes)
        made = self.state.decision(claim_id, "claim.edit")
        before = made.value if made else {}
        merged = {"on": self._on(claim), **before, **changes}
        if {"quantity", "quantities"} & set(changes):
            numbers: dict[int, dict[str, Any]] = {}
            for change in (*amendments(before), *amendments(changes)):
                numbers.setdefault(int(change["start"]), {}).update(change)
            merged.pop("quantity", None)
            merged["quantities"] = [numbers[start] for start in sorted(numbers)]
        if "start" in changes or "end" in changes:
            start, end = int(merged.get("start", claim.start)), int(merged.get("end", claim.end))
            found = self._found[claim.article]
            with self._unless("no-text", bounds=f"{start}–{end}", path=found.article.path):
                text = build_claim(found, start, end).text
            merged |= {"start": start, "end": end, "text": text}
        return self.act("claim.edit", claim_id, merged, reason=reason)

    def split_claim(self, claim_id: str, at: int, reason: str = "") -> Event:
        """Make two claims of one, parted at the code point `at`; the first keeps the id, the verdict and the links."""
        claim = self.claim(claim_id)
        text = self.documents[claim.article].article.text
        first, second = text[claim.start : at].rstrip(), text[at : claim.end].lstrip()
        if not (claim.start < at < claim.end and first and second):
            raise self.refusal("no-part", at=str(at), claim=claim_id, bounds=f"{claim.start}–{claim.end}")
        made = self.state.decision(claim_id, "claim.edit")
        parts = [*(made.value.get("parts", ()) if made else ()), [claim.end - len(second), claim.end]]
        bounds = {"start": claim.start, "end": claim.start + len(first)}
        return self.edit_claim(claim_id, {**bounds, "parts": parts}, reason)

    def merge_claims(self, claim_id: str, other_id: str, reason: str = "", stays: str | None = None) -> Event:
        """Make one claim of two of an article and what stands between them; one keeps its id, the other goes.

        The one with a verdict stays, so that no verdict is lost; with none, the first. Where both have one, `stays`
        is the claim whose verdict holds for the whole: the other's is opened again, and stays in the history.

        Raises:
            DeskError: both have a verdict and none was chosen, or they are not two claims of one article.
        """
        kept, gone = self.claim(claim_id), self.claim(other_id)
        if kept.article != gone.article or kept.id == gone.id:
            raise self.refusal("merge-apart")
        rivals = self.rival_verdicts(kept.id, gone.id)
        if rivals and stays not in rivals:
            raise self.refusal("merge-verdicts")
        if gone.id == stays if rivals else self.thread_for(gone.id).ruling and not self.thread_for(kept.id).ruling:
            kept, gone = gone, kept
        absorbs = [one for claim in (kept, gone) for one in self.absorbed(claim.id)]
        bounds = {"start": min(kept.start, gone.start), "end": max(kept.end, gone.end)}
        with self.together():
            if rivals:
                self._give_up(gone.id, reason)
            return self.edit_claim(kept.id, {**bounds, "absorbs": [*absorbs, gone.id]}, reason)

    def rival_verdicts(self, *claims: str) -> dict[str, Review]:
        """Return the verdicts of claims, by claim, where they are not all one: what merging them must choose from."""
        threads = {claim: self.thread_for(claim) for claim in claims}
        found = {claim: thread.ruling for claim, thread in threads.items() if thread.ruling}
        return found if len({threads[claim].id for claim in found}) > 1 else {}

    def _give_up(self, claim_id: str, reason: str) -> None:
        """Take a claim out of what its verdict covers; open the verdict again where it covers nothing else here."""
        thread = self.thread_for(claim_id)
        if thread.stage in PUBLIC:
            raise self.refusal("merge-published")
        if any(claim in self.claims for claim in set(thread.covers) - {claim_id}):
            self.act("fact.leave", thread.id, {"claim": claim_id}, reason=reason)
        else:
            self.act("reopen", thread.id, reason=reason or str(self.refusal("merged")))

    def absorbed(self, claim_id: str) -> list[str]:
        """Return the claims that were merged into this one."""
        made = self.state.decision(claim_id, "claim.edit")
        return [*made.value.get("absorbs", ())] if made else []

    def decide_link(self, a: str, b: str, relation: str | None, reason: str = "") -> Event:
        """Confirm, reject (`None`) or relabel how two claims relate."""
        first, second = sorted((self.claim(a).id, self.claim(b).id))
        after = {"relation": relation, "on": self._on(self.claim(first), self.claim(second))}
        return self.act("link", f"{first}~{second}", after, reason=reason)

    def choose_date(self, owner: str, start: int, choice: int | str) -> Event:
        """Settle a time expression: an alternative by its number from 0, or a value a reviewer typed.

        `owner` is the claim it stands in, or the article where no claim uses it.
        """
        times = self.documents[owner].times if owner in self.documents else self.claim(owner).times
        timex = next((t for t in times if t.start <= start < t.end), None)
        if timex is None:
            raise self.refusal("no-time", owner=owner, start=str(start))
        wrong = "no-value" if isinstance(choice, str) else "no-reading"
        said = {"typed": str(choice), "text": timex.text, "count": str(len(timex.alternatives))}
        with self._unless(wrong, **said):
            reading = chosen_reading(timex, choice)
        on = {} if owner in self.documents else {"on": self._on(self.claim(owner))}
        value = {"edtf": reading.edtf, "timex": reading.timex, "first": reading.first, "last": reading.last}
        return self.act("date", f"{owner}@{timex.start}", {**value, **on})

    def date_article(self, article_id: str, value: str, kind: str = "published") -> Event:
        """Say when an article was `published` or `received`: its relative dates are seen from there."""
        if article_id not in self._found:
            raise self.refusal("no-article", article=article_id)
        with self._unless("no-day" if kind in KINDS else "no-kind", typed=value, kind=kind):
            after = anchor_value(value, kind)
        return self.act("date", anchor_object(article_id), after)

    def _on(self, *claims: Claim) -> list[dict[str, Any]]:
        """Return where claims stand, for an act on them: it holds there though the machine may find them no longer."""
        return [place(claim, self.documents[claim.article].article) for claim in claims]

    def _check(self, changes: Mapping[str, Any]) -> None:
        """Refuse what a slot cannot hold: an event is for ever."""
        for change in amendments(changes):
            if "value" in change and not _finite(change["value"]):
                raise self.refusal("no-number", typed=str(change["value"]))
        if changes.get("as_of"):
            with self._unless("no-day", typed=str(changes["as_of"])):
                datetime.fromisoformat(str(changes["as_of"]))

    @contextmanager
    def _unless(self, name: str, **said: str) -> Iterator[None]:
        """Refuse, by this phrase, what a value turns out to be wrong about."""
        try:
            yield
        except ValueError as error:
            raise self.refusal(name, **said) from error


def _finite(value: Any) -> bool:
    try:
        return Decimal(str(value)).is_finite()
    except ArithmeticError:
        return False
