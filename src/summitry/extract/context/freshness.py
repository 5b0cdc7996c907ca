"""The days of fresh news: what a dated article tells in the past tense without naming a day happened just before it.

The interval is the three days up to the article's own, never that day alone (DESIGN.md, principle 3), and only where
nothing puts the encounter into the background: no "first" or "previous", no pluperfect, nobody who was out of office.
In the gold codings 41 of 49 such meetings lie in that interval.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from summitry import lexicon
from summitry.extract.accounts import choose_status, choose_where
from summitry.extract.context.dateline import place_here
from summitry.extract.context.order import in_order
from summitry.extract.context.sequence import open_times
from summitry.extract.coreference import Group
from summitry.extract.details.reporting import report_verbs
from summitry.extract.details.trees import token_at
from summitry.extract.facts.since import only_since
from summitry.extract.facts.when import elsewhere, is_aside, of_other_deed
from summitry.extract.gatherings.editions import was_of_old
from summitry.extract.setting import Setting
from summitry.extract.story import Party, Passage
from summitry.extract.telling import Found, Telling
from summitry.extract.text.reach import is_referred_to
from summitry.extract.text.syntax import governing_verb, is_copula
from summitry.extract.text.words import Word
from summitry.lexicon.offices import Tenure
from summitry.model.encounter import When
from summitry.model.terms import HAPPENED, Kind, Status
from summitry.temporal.types import TimeExpression

_ELSEWHEN = frozenset(("after", "before", "since", "following"))
_SAID_THERE = frozenset(("after", "during", "following"))
_BEFORE = timedelta(days=3)
_FURTHEST = 5
_LEAD = 4
_WEEKEND_NEAR = 2  # sentences
_SPAN_TOLD = re.compile(
    r"(?i)\b(?:days|weeks?|months?|years?) (?:after|since|before|ago|later)\b|\bwithin (?:\w+ )?(?:weeks|months) of\b"
    r"|\brecently\b|\b(?:that|the same) (?:week|month|year|spring|summer|autumn|fall|winter)\b"
    r"|\b(?:the|that) last time\b|\bat (?:about |around )?(?:that|the(?: very)?(?: same)?) time\b"
    r"|\bwithin (?:(?:a|\w+) )?(?:days|weeks?|months?)\b"
    r"|\bduring (?:the|his|her|their) (?:\w+ )?(?:pandemic|campaign|transition|war|lockdown|term|tenure|reign)\b"
)
_THAT_DAY = re.compile(r"(?i)that (?:mon|tues|wednes|thurs|fri|satur|sun)day\b")
_LOOKING_BACK = re.compile(
    r"(?i)^(?!.*\bfirst\b).*\b(?:years? in review|timeline|look(?:ing|s)? back|(?:through|over) the years"
    r"|since (?:19|20)\d\d|of the (?:year|decade)|in history)\b"
)
""" Titles of texts that tell of years; "her first visit since 2009" is news. """
_BY_NIGHT = re.compile(r"(?i)\b(?:night|evening|midnight|overnight)\b")
_NEWS = 6  # sentences in which a noun for the encounter is news itself
_HAD = ("had", "'d")
_SCENES = frozenset(("when", "while"))  # "while she dined with Li, rebels struck" is news where a text opens
_LONG_AGO = timedelta(days=14)
_MOST = timedelta(days=1)
_LONGEST_NEWS = timedelta(days=62)
_A_MONTH = timedelta(days=31)


def date_fresh(setting: Setting, groups: Sequence[Group]) -> None:
    """Give undated fresh encounters the days just before the document's, and those at the dateline its place."""
    for group in groups:
        if choose_status(group) in HAPPENED and _is_fresh(setting, group):
            place_here(setting, group)
            _date(setting, groups, group)


