"""The days of an encounter: the time expressions in reach of its word, never those of the report about it."""

import re
from datetime import date, timedelta
from functools import cache

from summitry.extract.facts.cues import cue, phrasal
from summitry.extract.facts.elsewhere import is_beside_way, is_of_aim, is_of_inner, is_of_told
from summitry.extract.facts.since import day_of_clause, of_matter, only_since, tokens_of
from summitry.extract.facts.weekdays import WEEKDAY, moved, turned
from summitry.extract.story import Passage, Story
from summitry.extract.telling import Found
from summitry.extract.text.reach import layers, trailing
from summitry.extract.text.syntax import ancestors, children, governing_verb, is_verbal
from summitry.extract.text.words import Word
from summitry.lexicon import small_set, word_forms, words
from summitry.model.document import Span
from summitry.model.encounter import When
from summitry.model.terms import OFF
from summitry.temporal.types import TimeExpression

_BESIDE, _BULLET = 2, 3
_HEADS = (":", "—", "–")
_FAR = timedelta(days=800)
_POINTS = ("DATE", "TIME")
_LENGTH = re.compile(r"P(\d+)([DW])")
_WEEK = timedelta(days=7)
_LONGEST_STAY = 31
_SLIP = timedelta(days=1)
_MONTH = timedelta(days=27)
_WITHIN = frozenset(("compound", "poss", "nummod", "nmod"))
_QUOTES = frozenset(('"', "“", "”"))
_QUOTED = 8
_ELSEWHEN = frozenset(("after", "before", "following", "since", "ahead", "until"))
_THEMES = frozenset(("of", "about", "on", "into", "over", "regarding", "under"))
_OF_RECORDS = frozenset(("of", "from", "about", "on"))
_NUMBERS = {"a": 1, "one": 1, "the": 1, "two": 2, "three": 3, "four": 4, "five": 5}
_MONTH_VALUE = len("2025-05")
_DAYS_APART = re.compile(r"(?i)\b(\w+)\s+days?\s+(after|before)\s+(?:\w|$)")
_PUT_OFF = re.compile(
    r"""\b(?:postpon|push|delay|reschedul|mov|put|defer|reset|rearrang|shift)\w*\b
        (?:[^;]{0,140}\b(?:to|until|till)\s+(?:the\s+)?
          |.{0,160}\b(?:will|would|is\s+to)\s+(?:now\s+|instead\s+)?(?:take\s+place|be\s+held|go\s+ahead|begin)
            \W{1,3}(?:on\s+|in\s+|from\s+)?["“]?(?:in\s+|on\s+)?)$""",
    re.IGNORECASE | re.VERBOSE,
)
_WITHIN_SPAN = re.compile(r"(?i)\b(?:within|in|over|during)\s+$")
_BEFORE = 8
_COUNTED_FROM = re.compile(r"(?i)\b(?:after|before|following|eve of)\b")


def find_when(story: Story, passage: Passage, token: Word) -> Found[When] | None:
    """When the encounter that the token speaks of takes or took place; None where its words leave that open."""
    placed = [(time, tokens_of(passage, time)) for time in passage.times if _is_point(story, time)]
    placed = [(time, at) for time, at in placed if not _is_aside(passage, token, time, at)]
    for depth, layer in enumerate(layers(token)):
        inside = [(time, at) for time, at in placed if at & layer]
        if inside:
            time = min(inside, key=lambda pair: _distance(token, pair[1], pair[0]))[0]
            narrow = _narrowest(time, [other for other, _ in inside])
            span = story.document.span(narrow.start, narrow.end)
            assert narrow.when is not None
            one_day = narrow.when.start == narrow.when.end
            own = not one_day and narrow.start > passage.sentence.start + token.idx  # "on the eve of a visit next week"
            eve = None if own else _eve_of(token)
            if eve is not None and depth and one_day:
                start = passage.sentence.start + eve.idx
                words_of = story.document.span(start, start + len(eve.text))
                return moved(Found(narrow.when, words_of, 2), timedelta(days=1))
            when = _apart(passage, token, narrow) if eve is None or not depth else None
            return Found(when, span, 3 if depth < 2 else 2) if when is not None else None
    other = (
        day_of_clause(story, placed, token)
        or _trailing_day(story, placed, token)
        or _told_after(story, placed, token)
        or _beside(story, placed, token)
    )
    return other or _heading(story, passage)


