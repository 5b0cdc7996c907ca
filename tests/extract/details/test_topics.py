from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summitry.extract.details.naming import (
    agenda_sentences,
    breaks,
    in_title_case,
    later_sentences,
    says_something,
    scene,
)
from summitry.extract.details.opening import opened
from summitry.extract.details.signs import stem
from summitry.extract.details.topics import choose, topics, weigh
from summitry.extract.story import Passage, Story
from summitry.extract.text.parsing import parse
from summitry.model.encounter import Claim, Topic
from summitry.model.terms import Modality, Standing, Status
from tests.extract.details.telling_stories import event, story


def named(found: tuple[Claim, ...]) -> dict[str, Standing]:
    return {c.value.topic: c.value.standing for c in found if isinstance(c.value, Topic)}


RAISED = [
    ("Varga and Okoro met in Accra. They discussed fishing rights and debt relief.", {"fishing rights", "debt relief"}),
    ("Varga met Okoro for talks on grain exports.", {"grain exports"}),
    ("Varga met Okoro for talks on the very slow debt relief.", {"slow debt relief"}),
    ("Varga met Okoro. The two leaders focused on piracy.", {"piracy"}),
    ("Varga met Okoro. They discussed non-proliferation.", {"non-proliferation"}),
    ("Varga met Okoro to discuss a second summit.", {"second summit"}),
    ("Varga met Okoro to discuss the regional issue.", {"regional issue"}),
    ("Varga met Okoro for energy talks in Accra.", {"energy"}),
    ("Varga met Okoro for trade talks over lunch.", {"trade"}),
    ("Varga met Okoro to compare notes on piracy.", {"piracy"}),
    ("Varga met Okoro to thrash out the terms of the loan.", {"terms of the loan"}),
    ("The release of the sailors was raised when Varga met Okoro.", {"release of the sailors"}),
    ("Fishing rights loomed large when Varga met Okoro.", {"Fishing rights"}),
    ("Varga met Okoro in Accra. The railway was also discussed.", {"railway"}),
    ("Varga met Okoro in Accra. On the table: fishing rights, visas and the railway.", {"fishing rights", "visas"}),
]


@pytest.mark.parametrize(("text", "names"), RAISED)
def test_what_was_discussed_is_raised(text: str, names: set[str]) -> None:
    told = story(text)
    found = named(topics(told, event(told, "met"), Status.HELD))
    assert names <= set(found)
    assert all(found[name] is Standing.RAISED for name in names)


MANNERS = ("phone", "lunch", "conference", "emergency", "crunch")


@pytest.mark.parametrize("manner", MANNERS)
def test_how_they_talked_is_no_topic(manner: str) -> None:
    told = story(f"Varga and Okoro held {manner} talks in Accra.")
    assert manner not in named(topics(told, event(told, "held"), Status.HELD))


def test_a_plan_has_an_agenda_and_what_was_left_out_is_avoided() -> None:
    ahead = story("Varga will meet Okoro on Friday to discuss grain exports.")
    assert named(topics(ahead, event(ahead, "meet"), Status.SCHEDULED))["grain exports"] is Standing.AGENDA
    told = story("Varga met Okoro. They did not discuss grain exports.")
    found = topics(told, event(told, "met"), Status.HELD)
    assert named(found)["grain exports"] is Standing.AVOIDED
    assert found[0].modality is Modality.DENIED


def test_topics_of_one_encounter_are_not_those_of_another() -> None:
    told = story("Varga met Okoro to discuss grain exports, and Lind saw Tanaka to discuss steel tariffs.")
    mine, other = event(told, "met"), event(told, "saw", "Lind", "Tanaka")
    assert set(named(topics(told, mine, Status.HELD, (other,)))) == {"grain exports"}
    assert set(named(topics(told, other, Status.HELD, (mine,)))) == {"steel tariffs"}


def test_no_topic_stands_inside_another_or_twice() -> None:
    told = story("Varga and Okoro met to discuss the war in Sudan. They talked about the war in Sudan for hours.")
    chosen = choose(weigh(scene(told, event(told, "met"), Status.HELD)))
    places = sorted((w.naming.spot.passage.sentence.index, w.naming.first.i, w.naming.last.i) for w in chosen)
    assert all(a[0] != b[0] or a[2] < b[1] for a, b in pairwise(places))
    assert len({w.words for w in chosen}) == len(chosen)


def test_topics_carry_the_words_and_who_names_them() -> None:
    told = story("Varga met Okoro. Her spokesman said that they had discussed grain exports.")
    found = [c for c in topics(told, event(told, "met"), Status.HELD) if "grain" in c.as_said]
    assert [c.spans[0].quote for c in found] == ["grain exports"]
    assert found[0].source.type.value == "official"


def unparsed(told: Story, index: int) -> Story:
    passages = list(told.passages)
    old = passages[index]
    passages[index] = Passage(old.sentence, None, (), old.mentions)
    return Story(told.document, told.reference, tuple(passages))