def _is_fresh(setting: Setting, group: Group) -> bool:
    telling = group.tellings[0]
    if any(t.when and t.when.weight > 1 for t in group.tellings):
        return any(t.when and _recent(setting, t.when.value) for t in group.tellings)
    if choose_status(group) is Status.ONGOING and _all_in_office(setting, group.parties):
        return True
    known = telling.occasion is not None and telling.occasion.value.edition is not None
    if telling.status is None or known or not _all_in_office(setting, group.parties):
        return False
    if _LOOKING_BACK.search(setting.story.document.title or ""):
        return False
    sides = frozenset(party.participant.polity for party in group.parties)
    summit = setting.story.document.text[telling.mention.start : telling.mention.end].lower().endswith("summit")
    old = summit and was_of_old(sides, choose_where(group), setting.last_day)
    return not old and not _is_background(setting, telling)


def _recent(setting: Setting, when: When) -> bool:
    first, last = setting.first_day, setting.last_day
    return first is not None and last is not None and first - _BEFORE <= when.start and when.end <= last + _MOST


def _all_in_office(setting: Setting, parties: Sequence[Party]) -> bool:
    first, last = setting.first_day, setting.last_day
    if first is None or last is None or last - first > _MOST:
        return False
    holders = lexicon.officeholders()
    names = [p.participant.name for p in parties if p.participant.name]
    known = [(name, holders.tenures(name)) for name in names]
    return all(not all(_is_over(t, first) for t in tenures) for name, tenures in known if tenures)


def _is_over(tenure: Tenure, day: date) -> bool:
    return tenure.end is not None and tenure.end.last < day


def _is_background(setting: Setting, telling: Telling) -> bool:
    passage = setting.story.passages[telling.mention.sentence]
    token = token_at(passage, telling.mention.start)
    if token is None or _names_past(setting, passage, token):
        return True
    told = token.tag_ not in ("VBZ", "VBP")  # "Ash speaks to Birk after row" is news
    if told and any(t.dep_ == "prep" and t.lower_ in _ELSEWHEN and not _leads_on(t) for t in token.children):
        return True
    if telling.mention.kind is Kind.VISIT and (_sums_up(token) or _is_behind(token)):
        return True
    if any(t.lower_ == "first" and t.dep_ == "advmod" and t.i + 1 == token.i for t in token.children):
        return True  # "they first met as students"; "their first meeting", "but first, they met" can be news
    if any(_is_once(t) or _is_count(t) for t in token.children) or _has_shown(token):
        return True
    if passage.sentence.index >= _NEWS and is_referred_to(token) and not _is_said_there(token):
        return True
    near = [*token.children, *(token.head.children if token.dep_ in ("dobj", "pobj") else ())]
    opening = passage.sentence.index < _NEWS and not is_copula(token)
    near = [t for t in near if not (opening and t.lower_ in _SCENES)]
    near = [t for t in near if not (t.lower_ in _HAD and _is_reported(token))]
    return any(t.lower_ in lexicon.word_forms("background") and not _leads_on(t) for t in near)


def _is_reported(token: Word) -> bool:
    """ "said that he had spoken to Xi": "had" tells no more than that it was before the saying."""
    verb = governing_verb(token)
    above = verb.head if verb is not None and verb.dep_ == "ccomp" else None
    return above is not None and above.tag_ == "VBD" and above.lower_ in report_verbs()


def _is_said_there(noun: Word) -> bool:
    """ "Peace is near, Ash said after talks with Birk", "told a press conference with Birk": said there, and news."""
    link = noun.head if noun.dep_ == "pobj" and noun.head.lower_ in _SAID_THERE else noun
    verb = link.head
    heard = link is not noun or (noun.dep_ == "dobj" and noun.lower_ == "conference")
    return heard and verb.tag_ == "VBD" and verb.dep_ == "ROOT" and verb.lower_ in report_verbs()


def _is_behind(journey: Word) -> bool:
    """ "after stops in Oman and Qatar she landed in Rome on Monday", "has visited Oman on this trip"; "has
    returned to Oman" is news, "has returned from Oman" tells no day there."""
    after = journey.dep_ == "pobj" and journey.head.lower_ in ("after", "following")
    near = {t.lower_ for t in journey.children}
    came = journey.lower_ in lexicon.word_forms("arrivals") | lexicon.word_forms("returns") and "from" not in near
    return after or (journey.tag_ == "VBN" and bool(near & {"has", "have"}) and not came)


