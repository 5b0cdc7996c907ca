from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summitry.temporal import Reference, TimeExpression, find_times

WEDNESDAY = date(2017, 10, 25)
SATURDAY = date(2017, 10, 28)


def seen(text: str, day: date = WEDNESDAY) -> tuple[TimeExpression, ...]:
    return find_times(text, Reference(day, day))


def days(text: str, day: date = WEDNESDAY) -> str | None:
    """The days of the first expression that has any, as "first/last"."""
    found = [t.when for t in seen(text, day) if t.when]
    return f"{found[0].start}/{found[0].end}" if found else None


FULL_DATES = [
    ("The two met on 7 July 2017.", "2017-07-07/2017-07-07"),
    ("The talks of Friday, July 7, 2017, were long.", "2017-07-07/2017-07-07"),
    ("The summit runs June 28-29, 2019.", "2019-06-28/2019-06-29"),
    ("It took place on 28–29 June 2019.", "2019-06-28/2019-06-29"),
    ("He stays from 6 to 8 July 2017.", "2017-07-06/2017-07-08"),
    ("They spoke on July 7 and 8, 2017.", "2017-07-07/2017-07-08"),
    ("The gathering of Nov. 30 - Dec. 1, 2018 ended quietly.", "2018-11-30/2018-12-01"),
    ("The visit of 30 December 2015 to 2 January 2016 was private.", "2015-12-30/2016-01-02"),
    ("Dated 11/10/2022.", "2022-11-10/2022-11-10"),
    ("Dated 25/10/2022.", "2022-10-25/2022-10-25"),
    ("On 2018-11-29 it was called off.", "2018-11-29/2018-11-29"),
    ("They met in November 2018.", "2018-11-01/2018-11-30"),
    ("They spoke of an upcoming July 2016 trip.", "2016-07-01/2016-07-31"),
    ("They met in mid-November 2018.", "2018-11-11/2018-11-20"),
    ("In 2007 they met once.", "2007-01-01/2007-12-31"),
    ("Early in 2006 they met.", "2006-01-01/2006-03-31"),
    ("Throughout the 1990s they met.", "1990-01-01/1999-12-31"),
    ("In the summer of 2014 they met.", "2014-06-01/2014-08-31"),
    ("In the third quarter of 2014 they met.", "2014-07-01/2014-09-30"),
    ("In the first half of 2014 they met.", "2014-01-01/2014-06-30"),
    ("They met at Easter 2014.", "2014-04-20/2014-04-20"),
    ("They met on New Year's Day 2014.", "2014-01-01/2014-01-01"),
    ("They met three days after July 7, 2017.", "2017-07-10/2017-07-10"),
    ("They spoke after the Sept. 11 attacks.", "2001-09-11/2001-09-11"),
    ("They spoke on July 7, 8 and 9, 2017.", "2017-07-07/2017-07-09"),
    ("They met on St. Patrick's Day 2016.", "2016-03-17/2016-03-17"),
    ("On the eve of May 9, 2015, they met.", "2015-05-08/2015-05-08"),
    ("They met on the morning of May 9, 2015.", "2015-05-09/2015-05-09"),
]


@pytest.mark.parametrize(("text", "expected"), FULL_DATES)
def test_complete_dates_need_no_publication_date(text: str, expected: str) -> None:
    (found, *_) = [t for t in find_times(text, Reference()) if t.when]
    assert found.when is not None
    assert f"{found.when.start}/{found.when.end}" == expected
    assert found.when.anchor is None


