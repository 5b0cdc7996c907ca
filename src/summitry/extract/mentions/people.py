"""Who of the people that the lexicon knows is meant by a name or an office on a date."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher
from functools import cache
from typing import NamedTuple

from summitry import lexicon
from summitry.extract.mentions.tokens import phrase_key
from summitry.extract.mentions.vocabulary import given_names, word_set
from summitry.lexicon.offices import Tenure, officeholders, usual_title
from summitry.temporal.types import Reference

FIRST, LAST = date(1900, 1, 1), date(2100, 1, 1)
_SERVES = {
    "head": ("head_of_state", "head_of_government", "supreme_leader"),
    "monarch": ("head_of_state", "supreme_leader"),
    "leader": ("supreme_leader", "head_of_government", "head_of_state", "party_leader", "movement_leader"),
    "movement_leader": ("movement_leader", "party_leader", "supreme_leader", "head_of_government"),
    "royal": ("heir", "deputy_head", "head_of_government", "foreign_minister"),
    "secretary": ("foreign_minister", "defence_minister", "finance_minister", "trade_minister", "minister", "envoy"),
    "minister": (
        "foreign_minister",
        "defence_minister",
        "finance_minister",
        "trade_minister",
        "minister",
        "envoy",
        "deputy_head",
    ),
    "deputy_minister": ("deputy_minister", "envoy", "foreign_minister"),
    "envoy": (
        "envoy",
        "ambassador",
        "deputy_minister",
        "organisation_head",
        "foreign_minister",
        "national_security_adviser",
    ),
    "organisation_head": ("organisation_head", "commissioner", "envoy"),
    "chief": ("organisation_head", "party_leader", "movement_leader", "security_official", "commissioner"),
    "chair": (
        "organisation_head",
        "party_leader",
        "head_of_state",
        "head_of_government",
        "supreme_leader",
        "movement_leader",
        "legislator",
        "opposition_leader",
    ),
    "party_leader": ("party_leader", "supreme_leader", "head_of_state", "movement_leader", "opposition_leader"),
    "official": ("envoy", "national_security_adviser", "party_leader", "defence_minister", "organisation_head"),
    "ambassador": ("ambassador", "envoy", "organisation_head"),
    "regional": ("subnational", "head_of_government", "head_of_state"),
    "head_of_government": ("head_of_government", "deputy_head"),
    "finance_minister": ("finance_minister", "deputy_head", "minister"),
    "defence_minister": ("defence_minister", "deputy_head"),
    "opposition": ("opposition_leader", "party_leader", "movement_leader"),
}
_NEAR = 0.5
_TITLED = ("monarch", "organisation_head", "head", "head_of_government", "foreign_minister", "deputy_head")
_NAMED = frozenset((*_TITLED, "leader", "heir", "supreme_leader", "chief", "defence_minister"))
_NAMED |= {"national_security_adviser", "finance_minister"}
_RANK = (
    "supreme_leader",
    "head_of_state",
    "head_of_government",
    "organisation_head",
    "movement_leader",
    "heir",
    "party_leader",
    "deputy_head",
    "foreign_minister",
    "defence_minister",
    "national_security_adviser",
    "finance_minister",
    "trade_minister",
    "minister",
    "commissioner",
    "envoy",
    "security_official",
    "deputy_minister",
    "ambassador",
    "opposition_leader",
    "legislator",
)
_BEFORE_TERM, _AFTER_TERM = 1100, 3650
ANY = frozenset(("style", "people", "counterpart", "candidate", "none", "voice", "spouse", "official", "elect", ""))


class Days(NamedTuple):
    """The days that a text speaks from: its publication interval, or a past year that a sentence names."""

    start: date
    end: date


def days_of(reference: Reference) -> Days:
    """The reference as closed days; an open end is as far as the record reaches."""
    return Days(reference.start or FIRST, reference.end or LAST)


def serves(title_office: str, tenure_office: str) -> bool:
    """Whether the holder of an office of one class is called by a title of another ("leader" of a head of state)."""
    return title_office in ANY or tenure_office in _SERVES.get(title_office, (title_office,))


def distance(tenure: Tenure, days: Days) -> int:
    """Days between a tenure and the days spoken from: 0 where they may overlap, negative where it is to come."""
    if tenure.start.first > days.end:
        return (days.end - tenure.start.first).days
    if tenure.end is not None and tenure.end.last < days.start:
        return (days.start - tenure.end.last).days
    return 0


def about(tenure: Tenure, days: Days) -> bool:
    """Whether the office was held within some years of the days, so that a surname alone may mean its holder."""
    return -_BEFORE_TERM <= distance(tenure, days) <= _AFTER_TERM


def rank(tenure: Tenure) -> int:
    """How high an office stands, 0 highest."""
    return _RANK.index(tenure.office) if tenure.office in _RANK else len(_RANK)


@dataclass(frozen=True, slots=True)
class Choice:
    """A person of the lexicon as meant: person (key), and the tenure that the words or the date single out."""

    person: str
    tenure: Tenure


def choose(people: Sequence[str], codes: Sequence[str], office: str, days: Days) -> tuple[Choice, ...]:
    """The people that a name can mean, best first, with the tenure meant.

    codes: polities that the text gives, none where it gives none. office: class of the title, "" without one. Who never
    held such an office, or none of that polity, is left out.
    """
    found = []
    for person in people:
        tenures = [t for t in _tenures(person) if (not codes or t.polity in codes) and _is_called(office, t)]
        tenures = [t for t in tenures if office != "elect" or t.start.first > days.start]
        if tenures:
            best = min(tenures, key=lambda tenure: (fitness(tenure, days)[:3], _shared(tenure), tenure.start.first))
            found.append((fitness(best, days), person, Choice(person, best)))
    found.sort(key=lambda entry: entry[:2])
    return tuple(choice for _, _, choice in found)


def _is_called(office: str, tenure: Tenure) -> bool:
    """Whether the holder of the tenure bears a title of the class; "President" is also that of a commission or bank."""
    if office == "monarch" and tenure.title.startswith("President"):
        return False  # "King Hussein" is no president of that name
    presides = office == "head" and tenure.office == "organisation_head" and tenure.title.startswith("President")
    return presides or serves(office, tenure.office)


def _shared(tenure: Tenure) -> bool:
    """Whether the polity shares its head of state with another, whose he or she is first."""
    return tenure.office == "head_of_state" and tenure.polity in _shared_heads()


@cache
def _shared_heads() -> frozenset[str]:
    return frozenset(row[0] for row in lexicon.words("shared_heads"))


def fitness(tenure: Tenure, days: Days) -> tuple[int, int, int, int]:
    """Order of likelihood that a tenure is the one spoken of, smallest best: near in time, high, surely then, late."""
    away = distance(tenure, days)
    years = -away // 365 + 1 if away < 0 else away // 1460 + (away > 0)
    sure = tenure.surely_covers(days.start, days.end)
    return years, 0 if sure or away else 1, rank(tenure), -tenure.start.first.toordinal()


@cache
def _tenures(person: str) -> tuple[Tenure, ...]:
    return tuple(tenure for tenure in officeholders().tenures(person) if tenure.person == person)


def tenures_of(person: str) -> tuple[Tenure, ...]:
    """Every tenure of one person."""
    return _tenures(person)


def families(key: str) -> set[str]:
    """ "Ramírez Lezcano" of "Rubén Darío Ramírez Lezcano", "Al Qahtani" of "Mutlaq bin Majed Al Qahtani"."""
    words = key.split()
    starts = {1, len(words) - 2, *(i for i, word in enumerate(words) if word in word_set("title_words", "particle"))}
    return {" ".join(words[i:]) for i in starts if 0 < i < len(words) - 1}


def spelt_so(given: str, person: str) -> bool:
    """ "Aleksandr" is Alexander, "Joe" Joseph, "D." Dmitry; "Jill" is not Joe, "Mary" not Mark."""
    known = phrase_key(person).split()[0]
    if given[0] != known[0] or len({given_names()[name] for name in (given, known) if name in given_names()}) > 1:
        return False
    return len(given) == 1 or SequenceMatcher(None, given, known).ratio() >= _NEAR


def holder(polity: str, office: str, label: str, days: Days) -> Tenure | None:
    """The one who held an office of a polity then; None where nobody or several may have.

    office: class as in a Title. label: the title itself, for classes with several titles.
    """
    classes = (
        (leading_office(polity, days), "movement_leader") if office == "leader" else _SERVES.get(office, (office,))
    )
    if office not in _NAMED:
        return None
    if polity == "EU" and office == "foreign_minister":
        office, label = "organisation_head", "High Representative for Foreign Affairs"
    names = (label,) if label and office in _TITLED else ()
    for wanted in names if office in ("deputy_head", "monarch") else (*names, *classes):
        found = officeholders().holders(polity, wanted, days.start, days.end)
        if office == "monarch":
            found = tuple(tenure for tenure in found if usual_title(tenure.title) == label)
        sure = [tenure for tenure in found if tenure.surely_covers(days.start, days.end)]
        people = sure or list(found)
        if len({tenure.person for tenure in people}) == 1:
            return people[0]
        if people:
            return None
    return None


def leading_office(polity: str, days: Days) -> str:
    """The class of office that "the Russian leader" means in a polity: president, prime minister, monarch."""
    return officeholders().leading_office(polity, days.start)