def _sums_up(noun: Word) -> bool:
    """ "the tour, which took him to Oman and Qatar", "which included stops in Oman": stops on days not told."""
    of = [t for link in noun.children if link.dep_ == "prep" for t in link.children]
    clauses = [c for word in (noun, *of) for c in word.children if c.dep_ == "relcl"]
    within = noun.head if noun.dep_ == "dobj" and noun.head.dep_ == "relcl" else None
    clauses += [within] if within is not None and any(t.lower_ in ("which", "that") for t in within.children) else []
    verbs = lexicon.word_forms("stop_verbs") | lexicon.word_forms("taking_verbs")
    return any(clause.lower_ in verbs and clause.tag_ in ("VBD", "VBN") for clause in clauses)


def _is_once(clause: Word) -> bool:
    """ "met Xi when he was vice-president" looks back."""
    asks = any(t.lower_ == "when" and t.dep_ == "advmod" for t in clause.children)
    return clause.dep_ == "advcl" and asks and is_copula(clause)


def _is_count(times: Word) -> bool:
    """ "has met Xi twice", "have spoken three times": summed up, of whatever days."""
    counted = times.lower_ == "times" and any(t.dep_ in ("nummod", "amod") for t in times.children)
    return times.lower_ in ("twice", "thrice") or counted


def _has_shown(deed: Word) -> bool:
    """ "Has reached out to them by speaking to Ash" sums up deeds of years."""
    by = deed.head if deed.dep_ == "pcomp" and deed.head.lower_ == "by" else None
    verb = governing_verb(by) if by is not None else None
    return verb is not None and any(t.dep_ == "aux" and t.lower_ in ("has", "have") for t in verb.children)


def _leads_on(preposition: Word) -> bool:
    """ "met Sharon before flying to Cairo", "before lunch", "after talks with his host" go on; "before becoming
    president" looks back."""
    deed = next((t for t in preposition.children if t.dep_ == "pcomp"), None)
    if deed is None:
        noun = next((t for t in preposition.children if t.dep_ == "pobj"), None)
        return preposition.lower_ == "before" or _leads_to(preposition, noun)
    onward = any(t.dep_ == "prep" and t.lower_ == "for" for t in deed.children)  # "leaving for Rome", not "office"
    return onward or deed.lower_ not in lexicon.word_forms("turns")


def _leads_to(preposition: Word, noun: Word | None) -> bool:
    """ "after talks with his host", "after the attack", not "since their talks", "after his election"."""
    return noun is not None and preposition.lower_ != "since" and noun.lower_ not in lexicon.small_set("eras")


def _names_past(setting: Setting, passage: Passage, token: Word) -> bool:
    """Whether the sentence names a time of long ago, and none of these days, or counts the weeks since."""
    first = setting.first_day
    if _SPAN_TOLD.search(passage.sentence.text) or any(_THAT_DAY.match(t.text) for t in passage.times):
        return True
    told = [t for t in passage.times if t.when is not None and _is_of_report(passage, t, token.idx)]
    known = [t.when for t in passage.times if t.when is not None and not _is_aside(passage, t, token)]
    recent = any(when is not None and _recent(setting, when) for when in (*known, *(t.when for t in told)))
    return first is not None and not recent and any(when.end < first - _LONG_AGO for when in known)


def _is_aside(passage: Passage, time: TimeExpression, token: Word) -> bool:
    """ "met Li, in office since 1998", "the first since 2001", "said in May that they met": times of something else."""
    if _is_of_report(passage, time, token.idx):
        return True
    apart = "," in passage.sentence.text[token.idx : max(token.idx, time.start - passage.sentence.start)]
    return only_since(passage, time, token) or (apart and elsewhere(passage, time, token))


def _date(setting: Setting, groups: Sequence[Group], group: Group) -> None:
    last = setting.last_day
    known = any(t.occasion and t.occasion.value.edition for t in group.tellings)
    if last is None or any(t.when for t in group.tellings) or (known and group.kind is Kind.GATHERING):
        return
    first = group.tellings[0]
    words = setting.story.document.span(first.mention.start, first.mention.end)
    lasts = choose_status(group) is Status.ONGOING
    days = None if lasts else in_order(setting, groups, first, last)
    days = days or When(last if lasts else last - _BEFORE, last, f"news of {last.isoformat()}")
    near = None if lasts else _told_on(setting, first, last) or _day_near(setting, first, last)
    group.tellings[0] = replace(first, when=near or Found(days, words, 1))


