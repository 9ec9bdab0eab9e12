"""What part of the page each sentence is, and that none is lost."""

import itertools
import textwrap
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.extraction.structure import datelines, header, passages
from factcheck.lang import pack
from factcheck.text.tokens import tokenise
from tests.lang import speaking

STORY_HI = "नदी का पानी रात से बढ़ रहा है। पुल पर आवाजाही बंद है।"
STORY_EN = "The river has risen since last night. The bridge is shut."


def kinds(text, lang="hi", title=""):
    return [(p.kind, text[p.start : p.end]) for p in passages(text, lang, title)]


def kind_of(line, lang="hi"):
    """The kinds of one line in the middle of a story."""
    story = STORY_HI if lang == "hi" else STORY_EN
    text = f"{story}\n{line}\n{story}"
    inside = (len(story) + 1, len(story) + 1 + len(line))
    return [p.kind for p in passages(text, lang) if inside[0] <= p.start < inside[1]]


@pytest.mark.parametrize(
    ("lang", "example"), [(code, e) for code in speaking("page") for e in pack(code, "page")["examples"]]
)
def test_pack_example(lang, example):
    assert kind_of(example["line"], lang) == example["kinds"]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("और पढ़ें", "teaser"),
        ("ये भी पढ़ें: बांध से पानी छोड़ा गया", "teaser"),
        ("बांध से पानी छोड़ा गया, जानिए वजह… और पढ़ें", "teaser"),
        ("(पीटीआई)", "credit"),
        ("(एजेंसी के इनपुट के साथ)", "credit"),
        ("भाषा", "credit"),
        ("फोटो: नगर निगम", "credit"),
        ("(फाइल फोटो)", "credit"),
        ("रिपोर्ट: आशा सेन", "credit"),
        ("प्रतीकात्मक तस्वीर", "caption"),
        ("पानी में डूबा घाट (फोटो: नगर निगम)", "caption"),
        ("विज्ञापन", "boilerplate"),
        ("हमें फॉलो करें ताकि कोई खबर न छूटे", "boilerplate"),
        ("समाचार डेस्क अनुभवी संपादकों की टीम है जो हर खबर परखती है।", "boilerplate"),
        ("कई बार फॉरवर्ड किया गया", "boilerplate"),
        ("आखिरी अपडेट:", "boilerplate"),
        ("आखिरी अपडेट: 5 नवंबर 2025, 9:30 PM IST", "dateline"),
        ("05 नवंबर, 2025, 09:30 अपराह्न IST", "dateline"),
        ("होम | देश | दुनिया | खेल", "boilerplate"),
        ("PTI DEL35", "boilerplate"),
        ("MINISTER-RAIL", "boilerplate"),
        ("COVID-19", "body"),
        ("Forwarded as received", "boilerplate"),
        ("## बचाव का काम", "headline"),
        ("Read more", "teaser"),
    ],
)
def test_hindi_furniture(line, kind):
    assert kind_of(line)[0] == kind


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Also Read: Dam gates opened", "teaser"),
        ("Related: Dam gates opened", "teaser"),
        ("READ MORE", "teaser"),
        ("(With inputs from agencies)", "credit"),
        ("(PTI)", "credit"),
        ("PTI", "credit"),
        ("By Asha Sen", "credit"),
        ("Photo: City council", "credit"),
        ("The flooded ghat on Friday. (PTI Photo)", "caption"),
        ("![The flooded ghat](ghat.jpg)", "caption"),
        ("Advertisement", "boilerplate"),
        ("Follow us on our channel for updates", "boilerplate"),
        ("© 2025 Daily. All rights reserved.", "boilerplate"),
        ("The desk is a team of editors who check every story.", "boilerplate"),
        ("Forwarded many times", "boilerplate"),
        ("Updated: Nov 5, 2025 | 09:30 AM IST", "dateline"),
        ("PTI | New Delhi | Nov 5, 2025", "dateline"),
        ("# Rescue work", "headline"),
    ],
)
def test_english_furniture(line, kind):
    assert kind_of(line, "en")[0] == kind


