"""Words made for a reviewer to keep or to paste: explanations of a verdict, quotes with their source."""

from __future__ import annotations

from factcheck.model import Article, Claim, Evidence, Link, Verdict
from factcheck.tui import verdicts, words
from factcheck.tui.phrases import RELATIONS, SLOTS, day, outlet, term, value, why
from factcheck.tui.words import N_, _

TEMPLATES = (
    N_("{source} says the same: “{quote}”."),
    N_("{source} says otherwise ({slots}): “{quote}”."),
    N_("A later report by {source} ({date}) gives the newer state: “{quote}”."),
    N_("Sources disagree on {slots}; {source} has: “{quote}”."),
    N_("No other source confirms this; nearest is {source}: “{quote}”."),
)


def explanations(link: Link, matched: Claim, article: Article) -> list[str]:
    """Return the explanations a match offers, the tool's own reason last."""
    words = {
        "source": outlet(article),
        "quote": matched.text,
        "date": day(article.published.value, short=True) if article.published else _("no date"),
        "slots": ", ".join(term(SLOTS, slot) for slot in link.differs) or term(RELATIONS, link.relation),
    }
    return [*(_(template).format(**words) for template in TEMPLATES), why(link.reason)]


def cited(matched: Claim, article: Article) -> Evidence:
    """Return the evidence that citing a claim of another source makes."""
    return Evidence(url=article.url, quote=matched.text, claim=matched.id)


def quote(claim: Claim, article: Article) -> str:
    """Return a claim as it stands in its source, with where it is from.

    The code points are the source's own: nothing is folded or made visible.
    """
    when = day(article.published.value) if article.published else _("no date")
    parts = [f"“{claim.text}”", f"— {outlet(article)}, {when}"]
    return "\n".join([*parts, article.url] if article.url else parts)


def hindi(claim: Claim, article: Article, verdict: Verdict | None, link: Link | None) -> str:
    """Return a note in Hindi to paste into a message, whatever language the interface speaks.

    It says the verdict, the quote with its source, the explanation or what the match says, and the evidence.
    """
    with words.speaking("hi"):
        lines = [quote(claim, article)]
        if verdict:
            lines.insert(0, f"{_('Verdict')}: {verdicts.name(verdict.label)}")
        told = verdict.note if verdict and verdict.note else why(link.reason) if link else ""
        lines += [told] if told else []
        for evidence in verdict.evidence if verdict else ():
            shown = " – ".join(part for part in (evidence.quote and f"“{evidence.quote}”", evidence.url) if part)
            lines += [f"{_('Evidence')}: {shown}"] if shown else []
        return "\n".join(lines)


def card(claim: Claim, article: Article, verdict: str) -> str:
    """Return the whole claim card as text."""
    lines = [quote(claim, article)]
    if claim.attribution and claim.attribution.speaker:
        lines.append(f"{_('Said by')}: {claim.attribution.speaker}")
    lines += [f"«{timex.text}» → {value(timex)}: {why(timex.reason)}" for timex in claim.times]
    if verdict:
        lines.append(f"{_('Verdict')}: {verdict}")
    return "\n".join(lines)
