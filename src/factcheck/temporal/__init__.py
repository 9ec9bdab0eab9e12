"""Time expressions: recognise them, resolve them against an anchor, explain the answer."""

from factcheck.temporal.find import find

__all__ = ["find"]
