"""What the commands say of where articles come from: publish dates, versions, copies, messages."""

import json

BUS = """title: Bus falls into gorge in Tehri
published: 2025-11-04T{time}
source: {source}
url: https://{host}/bus

A bus with 52 passengers fell into a gorge near Tehri on Tuesday morning, police said. At least {dead} people were killed
and 11 injured in the accident, district magistrate Anil Rawat said. Rescue work was on with the help of the army and the
State Disaster Response Force. The bus was on its way from Rishikesh to Ghansali when the driver lost control at a bend.
"""
MESSAGE = """Forwarded many times
Received: 5 नवंबर 2025, 9:40 PM

*ज़रूर पढ़ें* 🙏
कल रात हरिपुर में 12 लोगों की मौत हो गई।
"""
PAGE = """<html><head><title>Bridge shut</title>
<meta property="article:published_time" content="2025-11-04T10:00:00+05:30">
<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2025-11-03T08:00:00+05:30"}</script></head>
<body><article><h1>Bridge shut</h1><p>Published: 5 November 2025, 10:00 AM IST</p><p>The bridge over the Neel was shut
on Friday after cracks were found by engineers, officials said. It will stay shut for two weeks.</p></article></body>"""


def lay(run, **texts):
    for name, text in texts.items():
        (run.folder / name.replace("_", ".")).write_text(text, encoding="utf-8")
    return {line.split()[1].rpartition("/")[2]: line.split()[0] for line in run("add", ".").out.splitlines()}


def test_every_candidate_of_a_publish_date_is_shown_and_the_doubt_said(run):
    ids = lay(run, page_html=PAGE)
    said = run("show", ids["page.html"]).out
    assert "published  2025-11-03T08:00+05:30  the page's JSON-LD says 3 November 2025, 08:00; but" in said
    assert "chosen   the page's JSON-LD says 3 November 2025, 08:00" in said
    assert "against  the page's metadata say 4 November 2025, 10:00" in said
    assert "against  a line labelled as the time of publication says 5 November 2025, 10:00" in said
    assert "«5 November 2025, 10:00 AM IST»" in said
    assert "publish date in doubt" in run("check", "articles").err


def test_no_publish_date_is_said(run):
    ids = lay(run, a_txt="पुल बंद\n\nपिछले शुक्रवार को पुल बंद किया गया।")
    assert "published  –  no publish date found" in run("show", ids["a.txt"]).out
    assert "प्रकाशन की तारीख नहीं मिली" in run("show", ids["a.txt"], "--ui-lang", "hi").out


def test_a_newer_version_and_a_copy(run):
    old = BUS.format(time="10:00", source="Hill Daily", host="hill.example", dead=37)
    lay(
        run,
        old_txt=old,
        new_txt=BUS.format(time="14:10", source="Hill Daily", host="hill.example", dead=41),
        copy_txt=BUS.format(time="12:00", source="City Post", host="city.example", dead=37),
    )
    report = run("check", "articles").out
    assert "    changed «37» to «41» at 4 November 2025, 14:10\n" in report
    assert "the same report as Hill Daily; both count as one source" in report
    assert "  update (one source). The count rose" in report
    hindi = run("check", "articles", "--ui-lang", "hi").out
    assert "4 नवंबर 2025, 14:10 पर «37» की जगह «41» किया गया" in hindi


def test_a_message_has_only_the_time_it_was_received_and_its_days_make_no_conflict(run):
    news = "title: हरिपुर\npublished: 2025-11-05\n\n1 नवंबर की रात हरिपुर में 12 लोगों की मौत हो गई।"
    ids = lay(run, message_txt=MESSAGE, news_txt=news)
    shown = run("show", ids["message.txt"], "--ui-lang", "hi").out
    assert "प्रकाशन तारीख अज्ञात; प्राप्ति 5 नवंबर 2025, 21:40" in shown
    claim = next(line.split()[0] for line in shown.splitlines() if "12 लोगों" in line)
    told = run("show", claim, "--ui-lang", "hi").out
    assert "प्रकाशन तारीख अज्ञात; प्राप्ति बुधवार, 5 नवंबर 2025; उसी दिन भेजा गया हो तो: " in told
    assert "1. 2025-11-04" in told
    assert '"conflict"' not in run("check", "articles", "--format", "json").out