@pytest.mark.parametrize(
    ("line", "lang"),
    [
        ("फोटो खींचते समय दो युवक नदी में गिर गए।", "hi"),
        ("तस्वीर साफ नहीं है, पर पानी उतर रहा है।", "hi"),
        ("मंत्री ने छात्रों से कहा कि वे और पढ़ें।", "hi"),
        ("स्रोत का पता लगाने में दो दिन लगे।", "hi"),
        ("भाषा के सवाल पर विधानसभा में हंगामा हुआ।", "hi"),
        ("रिपोर्ट में कहा गया है कि पुल कमजोर था।", "hi"),
        ("5 नवंबर 2025 को पुल बंद हुआ था।", "hi"),
        ("नई दिल्ली में बारिश हुई।", "hi"),
        ("रिपोर्ट: बाढ़ में 40 लोगों की मौत, सैकड़ों घर ढहे और फसलें बरबाद", "hi"),
        ("(महापौर ने कहा कि वे चाहते हैं कि शहर की छवि सुधरे, पर इसके लिए सबको मिलकर काम करना होगा।)", "hi"),
        ("Photos taken on Friday show the damage.", "en"),
        ("Sources said the bridge was weak.", "en"),
        ("By Friday the water had reached the market.", "en"),
        ("Share prices fell after the flood.", "en"),
        ("Updated rules were issued on Friday.", "en"),
        ("New Delhi sent two teams.", "en"),
        ("AP won the toss and chose to bat.", "en"),
    ],
)
def test_sentences_that_only_look_like_furniture_are_body(line, lang):
    assert kind_of(line, lang) == ["body"]


def test_a_whole_scraped_page():
    text = (
        "आखरी अपडेट:\nपुल बंद, शहर परेशान\nनदी के पानी से पुल की नींव हिल गई है।\n"
        "पुल के पास जमा लोग। (एक्स के माध्यम से छवि)\n" + STORY_HI + "\n(भाषा से इनपुट के साथ)\n"
        "समाचार डेस्क संपादकों की टीम है… और पढ़ें\n05 नवंबर, 2025, 09:30 अपराह्न IST\nऔर पढ़ें\n"
    )
    assert [kind for kind, _ in kinds(text)] == [
        "boilerplate", "headline", "standfirst", "caption", "credit", "body", "body", "credit", "boilerplate", "boilerplate",
        "dateline", "teaser",
    ]  # fmt: skip


def test_glued_date_is_a_dateline_of_its_own():
    assert kinds(" date 2025-11-05 नदी का पानी बढ़ा. पुल बंद है.\n\nकाम जारी है.") == [
        ("dateline", "date 2025-11-05"),
        ("body", "नदी का पानी बढ़ा."),
        ("body", "पुल बंद है."),
        ("body", "काम जारी है."),
    ]


@pytest.mark.parametrize(
    ("text", "lang", "dateline", "body"),
    [
        ("नई दिल्ली, 5 नवंबर (भाषा) पुल बंद है।", "hi", "नई दिल्ली, 5 नवंबर (भाषा)", "पुल बंद है।"),
        ("पटना: पुल बंद है।", "hi", "पटना:", "पुल बंद है।"),
        ("पटना, 5 नवंबर (हि.स.)। पुल बंद है।", "hi", "पटना, 5 नवंबर (हि.स.)।", "पुल बंद है।"),
        ("जागरण संवाददाता, पटना। पुल बंद है।", "hi", "जागरण संवाददाता, पटना।", "पुल बंद है।"),
        ("**पटना:** पुल बंद है।", "hi", "पटना:", "पुल बंद है।"),
        ("एजेंसी, पटना। पुल बंद है।", "hi", "एजेंसी, पटना।", "पुल बंद है।"),
        ("NEW DELHI, Nov 5 (PTI) — The bridge is shut.", "en", "NEW DELHI, Nov 5 (PTI) —", "The bridge is shut."),
        ("[05/11/25, 9:14 pm] Asha: The bridge is shut.", "en", "[05/11/25, 9:14 pm] Asha:", "The bridge is shut."),
        ("5/11/2025, 21:14 - Asha: The bridge is shut.", "en", "5/11/2025, 21:14 - Asha:", "The bridge is shut."),
        ("2025-11-05 The bridge is shut.", "en", "2025-11-05", "The bridge is shut."),
    ],
)
def test_what_is_glued_before_the_first_sentence(text, lang, dateline, body):
    assert kinds(text, lang) == [("dateline", dateline), ("body", body)]


