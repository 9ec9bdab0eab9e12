"""A small bundle with one of everything; every text of it can be chosen."""

from datetime import date
from decimal import Decimal
from hashlib import sha256

from factcheck.export.bundle import Bundle, Change, Head, Joined, Label, Publisher, Review
from factcheck.model import (
    Anchor,
    Article,
    Attribution,
    Claim,
    DateCandidate,
    Document,
    Entity,
    Evidence,
    Fact,
    Frame,
    Link,
    PublishDate,
    Quantity,
    Reading,
    Reason,
    Sentence,
    Story,
    Timex,
)

SCALE = (
    Label("true", (("en", "True"), ("hi", "सही")), "Supported", 5),
    Label("false", (("en", "False"), ("hi", "गलत")), "Refuted", 1),
    Label("disputed", (("en", "Sources differ"), ("hi", "स्रोतों में मतभेद")), "Conflicting Evidence/Cherrypicking"),
    Label("not_checkable", (("en", "Not checkable"),), None, None, publishable=False),
)
REASON = Reason("export.story", (("number", 1),))
SENTENCES = ("नीलगढ़ में मंगलवार को बाढ़ से 14 लोगों की मौत हुई।", "अधिकारी ने कहा कि कल स्कूल बंद रहेंगे।")


def short(prefix, text):
    return prefix + sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:12]


def timex(start, end, text):
    readings = (
        Reading("2025-08-12", "2025-08-12", "2025-08-12", "2025-08-12"),
        Reading("2025-08-14", None, None, None),
    )
    return Timex(
        start, end, text, "ambiguous", "[2025-08-12,2025-08-14]", "2025-08-12", "2025-08-12", "2025-08-12", "day",
        readings, "kal", REASON, relative=True,
    )  # fmt: skip


def article(text, **changes):
    data = text.encode("utf-8", "surrogatepass")
    when = PublishDate(
        "2025-08-13T08:30+05:30",
        Anchor(date(2025, 8, 13), 510),
        (0, 2),
        Reason("export.story", (("number", 2), ("inner", REASON))),
        (DateCandidate("2025-08-13", "header", (0, 2)),),
    )
    given = {
        "id": short("a", text), "path": "articles/one.txt", "title": "बाढ़", "text": text, "published": when,
        "source": "लोक संवाद", "lang": "hi", "sha256": sha256(data).hexdigest(), "url": "https://lok-samvad.example/1",
    } | changes  # fmt: skip
    return Article(**given)


def document(text, sentences, **changes):
    source = article(text, **changes)
    claims, times = [], []
    for sentence in sentences:
        start = text.index(sentence)
        end = start + len(sentence)
        time = timex(start, start + 3, text[start : start + 3])
        times.append(time)
        claims.append(
            Claim(
                short("c", f"{source.id}:{start}:{end}"), source.id, start, end, sentence, "body", True, 0.75, "asserted",
                "+", "2025-08-13", None, Attribution("अधिकारी", "कहा", start, end, "person:x"), (time,),
                (Quantity(start, end, "14", Decimal("14.50"), "person", "death", "~", None, Decimal("1E+2")),),
                (Entity(start, end, "नीलगढ़", "place", "place:neelgarh"), Entity(start, end, "भारतीय", "place", "c:in", True)),
                Frame("kill", "count", actors=("x",)),
            )
        )  # fmt: skip
    spans = tuple(Sentence(c.start, c.end, "body") for c in claims)
    return Document(source, spans, tuple(times), (), (), tuple(claims))


def build(word="", *, name=None, reviewer="आशा", note="साक्ष्य देखा", state="approved", **changes):
    """A bundle of two articles, three facts and every kind of link; `word` stands in every text."""
    first = f"{SENTENCES[0]}{word}"
    second = f"{word}{SENTENCES[1]}"
    one = document(f"पहला. {first}\n{second}", (first, second), path=name or "articles/one.txt", title=word or "बाढ़")
    other = f"Nine people died{word} in the flood."
    two = document(
        f"{other}\nend", (other,), path="articles/two.txt", source=word or "Deccan Courier", lang="en", url=None,
        published=None,
    )  # fmt: skip
    a, b = (c.id for c in one.claims)
    c = two.claims[0].id
    evidence = (
        Evidence(
            url="https://evidence.example/1", archived="https://archive.example/1", quote=word, accessed="2025-08-13"
        ),
        Evidence(url=word or None, file=word or None, claim=c),
    )
    history = (
        Change("verdict", "2025-08-13T09:00:00Z", reviewer, None, "true"),
        Change("correction", "2025-08-14T09:00:00Z", reviewer, "true", "false", word, f"भूल सुधार {word}"),
    )
    review = Review(
        short("f", a), state, "false", reviewer, "2025-08-13T09:00:00.000001Z", note + word, evidence, 0.9, word or "अब तक",
        word or None, "hi", None, None, word or None, "2025-08-13T10:00:00Z", "2025-08-14T09:00:00Z", history,
    )  # fmt: skip
    given = {
        "documents": (one, two),
        "links": tuple(
            Link(*sorted(pair), relation, "b", internal, ("quantity",), ("place",), 90, REASON, by)
            for pair, relation, internal, by in (
                ((a, c), "update", False, reviewer),
                ((b, c), "agree", False, reviewer),
                ((a, b), "conflict", True, None),
            )
        ),
        "facts": tuple(Fact(short("f", x), (x,)) for x in (a, b, c)),
        "stories": (Story(short("s", a), (one.article.id, two.article.id), (Fact(short("f", a), (a, c)),)),),
        "reviews": (review,),
        "scale": SCALE,
        "publisher": Publisher(word or "जांच घर", "https://desk.example", "https://desk.example/logo.png", "CC BY 4.0"),
        "head": Head(7, "ab" * 32),
        "joined": (Joined(a, reviewer, "2025-08-13T11:00:00Z"),),
        "tool": "factcheck 0.1.0",
        "ui": "hi",
    } | changes
    return Bundle(**given)
