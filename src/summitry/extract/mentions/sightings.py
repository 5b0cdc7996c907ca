"""What a sentence says of people, offices and polities by its words alone, before anyone is identified."""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from summitry import lexicon
from summitry.extract.mentions.items import POLITY, Item
from summitry.extract.mentions.tokens import Token, joins, phrase_key
from summitry.extract.mentions.vocabulary import Title

Codes = tuple[str, ...]


class Sighting(NamedTuple):
    """Words that name or describe someone, unresolved.

    kind: as Mention.kind, "person", "office", "counterpart", "polity", "demonym", "group" or "pronoun".
    start, end, head: offsets as in Mention. name: the name as written, "" where there is none; key: its folded form.
    people: whom the lexicon knows by the whole of that name; bare, ambiguous: what kind of alias that is.
    behind_word: the sentence's first word stands right before it, which may be a given name ("Ang Lee").
    title: the words of office. polities: of each party named, the codes that its words can mean.
    status: "former", "then", "acting", "elect" or "". number: how many the words speak of, 0 where they do not tell.
    owner: who possesses: key of a pronoun ("his") or a name; owner_at: its offset.
    speaks: a verb of saying stands beside the name, so that it is a person's.
    opening: the sentence begins with a preposition or participle, and no comma precedes ("In a call with his ...").
    """

    kind: str
    start: int
    end: int
    head: int
    name: str = ""
    key: str = ""
    people: tuple[str, ...] = ()
    bare: bool = False
    ambiguous: bool = False
    behind_word: bool = False
    title: Title | None = None
    polities: tuple[Codes, ...] = ()
    status: str = ""
    number: int = 0
    owner: str = ""
    owner_at: int = -1
    opening: bool = False
    speaks: bool = False


def moved(sighting: Sighting, offset: int) -> Sighting:
    """The sighting with the places in its sentence made places in the document."""
    kind, start, end, head, *others = sighting
    places = (kind, start + offset, end + offset, head + offset, *others)
    found: Sighting = tuple.__new__(Sighting, places)  # what Sighting(...) comes to, in half the time
    return found._replace(owner_at=found.owner_at + offset) if found.owner_at >= 0 else found


class Clause(NamedTuple):
    """A sentence as words and items."""

    tokens: Sequence[Token]
    items: Sequence[Item]

    def token(self, k: int) -> Token:
        """The first word of item k."""
        return self.tokens[self.items[k].i]

    def last(self, k: int) -> Token:
        """The last word of item k."""
        return self.tokens[self.items[k].j - 1]

    def key(self, k: int) -> str:
        """The folded first word of item k, "" beyond the sentence."""
        return self.tokens[self.items[k].i].key if 0 <= k < len(self.items) else ""

    def kind(self, k: int) -> str:
        """The kind of item k, "" beyond the sentence."""
        return self.items[k].kind if 0 <= k < len(self.items) else ""

    def joined(self, k: int) -> bool:
        """Whether item k follows item k - 1 with nothing but a blank or hyphen between."""
        return 0 < k < len(self.items) and joins(self.last(k - 1), self.token(k))

    def gap(self, k: int) -> str:
        """The characters before item k without blanks; "" beyond the sentence."""
        return self.token(k).gap.strip() if 0 <= k < len(self.items) else ""

    def codes(self, k: int, roles: Sequence[str]) -> Codes:
        """The polities that item k can mean in one of the roles."""
        if self.kind(k) != POLITY:
            return ()
        return tuple(dict.fromkeys(form.polity.code for form in self.items[k].phrase.forms if form.role in roles))


@cache
def role_words(role: str) -> frozenset[str]:
    """Folded words that the list of words around titles gives under the role."""
    rows = [row for row in lexicon.words("title_words") if row[0] == role]
    return frozenset(phrase_key(word) for row in rows for word in row[1].split("|"))


@cache
def numbers() -> dict[str, int]:
    """Words that count the parties ("two", "both", "pair")."""
    rows = [row for row in lexicon.words("title_words") if row[0] == "number"]
    pairs = (word.rsplit(":", 1) for row in rows for word in row[1].split("|"))
    return {phrase_key(word): int(count) for word, count in pairs}


def serves_a_part(sighting: Sighting) -> bool:
    """ "Georgia Secretary of State Ann Ash", "Georgia Governor Bo Birk": an office of a part of a state."""
    title = sighting.title
    return title is not None and (title.label == "Secretary of State" or title.office in ("regional", "legislator"))