REPORT = """title: बस खाई में गिरी, 41 मरे
published: 2025-11-05T18:00

टिहरी में मंगलवार को एक बस खाई में गिर गई।

जिलाधिकारी मीरा रावत ने कहा कि 41 लोगों की मौत हुई। उन्होंने बताया कि बचाव कार्य जारी है।

टिहरी  में मंगलवार को एक बस  खाई में गिर गई।
"""


def test_a_claim_shows_why_it_is_worth_checking_what_it_borrows_and_what_it_points_back_to(run):
    ids = lay(run, a_txt=REPORT)
    claims = {
        text: key
        for key, text in (
            line.split("  ")[1:3] for line in run("show", ids["a.txt"]).out.splitlines() if line.startswith("  c")
        )
    }
    headline = run("show", claims["बस खाई में गिरी, 41 मरे"]).out
    assert "  worth    0.80  names a number, tells a concrete event\n" in headline
    assert "  borrows  days, places\n" in headline
    pointing = run("show", claims["उन्होंने बताया कि बचाव कार्य जारी है।"])
    assert "  refers   «उन्होंने»  perhaps मीरा रावत\n" in pointing.out
    repeat = next(key for key in claims.values() if "  repeats  " in run("show", key).out)
    assert '"same_as": "' in run("show", repeat, "--format", "json").out
    record = json.loads(run("show", claims["उन्होंने बताया कि बचाव कार्य जारी है।"], "--format", "json").out)
    assert record["references"][0]["offered"] == "मीरा रावत"
    assert record["worth_reasons"]


def test_json_with_fields_of_its_own_is_read_the_same_way_by_every_command(run):
    assert run("config", "set", "sources.fields.text", "data.body").code == 0
    assert run("config", "set", "sources.zones.globe", "America/Toronto").code == 0
    row = {"data": {"body": "हरिपुर में 41 लोगों की मौत हुई।"}, "date": "2025-11-05T09:00", "source": "Globe"}
    ids = lay(run, feed_jsonl=json.dumps(row, ensure_ascii=False))
    shown = run("show", ids["feed.jsonl"]).out
    assert "5 November 2025, 09:00 (-05:00)" in shown
    claim = next(line.split()[0] for line in shown.splitlines() if line.startswith("  c"))
    evidence = ("--note", "n", "--evidence", "https://e.example/1")
    assert run("verdict", claim, "false", "--reviewer", "asha", *evidence).code == 0
    assert run("export", "-o", "claims/2025-11-x.jsonl").code == 0
    assert run("verify", "claims").code == 0


def test_an_address_is_no_path(run):
    ran = run("check", "https://d.example/1")
    assert (ran.code, ran.out) == (2, "")
    assert "factcheck add https://d.example/1" in ran.err


def test_the_date_of_an_article_is_chosen_or_set(run):
    ids = lay(run, page_html=PAGE, a_txt="पुल बंद\n\nपिछले शुक्रवार को पुल बंद किया गया।")
    assert run("date", ids["page.html"], "--choose", "3", "--reviewer", "asha").code == 0
    assert "  published  2025-11-05T10:00+05:30  asha chose" in run("show", ids["page.html"]).out
    assert run("date", ids["page.html"], "--choose", "9", "--reviewer", "asha").code == 2
    assert run("date", ids["a.txt"], "--choose", "1", "--reviewer", "asha").code == 2
    assert run("date", ids["a.txt"], "--set", "कल-परसों", "--reviewer", "asha").code == 2
    assert run("date", ids["a.txt"], "--set", "2025-11-05", "--reviewer", "asha").code == 0
    shown = run("show", ids["a.txt"]).out
    claim = next(line.split()[0] for line in shown.splitlines() if "पिछले शुक्रवार" in line)
    assert "2025-10-31" in run("show", claim).out
    assert run("date", ids["a.txt"], "--set", "2025-11-06", "--received", "--reviewer", "asha").code == 0
    assert "date of publication unknown; received" in run("show", claim).out
