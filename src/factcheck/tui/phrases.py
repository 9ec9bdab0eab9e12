"""Dates, slots, relations and numbers in the interface's words."""

from __future__ import annotations

from datetime import date

from factcheck import lang
from factcheck.matching.reasons import number
from factcheck.model import Article, Event, Evidence, Quantity, Reason, Timex
from factcheck.tui import words
from factcheck.tui.words import N_, _

RELATIONS = {
    "agree": N_("agrees"),
    "conflict": N_("conflicts"),
    "update": N_("update"),
    "related": N_("related"),
    "unrelated": N_("unrelated"),
}
SLOTS = {
    "date": N_("date"),
    "quantity": N_("number"),
    "place": N_("place"),
    "actor": N_("actor"),
    "role": N_("role"),
    "polarity": N_("polarity"),
    "modality": N_("modality"),
    "attribution": N_("attribution"),
}
TAKEN = {
    "places": N_("place"),
    "days": N_("date"),
    "parties": N_("actor"),
    "events": N_("event"),
    "measures": N_("number"),
}
STATUS = {
    "resolved": N_("resolved"),
    "ambiguous": N_("ambiguous"),
    "vague": N_("vague"),
    "anaphoric": N_("points back"),
    "duration": N_("duration"),
    "set": N_("repeats"),
}
MODALITY = {
    "asserted": N_("asserted"),
    "reported": N_("reported"),
    "planned": N_("planned"),
    "expected": N_("expected"),
    "conditional": N_("conditional"),
    "opinion": N_("opinion"),
}
STAGES = {
    "open": N_("open"),
    "draft": N_("draft"),
    "reviewed": N_("reviewed"),
    "agreed": N_("agreed"),
    "disagreed": N_("reviewers disagree"),
    "adjudicated": N_("adjudicated"),
    "approved": N_("approved"),
    "published": N_("published"),
    "corrected": N_("corrected"),
    "updated": N_("updated"),
    "withdrawn": N_("withdrawn"),
    "reopened": N_("reopened"),
}
ACTIONS = {
    "verdict": N_("verdict"),
    "review": N_("second review"),
    "adjudicate": N_("adjudication"),
    "approve": N_("approval"),
    "publish": N_("publication"),
    "correct": N_("correction"),
    "update": N_("update"),
    "withdraw": N_("withdrawal"),
    "reopen": N_("reopened"),
    "undo": N_("undo"),
    "redo": N_("redo"),
    "link": N_("match decided"),
    "date": N_("date settled"),
    "claim.add": N_("claim added"),
    "claim.edit": N_("claim mended"),
    "claim.skip": N_("not a claim"),
    "fact.join": N_("put into the fact"),
    "fact.leave": N_("taken out of the fact"),
    "fact.wording": N_("claim worded"),
    "fact.as_of": N_("fact dated"),
    "assign": N_("assigned"),
    "import": N_("imported"),
    "triage": N_("articles sorted"),
    "agency": N_("one agency's report"),
    "fact.first": N_("first appearance"),
}
PILES = {"check": N_("worth checking"), "later": N_("later"), "leave": N_("not worth it")}
_MONTHS = (
    N_("January"), N_("February"), N_("March"), N_("April"), N_("May"), N_("June"), N_("July"), N_("August"),
    N_("September"), N_("October"), N_("November"), N_("December"),
)  # fmt: skip
_SHORT = (
    N_("Jan"), N_("Feb"), N_("Mar"), N_("Apr"), N_("May."), N_("Jun"), N_("Jul"), N_("Aug"), N_("Sep"), N_("Oct"),
    N_("Nov"), N_("Dec"),
)  # fmt: skip
_WEEKDAYS = (
    N_("Monday"), N_("Tuesday"), N_("Wednesday"), N_("Thursday"), N_("Friday"), N_("Saturday"), N_("Sunday"),
)  # fmt: skip


def why(reason: Reason) -> str:
    """Return a reason as a sentence; its rule, should a pack not have the phrase: a screen never fails over words."""
    try:
        return lang.render(reason, words.language())
    except (KeyError, OSError, ValueError):
        return reason.rule


