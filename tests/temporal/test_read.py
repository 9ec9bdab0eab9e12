"""What each reading module recognises: one line a kind, with its span and value."""

from __future__ import annotations

import pytest

from tests.temporal.reading import one, times


def value(timex):
    """Return bounds where there are any, else the TIMEX3 value."""
    if timex.first is None and timex.last is None:
        return timex.timex
    first, last = timex.first or "..", timex.last or ".."
    return first if first == last else f"{first}/{last}"


def check(line, lang):
    """Check `before [span] after = value`."""
    text, _, expected = line.rpartition(" = ")
    start, end = text.index("["), text.index("]") - 1
    timex = one(text.replace("[", "").replace("]", ""), lang)
    assert (timex.start, timex.end) == (start, end), timex.text
    assert value(timex) == expected


NUMERIC = """
दस्तावेज [2025-07-14] का है = 2025-07-14
दस्तावेज [2025/14/07] का है = 2025-07-14
दस्तावेज [14-7-25] का है = 2025-07-14
दस्तावेज [14-7-71] का है = 1971-07-14
दस्तावेज [07/14/2025] का है = 2025-07-14
दस्तावेज [14.07.2025] का है = 2025-07-14
दस्तावेज [14/जुलाई/2025] का है = 2025-07-14
दस्तावेज [जुलाई-14-2025] का है = 2025-07-14
दस्तावेज [20250714] का है = 2025-07-14
दस्तावेज [07/2025] का है = 2025-07-01/2025-07-31
दस्तावेज [2025-07] का है = 2025-07-01/2025-07-31
दस्तावेज [14/07] का है = 2025-07-14
दस्तावेज [14-जुलाई] का है = 2025-07-14
रेंज [2014~2018] है = 2014-01-01/2018-12-31
अवधि [2014-19] में = 2014-01-01/2019-12-31
छुट्टी [2/28-3/1] तक है = 2026-02-28/2026-03-01
""".strip().split("\n")


@pytest.mark.parametrize("line", NUMERIC)
def test_figures(line):
    check(line.replace("] तक", " तक]"), "hi")


@pytest.mark.parametrize("text", ["2025-02-30 को", "30 फरवरी को", "30/02/2025 को", "2/30 को", "सोमवार 2/29/2025 को"])
def test_impossible_dates_are_found_and_stay_dateless(text):
    timex = times(text)[-1]
    assert (timex.status, timex.rule, timex.first) == ("vague", "time.date.impossible", None)


@pytest.mark.parametrize(
    "text",
    ["1-2-3-4-5", "3.4.5.6", "2015 - 32", "32-2015", "12/13/14/15", "2025-99-99", "1234567890123", "1/2", "5.12"],
)
def test_other_figures_are_no_dates(text):
    assert times(text) == []


def test_ambiguous_order_is_ambiguous_in_english_only():
    assert one("on 5/8/2025", "en").status == "ambiguous"
    assert one("5/8/2025 को").status == "resolved"
    between = one("10/1/2025 से 10/7/2025 तक")
    assert [(r.first, r.last) for r in between.alternatives] == [
        ("2025-01-10", "2025-07-10"),
        ("2025-10-01", "2025-10-07"),
    ]


