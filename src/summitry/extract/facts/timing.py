"""Status by the words, put right by the days: what lies ahead of the document's date has not been held."""

from datetime import timedelta

from summitry.extract.events.candidates import Candidate
from summitry.extract.facts.captions import is_caption, is_headline
from summitry.extract.facts.cues import Reading, accepted, cue
from summitry.extract.facts.when import lasting, stay_days
from summitry.extract.setting import Setting
from summitry.extract.telling import Found
from summitry.extract.text.syntax import children, governing_verb, is_copula, is_verbal, under
from summitry.extract.text.words import Word
from summitry.lexicon import small_set, word_forms
from summitry.model.document import Span
from summitry.model.encounter import When
from summitry.model.terms import Kind, Status

_AVOIDED: dict[Status | None, Status] = {
    Status.HELD: Status.DENIED,
    Status.SCHEDULED: Status.DENIED,
    Status.ONGOING: Status.DENIED,
    None: Status.DENIED,
    Status.DENIED: Status.SCHEDULED,
}
_OPENING = 6  # sentences in which what is told without a day is news
_ITEM = 3  # sentences of a news item, a headline among them
_LAST = frozenset(("last", "final", "closing"))
_OPEN = frozenset(("begin", "open", "opens", "start"))
_SETTING = frozenset(("during", "after", "following"))
_SUBORDINATE = frozenset(("when", "after", "as", "since", "before", "once"))
_LONG_PAST = timedelta(days=30)
_JUST_LEFT = timedelta(days=2)
_STILL_THERE = timedelta(days=3)


def settle(setting: Setting, candidate: Candidate, reading: Reading, when: Found[When] | None) -> Found[Status] | None:
    """The status of a mention, with its words; None where neither words nor days tell."""
    status, token, weight = reading
    if candidate.mention.frame == "avoid":
        status, weight = _AVOIDED.get(status, status), 3
    if candidate.mention.frame in ("invite", "ask") and status not in (Status.CANCELLED, Status.DENIED):
        status, weight = (Status.SCHEDULED if accepted(token) else Status.FLOATED), 1
    span = _span(setting, candidate, token)
    side = side_of(setting, when.value) if when else None
    begun = status in (Status.HELD, Status.ONGOING, None) and side != "future" and _has_begun(setting, candidate, when)
    if begun or (side == "now" and _is_within(candidate, status)):
        return Found(Status.ONGOING, span, 2)
    if status is None and side in (None, "now") and _begins(candidate, token):
        return Found(Status.ONGOING, span, 2)
    if status in (None, Status.HELD) and _is_visiting(token) and _is_said_on(setting, candidate, when):
        return Found(Status.ONGOING, span, 1)
    if status is None and side in (None, "now") and _is_spoken_of(candidate):
        return Found(Status.ONGOING, span, 1)
    returns = candidate.token.tag_ == "VBZ" and weight < 2 and status in (None, Status.SCHEDULED)
    if returns and is_to_come_back(candidate):
        return Found(Status.HELD, span, 1)  # "as she returns from Rome"
    if status in (None, Status.ONGOING) and _is_back(candidate.token):
        return Found(Status.HELD, span, 2)
    if status is None:
        if side is None and _is_news_item(setting, candidate):
            return Found(Status.ONGOING if candidate.mention.kind is Kind.VISIT else Status.HELD, span, 1)
        return _by_days(candidate, side, span, _today(setting, when))
    if status is Status.SCHEDULED and is_to_come_back(candidate):
        return Found(Status.ONGOING, span, weight)
    if status is Status.ONGOING and cue("end", token) is not None:
        return Found(status, span, weight)  # what will be wrapped up on Friday is under way
    if status is Status.ONGOING:
        return Found(_under_way(candidate, side, token), span, weight)
    if status in (Status.HELD, Status.SCHEDULED) and _has_set_out(setting, candidate, when):
        return Found(Status.ONGOING, span, 2)
    if status is Status.HELD and weight < 2 and _is_said_on(setting, candidate, when):
        return Found(Status.ONGOING, span, 1)
    if status is Status.HELD:
        found = _held(setting, candidate, when, side, Found(status, span, weight))
        return _still_there(setting, candidate, when, found, token)
    brought_about = side == "past" and (_was_brought_about(setting, token, when) or _is_foretold(setting, token, when))
    if status is Status.SCHEDULED and side == "past" and (weight < 3 or brought_about):
        return Found(Status.HELD, span, 1)
    if status is Status.FLOATED and side == "past" and candidate.mention.frame == "gathering":
        return Found(Status.HELD, span, 1)  # "his best hour may have been the summit in May"
    if status is Status.SCHEDULED and weight < 2 and side != "future" and _said_before(candidate, token):
        return Found(Status.HELD, span, 1)
    return Found(status, span, weight)