def test_sentences_behind_an_encounter_are_read_after_all() -> None:
    told = story("Varga met Okoro. They also touched on piracy. Birds sang in the park.")
    gated = unparsed(unparsed(told, 1), 2)
    read = opened(gated, event(told, "met"))
    assert [p.parse is not None for p in read.passages] == [True, True, False]


def test_the_agenda_belongs_to_the_encounter_last_spoken_of() -> None:
    told = story("Varga will meet Okoro. Prices rose. Rain fell. The agenda includes grain exports.")
    mine = event(told, "meet")
    assert agenda_sentences(told, mine, frozenset()) == [3]
    assert agenda_sentences(told, mine, frozenset({2})) == []
    assert "grain exports" in named(topics(told, mine, Status.SCHEDULED))


def test_what_the_sides_are_said_to_have_discussed_later_on_belongs_to_the_last_encounter() -> None:
    told = story(
        "Varga met Okoro. Prices rose. Rain fell. Birds sang. Snow fell. The two leaders also discussed piracy."
    )
    mine = event(told, "met")
    assert later_sentences(told, mine, frozenset()) == [5]
    assert later_sentences(told, mine, frozenset({4})) == []
    assert named(topics(told, mine, Status.HELD)) == {"piracy": Standing.RAISED}


@pytest.mark.parametrize(
    ("sentence", "goes_on"),
    [
        ("Both leaders underscored the need for cleaner rivers.", True),
        ("They reaffirmed their support for the ceasefire.", True),
        ("Varga thanked his host for help with the floods.", True),
        ("Varga arrived in a blue car.", False),
        ("The harvest was discussed by farmers.", False),
        ("A farmer thanked them for the seed.", False),
    ],
)
def test_a_readout_goes_on_where_the_sides_note_thank_or_underscore(sentence: str, goes_on: bool) -> None:
    told = story(f"Varga met Okoro. Prices rose. Rain fell. Birds sang. Snow fell. {sentence}")
    assert later_sentences(told, event(told, "met"), frozenset()) == [5] * goes_on


@pytest.mark.parametrize(
    ("told_of", "topic"),
    [
        ("all those border posts", "border posts"),
        ("far-reaching reforms", "far-reaching reforms"),
        ("the so-called grain corridor", "so-called grain corridor"),
    ],
)
def test_a_topic_begins_behind_its_determiners_but_not_inside_a_word(told_of: str, topic: str) -> None:
    told = story(f"Varga and Okoro discussed {told_of}.")
    assert topic in named(topics(told, event(told, "discussed"), Status.HELD))


@pytest.mark.parametrize(
    ("between", "word", "goes_on"),
    [("Varga plans a visit to Lind.", "visit", True), ("Varga also had a call with Lind.", "call", False)],
)
def test_the_two_leaders_are_no_travellers_but_may_be_those_on_a_call(between: str, word: str, goes_on: bool) -> None:
    told = story(f"Varga met Okoro. Prices rose. Rain fell. Birds sang. {between} The two leaders raised piracy.")
    mine, other = event(told, "met"), event(told, word, "Varga", "Lind")
    assert later_sentences(told, mine, breaks(mine, (other,))) == [5] * goes_on


def test_where_and_how_they_met_is_no_topic() -> None:
    told = story("Varga met Okoro on the sidelines of a forum to discuss piracy.")
    found = named(topics(told, event(told, "met"), Status.HELD))
    assert not any("sidelines" in name or "forum" in name for name in found)


def test_a_sentence_on_another_encounter_names_topics_where_the_sides_speak() -> None:
    told = story("Varga met Okoro. After a visit to Lind, the two leaders discussed grain exports.")
    mine, other = event(told, "met"), event(told, "visit")
    assert "grain exports" in named(topics(told, mine, Status.HELD, (other,)))


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Varga Meets Okoro in Accra to Mend Fences", True),
        ("Varga meets Okoro in Accra to mend fences", False),
        ("President Varga met President Okoro.", False),
    ],
)
def test_lines_in_the_manner_of_titles(line: str, title: bool) -> None:
    assert in_title_case(line) is title


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("a wide range of issues", False),
        ("regional issues", True),
        ("several matters", False),
        ("fishing rights", True),
    ],
)
def test_phrases_that_only_announce_topics(words: str, says: bool) -> None:
    assert says_something(parse([words])[0]) is says


@given(st.text(max_size=40))
def test_a_stem_begins_its_word(word: str) -> None:
    assert word.startswith(stem(word))
    assert stem(word) == word or len(stem(word)) >= 4


@settings(max_examples=25, deadline=None)
@given(st.text(alphabet="VargaOkoromet discusedthy.,;:—-–“”\"'()\n ", max_size=120))
def test_no_text_breaks_the_reading_of_topics(noise: str) -> None:
    told = story("Varga met Okoro. " + noise)
    for claim in topics(told, event(told, "met"), Status.HELD):
        assert told.document.text[claim.spans[0].start : claim.spans[0].end] == claim.spans[0].quote
