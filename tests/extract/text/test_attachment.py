"""Phrases that belong to a verb's object, or to a verb further up."""

import pytest

from summitry.extract.text.parsing import parse


@pytest.mark.parametrize(
    ("sentence", "link", "head"),
    [
        ("Ash on Monday rejected a proposal by Birk for a meeting in Rome.", "by", "proposal"),
        ("Ash ignored a plea from Birk for an urgent phone call.", "for", "plea"),
    ],
)
def test_who_asks_and_what_for_hang_on_the_request(sentence, link, head):
    (words,) = parse([sentence])
    assert next(word for word in words if word.text == link).head.text == head


def test_both_who_receive_are_agents():
    (words,) = parse(["He was received by Ann Ash in Berlin on Tuesday and by Bo Birk in Paris on Wednesday."])
    links = [word for word in words if word.text == "by"]
    assert [(word.dep_, word.head.text) for word in links] == [("agent", "received")] * 2


@pytest.mark.parametrize(
    ("sentence", "head"),
    [
        ("Ash urged Oman to free the sailors in a call with Birk.", "urged"),
        ("Ash urged Oman to act during an address to Congress.", "urged"),
        # what the urged are to do on the occasion is theirs, and so may be talks without an article
        ("Ash urged Birk to raise it in a meeting with Cole.", "raise"),
        ("Ash asked Birk to reject the offer in a call with Cole.", "reject"),
        ("Ash urged Oman to give way in talks with Peru.", "give"),
        ("Ash hopes to end the row in a meeting with Birk.", "end"),
    ],
)
def test_the_occasion_of_an_urging_hangs_on_it(sentence, head):
    (words,) = parse([sentence])
    link = next(word for word in words if word.text in ("in", "during"))
    assert link.head.text == head


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("On a trip that will take him to Vienna, Ash, 43, sought to reassure them.", "Ash"),
        ("In a trip that will also take him to Vienna and Paris, Ash, a former banker, has sought calm.", "Ash"),
        ("At a summit in Rome, Italy, Ash, Birk and Cole met.", "Ash"),
    ],
)
def test_who_stands_behind_a_town_that_ends_an_opening_phrase_is_the_subject(sentence, name):
    people = tuple((at, at + len(one)) for one in ("Ash", "Birk", "Cole") if (at := sentence.find(one)) >= 0)
    (words,) = parse([sentence], [people])
    root = next(word for word in words if word.dep_ == "ROOT")
    assert [word.text for word in root.lefts if word.dep_ == "nsubj"] == [name]
