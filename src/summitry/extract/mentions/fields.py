"""The name that stands behind what an office is for: "envoy for Asia, Ash", "Minister of Water and Roads Ash"."""

from summitry.extract.mentions.items import NAME, TITLE
from summitry.extract.mentions.sightings import Clause
from summitry.extract.mentions.vocabulary import Title

_LINKS = frozenset(("and", "&"))
_FIELD, _SHORT_FIELD = 9, 7
_PORTFOLIOS = frozenset(("minister", "foreign_minister", "defence_minister", "finance_minister", "deputy_minister"))
_WITH_FIELD = frozenset(("envoy", "minister", "deputy_minister", "official", "commissioner", "organisation_head"))


def after_field(clause: Clause, k: int, title: Title) -> int:
    """The name behind ", " and what an envoy is for ("Oman's envoy for South Asia, Ali Ash,"), else item k itself."""
    if title.office not in _WITH_FIELD or clause.key(k) not in ("for", "to", "on"):
        return k
    for at in range(k + 1, min(k + _FIELD, len(clause.items))):
        if not clause.joined(at):
            return at if clause.kind(at) == NAME and clause.gap(at) == "," else k
    return k


def _beyond_portfolio(clause: Clause, k: int, title: Title) -> int:
    """The name behind the rest of a portfolio ("Minister of Water, Land and Irrigation Ash"), else item k itself."""
    begins = clause.key(k) in _LINKS or (clause.gap(k) == "," and clause.kind(k) != NAME)
    if title.office not in _PORTFOLIOS or not begins:
        return k
    linked = False
    for at in range(k, min(k + _FIELD, len(clause.items))):
        linked = linked or clause.key(at) in _LINKS
        if clause.kind(at) == NAME:
            return at if linked and at > k + 1 and clause.joined(at) else k
        apart = not clause.joined(at) and clause.gap(at) != ","
        if apart or not (clause.token(at).capital or clause.key(at) in _LINKS):
            return k
    return k


def beyond_field(clause: Clause, k: int, title: Title) -> int:
    """The name behind "of <field>" ("chief of intelligence X", "minister of civil affairs X"), else item k itself."""
    k = _beyond_portfolio(clause, k, title)
    if clause.key(k) not in ("of", "for") or not clause.joined(k):
        return k
    for at in range(k + 1, min(k + _SHORT_FIELD, len(clause.items))):
        if not clause.joined(at) or clause.kind(at) == TITLE:
            return k
        if clause.kind(at) == NAME:
            item = clause.items[at]
            return at if at > k + 1 and (item.phrase.people or item.j - item.i > 1) else k
    return k