CLOCKS = """
[शाम सवा छह बजे] उतरा = T18:15
[रात 12 बजे] उतरा = T00:00
[दोपहर 12 बजे] उतरा = T12:00
[दोपहर 11 बजे] उतरा = T11:00
[रात 1 बजे] उतरा = T01:00
[आधी रात को 1 बजे] उतरा = T01:00
[रात ग्यारह बीस] पर = T23:20
[शाम आठ चालीस] पर = T20:40
[शाम पाँच-तीस] पर = T17:30
[आठ बजकर बीस मिनट] पर = T08:20
[तीन बजने में 20 मिनट] = T02:40
[17:45:30] पर = T17:45:30
[9: 00 बजे] = T09:00
[सुबह 8.30 बजे] = T08:30
[11:14 अपराह्न IST] = T23:14
[7 बजे शाम] आया = T19:00
[शाम 5 से 6 बजे तक] = T17:00/T18:00
[सुबह 10 और 11 के बीच] = T10:00/T11:00
[रात 11 से 3 बजे तक] = T23:00/T03:00
[4:00 से 7 बजे तक] = T04:00/T07:00
[देर रात] = TNI
[सुबह जल्दी] = TMO
[दोपहर को जल्दी] = TAF
""".strip().split("\n")
ENGLISH_CLOCKS = """
[half past seven] = T07:30
[a quarter to nine] = T08:45
[10 past 9] = T09:10
[8.30 pm] = T20:30
[1140 a.m.] = T11:40
[seven thirty pm] = T19:30
[7p] = T19:00
[12 am] = T00:00
[8 in the evening] = T20:00
[early morning] = TMO
[from three thirty to four thirty] = T03:30/T04:30
[from 2 to 4:30pm] = T14:00/T16:30
[between 6:30 and 9 pst] = T06:30/T09:00
[from 11 am to 1] = T11:00/T13:00
[from 9pm to 5am] = T21:00/T05:00
""".strip().split("\n")


@pytest.mark.parametrize("line", CLOCKS)
def test_clock_times_of_no_known_day(line):
    check(line, "hi")


@pytest.mark.parametrize("line", ENGLISH_CLOCKS)
def test_clock_times_in_english(line):
    check(line, "en")


DATED_HOURS = """
[कल रात को] आग लगी थी = 2025-11-04T20:00/2025-11-04T23:59
[शनिवार देर शाम] आग लगी थी = 2025-11-01T18:00/2025-11-01T19:59
[7 बजे, आज सुबह] निकला = 2025-11-05T07:00
[3 नवंबर को शाम 5 से 6 बजे तक] = 2025-11-03T17:00/2025-11-03T18:00
[15 को रात 8 बजे] आएगा = 2025-11-15T20:00
[आज रात लगभग 8 बजे] आएगा = 2025-11-05T20:00
[3 नवंबर 2025, 08:40] = 2025-11-03T08:40
""".strip().split("\n")


@pytest.mark.parametrize("line", DATED_HOURS)
def test_hours_on_their_day(line):
    check(line, "hi")


WORDS = """
[पांच नवंबर, दो हजार पच्चीस] = 2025-11-05
[सितंबर की दस तारीख, सन दो हजार] = 2000-09-10
[उन्नीस सौ सत्तर के दशक] में = 1970-01-01/1979-12-31
[उन्नीस निन्यानवे के जून] में = 1999-06-01/1999-06-30
[एक हजार सात सौ नवासी] में = 1789-01-01/1789-12-31
[नवंबर 15 से 19 तक] = 2025-11-15/2025-11-19
[2020 में 28 जून] को = 2020-06-28
[1 से 7 जनवरी के बीच] = 2026-01-01/2026-01-07
[15 से 20 तारीख के बीच] = 2025-11-15/2025-11-20
[बुधवार 12 तारीख] को = 2025-11-12
[सोम, 3 नवंबर] को = 2025-11-03
[शुक्रवार यानी 14 नवंबर] को = 2025-11-14
[कल यानी 6 नवंबर] को = 2025-11-06
[मई के महीने] में = 2025-05-01/2025-05-31
[जन. 2001] में = 2001-01-01/2001-01-31
[नवं.-फर. 2017] में = 2016-11-01/2017-02-28
[सप्ताह 10] में = 2025-03-03/2025-03-09
[2019 h2] में = 2019-07-01/2019-12-31
[2017 के q3] में = 2017-07-01/2017-09-30
[जून तिमाही] में मुनाफा घटा = 2025-04-01/2025-06-30
[सितंबर 2024 तिमाही] में = 2024-07-01/2024-09-30
[2024 की पहली छमाही] में = 2024-01-01/2024-06-30
[अगस्त के पहले पखवाड़े] में = 2025-08-01/2025-08-15
[अगस्त के दूसरे पखवाड़े] में = 2025-08-16/2025-08-31
[साल 247] में = 0247-01-01/0247-12-31
[300 ईसा पूर्व] में = BC0300
[14 कार्तिक 1947 शक संवत] को = 2025-11-05
[1947 शक संवत] में = 2025-03-22/2026-03-21
[गर्मियों] में = SU
[इस गर्मी] में = 2025-SU
[क्रिसमस 2019] पर = 2019-12-25
[2015 के फादर्स डे] पर = 2015-06-21
""".strip().split("\n")


