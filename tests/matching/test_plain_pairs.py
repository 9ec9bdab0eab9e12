"""Plain pairs of one story, as two papers put them: what the reading, the numbers and the dates must make of each."""

from __future__ import annotations

import pytest

from factcheck.matching import match
from factcheck.matching.relation import focused, judge
from tests.matching.build import document, side


@pytest.mark.parametrize(
    ("a", "b", "wanted"),
    [
        (
            "महिला टेस्ट में मेहमान टीम ने मेजबान को 61 रन से हराया।",
            "India beat Sri Lanka by 16 runs in the Test.",
            ("conflict", ("quantity",)),
        ),
        ("दिल्ली में नई दरें सोमवार से लागू हुईं।", "दिल्ली में नई दरें रविवार से लागू हो गईं।", ("conflict", ("date",))),
        ("The consulate in Oslo reopened on Thursday.", "ओस्लो में दूतावास बुधवार को फिर से खुला।", ("conflict", ("date",))),
        ("पहला विमान 2031 में सेना को मिलेगा।", "The army will get the first aircraft in 2032.", ("conflict", ("date",))),
        ("हड़ताल में 7,000 कर्मचारी शामिल हैं।", "Only 2,500 workers joined the strike.", ("conflict", ("quantity",))),
        ("हेलीकॉप्टर आग बुझा रहा है।", "The helicopter is not fighting the fire.", ("conflict", ("polarity",))),
        (
            "समारोह में अभिनेता रघुवीर शामिल हुए।",
            "Raghuveer did not attend the ceremony, an organiser said.",
            ("conflict", ("polarity",)),
        ),
        (
            "Nine children have died of the virus in Nashik.",
            "The virus has claimed seven lives in Nashik.",
            ("conflict", ("quantity",)),
        ),
        ("आग सोमवार शाम सातवीं मंजिल पर लगी।", "The fire broke out on the 14th floor.", ("conflict", ("quantity",))),
    ],
)
def test_what_contradicts(a, b, wanted):
    for one, two in ((side(a), side(b)), (side(b), side(a))):
        found = judge(*focused(one, two), kin=True, aligned=3.5)
        assert (found.relation, found.differs) == wanted


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("नाव में 31 यात्री और चालक दल के 9 सदस्य सवार थे।", "The boat was carrying 40 people."),
        ("कर्मचारी वेतन में 20 फीसदी बढ़ोतरी की मांग कर रहे हैं।", "The workers want a 20 percent pay rise."),
        ("खनन उत्पादन 2.3 प्रतिशत घटा।", "Mining output fell 2.3 percent."),
        ("The park is spread over 445 acres.", "पार्क 180 हेक्टेयर में फैला है।"),
        ("मदलको हर शेयर पर 6 रुपये का लाभांश देगी।", "MADALCO announced a dividend of Rs 6 a share."),
        ("पानी में 700 एकड़ धान डूब चुका है।", "So far 700 acres of paddy have been submerged."),
    ],
)
def test_what_agrees(a, b):
    for one, two in ((side(a), side(b)), (side(b), side(a))):
        assert judge(*focused(one, two), kin=True, aligned=3.5).relation == "agree"


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("परीक्षा में 28 लाख अभ्यर्थी शामिल होंगे।", "The exam will be held at 1,380 centres."),
        ("सोमवार शाम लैंडफिल में आग लगी।", "The fire service sent 20 engines fighting the fire at the landfill."),
    ],
)
def test_what_neither_agrees_nor_contradicts(a, b):
    for one, two in ((side(a), side(b)), (side(b), side(a))):
        assert judge(*focused(one, two), kin=True, aligned=2.0).relation in ("related", "unrelated")


def test_capitals_tell_an_acronym_from_a_word():
    assert "chief-minister" in side("The CM visited Kota.").concepts
    assert "chief-minister" not in side("Kota got 5 cm of rain.").concepts
    assert side("Da Nang airport is shut.").predicate == "open"


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("असम में वैज्ञानिकों ने मेंढक की नई प्रजाति खोजी है।", "मिजोरम में भी वैज्ञानिकों ने मेंढक की नई प्रजाति खोजी है।"),
        ("The ministry signed a contract for 80 light tanks.", "मंत्रालय ने 12 टैंकों की खरीद का करार भी किया।"),
        (
            "ओडिशा सरकार ने मंगलवार को धान भेजने पर लगी रोक हटा ली।",
            "पश्चिम बंगाल सरकार ने मंगलवार को भूसा भेजने पर लगी रोक हटा ली।",
        ),
    ],
)
def test_another_of_a_kind_is_another(a, b):
    for one, two in ((side(a), side(b)), (side(b), side(a))):
        assert judge(*focused(one, two), kin=True, aligned=3.5).relation in ("related", "unrelated")