def _is_old_news(when: When, last: date) -> bool:
    """Days of these weeks that began before those of fresh news."""
    lately = last - _LONGEST_NEWS <= when.end < last and when.start < last - _BEFORE
    return lately and when.end - when.start <= _A_MONTH


def _told_on(setting: Setting, telling: Telling, last: date) -> Found[When] | None:
    """ "said last month that they had met": what was told then was news then."""
    passage = setting.story.passages[telling.mention.sentence]
    at = telling.mention.start - passage.sentence.start
    for time in passage.times:
        when = time.when
        if when is not None and _is_old_news(when, last) and _is_of_report(passage, time, at):
            begun = when.start - _BEFORE if when.start == when.end else when.start
            return Found(When(begun, when.end, when.anchor), setting.story.document.span(time.start, time.end), 1)
    return None


def _is_of_report(passage: Passage, time: TimeExpression, at: int) -> bool:
    """Whether the time is that of the saying in whose clause the word at the offset stands."""
    start, end = time.start - passage.sentence.start, time.end - passage.sentence.start
    words = [t for t in passage.words if start <= t.idx < end]
    verb = governing_verb(words[0]) if words and start < at else None
    if verb is None or verb.lower_ not in report_verbs() or not any(t.idx == at for t in verb.subtree):
        return False
    link = words[-1].head if words[-1].dep_ == "pobj" else words[-1]
    return bool(
        link.head.i == verb.i or verb.i == words[-1].i + 1
    )  # "dismissed last week's reports" is of no such time


def _day_near(setting: Setting, telling: Telling, last: date) -> Found[When] | None:
    """The one of the last days that the text named last, in the sentence itself or the few before it; else the
    first that its lead names, but for gatherings, which last."""
    at, passages = telling.mention.sentence, setting.story.passages
    if open_times(setting, at):
        return None  # "a day earlier": of the days before, but not of the one named last
    before = passages[max(0, at - _FURTHEST) : at + 1]
    lead = passages[:_LEAD] if telling.mention.kind is not Kind.GATHERING else ()
    days = [pair for one in (*reversed(before), *lead) for pair in _fresh_days(one, last)]
    days = [pair for pair in days if pair[0].sentence.index == at or not is_aside(*pair)] or days
    days = [*(pair for one in before[-_WEEKEND_NEAR:] for pair in _fresh_weekends(one, last)), *days]
    if not days:
        return None
    passage, time = next((pair for pair in days if _is_of_talks(*pair, at)), days[0])
    when = time.when
    loose = when is not None and when.start == when.end and last - when.start > _MOST and passage.sentence.index != at
    if when is not None and (only_since(passage, time) or loose):
        when = When(when.start, last, when.anchor)  # it may as well be a day since then
    return Found(when, setting.story.document.span(time.start, time.end), 1) if when is not None else None


def _fresh_days(passage: Passage, last: date) -> Iterator[tuple[Passage, TimeExpression]]:
    for time in passage.times:
        when = time.when
        fresh = when is not None and last - _BEFORE <= when.start == when.end <= last
        if fresh and not of_other_deed(passage, time):
            yield passage, time


def _fresh_weekends(passage: Passage, last: date) -> Iterator[tuple[Passage, TimeExpression]]:
    """ "His weekend calls": the weekend just gone, of a sentence that names no day."""
    if any(_fresh_days(passage, last)):
        return
    for time in passage.times:
        when = time.when
        if when is not None and "weekend" in time.text.lower() and last - _BEFORE <= when.end < last:
            yield passage, time


def _is_of_talks(passage: Passage, time: TimeExpression, sentence: int) -> bool:
    """A night that another sentence names is that of a raid or a vote rather than of talks."""
    return passage.sentence.index == sentence or not _BY_NIGHT.search(time.text)
