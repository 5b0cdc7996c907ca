"""Sightings to mentions: who is meant, by the document first, then by the lexicon at the time spoken of."""

from collections.abc import Sequence
from dataclasses import dataclass

from summitry.extract.mentions.cast import Figure
from summitry.extract.mentions.discourse import Discourse, Heard
from summitry.extract.mentions.parties import party_of, party_of_office
from summitry.extract.mentions.people import ANY, Days, serves, tenures_of
from summitry.extract.mentions.pronouns import in_quotes, resolve_pronoun, subject_places
from summitry.extract.mentions.scan import OPENERS
from summitry.extract.mentions.sightings import Sighting
from summitry.extract.mentions.vocabulary import Title
from summitry.extract.story import Mention, Party, Passage
from summitry.lexicon.offices import Tenure, usual_title
from summitry.model.encounter import Participant
from summitry.model.terms import Level

_ALIKE = {"Premier": "Prime Minister", "Defence Minister": "Secretary of Defense", "Head of State": "President"}
_PORTFOLIOS = frozenset(
    ("monarch", "minister", "secretary", "deputy_head", "envoy", "finance_minister", "deputy_minister")
)
_HEADS = frozenset(("head", "head_of_government", "monarch", "leader"))


@dataclass(frozen=True, slots=True)
class Scene:
    """One sentence while it is resolved. days: the time its offices are of."""

    passage: Passage
    days: Days
    subjects: frozenset[int]

    @property
    def index(self) -> int:
        """The sentence's place in the story."""
        return self.passage.sentence.index


def resolve_passage(passage: Passage, found: Sequence[Sighting], talk: Discourse, days: Days) -> tuple[Mention, ...]:
    """The mentions of one sentence; talk is carried on by them."""
    scene = Scene(passage, days, subject_places(passage))
    begun = len(talk.heard)
    talk.paragraphs[scene.index] = passage.sentence.paragraph
    out = []
    for sighting in sorted(found, key=lambda sighting: (sighting.kind != "person", sighting.start)):
        parties = _resolve(sighting, scene, talk)
        if parties is not None:
            out.append(_mention(sighting, passage, parties))
    talk.heard[begun:] = sorted(talk.heard[begun:], key=lambda heard: heard.start)
    return tuple(sorted(out, key=lambda mention: (mention.start, -mention.end)))


def _mention(sighting: Sighting, passage: Passage, parties: tuple[Party, ...]) -> Mention:
    first = passage.sentence.start
    text = passage.sentence.text[sighting.start - first : sighting.end - first]
    return Mention(sighting.kind, sighting.start, sighting.end, text, sighting.head, parties)


def _resolve(sighting: Sighting, scene: Scene, talk: Discourse) -> tuple[Party, ...] | None:
    """The parties meant, () where open, None where the words are no mention at all."""
    if sighting.kind == "person":
        return _person(sighting, scene, talk)
    if sighting.kind == "office":
        return _office(sighting, scene, talk)
    if sighting.kind == "counterpart":
        return _counterpart(sighting, scene, talk)
    if sighting.kind == "group":
        return _group(sighting, scene, talk)
    if sighting.kind == "pronoun":
        return resolve_pronoun(sighting, scene.passage, scene.subjects, talk)
    level = Level.NONE if sighting.kind == "demonym" else Level.SECOND
    code = _one_code(sighting.polities[0], talk)
    if not code:
        return None
    party = Party(Participant(None, code, None), level)
    talk.polities.append((scene.index, sighting.start, party))
    return (party,)


def _one_code(codes: Sequence[str], talk: Discourse) -> str:
    """The polity meant by words that several share: none where the document does not tell."""
    return codes[0] if len(codes) == 1 else ""


def _hear(talk: Discourse, scene: Scene, sighting: Sighting, party: Party, figure: int = -1) -> None:
    gender = talk.cast.figures[figure].gender if figure >= 0 else ""
    first = not any(heard.sentence == scene.index for heard in talk.heard[-4:])
    subject = sighting.head in scene.subjects if scene.subjects else first
    quoted = in_quotes(scene.passage, sighting.start)
    talk.heard.append(Heard(scene.index, sighting.start, party, gender, figure, subject, quoted))


def _person(sighting: Sighting, scene: Scene, talk: Discourse) -> tuple[Party, ...] | None:
    index = _figure(sighting, scene, talk)
    if index is None:
        return None
    figure = talk.cast.figures[index]
    title = sighting.title
    if title is not None and title.office == "counterpart":
        title = None
    party = party_of(figure, title, sighting.status, scene.days, talk.cast.days)
    if party.participant.polity is None and sighting.owner:
        owned = _owner(sighting, scene, talk)
        party = _with_polity(party, owned[0].participant.polity if owned else None)
    _hear(talk, scene, sighting, party, index)
    return (party,)


