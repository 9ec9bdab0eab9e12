"""Time expressions: recognise them, resolve them against an anchor, explain the answer.

`find` is the room's door; `value.parse` reads what a reviewer types, `strip.strip` lays out the days around
the anchor.
"""

from factcheck.temporal.find import find

__all__ = ["find"]
