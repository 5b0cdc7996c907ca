"""What stands in apposition behind a name: ", the Russian foreign minister,", ", deputy speaker of the Duma,"."""

from collections.abc import Iterator
from itertools import islice

from summitry.extract.mentions.around import Around, after, before
from summitry.extract.mentions.items import NAME, POLITY, TITLE
from summitry.extract.mentions.possessors import agrees
from summitry.extract.mentions.sightings import Clause, role_words
from summitry.extract.mentions.vocabulary import Title
from summitry.lexicon import word_forms
from summitry.model.terms import Level

_AFTER_TITLE = frozenset(("of", "for", "at", "in", "and", "who", "to", "since", "on", "from", "under", "with", "whose"))
_APPOSED = frozenset(("the", "a", "an", "its", "then"))
_NO_OFFICIALS = frozenset(("style", "none", "voice", "candidate", "spouse"))
_LONGEST = 16  # words of an apposition
OFFICER = Title("official", "", Level.SECOND)
_LINKS = frozenset(("of", "to", "in", "for", "at"))
_HEADS = frozenset(("chief", "chair", "official", "legislator"))
_EARLY = 5  # words of an apposition among which the post stands


def apposition(clause: Clause, k: int) -> tuple[int, Title, Around] | None:
    """The title in ", the Russian foreign minister," behind a name: next item, title, what it says."""
    if clause.gap(k) != ",":
        return None
    at = k
    while at < min(k + 8, len(clause.items)):
        title = clause.items[at].phrase.title
        if title is not None and not title.plural:
            return _apposed_title(clause, k, at, title)
        small = clause.key(at) in _APPOSED or clause.kind(at) == POLITY or clause.key(at) == "'s"
        if not small and not any(clause.key(at) in role_words(r) for r in ("former", "then", "acting", "adjective")):
            return None
        if at > k and not clause.joined(at) and clause.key(at) != "'s":
            return None
        at += 1
    return None


def _apposed_title(clause: Clause, k: int, at: int, title: Title) -> tuple[int, Title, Around] | None:
    left, right = before(clause, at, False), after(clause, at + 1, False)
    reach = left.edge - (clause.key(left.edge - 1) in _APPOSED)
    if reach > k or title.office == "style":
        return None
    end = right.edge
    if clause.kind(end) in (NAME, TITLE) and clause.joined(end):
        return None
    if title.office in ("chief", "chair", "official") and clause.joined(end) and clause.key(end) not in _AFTER_TITLE:
        return None  # "Hong Kong's chief critic"
    near = left._replace(polities=(*left.polities, *right.polities), status=left.status or right.status, edge=k)
    return end, title, near


def titled_name(clause: Clause, k: int, near: Around) -> tuple[int, Title] | None:
    """The item of the name, and the title, in ", Foreign Minister Ann Ash" behind "his Omani counterpart"."""
    title = clause.items[k].phrase.title if k < len(clause.items) else None
    if title is None or title.plural or clause.kind(k + 1) != NAME or not clause.joined(k + 1):
        return None
    behind = clause.joined(k) or (clause.gap(k) == "," and not clause.joined(k + 2))  # not ", President Ash said"
    return (k + 1, title) if behind and near.polities and agrees(clause.items[k + 1], near) else None


def officer_of(clause: Clause, k: int) -> Around | None:
    """The polity of the body that somebody serves: ", deputy speaker of the Russian Duma,", ", aide to the Thai king,".

    None where the words name no such body, or bodies of several polities.
    """
    phrase = list(_phrase(clause, k)) if clause.gap(k) == "," else []
    post = next((n for n in phrase[:_EARLY] if _is_post(clause, n)), None)
    if post is None:
        return None
    beyond = [n for n in phrase if n > post]
    linked = any(clause.key(n) in _LINKS for n in beyond)
    public = any(clause.key(n) in word_forms("public_bodies") or clause.kind(n) == TITLE for n in beyond)
    codes = {clause.codes(n, ("name", "demonym")) for n in phrase if clause.kind(n) == POLITY}
    if not (linked and public) or len(codes) != 1:
        return None
    former = any(clause.key(n) in role_words("former") for n in phrase if n < post)
    return Around(k, polities=(codes.pop(),), status="former" if former else "")


def is_private(clause: Clause, k: int) -> bool:
    """ "Ash, a former adviser to the president, ...": what is said behind the name makes it a person's."""
    phrase = islice(_phrase(clause, k), _EARLY) if clause.gap(k) == "," else ()
    items = (clause.items[n] for n in phrase)
    return any(token.key in word_forms("private_persons") for one in items for token in clause.tokens[one.i : one.j])


def body_headed(clause: Clause, k: int, title: Title) -> Around | None:
    """The polity whose body an unnamed chief heads ("the head of the Polish border guard"), edge: behind the body."""
    if title.office not in _HEADS or clause.key(k) != "of" or not clause.joined(k):
        return None
    phrase = list(_phrase(clause, k))
    last = next((n for n in reversed(phrase) if clause.key(n) in word_forms("public_bodies")), k)
    codes = {clause.codes(n, ("name", "demonym")) for n in phrase if n < last and clause.kind(n) == POLITY}
    return Around(last + 1, polities=(codes.pop(),)) if len(codes) == 1 else None


def _phrase(clause: Clause, k: int) -> Iterator[int]:
    """The items from k up to the next mark."""
    for n in range(k, min(k + _LONGEST, len(clause.items))):
        if n > k and not clause.joined(n) and clause.key(n) != "'s":
            return
        yield n


def _is_post(clause: Clause, n: int) -> bool:
    title = clause.items[n].phrase.title
    if title is not None:
        return not title.plural and title.office not in _NO_OFFICIALS
    return clause.key(n) in word_forms("posts")