RELATIVE = [
    ("The council of the U.S. will convene on Tuesday.", "2017-10-31/2017-10-31"),
    ("Made up of five states, the council will meet without the U.K. on Monday.", "2017-10-30/2017-10-30"),
    ("Mr. Example will receive Mr. Other on Tuesday.", "2017-10-31/2017-10-31"),
    ("The United States and its allies are to meet on Tuesday.", "2017-10-31/2017-10-31"),
    ("They flew to Rome to meet the pope on Tuesday.", "2017-10-24/2017-10-24"),
    ("They will meet at this weekend's summit.", "2017-10-28/2017-10-29"),
    ("Over the weekend they spoke by phone.", "2017-10-21/2017-10-22"),
    ("The president met his guest today.", "2017-10-25/2017-10-25"),
    ("They spoke yesterday.", "2017-10-24/2017-10-24"),
    ("They will speak tomorrow morning.", "2017-10-26/2017-10-26"),
    ("They dine tonight.", "2017-10-25/2017-10-25"),
    ("They spoke last night.", "2017-10-24/2017-10-24"),
    ("They will meet the day after tomorrow.", "2017-10-27/2017-10-27"),
    ("The two met on Friday.", "2017-10-20/2017-10-20"),
    ("The two will meet on Friday.", "2017-10-27/2017-10-27"),
    ("The chancellor is due in Paris on Monday.", "2017-10-30/2017-10-30"),
    ("A meeting is scheduled for Monday, officials said.", "2017-10-30/2017-10-30"),
    ("He said on Monday that he will travel soon.", "2017-10-23/2017-10-23"),
    ("The minister flew to Vienna on Sunday.", "2017-10-22/2017-10-22"),
    ("The two sides met on Wednesday.", "2017-10-25/2017-10-25"),
    ("He plans a trip to Tirana on Sunday.", "2017-10-29/2017-10-29"),
    ("They met last Friday.", "2017-10-20/2017-10-20"),
    ("They meet next Tuesday.", "2017-10-31/2017-10-31"),
    ("They met on Friday and Saturday.", "2017-10-20/2017-10-21"),
    ("He will be there from Monday to Wednesday.", "2017-10-30/2017-11-01"),
    ("They met last week.", "2017-10-16/2017-10-22"),
    ("They meet this week.", "2017-10-23/2017-10-29"),
    ("They will meet early next week.", "2017-10-30/2017-11-01"),
    ("They will meet later this week.", "2017-10-26/2017-10-29"),
    ("They met earlier this month.", "2017-10-01/2017-10-24"),
    ("They will meet in late May or early June.", "2018-05-21/2018-06-10"),
    ("They will meet in the coming week.", "2017-10-26/2017-11-01"),
    ("They will meet this Nov. 3.", "2017-11-03/2017-11-03"),
    ("They will meet at the end of the month.", "2017-10-21/2017-10-31"),
    ("They met last month.", "2017-09-01/2017-09-30"),
    ("They met last November.", "2016-11-01/2016-11-30"),
    ("They will meet in November.", "2017-11-01/2017-11-30"),
    ("They put it off to March.", "2018-03-01/2018-03-31"),
    ("They met in July.", "2017-07-01/2017-07-31"),
    ("He visited them in January.", "2017-01-01/2017-01-31"),
    ("They met between Sept. 20 and Oct. 4.", "2017-09-20/2017-10-04"),
    ("They met on March 3.", "2017-03-03/2017-03-03"),
    ("They will meet on Jan. 3.", "2018-01-03/2018-01-03"),
    ("They met last Oct. 3.", "2017-10-03/2017-10-03"),
    ("They met two weeks ago.", "2017-10-09/2017-10-15"),
    ("They met three days ago.", "2017-10-22/2017-10-22"),
    ("They met two years ago.", "2015-01-01/2015-12-31"),
    ("They met six months ago.", "2017-04-01/2017-04-30"),
    ("They met in the past week.", "2017-10-18/2017-10-25"),
    ("They met twice in the past three months.", "2017-07-25/2017-10-25"),
    ("They met in recent days.", "2017-10-18/2017-10-25"),
    ("They met at the weekend.", "2017-10-21/2017-10-22"),
    ("They met last summer.", "2017-06-01/2017-08-31"),
    ("They met at Easter.", "2017-04-16/2017-04-16"),
    ("They will meet at Christmas.", "2017-12-25/2017-12-25"),
    ("They met earlier this year.", "2017-01-01/2017-10-24"),
    ("They will meet early next year.", "2018-01-01/2018-03-31"),
    ("They will meet on Tuesday in Rome and speak the following day.", "2017-10-31/2017-10-31"),
]


@pytest.mark.parametrize(("text", "expected"), RELATIVE)
def test_seen_from_the_publication_date(text: str, expected: str) -> None:
    assert days(text) == expected


WEEKEND = [
    ("They met last week.", "2017-10-23/2017-10-29"),
    ("They will meet later this week.", "2017-10-30/2017-11-05"),
    ("They are to meet this week.", "2017-10-30/2017-11-05"),
    ("They met this week.", "2017-10-23/2017-10-29"),
    ("They will go on with what they said earlier this week.", "2017-10-23/2017-10-27"),
    ("They will meet next week.", "2017-10-30/2017-11-05"),
    ("They met this past weekend.", "2017-10-21/2017-10-22"),
]


def test_the_past_weekend_of_a_sunday_is_the_one_that_ends() -> None:
    assert days("They met this past weekend.", date(2017, 10, 29)) == "2017-10-28/2017-10-29"


