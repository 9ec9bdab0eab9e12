"""Fit the weights by which two claims of one story are told to agree, conflict or update each other.

    python -m benchmarks.scorecard            print what weights fitted without a set say of it, beside the rules alone
    python -m benchmarks.scorecard --write    fit on every open set and write `src/factcheck/matching/scorecard.json`

A multinomial logistic regression (scikit-learn) over the signs of every pair of sentences of two articles of one
story in `tests/data/`. The sets that nobody looks into are never fitted on.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Mapping
from pathlib import Path

import numpy as np
from benchmarks.stories import CLOSED, SETS, count, row
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler
from tests.test_stories import DATA, Tally, between, sentences

from factcheck.matching import scorecard
from factcheck.matching.alignment import Articles, together
from factcheck.matching.matches import prepared
from factcheck.matching.nearness import Shared
from factcheck.matching.ruled import ruled
from factcheck.matching.settings import DEFAULT
from factcheck.matching.standing import every
from factcheck.matching.weighed import pairs

OUT = Path(scorecard.__file__).with_suffix(".json")
UNOPENED = CLOSED | {"thirtyfourth", "thirtyfifth", "thirtysixth"}
_STRENGTH = 0.01
_TRAP, _CONFLICT = 4.0, 2.0
"""How much more a look-alike and a conflict weigh than any other pair: a false alarm costs more than a silence."""
_DIGITS = 4
_ENDS = 0.5, 99.5
"""Per cent of pairs beyond which a sign counts for no more."""
Row = tuple[dict[str, float], int, float]


def rows(story: Mapping) -> Iterator[Row]:
    """Yield of each pair of sentences of two articles its signs, the column of its label and what it weighs.

    Pairs that are fair both ways are left out.
    """
    documents, sentence = sentences(story)
    gold = {tuple(sorted((a, b))): relation for a, b, relation, _ in story["gold"]}
    free = {tuple(sorted(pair)) for pair in story["either"]}
    ready, _, found = prepared(documents, DEFAULT)
    told = ruled(ready, found, DEFAULT)
    articles = Articles(ready)
    shared = (Shared(articles[here], articles[there]) for here, there in together(told.kin))
    standings = [found for both in shared for found in every(both, articles.place)]
    for one in pairs(told, ready, standings):
        said = tuple(sorted(sentence.get(ready[i].claim.id, "") for i in one.pair))
        if said in free or "" in said:
            continue
        first = gold.get(said, "").partition("|")[0]
        weight = {"none": _TRAP, "conflict": _CONFLICT}.get(first, 1.0)
        yield one.signs, scorecard.RELATIONS.index("unrelated" if first in ("none", "") else first), weight


def fitted(some: list[Row]) -> dict[str, list[float]]:
    """Return the table of weights for these rows: of plain signs, whatever their scale was while fitting.

    Each with the least and the most that it counts for.
    """
    names = sorted({name for signs, *_ in some for name in signs})
    seen = np.array([[float(signs.get(name, 0)) for name in names] for signs, *_ in some])
    rarely, hardly = (np.percentile(seen, end, axis=0) for end in _ENDS)
    least = np.maximum(seen.min(axis=0), np.minimum(rarely, 0))
    most = np.minimum(seen.max(axis=0), np.maximum(hardly, 1))
    seen = np.clip(seen, least, most)
    labels, costs = ([one[column] for one in some] for column in (1, 2))
    scale = StandardScaler().fit(seen)
    model = LogisticRegression(C=_STRENGTH, max_iter=2000).fit(scale.transform(seen), labels, sample_weight=costs)
    weights = model.coef_ / scale.scale_
    start = model.intercept_ - weights @ scale.mean_
    table = {"": start} | {name: (*weights[:, i], least[i], most[i]) for i, name in enumerate(names)}
    return {name: [round(float(weight), _DIGITS) for weight in row_] for name, row_ in table.items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--write", action="store_true")
    write = parser.parse_args().write
    stories = {name: json.loads((DATA / file).read_text(encoding="utf-8")) for name, file in SETS.items()}
    told = {name: [r for story in stories[name].values() for r in rows(story)] for name in SETS if name not in CLOSED}
    if write:
        table = fitted([r for some in told.values() for r in some])
        lines = ",\n".join(f"    {json.dumps(name)}: {json.dumps(row_)}" for name, row_ in table.items())
        OUT.write_text(
            f'{{\n  "columns": {json.dumps((*scorecard.RELATIONS, "least", "most"))},\n  "weights": {{\n{lines}\n  }}\n}}\n'
        )
        return
    unseen = Tally()
    for name in SETS:
        table = fitted([r for other, some in told.items() if other != name for r in some])
        scorecard.table = lambda table=table: table
        found = count(stories[name], between)
        unseen += found if name in UNOPENED else Tally()
        print(row(name, "without it", found), flush=True)
    print(row("those nobody looked into", "each without it", unseen))


if __name__ == "__main__":
    main()
