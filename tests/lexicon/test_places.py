import pytest

from summitry.lexicon import places


@pytest.mark.parametrize(
    ("name", "country", "kind"),
    [("Moscow", "RUS", "capital"), ("Camp David", "USA", "venue"), ("Blue House", "KOR", "venue"),
     ("Palm Beach", "USA", "city"), ("Kiev", "UKR", "capital"), ("kyiv", "UKR", "capital"),
     ("the Vatican", "VAT", "country"), ("Da Nang", "VNM", "city"), ("Saint Petersburg", "RUS", "city"),
     ("Japan", "JPN", "country"), ("Reykjavik", "ISL", "capital")],
)  # fmt: skip
def test_the_likeliest_place_of_a_name(name, country, kind):
    best = places().find(name)[0]
    assert (best.country, best.kind) == (country, kind)


def test_an_unknown_name_has_no_place():
    assert places().find("Zzyzx Junction") == ()


def test_venues_know_their_city():
    assert places().find("Great Hall of the People")[0].city == "Beijing"