@pytest.mark.parametrize("line", WORDS)
def test_dates_in_words(line):
    check(line, "hi")


ENGLISH = """
the [4th of July, 1995] = 1995-07-04
[twenty five January nineteen eighty six] = 1986-01-25
[wednesday the twenty sixth] = 2025-11-26
[Mon 10th] = 2025-11-10
[Tuesday, 4 November] = 2025-11-04
[this friday-nov-7] = 2025-11-07
[October 9th through 17th] = 2025-10-09/2025-10-17
[nov 18-dec 19, 2015] = 2015-11-18/2015-12-19
[the 15th day of next month] = 2025-12-15
[first ten days of last year] = 2024-01-01/2024-01-10
[the third month of 2021] = 2021-03-01/2021-03-31
[last Friday of June 2017] = 2017-06-30
[first half of 2017] = 2017-01-01/2017-06-30
the [1800s] = 1800-01-01/1899-12-31
[late 90s] = 1995-01-01/1999-12-31
[early 20th century] = 1901-01-01/1950-12-31
[summer of 2014] = 2014-SU
[fiscal year 2023-24] = 2023-04-01/2024-03-31
[cy18] = 2018-01-01/2018-12-31
[school year 2008] = SY2008
[week 3 of 2027] = 2027-01-18/2027-01-24
[the week starting on November 12] = 2025-11-10/2025-11-16
[the week after next] = 2025-11-17/2025-11-23
[next week on Tuesday] = 2025-11-11
[Monday of next week] = 2025-11-10
[the day before yesterday] = 2025-11-03
[eod] = 2025-11-05T23:59
[end of the month] = 2025-11-16/2025-11-30
[the rest of this week] = 2025-11-05/2025-11-09
[later this month] = 2025-11-16/2025-11-30
[earlier this year] = 2025-01-01/2025-06-30
[later this afternoon] = 2025-11-05T14:00/2025-11-05T15:59
[this working week] = 2025-11-03/2025-11-07
over [the weekend] = 2025-11-08/2025-11-09
[afternoon of October 5] = 2025-10-05T12:00/2025-10-05T15:59
[first Monday evening of next month] = 2025-12-01T16:00/2025-12-01T19:59
[2009-03-05 to date] = 2009-03-05/2025-11-05
[2 weeks from January 15] = 2026-01-29
[3 days starting next Monday] = 2025-11-10/2025-11-12
[for 3 days from today] = 2025-11-05/2025-11-07
[within next 10 months] = 2025-11-05/2026-09-05
[2015 or later] = 2015-01-01/..
[March 5, 2020 or earlier] = ../2020-03-05
[tomorrow before 5pm] = ../2025-11-06T17:00
[more than 2 days before yesterday] = ../2025-11-02
[less than 3 days after tomorrow] = 2025-11-06/2025-11-09
[between now and 15 December] = 2025-11-05/2025-12-15
[Christmas Eve] = 2025-12-24
[from this friday 7/11 to next sunday 16/11] = 2025-11-07/2025-11-16
""".strip().split("\n")


@pytest.mark.parametrize("line", ENGLISH)
def test_english(line):
    check(line.replace("for 3", "for 3") if "for 3" not in line else line.replace("[for 3", "for [3"), "en")


