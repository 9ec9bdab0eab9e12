"""Two things of one sort are told apart by the names they bear, in each language and across them."""

from __future__ import annotations

import pytest

from factcheck.lang import languages, pack, topics
from factcheck.matching import heads
from tests.matching.build import side


def _examples():
    return [example for lang in languages() if "heads" in topics(lang) for example in pack(lang, "heads")["examples"]]


@pytest.mark.parametrize("example", _examples(), ids=lambda example: example["a"])
def test_the_packs_examples_of_heads(example):
    assert heads.apart(side(example["a"]), side(example["b"])) == example["apart"]
    assert heads.apart(side(example["b"]), side(example["a"])) == example["apart"]


@pytest.mark.parametrize(
    ("text", "sorts"),
    [
        ("Film 'Dhruvtara' earned Rs 30 crore.", {"film"}),
        ("The film earned Rs 30 crore.", set()),
        ("Film", set()),
        ("चक्रवात मोंथा तट से टकराया।", {"cyclone"}),
        ("चक्रवात ने तट पर दस्तक दी।", set()),
        ("The city's new Patna bank opened.", set()),
        ("The film 'A long title that never comes to an end of its own", set()),
    ],
)
def test_names_beside_a_sort(text, sorts):
    assert heads.of(side(text)).keys() == sorts


def test_names_that_are_words_compare_across_scripts_only_by_words_the_packs_know():
    forest = side("लोकसभा ने वन संरक्षण विधेयक पारित किया।")
    assert heads.apart(side("The Lok Sabha passed the Ports Bill."), forest)
    assert not heads.apart(side("The Lok Sabha passed the Forest Protection Bill."), forest)
    assert not heads.apart(side("The Lok Sabha passed the Zaminwari Bill."), forest)
    assert heads.apart(side("लोकसभा ने बंदरगाह विधेयक पारित किया।"), forest)