@pytest.mark.parametrize(("text", "expected"), WEEKEND)
def test_weeks_of_a_weekend_document(text: str, expected: str) -> None:
    assert days(text, SATURDAY) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Prime Minister Theresa May spoke.",
        "They may meet again.",
        "They march on.",
        "The 6-year-old was there.",
        "The second man spoke.",
        "He paid $1,990 for it.",
        "They praised the Good Friday Agreement.",
        "It was in USA TODAY.",
        "They met 3 ministers.",
    ],
)
def test_what_is_no_time(text: str) -> None:
    assert seen(text) == ()


DURATIONS = [
    ("over two hours", 120),
    ("nearly three hours", 180),
    ("about thirty minutes", 30),
    ("an hour and a half", 90),
    ("ninety minutes", 90),
    ("a 90-minute call", 90),
    ("two-and-a-half-hour talks", 150),
    ("two and a half hours", 150),
    ("half an hour", 30),
    ("a half-hour call", 30),
    ("more than an hour", 60),
    ("a two-hour-long session", 120),
    ("an hourlong session", 60),
    ("an hour-long session", 60),
    ("two hours and 15 minutes", 135),
    ("2 1/2 hours", 150),
    ("twenty-five minutes", 25),
    ("75 minutes", 75),
]


@pytest.mark.parametrize(("words", "minutes"), DURATIONS)
def test_durations_in_minutes(words: str, minutes: int) -> None:
    (found,) = seen(f"Their meeting took {words}.")
    assert (found.type, found.minutes, found.when) == ("DURATION", minutes, None)


@pytest.mark.parametrize(
    ("words", "value"),
    [("a three-day visit", "P3D"), ("two weeks of talks", "P2W"), ("several days of talks", "PXD")],
)
def test_longer_durations_have_no_minutes(words: str, value: str) -> None:
    (found,) = seen(f"It was {words}.")
    assert (found.type, found.value, found.minutes) == ("DURATION", value, None)


def test_a_distance_is_no_length_of_a_meeting() -> None:
    (found,) = seen("He left an hour after the talks.")
    assert found.minutes is None


def test_dates_counted_from_another_in_the_sentence() -> None:
    found = seen("He will meet one in Berlin on Tuesday and the other the following day.")
    assert [str(t.when.start) for t in found if t.when] == ["2017-10-31", "2017-11-01"]
    assert found[-1].when is not None
    assert found[-1].when.anchor == "counted from 2017-10-31"


def test_dates_counted_from_another_sentence_are_left_open() -> None:
    found = seen("They met on July 7, 2017. He left three days later.")
    assert found[-1].when is None


def test_the_weekend_of_a_date() -> None:
    found = seen("They met on June 7, 2017, that weekend and the following weekend.")
    assert [t.value for t in found] == ["2017-06-07", "2017-W23-WE", "2017-W24-WE"]


def test_a_day_counted_from_a_stretch_follows_its_end() -> None:
    found = seen("They met on July 7 and 8, 2017 and left the next day.")
    assert found[-1].value == "2017-07-09"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They met in May 2014, and that same day they signed.", "2014-05-XX"),
        ("They met in 2014, and that month they signed.", "2014-XX"),
        ("They met in May 2014 and spoke three days later.", "XXXX-XX-XX"),
        ("They met in the summer of 2014, and that same day they signed.", "XXXX-XX-XX"),
    ],
)
def test_a_month_does_not_tell_that_day(text: str, value: str) -> None:
    found = seen(text)[-1]
    assert (found.value, found.when) == (value, None)


def test_the_quarter_reported_is_that_from_which_others_are_counted() -> None:
    found = seen("In the third quarter of 2014 it sold less than a year earlier. The year-earlier figures were high.")
    assert [t.value for t in found] == ["2014-Q3", "2013-Q3", "2013-Q3"]


def test_the_year_of_the_last_date() -> None:
    found = seen("They first met in 1976 and spoke in September that year.")
    assert [f"{t.when.start}/{t.when.end}" for t in found if t.when][-1] == "1976-09-01/1976-09-30"
    (alone,) = seen("They spoke in September that year.")
    assert alone.when is None


def test_listed_days_far_apart_are_no_stretch() -> None:
    found = seen("They met on May 3 and May 28, 2017.")
    assert [str(t.when.end) for t in found if t.when] == ["2017-05-03", "2017-05-28"]


