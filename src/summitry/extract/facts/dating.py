"""When an encounter takes or took place, by its sentence: the days in reach, seen with its status and tense."""

import re
from datetime import date, timedelta

from summitry.extract.events.candidates import Candidate
from summitry.extract.facts.ahead import (
    in_a_while,
    meant_for,
    nearest,
    of_the_errand,
    of_the_journey,
    of_those_there,
    put_ahead,
    put_back,
)
from summitry.extract.facts.cues import WILL, Reading, light
from summitry.extract.facts.deadline import stays_until, until
from summitry.extract.facts.distance import told_apart, told_from
from summitry.extract.facts.eve import on_the_eve
from summitry.extract.facts.fate import planned_day
from summitry.extract.facts.tense import is_foreseen
from summitry.extract.facts.timing import at_length, is_to_come_back, sets_out, side_of
from summitry.extract.facts.weekdays import WEEKDAY, turned, weekend_ahead
from summitry.extract.facts.when import find_when, has_begun, long_ago, new_date, of_past_deed, slip_of, verb_of
from summitry.extract.setting import Setting
from summitry.extract.telling import Found
from summitry.extract.text.reach import is_referred_to
from summitry.extract.text.syntax import governing_verb, is_copula, is_verbal
from summitry.extract.text.words import Word
from summitry.lexicon import word_forms
from summitry.model.encounter import When
from summitry.model.terms import COMING, OFF, Kind, Status

_PLANS = COMING | {Status.POSTPONED, Status.CANCELLED}
_DONE = (Status.HELD, Status.CANCELLED, None)
_TO_COME = re.compile(r"(?i)\b(?:next|coming) \w+ \w+")
_JUST = timedelta(days=2)
_PRESENT = ("VBZ", "VBP")
_BEFOREHAND = frozenset(("last", "previously", "earlier", "already", "first", "never", "often", "had", "'d"))
_WEEK, _LONG_PAST = timedelta(days=7), timedelta(days=5)
_FRONT = 4  # characters: "On Friday ..."
_NAMING = frozenset(("compound", "nmod", "poss", "nummod"))
_BY = 12  # characters: "... by the end of the year"


def was_planned(reading: Reading) -> bool:
    """ "was to meet", "had planned to meet": a plan told in the past tense."""
    status, cue, _ = reading
    words = (*cue.children, *((cue.head,) if cue.dep_ in ("acomp", "xcomp") else ()))
    return status is Status.SCHEDULED and any(word.lower_ in ("was", "were", "had") for word in words)


def _was_just_due(found: Found[When], reading: Reading, today: date) -> bool:
    """ "was to dine with senators on Thursday", told on a Friday, is of the day before."""
    return was_planned(reading) and timedelta() < today - found.value.end <= _JUST


def day_of(setting: Setting, candidate: Candidate, reading: Reading) -> Found[When] | None:
    """The days that an encounter's own sentence tells, put on the side of today that its status and tense say."""
    found = find_when(setting.story, candidate.passage, candidate.token)
    status, _, weight = reading
    if found is not None and status not in _PLANS and _TO_COME.search(found.span.quote):
        found = None  # "over the next two days he will join the last leg of a tour that took him to Rome"
    if found is not None and _is_of_event(candidate, found, setting.last_day):
        found = None
    if found is not None and setting.last_day and status not in _PLANS and _is_goal(setting, found):
        found = None
    bound = until if status in (*COMING, Status.DENIED) else stays_until
    found = bound(setting, candidate.passage, candidate.token, found)
    if found is None and (status in _PLANS or status is Status.DENIED):
        found = meant_for(setting.story, candidate.passage, candidate.token)
        found = found or of_the_journey(setting.story, candidate.passage)
    if status is Status.POSTPONED or (found is None and status is Status.SCHEDULED):
        found = new_date(setting.story, candidate.passage) or found
    if found is not None and setting.last_day and status is Status.SCHEDULED and is_foreseen(reading[1]):
        found = nearest(found, setting.last_day)
    if found is not None and setting.last_day and status is Status.FLOATED and weight >= 2:
        found = put_ahead(candidate.passage, (candidate.token, reading[1]), found, setting.last_day)
    if found is not None and setting.last_day and status in OFF:
        found = planned_day(candidate.passage, found, setting.last_day, reading[1])
    if found is None and status in COMING and candidate.mention.kind is Kind.VISIT:
        found = of_the_errand(setting, candidate.passage, candidate.token)
    if found is None and status is Status.SCHEDULED:
        found = in_a_while(setting, candidate.passage, candidate.token)
    if found is None and status in (Status.SCHEDULED, Status.ONGOING) and candidate.mention.kind is not Kind.VISIT:
        found = of_those_there(setting, candidate.passage, candidate.token)
    if found is None and status not in OFF:
        found = told_apart(setting, candidate.passage, candidate.token)
        found = found or told_from(setting, candidate.passage, candidate.token)
    if found is None and status in _DONE:
        found = long_ago(setting.story, candidate.passage, candidate.token)
    if found is None:
        found = on_the_eve(setting, candidate.passage, candidate.token, status in COMING)
    told = status not in (Status.FLOATED, Status.CANCELLED, Status.POSTPONED) and not was_planned(reading)
    if found is None and told and not _is_apart(candidate):
        found = setting.entries.get(candidate.passage.sentence.index)
    if candidate.mention.frame in ("invite", "ask") and found is not None:
        return at_length(candidate, found) if _is_asked_for(setting, candidate, found) else None
    if status is Status.SCHEDULED and is_to_come_back(candidate):
        return None  # when the journey ends
    found = _on_its_side(setting, candidate, reading, found) if found is not None and setting.last_day else found
    if found is not None and setting.last_day and _is_done(candidate, reading):
        found = put_back(candidate.passage, (candidate.token, reading[1]), found, setting.last_day)
    return at_length(candidate, found) if found is not None else None


