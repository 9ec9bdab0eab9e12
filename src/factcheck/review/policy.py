"""Whose verdict needs a second reader before it is approved."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from typing import Literal, get_args

Second = Literal["none", "all", "conflicts", "labels", "random"]
SECONDS: tuple[Second, ...] = get_args(Second)


@dataclass(frozen=True, slots=True)
class Policy:
    """`second` says who needs a second reader; `labels` and `mixed` serve its value labels, `share` random.

    `mixed` is the share (0.0–1.0) of the facts that are read twice whatever their label: else being asked for
    a second reading would tell its blind reader that the first label is one of `labels`.
    """

    second: Second = "none"
    labels: tuple[str, ...] = ("false", "fabricated")
    share: float = 0.1
    mixed: float = 0.25


def wants_second(policy: Policy, object_id: str, label: str, *, conflict: bool = False) -> bool:
    """Return whether a verdict with `label` on this object needs a second reader.

    `conflict` is whether sources conflict about it.

    >>> wants_second(Policy(), "c1", "false"), wants_second(Policy("labels"), "c1", "false")
    (False, True)
    """
    return {
        "none": False,
        "all": True,
        "conflicts": conflict,
        "labels": label in policy.labels or _drawn(object_id, policy.mixed),
        "random": _drawn(object_id, policy.share),
    }[policy.second]


def _drawn(object_id: str, share: float) -> bool:
    """Whether the draw falls on an object: by its id, alike on every machine, so that nobody can draw again."""
    draw = int.from_bytes(sha256(f"second reader of {object_id}".encode()).digest()[:4], "big")
    return draw < share * 2**32
