"""The nine verdicts by the number of their key, in the interface's words."""

from __future__ import annotations

from factcheck.tui.words import N_, _

LABELS = {
    "true": N_("True"),
    "mostly_true": N_("Mostly true"),
    "half_true": N_("Half true"),
    "misleading": N_("Misleading"),
    "false": N_("False"),
    "fabricated": N_("Fabricated"),
    "unverified": N_("Unverified"),
    "disputed": N_("Disputed by sources"),
    "not_checkable": N_("Not checkable"),
}
KEYS = tuple(LABELS)


def number(label: str) -> str:
    """Return the digit that marks `label`, empty for a label this interface does not know.

    >>> number("false")
    '5'
    """
    return str(KEYS.index(label) + 1) if label in LABELS else ""


def name(label: str) -> str:
    """Return `label` in the interface's words."""
    return _(LABELS[label]) if label in LABELS else label