def _eve_of(token: Word) -> Word | None:
    """ "spoke on Friday, on the eve of her trip to Rome": the trip is on the day after."""
    above = token.head.head if token.dep_ == "pobj" and token.head.lower_ == "of" else None
    return above if above is not None and above.lower_ == "eve" else None


def new_date(story: Story, passage: Passage) -> Found[When] | None:
    """ "planned for Friday, was put off to March 20": of a postponed encounter the new date (CODEBOOK.md, rule 19)."""
    first = story.reference.start
    for time in passage.times:
        before = passage.sentence.text[: time.start - passage.sentence.start]
        if time.when is not None and _is_point(story, time) and _PUT_OFF.search(before) is not None:
            found = Found(time.when, story.document.span(time.start, time.end), 3)
            found = turned(found, True, first) if first is not None else found
            return found if first is None or found.value.end >= first else None
    return None


def _heading(story: Story, passage: Passage) -> Found[When] | None:
    """ "May 3: Ash visits Rome": the day that heads a line of a timeline."""
    for time in passage.times:
        behind = passage.sentence.text[time.end - passage.sentence.start :].lstrip()
        opens = time.start - passage.sentence.start < _BULLET
        if opens and behind[:1] in _HEADS and time.when is not None and _is_point(story, time):
            return Found(time.when, story.document.span(time.start, time.end), 2)
    return None


def _apart(passage: Passage, token: Word, time: TimeExpression) -> When | None:
    """ "met Li on Tuesday, a day after his talks with Xi": the talks were on Monday."""
    end = time.end - passage.sentence.start
    between = passage.sentence.text[end : token.idx]
    found = _DAYS_APART.search(between)
    if found is None or time.when is None or _is_clause(passage, end, token):
        return time.when
    days = _NUMBERS.get(found[1].lower())
    if days is None or time.when.start != time.when.end:
        return None
    shift = timedelta(days=-days if found[2].lower() == "after" else days)
    return When(time.when.start + shift, time.when.end + shift, time.when.anchor)


def _is_clause(passage: Passage, end: int, token: Word) -> bool:
    """Whether the words between hold a verb of their own: then they tell of something else."""
    own = any(mark.lower_ in ("after", "before") for mark in children(token, "mark"))  # "a day after Ash was received"
    helpers = {token.i, *(t.i for t in children(token, "aux", "auxpass") if own)}
    return any(is_verbal(t) and t.i not in helpers for t in passage.words if end <= t.idx < token.idx)


def _trailing_day(story: Story, placed: list[tuple[TimeExpression, frozenset[int]]], token: Word) -> Found[When] | None:
    """A day that follows the noun at once is the noun's, whatever verb the parse hangs it on: a day ahead, or any
    before the verb whose subject the noun is ("her call to Trump in May caused a stir")."""
    last = story.reference.end
    after = trailing(token) if last is not None else frozenset()
    verb = token.head.i if token.dep_ in ("nsubj", "nsubjpass") else 0
    for time, at in placed:
        if not at & after or time.when is None or last is None:
            continue
        if time.when.end > last or max(at) < verb or _looks_back_on(token, time):
            return Found(time.when, story.document.span(time.start, time.end), 2)
    return None


def _looks_back_on(token: Word, time: TimeExpression) -> bool:
    """ "cancelled a trip to Rome on May 3", "praised his talks with Xi last month": the time is not the verb's."""
    if token.dep_ != "dobj" or WEEKDAY.fullmatch(time.text) is not None:
        return False
    off = phrasal(token.head) in OFF or cue("under", token.head) in OFF
    return (off and _is_dated(time)) or token.head.lower_ in small_set("looking_back")


