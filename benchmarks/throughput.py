"""What checking many articles costs one core, beside the libraries that do part of it, in the same run.

    python benchmarks/throughput.py [ARTICLES]

1,000 different articles by default, of the seeds' size and manner, four outlets to a story: 2,650 characters in 20
claims each (the real seeds have 2,730 in 19 or 20), a sentence being a clause of news and another that hangs on it, the
words of both drawn from many. One JSON object: articles a CPU second for each step and for the whole `factcheck check` as a process of its own, memory a further
article costs it, and medians over batches of articles of what we take beside `dateparser.search` on the same
sentences and beside trafilatura + sentencex on the same pages. CPU time, so other work on the machine counts little.
"""

from __future__ import annotations

import gc
import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, datetime, timedelta
from pathlib import Path

from factcheck.extraction import places
from factcheck.extraction.entities.lexicon import names
from factcheck.extraction.pipeline import annotate
from factcheck.extraction.structure import passages
from factcheck.ingest import read, read_bytes
from factcheck.lang import pack, topics
from factcheck.matching import match
from factcheck.model import Article
from factcheck.temporal import find
from factcheck.text.passage import Passage
from factcheck.text.tokens import tokenise
from ingest import page

OUTLETS = ("लोक पत्र", "पूर्वी डाक", "नगर वाणी", "सांझ समाचार")
BATCH = 10
BESIDE = 60
SENTENCES = 18
OWN = 0.8  # of the words of a sentence are the story's own
NUMBERS = {"n": (2, 60), "m": (61, 900), "m2": (901, 5000), "d": (1, 15), "d2": (16, 28), "year": (1995, 2024)}

