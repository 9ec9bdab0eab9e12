"""Pages, dumps and messages as they really come: what is the story, when it was published, what is furniture."""

import json

import pytest

from factcheck.extraction.structure import passages
from factcheck.ingest import from_text, read_bytes


def parts(article):
    return [(p.kind, article.text[p.start : p.end]) for p in passages(article.text, article.lang, article.title)]


def kinds(text):
    return {said: kind for kind, said in parts(from_text(text))}


def test_the_entries_of_a_live_page_do_not_contest_its_date():
    page = """<html><head><title>Storm LIVE</title><script type="application/ld+json">{"@type": "LiveBlogPosting",
    "headline": "Storm LIVE", "datePublished": "2025-11-04T06:00:00+05:30"}</script></head><body><h1>Storm LIVE</h1>
    <p>Follow our coverage of the storm as it crosses the coast of the bay tonight, with all that officials say.</p>
    <time datetime="2025-11-05T01:22:00+05:30">1:22 am</time><p>Power has been cut in four blocks.</p>
    <time datetime="2025-11-04T21:05:00+05:30">9:05 pm</time><p>Schools are shut.</p></body></html>"""
    [article] = read_bytes(page.encode(), name="a.html")
    assert article.published.value == "2025-11-04T06:00+05:30"
    assert article.published.reason.rule == "ingest.json-ld"


def test_entities_escaped_twice_are_read_in_feeds_and_dumps():
    feed = (
        "<rss><channel><title>d</title><item><title>Tea &amp;amp; toast</title><description>"
        "&amp;lt;p&amp;gt;Tea&amp;amp;nbsp;costs Rs 20.&amp;lt;/p&amp;gt;</description></item></channel></rss>"
    )
    [article] = read_bytes(feed.encode(), name="a.xml")
    assert (article.title, article.text) == ("Tea & toast", "Tea & toast\nTea costs Rs 20.")
    record = {"title": "Minister&amp;#8217;s aide", "body": "The minister&amp;#8217;s aide&nbsp;was held."}
    [article] = read_bytes(json.dumps(record).encode(), name="a.json")
    assert (article.title, article.text) == ("Minister’s aide", "The minister’s aide was held.")


@pytest.mark.parametrize("value", [1762300000, 1762300000000, "1762300000"])
def test_a_dump_may_count_seconds_and_hold_only_a_summary(value):
    rows = [{"timestamp": value, "content": "", "description": "The bridge opened on Sunday."}, {"date": True}]
    article, _ = read_bytes("\n".join(map(json.dumps, rows)).encode(), name="a.jsonl")
    assert article.published.value == "2025-11-05T05:16+05:30"
    assert article.text == "The bridge opened on Sunday."


def test_header_lines_do_not_tell_the_language():
    assert from_text("published: 2025-11-05\nsource: The Daily Herald of the North\n\nपुल बंद है।").lang == "hi"


def test_a_press_note():
    found = kinds(
        "PRESS RELEASE\nNo. 214/PR/2025\nDate: 04.11.2025\nWater supply to stay shut in 12 wards\n\n"
        "Shivpur, November 4: The main at Lalghati is being mended.\nTankers will be sent to 38 points.\n\n"
        "Sd/-\n(R. K. Tiwari)\nExecutive Engineer\nCopy to: 1. The Collector 2. All editors\n"
    )
    furniture = {said for said, kind in found.items() if kind == "boilerplate"}
    assert furniture >= {"PRESS RELEASE", "No. 214/PR/2025", "Sd/-", "(R. K. Tiwari)", "Executive Engineer"}
    assert found["Water supply to stay shut in 12 wards"] == "headline"
    assert found["Shivpur, November 4:"] == "dateline"
    assert found["Tankers will be sent to 38 points."] == "body"


