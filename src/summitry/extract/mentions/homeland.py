"""Whose minister somebody is of whom no list knows: "Interior Minister Mari Ash said", in a story of one country.

A paper names the ministers of its own country, and of the one that a story plays in, by their office alone, and those
of all others with their country. So who is named so is a colleague of the known leaders who are named so too.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from summitry import lexicon
from summitry.extract.mentions.cast import Cast, Figure
from summitry.extract.mentions.sightings import Sighting
from summitry.model.terms import Level

_MINISTERS = frozenset(
    (
        *("foreign_minister", "defence_minister", "finance_minister", "trade_minister", "minister"),
        *("deputy_head", "deputy_minister", "head_of_government"),
    )
)
_PRIVATE = frozenset(("Vice President", "Executive Vice President", "Vice Chancellor", "Secretary"))
_BANKER = "Central Bank Governor"
_NEAR = 400
""" Characters of a paragraph: in a digest each has its own country. """
_FEW = 2
_MOST = 2 / 3
_HEADS = frozenset(("head", "head_of_government", "monarch"))
_AND = len(" and ")


def settle(cast: Cast, sentences: Sequence[Sequence[Sighting]]) -> None:
    """Give the ministers without a polity that of the known leaders who are named by their office alone as they are.

    sentences: the sightings of each sentence of the document.
    """
    if not any(map(_is_open, cast.figures)):
        return
    alone = [(s.start, code) for found in sentences for s in found if _alone(s) and (code := _home_of(cast, s))]
    for found in sentences:
        for sighting in filter(_alone, found):
            i = next((i for i in cast.called(sighting)[:1] if _is_open(cast.figures[i])), None)
            code = _of_head_beside(cast, sighting, found) or _polity_of(sighting, found, alone) if i is not None else ""
            if i is not None and code and not _is_taken(cast, cast.figures[i], code):
                cast.figures[i] = replace(cast.figures[i], polity=code)


def _polity_of(sighting: Sighting, found: Sequence[Sighting], alone: Sequence[tuple[int, str]]) -> str:
    guest = next((s for s in found if _alone(s) and s.end < sighting.start), None)
    hosts = _host_between(found, guest, sighting) if guest is not None else ""
    others = {s.polities[0][0] for s in found if s.polities and _by_office(s)}  # a colleague would be named as he is
    colleagues = [entry for entry in alone if entry[1] not in others]
    near = [entry for entry in colleagues if 0 < sighting.start - entry[0] < _NEAR]
    digest = len({code for _, code in alone}) > _FEW
    return hosts or _polity_of_most(near if digest and near else colleagues)


def _of_head_beside(cast: Cast, sighting: Sighting, found: Sequence[Sighting]) -> str:
    """ "President Ash and Energy Minister Birk": the minister is of the polity of the head beside whom he is named."""
    beside = next((s for s in found if s.end + _AND == sighting.start and s.kind == "person"), None)
    if beside is None or beside.title is None or beside.title.office not in _HEADS or beside.status:
        return ""
    called = cast.called(beside)
    return cast.figures[called[0]].polity if called else ""


def _is_open(figure: Figure) -> bool:
    title = figure.title
    if title is None or figure.person or figure.polity:
        return False
    return title.label == _BANKER or (title.office in _MINISTERS and title.label not in _PRIVATE)


def _by_office(sighting: Sighting) -> bool:
    title = sighting.title
    if title is None or title.polity or sighting.status:
        return False
    return title.level is Level.LEADER or title.label == _BANKER


def _alone(sighting: Sighting) -> bool:
    """Whether somebody is named by name and office, and nothing is said of whose it is."""
    return sighting.kind == "person" and _by_office(sighting) and not sighting.polities and not sighting.owner


def _home_of(cast: Cast, sighting: Sighting) -> str:
    """The polity of the known leader whom the words mean, "" for anyone else."""
    called = cast.called(sighting)
    return cast.figures[called[0]].polity if called and cast.figures[called[0]].person else ""


def _host_between(found: Sequence[Sighting], guest: Sighting, host: Sighting) -> str:
    """ "Foreign Minister Ash flew to the Omani capital and met Interior Minister Birk": the land named between them."""
    between = [s for s in found if s.kind in ("polity", "demonym") and guest.end < s.start < host.start]
    codes = {s.polities[0][0] for s in between if len(s.polities[0]) == 1 and _is_state(s.polities[0][0])}
    return codes.pop() if len(codes) == 1 else ""


def _is_state(code: str) -> bool:
    known = lexicon.polities().by_code.get(code)
    return known is not None and known.kind != "organisation"


def _polity_of_most(alone: Sequence[tuple[int, str]]) -> str:
    """The polity of those who are named by their office alone, "" where two are as likely."""
    most = Counter(code for _, code in alone).most_common(1)
    return most[0][0] if most and most[0][1] >= _MOST * len(alone) else ""


def _is_taken(cast: Cast, figure: Figure, code: str) -> bool:
    """Whether another is named as the holder of that very office in the polity."""
    return any(_label(other) == _label(figure) for other in _known_of(cast, code))


def _known_of(cast: Cast, code: str) -> Iterator[Figure]:
    return (figure for figure in cast.figures if figure.polity == code)


def _label(figure: Figure) -> str:
    return figure.title.label if figure.title is not None and figure.title.label != "Minister" else figure.name
