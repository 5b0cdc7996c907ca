"""The people of one document: who was named, by which names they can be called again, and who they are."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher

from summitry import lexicon
from summitry.extract.mentions.people import (
    ANY,
    Choice,
    Days,
    choose,
    distance,
    families,
    fitness,
    holder,
    serves,
    spelt_so,
    tenures_of,
)
from summitry.extract.mentions.sightings import Codes, Sighting, serves_a_part
from summitry.extract.mentions.tokens import phrase_key
from summitry.extract.mentions.vocabulary import Title, given_names
from summitry.lexicon.offices import Tenure, officeholders
from summitry.model.terms import Level

_FAMILY_FIRST = frozenset(("CHN", "PRK", "KOR", "TWN", "HKG", "MAC", "VNM", "KHM", "SGP"))
_RECENT = 3650
_SOON = 900
_TRANSITION = 200
_CLOSE = 0.82
_GOING_BETWEEN = ("foreign_minister", "envoy", "organisation_head")
_HEADS = frozenset(("head_of_state", "head_of_government", "supreme_leader"))
_COMPANY = 80
""" Characters from a surname within which another leader's name says that it is a leader's too. """


@dataclass(frozen=True, slots=True)
class Figure:
    """Someone whom the document names.

    name: fullest usual form. keys: folded full names by which the document calls them. bare: folded words that alone
    can call them. person: the lexicon's key, "" for someone it does not know. title: the document's words of office
    (the first that are no mere style), None where it gives none. polity: code, "" where unknown. gender: "m", "f", "".
    """

    name: str
    keys: frozenset[str]
    bare: frozenset[str]
    person: str = ""
    title: Title | None = None
    polity: str = ""
    status: str = ""
    gender: str = ""


@dataclass(slots=True)
class Cast:
    """The figures of a document while it is read.

    days: what it speaks from. polities: codes that its words can name; sure: those that its words can only mean.
    doubtful: those named only by a word that means a part of another polity here ("Georgia" in news of the US).
    """

    days: Days
    polities: frozenset[str]
    sure: frozenset[str] = frozenset()
    doubtful: frozenset[str] = frozenset()
    figures: list[Figure] = field(default_factory=list)
    by_last_word: dict[str, list[int]] = field(default_factory=dict)

    def add(self, figure: Figure) -> None:
        """Take a figure in, to be found by the last words of its names."""
        names = (*figure.keys, *figure.bare)
        for word in {key.rsplit(" ", 1)[-1] for key in names} | {key.split()[0] for key in figure.keys}:
            self.by_last_word.setdefault(word, []).append(len(self.figures))
        self.figures.append(figure)

    def called(self, sighting: Sighting) -> list[int]:
        """Indices of the figures whom the words can mean."""
        found, one = self._named(sighting), _one_of(sighting)
        return found if found or one is sighting else self._named(one)

    def _named(self, sighting: Sighting) -> list[int]:
        near = self.by_last_word.get(sighting.key.rsplit(" ", 1)[-1], ())
        return [i for i in near if _calls(sighting, self.figures[i])]


def _one_of(sighting: Sighting) -> Sighting:
    """ "The Obamas" are Obama and his own: the bearer of a name in the plural whom nobody else bears."""
    family = sighting.kind == "person" and " " not in sighting.key and sighting.key[-1:] == "s"
    unknown = family and not sighting.people and sighting.title is None
    return sighting._replace(key=sighting.key[:-1]) if unknown else sighting


def build_cast(found: Sequence[Sighting], days: Days, home: str = "") -> Cast:
    """The cast of a document: full names first, then names with a title, then bare names that the date explains.

    home: the polity whose government published it, which goes without saying in it; "" for none.
    """
    codes = frozenset(code for sighting in found for group in sighting.polities for code in group)
    codes |= {home} if home else set()
    sure = frozenset(group[0] for sighting in found for group in sighting.polities if len(group) == 1)
    cast = Cast(days, codes, sure, _doubtful(found, sure))
    people = [sighting for sighting in found if sighting.kind == "person"]
    for sighting in people:
        if " " in sighting.key:
            _admit(cast, sighting)
    for sighting in people:
        if " " not in sighting.key and _titled(sighting):
            _admit(cast, sighting)
    alone = [sighting for sighting in people if " " not in sighting.key]
    for sighting in (*alone, *alone):  # twice: whom an envoy serves may be named after him
        _admit_bare(cast, sighting)
    _admit_in_company(cast, found)
    return cast


def _doubtful(found: Sequence[Sighting], sure: frozenset[str]) -> frozenset[str]:
    out = set()
    for name, code, other in lexicon.words("doubtful_polities"):
        if other not in sure:
            continue
        here = [s for s in found if any(code in group for group in s.polities)]
        size = len(name)
        if all((s.kind == "polity" and s.end - s.start == size) or serves_a_part(s) for s in here):
            out.add(code)
    return frozenset(out)


def _titled(sighting: Sighting) -> bool:
    return sighting.title is not None and sighting.title.office not in ("style", "none")


def _admit(cast: Cast, sighting: Sighting) -> None:
    """Take the person in, or learn more of the figure that the words already mean."""
    choice = identify(sighting, cast.days, cast.polities)
    known = _already(cast, sighting, choice)
    if known is not None:
        cast.figures[known] = _learn(cast.figures[known], sighting)
    elif choice is not None:
        cast.add(_from_lexicon(choice, sighting))
    elif _titled(sighting) or sighting.speaks or sighting.key.split()[0] in given_names():
        cast.add(_stranger(sighting, cast.polities))


def _already(cast: Cast, sighting: Sighting, choice: Tenure | None) -> int | None:
    """The figure that the words already mean; a known person's title is not given to a namesake without one."""
    called = cast.called(sighting)
    if choice is not None:
        same = [i for i in called if cast.figures[i].person == choice.person]
        rivals = [i for i in called if cast.figures[i].person or _leads(cast.figures[i])]
        return same[0] if same else rivals[0] if rivals and " " not in sighting.key else None
    return called[0] if called else None


