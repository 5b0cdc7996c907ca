"""Days of what is still to come that the grammar of days alone puts in the past, or gives no day at all."""

import re
from dataclasses import replace
from datetime import date, timedelta
from functools import cache

from summitry.extract.facts.cues import cue
from summitry.extract.facts.weekdays import WEEKDAY, turned
from summitry.extract.setting import Setting
from summitry.extract.story import Passage, Story
from summitry.extract.telling import Found
from summitry.extract.text.reach import layers
from summitry.extract.text.syntax import ancestors, children, is_copula, is_verbal
from summitry.extract.text.words import Word
from summitry.lexicon import small_set, word_forms, words
from summitry.model.document import Span
from summitry.model.encounter import When
from summitry.model.terms import Status
from summitry.temporal.types import TimeExpression

_MONTH = re.compile(
    r"(?i)(?:(?:early|mid|late)[\s-]+)?(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*\.?(?:\s+\d{1,2})?"
    r"|(?:the )?(?:spring|summer|autumn|fall|winter)"
)
_YEAR = timedelta(days=365)
_LENGTH = re.compile(r"P(\d+)([DWM])")
_IN = re.compile(r"(?i)(?:^|[^\w-])in\s+(?:(?:about|around|some|just|another)\s+)?$")
_TIMES_IN = re.compile(r"(?i)\b(?:times?|once|twice|thrice)\W+in\s+$")
_CLOSE = 2
_NEAR = timedelta(days=2)
_SOON = timedelta(days=3)
_LONGEST = timedelta(days=31)
_FRONTED = re.compile(r"(?i)(?:during|on|in|throughout) (?:the|his|her|their|this|that|a) $")
_MEANT = frozenset(("for", "on"))


def said_of_it(passage: Passage, time: Span, token: Word) -> bool:
    """ "proposed a meeting in May with Xi", "to meet Xi on Friday": the days stand right behind the encounter word, or
    hang on it."""
    start = passage.sentence.start
    if time.start <= token.idx + start:
        return False
    between = [t for t in passage.words if t.i > token.i and start + t.idx < time.start]
    if len(between) <= _CLOSE and all(t.tag_ in ("IN", "DT") for t in between):
        return True
    first = next((t for t in passage.words if start + t.idx >= time.start), token)
    above = next((t for t in ancestors(first) if is_verbal(t) or t.i == token.i), None)
    return above is not None and above.i == token.i


def put_ahead(passage: Passage, words_of: tuple[Word, Word], found: Found[When], today: date) -> Found[When] | None:
    """Past days of what is only wished for or planned: the next ones of that name, if they stand right behind its word;
    else None, as they are those of the wishing.

    words_of: the word of the encounter, and that of the wish.
    """
    token, wish = words_of
    if wish.i != token.i and _is_bygone(wish, bool(_MONTH.fullmatch(found.span.quote))):
        return turned(found, False, today)
    if found.value.end >= today:
        return found
    if not said_of_it(passage, found.span, token) or _is_behind_partner(passage, found, token):
        return None
    when = found.value
    if _MONTH.fullmatch(found.span.quote) and today - when.end < _YEAR:
        later = When(_shifted(when.start, 1), _shifted(when.end, 1), when.anchor)
        return Found(later, found.span, found.weight)
    return turned(found, True, today)


def _is_behind_partner(passage: Passage, found: Found[When], noun: Word) -> bool:
    """ "proposed a summit with Ash and Birk on Monday": the weekday on which it was proposed, wherever the parse hangs
    it."""
    between = passage.sentence.text[noun.idx : found.span.start - passage.sentence.start].split()
    return noun.tag_[:2] == "NN" and "with" in between and WEEKDAY.fullmatch(found.span.quote) is not None


def nearest(found: Found[When], today: date) -> Found[When]:
    """ "said he would raise it when he met Ash on Monday (in June)": the Monday to come, and the June that is nearer,
    as months ago they may well have met."""
    when = found.value
    if when.end >= today or WEEKDAY.fullmatch(found.span.quote):
        return turned(found, True, today)
    if not _MONTH.fullmatch(found.span.quote):
        return found
    later = When(_shifted(when.start, 1), _shifted(when.end, 1), when.anchor)
    return replace(found, value=later) if later.start - today < today - when.end else found


