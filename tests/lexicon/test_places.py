import pytest

from summitry.lexicon import places


@pytest.mark.parametrize(
    ("name", "country", "kind"),
    [("Moscow", "RUS", "capital"), ("Camp David", "USA", "venue"), ("Blue House", "KOR", "venue"),
     ("Palm Beach", "USA", "city"), ("Kiev", "UKR", "capital"), ("kyiv", "UKR", "capital"),
     ("the Vatican", "VAT", "country"), ("Da Nang", "VNM", "city"), ("Saint Petersburg", "RUS", "city"),
     ("Japan", "JPN", "country"), ("Reykjavik", "ISL", "capital"), ("Barcelona", "ESP", "city")],
)  # fmt: skip
def test_the_likeliest_place_of_a_name(name, country, kind):
    best = places().find(name)[0]
    assert (best.country, best.kind) == (country, kind)


@pytest.mark.parametrize(
    ("name", "country", "place"),
    [("Peace House, Panmunjom", "KOR", "Peace House"), ("Wapakoneta, Ohio", "USA", "Wapakoneta"),
     ("Paris, Texas", "USA", "Paris"), ("Rome, Italy", "ITA", "Rome"),
     ("Villa Borsari, Geneva", "CHE", "Villa Borsari")],
)  # fmt: skip
def test_a_place_in_a_larger_one(name, country, place):
    best = places().find(name)[0]
    assert (best.country, best.name) == (country, place)


@pytest.mark.parametrize("name", ["Bethlehem", "Rafah", "Jericho", "Ramallah"])
def test_towns_of_the_news_go_before_larger_namesakes(name):
    assert places().find(name)[0].country == "PSE"


def test_a_name_can_be_a_country_and_a_region():
    assert [(fact.country, fact.kind) for fact in places().find("Georgia")][:2] == [
        ("GEO", "country"), ("USA", "region")]  # fmt: skip


def test_every_surface_has_places_with_known_kinds():
    kinds = {fact.kind for surface in places() for fact in places()[surface]}
    assert kinds == {"country", "capital", "city", "region", "venue"}


def test_an_unknown_name_has_no_place():
    assert places().find("Zzyzx Junction") == ()


def test_venues_know_their_city():
    assert places().find("Great Hall of the People")[0].city == "Beijing"
