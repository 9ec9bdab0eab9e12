"""Collect the interface strings from the source and compile the catalogues.

`python -m factcheck.locale` rewrites `<language>/factcheck.po` (translations are kept, strings no longer
used are dropped, English is filled with itself) and compiles `factcheck.mo` beside it.
"""

from __future__ import annotations

import ast
import io
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from factcheck.locale import LANGUAGES

HERE = Path(__file__).parent
MARKS = {"_": 1, "N_": 1, "many": 2}  # how many strings each takes
_AUTHORS = "The factcheck authors"
_EPOCH = datetime(2025, 1, 1, tzinfo=UTC)  # a date of its own would make every build differ


def extract() -> Catalog:
    """Return the template: every string that `_`, `N_` or `many` marks in the room, f-strings included."""
    template = Catalog(project="factcheck", charset="utf-8")
    root = HERE.parent
    for path in sorted((root / "tui").rglob("*.py")):
        for message in marked(ast.parse(path.read_text(encoding="utf-8"))):
            template.add(message, None, [(path.relative_to(root).as_posix(), 0)])
    return template


def marked(tree: ast.AST) -> Iterator[str | tuple[str, str]]:
    """Yield the strings a module marks for translation: one, or one and its plural."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in MARKS:
            texts = [part.value for part in node.args[: MARKS[node.func.id]] if isinstance(part, ast.Constant)]
            if len(texts) == MARKS[node.func.id]:
                yield (str(texts[0]), str(texts[1])) if len(texts) == 2 else str(texts[0])


def updated(language: str, template: Catalog) -> Catalog:
    """Return the catalogue of `language` with exactly the strings of `template`."""
    path = HERE / language / "factcheck.po"
    kept = read_po(io.BytesIO(path.read_bytes()), locale=language) if path.exists() else Catalog(locale=language)
    fresh = Catalog(
        locale=language,
        project="factcheck",
        version="1",
        msgid_bugs_address="",
        last_translator=_AUTHORS,
        language_team=_AUTHORS,
        charset="utf-8",
        header_comment="",
    )
    for message in template:
        if not message.id:
            continue
        known = kept.get(message.id if isinstance(message.id, str) else message.id[0])
        string = known.string if known else None
        if language == "en" and not string:
            string = message.id
        fresh.add(message.id, string, message.locations, message.flags, message.auto_comments)
    return fresh


def untranslated(catalogue: Catalog) -> list[str]:
    """Return the strings of `catalogue` that have no translation, plural forms included."""
    missing = []
    for message in catalogue:
        strings = message.string if isinstance(message.string, tuple) else (message.string,)
        if message.id and not all(strings):
            missing.append(str(message.id))
    return missing


def main() -> int:
    """Rewrite and compile the catalogues; exit 1 while a string is untranslated."""
    template = extract()
    missing = 0
    for language in LANGUAGES:
        catalogue = updated(language, template)
        catalogue.creation_date = catalogue.revision_date = _EPOCH
        folder = HERE / language
        folder.mkdir(exist_ok=True)
        with (folder / "factcheck.po").open("wb") as file:
            write_po(file, catalogue, width=110, omit_header=False, sort_output=True, include_lineno=False)
        (folder / "factcheck.mo").write_bytes(compiled(catalogue))
        for text in (absent := untranslated(catalogue)):
            sys.stderr.write(f"{language}: not translated: {text}\n")
        missing += len(absent)
    return 1 if missing else 0


def compiled(catalogue: Catalog) -> bytes:
    """Return `catalogue` as the bytes of an .mo file."""
    buffer = io.BytesIO()
    write_mo(buffer, catalogue)
    return buffer.getvalue()


if __name__ == "__main__":
    sys.exit(main())
