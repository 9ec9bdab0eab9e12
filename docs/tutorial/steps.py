"""The steps of the walk, in order: keys in the room, what was copied, and lines of shell."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Keys:
    """Keys pressed in the room, by the Latin letter on them, and what then stands on the screen.

    `→Screen:text` goes down on that screen to the line that holds `text`, `=text` types it. `shows` is a message of the
    interface, with `^` the name of the screen.
    """

    name: str
    keys: tuple[str, ...]
    shows: str


@dataclass(frozen=True, slots=True)
class Paste:
    """What the last copying left in the clipboard."""

    name: str


@dataclass(frozen=True, slots=True)
class Command:
    """A line of shell. `finds` names what later lines need of its answer: name, and a pattern with one group."""

    name: str
    line: str
    finds: tuple[tuple[str, str], ...] = ()


Step = Keys | Paste | Command

# What Asha writes, and where it rests.
NOTE = "बुधवार रात तक 27 शव मिले थे; 35 की संख्या किसी अधिकारी ने नहीं दी।"
RIGHT = "बुधवार शाम 6:30 बजे 21 मौतों की पुष्टि थी; 35 की संख्या किसी अधिकारी ने नहीं दी।"
WRONG = "हमने शाम के दावे को रात की संख्या से मिलाया था।"
EVENING = "https://malwa-darpan.example/chandangarh-9"
NIGHT = "https://malwa-darpan.example/chandangarh-12"
CHECKED = "https://desk.example/check/41"
CLAIM = r"(c[0-9a-f]{12})"

# Both ways end alike: publish, correct, export, verify.
REVIEWER = "factcheck config set reviewer asha"
FRAGMENT = (
    'factcheck config set publisher.name "जांच डेस्क"\n'
    "factcheck export --to html --fragment --ui-lang hi | grep -o '<section.*</ul>'"
)
PUBLISH = f"factcheck publish TOLL --url {CHECKED}"
CORRECT = f'factcheck publish TOLL --correct "{WRONG}" \\\n  --label false --note "{RIGHT}" \\\n  --evidence {EVENING}'
EXPORT = "factcheck export -o claims/2025-09-chandangarh.jsonl && factcheck verify claims/"

ROOM: tuple[Step, ...] = (
    Command("01-reviewer", REVIEWER),
    Keys("02-review", (), "^factcheck"),
    Keys("03-desk", ("d",), "^Desk"),
    Keys("04-story-open", ("Enter",), "^factcheck"),
    Keys("05-story", ("s",), "^Story"),
    Keys("06-ladder", ("→Story:≠ 14", "J"), "^Story"),
    Keys("07-queue", ("q", "d", "→Desk:Ambiguous dates", "Enter"), "^Queue"),
    Keys("08-kal", ("Enter",), "^factcheck"),
    Keys("09-dates", ("t", "→Dates:कल"), "^Dates"),
    Keys("10-readings", ("Enter",), "^Choose"),
    Keys("11-settled", ("2",), "^Dates"),
    Keys("12-search", ("q", "/", "=पैंतीस"), "^Search"),
    Keys("13-claim", ("Enter",), "^factcheck"),
    Keys("14-draft", ("5",), "5?"),
    Keys("15-template", ("c",), "^Choose"),
    Keys("16-verdict", ("2",), "Cited; the verdict is complete."),
    Keys("17-next", ("n",), "^factcheck"),
    Keys("18-copy", ("p", "Y"), "^Choose"),
    Keys("19-copied", ("→Choose:Explanation", "Enter"), "Copied"),
    Paste("20-note"),
    Keys("21-history", ("H",), "^History"),
    Keys("22-step", ("q", "P"), "^Choose"),
    Keys("23-public", ("→Choose:Published: say where", "Enter", f"={CHECKED}", "Enter"), "गलत · प्रकाशित · asha"),
    Command("24-find", 'factcheck search "पैंतीस"', (("TOLL", CLAIM),)),
    Command("25-fragment", FRAGMENT),
    Command("26-correct", CORRECT),
    Command("27-markdown", "factcheck export --to markdown --ui-lang hi | head -n 40"),
    Command("28-log", "factcheck log"),
    Command("29-export", EXPORT),
)

COMMANDS: tuple[Step, ...] = (
    Command("31-reviewer", REVIEWER),
    Command("32-check", "factcheck check articles | head -n 24"),
    Command("33-ladder", "factcheck check articles | grep -A 12 -m 1 'How the number moved'"),
    Command("34-queue", "factcheck queue --only ambiguous", (("KAL", CLAIM),)),
    Command("35-show", "factcheck show KAL | head -n 5", (("WHEN", r"(c[0-9a-f]{12}@\d+)"),)),
    Command("36-date", "factcheck date WHEN --choose 2"),
    Command("37-following", 'factcheck search "उसी दिन"', (("FOLLOWING", CLAIM),)),
    Command("38-followed", "factcheck show FOLLOWING | grep date"),
    Command("39-search", 'factcheck search "पैंतीस"', (("TOLL", CLAIM),)),
    Command("40-verdict", f'factcheck verdict TOLL false --note "{NOTE}" \\\n  --evidence {NIGHT}'),
    Command("41-publish", PUBLISH),
    Command("42-correct", CORRECT),
    Command("43-export", EXPORT),
    Command("44-log", "factcheck verify --log"),
)
