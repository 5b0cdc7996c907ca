"""What stands around words of office: whose they are, of when, how many."""

from functools import cache
from typing import NamedTuple

from summitry import lexicon
from summitry.extract.mentions.items import NAME, POLITY, TITLE, WORD
from summitry.extract.mentions.sightings import Clause, Codes, numbers, role_words
from summitry.extract.mentions.vocabulary import given_names, word_set

OWNERS = frozenset(("his", "her", "their", "its", "my", "our", "your"))
_BEFORE = ("name", "demonym", "metonym")
_AFTER = ("name", "metonym")
_STATUSES = ("former", "then", "acting", "elect")
_LISTS = frozenset(("and", "or"))
_CLUB = 7
_OCCASIONS = frozenset(("summit", "conference", "meeting", "talks", "forum", "congress", "negotiations"))
_ANY = frozenset(("every", "each", "any", "no", "another", "whichever", "what", "which"))
_OWN_LAND = frozenset(("country", "republic", "nation", "state", "kingdom", "union", "federation", "bloc", "world"))
_THAT_LAND = frozenset(("country", "nation", "kingdom", "republic", "island", "bloc"))
_PLACING = frozenset(("in", "at", "near", "outside"))

HELPERS = frozenset(
    ("to", "will", "would", "could", "may", "might", "should", "shall", "and", "ever", "never", "not", "also", "again")
)
""" Words before a verb that is a word of office too ("would never host Ash"). """


class Around(NamedTuple):
    """The words before or after a title. edge: the first item before (or the first after) that is not part of it."""

    edge: int
    polities: tuple[Codes, ...] = ()
    status: str = ""
    number: int = 0
    owner: str = ""
    owner_at: int = -1
    definite: bool = False


def before(clause: Clause, k: int, plural: bool) -> Around:
    """What stands before the title at item k: "former Russian", "Russia's new", "his", "the two", "US and Russian"."""
    found = Around(k)
    p = k - 1
    while p >= 0 and (clause.joined(p + 1) or clause.key(p + 1) == "'s"):
        step = _step_back(clause, p, found, plural)
        if step is None:
            break
        found = step
        if found.owner or found.definite:
            break
        p = found.edge - 1
    return found


def _step_back(clause: Clause, p: int, found: Around, plural: bool) -> Around | None:
    """The words at item p taken in, None where they are no part of the phrase."""
    key = clause.key(p)
    if key == "'s":
        return _possessor(clause, p, found)
    if clause.kind(p) == POLITY and clause.key(p - 1) in ("anti", "pro") and clause.gap(p) == "-":
        return found._replace(edge=p - 1)  # "the anti-Omani president"
    if clause.kind(p) == POLITY:
        return _polity_before(clause, p, found, plural)
    if clause.kind(p) == NAME:
        return None
    if key == "old" and clause.key(p - 1) == "year" and clause.key(p - 2).isdigit():
        return found._replace(edge=p - 2)  # "the 76-year-old pope"
    taken = _small_word(clause, p, found, key)
    return _listed_before(clause, taken) if taken and plural and key == "other" and taken.polities else taken


def _small_word(clause: Clause, p: int, found: Around, key: str) -> Around | None:
    if key in OWNERS:
        return found._replace(edge=p, owner=key, owner_at=clause.token(p).start)
    if key == "the":
        return found._replace(definite=True)
    for status in _STATUSES:
        if key in role_words(status):
            return found._replace(edge=p, status=found.status or status)
    if key in numbers():
        return found._replace(edge=p, number=numbers()[key])
    if key == "host" and clause.key(p - 1) in HELPERS:
        return None  # "will host President Ash"
    return found._replace(edge=p) if key in role_words("adjective") else None


def _possessor(clause: Clause, p: int, found: Around) -> Around | None:
    if clause.kind(p - 1) == POLITY and not found.polities:
        codes = clause.codes(p - 1, (*_BEFORE, "capital"))
        return found._replace(edge=p - 1, polities=(codes,), definite=True) if codes else None
    if clause.kind(p - 1) == NAME:
        token = clause.last(p - 1)
        return found._replace(owner=token.key, owner_at=token.start)
    if clause.key(p - 1) in _THAT_LAND and clause.key(p - 2) in ("the", "that", "this"):
        return found._replace(edge=p - 2, owner="its", owner_at=clause.token(p - 1).start)
    return None


def _polity_before(clause: Clause, p: int, found: Around, plural: bool) -> Around | None:
    codes = clause.codes(p, _BEFORE)
    if found.polities and not plural and codes and clause.gap(p + 1) == "-":
        return found._replace(edge=p, polities=(codes,))
    if not codes or (found.polities and not plural):
        return None
    if _is_field(clause, p, found):
        return found._replace(edge=p)
    found = found._replace(edge=p, polities=(codes, *found.polities))
    return _listed_before(clause, found) if plural else found


def _is_field(clause: Clause, p: int, found: Around) -> bool:
    """Whether the country before "envoy" is where he is sent ("the U.S. special Syria envoy"), not who sends him."""
    k = next((n for n in range(p + 1, len(clause.items)) if clause.kind(n) == TITLE), p)
    title = clause.items[k].phrase.title
    phrase = clause.items[p].phrase
    sent = title is not None and title.office == "envoy" and clause.key(p + 1) != "'s"
    return (
        sent
        and not phrase.acronym
        and all(form.role == "name" and form.polity.kind == "state" for form in phrase.forms)
    )