def _is_dated(time: TimeExpression) -> bool:
    """A day or month by its name; "cancelled a trip to Rome on Friday" may tell when it was cancelled."""
    return any(c.isdigit() for c in time.text) or len(time.value) == _MONTH_VALUE


def _told_after(story: Story, placed: list[tuple[TimeExpression, frozenset[int]]], token: Word) -> Found[When] | None:
    """ "is set to speak on the phone Wednesday, she said": a day before the comma is not that of the saying."""
    verb = governing_verb(token)
    while verb is not None and verb.dep_ == "xcomp":
        verb = verb.head
    if verb is None or verb.dep_ != "ccomp" or verb.head.i < token.i:
        return None
    for time, at in placed:
        hangs = {verb.doc[i].head.i for i in at} | {verb.doc[i].head.head.i for i in at}
        closed = max(at) + 1 < len(verb.doc) and verb.doc[max(at) + 1].text == ","
        closed = closed and not any(t.text == ";" for t in verb.doc[token.i : min(at)])
        if closed and token.i < min(at) and max(at) < verb.head.i and verb.head.i in hangs and time.when is not None:
            return Found(time.when, story.document.span(time.start, time.end), 2)
    return None


def _is_aside(passage: Passage, token: Word, time: TimeExpression, at: frozenset[int]) -> bool:
    if _of_report(passage, token, at) or _outside_quote(token, at) or only_since(passage, time, token):
        return True
    if _COUNTED_FROM.search(time.text) is not None:
        return False  # "three days before the June 12 vote", "on the eve of the June 12 vote"
    last = passage.words[max(at)]
    if is_beside_way(token, at) or is_of_aim(last, token):
        return True
    inner = is_of_told(last, token) or (is_of_inner(last, token) and not _is_relative(last))
    other = inner or _of_another(passage, token, at) or _of_deed(passage, token, at) or _of_release(token, at)
    return other or of_matter(passage, token, at) or _names_another(passage.words[max(at)], token)


def _is_relative(day: Word) -> bool:
    """ "went there before and after his summit with Ash last June": not far from that day."""
    return any(t.lower_ in ("before", "after", "following") for t in ancestors(day) if not is_verbal(t))


def _of_deed(passage: Passage, token: Word | None, at: frozenset[int]) -> bool:
    """ "after an announcement on Sunday", "Sunday's vote": a day that another deed's noun carries is that deed's."""
    for above in ancestors(passage.words[min(at)]):
        if is_verbal(above) or (token is not None and above.i == token.i):
            return False
        if above.lower_ in word_forms("other_deeds"):
            return True
    return False


def _of_release(token: Word, at: frozenset[int]) -> bool:
    """ "released a transcript of the call on Friday": a day behind it is that of the release."""
    record = token.head.head if token.dep_ == "pobj" and token.head.lower_ in _OF_RECORDS else None
    if record is None or record.lower_ not in word_forms("records") or min(at) < token.i:
        return False
    return record.dep_ in ("dobj", "nsubjpass") and record.head.lower_ in word_forms("releasing")


def of_other_deed(passage: Passage, time: TimeExpression) -> bool:
    """Whether the time hangs on the noun of a deed that is no encounter."""
    at = tokens_of(passage, time) if passage.parse is not None else frozenset()
    return bool(at) and _of_deed(passage, None, at)


def is_aside(passage: Passage, time: TimeExpression) -> bool:
    """Whether the time is told within a noun's clause: "backed away from remarks he made on Saturday"."""
    at = tokens_of(passage, time) if passage.parse is not None else frozenset()
    return bool(at) and any(above.dep_ == "relcl" for above in ancestors(passage.words[min(at)]))


