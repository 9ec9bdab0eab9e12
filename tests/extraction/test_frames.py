"""Frames: predicate, roles, places, measures, terms, and what the main event lends."""

from __future__ import annotations

import pytest

from factcheck.extraction.frames import own_times
from factcheck.extraction.frames.lexicon import classes, near, scan
from factcheck.extraction.frames.predicate import choose
from factcheck.extraction.frames.stem import stem
from factcheck.extraction.pipeline import annotate
from factcheck.ingest import from_text
from factcheck.lang import pack
from factcheck.text.tokens import tokenise
from tests.lang import speaking


def claims(text, published="2025-11-05", **kept):
    return annotate(from_text(text, published=published, **kept)).claims


def frame(text, **kept):
    return claims(text, **kept)[0].frame


@pytest.mark.parametrize("lang", speaking("events"))
def test_the_examples_of_the_pack(lang):
    for sentence, wanted in pack(lang, "events")["examples"]:
        words = [t for t in tokenise(sentence) if t.kind in ("word", "number") and t.norm not in ("the", "a", "an")]
        chosen = choose(scan(words), verb_final=lang == "hi")
        assert (chosen.key if chosen else "none") == wanted, sentence


def test_the_packs_hold_one_set_of_classes():
    known = set(classes())
    assert len(known) >= 80
    for lang in ("hi", "en"):
        assert set(pack(lang, "events")["classes"]) <= known
        assert len(pack(lang, "events")["classes"]) >= 80
    assert {key for pair in near() for key in pair} <= known


def test_news_nouns_have_words_in_both_languages():
    assert set(pack("hi", "events-nouns")["nouns"]) == set(pack("en", "events-nouns")["nouns"])


@pytest.mark.parametrize(
    ("text", "predicate", "polarity"),
    [
        ("अदालत ने याचिका खारिज कर दी।", "accept", "-"),
        ("अदालत ने याचिका स्वीकार कर ली।", "accept", "+"),
        ("The airport was closed.", "open", "-"),
        ("The airport has reopened.", "open", "+"),
        ("रेपो रेट घटाकर 5 प्रतिशत किया गया।", "rate", "-"),
        ("The bank raised interest rates.", "rate", "+"),
        ("The exam has been postponed.", "postpone", "+"),
        ("Diesel prices were left unchanged.", "unchanged", "+"),
        ("भाजपा को सात सीटों पर जीत मिली।", "seats", "+"),
        ("यह एक किताब है।", None, "+"),
    ],
)
def test_predicate_and_direction(text, predicate, polarity):
    found = frame(text)
    assert (found.predicate, found.polarity) == (predicate, polarity)


@pytest.mark.parametrize(
    ("text", "affirmed"),
    [
        ("The minister rejected the charges.", False),
        ("मंत्री ने आरोप खारिज किए।", False),
        ("The charges are baseless.", False),
        ("आरोप बेबुनियाद हैं।", False),
        ("मंत्री ने आरोपों से इनकार नहीं किया।", True),
        ("The minister did not deny the charges.", True),
    ],
)
def test_a_denial_that_tells_nothing_else_is_what_is_told(text, affirmed):
    claim = claims(text)[0]
    assert claim.frame.predicate == "deny"
    assert (claim.polarity == claim.frame.polarity) is affirmed


@pytest.mark.parametrize(
    ("text", "actors", "targets"),
    [
        ("भारत ने ऑस्ट्रेलिया को हराया।", ("country:in",), ("country:au",)),
        ("भारत ऑस्ट्रेलिया से हार गया।", ("country:au",), ("country:in",)),
        ("India beat Australia.", ("country:in",), ("country:au",)),
        ("India lost to Australia.", ("country:au",), ("country:in",)),
        ("Australia was beaten by India.", ("country:in",), ("country:au",)),
        ("ऑस्ट्रेलिया को भारत के हाथों हार मिली।", ("country:in",), ("country:au",)),
        ("ऑस्ट्रेलिया भारत के हाथों हार गया।", ("country:in",), ("country:au",)),
        ("भारत और जापान के बीच रक्षा समझौता हुआ।", ("country:in", "country:jp"), ()),
        ("भाजपा को 12 सीटें मिलीं।", ("org:bjp",), ()),
        ("अमेरिका ने ब्राजील पर टैरिफ लगाया।", ("country:us",), ("country:br",)),
    ],
)
def test_roles(text, actors, targets):
    found = frame(text)
    assert (found.actors, found.targets) == (actors, targets)


