import pytest

from summitry.extract.details.durations import durations
from summitry.model.terms import Status
from tests.extract.details.telling_stories import event, story

LASTED = [
    ("Varga and Okoro talked for over two hours in Accra.", "talked", 120),
    ("Varga had a 45-minute call with Okoro.", "call", 45),
    ("Varga met Okoro on Monday. The meeting lasted ninety minutes.", "met", 90),
    ("Varga met Okoro for about three hours, officials said.", "met", 180),
    ("Varga and Okoro held nearly three-hour talks.", "talks", 180),
    ("Varga met Okoro after a six-hour flight.", "met", None),
    ("Varga met Okoro, and a ceasefire began two hours later.", "met", None),
    ("Varga met Okoro during a three-day visit.", "met", None),
    ("Varga met Okoro for an hour before the press conference.", "met", 60),
    ("Varga met Okoro during a visit that lasted two hours.", "met", None),
    ("Varga met Okoro and gave a 40-minute press conference.", "met", None),
    ("Varga met Okoro for a three-hour round of golf in Accra.", "golf", 180),
    ("Varga met Okoro, a success even if the talks lasted an hour.", "met", None),
    ("Varga made a visit to Accra. In Accra, Varga spent some three hours on the ground.", "visit", 180),
    ("Varga made a visit to Accra. Varga was on the ground in Lagos for three hours.", "visit", None),
    ("Varga, on a visit to Accra, held two-hour talks with Okoro.", "visit", None),
    ("Varga made a two-hour visit to Accra.", "visit", 120),
    ("Varga met Okoro. Lind spoke for two hours in parliament.", "met", None),
]


@pytest.mark.parametrize(("text", "trigger", "minutes"), LASTED)
def test_length_of_the_encounter_itself(text: str, trigger: str, minutes: int | None) -> None:
    told = story(text)
    found = durations(told, event(told, trigger), Status.HELD)
    assert next((c.value for c in found if c.field == "duration_minutes"), None) == minutes


def test_planned_beside_real_and_another_meetings_length() -> None:
    told = story(
        "Varga and Okoro were scheduled to meet for only about twenty minutes, but they remained closeted for over an "
        "hour, longer than the fifty minutes that Lind and Tanaka had in their meeting."
    )
    found = {c.field: c.value for c in reversed(durations(told, event(told, "meet"), Status.HELD))}
    assert found == {"duration_minutes": 60, "planned_minutes": 20}


def test_the_length_of_what_is_to_come_is_planned() -> None:
    told = story("Varga and Okoro will meet for two hours on Friday.")
    found = durations(told, event(told, "meet"), Status.SCHEDULED)
    assert [(c.field, c.value) for c in found] == [("planned_minutes", 120)]
