"""Where vague accounts go, and where they stay apart. Each case: the vague report, the known ones, its companions."""

import pytest

from summitry.model.record import Report
from summitry.resolve import resolve
from tests.resolve.making import report

HAMBURG = report("a1", "Trump, Putin", "2017-07-07", "2017-07-08", place="Hamburg, DEU", occasion="G20")
HELSINKI = report("b1", "Trump, Putin", "2018-07-16", "2018-07-17", place="Helsinki, FIN")
OSAKA = report("c1", "Trump, Putin", "2019-06-28", "2019-06-29", place="Osaka, JPN", occasion="G20")
KNOWN = [HAMBURG, HELSINKI, OSAKA]
MANY = [report(f"{x}1", "Trump, Putin", "2018-07-16", "2018-07-17", place="Helsinki, FIN") for x in "defgh"]


def companions(vague: Report, known: list[Report]) -> set[str]:
    """The documents of the encounter that the vague report came to."""
    encounter = next(e for e in resolve([vague, *known]) if vague.key in e.reports)
    return set(encounter.documents) - {vague.document}


@pytest.mark.parametrize(
    ("vague", "expected"),
    [
        (report("z1", "Trump, Putin", None, "2018-07-20"), {"b"}),
        (report("z1", "Trump, Putin", None, "2018-07-01", status="scheduled"), {"b"}),
        (report("z1", "Trump, Putin", None, "2019-01-10", place="Helsinki, FIN"), {"b"}),
        (report("z1", "Trump, Putin", None, "2025-01-10", place="Helsinki, FIN"), {"b"}),
        (report("z1", "Trump, Putin", None, "2025-01-10", place="FIN"), set()),
        (report("z1", "Trump, Putin", None, "2025-01-10"), set()),
        (report("z1", "Trump, Putin", None, None), set()),
        (report("z1", "Trump, Putin", None, "2018-09-01", status="cancelled"), set()),
        (report("z1", "Trump, Putin", None, "2018-07-10", status="denied"), set()),
        (report("z1", "Trump, Putin", None, "2018-07-10", status="cancelled"), {"b"}),
        (report("z1", "Trump, Putin", None, "2018-02-01", status="floated"), set()),
        (report("z1", "Trump, Putin", "2018-01-01/2018-12-31", "2019-02-01"), {"b"}),
        (report("z1", "Trump, Putin", "2017-01-01/2018-12-31", "2019-02-01", place="DEU"), {"a"}),
        (report("z1", "Trump, Putin", "2017-01-01/2019-12-31", "2020-02-01"), set()),
        (report("z1", "Merkel, Putin", None, "2018-07-20"), set()),
        (report("z1", "Trump, Putin", None, "2018-07-20", kind="call"), set()),
    ],
)
def test_where_it_goes(vague: Report, expected: set[str]) -> None:
    assert companions(vague, KNOWN) == expected


def test_the_one_that_most_reports_tell_of_is_meant() -> None:
    vague = report("z1", "Trump, Putin", "2017-01-01/2019-12-31", "2019-09-01")
    assert companions(vague, [HAMBURG, OSAKA, *MANY]) == set("defgh")
    assert companions(vague, [HAMBURG, OSAKA, *MANY[:3]]) == set()


def test_a_copy_of_the_words_goes_where_they_went() -> None:
    words = "The two presidents spoke at length about the state of the world and the weather of that week."
    first = report("y1", "Trump, Putin", "2018-07-16", "2018-07-17", quote=words)
    copy = report("z1", "Trump, Putin", None, None, quote=words)
    assert companions(copy, [HAMBURG, first, OSAKA]) == {"y"}


def test_two_undated_reports_of_one_week_are_one() -> None:
    one = report("y1", "Merkel, Macron", None, "2018-03-01", status="scheduled")
    assert companions(report("z1", "Merkel, Macron", None, "2018-03-03", status="scheduled"), [one]) == {"y"}
    assert companions(report("z1", "Merkel, Macron", None, "2018-09-03", status="scheduled"), [one]) == set()


def test_what_fits_several_draws_nothing_after_it() -> None:
    doubtful = report("y1", "Trump, Putin", "2017-01-01/2019-12-31", "2020-02-01")
    assert companions(report("z1", "Trump, Putin", "2017-01-01/2019-12-31", "2020-03-01"), [doubtful, *KNOWN]) == set()


def test_the_reason_says_how_it_was_placed() -> None:
    vague = report("z1", "Trump, Putin", None, "2018-07-20")
    encounter = next(e for e in resolve([vague, *KNOWN]) if "z#1" in e.reports)
    (reason,) = [link.reason for link in encounter.links if link.report == "z#1"]
    assert reason.endswith("the one near the report")
