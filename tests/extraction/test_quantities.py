"""Quantities: our labelled sentences, properties, and hostile text."""

import json
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.extraction.quantities import find
from factcheck.lang import pack
from factcheck.model import Quantity, Timex
from factcheck.model.reason import Reason
from factcheck.text.passage import Passage
from factcheck.text.tokens import tokenise
from tests.growth import assert_grows_with_length
from tests.lang import speaking

DATA = Path(__file__).parents[1] / "data"
ROWS = [
    (lang, json.loads(line))
    for lang in ("hi", "en")
    for line in (DATA / f"numbers_{lang}.jsonl").read_text(encoding="utf-8").splitlines()
]


def passage(text: str) -> Passage:
    return Passage(text, 0, len(text), "body", tokenise(text))


def quantities(text: str, lang: str = "hi") -> list[Quantity]:
    return find([passage(text)], lang)


def plain(quantity: Quantity, wanted: dict[str, object]) -> dict[str, object]:
    """The fields of `quantity` that the row asserts, numbers as in the row."""
    return {
        key: None if value is None else (format(value.normalize(), "f") if isinstance(value, Decimal) else value)
        for key in wanted
        for value in [getattr(quantity, key)]
    }


@pytest.mark.parametrize(("lang", "row"), ROWS, ids=[row["text"] for _, row in ROWS])
def test_labelled_sentences(lang, row):
    found = quantities(row["text"], lang)
    assert [plain(q, want) for q, want in zip(found, row["quantities"], strict=False)] == row["quantities"]
    assert len(found) == len(row["quantities"]), found


@pytest.mark.parametrize("lang", speaking("numbers"))
def test_examples_of_the_packs(lang):
    for example in pack(lang, "numbers")["examples"]:
        found = quantities(example["text"], lang)
        if example["none"]:
            assert found == []
            continue
        assert found[0].value == Decimal(example["value"])
        for field in ("unit", "counted"):
            assert example[field] in (None, getattr(found[0], field))


def test_every_cardinal_of_the_packs_reads_as_its_value():
    for lang in ("hi", "en"):
        for value, words in pack(lang, "numbers")["cardinals"].items():
            for word in words:
                found = quantities(f"{word} सीटें" if lang == "hi" else f"{word} seats", lang)
                assert [q.value for q in found] == [Decimal(value)], word


@pytest.mark.parametrize(
    ("text", "lang", "values"),
    [
        ("twenty first", "en", ["21"]),
        ("the twenty-first and the one hundred first", "en", ["21", "101"]),
        ("one hundred and five thousand", "en", ["105000"]),
        ("five hundred thousand million", "en", ["500000000000"]),
        ("twenty-five hundred", "en", ["2500"]),
        ("twenty- odd, forty-x", "en", ["20", "40"]),
        ("sixty ninety", "en", ["60", "90"]),
        ("3 lakh 20 thousand 5", "en", ["320005"]),
        ("two hundred hundred", "en", ["200", "100"]),
        ("एक लाख दो लाख", "hi", ["100000", "200000"]),
        ("5 हजार 6 हजार", "hi", ["5000", "6000"]),
        ("हजार सौ", "hi", ["1100"]),
        ("सवा", "hi", []),
        ("दशमलव पांच", "hi", ["5"]),
        ("दो दशमलव सीमा", "hi", ["2"]),
        ("2.5 दशमलव पांच", "hi", ["2.5", "5"]),
        ("अस्सी खरब खरब", "hi", ["8000000000000"]),
        ("अस्सी लाख करोड़ खरब", "hi", []),
        ("दस लाख पहला", "hi", ["1000000", "1"]),
        ("3/2 हिस्सा", "hi", ["3", "2"]),
        ("1/2/3", "hi", ["1", "2", "3"]),
        ("दो बटा", "hi", ["2"]),
        ("सौ और", "hi", ["100"]),
        ("सौ और दो लाख", "hi", ["100", "200000"]),
        ("-", "hi", []),
        ("माइनस", "hi", []),
        ("x.5 और .5", "hi", ["5", "0.5"]),
        ("साढ़े पांच, पौने सौ", "hi", ["5.5", "75"]),
        ("a hundred, half a dozen, a man", "en", ["100", "6"]),
    ],
)
def test_numerals(text, lang, values):
    found = quantities(text, lang)
    assert [str(q.value) for q in found] == values


def timex(start: int, end: int, text: str, status: str) -> Timex:
    return Timex(start, end, text, status, None, None, None, None, None, (), "test", Reason("test"))


