"""How many links across sources are right, beside what likeness and a look at the numbers find.

`python -m benchmarks.stories` from the project's root prints a Markdown table over the stories in `tests/data/`.
`stories` was written with the matching; the others were each measured once at first sight, then opened and used to
mend it, one after another. Nobody looks into those of `CLOSED`, or into their misses, and no weight is fitted on them;
into `thirtyfourth` to `thirtysixth` nobody looks either. The last row is of all the closed ones together.
The peer is what tools without slots do: two sentences whose words are alike (rapidfuzz token_set_ratio) agree, unless they
hold different numbers, then they conflict; the threshold is the one that serves it best on each set.
"""

from __future__ import annotations

import json
from itertools import combinations

import regex
from rapidfuzz import fuzz
from tests.test_stories import DATA, RELATIONS, Tally, between

SETS = {
    "stories": "stories.json",
    "second": "stories_second.json",
    "third": "stories_third.json",
    "fourth": "stories_fourth.json",
    "fifth": "stories_fifth.json",
    "sixth": "stories_sixth.json",
    "seventh": "stories_seventh.json",
    "eighth": "stories_eighth.json",
    "ninth": "stories_ninth.json",
    "tenth": "stories_tenth.json",
    "eleventh": "stories_eleventh.json",
    "twelfth": "stories_twelfth.json",
    "thirteenth": "stories_thirteenth.json",
    "fourteenth": "stories_fourteenth.json",
    "fifteenth": "stories_fifteenth.json",
    "sixteenth": "stories_sixteenth.json",
    "seventeenth": "stories_seventeenth.json",
    "eighteenth": "stories_eighteenth.json",
    "nineteenth": "stories_nineteenth.json",
    "twentieth": "stories_twentieth.json",
    "twentyfirst": "stories_twentyfirst.json",
    "twentysecond": "stories_twentysecond.json",
    "twentythird": "stories_twentythird.json",
    "twentyfourth": "stories_twentyfourth.json",
    "twentyfifth": "stories_twentyfifth.json",
    "twentysixth": "stories_twentysixth.json",
    "twentyseventh": "stories_twentyseventh.json",
    "twentyeighth": "stories_twentyeighth.json",
    "twentyninth": "stories_twentyninth.json",
    "thirtieth": "stories_thirtieth.json",
    "thirtyfirst": "stories_thirtyfirst.json",
    "thirtysecond": "stories_thirtysecond.json",
    "thirtythird": "stories_thirtythird.json",
    "thirtyfourth": "stories_thirtyfourth.json",
    "thirtyfifth": "stories_thirtyfifth.json",
    "thirtysixth": "stories_thirtysixth.json",
    "thirtyseventh": "stories_thirtyseventh.json",
    "thirtyeighth": "stories_thirtyeighth.json",
}
CLOSED = {"twentythird", "twentyseventh", "thirtyfirst", "thirtysecond", "thirtyeighth"}
NUMBER = regex.compile(r"\d+(?:[.,]\d+)*")
THRESHOLDS = range(40, 100, 5)


def alike(story: dict, threshold: int) -> dict:
    """Answer for one story as the peer does."""
    said = [(f"{key}.{sid}", text) for key, a in story["articles"].items() for sid, text, _ in a["sentences"]]
    found = {}
    for (a, one), (b, two) in combinations(said, 2):
        if a[0] != b[0] and fuzz.token_set_ratio(one, two) >= threshold:
            numbers = [set(NUMBER.findall(text)) for text in (one, two)]
            differ = all(numbers) and numbers[0] != numbers[1]
            found[tuple(sorted((a, b)))] = ("conflict", {"quantity"}) if differ else ("agree", set())
    return found


def count(stories: dict, answer) -> Tally:
    """Score one way of answering over a set."""
    counts = Tally()
    for story in stories.values():
        found = answer(story)
        free = {tuple(sorted(pair)) for pair in story.get("either", [])}
        for a, b, relations, slots in story["gold"]:
            said, differs = found.pop(tuple(sorted((a, b))), ("none", set()))
            counts.add(set(relations.split("|")), set((slots or "").split("|")), said, differs)
        for pair, (relation, _) in found.items():
            if pair not in free:
                counts.wrong[relation] += 1
    return counts


def row(name: str, who: str, counts: Tally) -> str:
    cells = []
    for relation in sorted(RELATIONS):
        said = counts.right[relation] + counts.wrong[relation]
        precision = f"{counts.right[relation] / said:.2f}" if said else "–"
        recall = f"{counts.right[relation] / counts.wanted[relation]:.2f}" if counts.wanted[relation] else "–"
        cells.append(f"{precision} / {recall}")
    return f"| {name} | {who} | {' | '.join(cells)} | {counts.fallen} of {counts.traps} |"


def main() -> None:
    print(f"| stories | | {' | '.join(f'{r}: precision / recall' for r in sorted(RELATIONS))} | traps fallen for |")
    print("|---|---|---|---|---|---|")
    closed = Tally()
    for name, file in SETS.items():
        stories = json.loads((DATA / file).read_text(encoding="utf-8"))
        found = count(stories, between)
        closed += found if name in CLOSED else Tally()
        print(row(name, "factcheck", found))
        peers = [count(stories, lambda story, t=t: alike(story, t)) for t in THRESHOLDS]
        best = max(peers, key=lambda c: sum(c.right.values()) - sum(c.wrong.values()))
        print(row(name, "likeness + numbers", best))
    print(row("the closed ones together", "factcheck", closed))


if __name__ == "__main__":
    main()
