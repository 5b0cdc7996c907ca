"""Who held which office when, and the names by which news knows the people."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from types import MappingProxyType
from typing import NamedTuple

from summitry.lexicon.days import DayRange, day_range
from summitry.lexicon.folding import fold, without_accents
from summitry.lexicon.spelling import alike, frame, variants
from summitry.lexicon.tables import Row, read_records, split
from summitry.lexicon.titles import titles
from summitry.model.terms import Level


@cache
def _classes() -> Mapping[str, tuple[Level, int]]:
    return {office: (Level(level), int(rank)) for office, level, rank, _ in read_records("office_classes")}


@dataclass(frozen=True, slots=True)
class Tenure:
    """One person's time in one office.

    polity: code. office: class ("head_of_state", "head_of_government", "foreign_minister", "deputy_head",
    "defence_minister", "national_security_adviser", "envoy", "organisation_head", ...). title: as the polity calls it.
    person: fullest usual name, the key of Officeholders.aliases(). aliases: other names, bare ones last.
    start: the days on which it may have begun. end: the same for its end, None where still in office or not known.
    note: what is doubtful or particular about it.
    """

    polity: str
    office: str
    title: str
    person: str
    aliases: tuple[str, ...]
    start: DayRange
    end: DayRange | None = None
    note: str = ""

    def may_cover(self, start: date, end: date) -> bool:
        """Whether the person may have held the office on some day from start to end."""
        return self.start.first <= end and (self.end is None or self.end.last >= start)

    def surely_covers(self, start: date, end: date) -> bool:
        """Whether the person held the office on every day from start to end, whatever its dates leave open."""
        return self.start.last <= start and (self.end is None or self.end.first >= end)

    @property
    def level(self) -> Level:
        """Standing in office (CODEBOOK.md, section 1)."""
        return _classes()[self.office][0]

    @property
    def usual_title(self) -> str:
        """The title in its usual English form ("Minister of Foreign Affairs and Trade": "Foreign Minister")."""
        return usual_title(self.title)

    @property
    def rank(self) -> int:
        """Order among the offices that one person holds at a time, the foremost first."""
        return _classes()[self.office][1]


class Alias(NamedTuple):
    """One reading of a surface: the person, and what the surface is.

    bare: a family name, given name or nickname alone, which news uses after the full name.
    ambiguous: a bare form that is also a word, a place, a given name or a common family name, so that it needs support
        (a title, a country or the full name near by).
    """

    person: str
    bare: bool
    ambiguous: bool


@dataclass(frozen=True)
class Officeholders:
    """All tenures, by person, by polity and by name."""

    _by_person: Mapping[str, tuple[Tenure, ...]]
    _by_polity: Mapping[str, tuple[Tenure, ...]]
    _people: tuple[Row, ...]
    _ambiguous: frozenset[str]

    @cached_property
    def _aliases(self) -> Mapping[str, tuple[Alias, ...]]:
        found: dict[str, tuple[Alias, ...]] = {}
        for person, surnames, others in self._people:
            for surface, bare in _surfaces(person, split(surnames), split(others)):
                alias = Alias(person, bare, bare and fold(surface) in self._ambiguous)
                if alias not in found.get(surface, ()):
                    found[surface] = (*found.get(surface, ()), alias)
        self._add_variants(found)
        return MappingProxyType(found)

    @staticmethod
    def _add_variants(found: dict[str, tuple[Alias, ...]]) -> None:
        for surface, aliases in tuple(found.items()):
            full = tuple(alias for alias in aliases if not alias.bare)
            for variant in variants(surface) if full else ():
                found.setdefault(variant, full)

    @cached_property
    def _frames(self) -> Mapping[tuple[str, str] | None, tuple[str, ...]]:
        found: dict[tuple[str, str] | None, tuple[str, ...]] = {}
        for person, _, others in self._people:
            for name in (person, *split(others)):
                key = frame(name)
                found[key] = (*found.get(key, ()), name)
        return found

    @cached_property
    def _folded(self) -> Mapping[str, tuple[str, ...]]:
        found: dict[str, dict[str, None]] = {}
        for surface, aliases in self._aliases.items():
            found.setdefault(fold(surface), {}).update((alias.person, None) for alias in aliases)
        return {key: tuple(people) for key, people in found.items()}

    def aliases(self) -> Mapping[str, tuple[Alias, ...]]:
        """Every name as news may write it, with accents and without: full names, bare surnames, nicknames."""
        return self._aliases

    def people(self, name: str) -> tuple[str, ...]:
        """The people (keys) whom a name can mean: full, bare or other; case, accents and hyphens do not matter.

        A full name not known as written finds those of which it is another transliteration or order ("Abe Shinzo").
        """
        return self._folded.get(fold(name)) or self._transliterated(name)

    def _transliterated(self, name: str) -> tuple[str, ...]:
        words = fold(name).split()
        for turned in (words[-1:] + words[:-1], words[1:] + words[:1]) if len(words) > 1 else ():
            if found := self._folded.get(" ".join(turned)):
                return found
        key = frame(name)
        near = [known for known in self._frames.get(key, ()) if alike(name, known)] if key else []
        return tuple(dict.fromkeys(person for known in near for person in self._folded[fold(known)]))

    def tenures(self, name: str) -> tuple[Tenure, ...]:
        """All tenures of all people whom the name can mean, by start."""
        return tuple(_by_start(tenure for person in self.people(name) for tenure in self._by_person[person]))

    def in_office(self, name: str, start: date, end: date) -> tuple[Tenure, ...]:
        """Tenures that the name can mean on some day from start to end: the sure ones first, then by rank of office."""
        found = [tenure for tenure in self.tenures(name) if tenure.may_cover(start, end)]
        return tuple(sorted(found, key=lambda tenure: (not tenure.surely_covers(start, end), tenure.rank)))

    def holders(self, polity: str, office: str, start: date, end: date) -> tuple[Tenure, ...]:
        """Who may have held an office of a polity on some day from start to end, the sure ones first.

        office: a class ("foreign_minister") or a title ("Secretary of State", "vice premier"); where a title is one
        of several in its class, only its own holders are given. One tenure a person.
        """
        known = self._by_polity.get(polity, ())
        found = _of_office([tenure for tenure in known if tenure.may_cover(start, end)], office)
        found.sort(key=lambda tenure: (not tenure.surely_covers(start, end), tenure.start))
        return tuple({tenure.person: tenure for tenure in reversed(found)}.values())[::-1]

    def leading_office(self, polity: str, on: date) -> str:
        """The class of office that leads a polity on a day: what "the X leader" and the polity's name stand for."""
        for code, office, start, end in _leading_offices():
            if code == polity and start <= on <= end:
                return office
        return "head_of_state"

    def leader(self, polity: str, start: date, end: date) -> tuple[Tenure, ...]:
        """Whom "the X leader" may mean on some day from start to end: who held the office that leads the polity then.

        The head of state unless ``leading_offices.tsv`` says otherwise; else whoever has the foremost office known.
        """
        then = [tenure for tenure in self._by_polity.get(polity, ()) if tenure.may_cover(start, end)]
        for office in (self.leading_office(polity, start), *_classes()):
            found = [tenure for tenure in then if tenure.office == office]
            if found:
                return tuple(sorted(found, key=lambda tenure: (not tenure.surely_covers(start, end), tenure.start)))
        return ()

    def leaders_on(self, start: date, end: date) -> tuple[Tenure, ...]:
        """All tenures that may cover some day from start to end, by polity."""
        return tuple(tenure for group in self._by_polity.values() for tenure in group if tenure.may_cover(start, end))

    def all(self) -> tuple[Tenure, ...]:
        """Every tenure, by polity."""
        return tuple(tenure for group in self._by_polity.values() for tenure in group)


