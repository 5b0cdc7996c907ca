from dataclasses import replace

import pytest

from summitry.extract.details import source_of, sources, voices
from summitry.extract.story import Mention
from summitry.model.document import Statement
from summitry.model.encounter import Source
from summitry.model.terms import Modality, SourceType
from tests.extract.details.telling_stories import event, party, story

OFFICIAL, MEDIA, ANONYMOUS = SourceType.OFFICIAL, SourceType.MEDIA, SourceType.ANONYMOUS
PARTICIPANT, EXPERT, AUTHOR = SourceType.PARTICIPANT, SourceType.EXPERT, SourceType.AUTHOR

ONE_VOICE = [
    ("President Varga met President Okoro in Accra on Monday.", "met", set()),
    ("President Varga met President Okoro, officials said.", "met", {OFFICIAL}),
    ("President Varga will meet Okoro next week, her spokesman told journalists on Friday.", "meet", {OFFICIAL}),
    ("According to the foreign ministry, Varga met Okoro in Accra.", "met", {OFFICIAL}),
    ("Varga met Okoro for an hour, according to the Riverside Times.", "met", {MEDIA}),
    ("State media reported that Varga had met Okoro.", "met", {MEDIA}),
    ("A source familiar with the plans said that Varga would meet Okoro.", "meet", {ANONYMOUS}),
    ("People close to the talks say Varga met Okoro twice.", "met", {ANONYMOUS}),
    ("Varga said that she had met Okoro in spring.", "met", {PARTICIPANT}),
    ("Okoro tweeted that he and Varga had met.", "met", {PARTICIPANT}),
    ("Analysts say that Varga will meet Okoro soon.", "meet", {EXPERT}),
    ("Anna Berg, a fellow at the Coastal Institute, said that Varga would meet Okoro.", "meet", {EXPERT}),
    ("Varga, who met Okoro on Monday, said that prices would fall.", "met", set()),
    ("After a meeting with Okoro, Varga said that prices would fall.", "meeting", set()),
    ("The government confirmed the meeting between Varga and Okoro.", "meeting", {OFFICIAL}),
    ("A meeting between Varga and Okoro was announced by the government.", "meeting", {OFFICIAL}),
    ("The government denied that Varga had met Okoro.", "met", {OFFICIAL}),
    ("The foreign ministry called for a meeting between Varga and Okoro.", "meeting", {OFFICIAL}),
    ("Officials urged Varga to meet Okoro soon.", "meet", {OFFICIAL}),
    ("The government mentioned the meeting between Varga and Okoro.", "meeting", {OFFICIAL}),
    ("Varga will meet Okoro, citing the crisis at the border.", "meet", set()),
    ("The foreign ministry ruled out a meeting between Varga and Okoro.", "meeting", {OFFICIAL}),
    ("The minister ruled a land where Varga met Okoro.", "met", set()),
    ("Varga recalled her meeting with Okoro in spring.", "meeting", {PARTICIPANT}),
    (
        "Varga was to be received by Okoro, a source at the Togolese foreign ministry told Reuters.",
        "received",
        {OFFICIAL},
    ),
    ("Varga met Okoro in Accra to discuss the treaty, but no update was given, reports Reuters.", "met", {MEDIA}),
    ("Prices are rising, Varga said after meeting Okoro in Riga on Tuesday, LETA reports.", "meeting", {MEDIA}),
    (
        "One person familiar with it notes that Varga's call was late -- it was the fifth, after talks with Okoro.",
        "talks",
        {ANONYMOUS},
    ),
    ("The Harbour Gazette has learned that Varga met Okoro.", "met", {AUTHOR}),
]


@pytest.mark.parametrize(("text", "trigger", "types"), ONE_VOICE)
def test_who_says_that_they_met(text: str, trigger: str, types: set[SourceType]) -> None:
    told = story(text)
    one = event(told, trigger)
    mention = one.mentions[0]
    found = voices(told, mention.sentence, mention.start, mention.end, one.parties)
    assert {voice.source.type for voice in found} == types


def test_nested_voices_come_innermost_first() -> None:
    told = story("The Riverside Times reported that, according to a source, Varga had met Okoro.")
    one = event(told, "met")
    mention = one.mentions[0]
    found = voices(told, mention.sentence, mention.start, mention.end, one.parties)
    assert [voice.source.type for voice in found] == [ANONYMOUS, MEDIA]


def test_a_source_who_told_an_outlet_is_two() -> None:
    told = story("However, a source who asked for anonymity told the Riverside Times that Varga met Okoro.")
    found = {claim.value.type for claim in sources(told, event(told, "met"))}
    assert found == {ANONYMOUS, MEDIA}


