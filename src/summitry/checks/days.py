"""Days that no calendar has: what a report says of them cannot be a day, and was taken for its month or year."""

import re
from calendar import monthrange
from collections.abc import Iterator, Mapping, Sequence

from summitry.checks.common import problem
from summitry.model.problem import Problem
from summitry.model.record import Encounter, Report
from summitry.model.wording import MONTHS

_MONTH = "|".join(MONTHS)
_DAY = re.compile(
    rf"\b(?:(?P<month>{_MONTH}) (?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?!\d|:)"
    rf"|(?P<day2>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?(?P<month2>{_MONTH}))\b(?:,? (?P<year>\d{{4}}))?"
)
_LEAP = 2000


def impossible_days(encounters: Sequence[Encounter], reports: Mapping[str, Report]) -> Iterator[Problem]:
    """A day that is none ("February 31") in the words that an encounter rests on."""
    for e in encounters:
        for key in e.reports:
            report = reports.get(key)
            for words in (
                dict.fromkeys(w for span in report.account.evidence for w in _none(span.quote)) if report else ()
            ):
                yield problem("no-such-day", e, f"“{words}” is no day of any calendar", (key,))


def _none(text: str) -> Iterator[str]:
    for m in _DAY.finditer(text):
        if not m["year"] and not text[: m.start()].lower().endswith("on "):
            continue  # "in May 45 people"
        month = MONTHS.index(m["month"] or m["month2"]) + 1
        if not 1 <= int(m["day"] or m["day2"]) <= monthrange(int(m["year"] or _LEAP) or _LEAP, month)[1]:
            yield m[0]
