"""The phrases by which people, polities and offices are named, for search word by word."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from summitry import lexicon
from summitry.extract.mentions.tokens import phrase_key
from summitry.lexicon.offices import officeholders
from summitry.lexicon.polities import PolityForm, polities
from summitry.lexicon.titles import titles
from summitry.model.terms import Level

_LONGEST_ACRONYM = 6


@dataclass(frozen=True, slots=True)
class Title:
    """What words of office say of their holder.

    office: class ("head", "foreign_minister", "voice", "style" ...). label: the office as printed. gender: "m", "f" or
    "". polity: the one polity that has the office, else "". plural: the words name several holders.
    """

    office: str
    label: str
    level: Level
    gender: str = ""
    polity: str = ""
    plural: bool = False


class Phrase(NamedTuple):
    """Everything that one phrase can mean.

    forms: polities and the roles of the words. acronym: they need capitals. people: keys of people; bare: called by a
    part of the name; ambiguous: which is also another word. other: a name of something else ("Washington Post").
    """

    title: Title | None = None
    forms: tuple[PolityForm, ...] = ()
    acronym: bool = False
    people: tuple[str, ...] = ()
    bare: bool = False
    ambiguous: bool = False
    other: bool = False


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """phrases: by key. sizes: lengths in words of the phrases that begin with a word, the longest first. small: of
    those that may begin with a small letter, which are titles and the names of people with a particle ("van Rompuy").
    openings: the first two words of each phrase of several.
    """

    phrases: Mapping[str, Phrase]
    sizes: Mapping[str, tuple[int, ...]]
    small: Mapping[str, tuple[int, ...]]
    openings: frozenset[str]


@cache
def vocabulary() -> Vocabulary:
    """All phrases of the lexicon and of the word lists."""
    phrases: dict[str, Phrase] = {}
    for key, title in _titles():
        phrases.setdefault(key, Phrase(title=title))
    _add_polities(phrases)
    _add_people(phrases)
    for (name,) in lexicon.words("not_polities"):
        phrases[phrase_key(name)] = Phrase(other=True)
    particles = word_set("title_words", "particle")
    small = [key for key, phrase in phrases.items() if phrase.title is not None or key.split(" ")[0] in particles]
    openings = frozenset([" ".join(key.split(" ", 2)[:2]) for key in phrases if " " in key])
    return Vocabulary(phrases, _sizes(phrases), _sizes(small), openings)


def _sizes(keys: Iterable[str]) -> dict[str, tuple[int, ...]]:
    """The lengths in words of the phrases by their first word, the longest first."""
    sizes: dict[str, set[int]] = {}
    for key in keys:
        first, _, rest = key.partition(" ")
        sizes.setdefault(first, set()).add(rest.count(" ") + 2 if rest else 1)
    return {first: tuple(sorted(found, reverse=True)) for first, found in sizes.items()}


def _titles() -> Iterator[tuple[str, Title]]:
    for row in lexicon.words("titles"):
        yield from _title_rows(row + ("",) * (7 - len(row)))
    yield from _portfolio_titles()
    for surface, known in titles().forms().items():
        yield phrase_key(surface), Title(known.office, known.title, known.level, "", known.polity or "")


def _title_rows(row: tuple[str, ...]) -> Iterator[tuple[str, Title]]:
    surface, office, label, level, gender, polity, plural = row
    yield phrase_key(surface), Title(office, label, Level(level), gender, polity)
    yield phrase_key(plural or surface + "s"), Title(office, label, Level(level), gender, polity, True)


def _portfolio_titles() -> Iterator[tuple[str, Title]]:
    for name, office, label in lexicon.words("portfolios"):
        title, several = (Title(office, label, Level.LEADER, plural=plural) for plural in (False, True))
        yield from ((phrase_key(f"{name} minister"), title), (phrase_key(f"{name} ministers"), several))
        for link in ("of", "for"):
            yield phrase_key(f"minister {link} {name}"), title
            yield phrase_key(f"ministers {link} {name}"), several
        deputy = Title("deputy_minister", f"Deputy {label}", Level.SECOND)
        yield from ((phrase_key(f"{rank} {name} minister"), deputy) for rank in ("deputy", "vice", "assistant"))


def _add_polities(phrases: dict[str, Phrase]) -> None:
    for surface, forms in polities().forms().items():
        key = phrase_key(surface)
        known = phrases.get(key, Phrase())
        if known.title is None:
            acronym = surface.replace(".", "").isupper() and len(surface) <= _LONGEST_ACRONYM and key == key.strip()
            merged = tuple(dict.fromkeys((*known.forms, *forms)))
            phrases[key] = Phrase(forms=merged, acronym=acronym and (known.acronym or not known.forms))


def _add_people(phrases: dict[str, Phrase]) -> None:
    nothing = Phrase()
    openings = {key.partition(" ")[0] for key, phrase in phrases.items() if phrase.title is not None}
    for surface, aliases in officeholders().aliases().items():
        key, bare = phrase_key(surface), False
        own = any(alias.person == surface for alias in aliases)  # "Amir" is no title in "Amir Khan Muttaqi"
        if key.partition(" ")[0] in openings and not own:
            key, bare = _without_title(key, phrases)
        if not key:
            continue
        known = phrases.get(key, nothing)
        names = tuple(dict.fromkeys([*known.people, *[alias.person for alias in aliases]]))
        phrases[key] = Phrase(
            known.title,
            known.forms,
            known.acronym,
            names,
            bare or known.bare or any(alias.bare for alias in aliases),
            known.ambiguous or any(alias.ambiguous for alias in aliases),
        )


def _without_title(key: str, phrases: Mapping[str, Phrase]) -> tuple[str, bool]:
    """The name in an alias such as "King Abdullah": a name without its title is a bare one."""
    words = key.split()
    for size in (3, 2, 1):
        title = phrases.get(" ".join(words[:size]))
        if len(words) > size and title is not None and title.title is not None and not title.people:
            return " ".join(words[size:]), True
    return key, False


@cache
def labels_of(office: str) -> frozenset[str]:
    """The offices as printed that belong to a class ("Foreign Minister", "Secretary of State" ...)."""
    titles_of = (phrase.title for phrase in vocabulary().phrases.values() if phrase.title is not None)
    return frozenset(title.label for title in titles_of if title.office == office)


@cache
def word_set(name: str, role: str) -> frozenset[str]:
    """Keys of the words that the list ``name`` gives under ``role``."""
    rows = [row for row in lexicon.words(name) if row[0] == role]
    return frozenset(phrase_key(word) for row in rows for word in row[1].split("|"))


@cache
def given_names() -> Mapping[str, str]:
    """Gender ("f", "m" or "" where both) by folded given name, the first names of officeholders included."""
    found: dict[str, str] = {}
    for person in sorted({tenure.person for tenure in officeholders().all()}):
        first = phrase_key(person).split()
        if len(first) > 1 and len(first[0]) > 2:
            found.setdefault(first[0], "")
    for gender, names in lexicon.words("given_names"):
        for name in map(phrase_key, names.split("|")):
            found[name] = gender if found.get(name, "") in ("", gender) else ""
    return found
