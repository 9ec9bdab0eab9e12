"""Open the room over a laid desk in a real terminal: `python -m tests.tui.launch FOLDER [en|hi] [flood|hostile|contested]`."""

import sys
from pathlib import Path

from factcheck import tui
from tests.tui.laid import laid_desk
from tests.tui.test_hostile import hostile_desk
from tests.tui.test_settle import contested

if __name__ == "__main__":
    folder, ui, which = (*sys.argv[1:], "en", "flood")[:3]
    if which == "contested" and not (Path(folder) / ".factcheck").exists():
        contested(Path(folder))
    sys.exit(tui.run(hostile_desk(Path(folder), ui) if which == "hostile" else laid_desk(Path(folder), ui=ui)))
