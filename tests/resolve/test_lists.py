"""Fields with many values."""

from summitry.model.encounter import Participant, Source
from summitry.model.record import State
from summitry.model.terms import SourceType
from summitry.resolve import resolve
from tests.resolve.making import claim, report

DAY = "2018-07-16"


def test_participants_are_told_once_in_their_most_frequent_full_spelling() -> None:
    spelled = [
        (Participant("Volodymyr Zelensky", "UKR", "President"), Participant("Donald Trump", "USA", "President")),
        (Participant("Volodymyr Zelenskyy", "UKR", None), Participant("Trump", "USA", "U.S. President")),
        (Participant("Volodymyr Zelenskyy", "UKR", "President"), Participant(None, "USA", None)),
    ]
    told = [report(f"{x}1", "", DAY, participants=p) for x, p in zip("abc", spelled, strict=True)]
    (encounter,) = resolve(told)
    assert encounter.account.participants == (
        Participant("Volodymyr Zelenskyy", "UKR", "President"),
        Participant("Donald Trump", "USA", "President"),
    )
    assert [r.stories for r in encounter.cell("participants").readings] == [3, 3]


def test_an_unnamed_party_stays_where_nobody_names_it() -> None:
    (encounter,) = resolve([report("a1", "Trump, =JPN", DAY)])
    assert encounter.account.participants[1] == Participant(None, "JPN", None)


def test_the_same_topic_in_other_words_is_one() -> None:
    (encounter,) = resolve(
        [
            report("a1", "Trump, Putin", DAY, topics=[("the war in Syria", "raised")]),
            report("b1", "Trump, Putin", DAY, topics=[("War in Syria", "raised"), ("Syria", "agenda")]),
        ]
    )
    assert [(t.topic, t.standing.value) for t in encounter.account.topics] == [
        ("War in Syria", "raised"),
        ("Syria", "agenda"),
    ]


def test_topics_all_avoided_are_reported_not() -> None:
    (encounter,) = resolve([report("a1", "Trump, Putin", DAY, topics=[("Crimea", "avoided")])])
    assert encounter.cell("topics").state is State.REPORTED_NOT


def test_sources_are_told_once() -> None:
    wire = Source("R. Wire", SourceType.MEDIA)
    (encounter,) = resolve([report(f"{x}1", "Trump, Putin", DAY, source=wire) for x in "ab"])
    assert encounter.account.sources == (wire,)


def test_causes_and_series_are_kept_as_claims() -> None:
    told = [claim("cause", "a storm", "because of a storm"), claim("series", "first meeting", "their first meeting")]
    (encounter,) = resolve([report("a1", "Trump, Putin", DAY, "2018-07-10", status="cancelled", claims=told)])
    assert [r.value for r in encounter.cell("cause").readings] == ["a storm"]
    assert encounter.cell("series").readings[0].claims[0][1].as_said == "their first meeting"
    assert encounter.history[0].cause == "a storm"
