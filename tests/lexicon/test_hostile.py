"""Whatever text holds, looking it up gives an answer."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from summitry.lexicon import gatherings, officeholders, places, polities, titles
from summitry.lexicon.folding import fold

PIECES = st.sampled_from(
    ["the", "President", "Xi", "Jinping", "St.", "summit", "G20", "(", ")", ",", "-", "’", "U.S.", "é", " ", "\n"]
)
TEXTS = st.one_of(st.text(max_size=40), st.lists(PIECES, max_size=8).map(" ".join))


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_look_ups_never_fail(text):
    assert isinstance(officeholders().people(text), tuple)
    assert isinstance(officeholders().tenures(text), tuple)
    assert isinstance(gatherings().series(text), tuple)
    assert isinstance(gatherings().named(text, None, None), tuple)
    assert isinstance(places().find(text), tuple)
    assert titles().find(text) is None or titles().find(text)
    for look in (polities().named, polities().demonym, polities().metonym):
        assert look(text) is None or look(text).code in polities().by_code


@given(TEXTS)
def test_folding_twice_changes_nothing(text):
    assert fold(fold(text)) == fold(text)


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(sorted(polities().by_code)), st.dates(date(1990, 1, 1), date(2026, 12, 31)))
def test_who_leads_held_an_office_then(code, day):
    for tenure in officeholders().leader(code, day, day):
        assert tenure.polity == code
        assert tenure.may_cover(day, day)
        assert tenure in officeholders().leaders_on(day, day)
        assert not tenure.surely_covers(day, day) or tenure.may_cover(day, day)
