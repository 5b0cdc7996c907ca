"""Offices without a name: "the Russian president", "its foreign minister", "the president"."""

import re
from collections.abc import Sequence

from summitry.extract.mentions.cast import Figure
from summitry.extract.mentions.discourse import Discourse, Heard
from summitry.extract.mentions.owners import owner_of
from summitry.extract.mentions.parties import party_of, party_of_office
from summitry.extract.mentions.people import ANY, FIRST, LAST, Days, distance, serves, tenures_of
from summitry.extract.mentions.scene import Scene, hear, one_code
from summitry.extract.mentions.sightings import Sighting
from summitry.extract.mentions.unnamed_hosts import is_visiting, resolve_host
from summitry.extract.mentions.vocabulary import Title
from summitry.extract.story import Party
from summitry.extract.text.parsing import is_headline
from summitry.lexicon.offices import Tenure, officeholders, usual_title
from summitry.model.encounter import Participant
from summitry.model.terms import Level

PORTFOLIOS = frozenset(
    ("monarch", "minister", "secretary", "deputy_head", "envoy", "finance_minister", "deputy_minister")
)
_ALIKE = {"Premier": "Prime Minister", "Defence Minister": "Secretary of Defense", "Head of State": "President"}
_HEADS = frozenset(("head", "head_of_government", "monarch", "leader"))
_REALM = "GBR"
_USUAL = {"President": "USA", "Vice President": "USA", "Secretary-General": "UN"}
_COUNTERPART = re.compile(r"\b(?:his|her) (?:[\w-]+ ){0,3}counterpart,? $")
_OWN = re.compile(r"(?i)(?:his|her) (?:[\w-]+ ){0,3}counterpart,? [A-Z]")
_BESIDE = re.compile(
    r"\b(?:with|by|met|meets?|meeting|receiv(?:e[sd]?|ing)|host(?:s|ed|ing)?|called on|visit(?:s|ed|ing)?) (?:the )?$"
)
_BACK, _FAR_BACK = 12, 40
_FADING = 0.5
_SHORT = frozenset(("Minister", "Secretary"))
_BODY_WORDS = frozenset(("chief", "chair"))


def resolve_office(sighting: Sighting, scene: Scene, talk: Discourse) -> tuple[Party, ...] | None:
    """The holder of an office, None where the words are no mention ("his head", "a lawyer")."""
    title = sighting.title
    if title is None or title.level is Level.NONE:
        return None
    if is_visiting(sighting, scene) and (guest := resolve_host(sighting, scene, talk)):
        return guest
    codes = sighting.polities[0] if sighting.polities else ()
    if not codes and sighting.owner and title.office in _BODY_WORDS:
        return None
    if not codes and sighting.owner:
        owned = owner_of(sighting, scene, talk)
        code = owned[0].participant.polity if owned else None
        codes = (code,) if code else ()
    if title.polity and (not codes or title.office == "monarch"):
        codes = (title.polity,)
    if not codes:
        return _bare_office(sighting, title, scene, talk)
    if title.office == "monarch" and not _has_monarchs(one_code(codes, talk), title):
        return None
    party = holder_of(one_code(codes, talk), title, sighting, scene, talk)
    return (party,) if party else None


def _has_monarchs(code: str, title: Title) -> bool:
    """Whether the polity has ever had such a monarch: "a Tunisian emir" commands fighters."""
    known = (t for office in ("head_of_state", title.label) for t in officeholders().holders(code, office, FIRST, LAST))
    return any(usual_title(tenure.title) == title.label for tenure in known)


