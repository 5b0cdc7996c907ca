"""The mentions of a story, and the questions that other rooms ask of them."""

import re
from collections.abc import Sequence
from dataclasses import replace

from summitry.extract.home import home_of
from summitry.extract.mentions.cast import Cast, build_cast
from summitry.extract.mentions.discourse import Discourse
from summitry.extract.mentions.homeland import settle
from summitry.extract.mentions.hostland import settle_hosts
from summitry.extract.mentions.narrator import find_host, find_narrator, find_pair
from summitry.extract.mentions.people import Days, days_of
from summitry.extract.mentions.resolve import resolve_passage
from summitry.extract.mentions.scan import sightings
from summitry.extract.mentions.sightings import Sighting
from summitry.extract.story import Mention, Passage, Sentence, Story
from summitry.extract.text.words import Word
from summitry.temporal.types import TimeExpression

_BEFORE = 12
_IN_YEAR = re.compile(r"\b(?:in|on|during|by|until)\s+(?:[\w.,]+\s+){0,3}\d{4}$", re.IGNORECASE)


def find_mentions(story: Story) -> Story:
    """The story with the mentions of every sentence; unchanged where the gate left the whole document unparsed."""
    return story if all(passage.parse is None for passage in story.passages) else mentions_by_words(story)


def mentions_by_words(story: Story) -> Story:
    """The story with mentions, parsed or not: a parse only adds which of them are subjects, for pronouns."""
    found = [sightings(passage.sentence.text, passage.sentence.start) for passage in story.passages]
    days = days_of(story.reference)
    home = home_of(story.document)
    cast = story.cast or _cast(story.passages, found, days, home)
    talk = Discourse(cast, home=home)
    passages = []
    for passage, group in zip(story.passages, found, strict=True):
        mentions = resolve_passage(passage, group, talk, spoken_of(passage, days), past_of(passage, days))
        passages.append(Passage(passage.sentence, passage.parse, passage.times, mentions))
        if passage.sentence.index == 0:
            talk.narrator, talk.host = find_narrator(passages[0]), find_host(passages[0])
            talk.pair = find_pair(passages[0])
    return replace(story, passages=tuple(passages), cast=cast)


def _cast(passages: Sequence[Passage], sentences: Sequence[Sequence[Sighting]], days: Days, home: str) -> Cast:
    cast = build_cast([sighting for found in sentences for sighting in found], days, home)
    settle(cast, sentences)
    settle_hosts(cast, passages, sentences)
    return cast


def spoken_of(passage: Passage, days: Days) -> Days:
    """The past time that a sentence names ("in 2007"), else the document's own days."""
    past = [
        time.when for time in passage.times if time.when is not None and _names_past_year(time, passage.sentence, days)
    ]
    if not past:
        return days
    return Days(min(when.start for when in past), max(when.end for when in past))


def past_of(passage: Passage, days: Days) -> tuple[Days, ...]:
    """The times before the document's own days that a sentence names in any words ("a 2016 visit", "two years ago")."""
    whens = (time.when for time in passage.times if time.when is not None)
    return tuple(Days(when.start, when.end) for when in whens if when.end < days.start)


def _names_past_year(time: TimeExpression, sentence: Sentence, days: Days) -> bool:
    """Whether the words are a year before the document's ("in 2007"): "last year's" says little of who held what."""
    if time.when is None or time.when.end.year >= days.start.year:
        return False
    before = sentence.text[max(0, time.start - sentence.start - _BEFORE) : time.end - sentence.start]
    return _IN_YEAR.search(before) is not None and str(time.when.end.year) in time.text


def mentions_in(passage: Passage, start: int, end: int) -> tuple[Mention, ...]:
    """The mentions that lie within characters start to end of the document, in order."""
    return tuple(mention for mention in passage.mentions if start <= mention.start and mention.end <= end)


def mention_at(passage: Passage, token: Word) -> Mention | None:
    """The mention of which a token of the passage's parse is a part: the one whose head it is, else the shortest."""
    place = passage.sentence.start + token.idx
    over = [mention for mention in passage.mentions if mention.start <= place < mention.end]
    if not over:
        return None
    return min(over, key=lambda mention: (mention.head != place, mention.end - mention.start))


def coordinates(token: Word) -> tuple[Word, ...]:
    """The token and those that the parse coordinates with it ("Japan, South Korea and India"), in order of the text."""
    first = token
    while first.dep_ == "conj":
        first = first.head
    out, waiting = [], [first]
    while waiting:
        out.append(waiting[0])
        waiting = [*waiting[1:], *(child for child in waiting[0].children if child.dep_ == "conj")]
    return tuple(sorted(out, key=lambda member: member.i))
