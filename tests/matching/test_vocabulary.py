from __future__ import annotations

import pytest

from factcheck.matching.profile import profile
from factcheck.matching.vocabulary import Vocabulary, heard, words
from tests.matching.build import document, side


def sorts(text):
    return {word.raw: word.sort for word in words(side(text)) if word.sort != "other"}


@pytest.mark.parametrize(
    ("text", "word", "sort"),
    [
        ("The Zorvalin jewellers sold gold.", "Zorvalin", "name"),
        ("ज़ोरवालिन ने सोना बेचा।", "ज़ोरवालिन", "name"),
        ("The old banyan fell on Sunday.", "banyan", "word"),
    ],
)
def test_sorts_of_words(text, word, sort):
    assert sorts(text)[word] == sort


def test_days_and_grammar_say_nothing():
    assert {"The", "on", "Sunday"}.isdisjoint(sorts("The old banyan fell on Sunday."))


@pytest.mark.parametrize(
    ("told", "asked", "word"),
    [
        ("ज़ोरवालिन ने सोना बेचा।", "The Zorvalin company sold gold.", "Zorvalin"),
        ("The orchard was sold.", "बाग बिक गया।", "बाग"),
        ("The orchards were sold.", "The orchard was sold.", "orchard"),
    ],
)
def test_a_word_is_heard_in_another_script_language_or_form(told, asked, word):
    (found,) = [one for one in words(side(asked)) if one.raw == word]
    assert heard(side(told)).has(found)
    assert not heard(side("The river rose by two metres.")).has(found)


def signs(a, b, *others):
    """Return the signs of the first claims of two articles, all of one story with `others`."""
    docs = [document(text, path=f"{i}.txt") for i, text in enumerate((a, b, *others))]
    ready = {d.article.id: [profile(claim) for claim in d.claims] for d in docs}
    kin = {frozenset((x, y)) for x in ready for y in ready if x != y}
    told = Vocabulary([one for some in ready.values() for one in some], kin)
    first, second = (ready[d.article.id][0] for d in docs[:2])
    found = told.signs(first, second)
    assert found == told.signs(second, first)
    return found


FROG = "Scientists found a new species of frog in the hills."
CRAB = "Scientists found a new species of crab in the hills."


def test_a_word_that_stands_where_another_does_is_swapped():
    assert signs(FROG, CRAB)["swapped"] == 1
    assert signs(FROG, FROG)["swapped"] == 0
    assert signs(FROG, "वैज्ञानिकों को पहाड़ों में केकड़े की नई प्रजाति मिली।")["swapped"] == 0


def test_what_only_one_article_of_a_story_tells_is_lone():
    found = signs(FROG, CRAB, "The frog is five centimetres long.")
    assert (found["lone.word.more"], found["newcomer.word"]) == (1, True)
    alike = signs(FROG, "A new species of frog was found by scientists in the hills.", "The frog is green.")
    assert (alike["lone.word.more"], alike["newcomer.word"]) == (0, False)


def test_two_names_for_one_place_in_the_sentence_are_replaced():
    found = signs("Zorvalin sold 900 tins of milk powder.", "Quembar sold 900 tins of milk powder.")
    assert found["replaced.name"]
    assert not signs("Zorvalin sold 900 tins.", "ज़ोरवालिन ने 900 डिब्बे बेचे।")["replaced.name"]


def test_how_much_is_covered():
    found = signs("The orchard was sold.", "बाग बिक गया।")
    assert found["covered.more"] == 1
    assert signs(FROG, "बाग बिक गया।")["covered.more"] == 0


def test_who_and_where_by_kind():
    found = signs("Narendra Modi visited Patna.", "Rahul Gandhi visited Patna.")
    assert (found["person.both"], found["site.same"], found["site.both"]) == (True, True, False)
