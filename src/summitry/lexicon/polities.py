"""States, territories, organisations and movements, and the words by which news names them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from summitry.lexicon.tables import read_records, split

NAME, DEMONYM, METONYM, CAPITAL = "name", "demonym", "metonym", "capital"


@dataclass(frozen=True, slots=True, order=True)
class Polity:
    """A party to encounters.

    code: ISO 3166 alpha-3, an organisation's acronym or a movement's usual name (CODEBOOK.md, section 2).
    name: the usual English name. kind: "state", "territory", "organisation" or "movement".
    """

    code: str
    name: str
    kind: str


@dataclass(frozen=True, slots=True)
class PolityForm:
    """One thing a surface can mean: the polity, and in which role the words stand for it.

    role: "name" ("U.S."), "demonym" ("South Korean", "Russians"), "metonym" ("Kremlin") or "capital" ("Moscow", also a
    place).
    """

    polity: Polity
    role: str


@dataclass(frozen=True, slots=True)
class Polities:
    """All polities, by code and by the words that stand for them."""

    by_code: Mapping[str, Polity]
    _forms: Mapping[str, tuple[PolityForm, ...]]

    def forms(self) -> Mapping[str, tuple[PolityForm, ...]]:
        """Every surface as news writes it (upper and lower case matter, no leading "the" unless it makes the sense)."""
        return self._forms

    def named(self, text: str) -> Polity | None:
        """The polity of that name or abbreviation; None where there is none or several share it."""
        return self._only(text, (NAME,))

    def demonym(self, text: str) -> Polity | None:
        """The polity of which text is the adjective or the people."""
        return self._only(text, (DEMONYM,))

    def metonym(self, text: str) -> Polity | None:
        """The polity for which a building, ministry or capital of that name stands."""
        return self._only(text, (METONYM, CAPITAL))

    def _only(self, text: str, roles: tuple[str, ...]) -> Polity | None:
        found = {form.polity for form in self._lookup(text) if form.role in roles}
        return found.pop() if len(found) == 1 else None

    def _lookup(self, text: str) -> tuple[PolityForm, ...]:
        plain = text.replace("’", "'")
        bare = plain[4:] if plain[:4] in ("the ", "The ") else plain
        return self._forms.get(plain) or self._forms.get(bare, ())


def _row_forms(row: tuple[str, ...], polity: Polity) -> Iterator[tuple[str, PolityForm]]:
    _, name, _, names, demonyms, metonyms, capitals = row
    surfaces = ((NAME, (name, *split(names))), (DEMONYM, split(demonyms)), (METONYM, split(metonyms)))
    for role, texts in (*surfaces, (CAPITAL, split(capitals))):
        form = PolityForm(polity, role)
        for text in texts:
            yield text, form


@cache
def polities() -> Polities:
    """The polities of ``lexicon/data/polities.tsv``."""
    by_code: dict[str, Polity] = {}
    forms: dict[str, tuple[PolityForm, ...]] = {}
    for row in read_records("polities"):
        polity = by_code[row[0]] = Polity(*row[:3])
        for surface, form in _row_forms(row, polity):
            if form not in forms.get(surface, ()):
                forms[surface] = (*forms.get(surface, ()), form)
    return Polities(MappingProxyType(by_code), MappingProxyType(forms))
