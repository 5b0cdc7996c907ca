"""A sentence's words grouped into titles, polities, names and plain words."""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from summitry.extract.mentions.tokens import Token, joins
from summitry.extract.mentions.vocabulary import Phrase, given_names, vocabulary, word_set
from summitry.lexicon import small_set, words

TITLE, POLITY, NAME, WORD = "title", "polity", "name", "word"
_HEADLINE_SHARE = 0.6
_APART = 3  # words from "North" to "Korea" in "North and South Korea"
_HEADLINE_WORDS = 4
_BEFORE_MONTH = frozenset(("in", "since", "until", "late", "early", "mid", "last", "next", "this", "through", "th"))
_OPENING = frozenset("“”\"‘’':;.?!(—…[")
_STYLES = frozenset(("sheikh", "sheikha", "prince", "princess", "king", "emir", "mullah", "maulana", "ayatollah"))
_SUFFIXES = frozenset(("Jr", "Sr", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIV", "XVI"))
_REGIONS = frozenset(("Latin", "Central", "South", "North"))
_ENDINGS = ("ing", "ed", "ly")
_SHORTEST = 3
_HYPHENS = ("-", "‑", "–")
_NOTHING = Phrase()


class Item(NamedTuple):
    """Words i to j (exclusive) of the sentence as one piece.

    kind: "title", "polity", "name" (of a person, known or not) or "word". phrase: what the lexicon has on it.
    """

    kind: str
    i: int
    j: int
    phrase: Phrase = _NOTHING


_MANY = 500
_PLAIN = tuple(Item(WORD, i, i + 1) for i in range(_MANY))
""" Plain words by their place: most of a sentence, and alike in all. """


def itemize(tokens: Sequence[Token], stopped: bool = False) -> list[Item]:
    """The sentence as items, the longest known phrase first. stopped: it ends with a full stop, as headlines do not."""
    headline = not stopped and is_title_case(tokens)
    small = vocabulary().small
    out: list[Item] = []
    end = 0
    for i, (_, _, text, key, _) in enumerate(tokens):
        if i < end:
            continue
        if key not in small and text[0].islower():
            item = _PLAIN[i] if i < _MANY else Item(WORD, i, i + 1)
        else:
            item = _item_at(tokens, i, headline)
        out.append(item)
        end = item.j
    return out


def is_title_case(tokens: Sequence[Token]) -> bool:
    """Whether most words begin with a capital, as in headlines, so that a capital tells nothing."""
    first = [text[0] for _, _, text, _, _ in tokens if text[0].isalpha()]
    capitals = sum(map(str.isupper, first))
    return len(first) >= _HEADLINE_WORDS and capitals > _HEADLINE_SHARE * len(first)


def _item_at(tokens: Sequence[Token], i: int, headline: bool) -> Item:
    phrase, size = longest_phrase(tokens, i)
    if size == 1 and (_is_month(tokens, i) or _is_weekday(tokens, i)):
        return Item(WORD, i, i + 1)
    if phrase is not None and tokens[i].key == "the" and longest_phrase(tokens, i + 1)[1] >= size:
        return Item(WORD, i, i + 1)  # "the North Korean leader" is none of "the North"
    if phrase is not None and phrase.other:
        return Item(WORD, i, i + size)
    if phrase is not None:
        if size == 1 and _is_attribute(tokens, i):
            return Item(WORD, i, i + 1)
        if phrase.title is not None and not (phrase.people and tokens[i].capital and after_given_name(tokens, i)):
            return Item(TITLE, i, i + size, phrase)
        if phrase.forms and _is_community(tokens, i + size, phrase):
            return Item(WORD, i, i + size + 1)
        if _is_of_a_region(tokens, i) or (phrase.forms and _qualifies_by_state(tokens, i + size)):
            return Item(WORD, i, i + 1)
        if phrase.forms and not (phrase.people and after_given_name(tokens, i)):
            return Item(POLITY, i, i + size, phrase)
        if phrase.people:
            return _name(tokens, i, i + size, headline)
    shared = _shares_word(tokens, i)
    if shared is not None:
        return Item(POLITY, i, i + 1, shared)
    if may_be_name(tokens, i, headline):
        return _name(tokens, i, i + 1, headline)
    return Item(WORD, i, i + 1)


def _is_attribute(tokens: Sequence[Token], i: int) -> bool:
    """Whether "official" is not somebody but what something is ("his first official trip")."""
    thing = tokens[i + 1] if tokens[i].key == "official" and i + 1 < len(tokens) else None
    return thing is not None and tokens[i].gap == " " and thing.key in small_set("official_things")


def _is_community(tokens: Sequence[Token], j: int, phrase: Phrase) -> bool:
    """Whether "American" at word j makes the phrase before it Americans of some origin ("Cuban American leaders")."""
    origin = all(form.role == "demonym" for form in phrase.forms)
    return origin and j < len(tokens) and tokens[j].text in ("American", "Americans") and tokens[j].gap == " "


def _is_of_a_region(tokens: Sequence[Token], i: int) -> bool:
    """Whether "American" at word i is of no one state ("Latin American leaders")."""
    region = tokens[i].text in ("American", "Americans") and i and tokens[i - 1].text in _REGIONS
    return bool(region) and tokens[i].gap == " "


def _qualifies_by_state(tokens: Sequence[Token], j: int) -> bool:
    """Whether word j makes the name of a state before it a quality ("the leader of the Oman-backed group"): by whom
    somebody is backed or led is not whom he is of."""
    return j < len(tokens) and tokens[j].gap in _HYPHENS and tokens[j].text in small_set("by_states")


def _shares_word(tokens: Sequence[Token], i: int) -> Phrase | None:
    """The polity that the first word of "North and South Korea" means."""
    if i + _APART >= len(tokens) or tokens[i + 1].key != "and" or not tokens[i].capital:
        return None
    other, size = longest_phrase(tokens, i + 2)
    if other is None or not other.forms or size != _APART - 1:
        return None
    phrase = vocabulary().phrases.get(f"{tokens[i].key} {tokens[i + _APART].key}")
    return phrase if phrase is not None and phrase.forms else None


def _is_month(tokens: Sequence[Token], i: int) -> bool:
    """Whether "May" is the month: a number follows, or a word of time stands before."""
    if tokens[i].key not in ("may", "march"):
        return False
    number = i + 1 < len(tokens) and tokens[i + 1].text[0].isdigit() and tokens[i + 1].gap.strip() in ("", ",")
    return number or (i > 0 and tokens[i - 1].key in _BEFORE_MONTH and tokens[i].gap == " ")


def _is_weekday(tokens: Sequence[Token], i: int) -> bool:
    """ "On Friday Ann Ash met ...": a day, though a prime minister may bear that name."""
    named = i + 1 < len(tokens) and tokens[i + 1].capital and tokens[i + 1].gap == " "
    return named and tokens[i].key in word_set("not_names", "time") and not after_given_name(tokens, i)


def longest_phrase(tokens: Sequence[Token], i: int) -> tuple[Phrase | None, int]:
    """The longest phrase of the lexicon at word i that is written as such, and its length in words."""
    known = vocabulary()
    first = tokens[i]
    sizes = (known.small if first.text[0].islower() else known.sizes).get(first.key)
    if sizes is None:
        return None, 0
    several = sizes[0] > 1 and i + 1 < len(tokens) and f"{first.key} {tokens[i + 1].key}" in known.openings
    if not several and sizes[-1] > 1:
        return None, 0
    for size in sizes:
        run = tokens[i : i + size]
        if len(run) < size or (size > 1 and not several):
            continue
        phrase = known.phrases.get(" ".join([token.key for token in run]) if size > 1 else run[0].key)
        if phrase is None or (size > 1 and phrase.title is not None and _begins_polity(tokens, i + size - 1)):
            continue
        if _written_so(phrase, run) and all(map(joins, run, run[1:])):
            return phrase, size
    return None, 0


def _begins_polity(tokens: Sequence[Token], i: int) -> bool:
    """ "president of the Republic of Congo": the title's last word is the first of a longer name."""
    phrase, size = longest_phrase(tokens, i) if tokens[i].capital else (None, 0)
    return phrase is not None and size > 1 and bool(phrase.forms)


def _written_so(phrase: Phrase, run: Sequence[Token]) -> bool:
    if phrase.title is not None:
        return True
    particle = len(run) > 1 and bool(phrase.people) and run[0].key in word_set("title_words", "particle")
    if not (run[0].capital or particle) or (
        run[-1].text.islower() and run[-1].gap != "-" and not run[-1].key.isdigit()
    ):
        return False  # a family name may begin with a small word ("President von der Leyen"), a club end in a number
    if phrase.acronym and not phrase.people:
        return run[0].text.replace(".", "").isupper()
    return len(run) > 1 or not phrase.bare or run[0].key not in word_set("not_names", "function")


def after_given_name(tokens: Sequence[Token], i: int) -> bool:
    """Whether a given name stands right before the word."""
    return i > 0 and tokens[i - 1].capital and tokens[i - 1].key in given_names() and joins(tokens[i - 1], tokens[i])


def may_be_name(tokens: Sequence[Token], i: int, headline: bool) -> bool:
    """Whether an unknown word can begin a person's name."""
    token = tokens[i]
    if not token.capital or not token.text[0].isalpha() or _excluded(token) or _acronym(token):
        return False
    if token.text in _SUFFIXES:
        return False
    if token.key not in given_names() and (token.key in word_set("not_names", "organisation") or _qualifies(token)):
        return False
    return token.key in given_names() if headline else len(token.text) > 1 or _initial(tokens, i)


def _qualifies(token: Token) -> bool:
    """Whether the word belongs to titles ("Former", "Visiting", "Acting")."""
    return token.key in _qualifiers()


@cache
def _qualifiers() -> frozenset[str]:
    roles = ("former", "then", "acting", "elect", "adjective")
    return frozenset().union(*(word_set("title_words", role) for role in roles))


def _acronym(token: Token) -> bool:
    return len(token.text) > 2 and token.text.isupper() and "." not in token.text and token.key not in given_names()


def _initial(tokens: Sequence[Token], i: int) -> bool:
    return i + 1 < len(tokens) and tokens[i + 1].capital and tokens[i + 1].gap.startswith(".")


def _excluded(token: Token) -> bool:
    """Whether the capitalised word is no part of a name: a word of grammar, a day, a month."""
    return token.key in _never_names()


@cache
def _never_names() -> frozenset[str]:
    return word_set("not_names", "function") | word_set("not_names", "time")


def _name(tokens: Sequence[Token], i: int, j: int, headline: bool) -> Item:
    """The run of capitals from word i, of which i to j are certain."""
    first = i
    if j < len(tokens) and not headline and _begins(tokens, i) and _may_be_plain(tokens[i]):
        phrase, _ = longest_phrase(tokens, i)
        if phrase is None and _known_person(tokens, j) and joins(tokens[j - 1], tokens[j]):
            return Item(WORD, i, j)
    while j < len(tokens):
        step = _extension(tokens, first, j, headline)
        if not step:
            break
        j += step
    if _is_organisation(tokens, i, j):
        return Item(WORD, i, j)
    known = _person(tokens[i:j])
    if known is None and tokens[j - 1].text in ("Jr", "Sr") and not _is_son(tokens[i:j]):
        known = _person(tokens[i : j - 1])
    return Item(NAME, i, j, known or _NOTHING)


def _may_be_plain(token: Token) -> bool:
    """A capital at the head of a sentence may be a plain word's ("Unless Obama", "Toppling Saddam"): a word that
    news does not know otherwise is a given name ("Callista Gingrich")."""
    if token.key in given_names():
        return False
    return len(token.text) < _SHORTEST or token.key.endswith(_ENDINGS) or token.key in _plain_words()


@cache
def _plain_words() -> frozenset[str]:
    return frozenset(row[0] for row in words("word_kinds")) | word_set("not_names", "opening")


def _is_son(run: Sequence[Token]) -> bool:
    """Whether it is a leader's son who bears his father's name."""
    return " ".join(token.key for token in run) in small_set("juniors")


def _person(run: Sequence[Token]) -> Phrase | None:
    """The people whom the lexicon knows by the words, None where there are none."""
    known = vocabulary().phrases.get(" ".join(token.key for token in run))
    if known is not None and known.people:
        return known
    if len(run) > 2 and run[0].key in _STYLES:  # "Sheikh" is part of some names and stands before others
        return _person(run[1:])
    full = len(run) > 2 and all(len(token.key) == 1 for token in run[1:-1])  # "Boris N. Yeltsin"
    return _person((run[0], run[-1])) if full else None


def _begins(tokens: Sequence[Token], i: int) -> bool:
    """Whether the word opens a sentence or quotation, where a capital tells nothing."""
    return i == 0 or any(mark in _OPENING for mark in tokens[i].gap)


def _is_organisation(tokens: Sequence[Token], i: int, j: int) -> bool:
    """Whether the run, or the capital that follows it, is a word of an institution or place ("Trump Tower")."""
    words = word_set("not_names", "organisation")
    after = j < len(tokens) and tokens[j].capital and joins(tokens[j - 1], tokens[j]) and tokens[j].gap != "-"
    return any(token.key in words for token in tokens[i + (j - i > 1) : j]) or bool(after and tokens[j].key in words)


def _known_person(tokens: Sequence[Token], i: int) -> bool:
    phrase, _ = longest_phrase(tokens, i)
    return phrase is not None and bool(phrase.people) and phrase.title is None and not phrase.forms


def _extension(tokens: Sequence[Token], first: int, j: int, headline: bool) -> int:
    """How many more words the name that began at ``first`` takes at word j."""
    token = tokens[j]
    if not joins(tokens[j - 1], token) or token.text[0] in "'’":
        return 0
    if len(token.text) == 1 and token.capital and _initial(tokens, j):
        return 1  # "Richard A. Ash"
    if _excluded(token):
        return 0
    if token.text in _SUFFIXES or _bare_given_name(tokens, first, j):
        return 1
    if not token.capital and token.gap == "-" and tokens[j - 1].capital and token.text.isalpha():
        return 1
    if not token.capital:
        more = j + 1 < len(tokens) and tokens[j + 1].capital and token.key in word_set("title_words", "particle")
        return 2 if more and token.key != "of" and joins(token, tokens[j + 1]) else 0
    phrase, size = longest_phrase(tokens, j)
    if phrase is None:
        if token.key in word_set("not_names", "organisation") or (_acronym(token) and not tokens[first].text.isupper()):
            return 0
        known = headline and _two_people(tokens, first, j)
        return 0 if known or (headline and tokens[j - 1].key not in given_names()) else 1
    if not phrase.people or phrase.title is not None or phrase.forms:
        return 0
    apart = token.gap == "-" or (headline and tokens[first].key not in given_names())
    return 0 if apart and _two_people(tokens, first, j) else size


def _bare_given_name(tokens: Sequence[Token], first: int, j: int) -> bool:
    """Whether one given name is followed by a place name that can be a family name ("Michael Jordan")."""
    return j == first + 1 and tokens[j].capital and tokens[first].key in given_names() and _is_polity(tokens, j)


def _is_polity(tokens: Sequence[Token], i: int) -> bool:
    phrase, size = longest_phrase(tokens, i)
    return phrase is not None and size == 1 and bool(phrase.forms) and not phrase.acronym


def _two_people(tokens: Sequence[Token], first: int, j: int) -> bool:
    """Whether the words before j are already someone's name by themselves ("Trump-Putin")."""
    known = vocabulary().phrases.get(" ".join(token.key for token in tokens[first:j]))
    return known is not None and bool(known.people)
