"""A desk whose claims and links are laid out by hand, so that screens are tested without the matcher's views."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from datetime import date

from factcheck.desk import Desk
from factcheck.desk.decisions import skipped
from factcheck.desk.matched import Matched
from factcheck.model import (
    Anchor,
    Article,
    Attribution,
    Claim,
    Document,
    Fact,
    Link,
    PublishDate,
    Reading,
    Reason,
    Sentence,
    Story,
    Timex,
)
from factcheck.store import Workspace

WHY = Reason("desk.date-chosen", (("actor", "आशा"), ("value", "2025-10-31")))


@dataclass
class Laid:
    links: list
    facts: list
    stories: list


def claim_id(article: str, start: int, end: int) -> str:
    return "c" + hashlib.sha256(f"{article}:{start}:{end}".encode()).hexdigest()[:12]


def timex(text: str, words: str, first: str, *others: str) -> Timex:
    start = text.index(words)
    readings = tuple(Reading(day, day, day, day) for day in (first, *others)) if others else ()
    status = "ambiguous" if others else "resolved"
    return Timex(
        start, start + len(words), words, status, first, first, first, first, "day", readings, "r", WHY, relative=True
    )


def document(
    path: str, source: str, day: str, text: str, times: tuple = (), lang: str = "hi", sep: str = "।"
) -> Document:
    sha = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    article = Article(
        id="a" + sha[:12],
        path=path,
        title=text.split(sep, maxsplit=1)[0][:60].strip(),
        text=text,
        published=PublishDate(day, Anchor(date.fromisoformat(day)), None, WHY),
        source=source,
        lang=lang,
        sha256=sha,
    )
    found, sentences, claims, at = [timex(text, *t) for t in times], [], [], 0
    for part in text.split(sep):
        start, end = (
            at + len(part) - len(part.lstrip()),
            at + len(part.rstrip()) + (1 if at + len(part) < len(text) else 0),
        )
        at += len(part) + 1
        if start >= end or not part.strip():
            continue
        kind = "boilerplate" if "पढ़ें" in part or "Read also" in part else "body"
        sentences.append(Sentence(start, end, kind))
        if kind == "body":
            inside = tuple(t for t in found if start <= t.start < end)
            said = Attribution("जिलाधिकारी", "ने कहा", start, start + 4) if "कहा" in part else None
            claims.append(
                Claim(claim_id(article.id, start, end), article.id, start, end, text[start:end], kind, True, 0.7, "asserted", "+", day,
                      None, said, inside, (), ())
            )  # fmt: skip
    return Document(article, tuple(sentences), tuple(found), (), (), tuple(claims))


class LaidDesk(Desk):
    """A real desk on a real log; only the matching is given."""

    def __init__(self, workspace, documents, laid, *, reviewer="asha", ui="en"):
        self._laid = laid
        self.workspace = workspace
        super().__init__(workspace.log(), documents, reviewer=reviewer, ui=ui)

    @property
    def matched(self):
        if self._matched is None:
            self._matched = self._lay(self.state.links())
        return self._matched

    def _lay(self, decisions):
        by_claim = {}
        links = []
        for each in self._laid.links:
            if any(end not in self.claims or skipped(end, self.state) for end in (each.a, each.b)):
                continue
            pair = (min(each.a, each.b), max(each.a, each.b))
            relation = decisions.get(pair, each.relation)
            if relation not in ("None", "unrelated", None):
                links.append(replace(each, relation=relation, decided_by="asha" if pair in decisions else None))
                by_claim.setdefault(each.a, []).append(links[-1])
                by_claim.setdefault(each.b, []).append(links[-1])
        strength = {"conflict": 0, "update": 1, "agree": 2}
        for found in by_claim.values():
            found.sort(key=lambda k: (strength.get(k.relation, 3), -k.score, k.a, k.b))
        fact_of = {claim: fact for fact in self._laid.facts for claim in fact.claims}
        return Matched(tuple(links), tuple(self._laid.stories), by_claim, fact_of)


def link(a: Claim, b: Claim, relation: str, differs: tuple = (), agrees: tuple = ("place",), score: int = 80) -> Link:
    return Link(
        a.id, b.id, relation, "b" if relation == "update" else None, a.article == b.article, differs, agrees, score, WHY
    )


HI_ONE = """कोसी का तटबंध टूटा, 14 लोगों की मौत।
सुपौल: कोसी नदी का पूर्वी तटबंध पिछले शुक्रवार को भपटियाही के पास टूट गया। जिलाधिकारी ने कहा कि अब तक 14 लोगों की मौत हुई है। करीब 20 हजार लोगों को राहत शिविरों में पहुंचाया गया है।
यह भी पढ़ें: मौसम विभाग का अलर्ट।
मुख्यमंत्री कल प्रभावित इलाकों का दौरा करेंगे। सेना की चार टुकड़ियां बचाव में लगी हैं।
"""
HI_TWO = """तटबंध टूटने से 19 की जान गई।
पटना: भपटियाही में तटबंध गुरुवार रात टूटा था। मरने वालों की संख्या बढ़कर 19 हो गई है। सेना की चार टुकड़ियां राहत में जुटी हैं। मुख्यमंत्री ने दौरा टाल दिया है।
"""
EN_ONE = """Nineteen dead as Kosi embankment breaches.
The eastern embankment gave way on Friday near Bhaptiahi. Officials put the toll at 19. Four army columns are at work. Read also: weather alert. Trains to Saharsa were cancelled.
"""
EXTRA = """स्कूल सोमवार तक बंद।
जिले के सभी स्कूल सोमवार तक बंद रहेंगे। परीक्षाएं टाल दी गई हैं।
"""


def flood() -> tuple[list[Document], Laid]:
    one = document(
        "one.txt",
        "कोसी टाइम्स",
        "2025-11-05",
        HI_ONE,
        (("पिछले शुक्रवार", "2025-10-31"), ("कल", "2025-11-06", "2025-11-04")),
    )
    two = document("two.txt", "पटना डेस्क", "2025-11-06", HI_TWO, (("गुरुवार रात", "2025-10-30"),))
    three = document("three.txt", "River Post", "2025-11-06", EN_ONE, (("Friday", "2025-10-31"),), "en", ".")
    four = document("four.txt", "कोसी टाइम्स", "2025-11-07", EXTRA)
    a, b, c = one.claims, two.claims, three.claims
    links = [
        link(a[1], b[1], "conflict", ("date",), ("place",)),
        link(a[1], c[1], "agree", (), ("date", "place")),
        link(a[2], b[2], "update", ("quantity",)),
        link(a[5], b[3], "agree", (), ("actor", "quantity")),
        link(a[5], c[3], "agree", (), ("quantity",)),
        link(a[4], b[4], "related"),
        link(b[2], c[2], "agree", (), ("quantity",)),
    ]
    facts = [
        Fact("f1", tuple(sorted((a[1].id, c[1].id)))),
        Fact("f2", (a[2].id,)),
        Fact("f3", tuple(sorted((b[2].id, c[2].id)))),
    ]
    stories = [Story("s1", (one.article.id, two.article.id, three.article.id), tuple(facts))]
    return [one, two, three, four], Laid(links, facts, stories)


def laid_desk(folder, documents=None, laid=None, **given) -> LaidDesk:
    if documents is None:
        documents, laid = flood()
    return LaidDesk(Workspace(folder), documents, laid, **given)
