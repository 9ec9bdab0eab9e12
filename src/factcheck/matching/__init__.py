"""Claims → links: candidates, the gate, slots, relation with its reason; facts, stories, ladders.

compare(a, b)                      two claims → Comparison
match(documents, settings, …)      all claims → Matches(links, facts, stories)
ladder(fact, documents, links)     how a value moved, time by time
table(story, documents)            facts × sources, and the value most independent sources give
"""

from factcheck.matching.ladder import Row, Rung, ladder, table
from factcheck.matching.matches import Decisions, Matches, match, match_partition
from factcheck.matching.relation import compare
from factcheck.matching.settings import Settings

__all__ = [
    "Decisions",
    "Matches",
    "Row",
    "Rung",
    "Settings",
    "compare",
    "ladder",
    "match",
    "match_partition",
    "table",
]
