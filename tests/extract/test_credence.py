"""What speaks for an encounter: signs of the founding telling, weighed."""

from itertools import permutations

import pytest

import summitry.extract.credence as credence_module
from summitry.extract.coding import find_groups
from summitry.extract.credence import credence, is_credible, signs
from summitry.extract.setting import find_setting
from tests.extract.making import story


def told(*sentences):
    setting = find_setting(story(*sentences))
    return setting, find_groups(setting)


@pytest.mark.parametrize(
    ("sentence", "sign"),
    [
        ("[Ann Ash/USA] met [Bo Birk/CHN] in Oslo on Monday.", "sides person+person"),
        ("[Ann Ash/USA] met [Bo Birk/CHN] in Oslo on Monday.", "known when+where"),
        ("[Ann Ash/USA] held talks with [CHN].", "side polity"),
        ("“I met [Bo Birk/CHN] and [Ann Ash/USA] met [Bo Birk/CHN],” he said.", "quoted"),
        ("[Ann Ash/USA] did not meet [Bo Birk/CHN].", "verb negated"),
        ("A meeting between [Ann Ash/USA] and [Bo Birk/CHN] was called off.", "noun's det a"),
    ],
)
def test_signs_of_an_encounter(sentence, sign):
    setting, groups = told(sentence)
    assert sign in signs(setting, groups[0])


def test_two_leaders_who_met_on_a_day_in_a_city_are_credible():
    setting, groups = told("[Ann Ash/USA] met with [Bo Birk/CHN] in Oslo on Monday.", "They met for two hours.")
    assert [is_credible(setting, group) for group in groups] == [True]


def test_negotiations_with_a_country_in_passing_are_less_so():
    met = told("[Ann Ash/USA] met with [Bo Birk/CHN] in Oslo on Monday.")
    passing = told("Critics say that the plan was a breakthrough in [=his/Ann Ash/USA] negotiations with [IRN].")
    assert credence(passing[0], passing[1][0]) < credence(met[0], met[1][0])


def test_the_order_of_signs_does_not_matter(monkeypatch):
    """0.1 + 0.2 + 0.3 is more than 0.3 + 0.2 + 0.1 where it is summed as it comes; sets come in any order."""
    monkeypatch.setattr(credence_module, "_weights", lambda: {"bias": 0.0, "a": 0.1, "b": 0.2, "c": 0.3})
    sums = set()
    for order in permutations("abc"):
        monkeypatch.setattr(credence_module, "signs", lambda setting, group, order=order: order)
        sums.add(credence_module.credence(None, None))
    assert len(sums) == 1
