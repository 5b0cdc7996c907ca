"""The record beside a register."""

from datetime import date

import pytest

from summitry.resolve import resolve
from summitry.resolve.compare import Row, compare, confirmed
from summitry.resolve.register import code_of, row_of, without_title
from tests.resolve.making import report

RECORD = resolve(
    [
        report("a1", "Trump, Abe", "2017-02-10", place="White House, USA"),
        report("b1", "Trump, Xi", "2017-04-06", place="Palm Beach, USA"),
        report("c1", "Trump, Putin", "2018-07-16", place="Helsinki, FIN"),
        report("d1", "Obama, Merkel", None),
        report("e1", "Trump, Merkel", "2018-04-27", "2018-04-01", status="scheduled", place="USA"),
    ]
)


def row(key: str, person: str, polity: str, land: str, *days: str) -> Row:
    start, end = date.fromisoformat(days[0]), date.fromisoformat(days[-1])
    return Row(key, person, polity, (land,), start, end)


REGISTER = [
    row("1", "Shinzō Abe", "JPN", "USA", "2017-02-09", "2017-02-12"),
    row("2", "Xi Jinping", "CHN", "USA", "2017-04-08", "2017-04-09"),
    row("3", "Donald Trump", "USA", "FIN", "2018-07-15", "2018-07-16"),
    row("4", "Theresa May", "GBR", "USA", "2017-01-27"),
    row("5", "Angela Merkel", "DEU", "USA", "2018-04-27"),
]


def test_rows_and_encounters_are_lined_up() -> None:
    got = compare(RECORD, REGISTER)
    assert [m.row.key for m in got.matched] == ["1", "3"]
    assert [(m.row.key, m.off, m.conflict) for m in got.conflicting] == [("2", 2, "2 days apart")]
    assert [r.key for r in got.only_there] == ["4", "5"]
    assert got.only_here == ()
    assert [got.within(days) for days in (0, 1, 3)] == [2, 2, 3]


def test_plans_count_where_asked_for() -> None:
    assert [r.key for r in compare(RECORD, REGISTER, held_only=False).only_there] == ["4"]


def test_only_here() -> None:
    (alone,) = compare(RECORD, REGISTER[1:]).only_here
    assert alone == RECORD[0].id


def test_another_land_is_a_conflict() -> None:
    (match,) = compare(RECORD[3:4], [row("9", "Donald Trump", "USA", "RUS", "2018-07-16")]).conflicting
    assert match.conflict == "in FIN here, RUS there"


def test_confirmed() -> None:
    assert sorted(confirmed(RECORD, REGISTER).values()) == [0, 0, 0, 2]


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (
            {"id": "7", "visitor": "Prime Minister Shinzō Abe", "from": "Japan", "start-date": "2017-02-09"},
            ("visit 7", "JPN", ("USA",)),
        ),
        (
            {"id": "8", "name": "Barack Obama", "country": "Korea, Republic of", "start-date": "2012-03-25"},
            ("travel 8", "USA", ("KOR",)),
        ),
        (
            {"person": "Xi Jinping", "polity": "China", "country": "France|DEU", "start": "2014-03-25"},
            ("0", "CHN", ("FRA", "DEU")),
        ),
        ({"visitor": "Somebody", "from": "Ruritania", "start-date": "2012-03-25"}, None),
        ({"person": "Xi Jinping", "polity": "China"}, None),
    ],
)
def test_rows_of_registers(cells: dict[str, object], expected: tuple[object, ...] | None) -> None:
    got = row_of(cells, 0)
    assert (got and (got.key, got.polity, got.lands)) == expected


@pytest.mark.parametrize(
    ("name", "code"), [("Burma (Myanmar)", "MMR"), ("China, People’s Republic of", "CHN"), ("nowhere", None)]
)
def test_code_of(name: str, code: str | None) -> None:
    assert code_of(name) == code


@pytest.mark.parametrize(
    ("text", "name"),
    [("Prime Minister Shinzō Abe", "Shinzō Abe"), ("President Someone Unheard-Of", "Someone Unheard-Of")],
)
def test_without_title(text: str, name: str) -> None:
    assert without_title(text) == name