def holder_of(code: str, title: Title, sighting: Sighting, scene: Scene, talk: Discourse) -> Party | None:
    """The holder of an office of a polity: someone whom the document has named, else as the lexicon has it."""
    if not code:
        return None
    named = _in_cast(code, title, scene, talk)
    if sighting.status in ("former", "elect"):
        label = f"former {title.label}" if sighting.status == "former" else title.label
        if sighting.status == "elect" and title.level is Level.LEADER:
            label = f"{label}-elect"
        party = Party(Participant(None, code, label), Level.SECOND)
        hear(talk, scene, sighting, party)
        return party
    if named is not None:
        figure = talk.cast.figures[named]
        party = party_of(figure, title, "", scene.days, talk.cast.days)
        hear(talk, scene, sighting, party, named)
        return party
    party = party_of_office(code, title, scene.days)
    if title.level is not Level.NONE:
        hear(talk, scene, sighting, party)
    return party


def _in_cast(code: str, title: Title, scene: Scene, talk: Discourse) -> int | None:
    """The figure of the document who held the office of the polity then."""
    fitting = [
        i for i, figure in enumerate(talk.cast.figures) if figure.polity == code and _holds(figure, title, scene.days)
    ]
    if len(fitting) <= 1:
        return fitting[0] if fitting else None
    order = {heard.figure: n for n, heard in enumerate(talk.heard)}
    return max(fitting, key=lambda i: (_surely_leads(talk.cast.figures[i], scene.days), order.get(i, -1)))


def _holds(figure: Figure, title: Title, days: Days) -> bool:
    if title.office in ANY:
        return False
    if figure.person and title.level is Level.LEADER:
        held = [t for t in tenures_of(figure.person) if t.may_cover(days.start, days.end)]
        fitting = [tenure for tenure in held if serves(title.office, tenure.office)]
        return any(
            _same_office(title, figure, tenure)
            or (title.office not in PORTFOLIOS and (tenure.office != "deputy_head" or title.office == "leader"))
            for tenure in fitting
        )
    own = figure.title
    if (
        own is None
        or (title.level is not Level.LEADER and title.label != own.label)
        or figure.status in ("former", "elect")
    ):
        return False
    if own.office == title.office:
        return title.office not in PORTFOLIOS or title.label in (own.label, "Minister", "Secretary")
    return title.office == "leader" and own.office in _HEADS


def _same_office(title: Title, figure: Figure, tenure: Tenure) -> bool:
    """Whether two ministers' titles are one office: of "minister" alone any, else the same words."""
    own = figure.title.label if figure.title else ""
    return title.label in ("Minister", "Secretary", own, usual_title(tenure.title))


def _surely_leads(figure: Figure, days: Days) -> bool:
    held = tenures_of(figure.person) if figure.person else ()
    return any(
        tenure.surely_covers(days.start, days.end) and tenure.office in ("head_of_government", "head_of_state")
        for tenure in held
    )


def _bare_office(sighting: Sighting, title: Title, scene: Scene, talk: Discourse) -> tuple[Party, ...] | None:
    """ "The president" without more: the nearest one before who is called so, else the only one of the document."""
    if title.level is not Level.LEADER:
        return _styled(sighting, title, scene, talk)
    if title.office == "envoy":
        return _styled(sighting, title, scene, talk) or _never_named(sighting, title, scene, talk)
    fitting = _candidates(sighting, title, scene, talk) - _counterparts(sighting, scene, talk)
    fitting -= _met(sighting, scene, talk)
    own = _own(title, scene, talk) if talk.home and not sighting.status else None
    if own is not None and (_is_told(own, talk) or not _just_named(fitting, sighting, scene, talk)):
        holder = holder_of(talk.home, title, sighting, scene, talk)
        return (holder,) if holder is not None else None
    if not fitting and not sighting.status and (usual := _usual(sighting, title, scene, talk)) is not None:
        return usual
    fitting = {i for i in fitting if _own_title(talk.cast.figures[i], title)} or fitting
    heard_before = (heard for heard in talk.back(scene.index, _FAR_BACK) if heard.start < sighting.start)
    before = [heard for heard in heard_before if heard.figure in fitting]
    chosen = _most_spoken_of(before, scene) if before else next(iter(fitting)) if len(fitting) == 1 else None
    near = [heard for heard in before if scene.index - heard.sentence <= 1]
    american = [heard for heard in before if heard.party.participant.polity == "USA"]
    if american and (not near or any(heard.party.participant.polity == "USA" for heard in near)):
        chosen = american[0].figure
    if chosen is None:
        return None if fitting or sighting.status else _never_named(sighting, title, scene, talk)
    party = party_of(talk.cast.figures[chosen], title, sighting.status, scene.days, talk.cast.days)
    hear(talk, scene, sighting, party, chosen)
    return (party,)


