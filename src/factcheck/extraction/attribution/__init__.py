"""Who says it: speakers, their cues, and the clause they answer for."""

from __future__ import annotations

from factcheck.extraction.attribution import final, medial
from factcheck.extraction.attribution.said import Line, Said, headline, signed
from factcheck.extraction.attribution.words import speech
from factcheck.extraction.clauses import verbs
from factcheck.text.tokens import Token

__all__ = ["Said", "find", "speech"]


def find(
    tokens: list[Token],
    norms: list[str],
    lang: str,
    timed: frozenset[int] = frozenset(),
    named: frozenset[int] = frozenset(),
) -> Said | None:
    """Return who a sentence is attributed to, in token positions, or None where it speaks for itself.

    Args:
        tokens: one sentence.
        norms: the tokens' folded forms.
        lang: a language there are packs for.
        timed: positions of tokens inside time expressions; no name reaches across them.
        named: positions of tokens inside names; only they, and words for sources, end a headline as speakers.

    >>> from factcheck.text.tokens import tokenise
    >>> tokens = tokenise("रक्षा मंत्रालय के अनुसार, बैठक दिल्ली में हुई।")
    >>> said = find(tokens, [t.norm for t in tokens], "hi")
    >>> [t.raw for t in tokens[slice(*said.speaker)]]
    ['रक्षा', 'मंत्रालय']
    """
    words = speech(lang)
    line = Line(tokens, norms, words, timed, named)
    if below := signed(line):
        return below
    found = final.find(line) if words.order == "verb-final" else medial.find(line, verbs(lang))
    return found or headline(line)
