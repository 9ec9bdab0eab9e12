"""Write the table of movable feasts, `lang/languages/_all/time-feastdates.toml`, from the `holidays` package.

Run `python -m factcheck.temporal.feast_table` after a new release of `holidays`; the test of this module
says when the table is out of date. Source: holidays.India, public and optional, 2001 to 2035 (MIT).
"""

from __future__ import annotations

from pathlib import Path

YEARS = range(2001, 2036)
NAMES = {
    "diwali": "Diwali",
    "holi": "Holi",
    "holika_dahan": "Holika Dahan",
    "dussehra": "Dussehra",
    "eid_al_fitr": "Eid al-Fitr",
    "eid_al_adha": "Eid al-Adha",
    "muharram": "Ashura",
    "milad": "Prophet's Birthday",
    "janmashtami": "Janmashtami (Vaishnava)",
    "raksha_bandhan": "Raksha Bandhan",
    "ram_navami": "Ram Navami",
    "maha_shivaratri": "Maha Shivaratri",
    "ganesh_chaturthi": "Ganesh Chaturthi",
    "guru_nanak_jayanti": "Guru Nanak's Birthday",
    "buddha_purnima": "Buddha Purnima",
    "mahavir_jayanti": "Mahavira's Birthday",
    "bhai_dooj": "Bhai Duj",
    "govardhan_puja": "Govardhan Puja",
    "karva_chauth": "Karaka Chaturthi",
    "chhath": "Pratihar Shashthi",
    "basant_panchami": "Basant Panchami",
    "makar_sankranti": "Makar Sankranti",
    "baisakhi": "Vaisakhi",
    "onam": "Onam",
    "ugadi": "Ugadi",
    "hindu_new_year": "Chaitra Sukladi",
    "rath_yatra": "Rath Yatra",
    "good_friday": "Good Friday",
    "maha_ashtami": "Dussehra (Mahashtami)",
    "valmiki_jayanti": "Maharishi Valmiki's Birthday",
}
TARGET = Path(__file__).parent.parent / "lang" / "languages" / "_all" / "time-feastdates.toml"


def generate() -> str:
    """Return the table as TOML: one line a feast, its days in order of years."""
    from holidays.countries.india import India

    days = India(years=YEARS, language="en_US", categories=("public", "optional"))
    found: dict[str, list[str]] = {key: [] for key in NAMES}
    for day, names in sorted(days.items()):
        parts = [part.removesuffix(" (estimated)") for part in names.split("; ")]
        parts += [half for part in parts for half in part.split(" / ") if half != part]
        for key, name in NAMES.items():
            if any(part == name or part.startswith((name + " or ", name + " (Kar")) for part in parts):
                found[key].append(day.isoformat())
    lines = [f"{key} = {days!r}".replace("'", '"') for key, days in found.items()]
    head = "# Written by `python -m factcheck.temporal.feast_table`; do not edit. Source: the holidays package (MIT)."
    return "\n".join([head, "[feast_days]", *lines]) + "\n"


if __name__ == "__main__":
    TARGET.write_text(generate(), encoding="utf-8")
