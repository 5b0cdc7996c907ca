"""Whose a person is, by the words before the name: a country's ("Russia's Putin"), a leader's ("Trump adviser Ash")."""

from summitry.extract.mentions.around import Around
from summitry.extract.mentions.items import NAME, Item
from summitry.extract.mentions.people import tenures_of
from summitry.extract.mentions.sightings import Clause
from summitry.extract.mentions.vocabulary import given_names
from summitry.lexicon import small_set

_LED = frozenset(("led", "headed"))
_RANKS = frozenset(("government", "state", "military", "'s", "official", "ministerial", "parliamentary", "trade"))


def owns_name(clause: Clause, k: int) -> bool:
    """Whether "Russia's" at item k belongs to the name of one of its leaders that follows ("Russia's Putin")."""
    if clause.key(k + 1) != "'s" or clause.kind(k + 2) != NAME or not clause.joined(k + 2):
        return False
    codes, item = clause.codes(k, ("name", "demonym")), clause.items[k + 2]
    if codes and not item.phrase.people:
        return is_full_name(clause, k + 2)
    return bool(codes) and agrees(item, Around(k, polities=(codes,)))


def is_full_name(clause: Clause, k: int) -> bool:
    """Whether the words at item k are by themselves a given and a family name."""
    return clause.items[k].j - clause.items[k].i > 1 and clause.token(k).key in given_names()


def aide_of(clause: Clause, k: int, near: Around) -> Around:
    """ "Temer adviser Ana Lopes": whose adviser somebody is; k: the first item of the title."""
    if clause.kind(k - 1) != NAME or not clause.joined(k) or not clause.items[k - 1].phrase.people:
        return near
    token = clause.last(k - 1)
    return near._replace(owner=token.key, owner_at=token.start)


def delegation_of(clause: Clause, near: Around) -> Around:
    """ "An Omani delegation led by Minister Ash": the polity that sends him. near: what stands before his title."""
    by = near.edge - 1
    if near.polities or clause.key(by) != "by" or clause.key(by - 1) not in _LED:
        return near
    if clause.key(by - 2) not in small_set("delegations"):
        return near
    codes = clause.codes(by - 3 - (clause.key(by - 3) in _RANKS), ("name", "demonym"))
    return near._replace(polities=(codes,)) if codes else near


def possessor_of_name(clause: Clause, k: int, near: Around, start: int) -> tuple[Around, int]:
    """ "Russia's Putin": the polity that a name without title is said to belong to."""
    codes = clause.codes(k - 2, ("name", "demonym")) if clause.key(k - 1) == "'s" else ()
    if not codes or not clause.joined(k):
        return near, start
    return near._replace(polities=(codes,)), clause.token(k - 2).start if owns_name(clause, k - 2) else start


def agrees(item: Item, near: Around) -> bool:
    """Whether the person whom the lexicon knows by the name has ever held office in the polity said of him."""
    codes = {code for group in near.polities for code in group}
    people = item.phrase.people
    return not (codes and people) or any(tenure.polity in codes for person in people for tenure in tenures_of(person))