def at_length(candidate: Candidate, found: Found[When]) -> Found[When]:
    """ "arrived on Monday for a three-day visit", "opened two days of talks on Monday": all its days."""
    if candidate.mention.kind not in (Kind.VISIT, Kind.GATHERING) and not _is_opened(candidate):
        return found
    days = stay_days(candidate.passage, candidate.token) or _days_ahead(candidate)
    if days is None or found.value.start != found.value.end or found.span.quote.endswith("days"):
        return found
    return Found(lasting(found.value, days, _is_ended(candidate.token)), found.span, found.weight)


def _days_ahead(candidate: Candidate) -> int | None:
    """ "landed on Monday, calling for calm ahead of a three-day tour", "arrived to begin a three-day visit"."""
    arrival = candidate.token
    if candidate.mention.kind is not Kind.VISIT or not is_verbal(arrival):
        return None
    for trip in arrival.subtree:
        if trip.i > arrival.i and trip.lower_ in word_forms("journeys") and not {*under(trip, "to", "in")}:
            above = trip.head.head if trip.head.lower_ == "of" else trip.head
            if above.lower_ in ("ahead", "before") or (trip.dep_ == "dobj" and above.lower_ in _OPEN):
                return stay_days(candidate.passage, trip)
    return None


def _is_ended(journey: Word) -> bool:
    """ "On Monday ended a three-day visit", "a visit that ended on Monday", "is due to end on Monday": its last day."""
    verb = journey.head
    told = [c.lower_ for t in journey.subtree for c in children(t, "relcl")]
    if not word_forms("first_steps").isdisjoint(told):
        return False
    if not small_set("over").isdisjoint(told):
        return True
    if journey.dep_ == "dobj":
        return cue("end", verb) is not None or verb.lower_ in small_set("over")
    planned = [verb, *children(verb, "acomp")]
    ends = [one for plan in planned for one in (plan, *children(plan, "xcomp"))]
    over = verb.lower_ in small_set("over") or any(cue("end", one) is not None for one in ends)
    return journey.dep_ in ("nsubj", "nsubjpass") and over


def _is_within(candidate: Candidate, status: Status | None) -> bool:
    """Whether these days are some of those for which it is told to last."""
    if status in (Status.SCHEDULED, None) and _is_to_end(candidate):
        return True
    return status in (Status.HELD, None) and _is_opened(candidate)


def _is_opened(candidate: Candidate) -> bool:
    """ "opened two days of talks", "the two-day summit began"."""
    verb = governing_verb(candidate.token) if candidate.mention.kind is Kind.MEETING else None
    opens = verb is not None and verb.i != candidate.token.i and verb.lower_ in word_forms("first_steps") | _OPEN
    return opens and (stay_days(candidate.passage, candidate.token) or 0) > 1


def _is_to_end(candidate: Candidate) -> bool:
    """ "The two-day summit is due to end tomorrow"."""
    ends = _is_ended(candidate.token) and candidate.token.dep_ != "dobj"
    return ends and (stay_days(candidate.passage, candidate.token) or 0) > 1


def is_to_come_back(candidate: Candidate) -> bool:
    """ "will return from Rome on Friday": who is to come back is there."""
    verb = candidate.token
    back = verb.lower_ in word_forms("returns") and candidate.mention.frame == "travel"
    return back and any(child.lower_ == "from" for child in verb.children)


def _is_back(verb: Word) -> bool:
    """ "is (just) back from Oman"."""
    back = (t for t in verb.children if t.lower_ in ("back", "home", "fresh"))
    return is_copula(verb) and any(child.lower_ == "from" for t in back for child in t.children)


