"""Compare the lexicon's tenures with reference lists: confirmed, contradicted, missing per source.

    python tools/check_lexicon.py OFFICEHOLDERS.jsonl.gz [G7_SUMMITS.json] [--show contradicted|missing] [--source TEXT]

The reference has rows of person, country, role, start, end and source; its countries are names or codes of its own, and
which polity each means is learned from the names of its people. Dates of the reference may be years, months or days.
Rows of members of governments without an office (Phoenix GOV) are only looked for; its ELI rows, former members, are
left out.
confirmed: a tenure of that person at that polity overlaps the row and began within a month of it ("other start" where
it did not, "other office" where it is of another class). contradicted: only others held the offices compared.
missing: the lexicon has nobody there then.
"""

import argparse
import gzip
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from difflib import SequenceMatcher
from functools import cache
from pathlib import Path

from summitry.lexicon import gatherings, officeholders, polities
from summitry.lexicon.days import DayRange, day_range
from summitry.lexicon.folding import fold
from summitry.lexicon.offices import Tenure

SINCE, UNTIL = date(1990, 1, 1), date(2026, 12, 31)
SLACK = timedelta(days=62)
HEADS = {"head_of_state", "head_of_government", "supreme_leader", "party_leader", "organisation_head", "heir"}
FOREIGN = {"foreign_minister"}
HONORIFICS = {
    "president", "prime", "minister", "king", "queen", "sultan", "amir", "emir", "sheikh", "chancellor", "archbishop",
    "governor", "general", "gen", "lt", "dr", "sir", "dame", "acting", "interim", "transitional", "prince", "premier",
    "chairman", "the", "al", "bin", "of", "de", "ould", "mohamed", "mohammed", "abdul", "ali", "jr",
}  # fmt: skip


@dataclass(frozen=True)
class Row:
    person: str
    country: str
    role: str
    source: str
    start: DayRange
    end: DayRange

    @property
    def offices(self) -> set[str]:
        """Classes of office that the row can mean; empty for a member of a government whose office it does not tell."""
        if self.role.startswith("GOV"):
            return set()
        return FOREIGN if re.search("foreign|external|Secretary of State", self.role, re.IGNORECASE) else HEADS


def rows_of(path: Path) -> Iterator[Row]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            raw = json.loads(line)
            start, end = known(raw["start"]), known(raw["end"] or UNTIL.isoformat())
            if raw["role"] != "ELI" and start and end and end.last >= SINCE:
                yield Row(raw["person"], raw["country"], raw["role"], raw["source"], start, end)


def known(text: str | None) -> DayRange | None:
    try:
        return day_range(text or "")
    except ValueError:
        return None


@cache
def tokens(name: str) -> frozenset[str]:
    parts = {part.removeprefix("al ") for part in re.sub(r"[^a-z ]", " ", fold(name)).split()}
    return frozenset(part for part in parts if len(part) > 1 and part not in HONORIFICS) or frozenset(parts)


@cache
def alike(one: str, other: str) -> bool:
    return one == other or (min(len(one), len(other)) > 3 and SequenceMatcher(None, one, other).ratio() >= 0.8)


def same_person(name: str, tenure: Tenure) -> bool:
    theirs = tokens(name)
    return any(alike(a, b) for known in (tenure.person, *tenure.aliases) for a in theirs for b in tokens(known))


def overlaps(row: Row, tenure: Tenure) -> bool:
    return tenure.may_cover(row.start.first - SLACK, row.end.last + SLACK)


def meanings(rows: Iterable[Row]) -> dict[tuple[str, str], str | None]:
    """The polity that each country of the reference means: its name, else the polity with most of its people."""
    votes: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    names: dict[str, list[Tenure]] = defaultdict(list)
    for tenure in officeholders().all():
        for token in {token for name in (tenure.person, *tenure.aliases) for token in tokens(name)}:
            names[token].append(tenure)
    for row in rows:
        found = {tenure.polity for token in tokens(row.person) for tenure in names[token] if overlaps(row, tenure)}
        votes[row.source, row.country].update(sorted(found))
    return {key: named(key[1]) or (tally.most_common(1) or [(None, 0)])[0][0] for key, tally in votes.items()}


def named(country: str) -> str | None:
    plain = country.replace("_", " ").removeprefix("Kingdom of ").removeprefix("the ")
    for text in (plain, plain.upper(), plain.title(), plain.title().replace(" And ", " and ").replace(" Of ", " of ")):
        polity = polities().named(text)
        if polity and polity.kind in ("state", "territory"):
            return polity.code
    return None


def member(row: Row, tenure: Tenure) -> bool:
    return same_person(row.person, tenure) and (not row.offices or tenure.office in row.offices)


def verdict(row: Row, polity: str | None, by_polity: dict[str, list[Tenure]]) -> str:
    then = [tenure for tenure in by_polity.get(polity or "", ()) if overlaps(row, tenure)]
    same = [tenure for tenure in then if member(row, tenure)]
    if same:
        return "confirmed" if not row.offices or any(began_alike(row, tenure) for tenure in same) else "other start"
    if any(same_person(row.person, tenure) for tenure in then):
        return "other office"
    return "contradicted" if any(tenure.office in row.offices for tenure in then) else "missing"


def began_alike(row: Row, tenure: Tenure) -> bool:
    month = timedelta(days=31)
    return row.start.first - month <= tenure.start.last and tenure.start.first <= row.start.last + month


def compare_offices(path: Path, show: str | None, source: str) -> None:
    rows = [row for row in rows_of(path) if source in row.source]
    polity_of = meanings(rows)
    by_polity: dict[str, list[Tenure]] = defaultdict(list)
    for tenure in officeholders().all():
        by_polity[tenure.polity].append(tenure)
    tally: dict[str, Counter[str]] = defaultdict(Counter)
    for row in rows:
        found = verdict(row, polity_of[row.source, row.country], by_polity)
        tally[row.source][found] += 1
        if found == show:
            polity = polity_of[row.source, row.country]
            print(f"  {row.source[:14]} {row.country}={polity} {row.role}: {row.person} {span(row)}")
    for name, counts in sorted(tally.items()):
        print(f"{name}: {', '.join(f'{count} {what}' for what, count in counts.most_common())}")


def span(row: Row) -> str:
    return f"{row.start.first} to {row.end.last}"


def compare_summits(path: Path) -> None:
    """G7 and G8 summits: the lexicon has one that starts within a day of the reference and in its country."""
    counts: Counter[str] = Counter()
    for summit in json.loads(path.read_text(encoding="utf-8"))["summits"]:
        start = summit.get("start_date") or (summit.get("dates") or {}).get("start")
        if not start or date.fromisoformat(start) < SINCE:
            continue
        day = date.fromisoformat(start)
        near = [
            edition
            for series in ("G7", "G8")
            for edition in gatherings().editions(series, day - timedelta(days=1), day + timedelta(days=1))
        ]
        counts["confirmed" if near else "missing"] += 1
        if not near:
            print(f"  no summit on {start}: {summit.get('id')}")
    print(f"G7 and G8 summits: {dict(counts)}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("officeholders", type=Path)
    parser.add_argument("summits", type=Path, nargs="?")
    parser.add_argument("--show", choices=("contradicted", "missing", "other office", "other start"))
    parser.add_argument("--source", default="", help="only sources whose name has this text")
    options = parser.parse_args()
    compare_offices(options.officeholders, options.show, options.source)
    if options.summits:
        compare_summits(options.summits)


if __name__ == "__main__":
    main()