def _names_another(last: Word, token: Word) -> bool:
    """ "the 2014 treaty", "last year's accord": a date within the name of what is no encounter; "during the 2012
    campaign" is a time."""
    named = last.head
    while last.text.isdigit() and named.dep_ == "compound" and named.i < named.head.i:
        named = named.head  # "the 2012 re-election campaign"
    if last.dep_ == "nummod" and named.tag_ == "NNP" and named.dep_ in _WITHIN and last.i == named.i + 1:
        named = named.head  # the month that the day hangs on
    if named.dep_ == "pobj" and named.head.lower_ == "during":
        return False
    theme = named.dep_ == "dobj" or (named.dep_ == "pobj" and named.head.lower_ in _THEMES)
    plain = (last.text.isdigit() and last.dep_ in _WITHIN) or (last.dep_ == "poss" and theme)
    plain = plain and named.tag_ in ("NN", "NNS")
    return plain and named.i != token.i and named.lower_ not in _encounters()


@cache
def _encounters() -> frozenset[str]:
    rows = (*words("triggers"), *words("gathering_nouns"), *words("day_words"), *words("parts"))
    return frozenset(form for row in rows for form in row[0].split("|"))


def _of_another(passage: Passage, token: Word, at: frozenset[int]) -> bool:
    """ "arrived after a weekend swing through Riyadh": the day belongs to what came before or after."""
    for above in ancestors(passage.words[min(at)]):
        if above.i == token.i or token in above.subtree:
            return False
        if above.dep_ == "prep" and above.lower_ in _ELSEWHEN:
            return not any(t.i in at for t in children(above, "pobj"))
    return False


def _outside_quote(token: Word, at: frozenset[int]) -> bool:
    """ "I look forward to our meeting," he said on Monday: a day outside the quoted words is that of the report."""
    if not any(mark in token.doc.text for mark in _QUOTES):
        return False
    marks = [t.i for t in token.doc if t.text in _QUOTES]
    opening = max((i for i in marks if i < token.i), default=None)
    closing = min((i for i in marks if i > token.i), default=len(token.doc))
    if opening is None or closing - opening < _QUOTED or marks.index(opening) % 2:
        return False
    return not any(opening < i < closing for i in at)


def _of_report(passage: Passage, token: Word, at: frozenset[int]) -> bool:
    """ "said on Monday she would meet Xi": what stands before the subject of what is said belongs to the report."""
    verb = governing_verb(token)
    if verb is None or verb.dep_ != "ccomp" or (token.tag_[:2] == "NN" and at <= {t.i for t in token.subtree}):
        return False
    starts = [t.i for t in children(verb, "nsubj", "nsubjpass")]
    return (
        bool(starts)
        and verb.head.i < min(at)
        and max(at) < min(min(t.i for t in passage.words[s].subtree) for s in starts)
    )


def _beside(story: Story, placed: list[tuple[TimeExpression, frozenset[int]]], token: Word) -> Found[When] | None:
    """A time right before or after the word, however the parse hangs it ("the leaders' June 12 meeting")."""
    for time, at in placed:
        near = min(at, key=lambda i: abs(i - token.i))
        between = token.doc[min(near, token.i) + 1 : max(near, token.i)]
        if time.when is not None and abs(near - token.i) <= _BESIDE and not any(is_verbal(t) for t in between):
            return Found(time.when, story.document.span(time.start, time.end), 2)
    return None


def long_ago(story: Story, passage: Passage, token: Word) -> Found[When] | None:
    """A month or year of long ago, where the sentence names no other time, is that of all it tells."""
    first = story.reference.start
    if len(passage.times) != 1 or first is None:
        return None
    time = passage.times[0]
    when, at = time.when, tokens_of(passage, time)
    if when is None or not _MONTH <= when.end - when.start < _FAR or first - when.end < _MONTH:
        return None
    if not at or _is_aside(passage, token, time, at) or _elsewhere(passage, token, at):
        return None
    return Found(when, story.document.span(time.start, time.end), 2)


def elsewhere(passage: Passage, time: TimeExpression, token: Word) -> bool:
    """Whether the time is that of a clause or noun other than the encounter's."""
    at = tokens_of(passage, time)
    return bool(at) and _elsewhere(passage, token, at)