def _was_brought_about(setting: Setting, verb: Word, when: Found[When] | None) -> bool:
    """ "helped set up the summit of June 2018", told years later; not "was set for June"."""
    first = setting.first_day
    long_past = first is not None and when is not None and when.value.end + _LONG_PAST < first
    active = not any(child.dep_ in ("nsubjpass", "auxpass") for child in verb.children)
    return long_past and active and verb.lower_ in word_forms("preparing")


def _is_foretold(setting: Setting, modal: Word, when: Found[When] | None) -> bool:
    """ "They would meet again in August 2019", told years later; not "said that they would meet"."""
    first, verb = setting.first_day, modal.head
    long_past = first is not None and when is not None and when.value.end + _LONG_PAST < first
    if not long_past or modal.lower_ not in ("would", "'d") or modal.dep_ != "aux":
        return False
    return not any(above.dep_ in ("ccomp", "acl", "advcl", "xcomp", "pcomp") for above in (verb, *verb.ancestors))


def _said_before(candidate: Candidate, word: Word) -> bool:
    """ "told reporters before meeting Xi": by the time it is told, the meeting has begun."""
    measured = any(c.dep_ in ("npadvmod", "quantmod") for c in word.children)  # "a day before": still to come
    above = governing_verb(word.head) if word.lower_ == "before" and not measured else None
    return above is not None and above.tag_ == "VBD" and candidate.mention.kind in (Kind.MEETING, Kind.CALL)


def _has_begun(setting: Setting, candidate: Candidate, when: Found[When] | None) -> bool:
    """ "is on a visit that began on Saturday", "the summit, which opened on Monday": these days, and not yet over."""
    lasting = candidate.mention.kind in (Kind.VISIT, Kind.GATHERING) and candidate.token.tag_[:2] == "NN"
    talks = candidate.token.lower_ in small_set("lasting_talks")
    if not (lasting or talks) or when is None or not _recent(setting, when):
        return False
    words = candidate.token.subtree if lasting else (candidate.token, *_sides_of(candidate.token))
    clauses = [c for t in words for c in children(t, "relcl", "acl")]
    begun = [c for c in clauses if c.tag_ in ("VBD", "VBN") and c.lower_ in word_forms("first_steps")]
    begun = [c for c in begun if not children(c, "dobj")]  # "a visit that opened a new era"
    above = governing_verb(candidate.token)
    deeds = [above, *(part for c in begun for part in children(c, "conj"))]
    return bool(begun) and not any(deed is not None and deed.lower_ in small_set("over") for deed in deeds)


def _sides_of(talks: Word) -> list[Word]:
    return [t for side in under(talks, "between", "with") for t in (side, *side.conjuncts)]


def _begins(candidate: Candidate, word: Word) -> bool:
    """ "Arriving in Rome, she says", "begins a tour"."""
    journey = candidate.mention.kind is Kind.VISIT
    if candidate.mention.kind is Kind.MEETING and word.lower_ in ("begin", "begins", "open", "opens"):
        return (stay_days(candidate.passage, candidate.token) or 0) > 1  # "begin a two-day meeting"
    return journey and (_arrives(candidate) or _is_first_step(word))


def _is_first_step(word: Word) -> bool:
    """ "began a visit", "on the first leg of a tour", not "on the last day of a visit"."""
    return word.lower_ in word_forms("first_steps") and not any(t.lower_ in _LAST for t in word.subtree if t.i < word.i)


def _span(setting: Setting, candidate: Candidate, token: Word) -> Span:
    start = candidate.passage.sentence.start + token.idx
    return setting.story.document.span(start, start + len(token.text))


def side_of(setting: Setting, when: When) -> str:
    """Whether the days lie before, after or around the document's date."""
    first, last = setting.first_day, setting.last_day
    if last is not None and when.start > last:
        return "future"
    return "past" if first is not None and when.end < first else "now"


def _today(setting: Setting, when: Found[When] | None) -> bool:
    """The days named are the document's own or, by a weekday, one just after it; or begin with it."""
    last = setting.last_day
    return when is not None and last is not None and when.value.start >= last


def _is_news_item(setting: Setting, candidate: Candidate) -> bool:
    """A text of one sentence or two in the present tense tells the day's news ("Cowen visits Obama in Washington.",
    "Trade in focus as Cowen visits Obama")."""
    verb = candidate.token
    scene = verb.dep_ == "advcl" and any(t.lower_ == "as" for t in children(verb, "mark"))
    present = verb.tag_ in ("VBZ", "VBP") and (verb.dep_ == "ROOT" or scene)
    return present and setting.last_day is not None and len(setting.story.passages) <= _ITEM


