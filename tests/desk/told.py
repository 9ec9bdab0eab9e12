"""Three papers that say one thing, and one of them something else besides."""

from __future__ import annotations

from factcheck.model import Evidence

PAPERS = {"a": "Pahad Times", "b": "Lok Samvad", "c": "Deccan Courier"}
SAME = "हरिपुर में शनिवार को आई बाढ़ में अब तक 37 लोगों की मौत हो चुकी है।"
OTHER = "सोनपुर में रविवार को रेल के दो डिब्बे पटरी से उतर गए।"


def put(folder, name, text, source):
    """Lay one article into a workspace."""
    head = f"title: खबर {name}\npublished: 2025-08-10T09:00+05:30\nsource: {source}\n\n"
    (folder / "articles").mkdir(exist_ok=True)
    (folder / "articles" / f"{name}.txt").write_text(f"{head}{text}\n", encoding="utf-8")


def lay(folder):
    """Lay all three into a workspace, and return it."""
    for name, source in PAPERS.items():
        put(folder, name, f"{SAME} {OTHER if name == 'c' else ''}", source)
    return folder


def claims(desk, words):
    """The claims that hold some words, in the order of the papers."""
    found = {
        desk.documents[c.article].article.source: c.id
        for c in desk.claims.values()
        if words in c.text and c.kind == "body"
    }
    return [found[paper] for paper in PAPERS.values() if paper in found]


def rule(desk, claim, label="true", **more):
    """Give a complete verdict."""
    return desk.mark(claim, label, note="बयान", evidence=[Evidence(url="https://e.example")], **more)