def _listed_before(clause: Clause, found: Around) -> Around:
    """The polities listed before the first ("the US, Japanese and South Korean ..."): "X and", "X,", "X-"."""
    p = found.edge
    while True:
        link = clause.key(p - 1) in _LISTS
        at = p - 2 if link else p - 1
        comma = clause.gap(p) == "," and clause.key(at - 1) not in _PLACING
        tied = link or comma or (clause.gap(p) in ("-", "–", "/") and clause.kind(p - 1) == POLITY)
        codes = clause.codes(at, _BEFORE) if tied else ()
        if not codes:
            return found
        found = found._replace(edge=at, polities=(codes, *found.polities))
        p = at


def after(clause: Clause, k: int, plural: bool) -> Around:
    """What stands after the title whose words end before item k: "-elect", "of Russia", "of Japan, China and Korea"."""
    found = Around(k)
    if clause.key(k) in role_words("elect") and clause.gap(k) in ("-", ""):
        found = found._replace(edge=k + 1, status="elect")
    k = found.edge
    links = ("of", "from") if plural else ("of",)
    if clause.key(k) not in links or not clause.joined(k):
        return found
    at = k + 1 + (clause.key(k + 1) in ("the", "both"))
    codes = clause.codes(at, _AFTER)
    if not codes and plural:
        at, codes = _club_ahead(clause, at)
    if not codes and plural:
        at, codes = _list_ahead(clause, at)
    if not codes or clause.key(at + 1) == "'s" or _goes_on(clause, at + 1):
        return found
    found = found._replace(edge=at + 1, polities=(codes,))
    return _listed_after(clause, found) if plural else found


def _goes_on(clause: Clause, k: int) -> bool:
    """Whether the polity before item k is but part of a longer name ("president of the APEC Business Council")."""
    if not clause.joined(k) or clause.kind(k) not in (NAME, WORD) or not clause.token(k).capital:
        return False
    first = clause.token(k).key
    return (
        not clause.items[k].phrase.people and first not in given_names() and first not in word_set("not_names", "time")
    )


def _club_ahead(clause: Clause, k: int) -> tuple[int, Codes]:
    """Where the club stands whose members are spoken of ("leaders of the 21 member economies of APEC", "of the 32 NATO
    members")."""
    counted = False
    for at in range(k, min(k + _CLUB, len(clause.items))):
        codes = clause.codes(at, ("name",))
        if codes:
            return (at, codes) if counted and _is_club(clause, at) else (k, ())
        key = clause.key(at)
        if not clause.joined(at + 1) or not (key.isdigit() or key in _of_members()):
            break
        counted = True
    return k, ()


def _is_club(clause: Clause, k: int) -> bool:
    return all(form.polity.kind == "organisation" for form in clause.items[k].phrase.forms)


@cache
def _of_members() -> frozenset[str]:
    """The words between "leaders of" and the name of their club."""
    return lexicon.small_set("states_plural") | lexicon.small_set("cardinals") | {"member", "fellow", "of", "in", "the"}


def _list_ahead(clause: Clause, k: int) -> tuple[int, Codes]:
    """Where a list of polities begins a few words on ("leaders of close allies Britain, France and Germany")."""
    for at in range(k, min(k + 5, len(clause.items))):
        codes = clause.codes(at, ("name",))
        if codes and (clause.gap(at + 1) == "," or clause.key(at + 1) == "and") and clause.kind(at + 2) == POLITY:
            return at, codes
        if codes and clause.kind(at + 1) == POLITY and clause.gap(at + 1) == ",":
            return at, codes
        if not clause.joined(at) or clause.kind(at) in (NAME, TITLE):
            break
    return k, ()


def _listed_after(clause: Clause, found: Around) -> Around:
    k = found.edge
    while True:
        at = k + (clause.key(k) in _LISTS)
        at += clause.key(at) == "the"
        tied = at > k or clause.gap(k) == ","
        codes = clause.codes(at, _AFTER) if tied else ()
        if not codes or clause.key(at + 1) == "'s" or (clause.kind(at + 1) == TITLE and clause.joined(at + 1)):
            return found
        k = at + 1
        found = found._replace(edge=k, polities=(*found.polities, codes))


def is_anyone(clause: Clause, end: int, near: Around) -> bool:
    """ "every president", "any king"; "the leader of the opposition" is that of no polity."""
    if clause.key(near.edge - 1) in _ANY:
        return True
    of = clause.key(end) == "of" and clause.joined(end)
    at = end + 1 + (clause.key(end + 1) in ("the", "this", "that", "their", "his", "its"))
    return of and not near.polities and not near.owner and clause.key(at) not in _OWN_LAND


def names_a_venue(clause: Clause, k: int) -> bool:
    """ "the Bucharest NATO summit", "the Rome conference": where it was, unless another side is tied to it."""
    if not clause.joined(k + 1) or clause.gap(k + 1) or (k and clause.gap(k) in ("-", "–", "/")):
        return False
    return clause.kind(k + 1) == POLITY or clause.key(k + 1) in _OCCASIONS
