"""The vocabulary every room speaks: frozen, slotted values without behaviour of their own.

Spans are code points into `Article.text`, half-open. Civil dates are ISO strings (`2025-11-05`),
instants carry minutes and, where known, an offset. Nothing here reads a file or a clock.
"""

from factcheck.model.article import Article, DateCandidate, Document, PublishDate, Sentence, Unreadable
from factcheck.model.claim import Attribution, Claim, Frame, Reference
from factcheck.model.event import Event, Evidence, Verdict
from factcheck.model.link import Comparison, Fact, Link, Story
from factcheck.model.mention import Entity, Quantity
from factcheck.model.reason import Reason
from factcheck.model.time import Anchor, Reading, Timex

__all__ = [
    "Anchor",
    "Article",
    "Attribution",
    "Claim",
    "Comparison",
    "DateCandidate",
    "Document",
    "Entity",
    "Event",
    "Evidence",
    "Fact",
    "Frame",
    "Link",
    "PublishDate",
    "Quantity",
    "Reading",
    "Reason",
    "Reference",
    "Sentence",
    "Story",
    "Timex",
    "Unreadable",
    "Verdict",
]
