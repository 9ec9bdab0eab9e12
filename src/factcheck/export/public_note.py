"""The sentence a page carries when a published verdict changed: ready to paste, in the language of its readers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from factcheck.export.bundle import Change
from factcheck.export.wording import say, told
from factcheck.text.visible import visible

_KINDS = frozenset({"correction", "update", "withdrawal"})


def public_note(change: Change, wording: str, name: Callable[[str], str], lang: str) -> str:
    """Return the note for a correction, an update or a withdrawal; empty for any other change.

    Args:
        change: as `Review.history` holds it; its `note` is what readers are told, else its `reason`.
        wording: the claim as the desk words it.
        name: a label's words in `lang`, by its key.
        lang: `hi` or `en`.

    >>> change = Change("correction", "2025-11-06T09:00:00Z", "asha", "true", "false", "", "We misread the order.")
    >>> public_note(change, "The bridge is shut", lambda key: {"true": "True", "false": "False"}[key], "en")
    'Correction, 2025-11-06: we called “The bridge is shut” True. That was wrong: it is False. We misread the order.'
    """
    if change.kind not in _KINDS:
        return ""
    kept = "-kept" if change.before == change.after else ""  # the verdict stands, what was said of it does not
    if kept and change.wording and change.kind == "correction":
        kept = "-reworded"
    return say(
        f"note-{change.kind}{kept}",
        lang,
        day=change.time[:10],
        claim=visible(wording),
        old=name(change.before) if change.before else "–",
        new=name(change.after) if change.after else "–",
        told=told(replace(change, note=visible(change.note), reason=visible(change.reason)), lang),
    ).strip()
