"""How fast pages become articles and sentences, beside trafilatura + sentencex alone in the same run.

    python benchmarks/ingest.py [ARTICLES]

1,000 articles by default, of about 2,800 characters each. One JSON object: articles a second for each step,
milliseconds a sentence for structure and sentences, memory a further article costs, and how the time of one
article grows with its length (1.0 is linear).
"""

from __future__ import annotations

import json
import random
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from factcheck.extraction.pipeline import annotate
from factcheck.extraction.structure import passages
from factcheck.ingest import from_text, read
from factcheck.model import Article

PLACES = (
    "सीतापुर",
    "बांदा",
    "कोटा",
    "अलवर",
    "पुरी",
    "गया",
    "सागर",
    "सतना",
    "धार",
    "रीवा",
    "झांसी",
    "बस्ती",
    "गोंडा",
    "मऊ",
    "एटा",
)
THINGS = (
    "नदी",
    "बांध",
    "पुल",
    "सड़क",
    "स्कूल",
    "बाजार",
    "अस्पताल",
    "बिजलीघर",
    "मंडी",
    "तालाब",
    "नहर",
    "स्टेशन",
    "पार्क",
    "कारखाना",
    "गोदाम",
    "मेला",
    "खेत",
)
ACTS = ("बंद", "खुला", "टूटा", "बना", "सुधरा", "डूबा", "जला", "गिरा", "बिका", "सजा", "घिरा", "भरा")
SENTENCES = (
    "{place} में {thing} के पास {other} का काम रात से चल रहा है और {third} पर आवाजाही बंद है।",
    "जिला प्रशासन ने बताया कि {place} के {n} गांवों में {thing} {act} और {m} लोगों को {other} पहुंचाया गया।",
    "मंत्री आशा सेन ने सोमवार को कहा कि {thing} और {other} की मरम्मत पर करीब {n} करोड़ रुपये खर्च होंगे।",
    "पिछले शुक्रवार को {place} के {thing} से {other} तक सड़क धंस गई थी, जिससे {n} गाड़ियां फंस गईं।",
    "अधिकारियों के अनुसार {n} नवंबर तक {place} का {thing} खुल जाएगा, पर {other} {act} रहेगा।",
    "विभाग ने इस दावे को खारिज किया कि {thing} के कारण {place} में {other} {act}।",
)


def story(chance: random.Random, sentences: int = 32) -> str:
    """Return one article in the messy form of scraped text."""
    body, place = [], chance.choice(PLACES)
    for number in range(sentences):
        thing, other, third = chance.sample(THINGS, 3)
        numbers = {"n": chance.randint(2, 90), "m": chance.randint(100, 9999), "act": chance.choice(ACTS)}
        line = chance.choice(SENTENCES).format(
            place=chance.choice(PLACES), thing=thing, other=other, third=third, **numbers
        )
        body.append(line + ("\n" if number % 4 == 3 else " "))
    return (
        f"आखरी अपडेट:\n{place} में पुल बंद\n{''.join(body)}\n(भाषा से इनपुट के साथ)\n05 नवंबर, 2025, 09:30 अपराह्न IST\nऔर पढ़ें\n"
    )


def page(text: str) -> str:
    """Return `text` as a web page with the furniture of one."""
    paragraphs = "".join(f"<p>{line}</p>" for line in text.split("\n") if line)
    menu = "".join(f"<li><a href='/{n}'>विषय {n}</a></li>" for n in range(40))
    return f"<html lang=hi><head><meta charset=utf-8><title>पुल</title></head><body><ul>{menu}</ul><article>{paragraphs}</article><ul>{menu}</ul></body></html>"


def seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    chance = random.Random(7)
    texts = [story(chance) for _ in range(count)]
    figures: dict[str, object] = {"articles": count, "characters": sum(map(len, texts)) // count}
    with tempfile.TemporaryDirectory() as folder:
        for number, text in enumerate(texts):
            Path(folder, f"{number:05}.txt").write_text(text, "utf-8")
        articles: list[Article] = []
        figures["read_text_per_second"] = round(
            count / seconds(lambda: articles.extend(a for a in read([folder]) if isinstance(a, Article)))
        )
    spent = seconds(lambda: [passages(a.text, a.lang, a.title) for a in articles])
    found = sum(len(passages(a.text, a.lang, a.title)) for a in articles[:50]) / 50
    figures["structure_ms_per_sentence"] = round(1000 * spent / (found * count), 4)
    figures["annotate_per_second"] = round(count / seconds(lambda: [annotate(a) for a in articles]), 1)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for article in articles:
        annotate(article)
    figures["kilobytes_more_for_a_second_round"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    one, eight = from_text(story(chance, 200), lang="hi"), from_text(story(chance, 1600), lang="hi")
    small, large = (min(seconds(lambda a=a: annotate(a)) for _ in range(3)) for a in (one, eight))
    figures["growth_per_length"] = round(large / small / 8, 2)
    figures.update(_pages(texts[: max(1, count // 5)]))
    print(json.dumps(figures))


def _pages(texts: list[str]) -> dict[str, float]:
    """Return pages a second through ours and through the two libraries alone."""
    from sentencex import segment
    from trafilatura import extract

    from factcheck.ingest import read_bytes

    sources = [page(text) for text in texts]
    ours = seconds(lambda: [passages(a.text, a.lang) for s in sources for a in read_bytes(s.encode(), name="a.html")])
    alone = seconds(lambda: [list(segment("hi", extract(s, include_comments=False) or "")) for s in sources])
    split = seconds(lambda: [list(segment("hi", text)) for text in texts])
    mine = seconds(lambda: [passages(text, "hi") for text in texts])
    return {
        "pages_per_second": round(len(texts) / ours, 1),
        "trafilatura_and_sentencex_pages_per_second": round(len(texts) / alone, 1),
        "structure_texts_per_second": round(len(texts) / mine, 1),
        "sentencex_texts_per_second": round(len(texts) / split, 1),
    }


if __name__ == "__main__":
    main()