POSTS = ("मुख्यमंत्री", "रक्षा मंत्री", "वित्त मंत्री", "विदेश मंत्री", "राज्यपाल", "सांसद", "प्रवक्ता", "सचिव")
LANDS = ("जापान", "फ्रांस", "ब्राज़ील", "नेपाल", "श्रीलंका", "केन्या", "जर्मनी", "वियतनाम", "ओमान", "नॉर्वे")
BODIES = ("रेल मंत्रालय", "चुनाव आयोग", "मौसम विभाग", "सुप्रीम कोर्ट", "रिज़र्व बैंक", "जल बोर्ड", "विश्व बैंक", "गृह मंत्रालय")
DAYS = ("सोमवार", "मंगलवार", "बुधवार", "गुरुवार", "शुक्रवार", "शनिवार", "रविवार")
MONTHS = ("जनवरी", "मार्च", "अप्रैल", "जून", "जुलाई", "अगस्त", "सितंबर", "अक्टूबर", "दिसंबर")
# What every outlet of a story tells, each with its own numbers now and then.
CORE = (
    "भारत और {land} ने {topic} सहयोग बढ़ाने के लिए एक {n} वर्षीय समझौता किया है. ये समझौता पिछले {day} को {city} में किया गया.",
    "{city} के {thing} में हुए हादसे में अब तक {n} लोगों की मौत हो चुकी है और {m} लोग घायल हैं.",
    "{post} {person} ने {day} को कहा कि {city} का {thing} {d} {month} तक खुल जाएगा और इस पर {m} करोड़ रुपये खर्च होंगे.",
    "{body} ने {day} को {city} में {thing} का काम रोकने का आदेश दिया.",
    "{post} {person} ने {land} के राष्ट्रपति से {d} {month} को {city} में मुलाक़ात की.",
    "{body} के मुताबिक {topic} क्षेत्र में {year} के मुक़ाबले {n} फ़ीसदी की बढ़ोतरी हुई है.",
)
# What fills the rest: background, opinion, what was said of old.
FILL = (
    'इस पर {person} ने सोशल मीडिया पर लिखा, "हमारी {topic} साझेदारी पहले कभी इतनी मज़बूत नहीं रही और यह आगे भी बढ़ेगी."',
    "हालांकि विपक्ष के नेता {person} ने इस दावे को ख़ारिज किया कि {city} के {thing} पर {m} करोड़ रुपये ख़र्च किए गए.",
    "{year} में {city} और {city2} के बीच {thing} बनाने का एलान हुआ था, लेकिन {n} साल बाद भी काम अधूरा है.",
    "जानकारों का कहना है कि {land} के साथ तनाव की वजह से {topic} क्षेत्र पर असर पड़ सकता है, हालांकि सरकार इससे इनकार करती रही है.",
    "इसके बाद दोनों देशों ने {topic} के ढांचे पर बातचीत भी शुरू कर दी है.",
    "बीते {n} सालों में {city} की आबादी क़रीब {m} हज़ार बढ़ी है, जबकि {city2} में यह घटी है.",
    "क्या {thing} से {city} के लोगों को राहत मिलेगी, यह सवाल अब भी बना हुआ है.",
    "{body} के एक अधिकारी ने नाम न बताने की शर्त पर बताया कि अगले हफ़्ते {city2} में एक और बैठक होगी.",
    '"{land} हमारे लिए अहम है," {post} {person} ने {d} {month} {year} को {city} में कहा था.',
    "उन्होंने यह भी कहा कि {thing} की मरम्मत पर {m} से {m2} लाख रुपये के बीच ख़र्च आएगा.",
    "{d} {month} से {d2} {month} तक {city} में {n} बैठकें हुईं और {m} प्रतिनिधि शामिल हुए.",
    "{city} से {city2} जाने वाली {n} ट्रेनें रद्द कर दी गईं और सुबह {d} बजे तक यातायात ठप रहा.",
    "{city} के {thing} को लेकर {land} में भी चर्चा है और वहां के अख़बारों ने {topic} पर सवाल उठाए हैं.",
    "पुलिस ने {city} में छापा मारकर {n} लोगों को गिरफ़्तार किया और {m} मोबाइल फ़ोन ज़ब्त किए.",
    "{person} का जन्म {year} में {city} में हुआ था और उन्होंने {topic} पर {n} किताबें लिखी हैं.",
    "अदालत ने {thing} मामले में {person} को ज़मानत देने से इनकार कर दिया.",
    "{city} में {topic} की क़ीमत {m} रुपये तक पहुंच गई, जो {month} में {n} रुपये थी.",
    "{land} की टीम ने {city} में खेले गए मैच में {n} रन से जीत दर्ज की.",
    "कई दिनों से {city} में {thing} और {topic} ठप है, लेकिन प्रशासन की ओर से कोई बयान नहीं आया है.",
    "{person} ने इस्तीफ़ा दे दिया है, उनकी जगह {city} की {topic} समिति अब {body} के अधीन काम करेगी.",
    "स्थानीय लोगों ने बताया कि {thing} के पास रात में तेज़ आवाज़ सुनी गई और लोग घरों से बाहर निकल आए.",
    "{d} {month} को {city} के पास आए भूकंप की तीव्रता {d}.{d2} मापी गई, इससे {m} मकान गिर गए.",
    "मौसम की वजह से {city} से {land} की उड़ानें {n} घंटे देर से चलीं.",
    "{topic} और {thing} को लेकर {post} {person} की आलोचना हो रही है, पर वे चुप हैं.",
)
# What newspapers hang on a sentence of theirs: why, how, who was there, what it may lead to.
CLAUSES = (
    "जिसके बाद {city2} के अधिकारियों ने भी {word} का ब्योरा मांगा",
    "क्योंकि {topic2} और {word} से जुड़ी शिकायतें बढ़ रही हैं",
    "ताकि {word} वाले परिवारों को {thing2} के लिए भटकना न पड़े",
    "जिसे {person2} {word} के लिए एक {word2} क़दम बता रहे हैं",
    "हालांकि {word} से जुड़े कई {word2} सवालों के जवाब बाक़ी हैं",
    "और इस मौक़े पर {topic2} और {word} के जानकार भी मौजूद थे",
    "जिसका असर {word} और {city2} के गांवों पर पड़ सकता है",
    "जबकि {word} के लोग {thing2} पर अपने {word2} रुख़ पर क़ायम हैं",
    "जो {thing2} और {word} के मामले में एक {word2} पहल मानी जाती है",
    "और ऐसा तब हुआ जब {word} समेत पूरा इलाका {topic2} से परेशान है",
    "जिसमें {word} का रखरखाव और {word2} की निगरानी शामिल है",
    "लेकिन {city2} के {word} बाज़ारों में माहौल सामान्य नहीं है",
    "जैसा {land2} में भी {word} और {thing2} के साथ देखा गया था",
    "इसलिए {person2} ने {word} की {word2} जांच पर ज़ोर दिया है",
    "भले ही {word} और {thing2} के विरोधी इसे अधूरा मानते हों",
    "यानी {word} का बोझ फिर {city2} की {word2} व्यवस्था पर आएगा",
    "जहां {word} और {word2} के बीच का फ़र्क साफ़ दिखने लगा है",
    "वहीं {topic2} से जुड़ी {word} संस्थाएं इसे कम बताती हैं",
    "जिनकी {word} और {word2} को लेकर पहले भी चर्चा होती रही है",
    "इससे {word} और {thing2} का इंतज़ार कर रहे लोग निराश हैं",
)