def test_the_eve_of_an_event_is_left_open() -> None:
    (found,) = seen("They met on the eve of the summit.")
    assert (found.text, found.when) == ("the eve of", None)


def test_a_year_holds_for_the_dates_of_its_sentence() -> None:
    found = seen("On his first visit in 1990, he broke his journey on Sunday, June 24, to pay a call.")
    assert [str(t.when.start) for t in found if t.when][-1] == "1990-06-24"
    found = seen("They met four times since 2014, most of all in July.")
    assert [str(t.when.start) for t in found if t.when][-1] == "2017-07-01"


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("the previous Friday", "2017-06-30"),
        ("the following Monday", "2017-07-10"),
        ("the following Friday", "2017-07-14"),
    ],
)
def test_weekdays_counted_from_a_date(words: str, day: str) -> None:
    found = seen(f"They met on July 7, 2017, and {words}.")
    assert [str(t.when.start) for t in found if t.when] == ["2017-07-07", day]


def test_anchor_names_the_publication_date() -> None:
    (found,) = seen("They met yesterday.")
    assert found.when is not None
    assert found.when.anchor == "published 2017-10-25"


def test_a_dateline_holds_against_the_given_date() -> None:
    (found,) = find_times("They met on Friday.", Reference(WEDNESDAY, WEDNESDAY, dateline=date(2017, 10, 27)))
    assert found.when is not None
    assert (found.when.start, found.when.anchor) == (date(2017, 10, 27), "dateline 2017-10-27")


def test_unknown_reference_leaves_relative_dates_open() -> None:
    july, day = find_times("They met in July, and on Friday.", Reference())
    assert (july.when, july.value) == (None, "XXXX-07")
    assert day.when is None


def test_bounded_reference_dates_what_both_ends_agree_on() -> None:
    hamburg = Reference(date(2017, 7, 7), date(2017, 7, 8))
    july, today, november = (
        find_times(f"They met {w}.", hamburg)[0].when for w in ("in July", "today", "last November")
    )
    assert july is not None
    assert (july.start, july.end) == (date(2017, 7, 1), date(2017, 7, 31))
    assert today is not None
    assert (today.start, today.end) == (date(2017, 7, 7), date(2017, 7, 8))
    assert november is not None
    assert (november.start, november.end) == (date(2016, 11, 1), date(2016, 11, 30))


def test_a_reference_of_a_year_dates_no_weekday() -> None:
    (found,) = find_times("They met on Friday.", Reference(date(2017, 1, 1), date(2017, 12, 31)))
    assert found.when is None


def test_tense_given_by_the_caller_wins() -> None:
    (found,) = find_times("On Friday", Reference(WEDNESDAY, WEDNESDAY), tense=1)
    assert found.when is not None
    assert found.when.start == date(2017, 10, 27)


def test_offsets_point_into_the_document() -> None:
    text = "They met on ‘Friday’ — İstanbul — and on July 7."
    for found in find_times(text, Reference(WEDNESDAY, WEDNESDAY), offset=100):
        assert text[found.start - 100 : found.end - 100] == found.text


VOCABULARY = """earlier this will May in the last next a two 31 Feb. 30 1900 9999 0 May 12 of quarter half
    century week ago later , - / : . p.m. 25 Friday and to 99999999999 thousand years second days 1st 0th ½ before
    after eve Easter New Year's 24:61 0000 GMT"""
WORDS = st.sampled_from(VOCABULARY.split())


@pytest.mark.parametrize("words", ["one hundred thousand ", "1, ", "June 1, 2, ", "three days after ", "a half and "])
def test_endless_repetition_is_read_in_its_stride(words: str) -> None:
    text = words * 3000
    assert all(text[t.start : t.end] == t.text for t in seen(text))


@settings(max_examples=300, deadline=None)
@given(st.lists(WORDS | st.text(max_size=5), max_size=14), st.dates())
def test_any_words_are_read_without_error(parts: list[str], day: date) -> None:
    text = " ".join(parts)
    for found in find_times(text, Reference(day, day)):
        assert text[found.start : found.end] == found.text
        assert found.type in ("DATE", "TIME", "DURATION", "SET")


@pytest.mark.parametrize(
    "text",
    [
        "Ash, who took office in 2012, will speak on November 8.",
        "A pact signed in 2012 will be read out on November 8.",
        "He sat in a house that was built in 2012, and will speak on November 8.",
    ],
)
def test_a_year_told_in_passing_is_not_that_of_what_is_to_come(text: str) -> None:
    assert seen(text)[-1].value == "2017-11-08"
