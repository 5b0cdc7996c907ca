"""Sentences that the gate left unparsed, parsed after all where they go on about an encounter that was found.

The gate parses what can speak of an encounter by itself; "They also touched on trade" cannot. It is read only behind an
encounter, so that a document without one costs nothing.
"""

import re
from dataclasses import replace
from functools import cache

from summitry import lexicon, temporal
from summitry.extract.details.naming import agenda_sentences, breaks, later_sentences
from summitry.extract.details.scope import says_what_came_up
from summitry.extract.story import Event, Passage, Story
from summitry.extract.text.parsing import parse
from summitry.lexicon import word_forms

_AFTER = 3
_WORD = re.compile(r"[\w'’-]+")
_GOING_ON = re.compile(r"\W*(?:And|Also|Or|Plus)\b[^.]*\babout\b")
_COUNTING = re.compile(
    r"(?i)\b(?:it|this|that)(?:[’']s| is| was)\b[^.]{0,20}\b(?:first|second|third|only|longest|last)\b"
)
_POINTERS = frozenset(
    {"they", "both", "two", "he", "she", "we", "it", "their", "agenda", "issues", "topics", "subjects"}
)


def opened(story: Story, event: Event, rivals: tuple[Event, ...] = ()) -> Story:
    """The story with the sentences parsed that follow a mention of the event and go on about it, or tell its agenda."""
    wanted = {
        i for m in event.mentions for i in range(m.sentence + 1, min(m.sentence + 1 + _AFTER, len(story.passages)))
    }
    chosen = {i for i in wanted if _goes_on(story.passages[i], event)}
    others = frozenset(m.sentence for rival in rivals for m in rival.mentions)
    chosen |= {*agenda_sentences(story, event, others), *later_sentences(story, event, breaks(event, rivals))}
    unread = [story.passages[i] for i in sorted(chosen) if story.passages[i].parse is None]
    parse([passage.sentence.text for passage in unread])  # together, which is quicker; each is remembered
    more = {passage.sentence.index: with_parse(story, passage) for passage in unread}
    if not more:
        return story
    return replace(story, passages=tuple(more.get(i, p) for i, p in enumerate(story.passages)))


def _goes_on(passage: Passage, event: Event) -> bool:
    if passage.parse is not None:
        return False
    text = passage.sentence.text
    if _GOING_ON.match(text) or _COUNTING.search(text) or says_what_came_up(text):
        return True
    words = {w.lower() for w in _WORD.findall(passage.sentence.text)}
    if not words & _telling():
        return False
    named = any(p in event.parties for m in passage.mentions for p in m.parties)
    return named or bool(words & (_POINTERS | word_forms("sides") | word_forms("topic_nouns")))


@cache
def _telling() -> frozenset[str]:
    """Words that lead to topics or results; of a verb that does so with a certain noun alone that noun ("notes")."""
    plain = (row for row in lexicon.words("topic_verbs") if "+" not in row[1])
    verbs = {form for row in plain for form in (row[2] if len(row) > 2 else row[0]).split()}
    forms = verbs | {form for row in lexicon.words("outcome_verbs") for form in row[0].split()}
    others = ("agenda_verbs", "including_verbs", "topic_lists", "readout_verbs")
    return frozenset(forms.union(*(word_forms(name) for name in others)))


def with_parse(story: Story, passage: Passage) -> Passage:
    """The sentence with its parse and times."""
    if passage.parse is not None:
        return passage
    times = temporal.find_times(passage.sentence.text, story.reference, passage.sentence.start)
    return replace(passage, parse=parse((passage.sentence.text,))[0], times=times)
