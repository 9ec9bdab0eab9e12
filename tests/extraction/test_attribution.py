"""Who is quoted, on own sentences of both languages, and what never counts as somebody's words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.extraction import attribution
from factcheck.extraction.attribution import Said
from factcheck.lang import pack
from tests.extraction.claims_of import claims_of, line, rows
from tests.lang import speaking

ROWS = rows("attribution")


def find(text: str, lang: str) -> tuple[Said | None, str | None, str | None]:
    tokens, norms = line(text)
    said = attribution.find(tokens, norms, lang)
    if said is None:
        return None, None, None

    def quote(part: tuple[int, int] | None) -> str | None:
        return text[tokens[part[0]].start : tokens[part[1] - 1].end] if part else None

    return said, quote(said.speaker), quote(said.cue)


@pytest.mark.parametrize("row", ROWS, ids=[row["id"] for row in ROWS])
def test_own_sentences(row: dict) -> None:
    voice = claims_of(row["text"], row["lang"])[0].attribution
    assert (voice is not None, voice and voice.speaker) == (row["attributed"], row["speaker"])


def test_data_is_broad() -> None:
    assert len(ROWS) >= 60
    for lang in ("hi", "en"):
        own = [row for row in ROWS if row["lang"] == lang]
        assert sum(row["attributed"] for row in own) >= 20
        assert sum(not row["attributed"] for row in own) >= 10


@pytest.mark.parametrize("lang", speaking("speech"))
def test_pack_examples(lang: str) -> None:
    for example in pack(lang, "speech")["examples"]:
        _, speaker, cue = find(example["text"], lang)
        assert (speaker, cue) == (example["speaker"], example["cue"]), example["text"]


@pytest.mark.parametrize(
    ("text", "lang", "content"),
    [
        ("पुलिस ने बताया कि दो लोग भाग गए।", "hi", "दो लोग भाग गए।"),
        ("“हम जीतेंगे और लौटेंगे,” कप्तान ने कहा।", "hi", "“हम जीतेंगे और लौटेंगे,"),
        ("The road is shut, police said.", "en", "The road is shut,"),
        ("According to police, the road is shut.", "en", "the road is shut."),
        ("Police said that the road is shut.", "en", "the road is shut."),
    ],
)
def test_content(text: str, lang: str, content: str) -> None:
    tokens, norms = line(text)
    said = attribution.find(tokens, norms, lang)
    assert said
    assert said.content
    found = text[tokens[said.content[0]].start : tokens[said.content[1] - 1].end]
    assert found.rstrip("”") == content


@pytest.mark.parametrize(
    ("text", "lang", "speaker"),
    [
        ("“मंत्रालय का मानना है कि दखल जरूरी है,” उन्होंने कहा।", "hi", "उन्होंने"),
        ("“The army denies that it fired,” Khan said.", "en", "Khan"),
        ("समिति की रिपोर्ट में कहा गया है कि पुल कमजोर था।", "hi", "समिति की रिपोर्ट"),
        ("सरकार, जिसका कार्यकाल मई में खत्म हुआ है, ने दलील दी कि चुनाव टलने चाहिए।", "hi", "सरकार"),
        ("The board, which is led by Rao, said that fees would rise.", "en", "The board"),
        ("उनके हवाले से अखबार लिखता है, सौदा तय हो चुका है।", "hi", "उनके"),
        ("बोले मुख्यमंत्री - किसी दोषी को छोड़ा नहीं जाएगा", "hi", "मुख्यमंत्री"),
        ("रॉयटर्स ने सूत्रों के हवाले से बताया कि सौदा हो गया है।", "hi", "रॉयटर्स"),
        ("बाढ़ में 40 गांव डूब गए हैं, जिलाधिकारी के अनुसार।", "hi", "जिलाधिकारी"),
        ("विपक्ष का यह भी कहना है कि बहस नहीं हुई।", "hi", "विपक्ष"),
        ("पुलिस ने बताया, कि दो लोग भाग गए।", "hi", "पुलिस"),
        ("ट्रंप अब भी कह रहे हैं कि सौदा होगा।", "hi", "ट्रंप"),
        ("अखबार के मुताबिक अभी वे कह रहे हैं कि सौदा होगा।", "hi", "अखबार"),
        ("भारत-अमेरिका मंच ने कहा कि व्यापार बढ़ा है।", "hi", "भारत-अमेरिका मंच"),
        ("इस बार वह कहते हैं कि टीम जीतेगी।", "hi", "वह"),
        ("राम, श्याम और मोहन ने कहा कि पुल टूट गया।", "hi", "राम, श्याम और मोहन"),
        ("Two people died in the fire, the agency said citing officials.", "en", "the agency"),
        ("The bridge, according to Rao, is safe.", "en", "Rao"),
        ("Rao told The Hindu on Monday that the bridge was safe.", "en", "Rao"),
        ("The bridge is safe, Rao told The Hindu in an interview.", "en", "Rao"),
        ("In a note the ministry said that work had begun.", "en", "the ministry"),
        ("This time he said that work had begun.", "en", "he"),
        ("“It is safe,” said S. K. Rao.", "en", "S. K. Rao"),
        ("The Anglo-Indian Board (North) said the talks went well.", "en", "The Anglo-Indian Board (North)"),
        ("पत्र में कहा गया है, बैठक टल गई है।", "hi", "पत्र"),
        ("उनके हवाले से कहा गया, “बैठक टल गई है।”", "hi", "उनके"),
        ("ट्रंप का दावा- भारत रूस से तेल नहीं खरीदेगा", "hi", "ट्रंप"),
        ("विपक्ष का आरोप: वोट चोरी हुए", "hi", "विपक्ष"),
        ("Rao was quoted as saying that the bridge was safe.", "en", "Rao"),
        ("अधीक्षक (ग्रामीण) ने बताया कि जांच जारी है।", "hi", "अधीक्षक (ग्रामीण)"),
        ("ए. के. वर्मा ने बताया कि जांच जारी है।", "hi", "ए. के. वर्मा"),
        (
            "The head of Indo-Pacific command (USINDOPACOM) said the talks went well.",
            "en",
            "The head of Indo-Pacific command (USINDOPACOM)",
        ),
    ],
)
def test_speakers(text: str, lang: str, speaker: str) -> None:
    assert find(text, lang)[1] == speaker


@pytest.mark.parametrize(
    ("text", "lang", "negated"),
    [
        ("ईरान ने हमले से इनकार किया।", "hi", False),
        ("ईरान ने हमले से इनकार नहीं किया।", "hi", True),
        ("The minister denied the charge.", "en", False),
        ("The minister did not deny the charge.", "en", True),
    ],
)
def test_denials(text: str, lang: str, negated: bool) -> None:
    said = find(text, lang)[0]
    assert said
    assert (said.stance, said.negated) == ("deny", negated)


def test_time_stops_a_name() -> None:
    (claim,) = claims_of("सोमवार शाम पुलिस ने बताया कि दो लोग भाग गए।", "hi")
    assert claim.attribution
    assert claim.attribution.speaker == "पुलिस"


@pytest.mark.parametrize(
    ("text", "lang", "speaker"),
    [
        ("भारत पर टैरिफ घटेगा: डोनाल्ड ट्रंप", "hi", "डोनाल्ड ट्रंप"),
        ("हवाई अड्डा बंद नहीं हुआ: प्राधिकरण", "hi", "प्राधिकरण"),
        ("India to cut tariffs soon: Donald Trump", "en", "Donald Trump"),
        ("Two leopards caged in Pune: officials", "en", "officials"),
        ("All that we know so far: timeline", "en", None),
        ("मैच के बाद का हाल: मायूसी", "hi", None),
    ],
)
def test_headline(text: str, lang: str, speaker: str | None) -> None:
    voice = claims_of(text, lang)[0].attribution
    assert (voice.speaker if voice else None) == speaker


def test_key_of_the_speaker() -> None:
    (claim,) = claims_of("रक्षा मंत्री राजनाथ सिंह ने कहा कि सौदा हो गया है।", "hi")
    assert claim.attribution
    assert claim.attribution.speaker == "रक्षा मंत्री राजनाथ सिंह"
    assert claim.attribution.key
    assert claim.attribution.key.startswith("person:")


def test_pronoun_is_offered_its_antecedent() -> None:
    claims = claims_of("राजनाथ सिंह दिल्ली पहुंचे। उन्होंने कहा कि सौदा हो गया है।", "hi")
    voice = claims[-1].attribution
    assert voice
    assert (voice.speaker, voice.offered) == ("उन्होंने", "राजनाथ सिंह")


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("त्योहार चंद्रमा की गणना के अनुसार मनाया जाता है।", "hi"),
        ("दोनों का कहना है सही।", "hi"),
        ("दिल्ली में सब यही कहते रहे।", "hi"),
        ("थाने में शिकायत की गई।", "hi"),
        ("अदालत ने कानून पर रोक लगाने से इनकार कर दिया।", "hi"),
        ("मंत्री ने योजना की घोषणा की।", "hi"),
        ("उसे गांव में कल्लू कहा जाता है।", "hi"),
        ("ट्रक ने इतनी जोर से टक्कर मारी कि कार उलट गई।", "hi"),
        ("बोर्ड ने तय किया कि परीक्षा मई में होगी।", "hi"),
        ("और बताया कि", "hi"),
        ("दोनों पक्षों के दावा-प्रतिदावा के बीच बैठक हुई।", "hi"),
        ("मैच का समय: शाम 7:30 बजे", "hi"),
        ("Three things to know: the bridge is shut.", "en"),
        ("Final score: India", "en"),
        ("Police arrested ten people accused of theft.", "en"),
        (", ने कहा कि", "hi"),
        ("The old man told jokes.", "en"),
        ("Seven were killed, a toll the army revised and denied.", "en"),
        ("The charges were denied by Rao.", "en"),
        ("The charges denied by Rao were dropped.", "en"),
        ("He co-wrote the song.", "en"),
        (", said that", "en"),
    ],
)
def test_nobody(text: str, lang: str) -> None:
    assert find(text, lang)[0] is None, find(text, lang)


WORDS = [
    "ने",
    "कहा",
    "कि",
    "बताया",
    "के",
    "अनुसार",
    ",",
    "“",
    "”",
    "का",
    "कहना",
    "है",
    "पुलिस",
    "किया",
    "दावा",
    "जा",
    "रहा",
    ".",
    "(",
    ")",
    "said",
    "that",
    "police",
    ",",
    "according",
    "to",
    "denied",
    "not",
    "the",
    "-",
    "told",
    "was",
    '"',
    "by",
]


@given(st.lists(st.sampled_from(WORDS), max_size=40), st.sampled_from(["hi", "en"]))
def test_any_order_of_its_words(words: list[str], lang: str) -> None:
    tokens, norms = line(" ".join(words))
    said = attribution.find(tokens, norms, lang)
    if said:
        for part in (said.speaker, said.cue, said.content):
            assert part is None or 0 <= part[0] < part[1] <= len(tokens)