LENGTHS = """
[3.5 साल] = P3Y6M
[दो-तीन महीने] = P2M/P3M
[एक और महीने] = P1M
[3h] = PT3H
[1 साल 2 महीने और 3 दिन] = P1Y2M3D
[सारा हफ्ता] = P1W
[महीने भर] = P1M
[पखवाड़ा] = P2W
[कई हफ्तों] = PXW
[सवा घंटे] = PT1H15M
""".strip().split("\n")
ENGLISH_LENGTHS = """
[one and a half hours] = PT1H30M
[an hour and a half] = PT1H30M
[½ hour] = PT30M
[half an hour] = PT30M
[sixteen (16) days] = P16D
[two or three weeks] = P2W/P3W
[3y] = P3Y
[all day] = P1D
""".strip().split("\n")


@pytest.mark.parametrize(("line", "lang"), [(x, "hi") for x in LENGTHS] + [(x, "en") for x in ENGLISH_LENGTHS])
def test_lengths(line, lang):
    check(line, lang)


RELATIVE = """
[दो-तीन दिन पहले] आया था = 2025-11-02/2025-11-03
[10-15 दिन बाद] आएगा = 2025-11-15/2025-11-20
[एक दशक पहले] बना था = 2015-11-05
[आज से 2 सप्ताह के भीतर] आएगा = 2025-11-05/2025-11-18
[कल से तीन हफ़्ते बाद] आएंगे = 2025-11-27
[2011 से दो साल में] हुई = 2013-01-01
[अब से दो सप्ताह में] आएगा = 2025-11-19
[3 मिनट के बाद] आएगा = 2025-11-05
[अगले दो रविवार] को आएगा = 2025-11-16
[अगली तीन तिमाहियों] में = 2026-01-01/2026-09-30
[पिछली रात को] = 2025-11-04T20:00/2025-11-04T23:59
[5 आने वाले दिनों] के लिए = 2025-11-06/2025-11-10
[पिछले घंटे] में = 2025-11-04/2025-11-05
[आपातकाल के दौरान] = 1975-06-25/1977-03-21
[नोटबंदी से दो दिन पहले] = 2016-11-06
[मेरा हफ़्ता] = 2025-11-03/2025-11-09
[सोमवार-मंगलवार की रात] = 2025-11-03T20:00/2025-11-04T05:59
[4-5 नवंबर की रात] = 2025-11-04T20:00/2025-11-05T05:59
[सोमवार और मंगलवार की दरमियानी रात] = 2025-11-03/2025-11-04
[अगले तीन महीनों के भीतर] होगा = 2025-11-05/2026-02-05
[बाकी के साल] में = 2025-11-05/2025-12-31
[1 दिन और 5 घंटों के अंदर] = 2025-11-05/2025-11-06
[2010 से 2018 तक] = 2010-01-01/2018-12-31
[मई से मार्च तक] क्या होगा = 2025-05-01/2026-03-31
[वर्ष 2012 या उसके बाद] = 2012-01-01/..
[7 जनवरी से शुरू होने वाली] = 2026-01-07/..
[अगले साल के पहले सोमवार] को = 2026-01-05
""".strip().split("\n")


@pytest.mark.parametrize("line", RELATIVE)
def test_relative(line):
    check(line, "hi")


SETS = """
[हर तीसरे हफ़्ते] = P3W
[प्रत्येक दूसरे दिन] = P2D
[हर सोमवार शाम 4 बजे] = XXXX-WXX-1T16
[हर दिन सुबह] = TMO
[हर साल 15 अगस्त] को = XXXX-08-15
[हर महीने की 5 तारीख] को = XXXX-XX-05
[दिन में तीन बार] = P1D
""".strip().split("\n")
ENGLISH_SETS = """
[every other day] = P2D
[Thursdays at 17.30] = XXXX-WXX-4T17:30
[every weekend] = P1WE
[mornings] = TMO
[3pm each day] = T15
[twice a month] = P1M
""".strip().split("\n")


@pytest.mark.parametrize(("line", "lang"), [(x, "hi") for x in SETS] + [(x, "en") for x in ENGLISH_SETS])
def test_sets(line, lang):
    check(line, lang)