def _with_polity(party: Party, polity: str | None) -> Party:
    return Party(Participant(party.participant.name, polity, party.participant.office), party.level)


def _figure(sighting: Sighting, scene: Scene, talk: Discourse) -> int | None:
    """The figure meant: of several, the one with that full name, of that office, or heard last."""
    cast = talk.cast
    called = cast.called(sighting)
    if not called:
        return None
    exact = [i for i in called if sighting.key in cast.figures[i].keys]
    pool = exact or called
    if len(pool) == 1:
        return pool[0]
    order = {heard.figure: n for n, heard in enumerate(talk.heard)}
    return max(
        pool, key=lambda i: (_titled_so(cast.figures[i], sighting), _standing(cast.figures[i], scene), order.get(i, -1))
    )


def _titled_so(figure: Figure, sighting: Sighting) -> bool:
    return bool(sighting.title and figure.title and figure.title.office == sighting.title.office)


def _standing(figure: Figure, scene: Scene) -> int:
    level = party_of(figure, None, "", scene.days, scene.days).level
    return (Level.NONE, Level.SECOND, Level.LEADER).index(level)


def _office(sighting: Sighting, scene: Scene, talk: Discourse) -> tuple[Party, ...] | None:
    title = sighting.title
    if title is None:
        return None
    codes = sighting.polities[0] if sighting.polities else ()
    if not codes and sighting.owner:
        owned = _owner(sighting, scene, talk)
        code = owned[0].participant.polity if owned else None
        codes = (code,) if code else ()
    if title.polity and (not codes or title.office == "monarch"):
        codes = (title.polity,)
    if not codes:
        return _bare_office(sighting, title, scene, talk)
    party = _of_office(_one_code(codes, talk), title, sighting, scene, talk)
    return (party,) if party else None


def _of_office(code: str, title: Title, sighting: Sighting, scene: Scene, talk: Discourse) -> Party | None:
    """The holder of an office of a polity: someone whom the document has named, else as the lexicon has it."""
    if not code:
        return None
    named = _in_cast(code, title, scene, talk)
    if sighting.status in ("former", "elect"):
        label = f"former {title.label}" if sighting.status == "former" else title.label
        if sighting.status == "elect" and title.level is Level.LEADER:
            label = f"{label}-elect"
        return Party(Participant(None, code, label), Level.SECOND)
    if named is not None:
        figure = talk.cast.figures[named]
        party = party_of(figure, title, "", scene.days, talk.cast.days)
        _hear(talk, scene, sighting, party, named)
        return party
    party = party_of_office(code, title, scene.days)
    if title.level is not Level.NONE:
        _hear(talk, scene, sighting, party)
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
    if figure.person:
        held = [t for t in tenures_of(figure.person) if t.may_cover(days.start, days.end)]
        fitting = [tenure for tenure in held if serves(title.office, tenure.office)]
        return any(title.office not in _PORTFOLIOS or _same_office(title, figure, tenure) for tenure in fitting)
    own = figure.title
    if own is None or figure.status in ("former", "elect"):
        return False
    if own.office == title.office:
        return title.office not in _PORTFOLIOS or title.label in (own.label, "Minister", "Secretary")
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
        return None
    figures = enumerate(talk.cast.figures)
    fitting = {
        i for i, figure in figures if _holds(figure, title, scene.days) and _is_called(figure, title, scene.days)
    }
    if not fitting:
        return _american(title, scene, talk)
    before = [heard for heard in talk.back(scene.index, 40) if heard.figure in fitting and heard.start < sighting.start]
    chosen = before[0].figure if before else next(iter(fitting)) if len(fitting) == 1 else None
    near = [heard for heard in before if scene.index - heard.sentence <= 1]
    american = [heard for heard in before if heard.party.participant.polity == "USA"]
    if american and (not near or any(heard.party.participant.polity == "USA" for heard in near)):
        chosen = american[0].figure
    if chosen is None:
        return None
    party = party_of(talk.cast.figures[chosen], title, "", scene.days, talk.cast.days)
    _hear(talk, scene, sighting, party, chosen)
    return (party,)


def _is_called(figure: Figure, title: Title, days: Days) -> bool:
    """Whether the title's own word fits: "the president" is no chancellor, though both lead."""
    if title.office == "leader" or (figure.title is not None and figure.title.label == title.label):
        return True
    alike = _ALIKE.get(title.label, title.label)
    labels = [usual_title(t.title) for t in tenures_of(figure.person) if t.may_cover(days.start, days.end)]
    if title.label in ("Secretary", "Minister"):
        return any(title.label in label for label in labels)
    return any(_ALIKE.get(label, label) == alike for label in labels)


