"""Who would meet by a request: "turned down Ash's request for talks", "accepted an offer from Ash of a summit"."""

from summitry.extract.events.parts import named
from summitry.extract.events.who import Who
from summitry.extract.story import Mention
from summitry.extract.text.syntax import agents, children, governing_verb, subjects, under
from summitry.extract.text.words import Word
from summitry.lexicon import word_forms

_FOR, _FROM = ("for", "of", "to"), ("from", "by")


def requested(noun: Word, who: Who) -> list[Mention]:
    """Who asks for the encounter that the noun names and, where nobody else is named as the other, who answers."""
    request = _request(noun)
    if request is None:
        return []
    asking = named(who, [*children(request, "poss"), *under(request, *_FROM), *under(noun, "from")])
    verb = governing_verb(request) if request.dep_ in ("dobj", "nsubjpass") else None
    asked = named(who, under(request, "to"))
    if not asking or asked or verb is None or under(noun, "with", "between"):
        return [*asking, *asked]
    return [*asking, *named(who, subjects(verb) if request.dep_ == "dobj" else agents(verb))]


def _request(noun: Word) -> Word | None:
    """The request of which the noun says what for; "a proposal by Ash for talks" may hang the talks on Ash."""
    if noun.dep_ != "pobj" or noun.head.lower_ not in _FOR:
        return None
    above = noun.head.head
    asked = above.head.head if above.dep_ == "pobj" and above.head.lower_ in _FROM else above
    return asked if asked.lower_ in word_forms("requests") else None