def test_header_lines():
    text = "title: Bridge shut\npublished: 2025-11-05\nsource: Daily\n\n" + STORY_EN
    assert kinds(text, "en") == [
        ("headline", "Bridge shut"),
        ("dateline", "published: 2025-11-05"),
        ("boilerplate", "source: Daily"),
        ("body", "The river has risen since last night."),
        ("body", "The bridge is shut."),
    ]


@pytest.mark.parametrize(
    "text",
    ["भारत: नदी में उफान\n\nपानी बढ़ा।", "note: this\nThe bridge is shut.", "published:\n\nx", "Asha said: no\n\nx"],
)
def test_what_is_no_header(text):
    assert header(text) == []


def test_the_first_line_is_a_headline_only_before_a_story():
    assert kinds("पुल बंद")[0][0] == "body"
    assert kinds("पुल बंद\n" + STORY_HI)[0] == ("headline", "पुल बंद")
    assert kinds("पुल बंद है।\n" + STORY_HI)[0][0] == "body"
    assert kinds(STORY_EN + "\nBridge shut\n" + STORY_EN, "en", title="Bridge shut")[2] == ("headline", "Bridge shut")


def test_standfirst_repeated_in_the_story():
    text = "नदी का पानी रात से बढ़ रहा है और खतरा है।\nपुल बंद है। नाव चली।\nनदी का पानी रात से बढ़ रहा है और डर है। लोग जागे।"
    found = kinds("आखिरी अपडेट:\n" + text)
    assert found[1][0] == "standfirst"


def test_one_line_is_never_furniture():
    assert kinds("5 नवंबर 2025") == [("body", "5 नवंबर 2025")]
    assert datelines("5 नवंबर 2025") == []


def test_credit_in_brackets_after_a_sentence():
    assert kinds(STORY_EN + " (Reuters)\n" + STORY_EN, "en")[2] == ("credit", "(Reuters)")


def test_bullets_and_marks_around_a_line_are_left_out():
    assert kinds(STORY_EN + "\n- The bridge is shut.\n• Boats ply.", "en")[2:] == [
        ("body", "The bridge is shut."),
        ("body", "Boats ply."),
    ]


def test_the_biography_of_a_writer_is_furniture():
    text = STORY_EN + "\nAbout the author\nAsha Sen\nAsha covers rivers for the city desk.\n" + STORY_EN
    assert [k for k, _ in kinds(text, "en")][2:] == ["boilerplate"] * 3 + ["body"] * 2


def test_labels_of_sections_are_no_headline():
    assert kinds("HIGHLIGHTS\nBridge shut\n" + STORY_EN, "en")[:2] == [
        ("boilerplate", "HIGHLIGHTS"),
        ("headline", "Bridge shut"),
    ]


def test_paragraphs_count_lines():
    assert [p.paragraph for p in passages(f"Bridge\n\n{STORY_EN}\nEnd.", "en")] == [0, 1, 1, 2]


STORY_LONG = (
    "The river has risen since last night and the old bridge is shut. Officials said on Tuesday that the repair would take "
    "three weeks. Boats will carry people across until then, and schools on the far bank will open at noon."
)


def test_lines_broken_at_a_column_are_joined():
    text = "title: Bridge\n\n" + textwrap.fill(STORY_LONG, 60) + "\n\n" + textwrap.fill(STORY_LONG, 60) + "\n"
    found = [" ".join(s.split()) for kind, s in kinds(text, "en") if kind == "body"]
    assert found == [s if s.endswith(".") else s + "." for s in STORY_LONG.split(". ")] * 2


@pytest.mark.parametrize(
    "lines",
    [
        [
            "The bridge at the old market is shut for three weeks now.",
            "Boats ply.",
            "Schools open at noon on both of the banks today.",
            "Rain.",
        ],
        ["पुल बंद", "नाव चली", "स्कूल खुले", "बारिश रुकी"],
        [STORY_LONG, STORY_LONG, STORY_LONG, STORY_LONG],
    ],
)
def test_lines_of_other_lengths_stay_apart(lines):
    assert len({p.paragraph for p in passages("\n".join(lines), "en")}) == len(lines)


@pytest.mark.parametrize("line", ["https://d.example/x?y=1", "www.d.example/x"])
def test_a_bare_address_is_furniture(line):
    assert kind_of(line, "en") == ["boilerplate"]
    assert kind_of(f"{line} has more.", "en") == ["body"]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("By Asha Sen | Updated: Nov 5, 2025 21:05 IST", "dateline"),
        ("Posted On: 05 NOV 2025 4:30PM by PIB Delhi", "dateline"),
        ("Updated rules of 5 November 2025 for boats", "body"),
        ("By Friday | Rain", "credit"),
    ],
)
def test_a_byline_with_an_announced_date_is_a_dateline(line, kind):
    assert kind_of(line, "en") == [kind]


