"""Funerals and memorials by the names that news gives them: sentence, day, who, place; "" where nobody is coded."""

import pytest

from tests.extract.test_gatherings_attended import coded, who

CEREMONIES = """
2013-12-10|Barack Obama spoke at a memorial service for Nelson Mandela on Tuesday.|Barack Obama|Johannesburg
2013-12-10|Barack Obama and Dilma Rousseff attended the Mandela memorial on Tuesday.|Barack Obama, Dilma Rousseff|Johannesburg
2022-09-19|Joe Biden joined kings and presidents for the funeral of Queen Elizabeth in London on Monday.|Joe Biden|London
2022-09-19|Emmanuel Macron and Joe Biden were among the mourners at Queen Elizabeth’s funeral.|Emmanuel Macron, Joe Biden|London
2022-09-27|Narendra Modi flew in for the state funeral of Shinzo Abe.|Narendra Modi|Tokyo
2016-09-30|Barack Obama and Mahmoud Abbas were at Peres's funeral on Friday.|Barack Obama, Mahmoud Abbas|Jerusalem
2018-12-05|Donald Trump attended the funeral of George H. W. Bush in Washington.||
2013-12-16|Barack Obama spoke at the Mandela memorial lecture in Johannesburg.||
2014-01-20|Barack Obama spoke at Sharon's funeral home in Ohio.||
""".strip().splitlines()  # noqa: E501


@pytest.mark.parametrize("line", CEREMONIES)
def test_ceremony(line):
    day, sentence, people, place = line.split("|")
    found = coded(f"{sentence} In May 1998 Tony Blair telephoned Boris Yeltsin.", day)
    told = [one for one in found if one.kind.value == "gathering"]
    assert {name for one in told for name in who(one)} == set(filter(None, people.split(", ")))
    assert [one.where.place for one in told] == [place for _ in told]


def test_the_day_of_who_meets_at_a_funeral():
    (one,) = coded("Barack Obama greeted Raul Castro at Nelson Mandela's memorial service.", "2013-12-12")
    assert (one.kind.value, str(one.when.start), one.where.place) == ("meeting", "2013-12-10", "Johannesburg")