def test_a_body_sits_where_all_the_words_of_its_place_say():
    assert "place:west bengal" in side("पश्चिम बंगाल सरकार ने रोक हटा ली।").places


def test_who_names_two_parties_borrows_none():
    told = document("भारत और केन्या ने बुधवार को नैरोबी में समझौते पर दस्तखत किए।\nभारत और जापान ने समझौते पर दस्तखत किए।")
    other = next(c for c in told.claims if "जापान" in c.text)
    assert set(other.frame.parties) == {"country:in", "country:jp"}
    assert "parties" not in other.frame.borrowed


def test_a_plan_that_is_called_off_since_is_no_contradiction():
    plan = side("Nurses will go on strike from Wednesday.", "2025-11-03")
    off = side("The nurses' strike has been called off, the union said.", "2025-11-05")
    told = judge(*focused(plan, off), kin=True, aligned=3.5)
    assert (told.relation, told.newer) == ("update", "b")


def test_each_place_has_a_toll_of_its_own():
    here, there = "The storm killed 19 people in Jamaica.", "तूफान से हैती में 19 लोगों की मौत हुई।"
    for one, two in ((side(here), side(there)), (side(there), side(here))):
        assert judge(*focused(one, two), kin=True, aligned=3.5).relation == "related"


def test_a_thing_with_a_number_to_its_name_is_another():
    texts = (
        "भारत अंटार्कटिका में नया केंद्र मैत्री-2 बनाएगा।\nमैत्री-2 पर 900 करोड़ रुपये खर्च होंगे।",
        "India will build Maitri-2 in Antarctica.\nहिमाद्रि-2 पर 200 करोड़ रुपये खर्च होंगे।",
    )
    told = [document(text, path=f"{i}.txt") for i, text in enumerate(texts)]
    text = {claim.id: claim.text for d in told for claim in d.claims}
    found = [x for x in match(told).links if x.relation in ("agree", "conflict", "update")]
    assert {frozenset((text[x.a], text[x.b])) for x in found} == {
        frozenset(("भारत अंटार्कटिका में नया केंद्र मैत्री-2 बनाएगा।", "India will build Maitri-2 in Antarctica."))
    }


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("बिहार के समस्तीपुर में आग लगने से चार मजदूरों की मौत हुई।", "Nine workers died in a fire in Bhagalpur."),
        ("वैज्ञानिकों ने असम में मेंढक की नई प्रजाति खोजी।", "Scientists have discovered a new species of crab in Assam."),
    ],
)
def test_what_is_elsewhere_in_a_state_or_of_another_sort_is_another(a, b):
    for one, two in ((side(a), side(b)), (side(b), side(a))):
        assert judge(*focused(one, two), kin=True, aligned=3.5).relation in ("related", "unrelated")


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("कंपनी की आय आठ फीसदी बढ़ी।", "The company's share fell 3 percent."),
        ("There were 19 workers in the tunnel at the time of the accident.", "सुरंग हादसे में दो मजदूरों की मौत हुई।"),
    ],
)
def test_rises_of_two_things_and_some_of_the_people_contradict_nothing(a, b):
    for one, two in ((side(a), side(b)), (side(b), side(a))):
        assert judge(*focused(one, two), kin=True, aligned=3.5).relation in ("related", "unrelated")


def test_a_count_that_rose_is_news_whatever_words_tell_it():
    old = side("सुरंग से अब तक छह मजदूर निकाले जा चुके हैं।", "2026-03-10")
    new = side("Eleven workers have been rescued so far from the collapsed tunnel.", "2026-03-11")
    told = judge(*focused(old, new), kin=True, aligned=3.5)
    assert (told.relation, told.newer) == ("update", "b")
