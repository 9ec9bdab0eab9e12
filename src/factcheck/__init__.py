"""Fact-checking for news: claims, resolved dates, and comparison across sources."""

__version__ = "0.1.0"
