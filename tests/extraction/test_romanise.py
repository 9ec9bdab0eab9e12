"""Script-free keys: pairs that must meet, pairs that must not, and what search folds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.extraction.romanise import key, loan, search_key, similar

MEET = """
राजनाथ सिंह=Rajnath Singh|नीतीश कुमार=Nitish Kumar|पीट हेगसेथ=Pete Hegseth|तेल अवीव=Tel Aviv|डोनाल्ड ट्रंप=Donald Trump
बेंजामिन नेतन्याहू=Benjamin Netanyahu|संजय मल्होत्रा=Sanjay Malhotra|एस जयशंकर=S Jaishankar|नरेंद्र मोदी=Narendra Modi
राहुल गांधी=Rahul Gandhi|अमित शाह=Amit Shah|गिदोन सार=Gideon Saar|अरविंद केजरीवाल=Arvind Kejriwal|ममता बनर्जी=Mamata Banerjee
योगी आदित्यनाथ=Yogi Adityanath|एकनाथ शिंदे=Eknath Shinde|उद्धव ठाकरे=Uddhav Thackeray|जो बाइडेन=Joe Biden|मेहता=Mehta
व्लादिमीर पुतिन=Vladimir Putin|मोहन=Mohan|राव=Rao|यादव=Yadav|तेजस्वी यादव=Tejashwi Yadav|चंद्रबाबू नायडू=Chandrababu Naidu
विराट कोहली=Virat Kohli|निर्मला सीतारमण=Nirmala Sitharaman|स्टार्मर=Starmer|मैक्रों=Macron|जॉनसन=Johnson|एलन मस्क=Elon Musk
ज़ेलेंस्की=Zelensky|मल्लिकार्जुन खड़गे=Mallikarjun Kharge|शहबाज़ शरीफ़=Shehbaz Sharif|खामेनेई=Khamenei|भूपेश बघेल=Bhupesh Baghel
"""
PAIRS = [tuple(pair.split("=")) for pair in MEET.replace("\n", "|").split("|") if pair]


@pytest.mark.parametrize(("hindi", "english"), PAIRS)
def test_the_two_scripts_meet(hindi, english):
    assert key(hindi) == key(english)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("राजनाथ सिंह", "राजेश सिंह"),
        ("मोदी", "राव"),
        ("राहुल गांधी", "वरुण गांधी"),
        ("Amit Shah", "Anil Shah"),
        ("दास", "दीसा"),
        ("तेल अवीव", "तेहरान"),
    ],
)
def test_other_names_stay_apart(a, b):
    assert key(a) != key(b)


def test_initials_stand_apart_however_they_are_written():
    assert key("डीके शिवकुमार") == key("डी के शिवकुमार") == key("DK Shivakumar") == key("D. K. Shivakumar") == "d k svkmr"
    assert key("एमके स्टालिन") == key("MK Stalin")
    assert key("LI WEI") == key("Li Wei")


def test_similar_forgives_a_letter_and_the_order():
    assert similar("जोशुआ रड", "Joshua Rudd") > 80
    assert similar("Singh Rajnath", "राजनाथ सिंह") == 100
    assert similar("राजनाथ सिंह", "Pete Hegseth") < 60


@pytest.mark.parametrize(
    "words",
    [
        ("इज़राइल", "इस्राइल", "इजरायल", "इसराइल"),
        ("इज़राइली", "इस्राइली", "इजरायली"),
        ("अमरीका", "अमेरिका"),
        ("गये", "गए"),
        ("चाहिये", "चाहिए"),
        ("पाँच", "पांच"),
        ("डॉक्टर", "डाक्टर"),
        ("हिन्दी", "हिंदी"),
        ("ज़रूरत", "जरूरत", "ज़रुरत"),
    ],
)
def test_search_takes_spellings_as_one(words):
    assert len({search_key(word) for word in words}) == 1


def test_search_keeps_different_words_apart():
    assert len({search_key(word) for word in ("मौत", "मत", "मोती", "भारत", "भरत")}) == 5


@given(st.text(max_size=30))
def test_keys_of_anything_are_stable(text):
    assert key(text) == key(text.upper()) == key(f"  {text} ") or not text.isascii()
    assert isinstance(search_key(text), str)
    assert 0 <= similar(text, "राम") <= 100


@pytest.mark.parametrize(
    ("english", "hindi"),
    [("school", "स्कूल"), ("package", "पैकेज"), ("station", "स्टेशन"), ("emergency", "इमरजेंसी"), ("tender", "टेंडर")],
)
def test_a_word_hindi_borrowed_sounds_the_same(english, hindi):
    assert loan(english) == key(hindi)


def test_a_borrowed_word_is_no_other():
    assert len({loan(word) for word in ("station", "stadium", "standard", "student")}) == 4
