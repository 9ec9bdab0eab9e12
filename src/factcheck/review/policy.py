"""Whose verdict needs a second reader before it is approved."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from typing import Literal, get_args

Second = Literal["none", "all", "conflicts", "labels", "random"]
SECONDS: tuple[Second, ...] = get_args(Second)


@dataclass(frozen=True, slots=True)
class Policy:
    """`second` says who needs a second reader; `labels` and `share` (0.0–1.0) serve two of its values."""

    second: Second = "none"
    labels: tuple[str, ...] = ("false", "fabricated")
    share: float = 0.1


def wants_second(policy: Policy, object_id: str, label: str, *, conflict: bool = False) -> bool:
    """Return whether a verdict with `label` on this object needs a second reader.

    `conflict` is whether sources conflict about it. The random share falls on the same objects on
    every machine, by their id, so that nobody can try again for a better draw.

    >>> wants_second(Policy(), "c1", "false"), wants_second(Policy("labels"), "c1", "false")
    (False, True)
    """
    if policy.second == "random":
        draw = int.from_bytes(sha256(f"second reader of {object_id}".encode()).digest()[:4], "big")
        return draw < policy.share * 2**32
    return {
        "none": False,
        "all": True,
        "conflicts": conflict,
        "labels": label in policy.labels,
    }[policy.second]
