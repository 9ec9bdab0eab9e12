"""Which claims say one thing, what the fact is called, and which appearances its verdict covers.

An appearance found after the verdict is only offered: `factcheck queue --only offered` lists them.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from dataclasses import asdict

from factcheck.cli.session import claim_named, open_desk, plain_errors
from factcheck.cli.streams import complain, emit
from factcheck.desk import Desk
from factcheck.desk.facts import LONGEST, FactView, too_long
from factcheck.model import Event
from factcheck.text.visible import visible

EXAMPLE = "factcheck fact show c0123456789ab"
SHARED_OPTIONS = ()

_ACTS: dict[str, tuple[str, str, Callable[[Desk, argparse.Namespace], Event]]] = {
    "join": (
        "put a claim into a fact; also moves it there from another",
        "factcheck fact join c0123456789ab c0123456789ac",
        lambda desk, given: desk.facts.join(given.claim, into=claim_named(desk, given.into)),
    ),
    "leave": (
        "take a claim out of its fact",
        'factcheck fact leave c0123456789ab --reason "अलग बाढ़"',
        lambda desk, given: desk.facts.leave(given.claim, given.reason),
    ),
    "accept": (
        "let the verdict of its fact cover an appearance that is offered",
        "factcheck fact accept c0123456789ab",
        lambda desk, given: desk.facts.accept(given.claim),
    ),
    "decline": (
        "say that an appearance that is offered is not one of this fact",
        'factcheck fact decline c0123456789ab --reason "दूसरा ज़िला"',
        lambda desk, given: desk.facts.decline(given.claim, given.reason),
    ),
    "word": (
        "word the claim of a fact for readers; '' takes the wording back",
        'factcheck fact word c0123456789ab "हरिपुर की बाढ़ में 41 लोगों की मौत हुई"',
        lambda desk, given: desk.facts.word(given.claim, given.text, given.lang),
    ),
    "as-of": (
        "say what time a fact is told for; '' takes it back",
        'factcheck fact as-of c0123456789ab "10 अगस्त, शाम 6 बजे तक"',
        lambda desk, given: desk.facts.date(given.claim, given.text),
    ),
    "first": (
        "assert that a claim is the first appearance of its fact",
        "factcheck fact first c0123456789ab",
        lambda desk, given: desk.facts.first(given.claim),
    ),
}


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the acts, and `show`."""
    acts = parser.add_subparsers(dest="act", required=True, metavar="show|" + "|".join(_ACTS))
    show = acts.add_parser(
        "show", help="a fact and its claims", description="Print a fact.", epilog=f"example: {EXAMPLE}"
    )
    show.add_argument("claim", metavar="ID", help="a claim of the fact, or the fact's id")
    show.add_argument("--format", choices=["text", "json"], default="text", help="for a person, or one JSON object")
    show.add_argument("--plain", action="store_true", help="plain lines for screen readers: no alignment, no signs")
    made = [show]
    for name, (text, example, _) in _ACTS.items():
        act = acts.add_parser(
            name, help=text, description=f"{text[0].upper()}{text[1:]}.", epilog=f"example: {example}"
        )
        act.add_argument("claim", metavar="CLAIM", help="the claim's id")
        if name == "join":
            act.add_argument("into", metavar="FACT", help="a claim of the fact, or the fact's id")
        if name in ("leave", "decline"):
            act.add_argument("--reason", default="", metavar="TEXT", help="why")
        if name in ("word", "as-of"):
            act.add_argument("text", metavar="TEXT", help="the words")
        if name == "word":
            act.add_argument("--lang", metavar="CODE", help="their language (default: found out)")
        made.append(act)
    for act in made:
        act.add_argument("--workspace", metavar="DIR", default=".", help="the workspace folder (default: here)")
        act.add_argument("--reviewer", metavar="NAME", help="who acts")
        act.add_argument("--store", metavar="URL", help="keep the log in postgresql://…")
        act.add_argument("--ui-lang", choices=["en", "hi"], default=None, help="language of the explanations")


def run(options: argparse.Namespace) -> int:
    """Print the fact, or record the act and print its event's id; a wording too long is said on stderr."""
    desk = open_desk(options)
    with plain_errors():
        if options.act == "show":
            _show(desk, desk.facts.of(claim_named(desk, options.claim)), options.format)
            return 0
        print(_ACTS[options.act][2](desk, options).id)
    if options.act == "word" and too_long(options.text):
        complain(f"the wording has {len(options.text)} characters; search engines show {LONGEST}")
    return 0


def _show(desk: Desk, fact: FactView, form: str) -> None:
    if form == "json":
        emit(_record(fact))
        return
    for line in _lines(desk, fact):
        print(line)


def _record(fact: FactView) -> dict[str, object]:
    ruling = fact.thread.ruling
    names = ("id", "claims", "covered", "offered", "declined", "wording", "lang", "as_of")
    joined = {claim: {"reviewer": event.actor, "time": event.time} for claim, event in fact.joined.items()}
    verdict = {**asdict(ruling.verdict), "reviewer": ruling.actor, "time": ruling.time} if ruling else None
    found = {name: getattr(fact, name) for name in names}
    return {**found, "joined": joined, "stage": fact.thread.stage, "verdict": verdict}


def _lines(desk: Desk, fact: FactView) -> Iterator[str]:
    yield f"{fact.id}  {fact.thread.stage}"
    if fact.wording:
        yield f"  wording  {visible(fact.wording)}  {len(fact.wording)}/{LONGEST}"
    if fact.as_of:
        yield f"  as of    {visible(fact.as_of)}"
    if fact.thread.ruling:
        ruling = fact.thread.ruling
        yield f"  verdict  {ruling.verdict.label}  {visible(ruling.actor)}  {visible(ruling.verdict.note)}"
    for claim in (*fact.claims, *(claim for claim in fact.declined if claim not in fact.claims)):
        yield f"  {_standing(claim, fact):9}  {claim}  {visible(desk.claims[claim].text)}{_by(claim, fact)}"


def _standing(claim: str, fact: FactView) -> str:
    """Where a claim stands: the verdict covers it, it is offered to it, taken out, or gathered by the tool."""
    if claim in fact.covered and fact.thread.ruling:
        return "covered"
    if claim in fact.joined:
        return "joined"
    return "offered" if claim in fact.offered else "declined" if claim in fact.declined else "gathered"


def _by(claim: str, fact: FactView) -> str:
    event = fact.joined.get(claim)
    return f"  {visible(event.actor)}, {event.time}" if event else ""
