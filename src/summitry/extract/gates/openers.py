"""Between the gates: whether a sentence that may open its document can mean two sides, by what it names.

The first gate counts words: in "Ed Henry of Fox News said that he met voters" it finds two presidents and someone. What
the sentence and those before it really name rules most of that out, before all others are looked through for the second
gate. Of 1,187 articles that the second gate shuts this shuts 708; of 987 that it opens 49, none of which told of an
encounter.
"""

from collections.abc import Sequence

from summitry.extract.events.assemblies import names_assembly
from summitry.extract.gates.goals import goals
from summitry.extract.mentions.people import Days, about, distance, tenures_of
from summitry.extract.mentions.scan import sighted
from summitry.extract.mentions.sightings import Sighting
from summitry.extract.story import NAMED
from summitry.lexicon.offices import Tenure

_REACH, _HEAD = 3, 4
""" Sentences before one in which stands whom its pronouns mean; and at the head, where people are introduced. """
_SOMEBODY = frozenset("?")
_OTHER = _SOMEBODY | {""}
""" Two sides, whoever they are: of a counterpart. """


def may_mean_two(texts: Sequence[str], i: int, days: Days, home: frozenset[str]) -> bool:
    """Whether the sentence can mean people or polities of two sides.

    days: from which the document speaks. home: the polity whose government published it, of which offices alone are.
    """
    if names_assembly(texts[i]):
        return True
    found = [(sighting, _codes(sighting, texts, days)) for sighting in sighted(texts[i])]
    codes = goals(texts[i]).union(*(named for _, named in found))
    if len(codes) > 1 or all(named for _, named in found):
        return len(codes) > 1
    before = {*range(max(0, i - _REACH), i)}
    if any(sighting.kind in NAMED and not named for sighting, named in found):
        before |= {*range(min(_HEAD, len(texts)))}
    return len(codes.union(home, *(_codes(s, texts, days) for n in before for s in sighted(texts[n])))) > 1


def _codes(sighting: Sighting, texts: Sequence[str], days: Days) -> frozenset[str]:
    """The polities of which the words can mean someone; none where only what stands before can tell."""
    named = frozenset(code for group in sighting.polities for code in group)
    if sighting.kind == "counterpart":
        return named | _OTHER
    title = sighting.title
    if sighting.kind == "office" and title is not None and title.office == "monarch" and not named:
        return _SOMEBODY  # "King meets Ash": of whatever throne
    own = {title.polity} if title is not None and title.polity else set()
    return named.union(own, *(_polities(person, sighting, texts, days) for person in sighting.people))


def _polities(person: str, sighting: Sighting, texts: Sequence[str], days: Days) -> set[str]:
    """Those for which somebody held office then; of a surname that is also another word, on the very day."""
    tenures: Sequence[Tenure] = tenures_of(person)
    alone = sighting.ambiguous and sighting.title is None and " " not in sighting.key
    if alone and not any(person in text for text in texts):
        return {tenure.polity for tenure in tenures if distance(tenure, days) == 0}
    return {tenure.polity for tenure in tenures if about(tenure, days)} or {tenure.polity for tenure in tenures}
