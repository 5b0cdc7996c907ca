"""Compare the lexicon with the register of foreign leaders' visits to the United States: was each visitor in office?

    python tools/check_visits.py US_TRAVELS_VISITS.jsonl.gz [--show]

Counts, since 1990: in office (a tenure of that person at that polity covers the day), another spelling (a holder there
then has the same last name), not then (known, but in office on other days), unknown, polity unknown.
"""

import argparse
import gzip
import json
import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from summitry.lexicon import officeholders, polities
from summitry.lexicon.folding import fold

TITLES = (
    "Former|Acting|Interim|Deputy|Vice|First|Prime|Foreign|Crown|Supreme|General|Federal|State|Transitional|Chief|Premier|"
    "Secretary|Minister|President|King|Queen|Emir|Amir|Sultan|Prince|Princess|Chancellor|Taoiseach|Pope|Chairman|of|the|"
    "Council|Ministers|Presidency|Member|and|His|Holiness|Executive|Sheikh|Emperor|Grand|Duke|Captain|Regent|Leader|High|"
    "Governor|Representative|Head|Government|Commission|European|NATO|Union|Affairs|for"
)
VISITOR = re.compile(rf"(?:(?:{TITLES}),? )+(.+)")


def visits(path: Path) -> Iterator[tuple[str, str, date]]:
    """Name, country and first day of each visit by someone with a title."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            found = VISITOR.fullmatch(row.get("visitor") or "")
            if row["kind"] == "visits" and found and (row["start-date"] or "") >= "1990":
                name = re.sub(r"\s*\(.*\)", "", found[1]).strip()
                yield name, row["from"] or "", date.fromisoformat(row["start-date"][:10])


def code(country: str) -> str | None:
    plain = country.replace("’", "'")
    turned = re.sub(r"^(.*), (.*)$", r"\2 \1", plain)
    for text in (plain, turned, plain.partition(",")[0], plain.removeprefix("The ")):
        if polity := polities().named(text):
            return polity.code
    return None


def verdict(name: str, polity: str | None, day: date) -> str:
    if polity is None:
        return "polity unknown"
    tenures = [tenure for tenure in officeholders().tenures(name) if tenure.polity in (polity, "YUG", "SCG")]
    if tenures:
        return "in office" if any(tenure.may_cover(day, day) for tenure in tenures) else "not then"
    last = fold(name).split()[-1]
    then = [tenure for tenure in officeholders().leaders_on(day, day) if tenure.polity == polity]
    known = {word for tenure in then for word in fold(" ".join((tenure.person, *tenure.aliases))).split()}
    return "another spelling" if last in known else "unknown"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("register", type=Path)
    parser.add_argument("--show", action="store_true", help="list the visitors who are unknown or not in office")
    options = parser.parse_args()
    counts: Counter[str] = Counter()
    for name, country, day in visits(options.register):
        found = verdict(name, code(country), day)
        counts[found] += 1
        if options.show and found in ("unknown", "not then"):
            print(f"  {found}: {name}, {country}, {day}")
    print(", ".join(f"{count} {what}" for what, count in counts.most_common()))


if __name__ == "__main__":
    main()
