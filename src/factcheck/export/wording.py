"""The reports' own words, in the language of the reader; what came from outside is made harmless first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.lang import render
from factcheck.model import Article, Evidence, Reason, Timex
from factcheck.text.visible import visible

if TYPE_CHECKING:  # most reports need no story, and no matching behind it
    from factcheck.export.bundle import Change, Joined
    from factcheck.export.entries import Pair
    from factcheck.export.story_view import Step


def say(name: str, ui: str, /, **args: str | int) -> str:
    """Return the phrase `name` of the `phrases-export` pack of `ui`.

    >>> say("story", "en", number=2)
    'Story 2'
    """
    return render(Reason(f"export.{name}", tuple(args.items())), ui)


def why(reason: Reason, ui: str) -> str:
    """Return a reason in words, on one harmless line: it quotes articles."""
    return visible(render(reason, ui))


def relation(pair: Pair, ui: str) -> str:
    """Return a link's relation in words, with the slots that differ.

    A link nobody decided is the tool's; the caller labels it where people's and the tool's stand together.
    """
    link = pair.link
    slots = ", ".join(say("slot", ui, slot=slot) for slot in link.differs)
    words = say("relation-in", ui, relation=link.relation, slots=slots) if slots else ""
    words = words or say("relation", ui, relation=link.relation)
    if link.internal:
        return f"{words} ({say('internal', ui)})"
    return f"{words} ({say('one-source', ui)})" if _one_source(pair.a.article, pair.b.article) else words


def _one_source(a: Article, b: Article) -> bool:
    """Tell two versions of one article, or two prints of one report: they corroborate nothing."""
    kin = [{article.id, article.version_of, article.copy_of} - {None} for article in (a, b)]
    return not kin[0].isdisjoint(kin[1])


def value(found: Timex) -> str:
    """Return the value of a time expression in one notation, empty where it has none."""
    return found.edtf or found.timex or ""


def day(moment: str | None) -> str:
    """Return an ISO day or instant to the minute, with blanks for people to read; empty for none.

    >>> day("2025-08-13T08:30+05:30"), day("2025-08-13T09:00:00.000001Z"), day("2025-08-13"), day(None)
    ('2025-08-13 08:30 +05:30', '2025-08-13 09:00 UTC', '2025-08-13', '')
    """
    date, _, time = (moment or "").partition("T")
    zone = time[5:].lstrip("0123456789:.")
    return " ".join(part for part in (date, time[:5], "UTC" if zone == "Z" else zone) if part)


def told(change: Change, ui: str, *, whole: bool = False) -> str:
    """Return what is said of a change: its note or else its reason (the `whole` of both), and a new wording."""
    words = [change.note, change.reason] if whole else [change.note or change.reason]
    if change.wording:
        name = "reworded" if change.wording_before else "worded"
        words.append(say(name, ui, old=visible(change.wording_before or ""), new=visible(change.wording)))
    return " ".join(filter(None, words))


def rung_words(step: Step, ui: str) -> str:
    """Return how a rung stands to those before it, and whether its source already spoke."""
    words = say("rung", ui, kind=step.rung.kind)
    return words if step.rung.independent else f"{words}; {say('heard', ui)}"


def evidence_words(found: Evidence, ui: str) -> list[str]:
    """Return what is known of a piece of evidence besides its addresses."""
    return [
        words
        for words in (
            f"“{found.quote}”" if found.quote else "",
            say("cites", ui, claim=found.claim) if found.claim else "",
            say("file", ui, name=found.file) if found.file else "",
            say("accessed", ui, day=found.accessed) if found.accessed else "",
        )
        if words
    ]


def joined_words(joined: Joined, ui: str) -> str:
    """Return who put a quote into its fact, and when."""
    return say("joined", ui, who=joined.reviewer, when=day(joined.time))


def web_address(url: str | None) -> str | None:
    """Return `url` when it is a plain http(s) address that may stand as a link, else None.

    >>> web_address("https://example.org/a"), web_address("javascript:alert(1)")
    ('https://example.org/a', None)
    """
    if not url or not url.lower().startswith(("https://", "http://")):
        return None
    return url if all(c.isprintable() and c not in " \"'<>\\^`{|}" and visible(c) == c for c in url) else None
