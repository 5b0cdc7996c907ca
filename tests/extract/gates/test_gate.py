import time
from datetime import date

import pytest

from summitry.extract.gates.gate import keep, may_open, two_sides
from summitry.extract.gates.told import hits
from summitry.extract.mentions.people import Days


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Merkel met Macron.", True),
        ("A Summit was held.", True),
        ("The metal was cold.", False),
        ("Prices fell.", False),
    ],
)
def test_trigger_words_are_whole_words_in_any_case(text: str, found: bool) -> None:
    assert any(told.strong for told in hits(text)) is found


@pytest.mark.parametrize(
    ("texts", "kept"),
    [
        (["Prices fell.", "It rained."], set()),
        (["Angela Merkel met Vladimir Putin.", "It rained.", "Prices fell."], {0}),
        (["Angela Merkel met Vladimir Putin.", "It rained.", "They spoke for an hour."], {0, 2}),
        (["Barack Obama met the White House staff."], set()),  # one polity
        (["Angela Merkel met Vladimir Putin.", "Merkel then left for China."], {0, 1}),
        (["Angela Merkel met Vladimir Putin.", "Merkel will address the G20 summit."], {0, 1}),
        (["John Kerry met his Russian counterpart."], {0}),
        (["Zogu held talks with his Greek counterpart."], {0}),  # whoever has a counterpart holds an office
        (["Angela Merkel laughed.", "It rained.", "He met Russian officials."], {2}),  # may be she
        (["Angela Merkel laughed.", "It rained.", "It snowed.", "He met Russian officials."], set()),
        (["Angela Merkel praised Vladimir Putin.", "They met for an hour."], {1}),
        (["Angela Merkel praised her voters.", "They met for an hour."], set()),
        (["She met him."], set()),
        (["Angela Merkel heads to Senegal."], {0}),
        (["The French foreign minister is in Washington."], {0}),
        (["Barack Obama left the White House."], set()),
        (["Angela Merkel spoke at the Nuclear Security Summit."], {0}),
        (["Angela Merkel met Vladimir Putin.", "He sent Merkel to Geneva."], {0, 1}),
        (["Angela Merkel met Vladimir Putin.", "They came to Toronto with three aims."], {0, 1}),
        (["Angela Merkel met Vladimir Putin.", "He’s here for a day."], {0, 1}),
        (["Angela Merkel met Vladimir Putin.", "The rain came to Toronto."], {0}),
        (["Angela Merkel met Vladimir Putin.", "Merkel met Putin " * 200], {0}),  # no sentence of prose
    ],
)
def test_sentences_kept(texts: list[str], kept: set[int]) -> None:
    assert keep(texts) == kept


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (["World", "Angela Merkel met Vladimir Putin. It rained."], True),
        (["Angela Merkel", "met", "Vladimir Putin"], False),  # a list of links
        (["World", "Angela Merkel praised Vladimir Putin. They met for an hour."], True),
        (["Angela Merkel praised Vladimir Putin.", "The two met for an hour."], True),
        (["The summit", "Merkel thinks of Putin."], False),
        (["Her president met the press.", "Angela Merkel turns to Vladimir Putin."], False),
        ([], False),
    ],
)
def test_lines_of_a_page_that_may_tell_of_an_encounter(lines: list[str], found: bool) -> None:
    assert may_open(lines) is found


def test_two_sides() -> None:
    usa, rus = frozenset({"USA"}), frozenset({"RUS"})
    assert two_sides((usa, rus))
    assert not two_sides((usa, usa))
    assert not two_sides((usa,))
    assert two_sides((usa, frozenset({"?"})))


def test_nothing_in_nothing_out() -> None:
    assert keep([]) == frozenset()


def days(year: int) -> Days:
    return Days(date(year, 3, 1), date(year, 3, 1))


@pytest.mark.parametrize(
    ("texts", "year", "kept"),
    [
        (["Nixon met Mao."], 2014, set()),  # nobody of these names held office about then
        (["Nixon met Mao."], 1972, {0}),
        (["Richard Nixon and Mao Zedong are dead.", "Nixon met Mao."], 2014, {1}),  # their full names stand there
        (["Dora Putin met Barack Obama."], 2014, set()),  # another given name
        (["Vlad Putin met Barack Obama."], 2014, set()),  # a name of nobody's
        (["Russian President Vlad Putin met Barack Obama."], 2014, {0}),
        (["Trump told Ed Henry of Fox News that he met voters."], 2016, set()),  # another Henry, no Vicente Fox
        (["President Obama met Thomas Birk."], 2014, set()),  # no Thomas of Grenada
        (["King meets Carney in show of support"], 2026, {0}),
        (["Trump called Obama."], 2014, set()),  # offices of a later time lend no other side
    ],
)
def test_surnames_mean_those_of_the_time(texts: list[str], year: int, kept: set[int]) -> None:
    assert keep(texts, days(year)) == kept


def test_the_texts_are_searched_once_for_each_full_name() -> None:
    begun = time.process_time()
    keep([f"Ash and King met Ford and Brown with him in May {n}." for n in range(10_000)], days(2014))
    assert time.process_time() - begun < 20  # it took minutes