@pytest.mark.parametrize(
    ("later", "types"),
    [
        ("The ministry has confirmed the meeting.", {SourceType.AUTHOR, OFFICIAL}),
        ("The ministry praised the meeting.", {SourceType.AUTHOR}),
        ("The ministry said the meeting was short.", {SourceType.AUTHOR}),
    ],
)
def test_who_vouches_for_it_later_is_kept(later: str, types: set[SourceType]) -> None:
    told = story(f"Varga will meet Okoro in Accra. {later}")
    first, back = event(told, "meet").mentions[0], event(told, "meeting").mentions[0]
    back = replace(back, parties=(), anaphoric=True)
    both = replace(event(told, "meet"), mentions=(first, back))
    assert {claim.value.type for claim in sources(told, both)} == types


@pytest.mark.parametrize(
    ("later", "types"),
    [
        ("The ministry said the two leaders agreed on a treaty.", {AUTHOR, OFFICIAL}),
        ("The leaders discussed a treaty, Varga's office said in a statement.", {AUTHOR, OFFICIAL}),
        ("The ministry said the two leaders will speak again.", {AUTHOR}),
        ("Minister Lind said the two leaders agreed on a treaty.", {AUTHOR}),
        ("The ministry said prices fell.", {AUTHOR}),
    ],
)
def test_who_tells_for_an_office_what_was_said_there_vouches_for_it(later: str, types: set[SourceType]) -> None:
    told = story(f"Varga met Okoro in Accra. {later}")
    assert {claim.value.type for claim in sources(told, event(told, "met"))} == types


def test_what_follows_another_encounter_is_about_that_one() -> None:
    told = story("Varga met Okoro in Accra. Varga phoned Tanaka. The ministry said the two leaders agreed on a treaty.")
    met, phoned = event(told, "met"), event(told, "phoned", "Varga", "Tanaka")
    assert {claim.value.type for claim in sources(told, met, (phoned,))} == {AUTHOR}


def test_he_behind_what_is_said_is_who_spoke_before() -> None:
    told = story("Prices will fall, the spokesman said. Varga will meet Okoro on Monday, he said.")
    assert {claim.value.type for claim in sources(told, event(told, "meet"))} == {OFFICIAL}


def test_who_takes_part_in_the_first_person_speaks_beside_the_government_that_prints_it() -> None:
    told = story("I met Okoro in Accra.", "The White House")
    met = event(told, "met")
    mine = Mention("pronoun", 0, 1, "I", 0, (party("Varga"),))
    mention = replace(met.mentions[0], parties=(party("Varga"),), mentions=(mine,))
    found = {claim.value.type for claim in sources(told, replace(met, mentions=(mention,)))}
    assert found == {OFFICIAL, PARTICIPANT}


def test_the_outlet_that_prints_it_is_not_a_second_source() -> None:
    told = story("A source told the Harbour Gazette that Varga met Okoro.")
    assert {claim.value.type for claim in sources(told, event(told, "met"))} == {ANONYMOUS}


def test_a_quotation_over_sentences_keeps_its_speaker() -> None:
    told = story("“We had a long day,” the minister said. “In the evening Varga met Okoro. It went well.”")
    one = event(told, "met")
    mention = one.mentions[0]
    source, modality, span = source_of(told, mention.sentence, mention.start, mention.end, one.parties)
    assert (source.type, modality) == (OFFICIAL, Modality.ASSERTED)
    assert span is not None


def test_the_document_speaks_for_itself_with_its_publisher() -> None:
    told = story("Varga met Okoro in Accra.")
    one = event(told, "met")
    assert source_of(told, 0, one.mentions[0].start, one.mentions[0].end, one.parties) == (
        Source("Harbour Gazette", AUTHOR),
        Modality.ASSERTED,
        None,
    )


@pytest.mark.parametrize("publisher", ["The White House", "Ministry of Foreign Affairs", "Prime Minister's Office"])
def test_a_readout_is_a_governments_voice(publisher: str) -> None:
    told = story("Varga met Okoro in Accra.", publisher)
    assert [c.value for c in sources(told, event(told, "met"))] == [Source(publisher, OFFICIAL)]


@pytest.mark.parametrize(
    ("verb", "modality"),
    [("said", Modality.ASSERTED), ("denied", Modality.DENIED), ("hinted", Modality.POSSIBLE)],
)
def test_how_sure_the_speaker_sounds(verb: str, modality: Modality) -> None:
    told = story(f"The spokesman {verb} that Varga had met Okoro.")
    one = event(told, "met")
    assert source_of(told, 0, one.mentions[0].start, one.mentions[0].end, one.parties)[1] is modality


def test_every_claim_shows_its_words() -> None:
    told = story("Varga met Okoro, a senior official said. The president hailed the meeting.")
    for claim in sources(told, event(told, "met")):
        assert all(told.document.text[s.start : s.end] == s.quote for s in claim.spans)


def test_an_embedded_post_speaks_with_its_authors_voice() -> None:
    told = story("The talks were off. I will not meet Okoro in May. Lind was glad.")
    start = told.document.text.index("I will")
    post = Statement(start, told.document.text.index("Lind") - 1, "Ilona Q. Varga", None)
    posted = replace(told, document=replace(told.document, statements=(post,)))
    assert {claim.value for claim in sources(posted, event(posted, "meet"))} == {Source("Ilona Varga", PARTICIPANT)}
