"""A published verdict cannot be undone: correct it (we were wrong) or update it (the facts moved), with a reason."""

from __future__ import annotations

import argparse

from factcheck.cli.configuration import load_config
from factcheck.cli.publisher import page
from factcheck.cli.session import claim_named, open_desk, plain_errors
from factcheck.cli.streams import CommandError
from factcheck.desk import Desk
from factcheck.model import Evidence, Verdict
from factcheck.model.event import Action
from factcheck.review import verdict_to
from factcheck.text.language import detect

EXAMPLE = "factcheck publish c0123456789ab --url https://desk.example/check/41"
SHARED_OPTIONS = ("workspace", "reviewer", "ui", "store")


def configure(parser: argparse.ArgumentParser) -> None:
    """Add this command's own options."""
    parser.add_argument("claim", metavar="ID", help="a claim of the fact, or the fact's id")
    parser.add_argument("--url", metavar="URL", help="the page that shows the verdict")
    how = parser.add_mutually_exclusive_group()
    for name, text in (("correct", "we were wrong"), ("update", "the facts moved"), ("withdraw", "take it back")):
        how.add_argument(f"--{name}", metavar="REASON", help=f"{text}: say why")
    parser.add_argument("--label", metavar="LABEL", help="the new label, with --correct or --update")
    parser.add_argument("--note", default="", metavar="TEXT", help="the new explanation")
    parser.add_argument("--wording", metavar="TEXT", help="the claim worded anew, with --correct or --update")
    parser.add_argument("--evidence", action="append", default=[], metavar="URL", help="what it rests on")


def run(options: argparse.Namespace) -> int:
    """Record the publication and print its event's id; after a change, the note for readers (in Hindi by default)."""
    superseding: tuple[Action, ...] = ("correct", "update", "withdraw")
    action: Action = next((name for name in superseding if getattr(options, name)), "publish")
    if options.wording and action not in ("correct", "update"):
        raise CommandError("a new wording goes with --correct or --update; before it is published: factcheck fact word")
    if action == "publish" and not options.url:
        raise CommandError("say where it is published: --url URL")
    desk = open_desk(options)
    with plain_errors():
        claim = desk.claim(claim_named(desk, options.claim))
        thread = desk.thread_for(claim.id)
        after: dict[str, object] = {"url": page(options.url)} if options.url else {}
        if options.label:
            from factcheck.cli.verdict_command import check_label

            check_label(options.label)
            evidence = tuple(Evidence(url=url) for url in options.evidence)
            after |= verdict_to(Verdict(options.label, options.note, evidence))
        if options.wording:
            words = " ".join(options.wording.split())
            after |= {"wording": words, "wording_lang": detect(words)}
        reason = getattr(options, action, None) or "" if action != "publish" else ""
        print(desk.act(action, thread.id, after, reason=reason).id)
    note = _note(desk, claim.id, options.ui_lang or "hi")
    if note:
        print(note)
    return 0


def _note(desk: Desk, claim: str, lang: str) -> str:
    """Return what readers of the page are to be told of the last change; empty where there is nothing to tell."""
    from factcheck.desk.bundling import history
    from factcheck.export.public_note import public_note
    from factcheck.review import load_scale

    changes = history(desk.thread_for(claim), desk.claims[claim].text)
    names = {label.key: label.name(lang) for label in load_scale(load_config().extras)}
    wording = desk.facts.of(claim).wording or desk.claims[claim].text
    return public_note(changes[-1], wording, lambda key: names.get(key, key), lang) if changes else ""