LINES = ["title: a", "published: 2025-11-05", "", "---", "पुल बंद", STORY_HI, STORY_EN, "(भाषा)", "और पढ़ें", "***", "date 2025-11-05 है।",
         "[05/11/25, 9:14 pm] A:", "नई दिल्ली, (भाषा)", "05 नवंबर, 2025 IST", "![", "#", "((", "a: b", "पटना:", "5/"]  # fmt: skip


@given(st.lists(st.sampled_from(LINES), max_size=8), st.sampled_from(["\n", "\r\n", "\n\n", " "]))
def test_every_word_is_in_one_passage_in_order(lines, gap):
    text = gap.join(lines)
    page = passages(text, "hi")
    held = [(t.start, t.end) for p in page for t in p.tokens if t.kind in ("word", "number")]
    wanted = [(t.start, t.end) for t in tokenise(text) if t.kind in ("word", "number")]
    in_titles = {s for f in header(text) if f.key == "title" for s in range(f.start, f.value_start)}
    assert held == [w for w in wanted if w[0] not in in_titles]
    assert all(p.start == p.tokens[0].start and p.end == p.tokens[-1].end for p in page)
    assert all(a.end <= b.start for a, b in itertools.pairwise(page))


SEEDS = Path(__file__).parents[3] / "shared" / "seeds"


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the two real articles are not part of the project")
def test_the_two_real_articles():
    found = [[p.kind for p in passages(f.read_text("utf-8"), "hi")] for f in sorted(SEEDS.glob("*.txt"))]
    assert found[0] == ["dateline", *["body"] * 20]
    assert found[1][:5] == ["boilerplate", "standfirst", "caption", "credit", "body"]
    assert found[1][-8:-1] == ["body", "credit", *["boilerplate"] * 4, "dateline"]
    assert found[1][-1] == "teaser"


def test_a_chat_export_of_a_forwarded_message():
    text = (
        "[05/11/25, 9:40:12 PM] +91 98765: Forwarded many times\n"
        "[05/11/25, 9:40:12 PM] +91 98765: *ब्रेकिंग* कल रात पुल टूटा 😱\n"
        "Forwarded from: @jansuchna\n"
    )
    assert [(kind, words) for kind, words in kinds(text, "hi") if kind != "dateline"] == [
        ("boilerplate", "Forwarded many times"),
        ("body", "*ब्रेकिंग* कल रात पुल टूटा 😱"),
        ("boilerplate", "Forwarded from: @jansuchna"),
    ]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("दैनिक खबर ब्यूरो", "credit"),
        ("Morning Post News Desk", "credit"),
        ("Hindi News / Uttar Pradesh / नीलगढ़ में पुल बंद", "boilerplate"),
        ("Home » India » Bridge shut", "boilerplate"),
        ("© Copyright 2025 Morning Post", "boilerplate"),
        ("Next Story", "boilerplate"),
        ("आपकी राय", "boilerplate"),
        ("फर्जी संवाददाता बनकर ठगी करने वाला पकड़ा गया।", "body"),
        ("The speed limit is 40 km/h and the toll Rs 5/km.", "body"),
        ("पुल पर 24/7 पहरा है और 50/50 की साझेदारी है।", "body"),
    ],
)
def test_furniture_around_a_story(line, kind):
    text = f"पुल बंद\nनदी पर बना पुल बंद कर दिया गया है।\n{line}\nपुल दो सप्ताह बंद रहेगा।\n"
    assert (kind, line) in kinds(text, "hi")


def test_what_stands_behind_the_last_sentence_is_not_of_it():
    assert kinds(f"{STORY_EN}\nThe road is shut. PTI ABC XYZ", "en")[-2:] == [
        ("body", "The road is shut."),
        ("credit", "PTI ABC XYZ"),
    ]
    assert kinds(f"{STORY_HI}\nसड़क बंद है। Forwarded as received", "hi")[-1] == ("boilerplate", "Forwarded as received")
    assert kinds(f"{STORY_EN}\nIt went to the ICU. BJP won.", "en")[-1] == ("body", "BJP won.")