def test_numbers_of_a_date_are_none_but_durations_are():
    text = "31 अक्टूबर को 12 लोग आए, 10 साल बाद"
    date, span = timex(0, 10, text[:10], "resolved"), timex(25, 30, text[25:30], "duration")
    assert [q.text for q in find([passage(text)], "hi", [date, span])] == ["12", "10 साल"]


def test_a_number_that_reaches_past_a_time_or_counts_something_is_no_time():
    text = "सोमवार रात 6.1 तीव्रता का भूकंप"
    assert [q.text for q in find([passage(text)], "hi", [timex(0, 12, text[:12], "resolved")])] == ["6.1 तीव्रता"]
    text = "2014 सीटें और 2014 में"
    years = [timex(0, 4, "2014", "resolved"), timex(14, 18, "2014", "resolved")]
    assert [(q.start, q.counted) for q in find([passage(text)], "hi", years)] == [(0, "seat")]


def test_spans_point_into_the_whole_text():
    text = "पहला वाक्य। फिर 40 घर जले।"
    start = text.index("फिर")
    [found] = find([Passage(text, start, len(text), "body", tokenise(text, start))], "hi")
    assert text[found.start : found.end] == found.text == "40"


def test_values_print_plainly():
    texts = ("ढाई लाख रुपये", "12.50 रुपये", "1.5 से 2.50 लाख रुपये")
    found = [q for text in texts for q in quantities(text)]
    assert [str(n) for q in found for n in (q.value, q.low, q.high) if n is not None] == [
        "250000",
        "12.5",
        "150000",
        "250000",
    ]


@pytest.mark.parametrize(
    ("text", "lang", "values"),
    [
        ("Call 0755-2701222 or +91 98260 00000 for 3 days.", "en", [3]),
        ("2) Four people were hurt.", "en", [4]),
        ("3. तीन लोग घायल हुए।", "hi", [3]),
        ("Photo: Raj K Raj and (R. K. Tiwari)", "en", []),
        ("The fund holds 20 k and 5K shares.", "en", [20000, 5000]),
        ("05-10 लोग घायल हुए।", "hi", [None]),
    ],
)
def test_numbers_of_lists_and_telephones_and_initials_are_none(text, lang, values):
    assert [quantity.value for quantity in quantities(text, lang)] == values


def test_serial_numbers_are_no_quantities():
    assert quantities("खाता 123456789012345678901234567890 बंद") == []


@given(st.integers(min_value=0, max_value=99_99_99_999))
def test_indian_and_western_grouping_mean_the_same(number):
    western = f"{number:,}"
    head, tail = divmod(number, 1000)
    groups = []
    while head >= 100:
        head, pair = divmod(head, 100)
        groups.append(f"{pair:02d}")
    indian = ",".join([str(head), *reversed(groups), f"{tail:03d}"]) if number >= 1000 else str(number)
    assert [q.value for q in quantities(f"{western} रुपये")] == [Decimal(number)]
    assert [q.value for q in quantities(f"{indian} रुपये")] == [Decimal(number)]


@given(st.text(alphabet="0123456789०१ .,-–/%₹$+एकदोसौलाखकरोड़ढ़ेंवी से में और बटा\n", max_size=80))
@settings(max_examples=200)
def test_any_text_is_survived_with_true_spans(text):
    found = quantities(text)
    assert [q.start for q in found] == sorted(q.start for q in found)
    for q in found:
        assert text[q.start : q.end] == q.text != ""
        assert q.vague or q.value is not None or (q.low is not None and q.high is not None and q.low < q.high)


@pytest.mark.parametrize(
    "unit",
    [
        "1 ",
        "123 ",
        "1,234,",
        "123,",
        "1:",
        "1/",
        "-1",
        "1.",
        "सौ और ",
        "एक ",
        "एक का ",
        "हजार ",
        "करोड़ ",
        "? ",
        "a hundred ",
    ],
)
def test_cost_is_linear(unit):
    def work(count):
        one = passage(unit * count)
        return lambda: find([one], "hi")

    assert_grows_with_length(work, 500)


@pytest.mark.parametrize("text", ["one hundred " * 40 + "first place", "एक सौ " * 40 + "एक लोग"])
def test_a_number_of_more_digits_than_a_decimal_divides_is_survived(text):
    assert all(q.value is None or q.value.is_finite() for q in find([passage(text)], "en"))