def _by_start(tenures: Iterable[Tenure]) -> list[Tenure]:
    return sorted(tenures, key=lambda tenure: tenure.start)


@cache
def _leading_offices() -> tuple[tuple[str, str, date, date], ...]:
    return tuple(
        (polity, office, date.fromisoformat(start or "0001-01-01"), date.fromisoformat(end or "9999-12-31"))
        for polity, office, start, end in read_records("leading_offices")
    )


def _of_office(tenures: list[Tenure], office: str) -> list[Tenure]:
    same = [tenure for tenure in tenures if tenure.title.lower() == office.lower()]
    meant = titles().find(office)
    if same:
        return same
    of_class = [tenure for tenure in tenures if tenure.office == (office if meant is None else meant.office)]
    usual = [tenure for tenure in of_class if meant and tenure.usual_title == meant.title]
    return usual or of_class


def usual_title(title: str) -> str:
    """The usual English form of a title ("Minister of Foreign Affairs": "Foreign Minister"), else itself."""
    found = titles().find(title)
    return found.title if found else title


def _surfaces(person: str, surnames: Row, others: Row) -> Iterable[tuple[str, bool]]:
    for text, bare in ((person, person in surnames), *((o, False) for o in others), *((s, True) for s in surnames)):
        yield text, bare
        if not text.isascii():
            yield without_accents(text), bare


def _tenure(row: Row, aliases: Mapping[str, Row]) -> Tenure:
    polity, office, title, person, start, end, note = row
    return Tenure(
        polity, office, title, person, aliases[person], day_range(start), day_range(end) if end else None, note
    )


@cache
def officeholders() -> Officeholders:
    """The tenures of ``officeholders.tsv`` and ``organisation_heads.tsv``, the people of ``people.tsv``."""
    people = read_records("people")
    aliases = {person: (*split(others), *split(surnames)) for person, surnames, others in people}
    by_person: dict[str, list[Tenure]] = {}
    by_polity: dict[str, list[Tenure]] = {}
    for row in (*read_records("officeholders"), *read_records("organisation_heads")):
        tenure = _tenure(row, aliases)
        by_person.setdefault(tenure.person, []).append(tenure)
        by_polity.setdefault(tenure.polity, []).append(tenure)
    return Officeholders(
        {person: tuple(tenures) for person, tenures in by_person.items()},
        {polity: tuple(tenures) for polity, tenures in by_polity.items()},
        people,
        frozenset(fold(name) for name, _ in read_records("ambiguous_names")),
    )