def _most_spoken_of(before: Sequence[Heard], scene: Scene) -> int:
    """Of those heard before, nearest first, the one most spoken of: what was a subject counts twice."""
    weights: dict[int, float] = {}
    for heard in before:
        weight = _FADING ** (scene.index - heard.sentence) * (1 + heard.subject)
        weights[heard.figure] = weights.get(heard.figure, 0.0) + weight
    return max(weights, key=lambda figure: weights[figure])


def _own_title(figure: Figure, title: Title) -> bool:
    """Whether the text named him by this very word: "the premier" is Premier Ash sooner than Prime Minister Birk."""
    return title.label == "Premier" and figure.title is not None and figure.title.label == title.label


def _styled(sighting: Sighting, title: Title, scene: Scene, talk: Discourse) -> tuple[Party, ...] | None:
    """ "The prince", who was last named so ("Foreign Minister Prince Ash")."""
    figure = talk.styled.get(title.label, _called_so(sighting, title, scene, talk))
    if figure is None:
        return None
    party = party_of(talk.cast.figures[figure], None, "", scene.days, talk.cast.days)
    hear(talk, scene, sighting, party, figure)
    return (party,)


def _called_so(sighting: Sighting, title: Title, scene: Scene, talk: Discourse) -> int | None:
    """ "The ambassador", "the envoy": the figure last spoken of under that office, whatever else belongs to it."""
    if not title.label or sighting.status:
        return None
    named = (h for h in talk.back(scene.index, _BACK) if h.figure >= 0 and h.start < sighting.start)
    return next((h.figure for h in named if (h.party.participant.office or "").endswith(title.label)), None)


def _never_named(sighting: Sighting, title: Title, scene: Scene, talk: Discourse) -> tuple[Party, ...] | None:
    """ "The emir", after "Kuwait's emir" whom the document never names."""
    spoken_of = (h.party for h in talk.back(scene.index, _BACK) if h.figure < 0 and h.start < sighting.start)
    party = next((one for one in spoken_of if one.participant.office == title.label), None)
    if party is None:
        return None
    hear(talk, scene, sighting, party)
    return (party,)


def _met(sighting: Sighting, scene: Scene, talk: Discourse) -> set[int]:
    """ "The minister held talks with Foreign Minister Ash": who is met, behind the one who acts, is another."""
    if sighting.head not in scene.subjects:
        return set()
    text, first = scene.passage.sentence.text, scene.passage.sentence.start
    here = [h for h in talk.heard if h.sentence == scene.index and h.start > sighting.end]
    return {h.figure for h in here if _BESIDE.search(text[sighting.end - first : h.start - first])}


def _counterparts(sighting: Sighting, scene: Scene, talk: Discourse) -> set[int]:
    """ "In talks with his Omani counterpart, Ash, the president said": who is somebody's counterpart is not he."""
    text, first = scene.passage.sentence.text, scene.passage.sentence.start
    here = [h for h in talk.heard if h.sentence == scene.index and h.start < sighting.start]
    return {
        h.figure for h in here if _COUNTERPART.search(text[: h.start - first]) or _OWN.match(text[h.start - first :])
    }


def _own(title: Title, scene: Scene, talk: Discourse) -> Party | None:
    """The publisher's own holder of the office, None where nobody is known."""
    named = _in_cast(talk.home, title, scene, talk)
    if named is not None:
        return party_of(talk.cast.figures[named], title, "", scene.days, talk.cast.days)
    party = party_of_office(talk.home, title, scene.days)
    return party if party.participant.name else None