def _is_of_event(candidate: Candidate, found: Found[When], today: date | None) -> bool:
    """ "is in Oslo for May Day events", "for the May 3 summit", "has arrived for Monday's summit", told on a Saturday:
    there now, whatever the days of what is to come."""
    start, verb = candidate.passage.sentence.start, candidate.token
    inside = [t for t in candidate.passage.words if found.span.start <= start + t.idx < found.span.end]
    named = any(t.dep_ in _NAMING and t.head not in inside and t.head.tag_[:2] == "NN" for t in inside)
    stays = candidate.mention.frame == "stay" and verb.tag_ in _PRESENT and is_copula(verb)
    long_past = today is not None and _WEEK > today - found.value.start > _WEEK / 2
    comes = verb.lower_ in word_forms("arrivals") and long_past and WEEKDAY.fullmatch(found.span.quote) is not None
    return named and (stays or comes)


def _is_goal(setting: Setting, found: Found[When]) -> bool:
    """ "As Ash toured Asia, others hoped to pass the bill by the end of the year": by when something is to be done."""
    before = setting.story.document.text[max(0, found.span.start - _BY) : found.span.start].split()
    led = before[-2:-1] if before[-1:] == ["the"] else before[-1:]
    return led == ["by"] and setting.last_day is not None and found.value.end > setting.last_day


def _is_asked_for(setting: Setting, candidate: Candidate, found: Found[When]) -> bool:
    """ "Invited her to Oslo in June"; "on Monday", as "last month", is when somebody was invited."""
    behind = found.span.start > candidate.mention.end and WEEKDAY.fullmatch(found.span.quote) is None
    return behind and side_of(setting, found.value) == "future"


def _is_done(candidate: Candidate, reading: Reading) -> bool:
    """ "met", "had met", "held talks": told by a verb of the past, whatever days to come the sentence names."""
    status, verb, weight = reading
    told = verb.i == candidate.token.i or verb.lower_ in light()
    return status is Status.HELD and weight > 1 and told and verb.tag_ in ("VBD", "VBN")


def _on_its_side(
    setting: Setting, candidate: Candidate, reading: Reading, found: Found[When] | None
) -> Found[When] | None:
    """A bare weekday or weekend before or after today, as status and tense tell."""
    status, _, weight = reading
    if found is not None and setting.last_day and weight >= 2 and status in (Status.HELD, Status.SCHEDULED):
        here = any(child.lower_ == "here" for child in candidate.token.children)
        # a dateline's "landed here Wednesday" holds also where the given date is a day off (rule 9)
        if not here or found.value.start > setting.last_day + _JUST:
            slip = slip_of(setting.story, setting.last_day)
            due = _was_just_due(found, reading, setting.last_day) or has_begun(candidate.passage, found.span)
            due = due or _has_set_out(candidate, found)
            ahead = status is Status.SCHEDULED and not due
            past = found.value.end < setting.last_day and ahead and weight > 2
            if past and of_past_deed(candidate.passage, found.span, candidate.token):
                return None
            found = turned(found, ahead, setting.last_day, slip) if ahead or status is Status.HELD else found
    if found is not None and setting.last_day and (status is None or weight < 2):
        ahead = _is_to_come(candidate, found) or _is_nearly_due(candidate, found, setting.last_day)
        ahead = ahead or _is_awaited(candidate, found, reading, setting.last_day)
        weekend = "weekend" in found.span.quote.lower() and (status is Status.HELD or _is_told_of(candidate))
        found = turned(found, ahead, setting.last_day) if ahead or weekend else found
    if found is not None and setting.last_day and status in _PLANS:
        found = weekend_ahead(found, setting.last_day)
        if status is Status.CANCELLED and reading[1].lower_ in WILL:
            found = turned(found, True, setting.last_day)  # "will not now meet on Friday"
    return found


