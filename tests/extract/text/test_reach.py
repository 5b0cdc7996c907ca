"""How far an encounter word reaches: the words of its own phrase and clause, never those of the report about it."""

import pytest

from summitry.extract.text.parsing import parse
from summitry.extract.text.reach import layers, trailing


def words_near(sentence, word):
    (doc,) = parse([sentence])
    token = next(t for t in doc if t.lower_ == word)
    return {doc[i].text for layer in layers(token) for i in layer}


def words_after(sentence, word):
    (doc,) = parse([sentence])
    return {doc[i].text for i in trailing(next(t for t in doc if t.lower_ == word))}


@pytest.mark.parametrize(
    ("sentence", "word", "inside", "outside"),
    [
        ("Ann met Bo in Lima on Friday.", "met", {"Lima", "Friday"}, set()),
        ("Ann said on Monday that she would meet Bo in May.", "meet", {"May"}, {"Monday"}),
        ("Ann, who met Bo in May, left on Friday.", "met", {"May"}, {"Friday"}),
        ("Visiting Lima on Friday, Ann met Bo.", "met", {"Lima", "Friday"}, set()),
        ("Ann spoke on Friday before meeting Bo in Lima.", "meeting", {"Lima"}, {"Friday"}),
        ("The talks in Lima will be held in May.", "talks", {"Lima", "May"}, set()),
    ],
)
def test_layers(sentence, word, inside, outside):
    near = words_near(sentence, word)
    assert inside <= near
    assert not outside & near


def test_layers_name_no_word_twice():
    (doc,) = parse(["Visiting Lima on Friday, Ann met Bo for talks about trade in the old palace."])
    seen = [i for layer in layers(next(t for t in doc if t.lower_ == "met")) for i in layer]
    assert len(seen) == len(set(seen))


def test_what_follows_a_noun_at_once_is_its_own():
    assert {"Sunday"} <= words_after("Meanwhile the queen is planning a trip to Albania on Sunday.", "trip")


def test_a_verb_has_nothing_trailing():
    assert words_after("Ann met Bo in Geneva.", "met") == set()
