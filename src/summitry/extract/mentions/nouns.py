"""The plain words that are mentions or head them, as lists."""

from collections.abc import Sequence
from functools import cache

from summitry import lexicon
from summitry.extract.mentions.tokens import Token, phrase_key
from summitry.model.terms import Level

PRONOUNS = frozenset((
    "he", "she", "they", "him", "her", "them", "his", "their", "theirs", "hers",
    "i", "me", "my", "we", "us", "our", "you",
))  # fmt: skip
COUNTS = frozenset(("two", "three"))
""" Numbers that mean people just named where no noun follows: "the two met". """


HOSTS = frozenset(("host", "guest", "visitor", "dignitary"))
""" Nouns by which whoever is on a visit, or is visited, is meant. """


@cache
def telling_words() -> frozenset[str]:
    """The plain words that can be or head a mention."""
    return frozenset((*PRONOUNS, *counterpart_words(), *peers(), *plural_people(), *group_nouns(), *COUNTS, *HOSTS))


@cache
def counterpart_words() -> frozenset[str]:
    """The nouns of someone's counterpart."""
    return frozenset(("counterpart", "counterparts", "homologue"))


@cache
def peers() -> frozenset[str]:
    """The first words of nouns that can mean a counterpart ("her Polish colleague", "his opposite number")."""
    return frozenset(("colleague", "colleagues", "peer", "peers", "opposite"))


@cache
def plural_people() -> dict[str, Level]:
    """Plural nouns that name a party without a person ("officials"), with their level."""
    rows = lexicon.words("plural_people")
    return {phrase_key(word): Level(row[0]) for row in rows for word in row[1].split("|")}


@cache
def group_nouns() -> dict[str, str]:
    """Nouns for the parties of an encounter together ("sides", "pair"), with what they stand for."""
    return {phrase_key(word): row[0] for row in lexicon.words("group_nouns") for word in row[1].split("|")}


@cache
def verbs_of_two() -> frozenset[str]:
    """Words after which "the two" means two people just named."""
    return frozenset(row[0] for row in lexicon.words("verbs_of_two"))


@cache
def locatives() -> frozenset[str]:
    """Words after which a capital is a place."""
    return frozenset(row[0] for row in lexicon.words("locatives"))


@cache
def _us_states() -> frozenset[str]:
    return frozenset(name.replace(".", "") for row in lexicon.words("us_states") for name in row[0].split("|"))


def before_us_state(tokens: Sequence[Token], j: int) -> bool:
    """Whether a state of the USA, set off by commas, stands at word j: before it is a town's name ("Peru, Indiana")."""
    if j >= len(tokens) or tokens[j].gap.strip() != ",":
        return False
    for end in (j + 1, j + 2):
        if " ".join(token.text for token in tokens[j:end]).replace(".", "") in _us_states():
            return end >= len(tokens) or tokens[end].gap.strip()[:1] in (",", ".", ")", ";", "—", "–")
    return False