def test_places_and_parties():
    assert frame("कुआलालंपुर में भारत और अमेरिका ने समझौते पर दस्तखत किए।").places == ("place:kuala lumpur",)
    assert frame("Police in Patna arrested five people.").places == ("place:patna",)
    assert "place:patna" in frame("पटना पुलिस ने पांच लोगों को गिरफ्तार किया।").places
    president = frame("रूस के राष्ट्रपति व्लादिमीर पुतिन ने मंत्रियों से मुलाकात की।")
    assert "country:ru" not in president.places
    assert "country:ru" in president.parties
    assert "country:us" in frame("अमेरिकी राष्ट्रपति डोनाल्ड ट्रंप ने मुलाकात की।").parties


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("The quake killed 23 people and injured 40.", ("death", "injured")),
        ("हादसे में 18 लोगों की मौत हो गई और 40 घायल हुए।", ("death", "injured")),
        ("मरने वालों की संख्या 18 हो गई है।", ("death",)),
        ("आग में 10 बच्चों की मौत हुई।", ("death+child",)),
        ("मरने वाले बच्चों की संख्या 11 हो गई है।", ("death+child",)),
        ("भूकंप में 300 घर ढह गए।", ("house:collapse",)),
        ("एनडीए ने 243 में से 202 सीटें जीतीं।", ("seat/of", "seat")),
        ("The NDA won 202 of the 243 seats.", ("seat", "seat/of")),
        ("रेपो रेट 0.25 प्रतिशत घटाकर 5 प्रतिशत कर दिया।", ("rate/change", "rate")),
        ("The repo rate was cut by 25 basis points to 5 percent.", ("rate/change", "rate")),
        ("Germany beat Spain 2-1.", ("goal/high", "goal/low")),
        ("Spain lost 2-1 to Germany.", ("goal/high", "goal/low")),
        ("नेपाल में 6.1 तीव्रता का भूकंप आया।", ("magnitude",)),
        ("The pact is for 10 years.", ("duration",)),
        ("Measles cases have reached 90.", ("case",)),
        ("हादसे में 12 शव बरामद हुए।", ("body",)),
        ("12वीं बैठक हुई।", (None,)),
        ("बांध के 15 गेट खोले गए।", ("gate",)),
        ("Fifteen gates were opened.", ("gate",)),
        ("The satellite weighs 4 tonnes.", ("weight",)),
        ("Metro work needs 12 tonnes.", ("unit:tonne",)),
        ("राणे ने 92 और कदम ने 57 रन बनाए।", ("run", "run")),
        ("परिजनों को दो लाख और घायलों को 50 हजार रुपये मुआवजा मिलेगा।", ("compensate", "compensate")),
        ("The number of relief camps has gone up to 112.", ("relief-camp",)),
        ("बाढ़ में 23 जानवर मारे गए हैं।", ("animal:kill",)),
        ("नदी खतरे के निशान से 40 सेंटीमीटर ऊपर बह रही है।", ("water-level",)),
    ],
)
def test_what_a_number_measures(text, measures):
    assert tuple(m for c in claims(text) for m in c.frame.measures) == measures


def test_a_verb_tells_the_dead_from_the_injured_where_both_are_near():
    both = claims("Eighteen people were killed and 40 were hurt.")
    assert [m for c in both for m in c.frame.measures] == ["death", "injured"]


def test_the_toll_borrows_event_place_and_day_from_the_first_sentence():
    _, toll = claims("नेपाल के जाजरकोट में सोमवार को भूकंप आया। 18 लोगों की मौत हो चुकी है।")
    assert toll.frame.borrowed == ("days", "events", "places")
    assert toll.frame.events == ("quake",)
    assert "place:jajarkot" in toll.frame.places
    assert toll.frame.days == (("2025-11-03", "2025-11-03"),)


def test_another_event_borrows_nothing():
    found = claims("पटना में सोमवार को आग लगने से 4 लोगों की मौत हुई। मुंबई में बाढ़ से 6 लोगों की मौत हुई।")
    assert found[-1].frame.borrowed == ()
    assert found[-1].frame.places == ("place:mumbai",)


