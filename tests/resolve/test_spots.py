"""Places under several names."""

import pytest

from summitry.resolve.spots import city_of, is_land


@pytest.mark.parametrize(
    ("place", "country", "city"),
    [
        ("White House", "USA", "washington"),
        ("Great Hall of the People", "CHN", "beijing"),
        ("Moscow", "RUS", "moscow"),
        ("Some Hall, Helsinki", "FIN", "helsinki"),
        ("Finland", "FIN", ""),
        ("Nowhere in Particular", "FIN", ""),
        ("", "FIN", ""),
        ("Moscow", "FIN", ""),
    ],
)
def test_city_of(place: str, country: str, city: str) -> None:
    assert city_of(place, country) == city


@pytest.mark.parametrize(
    ("place", "country", "land"), [("Finland", "FIN", True), ("Helsinki", "FIN", False), ("", "FIN", False)]
)
def test_is_land(place: str, country: str, land: bool) -> None:
    assert is_land(place, country) is land