def _has_set_out(candidate: Candidate, found: Found[When]) -> bool:
    """ "left on Monday for a week-long trip": the day of what was done."""
    verb = governing_verb(candidate.token)
    own = verb_of(candidate.passage, found.span)
    return verb is not None and verb.tag_ == "VBD" and sets_out(verb) and own is not None and own.i == verb.i


def _is_apart(candidate: Candidate) -> bool:
    """ "their talks", "last met", "had met", "spoke the evening before": not of the day that heads an entry."""
    token = candidate.token
    before = any(child.lower_ in _BEFOREHAND and not _is_within_day(child, token) for child in token.children)
    open_times = (t for t in candidate.passage.times if t.when is None and t.type in ("DATE", "TIME"))
    counted = any(t.value[:1].isdigit() and not any(c.isdigit() for c in t.text) for t in open_times)
    return before or counted or is_referred_to(token)


def _is_within_day(word: Word, token: Word) -> bool:
    """ "Earlier that day Ash met Birk", "his first meeting with Ash": of the entry's day as well as any."""
    if word.lower_ == "first":
        return not is_verbal(token)
    return word.lower_ == "earlier" and word.i + 1 < len(word.doc) and word.nbor(1).lower_ in ("that", "in", "on")


def _is_told_of(candidate: Candidate) -> bool:
    """ "as was shown at a weekend summit": by a verb of the past."""
    verb = governing_verb(candidate.token)
    return verb is not None and verb.tag_ in ("VBD", "VBN") and candidate.token.i > verb.i


def _is_nearly_due(candidate: Candidate, found: Found[When], today: date) -> bool:
    """ "Ash hosts Birk on Friday", told on Wednesday, is a plan. Captions tell of the last few days."""
    verb, own = governing_verb(candidate.token), verb_of(candidate.passage, found.span)
    full = candidate.passage.sentence.text.rstrip().endswith((".", ".”", '."'))
    present = verb is not None and verb.tag_ in _PRESENT and own is not None and own.i == verb.i
    return full and present and _LONG_PAST <= today - found.value.start < _WEEK


def _is_awaited(candidate: Candidate, found: Found[When], reading: Reading, today: date) -> bool:
    """ "has arrived in Oman for Monday's summit", told on a Saturday: the Monday that is nearer; "arrived for Monday's
    summit" may tell of the last one."""
    verb = governing_verb(candidate.token)
    if verb is not None and verb.tag_ == "VBD":
        return False
    at = found.span.start - candidate.passage.sentence.start
    own = any(child.idx == at for child in candidate.token.lefts)
    return own and reading[0] is Status.SCHEDULED and today - found.value.start > _WEEK / 2


def _is_to_come(candidate: Candidate, found: Found[When]) -> bool:
    """ "flies to Peru on Friday", "the test comes on Friday, when he meets Xi", "On Friday, back home, he receives Xi":
    in the present tense a plan."""
    ends = candidate.passage.sentence.text.rstrip().endswith((".", ".”", '."'))  # headlines tell the past so
    verb = governing_verb(candidate.token)
    if not ends or verb is None or verb.tag_ not in _PRESENT:
        return False
    above = governing_verb(verb.head) if any(t.lower_ == "when" for t in verb.children) else None
    fronted = 0 <= found.span.start - candidate.passage.sentence.start < _FRONT
    fronted = fronted and found.span.end < candidate.mention.start
    going = verb.lower_ in word_forms("setting_out") or (fronted and verb.i == candidate.token.i)
    return going or (above is not None and above.tag_ in _PRESENT)