def term(table: dict[str, str], key: str) -> str:
    """Return the interface's word for `key`, the key itself where the table has none."""
    return _(table[key]) if key in table else key


def day(iso: str, *, short: bool = False, weekday: bool = True) -> str:
    """Return an ISO date or minute in words.

    >>> day("2025-10-31"), day("2025-11-04T23:14"), day("2025-10-31", short=True)
    ('Friday, 31 October 2025', 'Tuesday, 4 November 2025, 23:14', '31 Oct 2025')
    """
    try:
        known = date.fromisoformat(iso[:10])
    except ValueError:
        return iso
    month = _((_SHORT if short else _MONTHS)[known.month - 1]).removesuffix(".")
    words = f"{known.day} {month} {known.year}"
    if weekday and not short:
        words = f"{_(_WEEKDAYS[known.weekday()])}, {words}"
    return f"{words}, {iso[11:16]}" if len(iso) > 10 else words


def span(first: str | None, last: str | None, *, short: bool = False) -> str:
    """Return an interval of ISO dates in words; open ends say so.

    >>> span("2025-10-31", "2025-10-31"), span(None, "2025-11-05", short=True), span(None, None)
    ('Friday, 31 October 2025', 'until 5 Nov 2025', '')
    """
    if first and last:
        if first == last:
            return day(first, short=short)
        if first[:10] == last[:10]:
            return f"{day(first, short=short)}–{last[11:16]}"
        return f"{day(first, short=short, weekday=False)} – {day(last, short=short, weekday=False)}"
    if first:
        return _("from {day}").format(day=day(first, short=short))
    return _("until {day}").format(day=day(last, short=short)) if last else ""


def value(timex: Timex, *, short: bool = False) -> str:
    """Return what a time expression means: its days, its length, or why it has none."""
    known = span(timex.first, timex.last, short=short)
    if timex.status == "ambiguous":
        readings = [span(r.first, r.last, short=short) for r in timex.alternatives]
        return _(" or ").join(dict.fromkeys(r for r in readings if r)) or term(STATUS, "ambiguous")
    if known and timex.grain == "year" and timex.first and timex.last:
        return timex.first[:4] if timex.first[:4] == timex.last[:4] else known
    return known or term(STATUS, timex.status)


def amount(quantity: Quantity) -> str:
    """Return a number as it is compared: comparator, value in lakh and crore, unit."""
    return why(number(quantity))


def said_value(event: Event) -> str:
    """Return what an event carries, in few words: its label, relation, date, name, or text."""
    after = event.after or {}
    if "label" in after:
        from factcheck.tui import verdicts

        return verdicts.name(str(after["label"]))
    if event.action == "link":
        return term(RELATIONS, str(after.get("relation") or "unrelated"))
    if event.action == "triage":
        return term(PILES, str(after.get("as")))
    if event.action == "date":
        if after.get("published"):
            return day(str(after["published"]), short=True)
        known = span(after.get("first"), after.get("last"), short=True)
        return str(known or after.get("edtf") or after.get("timex") or "")
    numbers = [*after.get("quantities", ()), *([after["quantity"]] if "quantity" in after else ())]
    told = [str(number[name]) for number in numbers for name in ("value", "counted") if number.get(name)]
    return " · ".join([*(str(after[name]) for name in _TOLD if after.get(name)), *told])


_TOLD = ("text", "to", "speaker", "polarity", "modality", "as_of", "url")


def evidence_words(found: Evidence) -> str:
    """Return a piece of evidence on one line: addresses, quote, file, the day it was seen."""
    parts = (
        found.url,
        f"{_('Archived at')} {found.archived}" if found.archived else "",
        f"“{found.quote}”" if found.quote else "",
        found.file,
        _("seen on {day}").format(day=day(found.accessed, short=True)) if found.accessed else "",
    )
    return " · ".join(part for part in parts if part)


def outlet(article: Article) -> str:
    """Return the name to show for an article's source: the file's where the article gives none."""
    return article.source or article.path.rpartition("/")[2]