# The same with one of the hundreds of acts the packs know: no two of a thousand articles tell the same things.
ACTED = (
    "{city} में {thing} को लेकर {topic} {act}, {body} ने {day} को यह बताया.",
    "{person} ने कहा कि {d} {month} को {city} में {thing} {act}.",
    "{body} के मुताबिक {city} के {thing} के बाद {n} {topic} {act}.",
    "{land} में {year} के बाद पहली बार {thing} {act} और {topic} पर असर पड़ा.",
    "पिछले {day} को {city2} में {topic} {act}, जिससे {m} लोगों को {thing} से परेशानी हुई.",
    "{post} ने {thing} पर चिंता जताई, जबकि {city} में {topic} {act}.",
)


def _devanagari(words: Iterable[str]) -> list[str]:
    return sorted(word for word in words if len(word) > 3 and " " not in word and "\u0900" < word[0] < "\u097f")


def _nouns() -> Iterator[str]:
    packs = (pack("hi", topic) for topic in topics("hi") if topic.startswith("events"))
    yield from (word for data in packs for words in data["nouns"].values() for word in words)


def _acts() -> Iterator[str]:
    packs = (pack("hi", topic) for topic in topics("hi") if topic.startswith("events"))
    yield from (words["plus"][-1] for data in packs for words in data["classes"].values() if words["plus"])


ACTS = sorted({act for act in _acts() if "=" not in act and "{" not in act})
NOUNS = _devanagari(set(_nouns()))
THINGS, TOPICS = NOUNS[::2], NOUNS[1::2]
# Words that tell no act or thing the packs class: most words of a paper come but now and then.
WORDS = _devanagari(set(" ".join(pack("_all", "glosses")["meanings"].values()).split()) - set(NOUNS))
# As many places and people as a month of news names, few of them often, most of them once.
CITIES = random.Random(1).sample(_devanagari(places.names()), 500)
GIVEN, SURNAMES = (_devanagari(words) for words in (names().given, names().surnames))
PEOPLE = [f"{random.Random(n).choice(GIVEN)} {random.Random(-n).choice(SURNAMES)}" for n in range(400)]


random.Random(2).shuffle(THINGS)
random.Random(3).shuffle(TOPICS)
random.Random(4).shuffle(ACTS)
random.Random(5).shuffle(WORDS)


def _often(chance: random.Random, choices: Sequence[str]) -> str:
    """Return one of `choices`, the first ones more often, as a few names fill the news."""
    return choices[int(len(choices) * chance.random() ** 2)]


def _world() -> dict[str, Sequence[str]]:
    words = {"city": CITIES, "person": PEOPLE, "land": LANDS, "body": BODIES, "thing": THINGS, "topic": TOPICS}
    words["word"] = WORDS
    also = {f"{name}2": choices for name, choices in words.items()}
    return {**words, **also, "post": POSTS, "day": DAYS, "month": MONTHS, "act": ACTS}


def _cast(chance: random.Random) -> dict[str, Sequence[str]]:
    """Return the few names and things a story is about."""
    return {name: [_often(chance, choices) for _ in range(3)] for name, choices in _world().items()}


def _slots(chance: random.Random, cast: dict[str, Sequence[str]]) -> dict[str, object]:
    """Return the words of one sentence: mostly of the story's cast, now and then of the rest of the world."""
    world = _world()
    slots: dict[str, object] = {
        name: chance.choice(few) if chance.random() < OWN else _often(chance, world[name]) for name, few in cast.items()
    }
    return slots | {name: chance.randint(*ends) for name, ends in NUMBERS.items()}


def _full(chance: random.Random, line: str) -> str:
    """Return a sentence with a clause before its full stop; what ends in a quotation stays as it is."""
    return f"{line[:-1]}, {chance.choice(CLAUSES)}." if line[-1] == "." else line


def articles(count: int, seed: int = 7, outlets: Sequence[str] = OUTLETS) -> Iterator[str]:
    """Yield `count` texts, story by story, each outlet with its own order, background and some other numbers."""
    chance = random.Random(seed)
    for number in range(count):
        if number % len(outlets) == 0:
            cast = _cast(chance)
            told = [(line, _slots(chance, cast)) for line in chance.sample(CORE, 3)]
            day = date(2025, 1, 6) + timedelta(days=chance.randrange(300))
        yield _article(chance, cast, told, day, outlets[number % len(outlets)])


def _article(
    chance: random.Random, cast: dict[str, Sequence[str]], told: Sequence[tuple[str, dict]], day: date, outlet: str
) -> str:
    lines = [
        _full(chance, line).format(**slots | ({"n": chance.randint(2, 60)} if chance.random() < 0.2 else {}))
        for line, slots in told
    ]
    while len(lines) < SENTENCES:
        line = _full(chance, chance.choice(chance.choice((FILL, ACTED, ACTED))))
        lines.insert(chance.randint(1, len(lines)), line.format(**_slots(chance, cast)))
    body = "".join(line + chance.choice((" ", " ", " ", "\n")) for line in lines)
    head = f"source: {outlet}\npublished: {day.isoformat()}\n\n{told[0][1]['city']} में {told[0][1]['thing']} पर सवाल\n"
    return f"{head}{body}\nयह भी पढ़ें\nइमेज स्रोत, {outlet}\n"


