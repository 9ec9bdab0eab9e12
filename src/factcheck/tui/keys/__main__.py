"""Print docs/keys.md: every act of every screen with the id that `keys.bind` knows it by.

`python -m factcheck.tui.keys > docs/keys.md`
"""

from __future__ import annotations

import sys
from collections.abc import Iterator

from factcheck.tui.keys.actions import SCREENS, Act, key_name
from factcheck.tui.screens.help import described

HEAD = """# Keys

Every act of the review room, made from the table its bindings are made from (`python -m factcheck.tui.keys`). With a
Hindi layout on, letters and digits are read by their place on the keyboard; the keys of the third column work with
every layout. The id is the name under which `keys.bind` gives an act other keys, on every screen that has it:

```sh
factcheck config set keys.bind '{next_claim = "b,down", undo = "ctrl+z"}'
```
Letters stand for themselves, a capital for Shift; other keys are written `ctrl+z`, `f5`, `space`, `enter`, `slash`,
`question_mark`. An id that is not here, and a key two acts of one screen would share, are said when the room opens.
"""


def page() -> str:
    """Return the page as Markdown."""
    return HEAD + "".join(part for name, acts in SCREENS.items() for part in _screen(name, acts))


def _screen(name: str, acts: tuple[Act, ...]) -> Iterator[str]:
    yield f"\n## {name}\n\n| id | keys | with any layout | what it does |\n|---|---|---|---|\n"
    for act in acts:
        yield f"| `{act.id}` | {_keys(act.keys)} | {_keys(act.free)} | {described(act)} |\n"


def _keys(keys: tuple[str, ...]) -> str:
    return " ".join(f"`{key_name(key)}`" for key in keys)


if __name__ == "__main__":
    sys.stdout.write(page())
