"""What only looks like a time, and what stands where a time would."""

from __future__ import annotations

import pytest

from tests.temporal.reading import one, times

HINDI = """
भीड़ में 1500 से 2000 लोग थे।
कुल 1500 में से 200 वोट पड़े।
उसने 1200 पर सौदा किया।
पुलिस ने 15 को पकड़ा।
₹ 2000 की रसीद कटी।
धारा 1973 के तहत मामला दर्ज हुआ।
2000 के नोट बंद हैं।
छात्र कल मार्च करेंगे तो कल-पुर्जे बंद होंगे।
अगस्त क्रांति मार्ग पर जाम लगा।
संध्या ने गीत गाया।
आज़ादी सबको प्यारी है।
पहले हफ्ते में भीड़ थी।
गर्मी से लोग परेशान हैं।
हमने 3-1 से मैच जीता।
टीम 24/7 तैयार है।
उसने 4:3 का पर्दा लगाया।
वह 1/3 हिस्सा चाहता है।
00 दिन बचे।
जन सभा में भीड़ उमड़ी।
सेवा समय पर मिली।
फोन 138-2010-2015 पर करें।
""".strip().split("\n")
ENGLISH = """
We may go.
He will march on.
The Jan Vikas Morcha won.
The Ledger Daily reported it.
She came in the first week and stayed.
He scored in the first half.
The spring was dry and the fall was steep.
A week-long fair
It was room 1905.
The plan costs Rs 2000.
About 1900 people came.
The bill of $1990 was paid.
In 1500 homes the lights went out.
He is 25 years old.
The h1 title
A quarter of them left.
The tool runs 24/7.
""".strip().split("\n")
ALLOWED = {"छात्र कल मार्च करेंगे तो कल-पुर्जे बंद होंगे।": ["कल"], "He is 25 years old.": None, "A week-long fair": None}


@pytest.mark.parametrize("text", HINDI)
def test_hindi(text):
    assert [t.text for t in times(text)] == (ALLOWED.get(text) or [])


@pytest.mark.parametrize("text", [text for text in ENGLISH if text not in ALLOWED])
def test_english(text):
    assert [t.text for t in times(text, "en")] == []


@pytest.mark.parametrize(
    ("text", "lang", "found"),
    [
        ("संध्या 5 बजे आरती हुई।", "hi", "संध्या 5 बजे"),
        ("(2019) में छपी", "hi", "2019"),
        ("2019\nकी बात", "hi", "2019"),
        ("The Companies Act (2013) applies.", "en", "2013"),
        ("Sales fell in 1850.", "en", "1850"),
        ("India won in May.", "en", "May"),
        ("वित्तीय वर्ष में घाटा हुआ।", "hi", "वित्तीय वर्ष"),
        ("H1 was poor.", "en", "H1"),
        ("पहली तिमाही में", "hi", "पहली तिमाही"),
        ("the last week was dry", "en", "last week"),
        ("26/11 की बरसी पर", "hi", "26/11"),
        ("11/07, 12/07 को", "hi", None),
    ],
)
def test_what_stands_where_a_time_would(text, lang, found):
    texts = [t.text for t in times(text, lang)]
    assert texts == ([found] if found else ["11/07", "12/07"])


def test_a_weekend_alone_is_the_one_the_verb_means():
    assert one("सप्ताहांत में बारिश होगी।").first == "2025-11-08"
    assert one("सप्ताहांत में बारिश हुई।").first == "2025-11-01"


@pytest.mark.parametrize(
    ("text", "lang", "found"),
    [
        ("1996, 1998 और 1999 में जीता।", "hi", ["1996", "1998", "1999"]),
        ("in 1999, 2004, 2011, and 2013.", "en", ["1999", "2004", "2011", "2013"]),
        ("in 2013 and 2014 people", "en", ["2013"]),
        ("The bills are 2000, 1950 and 1900 rupees.", "en", []),
        ("1500, 2000 लोग आए।", "hi", []),
    ],
)
def test_years_of_a_list_stand_or_fall_with_a_sure_one(text, lang, found):
    assert [t.text for t in times(text, lang)] == found
