"""The drawing: dated encounters in order, undated ones apart, lanes by polities."""

from dataclasses import replace
from datetime import date

from summitry.model.encounter import Participant, When
from summitry.model.record import Encounter
from summitry.reports.dossier import Page, Shelf, build
from summitry.reports.timeline import draw, lane_of


def pages(encounter: Encounter, shelf: Shelf, days: list[str | None]) -> tuple[Page, ...]:
    whens = [When(date.fromisoformat(d), date.fromisoformat(d)) if d else None for d in days]
    accounts = [replace(encounter.account, when=w) for w in whens]
    return build([replace(encounter, account=a) for a in accounts], shelf).pages


def test_later_stands_further_right(encounter: Encounter, shelf: Shelf) -> None:
    drawing = draw(pages(encounter, shelf, ["2017-07-07", "2018-11-30", "2019-06-28"]))
    xs = [d.x for d in drawing.lanes[0].dots]
    assert xs == sorted(xs)
    assert [t.label for t in drawing.ticks] == ["2018", "2019"]


def test_the_undated_have_a_column_of_their_own(encounter: Encounter, shelf: Shelf) -> None:
    drawing = draw(pages(encounter, shelf, ["2017-07-07", None]))
    dated, undated = drawing.lanes[0].dots
    assert drawing.undated_x is not None
    assert undated.x >= drawing.undated_x > dated.x


def test_lanes_are_named_by_polities(encounter: Encounter, shelf: Shelf) -> None:
    (page,) = pages(encounter, shelf, [None])
    assert lane_of(page) == "CRI – NOR"
    many = tuple(Participant(None, code) for code in ("FRA", "DEU", "ITA", "ESP"))
    crowd = replace(encounter, account=replace(encounter.account, participants=many))
    assert lane_of(build([crowd], shelf).pages[0]) == "four and more"


def test_encounters_of_one_day_do_not_hide_one_another(encounter: Encounter, shelf: Shelf) -> None:
    first, second, third = draw(pages(encounter, shelf, ["2017-07-07", "2017-07-07", "2019-06-28"])).lanes[0].dots
    assert first.x == second.x
    assert first.dy != second.dy
    assert third.dy == 0
