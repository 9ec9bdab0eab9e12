"""Sentences with their kinds, for a whole article: headline, standfirst, body, and what is not the story."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.extraction.roman import in_script
from factcheck.extraction.structure.entries import entries
from factcheck.extraction.structure.envelope import envelope
from factcheck.extraction.structure.header import Field, body_start, header
from factcheck.extraction.structure.lines import Line, lines
from factcheck.extraction.structure.marks import credited, crumbs, imprint, in_brackets, mark, signature
from factcheck.extraction.structure.opening import opening
from factcheck.extraction.structure.tables import rows
from factcheck.extraction.structure.vocabulary import vocabulary
from factcheck.extraction.structure.wrapping import soft_breaks
from factcheck.lang import fold
from factcheck.model.article import SentenceKind
from factcheck.text.broken import rejoined, torn
from factcheck.text.passage import Passage
from factcheck.text.sentences import cut
from factcheck.text.tokens import Token, tokenise

_HEADLINE_WORDS = 25
_STANDFIRST_WORDS = 60
_SAME_START = 6
_ADDRESS = 8
_LABEL = 4
_BIOGRAPHY = 2
_SIGNATURE = 4
_SIGNED = 5
_REFERENCE = 3
_PACKED, _WIRE = 8, 4
_HEADING, _TEASERS = 5, 3


def passages(text: str, lang: str, title: str = "", upto: SentenceKind | None = None) -> list[Passage]:
    r"""Return the sentences of `text`, in order, each with its kind, tokens and paragraph.

    Together they hold every word of the text. Spans are code points into `text`, half-open; the tokens
    are slices of one tokenisation. `title`, when known from elsewhere, marks the line that repeats it.
    With `upto` no line is read after the first of that kind.

    >>> page = passages("पुल बंद\nनदी उफान पर है. पुल बंद है.\nऔर पढ़ें", "hi")
    >>> [(p.kind, p.text[p.start:p.end]) for p in page]
    [('headline', 'पुल बंद'), ('body', 'नदी उफान पर है.'), ('body', 'पुल बंद है.'), ('teaser', 'और पढ़ें')]
    """
    tokens, lang = in_script(tokenise(text), lang)
    if torn(text):
        tokens = rejoined(tokens)
    page = _Page(text, lang, title)
    fields = header(text)
    soft = soft_breaks(text, body_start(text, fields))
    if soft:
        tokens = [t for t in tokens if t.start not in soft]
    rest = 0
    for field in fields:
        rest = page.field(tokens, field, rest)
    page.body(list(lines(tokens[rest:] if rest else tokens)), {field.key for field in fields}, upto)
    return page.found


class _Page:
    """The passages found so far, and what the order of lines has told."""

    def __init__(self, text: str, lang: str, title: str) -> None:
        self.text = text
        self.lang = lang
        self.title = fold(title.strip())
        self.found: list[Passage] = []
        self.paragraph = -1
        self.headline = False
        self.story = False
        self.standfirst = False

    def add(self, tokens: list[Token], kind: SentenceKind) -> None:
        if tokens:
            self.found.append(Passage(self.text, tokens[0].start, tokens[-1].end, kind, tokens, max(self.paragraph, 0)))

    def field(self, tokens: Sequence[Token], field: Field, at: int) -> int:
        """Add a header line: the value of a title as headline, a date as dateline; return the next token."""
        self.paragraph += 1
        while tokens[at].end <= field.start:
            at += 1
        first = at
        while at < len(tokens) and tokens[at].start < field.end:
            at += 1
        if field.key == "title" and field.value:
            self.add([t for t in tokens[first:at] if field.value_start <= t.start < field.value_end], "headline")
            self.headline = True
        else:
            dated = field.key in ("published", "updated", "received")
            self.add(list(tokens[first:at]), "dateline" if dated else "boilerplate")
        return at

    def body(self, page: list[Line], said: set[str], upto: SentenceKind | None) -> None:
        starts, biography, teased = _starts(page), -1, -1
        above, tabled = envelope(page, said), rows(page, self.text)
        times = entries(page)
        for number, line in enumerate(page):
            if upto and any(passage.kind == upto for passage in self.found):
                return
            self.paragraph += 1
            if number in times:
                self.add(list(line.tokens[line.first : times[number]]), "dateline")
                line = page[number] = Line(line.tokens, times[number], line.end)
                if not line.bare:
                    continue
            alone = len(page) == 1 and not self.found
            kind: SentenceKind | None = (
                "boilerplate" if number in tabled or above.get(number) in ("channel", "note") else None
            )
            if number and signature(line, page[number - 1], page[number + 1] if number + 1 < len(page) else None):
                kind = "credit"
            kind = kind or (None if alone else self._apart(line, number)) or self._by_place(page, number, starts)
            if number <= biography and kind in ("body", "standfirst", "headline"):
                kind = "boilerplate"
            if kind == "boilerplate" and vocabulary().about.match(line.tokens, line.first, line.end):
                biography = number + _BIOGRAPHY
            if number <= teased and self.story and kind == "body" and not line.stopped:
                kind = "teaser"
            if kind == "teaser" and len(line.bare) <= _HEADING:
                teased = number + _TEASERS
            if _signed(line):
                kind, biography = "boilerplate", number + _SIGNATURE
            if kind in ("body", "standfirst"):
                self._story(line, kind)
            elif kind in ("caption", "boilerplate"):
                self._sentences(line.tokens, line.first, line.end, kind)
            else:
                self.add(list(line.tokens[line.first : line.end]), kind)

    def _apart(self, line: Line, number: int) -> SentenceKind | None:
        """Tell what is no story by its own words; but the title stays one: `Opinion | …`, `In pics: …`."""
        kind = _furniture(line)
        label = kind == "teaser" and not number and not self.headline and len(line.bare) > _LABEL
        return None if kind and (label or self._is_title(line)) else kind

    def _is_title(self, line: Line) -> bool:
        return bool(self.title) and not line.stopped and fold(self._raw(line)) == self.title

    def _by_place(self, page: list[Line], number: int, starts: dict[tuple[str, ...], int]) -> SentenceKind:
        """Tell headline, standfirst, caption and body by where a line stands and how it ends."""
        line = page[number]
        follows = number + 1 < len(page)
        if line.marker.startswith("#") or self._is_title(line):
            self.headline = True
            return "headline"
        if _pictured(line):
            return "caption"
        if not self.story and not self.headline and follows and _heads(line):
            self.headline = True
            return "headline"
        if not (self.story or self.standfirst) and follows and self._standfirst(page, number, starts):
            self.standfirst = True
            return "standfirst"
        self.story = True
        return "body"

    def _raw(self, line: Line) -> str:
        return self.text[line.tokens[line.first].start : line.tokens[line.end - 1].end].strip("*_# ")

    def _standfirst(self, page: list[Line], number: int, starts: dict[tuple[str, ...], int]) -> bool:
        """Tell a lone sentence between headline or label and story: a caption follows, or the story repeats it."""
        line = page[number]
        if len(line.bare) > _STANDFIRST_WORDS or len(cut(line.tokens[line.first : line.end], self.lang)) > 1:
            return False
        if not (self.headline or number):
            return False
        repeated = starts.get(tuple(line.bare[:_SAME_START]), number) > number
        return repeated or _pictured(page[number + 1]) or (self.headline and not line.stopped)

    def _story(self, line: Line, kind: SentenceKind) -> None:
        """Add a line of the story: its dateline, its sentences, and credits in brackets at its end."""
        first = opening(line)
        if first > line.first:
            self.add(list(line.tokens[line.first : first]), "dateline")
            while first < line.end and line.tokens[first].raw in "*_" and _closes_bold(line, first):
                first += 1
            rest = Line(line.tokens, first, line.end)
            if rest.bare and mark(rest) == "boilerplate":
                kind = "boilerplate"
        self._sentences(line.tokens, first, line.end, kind)

    def _sentences(self, tokens: Sequence[Token], first: int, end: int, kind: SentenceKind) -> None:
        inside = _closing_bracket(tokens, first, end)
        for a, b in cut(tokens[first : inside or end], self.lang):
            piece = list(tokens[first + a : first + b])
            own = in_brackets(piece) if kind in ("body", "caption") and piece[0].raw in "([" else None
            own = own or _tail(piece)
            self.add(piece, "credit" if own == "caption" else own or kind)
        if inside:
            piece = list(tokens[inside:end])
            own = in_brackets(piece)
            self.add(piece, "credit" if own == "caption" else own or kind)


def _tail(piece: list[Token]) -> SentenceKind | None:
    """Tell what a sender or a wire puts behind the last sentence: `Forwarded as received`, `PTI ABC XYZ`."""
    words = [t for t in piece if t.kind != "punct"]
    if not words or len(words) > _SIGNED:
        return None
    if vocabulary().forwarded.match(words, 0, len(words)) == len(words):
        return "boilerplate"
    letters = all(t.raw.isascii() and t.raw.isupper() and len(t.raw) <= _SIGNED for t in words)
    return "credit" if letters and vocabulary().agencies.match(words, 0, len(words)) else None


def _closes_bold(line: Line, at: int) -> bool:
    """Tell the mark that ends a bold dateline (`**नई दिल्ली:** …`) from one that begins bold words after it."""
    return at + 1 >= line.end or line.tokens[at + 1].spaced or line.tokens[at + 1].raw == line.tokens[at].raw


def _furniture(line: Line) -> SentenceKind | None:
    """Return the kind of a line that is no part of the story by its words alone."""
    kind: SentenceKind | None = imprint(line) or mark(line)
    if kind is None and (crumbs(line) or _reference(line) or _slug(line) or line.tokens[line.first].raw == "©"):
        return "boilerplate"
    if kind is None and line.tokens[line.first].norm in ("http", "https", "www"):
        first, last = line.tokens[line.first], line.tokens[line.end - 1]
        spaced = any(t.spaced for t in line.tokens[line.first + 1 : line.end])
        return None if spaced or last.end - first.start < _ADDRESS else "boilerplate"
    if kind is None and line.bracketed():
        kind = in_brackets(list(line.tokens[line.first : line.end]))
        return "credit" if kind == "caption" else kind
    return kind


def _reference(line: Line) -> bool:
    """Tell the number of a letter, `No. 214/PR/2025`: one run of figures and slashes, a word before it at most."""
    if "/" not in line.signs:
        return False
    slashes = [k for k in range(line.first + 1, line.end) if line.tokens[k].raw == "/"]
    blanks = sum(t.spaced for t in line.tokens[line.first + 1 : line.end])
    return len(slashes) > 1 and blanks < _REFERENCE and line.tokens[slashes[0] - 1].kind == "number"


def _slug(line: Line) -> bool:
    """Tell what a wire puts around its copy: `FLASH-ACCIDENT-UP`, `DEL41 2311 05112025 NNNN`."""
    if not line.tokens[line.first].raw.isascii():
        return False
    words = [t.raw for t in line.tokens[line.first : line.end]]
    if not "".join(words).isascii() or not "".join(words).isupper():
        return False
    glued = not any(t.spaced for t in line.tokens[line.first + 1 : line.end])
    if glued and "-" in words and all(word.isalpha() or word == "-" for word in words):
        return words.count("-") > 1 or len(words) > 2  # COVID-19 has a figure
    numbered = len(line.bare) <= _WIRE and vocabulary().agencies.match(line.tokens, line.first, line.end) == 1
    if numbered and len(words) > 2 and words[-1].isdigit() and not line.tokens[line.end - 1].spaced:
        return True  # PTI DEL35
    return any(len(word) >= _PACKED and word.isdigit() for word in words)


def _signed(line: Line) -> bool:
    """Tell the line above who signed a note: `Sd/-`."""
    return vocabulary().signed.match(line.tokens, line.first, line.end) >= len(line.bare)


def _heads(line: Line) -> bool:
    return not line.stopped and len(line.bare) <= _HEADLINE_WORDS and opening(line) == line.first


def _starts(page: list[Line]) -> dict[tuple[str, ...], int]:
    """Return the last line that begins with each run of words."""
    return {tuple(line.bare[:_SAME_START]): number for number, line in enumerate(page) if len(line.bare) >= _SAME_START}


def _closing_bracket(tokens: Sequence[Token], first: int, end: int) -> int:
    """Return where a piece in brackets that ends the line and is no part of the sentence begins, else 0."""
    last = end - 1
    if last <= first or tokens[last].raw not in ")]":
        return 0
    for at in range(last - 1, max(first, last - 40), -1):
        if tokens[at].raw in "([":
            return at if in_brackets(list(tokens[at:end])) else 0
    return 0


def _pictured(line: Line) -> bool:
    """Tell a caption by the picture's credit in brackets at its end, or a picture of Markdown."""
    if line.marker == "" and line.tokens[line.first].raw == "!" and line.end - line.first > 2:
        return line.tokens[line.first + 1].raw == "["
    if credited(line):
        return True
    begin = _closing_bracket(line.tokens, line.first, line.end)
    return bool(begin) and in_brackets(list(line.tokens[begin : line.end])) == "caption"
