import pytest

from tests.temporal.seeing import days, seen


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("They met early last month.", "early last month"),
        ("They met in mid-2016.", "mid-2016"),
        ("They met late Friday.", "late Friday"),
        ("They met on Friday morning.", "Friday morning"),
        ("They met early Friday morning.", "early Friday morning"),
        ("They met at 5 p.m. on Friday.", "5 p.m. on Friday"),
        ("They met at the end of November 2014.", "the end of November 2014"),
        ("They met three days after July 7, 2017.", "three days after July 7, 2017"),
        ("They met the day before Christmas Eve.", "the day before Christmas Eve"),
        ("They met from Friday to Sunday.", "Friday to Sunday"),
        ("They met on the night of Friday, Oct. 20.", "the night of Friday, Oct. 20"),
        ("They met in the week of March 6, 2017.", "the week of March 6, 2017"),
        ("They met in Easter week.", "Easter week"),
        ("They met on Easter weekend.", "Easter weekend"),
        ("They met on the weekend of June 3-4.", "the weekend of June 3-4"),
        ("They met at 10:35 a.m. (0835 GMT) Friday.", "10:35 a.m. (0835 GMT) Friday"),
        ("They met at 3 p.m. local time (1300 GMT) on Monday.", "3 p.m. local time (1300 GMT) on Monday"),
    ],
)
def test_what_belongs_together(text: str, words: str) -> None:
    (found,) = seen(text)
    assert found.text == words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met early last month.", "2017-09-01/2017-09-10"),
        ("They met in mid-2016.", "2016-05-01/2016-08-31"),
        ("They met on the weekend of June 3-4.", "2017-06-03/2017-06-04"),
        ("They met on the weekend of June 3.", "2017-06-03/2017-06-04"),
        ("They will meet on Thursday (Nov. 2).", "2017-11-02"),
        ("They met in late 2016.", "2016-10-01/2016-12-31"),
        ("They met in the early 1990s.", "1990-01-01/1992-07-01"),
        ("They met two days before July 7, 2017.", "2017-07-05"),
        ("They met in the week of March 8, 2017.", "2017-03-06/2017-03-12"),
        ("They met in the week beginning March 6, 2017.", "2017-03-06/2017-03-12"),
        ("They met in the week of Sunday, March 5, 2017.", "2017-03-05/2017-03-11"),
        ("They met the day after Christmas 2014.", "2014-12-26"),
        ("They met from Friday to Sunday.", "2017-10-20/2017-10-22"),
        ("They will meet Friday or Saturday.", "2017-10-27/2017-10-28"),
        ("They will meet Friday and Monday.", "2017-10-27"),
        ("They will meet in late May or early June 2018.", "2018-05-21/2018-06-10"),
    ],
)
def test_days(text: str, expected: str) -> None:
    assert days(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met over Labor Day weekend.", "2017-09-02/2017-09-04"),
        ("They will meet over Thanksgiving weekend.", "2017-11-23/2017-11-26"),
        ("They met on the weekend of Easter.", "2017-04-15/2017-04-16"),
        ("They met on Easter weekend.", "2017-04-15/2017-04-16"),
    ],
)
def test_the_weekend_of_a_feast(text: str, expected: str) -> None:
    assert days(text) == expected
