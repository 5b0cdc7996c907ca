"""The document's main figure, as the side that an encounter's own words leave out.

"A scheduled meeting with Putin in Helsinki on July 16" in an article about Trump is Trump's. Only where one leader is
named far more often than all others, and the words give a day or a place of their own.
"""

from collections import Counter
from collections.abc import Sequence

from summitry.extract.coreference import Group, fits
from summitry.extract.story import Mention, Party, Story
from summitry.extract.telling import Telling, with_side
from summitry.model.terms import Level

_FRAMES = ("meeting", "talk", "call", "press", "meet")
_LEAST = 4
_LEAD = 2
_CLOSE = 3


def find_protagonist(story: Story) -> tuple[Party, Mention] | None:
    """The leader whom the document names most, with the first mention; None where nobody stands out."""
    counts: Counter[Party] = Counter()
    first: dict[Party, Mention] = {}
    for passage in story.passages:
        for mention in passage.mentions:
            if mention.kind in ("person", "office", "pronoun") and len(mention.parties) == 1:
                party = mention.parties[0]
                if party.participant.name:
                    counts[party] += 1
                    first.setdefault(party, mention)
    ranked = [(party, count) for party, count in counts.most_common() if party.level is Level.LEADER]
    if not ranked or ranked[0][1] < _LEAST or (len(ranked) > 1 and ranked[0][1] < _LEAD * ranked[1][1]):
        return None
    if ranked[0][1] < counts.most_common(1)[0][1]:
        return None  # the document is about somebody else, a candidate or a general
    return ranked[0][0], first[ranked[0][0]]


def adopt(story: Story, tellings: Sequence[Telling], groups: list[Group]) -> list[Telling]:
    """The tellings of one leader's encounters with nobody named, completed with the protagonist; in order."""
    main = find_protagonist(story)
    if main is None:
        return []
    told = {id(t) for group in groups for t in group.tellings}
    half = [t for t in tellings if id(t) not in told and _is_half(t, main[0])]
    half = [t for t in half if _leaves_out(story, t, main[0])]
    loose = [t for t in half if _is_placed(story, t, main[0]) and not any(fits(g, t) for g in groups)]
    return [with_side(telling, *main) for telling in loose]


def _is_half(telling: Telling, main: Party) -> bool:
    sides = telling.mention.parties
    if telling.mention.frame not in _FRAMES or len(sides) != 1:
        return False
    other = sides[0]
    return other.level is Level.LEADER and other.participant.polity not in (None, main.participant.polity)


def _leaves_out(story: Story, telling: Telling, main: Party) -> bool:
    """Whether the words name a partner and leave his counterpart out: "talks with Xi", not "a dinner that Xi gave".

    Nor where the sentence names another holder of the main figure's office.
    """
    event, passage = telling.mention, story.passages[telling.mention.sentence]
    named = event.mentions[0]
    between = passage.sentence.text[max(0, event.end - passage.sentence.start) : named.start - passage.sentence.start]
    compound = 0 <= event.start - named.end < _CLOSE
    if not compound and (named.start < event.start or " by " in between):
        return False
    own = main.participant
    people = (p.participant for m in passage.mentions for p in m.parties if p.participant.name)
    return all(p.name == own.name or (p.polity, p.office) != (own.polity, own.office) for p in people)


def _is_placed(story: Story, telling: Telling, main: Party) -> bool:
    """The words give a day or place, or the sentence names the main figure."""
    named = [party for m in story.passages[telling.mention.sentence].mentions for party in m.parties]
    return bool(telling.when or telling.where) or main in named
