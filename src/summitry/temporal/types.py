"""What the date grammar finds."""

from dataclasses import dataclass
from datetime import date

from summitry.model.encounter import When


@dataclass(frozen=True, slots=True)
class Reference:
    """From where a text looks at time.

    start, end: publication interval (a day, or bounds); None where nothing is known.
    dateline: a day printed in the text, which holds for weekdays in it where it differs (codebook, rule 9).
    day_first: "11/10/2022" is the 11th of October; else the 10th of November, where both can be.
    """

    start: date | None = None
    end: date | None = None
    dateline: date | None = None
    day_first: bool = False


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """One time expression.

    start, end: offsets in the text that was searched. text: the words.
    type: TIMEX3 type: "DATE", "TIME", "DURATION" or "SET".
    value: TIMEX3 value ("2018-11", "PT2H", "P3D", "PRESENT_REF").
    when: the days meant, as narrow as the words allow; None for sets, plain durations and what nothing anchors. A
        duration that ends or begins at the text's day has them ("in recent days", "the past three months").
    minutes: length of a DURATION in minutes, rounded as reported ("over two hours" = 120, "nearly three hours" = 180);
        None for all else, and for a distance ("an hour after the talks").
    """

    start: int
    end: int
    text: str
    type: str
    value: str
    when: When | None = None
    minutes: int | None = None
