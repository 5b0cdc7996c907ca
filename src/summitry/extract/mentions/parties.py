"""Figures and offices as parties: name, polity, office and level at the time spoken of (CODEBOOK.md, rule 21)."""

from summitry.extract.mentions.cast import Figure
from summitry.extract.mentions.people import ANY, Days, distance, fitness, holder, rank, serves, tenures_of
from summitry.extract.mentions.vocabulary import Title
from summitry.extract.story import Party
from summitry.lexicon.offices import Tenure, usual_title
from summitry.lexicon.polities import polities
from summitry.model.encounter import Participant
from summitry.model.terms import Level

_SLACK = 200
_CANDIDACY = 700
_HANDOVER = 80
_VAGUE = frozenset(("leader", "chief", "secretary", "minister", "official", "chair", "party_leader", "regional"))
_STYLE = ("style", "people", "counterpart", "")


def party_of(figure: Figure, title: Title | None, status: str, days: Days, now: Days) -> Party:
    """The figure as a party. title, status: what the words at hand say, over what the document said before.

    days: the time that the sentence speaks of. now: that of the document, for those without an office then.
    """
    title = title if title is not None and title.office not in _STYLE else None
    tenure = _tenure_meant(figure, title, days, now)
    if tenure is not None:
        return _in_office(figure, title or figure.title, tenure)
    said = title or figure.title
    status = status or figure.status
    if said is not None and said.office in ("voice", "none"):
        return Party(Participant(figure.name, figure.polity or None, said.label or None), Level.NONE)
    if figure.person:
        return _out_of_office(figure, said, status, days)
    return _stranger(figure, said, status)


def time_of(figure: Figure, days: Days, now: Days, past: tuple[Days, ...]) -> Days:
    """The time at which a mention sees a person: for someone out of office, a past time when he or she was in it."""
    if days != now or not past or current_tenure(figure, None, now) is not None:
        return days
    return next((then for then in past if current_tenure(figure, None, then) is not None), days)


def _tenure_meant(figure: Figure, title: Title | None, days: Days, now: Days) -> Tenure | None:
    """The tenure at the time spoken of, unless the title at hand is the one held at the document's time."""
    then = current_tenure(figure, title, days)
    if days == now:
        return then
    current = current_tenure(figure, title, now)
    if then is None or current is None or title is None:
        return then or current
    return current if serves(title.office, current.office) and not serves(title.office, then.office) else then


def current_tenure(figure: Figure, title: Title | None, days: Days) -> Tenure | None:
    """The office that a known person held on the days, the one the title says first, then the highest."""
    held = [tenure for tenure in tenures_of(figure.person) if distance(tenure, days) == 0] if figure.person else []
    if not held:
        return None
    said = title or figure.title
    named = [tenure for tenure in held if said is not None and serves(said.office, tenure.office)]
    own = [tenure for tenure in named or held if tenure.polity == figure.polity]
    return min(own or named or held, key=lambda tenure: (fitness(tenure, days)[0:2], rank(tenure), tenure.start.first))


def _in_office(figure: Figure, title: Title | None, tenure: Tenure) -> Party:
    label = usual_title(tenure.title)
    if (
        title is not None
        and serves(title.office, tenure.office)
        and title.office not in _VAGUE | ANY
        and title.label != "Foreign Minister"
    ):
        label = title.label or label
    return Party(Participant(figure.name, tenure.polity, label), tenure.level)


def _out_of_office(figure: Figure, title: Title | None, status: str, days: Days) -> Party:
    """Someone whose known offices are over or to come: a former leader or candidate can be the other side."""
    nearest = min(tenures_of(figure.person), key=lambda tenure: abs(distance(tenure, days)))
    away = distance(nearest, days)
    if title is not None and (status == "then" or (not status and _still_titled(title, nearest, away))):
        return Party(Participant(figure.name, figure.polity or None, title.label or None), title.level)
    if status == "elect" or (-_HANDOVER < away < 0 and nearest.title == "President"):
        return Party(Participant(figure.name, figure.polity or None, _elect(title, nearest)), Level.SECOND)
    if away < -_CANDIDACY and not (title and title.level is not Level.NONE):
        return Party(Participant(figure.name, figure.polity or None, None), Level.NONE)
    label = _former(figure, title, days) if away > 0 or status == "former" else (title.label or None) if title else None
    return Party(Participant(figure.name, figure.polity or None, label), Level.SECOND)


def _former(figure: Figure, title: Title | None, days: Days) -> str:
    """What someone was: by the text, else the highest office that is over."""
    if title is not None and title.label and title.level is not Level.NONE and title.office not in _VAGUE:
        return f"former {title.label}"
    past = [tenure for tenure in tenures_of(figure.person) if distance(tenure, days) > 0]
    return f"former {usual_title(min(past, key=rank).title)}" if past else "former official"


def _still_titled(title: Title, nearest: Tenure, away: int) -> bool:
    """Whether the title is an office in its own right: another than the one that is over, or one that just ended."""
    return not serves(title.office, nearest.office) or abs(away) < _SLACK


def _elect(title: Title | None, nearest: Tenure) -> str:
    label = title.label if title is not None and title.label else usual_title(nearest.title)
    return label if label.endswith("-elect") else f"{label}-elect"


def _stranger(figure: Figure, title: Title | None, status: str) -> Party:
    if title is None:
        return Party(Participant(figure.name, figure.polity or None, None), Level.NONE)
    level, label = title.level, title.label or None
    polity = figure.polity or title.polity
    if level is Level.LEADER and (not polity or (title.office == "chief" and not _is_organisation(polity))):
        level = Level.SECOND  # the president of a company, or of nobody knows what
    if status in ("former", "elect") and level is Level.LEADER:
        level = Level.SECOND
        label = f"former {label}" if status == "former" else f"{label}-elect"
    return Party(Participant(figure.name, figure.polity or title.polity or None, label), level)


def _is_organisation(code: str) -> bool:
    polity = polities().by_code.get(code)
    return polity is not None and polity.kind == "organisation"


def _is_state(code: str) -> bool:
    polity = polities().by_code.get(code)
    return polity is not None and polity.kind == "state"


def party_of_office(polity: str, title: Title, days: Days) -> Party:
    """The holder of an office on the days, without a name where the lexicon has none or several."""
    known = title.level is Level.LEADER and (title.office != "chief" or not _is_state(polity))  # "the Kremlin chief"
    tenure = holder(polity, title.office, title.label, days) if known else None
    if tenure is not None:
        own = title.office in ("leader", "chief") or title.label == "Foreign Minister"
        label = usual_title(tenure.title) if own else title.label
        return Party(Participant(tenure.person, polity, label or usual_title(tenure.title)), tenure.level)
    level = Level.SECOND if title.office == "chief" and not _is_organisation(polity) else title.level
    return Party(Participant(None, polity, title.label or None), level)