def _leads(figure: Figure) -> bool:
    return figure.title is not None and figure.title.level is not Level.NONE


def identify(sighting: Sighting, days: Days, named: frozenset[str]) -> Tenure | None:
    """The tenure of the person of the lexicon whom a name with its title and polity means; None where none fits.

    named: codes of the polities that the document names.
    """
    codes = tuple(code for group in sighting.polities for code in group)
    office = sighting.title.office if sighting.title else ""
    implied = sighting.title.polity if sighting.title and not codes else ""
    people = sighting.people or _likely(sighting)
    for polities in ((implied,), ()) if implied else (codes,):
        for classed in (office, ""):
            found = choose(people, polities, classed, days)
            found = found if polities else _named_first(found, days, named)
            if found and _credible(sighting, found[0].tenure, days, classed == office):
                tenure = found[0].tenure
                if office == "regional" and tenure.polity not in (*named, implied):
                    return None  # "Gov. Christie" is no prime minister of a country that nobody speaks of
                return tenure if classed == office or tenure.polity in named else None
    return _misspelt(sighting, days)


def _named_first(found: tuple[Choice, ...], days: Days, named: frozenset[str]) -> tuple[Choice, ...]:
    """Of namesakes who both held office then, the one whose country the document names ("King Abdullah" in Jordan)."""
    likely = [c for c in found if fitness(c.tenure, days)[0] == fitness(found[0].tenure, days)[0]]
    return tuple(sorted(likely, key=lambda choice: choice.tenure.polity not in named))


def _misspelt(sighting: Sighting, days: Days) -> Tenure | None:
    """The holder of the office said, where the name is nearly his ("Gurbanguly Berdimuhammedov", a slip)."""
    title = sighting.title
    if title is None or not sighting.polities or sighting.status in ("former", "elect") or " " not in sighting.key:
        return None
    if len(sighting.polities[0]) != 1 or title.level is not Level.LEADER:
        return None
    tenure = holder(sighting.polities[0][0], title.office, title.label, days)
    if tenure is None:
        return None
    names = (phrase_key(name) for name in (tenure.person, *tenure.aliases))
    close = any(SequenceMatcher(None, sighting.key, name).ratio() > _CLOSE for name in names if " " in name)
    return tenure if close else None


def _credible(sighting: Sighting, tenure: Tenure, days: Days, right_office: bool) -> bool:
    """Whether a namesake is excluded: a bare name needs a near tenure, another office than said a full name."""
    away = distance(tenure, days)
    second = sighting.title is not None and sighting.title.level is Level.SECOND and sighting.title.office != "royal"
    if second and sighting.bare and " " not in sighting.key:
        coming = sighting.title is not None and sighting.title.office == "elect" and -_TRANSITION < away < 0
        return right_office and (away == 0 or coming)
    if sighting.bare and " " not in sighting.key:
        return right_office and -_SOON < away < _RECENT
    surname_alone = sighting.bare and " " not in sighting.key  # "von der Leyen" is as telling as a full name
    return right_office or (not surname_alone and -_SOON < away < _RECENT * 2)


