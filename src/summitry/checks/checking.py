"""All rules over one record."""

from collections.abc import Iterable, Sequence

from summitry.checks.days import impossible_days
from summitry.checks.itineraries import at_home, long_visits, two_places
from summitry.checks.officeholding import out_of_office
from summitry.checks.reporting import before_the_day, contested, held_before_announced
from summitry.checks.twins import month_shifted
from summitry.model.problem import Problem
from summitry.model.record import Encounter, Report


def check(encounters: Sequence[Encounter], reports: Iterable[Report]) -> tuple[Problem, ...]:
    """Everything in the record that cannot be, or hardly can. In order of rule and encounter; nothing is changed.

    reports: those that the encounters were derived from.
    """
    by_key = {r.key: r for r in reports}
    found = [
        *two_places(encounters),
        *at_home(encounters),
        *long_visits(encounters),
        *out_of_office(encounters),
        *held_before_announced(encounters, by_key),
        *before_the_day(encounters, by_key),
        *month_shifted(encounters),
        *contested(encounters),
        *impossible_days(encounters, by_key),
    ]
    return tuple(sorted(set(found), key=lambda p: (p.rule, p.where, p.reason, p.claims)))
