"""One thing told in two ways: in two units, as so many of all, in the money of another land, by what is denied."""

from __future__ import annotations

import pytest

from factcheck.matching.relation import focused, judge
from tests.matching.build import side


def both_ways(a: str, b: str) -> set[tuple[str, tuple[str, ...]]]:
    """Return the relation and what differs, with either claim first."""
    sides = ((side(a), side(b)), (side(b), side(a)))
    found = [judge(*focused(one, two), kin=True, asked=True) for one, two in sides]
    return {(each.relation, tuple(each.differs)) for each in found}


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The talks lasted five and a half hours.", "वार्ता साढ़े पांच घंटे चली।"),
        ("The talks lasted an hour and six minutes.", "वार्ता 66 मिनट चली।"),
        ("The talks lasted an hour and six minutes.", "वार्ता एक घंटा छह मिनट चली।"),
        ("The talks lasted half an hour.", "वार्ता आधे घंटे चली।"),
        ("Kipchoge won the marathon in 2:01:09.", "किपचोगे ने 2 घंटे 1 मिनट 9 सेकंड में मैराथन जीती।"),
        ("Rao won the race in 2 minutes 58.9 seconds.", "राव ने 2 मिनट 58.9 सेकंड में दौड़ जीती।"),
        ("Fourteen of the panel's 39 members gave dissent notes.", "समिति के 39 में से 14 सदस्यों ने असहमति जताई।"),
        ("He dropped 12 of his 20 ministers.", "उन्होंने 20 में से 12 मंत्री हटाए।"),
        ("The company closed 5 of its 12 plants.", "कंपनी ने 12 संयंत्रों में से पांच बंद कर दिए।"),
        ("Russia and Ukraine exchanged 205 prisoners each.", "रूस और यूक्रेन ने 205-205 कैदियों की अदला-बदली की।"),
        ("Park took a bribe of 700 million won.", "पार्क ने 70 करोड़ वॉन की रिश्वत ली थी।"),
        ("The company was fined 3 million reais.", "कंपनी पर 30 लाख रियाल का जुर्माना लगा।"),
        ("Nine in ten farmers are in debt.", "हर दस में से नौ किसान कर्ज में हैं।"),
        ("A quarter of the workers were laid off.", "25 प्रतिशत कर्मचारियों की छंटनी हुई।"),
        ("An 11,000-volt line fell on the bus.", "11 किलोवोल्ट की लाइन बस पर गिर गई।"),
        ("12,000 kg of gold was seized.", "12 टन सोना जब्त हुआ।"),
    ],
)
def test_one_number_agrees(a, b):
    assert both_ways(a, b) == {("agree", ())}


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The talks lasted five and a half hours.", "वार्ता साढ़े तीन घंटे चली।"),
        ("The talks lasted an hour and six minutes.", "वार्ता एक घंटा नौ मिनट चली।"),
        ("Rao won the race in 2 minutes 58.9 seconds.", "राव ने 2 मिनट 56.9 सेकंड में दौड़ जीती।"),
        ("Fourteen of the panel's 39 members gave dissent notes.", "समिति के 39 में से 12 सदस्यों ने असहमति जताई।"),
        ("He dropped 12 of his 20 ministers.", "उन्होंने 20 में से 10 मंत्री हटाए।"),
        ("Russia and Ukraine exchanged 205 prisoners each.", "रूस और यूक्रेन ने 175-175 कैदियों की अदला-बदली की।"),
        ("Nine in ten farmers are in debt.", "हर दस में से सात किसान कर्ज में हैं।"),
        ("A quarter of the workers were laid off.", "15 प्रतिशत कर्मचारियों की छंटनी हुई।"),
        ("Park took a bribe of 700 million won.", "पार्क ने 50 करोड़ वॉन की रिश्वत ली थी।"),
        ("An 11,000-volt line fell on the bus in Patna.", "पटना में 33 किलोवोल्ट की लाइन बस पर गिर गई।"),
    ],
)
def test_another_number_contradicts(a, b):
    assert both_ways(a, b) == {("conflict", ("quantity",))}


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The comet will be visible without a telescope.", "धूमकेतु बिना दूरबीन के नहीं दिखेगा।"),
        ("धूमकेतु बिना दूरबीन के दिखेगा।", "धूमकेतु बिना दूरबीन के नहीं दिखेगा।"),
        ("Contact with the spacecraft has been made.", "अंतरिक्ष यान से संपर्क नहीं हो पाया है।"),
        ("अंतरिक्ष यान से संपर्क हो गया है।", "Contact with the spacecraft could not be made."),
        ("समिति ने वेतन में बढ़ोतरी ठुकरा दी।", "समिति ने वेतन में बढ़ोतरी मान ली।"),
        ("Voters rejected a ban on fireworks.", "मतदाताओं ने आतिशबाजी पर पाबंदी का प्रस्ताव मंजूर कर लिया।"),
        ("The government accepted the farmers' demand.", "सरकार ने किसानों की मांग नहीं मानी।"),
    ],
)
def test_the_other_answer_contradicts(a, b):
    assert both_ways(a, b) == {("conflict", ("polarity",))}


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The comet will not be visible without a telescope.", "धूमकेतु बिना दूरबीन के नहीं दिखेगा।"),
        ("Contact with the spacecraft has been made.", "अंतरिक्ष यान से संपर्क हो गया है।"),
        ("Contact with the spacecraft could not be made.", "अंतरिक्ष यान से संपर्क नहीं हो पाया है।"),
        ("The committee accepted the pay rise.", "समिति ने वेतन में बढ़ोतरी मान ली।"),
        ("Voters rejected a ban on fireworks.", "मतदाताओं ने आतिशबाजी पर पाबंदी का प्रस्ताव ठुकरा दिया।"),
    ],
)
def test_one_answer_agrees(a, b):
    assert both_ways(a, b) == {("agree", ())}
