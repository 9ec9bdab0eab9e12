"""What a person puts above a message passed on: the channel, when it came, a note, "Forwarded many times".

One such line may be anything: a headline can begin with WhatsApp, a story with `Note:`. Two of them, one
after the other on top of a text, are an envelope.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import takewhile
from typing import Literal

from factcheck.extraction.structure.lines import Line, lines
from factcheck.extraction.structure.marks import imprint
from factcheck.extraction.structure.stamps import Stamp, find
from factcheck.extraction.structure.vocabulary import Phrases, vocabulary
from factcheck.text.tokens import Token, tokenise

Item = Literal["channel", "received", "note", "forwarded"]
ITEMS: frozenset[str] = frozenset({"channel", "received", "note", "forwarded"})
_FURTHEST = 6
_CHANNEL = 14
_HEAD = 600
_QUOTES = frozenset("'\"‘’“”«»")
_COLONS = frozenset(":：-–—|")


def envelope(page: Sequence[Line], said: Collection[str] = ()) -> dict[int, Item]:
    r"""Return which of the first lines of `page` are the envelope of a message; `said` is what its header told.

    >>> page = list(lines(tokenise("WhatsApp group: Ward 12\nNote: is this true?\nThe bridge is shut.")))
    >>> envelope(page)
    {0: 'channel', 1: 'note'}
    """
    read = takewhile(lambda found: found is not None, map(_item, page[:_FURTHEST]))
    found = {number: item for number, item in enumerate(read) if item is not None}
    last = len(found) - 1
    if found.get(last) == "channel" and not _labelled_channel(page[last]):
        del found[last]
    return found if len({*found.values(), *ITEMS.intersection(said)}) > 1 else {}


def forwarded(text: str) -> bool:
    r"""Tell a message by what a chat or a person puts above it, among its first lines.

    >>> forwarded("Forwarded many times\nकल पुल टूटा"), forwarded("Note: the bridge is shut.\nIt rained.")
    (True, False)
    """
    page = list(lines(tokenise(text[:_HEAD])))
    return any(_is_forwarded(line) for line in page[:3]) or bool(envelope(page))


def came(line: Line) -> Stamp | None:
    """Return the stamp of a line that names a chat's room and the minute the message came there."""
    stamp = next(find(line.tokens, line.first, line.end), None) if _is_channel(line) else None
    return stamp if stamp and stamp.minute is not None else None


def _item(line: Line) -> Item | None:
    if _is_forwarded(line):
        return "forwarded"
    key = _key(line)
    if key == "note":
        return "note"
    if imprint(line) == "dateline" and _has(vocabulary().received, line):
        return "received"
    return "channel" if key == "channel" or _is_channel(line) else None


def _is_forwarded(line: Line) -> bool:
    words = [t for t in line.tokens[line.first : line.end] if t.kind != "punct"]
    return bool(words) and vocabulary().forwarded.match(words, 0, len(words)) == len(words)


def _is_channel(line: Line) -> bool:
    """Tell `WhatsApp, Ward 12 group`, `व्हाट्सएप ग्रुप 'हमारा वार्ड' से`: an app and its room, and no sentence."""
    vocab = vocabulary()
    if line.stopped or len(line.bare) > _CHANNEL:
        return False
    if _labelled_channel(line):
        return True
    if not (_has(vocab.apps, line) and any(word in vocab.rooms for word in line.bare)):
        return False
    quoted = any(t.raw in _QUOTES for t in line.tokens[line.first : line.end])
    return quoted or line.bare[-1] in vocab.rooms or any(find(line.tokens, line.first, line.end))


def _labelled_channel(line: Line) -> bool:
    """Tell `WhatsApp group: …`, `चैनल: …`: nothing but app and room before the colon."""
    vocab, label = vocabulary(), _label(line)
    rooms = [t for t in label if t.norm in vocab.rooms]
    apps = sum(vocab.apps.match(label, at, len(label)) for at in range(len(label)))
    return bool(rooms) and len(rooms) + apps == len(label)


def _key(line: Line) -> str:
    """Return the canonical key of the words before the line's colon, "" where they are none."""
    keys: dict[str, str] = vocabulary().keys
    return keys.get(" ".join(t.norm for t in _label(line)), "")


def _label(line: Line) -> list[Token]:
    """Return the words before the colon of a line, none without one."""
    tokens = line.tokens[line.first : line.end]
    end = next((k for k, token in enumerate(tokens) if token.raw in _COLONS), 0)
    return [t for t in tokens[:end] if t.kind != "punct"] if end < len(tokens) - 1 else []


def _has(phrases: Phrases, line: Line) -> bool:
    return any(phrases.match(line.tokens, at, line.end) for at in range(line.first, line.end))
