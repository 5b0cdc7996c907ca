"""The document's main figure, as the side that an encounter's own words leave out.

"A scheduled meeting with Putin in Helsinki on July 16" in an article about Trump is Trump's. Only where one leader is
named far more often than all others, and the words give a day or a place of their own.
"""

from collections import Counter
from collections.abc import Sequence

from summitry.extract.coreference import Group, fits, untold
from summitry.extract.credence import is_credible
from summitry.extract.details.reporting import report_verbs
from summitry.extract.setting import Setting
from summitry.extract.story import PEOPLE, SINGLE, Mention, Party, Passage, Story
from summitry.extract.telling import Telling, with_side
from summitry.extract.text.syntax import is_verbal, subjects
from summitry.model.terms import Level

Side = tuple[Party, Mention]
_FRAMES = ("meeting", "talk", "call", "press", "meet")
_NOUNS = frozenset(("meeting", "talk", "call"))
_DOING = frozenset(("nsubj", "nsubjpass"))
_KNOWN = frozenset(("the", "this", "that", "these", "those", "your", "his", "her", "my"))
_ONES = frozenset(("he", "she"))
_NEAR = 2
_LEAST = 4
_LEAD = 2
_CLOSE = 3


def find_protagonist(story: Story) -> Side | None:
    """The leader whom the document names most, with the first mention; None where nobody stands out."""
    counts: Counter[Party] = Counter()
    first: dict[Party, Mention] = {}
    for passage in story.passages:
        for mention in passage.mentions:
            if mention.kind in SINGLE and len(mention.parties) == 1:
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


def adopt(setting: Setting, tellings: Sequence[Telling], groups: list[Group]) -> list[Telling]:
    """The tellings of one leader's encounters with nobody named, completed with whom the document, or else the
    sentence before, is about; in order."""
    story = setting.story
    main = find_protagonist(story)
    whole = []
    for telling in untold(tellings, groups):
        if not _is_half(telling) or any(fits(group, telling) for group in groups):
            continue
        side = _main_side(story, telling, main) if main is not None else None
        if side is None:
            topic = _topic(story, telling, main)
            side = topic if topic is not None and not _is_told(setting, telling, topic[0], groups) else None
        if side is not None:
            whole.append(with_side(telling, *side))
    return whole


def _is_half(telling: Telling) -> bool:
    sides = telling.mention.parties
    return telling.mention.frame in _FRAMES and len(sides) == 1 and sides[0].level is Level.LEADER


def _main_side(story: Story, telling: Telling, main: Side) -> Side | None:
    """The main figure, where the words leave his name out and give a day or place, or the sentence names him."""
    absent = _is_apart(telling, main[0]) and _leaves_out(story, telling, main[0])
    return main if absent and _is_placed(story, telling, main[0]) else None


def _is_apart(telling: Telling, party: Party) -> bool:
    return telling.mention.parties[0].participant.polity not in (None, party.participant.polity)


def _topic(story: Story, telling: Telling, main: Side | None) -> Side | None:
    """ "Ash arrived on Monday. A meeting with Birk was put off": whom the sentences just before are about.

    Only where the noun and its partner open the sentence, so that nobody else can have been meant to meet him; and of a
    document with a main figure of another polity than the partner's only him.
    """
    event, index = telling.mention, telling.mention.sentence
    here = story.passages[index]
    behind = here.sentence.text[event.end - here.sentence.start : event.mentions[0].start - here.sentence.start]
    opens = not any(m.kind in PEOPLE and m.start < event.start for m in here.mentions)
    opens = opens and not any(t.tag_ == "PRP" and t.idx < event.start - here.sentence.start for t in here.words)
    if event.frame not in _NOUNS or not opens or " with " not in behind:
        return None
    told = (subject_of(passage) for passage in reversed(story.passages[max(0, index - _NEAR) : index]))
    main = main if main is not None and _is_apart(telling, main[0]) else None
    mention = next((one for one in told if one is not None), main[1] if main is not None else None)
    if mention is None or (main is not None and mention.parties[0] != main[0]):
        return None
    party = mention.parties[0]
    known = party.level is Level.LEADER and party.participant.name and party.participant.polity
    whole = known and _is_apart(telling, party) and _leaves_out(story, telling, party)
    return (party, mention) if whole else None


def _is_told(setting: Setting, telling: Telling, party: Party, groups: Sequence[Group]) -> bool:
    """ "The talks with Birk", "your talks with Birk", once a meeting of the two has been told of."""
    event, passage = telling.mention, setting.story.passages[telling.mention.sentence]
    noun = next((t for t in passage.words if t.idx == event.start - passage.sentence.start), None)
    both = {party.participant.name, *(p.participant.name for p in event.parties)}
    if noun is None or not any(t.lower_ in _KNOWN for t in noun.lefts):
        return False
    return any(both <= {p.participant.name for p in group.parties} and is_credible(setting, group) for group in groups)


def subject_of(passage: Passage) -> Mention | None:
    """Whom the sentence is about: the first person who is a subject in it, and of more than what is said."""
    people = [m for m in passage.mentions if m.kind in PEOPLE and len(m.parties) == 1]
    start = passage.sentence.start
    doing = {start + t.idx for t in passage.words if t.dep_ in _DOING and t.head.lower_ not in report_verbs()}
    return next((m for m in people if any(m.start <= at < m.end for at in doing)), None)


def _leaves_out(story: Story, telling: Telling, main: Party) -> bool:
    """Whether the words name a partner and leave his counterpart out: "talks with Xi", not "a dinner that Xi gave".

    Nor where the sentence names another holder of the main figure's office.
    """
    event, passage = telling.mention, story.passages[telling.mention.sentence]
    named = event.mentions[0]
    told = next((t for t in passage.words if t.idx == event.start - passage.sentence.start), None)
    said = {t.lower_ for t in subjects(told) if t.i < told.i} if told is not None and is_verbal(told) else set()
    if (said & _ONES) - _pronouns_of(story, main):
        return False  # "she has met with Ash": somebody else
    between = passage.sentence.text[max(0, event.end - passage.sentence.start) : named.start - passage.sentence.start]
    compound = 0 <= event.start - named.end < _CLOSE
    if not compound and (named.start < event.start or " by " in between):
        return False
    own = main.participant
    people = (p.participant for m in passage.mentions for p in m.parties if p.participant.name)
    return all(p.name == own.name or (p.polity, p.office) != (own.polity, own.office) for p in people)


def _pronouns_of(story: Story, main: Party) -> set[str]:
    """By which pronouns the document calls the main figure."""
    mentions = (m for passage in story.passages for m in passage.mentions)
    return {m.text.lower() for m in mentions if m.kind == "pronoun" and m.parties == (main,)}


def _is_placed(story: Story, telling: Telling, main: Party) -> bool:
    """The words give a day or place, or the sentence names the main figure."""
    named = [party for m in story.passages[telling.mention.sentence].mentions for party in m.parties]
    return bool(telling.when or telling.where) or main in named
