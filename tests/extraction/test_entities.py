"""Names: our labelled sentences, keys across languages, short forms, hostile text."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.extraction.entities import find
from factcheck.extraction.entities.lexicon import is_initial, spelt
from factcheck.extraction.pipeline import annotate
from factcheck.extraction.places import contains, names, parent
from factcheck.ingest import from_text
from factcheck.lang import pack
from factcheck.model import Entity
from factcheck.text.passage import Passage
from factcheck.text.tokens import tokenise
from tests.growth import assert_grows_with_length
from tests.lang import speaking

DATA = Path(__file__).parents[1] / "data"
ROWS = [
    (lang, json.loads(line))
    for lang in ("hi", "en")
    for line in (DATA / f"names_{lang}.jsonl").read_text(encoding="utf-8").splitlines()
]


def passage(text: str) -> Passage:
    return Passage(text, 0, len(text), "body", tokenise(text))


def entities(*texts: str) -> list[Entity]:
    return find([passage(text) for text in texts], "hi")


def keys(text: str) -> set[str]:
    return {entity.key for entity in entities(text)}


@pytest.mark.parametrize(("lang", "row"), ROWS, ids=[row["text"] for _, row in ROWS])
def test_labelled_sentences(lang, row):
    found = find([passage(row["text"])], lang)
    for field, kind in (("people", "person"), ("places", "place"), ("organisations", "organisation")):
        assert [e.text for e in found if e.type == kind and not e.demonym] == row[field], field
    assert [e.text for e in found if e.demonym] == row.get("demonyms", [])


@pytest.mark.parametrize("lang", speaking("names"))
def test_examples_of_the_packs(lang):
    for example in pack(lang, "names")["examples"]:
        found = entities(example["text"])
        assert [e.text for e in found if e.type == "person"] == example["people"]
        assert [e.text for e in found if e.type == "place"] == example["places"]


@pytest.mark.parametrize(
    ("hindi", "english"),
    [
        ("राजनाथ सिंह तेल अवीव गए", "Rajnath Singh went to Tel Aviv"),
        ("अमरीका और भारत", "The United States and India"),
        ("अमेरिका और भारत", "The US and India"),
        ("एनडीए ने बिहार जीता", "The NDA won Bihar"),
        ("आरबीआई ने घोषणा की", "The Reserve Bank of India announced it"),
        ("चुनाव आयोग ने बताया", "The Election Commission said so"),
        ("नीतीश कुमार पटना में हैं", "Nitish Kumar is in Patna"),
        ("काठमांडू और जाजरकोट", "Kathmandu and Jajarkot"),
        ("दिल्ली पुलिस ने पकड़ा", "Delhi Police caught them"),
        ("इज़राइली रक्षा मंत्रालय", "Israeli defence ministry"),
        ("शी जिनपिंग बीजिंग में हैं", "Xi Jinping is in Beijing"),
        ("कोलकाता का बड़ा बाजार", "Bara Bazar of Kolkata"),
        ("डीके शिवकुमार बोले", "DK Shivakumar spoke"),
        ("सीमा सड़क संगठन", "The Border Roads Organisation"),
        ("बिहार लोक सेवा आयोग", "The Bihar Public Service Commission"),
        ("नवजीवन सहकारी बैंक", "Navjivan Cooperative Bank"),
        ("मध्य प्रदेश सरकार", "The Madhya Pradesh government"),
        ("राष्ट्रीय शिक्षा परिषद", "The National Education Council"),
        ("केंद्र सरकार ने कहा", "The Centre said"),
        ("मौसम विभाग ने कहा", "The Met office said"),
        ("श्रीलंकाई नौसेना ने कहा", "The Sri Lankan navy said"),
        ("लोक जन मोर्चा", "The Lok Jan Morcha"),
        ("जापान की यूई साकामोतो हारीं", "Japan's Yui Sakamoto lost"),
        ("गाजा का स्वास्थ्य मंत्रालय", "Gaza's health ministry"),
        ("बॉम्बे हाईकोर्ट", "The Bombay High Court"),
        ("रूसी सेना", "A Russian army"),
    ],
)
def test_keys_meet_across_languages(hindi, english):
    assert keys(hindi) == keys(english) != set()


def test_bodies_of_two_countries_have_two_keys():
    assert keys("रक्षा मंत्रालय ने कहा") == {"org:mod"}
    assert keys("भारतीय रक्षा मंत्रालय ने कहा") == {"country:in", "org:mod"}
    assert keys("पाकिस्तान के विदेश मंत्रालय ने कहा") == {"country:pk", "org:mea:pk"}


def test_a_body_of_a_country_named_after_it():
    assert keys("The Supreme Court of Pakistan ruled") == {"org:sci:pk"}
    assert keys("The Reserve Bank of New Zealand paused") == {"org:rbi:nz"}
    assert keys("The High Court of Delhi ruled") == {"org:high_court:delhi"}
    assert keys("The Supreme Court of India ruled") == {"org:sci"}
    assert keys("The Supreme Court of") == {"org:sci"}


def test_a_centre_without_its_capital_is_no_government():
    assert keys("He stood at the centre of the town") == set()


def test_bodies_of_two_states_have_two_keys():
    assert keys("दिल्ली हाई कोर्ट ने कहा") == keys("The Delhi High Court said") == {"org:high_court:delhi"}
    assert keys("पटना के हाई कोर्ट ने कहा") == {"place:patna", "org:high_court:patna"}
    assert keys("हाई कोर्ट ने कहा") == {"org:high_court"}
    assert keys("रक्षा मंत्रालय में दिल्ली के रक्षा मंत्रालय") == {"org:mod", "place:delhi"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("लिब्रहान आयोग की रिपोर्ट आई", ["लिब्रहान आयोग"]),
        ("यूनाइटेड डेमोक्रेटिक फ्रंट जीता", ["यूनाइटेड डेमोक्रेटिक फ्रंट"]),
        ("अपनी पार्टी छोड़ दी", []),
        ("वरुण अग्रवाल कांग्रेस में आए", ["वरुण अग्रवाल", "कांग्रेस"]),
        ("शाह महमूद कुरैशी और मनमोहन सिंह राहुल गांधी से मिले", ["शाह महमूद कुरैशी", "मनमोहन सिंह", "राहुल गांधी"]),
        ("लाल बहादुर ने लाल कपड़ा पहना", ["लाल बहादुर"]),
        ("राष्ट्रपति लुंगमा ने हाथ मिलाया", ["लुंगमा"]),
        ("नेता जबरी कोटला ने कहा", ["जबरी कोटला"]),
        ("तोमासी ने बताया कि बर्फ गिरी", ["तोमासी"]),
        ("श्री प्रकाश जी ने दीप जलाया", ["प्रकाश"]),
        ("भीमनगर में मेला लगा", ["भीमनगर"]),
        ("Abdul bin Salman, Mr. J. Brown-Smith and Kejriwal said", ["Abdul bin Salman", "J. Brown-Smith", "Kejriwal"]),
        ("Will Brown may hope for the best", ["Will Brown"]),
        ("Lotus Temple and Taj Hotel reopened", ["Lotus Temple", "Taj Hotel"]),
        ("ALSO READ about the NDA", ["NDA"]),
        ("Verma of the Jan Vikas Morcha won Haripur", ["Verma", "Jan Vikas Morcha", "Haripur"]),
        ("Gideon Sa'ar met Magistrate Kamla Rawat", ["Gideon Sa'ar", "Kamla Rawat"]),
        ("टिकरम थाना क्षेत्र", ["टिकरम"]),
        ("THE USA AND THE UK", ["USA", "UK"]),
        ("He met Japan's Otgon Batkhuu in Pune", ["Japan", "Otgon Batkhuu", "Pune"]),
        ("On Sunday jeweller Shinku Lakhera was shot", ["Shinku Lakhera"]),
        ("Mehrauli Nagar lost power", []),
        ("अंशिका दहिया ने दौड़ जीती", ["अंशिका दहिया"]),
    ],
)
def test_rules_find_names_on_no_list(text, names):
    assert [e.text for e in entities(text)] == names


def test_seas_meet_across_languages():
    assert (
        keys("यान प्रशांत महासागर में उतरा।") == keys("The capsule landed in the Pacific Ocean.") == {"place:pacific ocean"}
    )


def test_two_words_on_no_list_that_do_something_are_a_person():
    assert [e.text for e in entities("चीन की हाउ झिहुई ने स्वर्ण पदक जीता।") if e.type == "person"] == ["हाउ झिहुई"]
    for text in ("बाढ़ पीड़ित परिवारों ने नाराजगी जताई।", "घायल तेंदुए ने हमला किया।", "झिहुई ने पदक जीता।"):
        assert not [e for e in entities(text) if e.type == "person"]


def test_a_short_form_after_the_full_name_is_the_same_person():
    found = entities("राजनाथ सिंह दिल्ली पहुंचे।", "बाद में सिंह ने बयान दिया।", "Singh left.")
    people = [e for e in found if e.type == "person"]
    assert [e.text for e in people][:2] == ["राजनाथ सिंह", "सिंह"]
    assert len({e.key for e in people[:2]}) == 1


def test_a_guessed_place_is_one_elsewhere_too_and_in_the_other_language():
    found = entities("नीलकोट में पुल टूटा।", "नीलकोट अब अलग है।", "A bridge fell in Neelkot town.", "Neelkot is cut off.")
    assert [e.text for e in found] == ["नीलकोट", "नीलकोट", "Neelkot", "Neelkot"]
    assert len({e.key for e in found}) == 1


def test_a_spelling_that_sounds_like_a_known_town_is_it():
    assert keys("नवलगढ में मेला लगा") == {"place:nawalgarh"}
    assert keys("शिवपुर में मेला लगा") != {"place:shivpuri"}


def test_a_short_form_of_two_people_is_neither():
    found = entities("राजनाथ सिंह और अमर सिंह मिले।", "सिंह ने कहा कि सब ठीक है।")
    full = {e.key for e in found if " " in e.text}
    assert len(full) == 2
    assert all(e.key not in full for e in found if e.text == "सिंह")


def test_containment():
    assert contains("country:in", "place:pune")
    assert contains("place:maharashtra", "place:pune")
    assert contains("country:np", "country:np")
    assert not contains("place:pune", "country:in")
    assert not contains("country:pk", "place:pune")
    assert not contains("country:in", "place:nowhere at all")
    assert parent("place:bara bazar") == "place:kolkata"


def test_letters_spell_initialisms():
    assert spelt("डीआरडीओ") == "drdo"
    assert spelt("एम") is None
    assert spelt("क" * 40) is None
    assert is_initial("एम")
    assert is_initial("k")
    assert not is_initial("राम")


@given(st.text(alphabet="राजनाथ सिंहकुमारदिल्लीमेंनेकोअमेरिकी.-'(),RamSinghDelhi \n\u200d\u094d", max_size=60))
@settings(max_examples=200)
def test_any_text_is_survived_with_true_spans(text):
    last = 0
    for entity in entities(text):
        assert text[entity.start : entity.end] == entity.text
        assert entity.start >= last
        assert entity.key
        last = entity.end


@pytest.mark.parametrize(
    "unit", ["राम ", "सिंह ", "राष्ट्रीय ", "दिल्ली पुलिस ", "John ", "एम. ", "- ", "मंत्री ", "होटल ", "न्यू ", "क"]
)
def test_cost_is_linear(unit):
    def work(count):
        one = passage(unit * count)
        return lambda: find([one], "hi")

    assert_grows_with_length(work, 500)


@pytest.mark.parametrize("topic", ["people", "bodies"])
def test_what_people_and_bodies_are_is_no_name_of_them(topic):
    words = [*pack("hi", "nouns")[topic], "निगरानीकर्ता", "टोलकर्मी", "साझेदार", "उपाध्यक्ष"]
    told = {
        word: [e.text for e in entities(f"वरिष्ठ {word} ने कहा कि जांच जारी है।") if e.type == "person"] for word in words
    }
    assert {word: found for word, found in told.items() if found} == {}


def test_what_stands_before_a_village_or_a_river_is_no_place():
    for word in pack("hi", "nouns")["before_places"]:
        assert not [e for e in entities(f"वे {word} गांव में रहते हैं।") if e.type == "place"], word


@pytest.mark.parametrize(
    ("hindi", "english", "key"),
    [
        ("सरयू पुल पर जाम लगा।", "Traffic stood still on the Saryu bridge.", "place:sarayu"),
        ("गंगा का जलस्तर घटा।", "The Ganges fell.", "place:ganga"),
        ("यमुना किनारे के लोग हटाए गए।", "People near the Yamuna were moved.", "place:yamuna"),
        ("ब्रह्मपुत्र में उफान है।", "The Brahmaputra is in spate.", "place:brahmaputra"),
    ],
)
def test_rivers_meet_across_languages(hindi, english, key):
    assert key in keys(hindi)
    assert key in keys(english)


def test_a_name_goes_on_after_what_stands_in_its_middle():
    assert [e.text for e in entities("मुख्यमंत्री पुष्कर सिंह धामी ने एलान किया।")] == ["पुष्कर सिंह धामी"]
    assert [e.text for e in entities("मनमोहन सिंह बुधवार को पहुंचे।")] == ["मनमोहन सिंह"]
    assert [e.text for e in entities("गौरव ने कहा कि वह आएगा।")] == ["गौरव"]
    assert not entities("गौरव यात्रा आज पहुंची।")


@pytest.mark.parametrize(
    ("hindi", "english"),
    [
        ("दिल्ली विश्वविद्यालय ने परीक्षा टाली।", "Delhi University put off its exams."),
        ("मोहन बागान ने मैच जीता।", "Mohun Bagan won the match."),
        ("एचडीएफसी बैंक का मुनाफा बढ़ा।", "HDFC Bank made a profit."),
        ("केंद्रीय अन्वेषण ब्यूरो ने छापा मारा।", "The Central Bureau of Investigation raided the house."),
        ("राजस्थान रॉयल्स ने टॉस जीता।", "Rajasthan Royals won the toss."),
    ],
)
def test_bodies_teams_and_companies_meet_across_languages(hindi, english):
    a, b = ({e.key for e in entities(text) if e.type == "organisation"} for text in (hindi, english))
    assert a == b
    assert len(a) == 1


def test_trains_are_no_places_and_given_names_may_end_as_abstract_nouns_do():
    assert not [e for e in entities("वैशाली एक्सप्रेस देर से चली।") if e.type == "place"]
    assert [e.text for e in entities("वैशाली में वर्षा हुई।") if e.type == "place"] == ["वैशाली"]
    assert [e.text for e in entities("अमृता फडणवीस ने गीत गाया।") if e.type == "person"] == ["अमृता फडणवीस"]
    assert not [e for e in entities("वे सर्वसम्मति से अध्यक्ष चुनी गईं।") if e.type == "person"]


def test_a_weekday_in_a_persons_name_is_no_sunday():
    document = annotate(from_text("अदालत ने सोमवार को रवि तेजा को बरी किया।", path="a.txt", published="2025-11-05"))
    assert [x.text for x in document.times] == ["सोमवार"]


def test_a_town_is_spelt_as_each_language_does():
    assert names()["चवरा"] == names()["chavara"] == "place:chavara"
    assert contains("place:kerala", names()["चवरा"])