def _american(title: Title, scene: Scene, talk: Discourse) -> tuple[Party, ...] | None:
    """The US holder of an office that a document about the United States names only as "the Vice President"."""
    if title.label not in ("President", "Vice President") or "USA" not in talk.cast.polities:
        return None
    party = party_of_office("USA", title, scene.days)
    return (party,) if party.participant.name else None


def _owner(sighting: Sighting, scene: Scene, talk: Discourse) -> tuple[Party, ...]:
    """Whose: the person before "'s", or whom "his" means; the polity that "its" means."""
    if sighting.owner == "its":
        return talk.last_polity(scene.index, sighting.owner_at)
    if sighting.owner in ("his", "her", "their", "my", "our"):
        at = sighting.owner_at
        first = scene.passage.sentence.text[: at - scene.passage.sentence.start]
        opening = "," not in first and first.split(" ", 1)[0].lower() in OPENERS
        asked = Sighting("pronoun", at, at, at, key=sighting.owner, opening=opening)
        return resolve_pronoun(asked, scene.passage, scene.subjects, talk) or ()
    before = [heard for heard in talk.back(scene.index, 0) if heard.start <= sighting.owner_at]
    return (max(before, key=lambda heard: heard.start).party,) if before else ()


def _counterpart(sighting: Sighting, scene: Scene, talk: Discourse) -> tuple[Party, ...] | None:
    owners = _whose_counterparts(sighting, scene, talk)
    out: dict[Party, None] = {}
    for owner in owners:
        title = _counterpart_title(owner)
        for codes in sighting.polities:
            code = _one_code(codes, talk)
            party = _of_office(code, title, sighting, scene, talk) if code else None
            if party is not None and code != owner.participant.polity:
                out[party] = None
    return tuple(out)


def _whose_counterparts(sighting: Sighting, scene: Scene, talk: Discourse) -> tuple[Party, ...]:
    """Those whose counterparts are spoken of: all leaders before in the sentence for "their", else the owner."""
    before = tuple(h.party for h in talk.heard if h.sentence == scene.index and h.start < sighting.start)
    leaders = tuple(party for party in before if party.level is Level.LEADER and party.participant.office)
    if sighting.owner == "their" and leaders:
        return leaders
    owners = _owner(sighting, scene, talk) if sighting.owner else ()
    return (
        owners or leaders[-1:] or tuple(h.party for h in talk.back(scene.index, 1) if h.party.level is Level.LEADER)[:1]
    )


def _counterpart_title(party: Party) -> Title:
    """The office that a counterpart of the party has in another polity."""
    office = party.participant.office or ""
    person = party.participant.name or ""
    held = [tenure.office for tenure in tenures_of(person)] if person else []
    low = office.lower()
    for words, found in _COUNTERPARTS:
        if any(word in low for word in words):
            return Title(found, _LABELS.get(found, ""), party.level)
    if held and held[0] in ("head_of_state", "head_of_government"):
        return Title("leader", "", Level.LEADER)
    return Title("", "", party.level)


_COUNTERPARTS = (
    (("deputy", "vice", "assistant", "under"), "deputy_minister"),
    (("secretary of state", "foreign", "external"), "foreign_minister"),
    (("defen",), "defence_minister"),
    (("security advis",), "national_security_adviser"),
    (("president", "prime minister", "premier", "chancellor", "king", "leader", "taoiseach"), "leader"),
)
_LABELS = {"foreign_minister": "Foreign Minister", "defence_minister": "Defence Minister"}


def _group(sighting: Sighting, scene: Scene, talk: Discourse) -> tuple[Party, ...] | None:
    title = sighting.title
    if title is not None and title.level is Level.NONE:
        return None
    if sighting.polities and title is not None:
        parties = tuple(_members(sighting, title, scene, talk))
    else:
        number = sighting.number
        if (
            not number
            or title is None
            or title.level is not Level.LEADER
            or title.office in _PORTFOLIOS - _NAMED_CLASSES
        ):
            return ()
        labels = frozenset((title.label,)) if title is not None and title.office in _NAMED_CLASSES else frozenset()
        parties = talk.salient(scene.index, number, labels)
    if len(parties) > 1:
        talk.groups.append((scene.index, parties))
    return parties


_NAMED_CLASSES = frozenset(("foreign_minister", "defence_minister", "finance_minister"))


def _members(sighting: Sighting, title: Title, scene: Scene, talk: Discourse) -> list[Party]:
    """One party for each polity: by name where several polities share a title, as a group where one has many."""
    codes = [code for group in sighting.polities if (code := _one_code(group, talk))]
    if len(codes) > 1 and title.level is Level.LEADER and title.office != "people":
        found = (_of_office(code, title, sighting, scene, talk) for code in codes)
        return [party for party in found if party is not None]
    return [Party(Participant(None, code, None), title.level) for code in codes]