def _likely(sighting: Sighting) -> tuple[str, ...]:
    """People whose last name is the last word of an unlisted spelling, if the text gives office and polity."""
    title, words = sighting.title, sighting.key.split()
    if title is None or not _titled(sighting) or not sighting.polities or not title.label:
        return ()
    known = officeholders().people(words[-1]) if len(words) == 1 or title.level is not Level.NONE else ()
    return tuple(person for person in known if len(words) == 1 or spelt_so(words[0], person))


def _from_lexicon(tenure: Tenure, sighting: Sighting) -> Figure:
    keys = frozenset(phrase_key(alias) for alias in (tenure.person, *tenure.aliases)) | {sighting.key}
    full = frozenset(key for key in keys if " " in key)
    bare = frozenset(keys - full) | {sighting.key.split()[-1], *families(sighting.key)}
    gender = _gender(sighting, phrase_key(tenure.person))
    title = sighting.title if _titled(sighting) else None
    name = _spelling(tenure, sighting)
    return Figure(name, full, bare, tenure.person, title, tenure.polity, sighting.status, gender)


def _spelling(tenure: Tenure, sighting: Sighting) -> str:
    """The usual name, in the document's own transliteration ("Zelensky", "Haniya") where its family name is another."""
    usual, written = tenure.person.split(), sighting.name.split()
    family = written[-1]
    known = {phrase_key(alias).rsplit(" ", 1)[-1] for alias in tenure.aliases}
    word = phrase_key(family)
    if word in phrase_key(tenure.person).split() or word not in known or word[:2] != phrase_key(usual[-1])[:2]:
        return tenure.person
    return " ".join([*usual[:-1], family]) if len(usual) > 1 else tenure.person


def _stranger(sighting: Sighting, named: frozenset[str]) -> Figure:
    """Someone whom the lexicon does not know. named: polities of the document; only they can be those of a title."""
    words = sighting.key.split()
    codes = sighting.polities[0] if sighting.polities else ()
    title = sighting.title if sighting.title and sighting.title.office != "style" else None
    implied = title.polity if title is not None and title.polity in named else ""
    polity = codes[0] if codes else implied
    bare = {words[-1]} | ({words[0]} if polity in _FAMILY_FIRST else set()) | {*families(sighting.key)}
    gender = _gender(sighting, sighting.key)
    return Figure(
        sighting.name, frozenset((sighting.key,)), frozenset(bare), "", title, polity, sighting.status, gender
    )


def _gender(sighting: Sighting, key: str) -> str:
    said = sighting.title.gender if sighting.title else ""
    return said or given_names().get(key.split()[0], "")


def _learn(figure: Figure, sighting: Sighting) -> Figure:
    """The figure with the office, polity and gender that a further mention adds."""
    title = figure.title
    if _titled(sighting) and (title is None or title.level is Level.NONE):
        title = sighting.title
    codes: Codes = sighting.polities[0] if sighting.polities else ()
    polity = figure.polity or (codes[0] if codes else "")
    said = sighting.title.gender if sighting.title else ""
    status = figure.status or sighting.status
    return replace(figure, title=title, polity=polity, gender=figure.gender or said, status=status)


def _admit_bare(cast: Cast, sighting: Sighting) -> None:
    """Take in a name that stands alone, if the lexicon and the document's date leave one person and no doubt."""
    if not sighting.people or cast.called(sighting):
        return
    tenure = identify(sighting, cast.days, cast.polities)
    if tenure is None:
        return
    current = distance(tenure, cast.days) == 0
    near = tenure.polity in cast.polities or (sighting.polities and tenure.polity in sighting.polities[0])
    if sighting.ambiguous and not (near and current and _high(tenure)):
        return
    if current and _one_officer(sighting, tenure):
        near = near or tenure.office != "envoy" or any(figure.polity == tenure.polity for figure in cast.figures)
    elif tenure.office == "envoy":
        return
    if near or (_high(tenure) and (current or _only_leader(sighting)) and not sighting.ambiguous):
        cast.add(_from_lexicon(tenure, sighting))