def _is_bygone(wish: Word, of_month: bool) -> bool:
    """ "had hoped to meet him on Monday", "wanted to go in May, but never did": not "said she hoped to go in May"."""
    if any(c.lower_ == "had" for c in children(wish, "aux")):
        return True
    told = wish.dep_ == "ccomp" and is_verbal(wish.head)
    return of_month and wish.tag_ == "VBD" and not told and wish.lower_ in small_set("wished")


def _shifted(day: date, years: int) -> date:
    return day.replace(year=day.year + years, day=min(day.day, 28) if day.month == 2 else day.day)


def meant_for(story: Story, passage: Passage, token: Word) -> Found[When] | None:
    """ "His trip to Rome, pencilled in for May 3", "he had been scheduled for Friday but put off the visit".

    The day that the words of a plan name, where what is planned by them is the encounter or goes unsaid.
    """
    for time in passage.times:
        at = time.start - passage.sentence.start
        word = next((t for t in passage.words if t.idx <= at < t.idx + len(t.text)), None)
        while word is not None and word.dep_ in ("nummod", "compound", "det", "amod"):
            word = word.head  # "29 May", "late November"
        link = word.head if word is not None else None
        if time.when is None or time.type not in ("DATE", "TIME") or link is None or link.lower_ not in _MEANT:
            continue
        planning = cue("under", link.head) is Status.SCHEDULED or link.head.lower_ == "announced"
        if planning and _is_planned(link.head, token):
            return Found(time.when, story.document.span(time.start, time.end), 2)
    return None


def of_the_journey(story: Story, passage: Passage) -> Found[When] | None:
    """ "During the May 3-5 trip, Ash will see Birk before flying to Lima, where she is to meet the king": its days."""
    for time in passage.times:
        before = passage.sentence.text[: time.start - passage.sentence.start]
        behind = passage.sentence.text[time.end - passage.sentence.start :].split()[:1]
        trip = behind and behind[0].strip(",").lower() in word_forms("journeys")
        if trip and time.when is not None and time.type == "DATE" and _FRONTED.match(before) is not None:
            return Found(time.when, story.document.span(time.start, time.end), 2)
    return None


def of_the_errand(setting: Setting, passage: Passage, journey: Word) -> Found[When] | None:
    """ "will fly to Rome to sign the pact on Friday": the day of what the journey is for, if it names one day ahead or
    a stretch as short as a month."""
    last = setting.last_day
    verbs = [v for v in children(journey, "advcl", "xcomp") if v.tag_ == "VB" and v.lower_ in small_set("errands")]
    for time in passage.times if verbs and last is not None else ():
        at = time.start - passage.sentence.start
        word = next((t for t in passage.words if t.idx <= at < t.idx + len(t.text)), None)
        if word is None or last is None or time.when is None or time.type not in ("DATE", "TIME"):
            continue
        ahead = last <= time.when.end and time.when.end - time.when.start <= _LONGEST
        if ahead and any(_is_time_of(word, verb) for verb in verbs):
            return Found(time.when, setting.story.document.span(time.start, time.end), 2)
    return None


def of_those_there(setting: Setting, passage: Passage, token: Word) -> Found[When] | None:
    """ "Has arrived in Oman for talks", "Ash, in Oman to meet Birk, said": who is there meets in the next few days."""
    last, purpose = setting.last_day, token.head if token.dep_ == "pobj" else token
    to_do = purpose.tag_ == "VB" and any(c.lower_ == "to" for c in children(purpose, "aux"))
    if last is None or not (to_do or purpose.lower_ == "for") or purpose.dep_ not in ("prep", "advcl", "relcl", "acl"):
        return None
    there = purpose.head
    if not (_has_come(there) if is_verbal(there) and not is_copula(there) else _is_in_place(there, purpose)):
        return None
    start = passage.sentence.start + there.idx
    days = When(last, last + _SOON, f"news of {last.isoformat()}")
    return Found(days, setting.story.document.span(start, start + len(there.text)), 1)


def _has_come(verb: Word) -> bool:
    """ "arrived", "arriving", "has flown", "flies", not "will arrive" or "had arrived"."""
    helpers = {c.lower_ for c in children(verb, "aux", "neg")}
    return verb.tag_ != "VB" and verb.lower_ in word_forms("arrivals") and helpers <= {"has", "have"}


def _is_in_place(word: Word, purpose: Word) -> bool:
    """ "is in Oman", "Ash, in Oman"."""
    now = word.tag_ in ("VBZ", "VBP") if is_verbal(word) else word.dep_ in ("nsubj", "appos", "ROOT")
    return now and any(c.lower_ in ("in", "at", "here") and c.i < purpose.i for c in word.children)