def test_a_sentence_goes_on_with_the_event_right_before_it():
    found = claims("पटना में आग से 4 लोगों की मौत हुई। मुंबई में बाढ़ से 6 लोगों की मौत हुई। 12 लोग घायल हुए।")
    assert found[-1].frame.places == ("place:mumbai",)


def test_who_speaks_is_no_actor_and_when_it_was_said_no_event_time():
    (said,) = claims("पुलिस ने गुरुवार को बताया कि पटना में रविवार को पुल ढह गया।")
    assert not any(key.startswith("org:") for key in said.frame.actors)
    assert [t.text for t in own_times(said)] == ["रविवार"]


def test_a_denial_keeps_what_is_denied():
    (denial,) = claims("मंत्री सुरेश यादव ने इस्तीफा देने की खबरों का खंडन किया।")
    assert denial.frame.predicate == "resign"
    assert denial.polarity == "-"
    assert denial.frame.actors


def test_a_pronoun_stands_for_the_speaker():
    (own,) = claims("सुरेश यादव ने कहा कि उन्होंने इस्तीफा नहीं दिया है।")
    assert own.frame.actors == (own.attribution.key,)


def test_a_life_span_dates_birth_and_death():
    (life,) = claims("Harold Green ( 10 February 1894 -- 29 December 1986 ) was a painter.", lang="en")
    acts = {key: life.times[at].first if at >= 0 else life.times[-1 - at].last for key, _, at in life.frame.acts}
    assert acts == {"born": "1894-02-10", "kill": "1986-12-29"}
    (ranged,) = claims("Mary Green ( 10 February 1894 – 29 December 1986 ) was a painter.", lang="en")
    assert {key for key, _, _ in ranged.frame.acts} == {"born", "kill"}


def test_model_numbers_sound_alike_in_both_scripts():
    assert "~f35" in frame("The F-35 flew.").terms
    assert set(frame("अग्नि-5 मिसाइल का परीक्षण हुआ।").terms) & set(frame("The Agni-5 missile was tested.").terms)


def test_names_hold_no_events_and_months_no_protests():
    assert frame("The Fire Brigade Union met.").predicate != "fire"
    assert "protest" not in frame("The exam will be held on March 8.").events


@pytest.mark.parametrize(
    "words",
    [
        ("stop", "stops", "stopped", "stopping"),
        ("party", "parties"),
        ("carry", "carried"),
        ("pass", "passes", "passed"),
        ("close", "closed", "closes"),
    ],
)
def test_english_stems(words):
    assert len({stem(word) for word in words}) == 1


def test_frames_keep_the_order_of_claims():
    text = "पुल ढह गया। आग लगी। बाढ़ आई।"
    assert [c.text for c in claims(text)] == [c.text for c in sorted(claims(text), key=lambda c: c.start)]


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("The detained students have been released.", "free"),
        ("Eight injured people were admitted to hospital.", "hospitalise"),
        ("The stolen idol was recovered.", "get-back"),
        ("Gunmen killed soldiers.", "kill"),
        ("Police arrested the dealer.", "arrest"),
        ("A fourth man was arrested in the gold case.", "arrest"),
        ("पांच सौ बसें खरीदी जाएंगी।", "buy"),
        ("मंत्री मंगलवार को ओस्लो जाएंगे।", "come"),
    ],
)
def test_what_describes_or_helps_is_no_predicate(text, predicate):
    assert frame(text).predicate == predicate


@pytest.mark.parametrize(
    "text",
    [
        "फेसबुक पोस्ट में विधायक सुरेश पाटिल ने लिखा कि सड़क टूट गई है।",
        "व्हाट्सएप पर वायरल मैसेज में दावा किया गया है कि पुराने नोट बंद होंगे।",
        "“Fifty flights have been cancelled,” the ministry posted on X (formerly Twitter).",
        "Mohan Yadav said that two dams are safe.",
        "कांग्रेस ने अपने एक्स अकाउंट पर पोस्ट किया कि 12 लाख पद खाली हैं।",
    ],
)
def test_where_and_by_whom_it_is_said_is_no_party(text):
    assert frame(text).parties == ()


def test_a_platform_that_acts_is_a_party():
    assert frame("Facebook removed 300 accounts on Monday.").actors == ("org:facebook",)