def _admit_in_company(cast: Cast, found: Sequence[Sighting]) -> None:
    """Take in surnames beside other leaders: "Bush to meet Blair", "Pope hosts Carney", "Witkoff flies to see Putin".

    A leader of the day or, where the surname is no other's, any officer; not a namesake whose full name is given.
    """
    people = [(s, cast.called(s)) for s in found if s.kind == "person"]
    leaders = [(s, leader) for s, called in people if (leader := _leader_of_the_day(cast, s, called)) is not None]
    around = [(s.start, tenure.polity) for s, tenure in leaders]
    around += [(s.start, _polity_led(s.title, s)) for s in found if s.kind == "office" and s.title is not None]
    known = {s.start for s, called in people if called}
    for sighting, tenure in leaders:
        beside = {polity for start, polity in around if 0 < abs(start - sighting.start) < _COMPANY}
        if sighting.start not in known and beside - {tenure.polity, ""}:
            cast.add(_from_lexicon(tenure, sighting))


def _polity_led(title: Title, sighting: Sighting) -> str:
    """The polity that the holder of an office leads, "" where the words do not tell it or mean no leader."""
    reigns = "some throne" if title.office == "monarch" else ""
    codes = sighting.polities[0] if sighting.polities else (title.polity or reigns,)
    return codes[0] if title.level is Level.LEADER and len(codes) == 1 else ""


def _leader_of_the_day(cast: Cast, sighting: Sighting, called: Sequence[int]) -> Tenure | None:
    """The office held on the document's day by whom the words mean (called), or can mean in the company of leaders."""
    if called:
        held = [t for i in called[:1] if cast.figures[i].person for t in tenures_of(cast.figures[i].person)]
        return next((t for t in held if t.level is Level.LEADER and distance(t, cast.days) == 0), None)
    tenure = identify(sighting, cast.days, cast.polities) if sighting.people and " " not in sighting.key else None
    if tenure is None or tenure.level is not Level.LEADER or distance(tenure, cast.days) != 0:
        return None
    alone = len(sighting.people) == 1 and not sighting.ambiguous
    return tenure if alone or (_high(tenure) and not sighting.behind_word) else None


def _one_officer(sighting: Sighting, tenure: Tenure) -> bool:
    """Whether the surname is one man's alone, who goes between states: a foreign minister or an envoy ("Lavrov")."""
    return tenure.office in _GOING_BETWEEN and len(sighting.people) == 1 and not sighting.ambiguous


def _only_leader(sighting: Sighting) -> bool:
    """Whether of all who share the name one alone has led a state."""
    return sum(any(map(_high, tenures_of(person))) for person in sighting.people) == 1


def _high(tenure: Tenure) -> bool:
    return tenure.office in _HEADS or (tenure.polity == "USA" and tenure.office in ("foreign_minister", "deputy_head"))


def _calls(sighting: Sighting, figure: Figure) -> bool:
    """Whether the words can mean the figure: by name, and neither polity, office nor gender speaks against it."""
    if sighting.key in figure.keys:
        return True
    named = _name_fits(sighting.key, figure) or _by_given_name(sighting, figure)
    return named and _fits(sighting, figure)


def _by_given_name(sighting: Sighting, figure: Figure) -> bool:
    """ "Vice President Kamala": a title before the given name of its holder."""
    if not figure.person or not _titled(sighting) or sighting.title is None or sighting.title.office in ANY:
        return False
    return any(key.split()[0] == sighting.key for key in figure.keys)


def _name_fits(key: str, figure: Figure) -> bool:
    if key in figure.bare:
        return True
    words = key.split()
    if len(words) < 2:
        return False
    return any(_same_person(words, full.split()) for full in figure.keys)


def _same_person(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether one full name is the other with more or fewer words ("Hillary Rodham Clinton", "George W. Bush")."""
    short, long = (one, other) if len(one) <= len(other) else (other, one)
    if short[-1] != long[-1] or set(short) - set(long):
        return False
    return short[0] == long[0] or len(short[0]) == 1


def _fits(sighting: Sighting, figure: Figure) -> bool:
    groups = sighting.polities
    if figure.polity and any(groups) and not any(figure.polity in group for group in groups):
        held = [tenure.polity for tenure in tenures_of(figure.person)] if figure.person else []
        return any(polity in group for polity in held for group in groups)
    title = sighting.title
    if title is None:
        return True
    if title.gender and figure.gender and title.gender != figure.gender:
        return False
    if title.office in ("style", "none", "counterpart"):
        return True
    return _office_fits(title, figure)


def _office_fits(title: Title, figure: Figure) -> bool:
    if title.level is not Level.LEADER or (figure.title is not None and figure.title.office == title.office):
        return True
    if figure.person:
        return any(serves(title.office, tenure.office) for tenure in tenures_of(figure.person))
    if figure.title is None or figure.title.level is Level.NONE:
        return figure.title is None or title.level is not Level.LEADER
    return title.office in ("leader", "official", "chair", "chief", "minister", "secretary")
