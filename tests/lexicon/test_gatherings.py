from datetime import date

import pytest

from summitry.lexicon import gatherings


@pytest.mark.parametrize(
    ("text", "start", "end", "names"),
    [
        ("the Hamburg summit", date(2017, 6, 1), date(2017, 8, 1), ["G20 Hamburg summit"]),
        ("St Petersburg summit", None, None, ["G8 St Petersburg summit", "G20 St Petersburg summit"]),
        ("St Petersburg summit", date(2013, 1, 1), None, ["G20 St Petersburg summit"]),
        ("the G20 leaders' talks in Osaka", None, None, ["G20 Osaka summit"]),
        ("G20 leaders' talks", None, None, []),
        ("Hamburg summit", date(2001, 1, 1), date(2002, 1, 1), []),
    ],
)
def test_a_name_alone_is_resolved_by_the_days(text, start, end, names):
    assert [edition.name for edition in gatherings().named(text, start, end)] == names


def test_editions_by_place_and_country():
    year = (date(2019, 1, 1), date(2019, 12, 31))
    (osaka,) = gatherings().editions("G20", *year, place="osaka")
    assert osaka.start.first == date(2019, 6, 28)
    assert gatherings().editions("G20", *year, country="FRA") == ()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("G-20", "G20"),
        ("g20", "G20"),
        ("UN General Assembly", "UNGA"),
        ("the apec", "APEC"),
        ("summit of the Gulf Cooperation Council", "GCC"),
        ("17th APEC Ministerial Meeting", "APEC"),
        ("Shanghai Cooperation Organization (SCO) summit", "SCO"),
    ],
)
def test_series_by_name(text, code):
    assert code in [series.code for series in gatherings().series(text)]


def test_every_edition_is_ordered_and_of_a_known_series():
    codes = {series.code for series in gatherings().all_series()}
    for edition in gatherings().all_editions():
        assert edition.series in codes
        assert edition.start.first <= edition.end.last, edition
        assert edition.status in ("held", "virtual", "cancelled", "postponed", "planned")
        assert edition.country is None or len(edition.country) >= 3, edition


def test_every_name_has_a_letter_or_digit_in_it():
    assert [form for form in gatherings().forms() if not any(map(str.isalnum, form))] == []
    assert gatherings().series("-") == ()