def _by_days(candidate: Candidate, side: str | None, span: Span, today: bool) -> Found[Status] | None:
    if side is None and candidate.mention.frame in ("travel", "visit") and candidate.token.tag_ in ("VBZ", "VBP"):
        return Found(Status.SCHEDULED, span, 1)
    if side == "future" and not is_caption(candidate):
        return Found(Status.SCHEDULED, span, 2)
    if side == "past":
        return Found(Status.HELD, span, 1)
    stays = candidate.mention.frame == "stay"
    noun = candidate.token
    told = noun.head if noun.dep_ == "nsubj" and noun.head.lower_ in word_forms("beginnings") else noun
    if today and not stays and told.tag_ in ("VBZ", "VBP") and not is_headline(candidate):
        return Found(Status.SCHEDULED, span, 2)
    if stays:
        return Found(Status.ONGOING, span, 2 if candidate.token.tag_ in ("VBZ", "VBP") else 1)
    return Found(Status.HELD, span, 1)


def _under_way(candidate: Candidate, side: str | None, word: Word) -> Status:
    """ "is meeting Xi on Friday" is a plan; "is visiting Paris this week", "talks are under way" are not."""
    brief = candidate.mention.kind in (Kind.MEETING, Kind.CALL) and word.tag_ == "VBG"
    if side == "future" or (side == "now" and brief):
        return Status.SCHEDULED
    return Status.ONGOING if side != "past" else Status.HELD


def _held(
    setting: Setting, candidate: Candidate, when: Found[When] | None, side: str | None, found: Found[Status]
) -> Found[Status]:
    if side == "future" and not (_is_told_as_past(candidate, found) and _close(setting, when)):
        return Found(Status.SCHEDULED, found.span, 2)
    fresh = when is not None and setting.first_day is not None and when.value.end >= setting.first_day
    arrives = candidate.mention.kind is Kind.VISIT and _arrives(candidate, fresh) and _recent(setting, when)
    if arrives and not _has_lasted(setting, candidate, when):
        return Found(Status.ONGOING, found.span, 2)
    return found


def _has_set_out(setting: Setting, candidate: Candidate, when: Found[When] | None) -> bool:
    """ "left for Rome on Sunday", "departed on a trip to Asia", "sent his minister to Cairo": just now, a journey
    under way; "left Rome" ends one, "before he left" looks back."""
    last, verb = setting.last_day, governing_verb(candidate.token)
    if candidate.mention.kind is not Kind.VISIT or last is None or verb is None or verb.tag_ not in ("VBD", "VBN"):
        return False
    helpers = {c.lower_ for c in verb.children if c.dep_ in ("aux", "auxpass", "mark", "advmod", "neg")}
    if not sets_out(verb) or helpers - {"has", "have", "just"}:
        return False
    onward = {c.lower_ for c in verb.children if c.dep_ == "prep"} & ({"for"} | ({"to"} if when else set()))
    onward |= {t.lower_ for t in under(verb, "on")} & word_forms("journeys")  # not "left Rome on Friday"
    just_now = when is None or last - when.value.start <= _JUST_LEFT
    return bool(onward) and just_now and verb.dep_ in ("ROOT", "ccomp", "conj")


def sets_out(verb: Word) -> bool:
    """ "left", "departed", "set off"."""
    off = verb.lower_ == "set" and any(t.lower_ in ("off", "out") for t in children(verb, "prt"))
    return verb.lower_ in small_set("set_out") or off


def _is_spoken_of(candidate: Candidate) -> bool:
    """ "Her visit to Rome comes amid a row", "marks a turn", "aims to win allies": what the present tells of it."""
    visit, verb = candidate.token, candidate.token.head
    subject = visit.dep_ == "nsubj" and visit.tag_ == "NN" and verb.tag_ in ("VBZ", "VBP")
    return candidate.mention.kind is Kind.VISIT and subject and verb.lower_ in small_set("told_of_visits")