def _is_told(party: Party, talk: Discourse) -> bool:
    """Whether the document has spoken of him before."""
    return any(heard.party.participant.name == party.participant.name for heard in talk.heard)


def _just_named(fitting: set[int], sighting: Sighting, scene: Scene, talk: Discourse) -> bool:
    """Whether someone who is called so is spoken of just before, in this sentence or the one before it."""
    here = scene.passage.sentence.paragraph
    near = [h for h in talk.back(scene.index, 1) if talk.paragraphs.get(h.sentence) == here]
    return any(heard.figure in fitting and heard.start < sighting.start for heard in near)


def _candidates(sighting: Sighting, title: Title, scene: Scene, talk: Discourse) -> set[int]:
    """The figures who hold the office, or for "the former president" those who held it and no longer do."""
    figures = list(enumerate(talk.cast.figures))
    if sighting.status == "former":
        return {i for i, figure in figures if _held(figure, title, scene.days)}
    return {i for i, figure in figures if _holds(figure, title, scene.days) and _is_called(figure, title, scene.days)}


def _held(figure: Figure, title: Title, days: Days) -> bool:
    if not figure.person:
        return figure.status == "former" and figure.title is not None and figure.title.label == title.label
    fitting = [t for t in tenures_of(figure.person) if serves(title.office, t.office) and _same(title, t)]
    return bool(fitting) and all(distance(tenure, days) > 0 for tenure in fitting)


def _same(title: Title, tenure: Tenure) -> bool:
    label = usual_title(tenure.title)
    return title.office == "leader" or _ALIKE.get(label, label) == _ALIKE.get(title.label, title.label)


def _is_called(figure: Figure, title: Title, days: Days) -> bool:
    """Whether the title's own word fits: "the president" is no chancellor, though both lead."""
    own = figure.title.label if figure.title is not None else ""
    if title.office == "leader" or own == title.label or (title.label in _SHORT and own.endswith(title.label)):
        return True
    alike = _ALIKE.get(title.label, title.label)
    labels = [usual_title(t.title) for t in tenures_of(figure.person) if t.may_cover(days.start, days.end)]
    if title.label in _SHORT:
        return any(title.label in label for label in labels)
    return any(_ALIKE.get(label, label) == alike for label in labels)


def _usual(sighting: Sighting, title: Title, scene: Scene, talk: Discourse) -> tuple[Party, ...] | None:
    """Whom "the Vice President" means where the US is named, and "the Secretary-General" where the UN is.

    "The King" with a capital is the British one in English, unless another land of kings or a Mr King is named.
    """
    code = _USUAL.get(title.label, "")
    if title.office == "monarch" and _is_the_one(sighting, scene) and not _other_monarchs(title, talk):
        code = _REALM
    elif code not in talk.cast.polities:
        return None
    party = party_of_office(code, title, scene.days)
    return (party,) if party.participant.name else None


def _is_the_one(sighting: Sighting, scene: Scene) -> bool:
    """ "The King" with a capital; without the article in headlines only, since King is a family name too."""
    text, at = scene.passage.sentence.text, sighting.head - scene.passage.sentence.start
    return text[at].isupper() and (text[:at].lower().endswith("the ") or is_headline(text))


def _other_monarchs(title: Title, talk: Discourse) -> bool:
    """Whether the document names someone of that name ("Angus King"), or a state whose own monarch is meant."""
    days = talk.cast.days
    lands = (officeholders().holders(code, title.label, days.start, days.end) for code in talk.cast.polities)
    ours = {t.person for t in officeholders().holders(_REALM, title.label, days.start, days.end)}
    others = {t.person for found in lands for t in found if usual_title(t.title) == title.label} - ours
    return bool(others) or title.label.lower() in talk.cast.by_last_word