def spent(work: Callable[[], object]) -> float:
    """Return the CPU seconds of `work`."""
    start = time.process_time()
    work()
    return time.process_time() - start


def checked(folder: str, count: int) -> tuple[float, int]:
    """Return the CPU seconds and the most kilobytes of `factcheck check` over the first `count` files."""
    paths = sorted(str(p) for p in Path(folder).iterdir())[:count]
    command = [sys.executable, "-m", "factcheck", "check", *paths, "--format", "json", "-o", os.devnull]
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(child.pid, 0)
    if status:
        raise SystemExit(f"check ended with {status}")
    return used.ru_utime + used.ru_stime, used.ru_maxrss


def steps(folder: str, count: int) -> tuple[dict[str, float], list[Article]]:
    """Return articles a CPU second for reading, annotating and matching, and the articles read."""
    found: list[Article] = []
    cost = {"read": spent(lambda: found.extend(a for a in read([folder]) if isinstance(a, Article)))}
    documents = []
    cost["annotate"] = spent(lambda: documents.extend(map(annotate, found)))
    cost["match"] = spent(lambda: match(documents))
    cost["all three"] = sum(cost.values())
    return {name: round(count / seconds, 1) for name, seconds in cost.items()}, found


def beside(found: Sequence[Article]) -> dict[str, float]:
    """Return medians over batches: our cost as a share of the libraries' on the same sentences and pages."""
    from dateparser.search import search_dates
    from sentencex import segment
    from trafilatura import extract

    def peer(batch: Sequence[Article]) -> None:
        for article in batch:
            base = datetime.fromisoformat(article.published.value[:10])
            for p in passages(article.text, article.lang):
                search_dates(article.text[p.start : p.end], languages=["hi"], settings={"RELATIVE_BASE": base})

    def times(batch: Sequence[Article]) -> None:
        for a in batch:
            find([Passage(a.text, 0, len(a.text), "body", tokenise(a.text))], a.published.anchor, a.lang)

    shares: dict[str, list[float]] = {"annotate": [], "times": [], "pages": []}
    for first in range(0, min(len(found), BESIDE), BATCH):
        batch = found[first : first + BATCH]
        alone = spent(lambda b=batch: peer(b))
        shares["annotate"].append(spent(lambda b=batch: [annotate(a) for a in b]) / alone)
        shares["times"].append(spent(lambda b=batch: times(b)) / alone)
        pages = [page(a.text) for a in batch]
        cut = spent(lambda s=pages: [list(segment("hi", extract(x, include_comments=False) or "")) for x in s])
        ours = spent(
            lambda s=pages: [passages(a.text, a.lang) for x in s for a in read_bytes(x.encode(), name="a.html")]
        )
        shares["pages"].append(ours / cut)
    return {name: round(statistics.median(values), 3) for name, values in shares.items()}


def growth() -> float:
    """Return the cost a character of an article eight times as long, beside the short one: 1.0 is linear."""
    gc.collect()
    gc.freeze()  # or the collector walks all that was measured before, again and again
    chance = random.Random(11)
    cast = _cast(chance)
    told = [(line, _slots(chance, cast)) for line in CORE[:3]]
    text = "\n".join(_article(chance, cast, told, date(2025, 11, 5), OUTLETS[0]).split("\n\n")[1] for _ in range(8))
    costs = []
    for size in (len(text), 8 * len(text)):
        (article,) = read_bytes((text * (size // len(text))).encode(), name="a.txt", published="2025-11-05")
        costs.append(min(spent(lambda a=article: annotate(a)) for _ in range(3)) / size)
    return round(costs[1] / costs[0], 2)


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    texts = list(articles(count))
    figures: dict[str, object] = {"articles": count, "characters": sum(map(len, texts)) // count}
    with tempfile.TemporaryDirectory() as folder:
        for number, text in enumerate(texts):
            Path(folder, f"{number:05}.txt").write_text(text, "utf-8")
        figures["articles_per_cpu_second"], found = steps(folder, count)
        half, whole = checked(folder, count // 2), checked(folder, count)
    figures["check_articles_per_cpu_second"] = round(count / whole[0], 1)
    figures["check_second_half_costs"] = round((whole[0] - half[0]) / half[0], 2)
    figures["kilobytes_per_further_article"] = round((whole[1] - half[1]) / (count - count // 2))
    shares = beside(found)
    figures["share_of_trafilatura_and_sentencex"] = shares.pop("pages")
    figures["share_of_dateparser_search"] = shares
    figures["growth_per_length"] = growth()
    print(json.dumps(figures, ensure_ascii=False))


if __name__ == "__main__":
    main()