def _is_said_on(setting: Setting, candidate: Candidate, when: Found[When] | None) -> bool:
    """ "We want peace, she said during a visit to Kabul", "Ash, on the first stop of a visit to Kabul, promised aid",
    "rockets fell amid his visit to Kabul": news, of a visit that goes on."""
    if _is_visiting(candidate.token) and candidate.mention.kind is Kind.VISIT and setting.last_day is not None:
        opening = candidate.passage.sentence.index < _OPENING
        return opening if when is None else when.value.start == when.value.end == setting.last_day
    visit, verb, last = _whole(candidate.token), governing_verb(candidate.token), setting.last_day
    if candidate.mention.kind is not Kind.VISIT or verb is None or last is None or visit.dep_ != "pobj":
        return False
    link = visit.head
    says = verb.lower_ in small_set("said") and (verb.tag_ == "VBD" or verb.lower_ == "speaking")
    apart = link.i > 0 and link.nbor(-1).text == "," and link.head.dep_ == "nsubj" and verb.tag_ == "VBD"
    said = (link.lower_ in ("during", "on") and says) or (link.lower_ == "on" and apart) or link.lower_ == "amid"
    opening = candidate.passage.sentence.index < _OPENING
    return said and (opening if when is None else when.value.start == when.value.end == last)


def _is_visiting(verb: Word) -> bool:
    """ "Ash, visiting Rome, said", "said while visiting Rome"."""
    if (
        verb.tag_ != "VBG"
        or verb.dep_ not in ("advcl", "acl")
        or not all(c.lower_ == "while" for c in children(verb, "mark"))
    ):
        return False
    above = governing_verb(verb.head)
    return (
        above is not None and above.lower_ in small_set("said") and (above.tag_ == "VBD" or above.lower_ == "speaking")
    )


def _whole(visit: Word) -> Word:
    """ "The first stop of a visit": the word for the part, in the place of the visit's own."""
    part = visit.head.head if visit.dep_ == "pobj" and visit.head.lower_ == "of" else visit
    return part if part is visit or cue("stage", part) is not None else visit


def _is_told_as_past(candidate: Candidate, found: Found[Status]) -> bool:
    """By its tense, or as the setting of what somebody said ("confirmed on Friday during a visit")."""
    above, link = governing_verb(candidate.token), candidate.token.head
    if link.lower_ == "for" and link.head is above and link.head.lower_ in small_set("leaving_for"):
        return False  # "as she left for the summit"
    return found.weight > 1 or (above is not None and above.tag_ == "VBD" and found.span.quote.lower() in _SETTING)


def _arrives(candidate: Candidate, fresh: bool = False) -> bool:
    """ "landed in Seoul", "as she lands there" is news; "when she landed in Seoul" looks back, unless it says today."""
    verb = candidate.token
    back = _SUBORDINATE - {"as"} if verb.tag_ in ("VBZ", "VBP") else _SUBORDINATE
    looks_back = any(c.lower_ in back and c.dep_ in ("mark", "advmod") for c in verb.children)
    return verb.lower_ in word_forms("arrivals") and (fresh or not looks_back)


def _still_there(
    setting: Setting, candidate: Candidate, when: Found[When] | None, found: Found[Status], word: Word
) -> Found[Status]:
    """ "began a visit": a journey of these days is under way."""
    if (
        candidate.mention.kind not in (Kind.VISIT, Kind.GATHERING)
        or found.value is not Status.HELD
        or not _recent(setting, when)
    ):
        return found
    dated = when is not None or candidate.mention.kind is Kind.GATHERING
    begun = _is_first_step(word) and (dated or word.tag_[:2] == "VB")
    return Found(Status.ONGOING, found.span, 2) if begun else found


def _has_lasted(setting: Setting, candidate: Candidate, when: Found[When] | None) -> bool:
    """ "arrived on Monday for a one-day visit", read on Thursday: it is over."""
    days, first = stay_days(candidate.passage, candidate.token), setting.first_day
    return bool(days) and when is not None and first is not None and when.value.end < first


def _close(setting: Setting, when: Found[When] | None) -> bool:
    """Within the day or two by which given dates are off (CODEBOOK.md, rule 9)."""
    last = setting.last_day
    return last is not None and when is not None and when.value.start - last <= timedelta(days=2)


def _recent(setting: Setting, when: Found[When] | None) -> bool:
    first = setting.first_day
    return when is None or first is None or when.value.end >= first - _STILL_THERE
