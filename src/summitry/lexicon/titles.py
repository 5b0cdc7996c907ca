"""Words of office: which class and level they mean, and how they are usually written."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from summitry.lexicon.tables import read_records
from summitry.model.terms import Level


@dataclass(frozen=True, slots=True)
class Title:
    """What a word of office means.

    office: class of office, as Tenure.office has it, or one without holders ("ambassador", "legislator", "minister").
    level: standing of whoever has it (CODEBOOK.md, section 1 and rule 21). title: the usual English title.
    polity: code of the one polity that has the office ("Taoiseach": IRL), else None.
    """

    office: str
    level: Level
    title: str
    polity: str | None = None


@dataclass(frozen=True, slots=True)
class Titles:
    """Words of office by surface."""

    _by_surface: Mapping[str, Title]
    _by_lower: Mapping[str, Title]

    def forms(self) -> Mapping[str, Title]:
        """Every surface as in the table; news also writes them in lower case ("the foreign minister")."""
        return self._by_surface

    def find(self, text: str) -> Title | None:
        """The title of that surface, in its own case first, then in any."""
        return self._by_surface.get(text) or self._by_lower.get(text.lower().replace("-", " "))


@cache
def titles() -> Titles:
    """The words of office of ``lexicon/data/titles.tsv``."""
    by_surface = {
        surface: Title(office, Level(level), title, polity or None)
        for surface, office, level, title, polity in read_records("titles")
    }
    by_lower = {surface.lower().replace("-", " "): title for surface, title in reversed(by_surface.items())}
    return Titles(MappingProxyType(by_surface), MappingProxyType(by_lower))
