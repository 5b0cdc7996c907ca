"""Whether a clause is set in a place: what is done there is done face to face."""

from summitry.extract.events.parts import people
from summitry.extract.events.triggers import is_journey
from summitry.extract.events.who import Who, polities
from summitry.extract.story import Mention, Party
from summitry.extract.text.syntax import subjects, under
from summitry.extract.text.words import Word, text_of
from summitry.lexicon import places
from summitry.model.encounter import Participant
from summitry.model.terms import Level

_TOWNS = ("city", "capital", "venue")
_NEAR = 7


def is_town(noun: Word) -> bool:
    """ "in Oslo", "at the Kremlin"; a state or region is what they may talk of ("a truce in Gaza")."""
    return noun.tag_[:3] == "NNP" and any(fact.kind in _TOWNS for fact in places().find(_name(noun))[:1])


def land_of(town: Word) -> str | None:
    """The country of a town by name."""
    return next((fact.country for fact in places().find(_name(town))), None)


def _name(noun: Word) -> str:
    """ "New Delhi", "Oval Office", of which the parse makes the first words compounds."""
    first = min((t.i for t in noun.lefts if t.dep_ == "compound" and t.tag_[:3] == "NNP"), default=noun.i)
    return text_of(noun.doc[first : noun.i + 1])


def governing(capital: Word, who: Who) -> list[Mention]:
    """The state that is governed from the capital, as a side whom nobody names: "was received in Moscow"."""
    codes = [fact.country for fact in places().find(capital.text)[:1] if fact.kind == "capital" and fact.country]
    start = who.offset(capital)
    return [
        Mention("polity", start, start + len(capital.text), capital.text, start, (_unnamed(code),)) for code in codes
    ]


def _unnamed(code: str) -> Party:
    return Party(Participant(None, code, None), Level.SECOND)


def happens_where(verb: Word) -> bool:
    """ "flew to Oslo last week, where she and Ash agreed": the verb is of a clause about a town."""
    first = min((t.left_edge.i for t in subjects(verb)[:1]), default=verb.i)
    where = next((t for t in verb.doc[max(0, first - 2) : verb.i] if t.lower_ == "where"), None)
    return where is not None and any(is_town(t) for t in verb.doc[max(0, where.i - _NEAR) : where.i])


def at_home_there(verb: Word, things: list[Word], who: Who) -> list[Mention]:
    """ "flew to Rome to discuss her plans for trade with Ash", who is at home there, though the plans are hers."""
    towns = under(verb.head, "to") if verb.tag_ == "VB" and is_journey(verb.head) else []
    lands = {land_of(town) for town in towns} - {None}
    inside = [t for thing in things for t in thing.subtree if t.lower_ == "with"] if lands else []
    found = people(who, [noun for preposition in inside for noun in preposition.children])
    return [m for m in found if m.kind != "group" and polities(m.parties) <= lands]
