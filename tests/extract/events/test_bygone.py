"""Leaders of the past, who met as leaders; the facts are those of the lexicon."""

import pytest

from summitry.extract.events.bygone import as_leaders
from summitry.extract.events.parts import Cast
from summitry.extract.story import Mention, Party
from summitry.model.encounter import Participant
from summitry.model.terms import Kind, Level


def mention(text, name, polity, level=Level.SECOND):
    party = Party(Participant(name, polity, None), level)
    return Mention("person", 0, len(text), text, 0, (party,))


def levels(*mentions):
    found = as_leaders(Cast(Kind.MEETING, tuple((one, "side") for one in mentions)))
    return [party.level for one, _ in found.players for party in one.parties]


REAGAN = mention("Reagan", "Ronald Reagan", "USA")
GORBACHEV = mention("Gorbachev", "Mikhail Gorbachev", "SUN")
SECOND, LEADER = Level.SECOND, Level.LEADER


@pytest.mark.parametrize(
    ("mentions", "expected"),
    [
        ([REAGAN, mention("Thatcher", "Margaret Thatcher", "GBR")], [LEADER, LEADER]),
        ([REAGAN, mention("Blair", "Tony Blair", "GBR")], [SECOND, SECOND]),
        ([mention("former President Reagan", "Ronald Reagan", "USA"), GORBACHEV], [SECOND, SECOND]),
        ([REAGAN, mention("Bush", "George H. W. Bush", "USA")], [SECOND, SECOND]),
        ([REAGAN, mention("Nobody", "Nobody Known", "GBR")], [SECOND, SECOND]),
        ([REAGAN, mention("Xi", "Xi Jinping", "CHN", LEADER)], [SECOND, LEADER]),
    ],
)
def test_who_led_in_the_same_years(mentions, expected):
    assert levels(*mentions) == expected