@pytest.mark.parametrize(
    ("line", "dateline"),
    [
        ("शिवपुर, 4 नवंबर। जिले में पुल बंद है।", "शिवपुर, 4 नवंबर।"),
        ("कोटा, 4 नवंबर (भाषा) जिले में पुल बंद है।", "कोटा, 4 नवंबर (भाषा)"),
        ("जलगांव: जिले में पुल बंद है।", "जलगांव:"),
        ("Shivpur, Nov 4 (PTI) The bridge is shut.", "Shivpur, Nov 4 (PTI)"),
        ("सरकार: जिले में पुल बंद है।", None),
        ("मंत्री, 4 नवंबर को पुल देखने गए थे।", None),
        ("On Tuesday, November 4, the bridge was shut.", None),
    ],
)
def test_the_place_in_front_of_a_report_need_not_be_known(line, dateline):
    found = parts(from_text(f"पुल बंद\n{line}\nनदी उफान पर है।"))
    assert [said for kind, said in found if kind == "dateline"] == ([dateline] if dateline else [])


@pytest.mark.parametrize("title", ["Opinion | Why the new bill fails the farmer", "In pics: Chhath on the river bank"])
def test_a_first_line_with_a_label_is_the_headline(title):
    article = from_text(f"{title}\nBy Meera Kulkarni\n\nThe bill was tabled on Monday.\nAlso read: Rain in Pune\n")
    assert article.title == title
    assert parts(article)[0] == ("headline", title)
    assert parts(article)[-1][0] == "teaser"


def test_captions_with_a_credit_behind_a_bar_and_what_writers_say_of_themselves():
    found = kinds(
        "Floods in the north\nThe river rose by two metres.\nBoats on the river. | Photo Credit: ANI\n"
        "(The writer is an economist. Views are personal.)\n(लेखक अर्थशास्त्री हैं। ये उनके निजी विचार हैं।)\n"
    )
    assert found["Boats on the river."] == "caption"
    assert {found["(The writer is an economist."], found["Views are personal.)"]} == {"boilerplate"}


def test_what_a_chat_leaves_in_place_of_a_picture():
    found = kinds("[05/11/25, 9:14 pm] Ramesh: कल बैंक बंद!\n[05/11/25, 9:15 pm] Ramesh: \u200eimage omitted\n")
    assert found["\u200eimage omitted"] == "boilerplate"


def test_first_published_is_the_date_where_an_update_stands_above_it():
    article = from_text(
        "Last Updated: Nov 06, 2025, 10:02 IST\nFirst Published: Nov 04, 2025, 18:45 IST\nPosted by: Anjali Rai\n\n"
        "The river crossed the danger mark on Tuesday night, officials said.\n"
    )
    assert article.published.value == "2025-11-04T18:45+05:30"
    assert {c.where for c in article.published.candidates} == {"header", "header-updated"}


def test_a_byline_with_its_date_and_the_stories_next_door():
    article = from_text(
        "टमाटर 80 रुपये किलो\n\nby Team Khabar Desk   November 4, 2025   in कारोबार\n\n"
        "दिल्ली की मंडी में टमाटर सोमवार को महंगा हुआ।\n\nPrevious Post\nप्याज के दाम स्थिर\nNext Post\nदूध 2 रुपये महंगा\n"
    )
    assert article.published.value == "2025-11-04"
    assert [said for kind, said in parts(article) if kind == "body"] == ["दिल्ली की मंडी में टमाटर सोमवार को महंगा हुआ।"]


def test_a_post_with_its_minute():
    article = from_text(
        'ANI\n@ANI\n#WATCH | Delhi: Union Minister Anil Rao says, "By 2027 we will build 25,000 km of roads."\n'
        "10:14 PM · Nov 4, 2025 · 21.3K Views\n"
    )
    assert article.published.value == "2025-11-04T22:14+05:30"
    assert any(kind in ("headline", "body") and "25,000 km" in said for kind, said in parts(article))


def test_what_a_wire_puts_around_its_copy():
    found = kinds(
        "PTI DELHI DEL41 2311 05112025\nFLASH-ACCIDENT-UP\nUP: 6 killed as bus falls into gorge\n\n"
        "    Lucknow, Nov 5 (PTI) Six persons were killed, police said.\nDEL41 2311 05112025 NNNN\n"
    )
    assert found["FLASH-ACCIDENT-UP"] == found["DEL41 2311 05112025 NNNN"] == "boilerplate"
    assert found["UP: 6 killed as bus falls into gorge"] == "headline"
    assert found["Six persons were killed, police said."] == "body"
