"""Two sentences of one story that tell one thing, though their places, days, acts or measures look like two."""

from __future__ import annotations

from factcheck.matching import wording
from factcheck.matching.gate import gate
from factcheck.matching.numbers import quantities
from factcheck.matching.profile import profile
from factcheck.matching.relation import focused, judge
from factcheck.matching.topics import ended
from tests.matching.build import document, side


def test_the_place_an_article_lends_is_no_scope_of_a_count():
    told = document("Athletes met at Pokhara on Sunday.\n\nIndia finished with nine medals.").claims
    assert not gate(profile(told[-1]), side("भारत की झोली में कुल नौ पदक आए।"), kin=True).setting


def test_who_tells_the_end_too_tells_no_other_thing():
    both = side("The coast guard boarded the hijacked trawler and freed all 21 crew.")
    assert not ended(both, side("तटरक्षक बल ने ट्रॉलर के सभी 21 नाविकों को छुड़ा लिया।"))
    assert ended(side("Pirates hijacked the trawler."), side("तटरक्षक बल ने ट्रॉलर के सभी 21 नाविकों को छुड़ा लिया।"))


def test_off_a_coast_is_in_the_sea():
    off = side("The coast guard boarded the trawler off Oman.")
    assert "place" not in gate(off, side("The coast guard boarded the trawler in the Arabian Sea."), kin=True).against
    assert "place" in gate(off, side("The coast guard boarded the trawler in Goa."), kin=True).against


def test_last_years_number_is_the_yearly_one_where_it_is_the_same():
    loss = side("कंपनी को पिछले साल 310 करोड़ रुपये का घाटा हुआ।")
    assert not gate(loss, side("कंपनी का सालाना घाटा 310 करोड़ रुपये रहा।"), kin=True).setting
    assert gate(loss, side("कंपनी को 470 करोड़ रुपये का घाटा हुआ।"), kin=True).setting


def test_what_it_costs_is_what_it_is_worth():
    price = side("बरामद सोने की कीमत पांच करोड़ रुपये बताई गई है।")
    (pair,) = quantities(price, side("The haul is worth Rs 5.1 crore."), kin=True)
    assert pair.answer == "rounded"


def test_both_are_two():
    both = side("दोनों तस्कर फरार हैं।")
    (pair,) = quantities(both, side("Two smugglers are on the run."), kin=True)
    assert pair.answer == "same"


def test_some_of_theirs_are_so_many():
    assert {m.key for m in side("Two of their boats were impounded.").measured} == {"boat:seize"}


def test_what_only_one_of_two_counts_is_a_word_of_both():
    assert wording.words(side("The mayor shut all six crossings."), side("The mayor has shut no crossing.")) > 0


def test_three_arrested_there_are_no_other_three_where_two_sentences_are_nearest():
    one, two = (
        side("पुलिस ने सोमवार को जोधपुर से तीन लोगों को पकड़ा।"),
        side("Three men were arrested from Bikaner on Monday."),
    )
    told = judge(one, two, kin=True, aligned=2.5)
    assert (told.relation, told.differs) == ("conflict", ("place",))
    assert judge(one, two, kin=True).relation != "conflict"


def test_what_one_denies_beside_another_act_is_what_the_other_says():
    said = side("Forest officials said the tiger had been poisoned.")
    told = judge(
        *focused(said, side("The post-mortem ruled out poisoning in the tiger's death.")), kin=True, aligned=3.5
    )
    assert (told.relation, told.differs) == ("conflict", ("polarity",))