def _elsewhere(passage: Passage, token: Word, at: frozenset[int]) -> bool:
    """Whether the time stands within a noun's name ("the 2015 deal") or in another clause with words of its own."""
    if any(passage.words[i].dep_ in _WITHIN and passage.words[i].head.i not in at for i in at):
        return True
    verb = governing_verb(passage.words[min(at)])
    if verb is None or verb.i == token.i or token in verb.subtree:
        return False
    return verb.dep_ in ("relcl", "acl") or (
        verb.dep_ in ("conj", "advcl") and bool(children(verb, "nsubj", "nsubjpass"))
    )


def _is_point(story: Story, time: TimeExpression) -> bool:
    """A time that can be an encounter's: no goal for a far year ("by 2030"), no length but a span to come ("within the
    next two weeks")."""
    last = story.reference.end
    if time.type == "DURATION" and time.when is not None and last is not None:
        before = story.document.text[max(0, time.start - _BEFORE) : time.start]
        return time.when.end > last and _WITHIN_SPAN.search(before) is not None
    return time.type in _POINTS and time.when is not None and (last is None or time.when.start - last < _FAR)


def stay_days(passage: Passage, token: Word) -> int | None:
    """How many days a journey lasts by its words ("a three-day visit", "two days of talks"), None where they do not
    say."""
    of = frozenset((token.head.head.i,)) if token.dep_ == "pobj" and token.head.lower_ == "of" else frozenset()
    lengths = [(m, tokens_of(passage, t)) for t in passage.times if (m := _LENGTH.fullmatch(t.value)) is not None]
    for layer in (of, *layers(token)):
        for length, at in lengths:
            days = int(length[1]) * (7 if length[2] == "W" else 1)
            if at & layer and days <= _LONGEST_STAY:
                return days
    return None


def verb_of(passage: Passage, time: Span) -> Word | None:
    """The verb of the clause in which a time stands."""
    at = time.start - passage.sentence.start
    token = next((t for t in passage.words if t.idx <= at < t.idx + len(t.text)), None)
    return governing_verb(token) if token is not None else None


def has_begun(passage: Passage, time: Span) -> bool:
    """ "her nine-day trip, which began on Saturday": a plan's day, told by a verb in the past tense."""
    verb = verb_of(passage, time)
    return verb is not None and verb.tag_ == "VBD" and verb.lower_ in word_forms("first_steps")


def of_past_deed(passage: Passage, time: Span, encounter: Word) -> bool:
    """ "flew to Rome on Friday, where she will meet Xi": the day of what was done, not of what is planned."""
    verb, own = verb_of(passage, time), governing_verb(encounter)
    return verb is not None and verb.tag_ == "VBD" and (own is None or own.i != verb.i)


def slip_of(story: Story, today: date) -> timedelta:
    """By how much the day given for a document may be too early (CODEBOOK.md, rule 9): a day, unless it names it."""
    return timedelta() if today.strftime("%A") in story.document.text else _SLIP


def lasting(when: When, days: int, ended: bool = False) -> When:
    """The interval that starts with the days known, or ended with them, and lasts as long as said."""
    if ended:
        return When(min(when.start, when.end - timedelta(days=days - 1)), when.end, when.anchor)
    return When(when.start, max(when.end, when.start + timedelta(days=days - 1)), when.anchor)


def _distance(token: Word, at: frozenset[int], time: TimeExpression) -> tuple[int, int]:
    now = time.value in ("PRESENT_REF", "PAST_REF", "FUTURE_REF")
    near = min(abs(i - token.i) + (0 if i > token.i else 3) for i in at)
    return (int(now), near)


def _narrowest(chosen: TimeExpression, others: list[TimeExpression]) -> TimeExpression:
    """ "Friday" beside "this week": the narrower of two that agree."""
    best = chosen
    for other in others:
        a, b = best.when, other.when
        if a and b and a.start <= b.start and b.end <= a.end and (b.end - b.start) < (a.end - a.start):
            best = other
    return best
