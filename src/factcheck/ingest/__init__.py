"""Files, pages, feeds and messages to articles, each with where its publish date was found."""

from factcheck.ingest.article import from_text
from factcheck.ingest.reading import read

__all__ = ["from_text", "read"]
