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


class Named(dict[str, bool]):
    """Whether a full name stands in the texts, each sought once: a document may have a surname 20,000 times."""

    def __init__(self, texts: Sequence[str]) -> None:
        self.text = "\n".join(texts)

    def __missing__(self, person: str) -> bool:
        self[person] = person in self.text
        return self[person]


def may_mean_two(texts: Sequence[str], i: int, days: Days, home: frozenset[str], named: Named) -> bool:
    """Whether the sentence can mean people or polities of two sides.

    days: from which the document speaks. home: the polity whose government published it, of which offices alone are.
    named: whose full names stand in the texts.
    """
    if names_assembly(texts[i]):
        return True
    found = [(sighting, _codes(sighting, named, days)) for sighting in sighted(texts[i])]
    codes = goals(texts[i]).union(*(own for _, own in found))
    if len(codes) > 1 or all(own for _, own in found):
        return len(codes) > 1
    before = {*range(max(0, i - _REACH), i)}
    if any(sighting.kind in NAMED and not own for sighting, own in found):
        before |= {*range(min(_HEAD, len(texts)))}
    return len(codes.union(home, *(_codes(s, named, days) for n in before for s in sighted(texts[n])))) > 1


def _codes(sighting: Sighting, named: Named, days: Days) -> frozenset[str]:
    """The polities of which the words can mean someone; none where only what stands before can tell."""
    codes = frozenset(code for group in sighting.polities for code in group)
    if sighting.kind == "counterpart":
        return codes | _OTHER
    title = sighting.title
    if sighting.kind == "office" and title is not None and title.office == "monarch" and not codes:
        return _SOMEBODY  # "King meets Ash": of whatever throne
    own = {title.polity} if title is not None and title.polity else set()
    return codes.union(own, *(_polities(person, sighting, named, days) for person in sighting.people))


def _polities(person: str, sighting: Sighting, named: Named, days: Days) -> set[str]:
    """Those for which somebody held office then; of a surname that is also another word, on the very day."""
    tenures: Sequence[Tenure] = tenures_of(person)
    alone = sighting.ambiguous and sighting.title is None and " " not in sighting.key
    if alone and not named[person]:
        return {tenure.polity for tenure in tenures if distance(tenure, days) == 0}
    return {tenure.polity for tenure in tenures if about(tenure, days)} or {tenure.polity for tenure in tenures}
