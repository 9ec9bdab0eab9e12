"""From the text of a page to its sentences, each with the part of the page it is."""

from factcheck.extraction.structure.datelines import Dated, datelines
from factcheck.extraction.structure.entries import moments
from factcheck.extraction.structure.envelope import forwarded
from factcheck.extraction.structure.header import Field, body_start, header
from factcheck.extraction.structure.page import passages
from factcheck.extraction.structure.stamps import Stamp, find, read
from factcheck.extraction.structure.vocabulary import vocabulary

__all__ = [
    "Dated",
    "Field",
    "Stamp",
    "body_start",
    "datelines",
    "find",
    "forwarded",
    "header",
    "moments",
    "passages",
    "read",
    "vocabulary",
]