def _is_time_of(word: Word, errand: Word) -> bool:
    """Whether a time hangs on the errand's verb or on its object, by "on", "in" or nothing."""
    nouns = {errand.i, *(t.i for t in children(errand, "dobj"))}
    for above in ancestors(word):
        if above.i in nouns:
            return True
        if above.lower_ not in ("on", "in", "during") and not (above.tag_[:3] == "NNP" or above.tag_ == "NN"):
            return False
    return False


def _is_planned(plan: Word, token: Word) -> bool:
    """Whether the plan is of the encounter, of its people or of a pronoun, not of another thing ("a vote set for")."""
    subjects = children(plan, "nsubjpass", "nsubj")
    if any(t.lower_ in ("which", "that") for t in children(plan, "dobj")):
        return True  # "a meeting which the palace had announced for Friday"
    if plan.tag_ == "VBD" and subjects:
        return False  # "on Friday she announced"
    planned = subjects[0] if subjects else plan.head
    return planned.i == token.i or is_verbal(planned) or planned.tag_[:3] == "NNP" or planned.tag_[0] in "PW"


def in_a_while(setting: Setting, passage: Passage, token: Word) -> Found[When] | None:
    """ "will meet in two weeks": the week, or the day, so far ahead of the document's."""
    last = setting.last_day
    for time in passage.times if last is not None else ():
        length = _LENGTH.fullmatch(time.value) if time.type == "DURATION" else None
        before = passage.sentence.text[: time.start - passage.sentence.start]
        if length is None or _IN.search(before) is None or last is None or _is_how_long(passage, time, before):
            continue
        at = {t.i for t in passage.words if time.start <= passage.sentence.start + t.idx < time.end}
        if any(at & layer for layer in layers(token)):
            span = setting.story.document.span(time.start, time.end)
            return Found(_so_far_ahead(last, int(length[1]), length[2]), span, 2)
    return None


def _is_how_long(passage: Passage, time: TimeExpression, before: str) -> bool:
    """ "for the third time in two weeks", "her first visit in two years", "in a week of talks", "in a two-day visit":
    within what time, or how long."""
    behind = passage.sentence.text[time.end - passage.sentence.start :].split()[:1]
    ranked = [t for t in passage.words if t.idx < len(before) and (t.tag_ == "JJS" or t.lower_ in _ordinals())]
    nouns = {t.head.i for t in ranked}
    led = next((t.head.i for t in reversed(passage.words) if t.lower_ == "in" and t.idx < len(before)), -1)
    counted = _TIMES_IN.search(before) is not None or led in nouns
    return counted or behind in (["of"], ["visit"]) or "-" in time.text or time.text.lower().startswith("less")


@cache
def _ordinals() -> frozenset[str]:
    return frozenset(row[1] for row in words("ordinals") if row[0] == "ordinal")


def _so_far_ahead(today: date, count: int, unit: str) -> When:
    """In N days: that day; in N weeks: the week of that day; in N months: the month of it."""
    anchor = f"published {today}"
    if unit == "D":
        day = today + timedelta(days=count)
        return When(day, day, anchor)
    if unit == "W":
        monday = today + timedelta(days=7 * count - today.weekday())
        return When(monday, monday + timedelta(days=6), anchor)
    month = today.month - 1 + count
    first = date(today.year + month // 12, month % 12 + 1, 1)
    after = date(first.year + first.month // 12, first.month % 12 + 1, 1)
    return When(first, after - timedelta(days=1), anchor)


def put_back(passage: Passage, told: tuple[Word, Word], found: Found[When], today: date) -> Found[When] | None:
    """The days of what is over, where they seem to lie ahead: "met in March", told in November, is of the March gone
    by; "met to prepare a vote next month" is of no day that is told. told: the encounter's word, and its verb."""
    when, words = found.value, found.span.quote
    if when.start <= today + _NEAR or str(when.start.year) in words:
        return found
    at = found.span.start - passage.sentence.start
    word = next((t for t in passage.words if t.idx <= at < t.idx + len(t.text)), told[0])
    above = word.head.head if word.head.dep_ == "prep" else word.head
    if _MONTH.fullmatch(words) is None or above.i not in {t.i for t in told}:
        return None
    return Found(When(_shifted(when.start, -1), _shifted(when.end, -1), when.anchor), found.span, found.weight)
