"""Document to Coding: the assembly of extraction."""

from collections.abc import Iterator

from summitry.extract.acceptance import worth_coding
from summitry.extract.accounts import account
from summitry.extract.context.announced import date_announced
from summitry.extract.context.carried_out import carry_out, leave_first_plans, take_place
from summitry.extract.context.dateline import place_at_dateline
from summitry.extract.context.event_days import date_by_events
from summitry.extract.context.forgone import forgo
from summitry.extract.context.freshness import date_fresh
from summitry.extract.context.further_stops import find_further_stops
from summitry.extract.context.guests import place_with_host
from summitry.extract.context.houses import place_in_houses
from summitry.extract.context.inference import at_gatherings, gather_attendees, infer, same_day
from summitry.extract.context.itinerary import keep_going, plan_on_journeys
from summitry.extract.context.lengths import extend_stays
from summitry.extract.context.main_gathering import plan_for
from summitry.extract.context.official_heading import find_in_heading, read_heading
from summitry.extract.context.protagonist import adopt
from summitry.extract.context.sequels import find_sequels
from summitry.extract.context.sequence import date_by_sequence
from summitry.extract.context.that_journey import date_on_that_journey
from summitry.extract.context.two_leaders import find_meant
from summitry.extract.context.unled import find_unled
from summitry.extract.context.upshots import follow_up
from summitry.extract.coreference import Group, join, untold
from summitry.extract.credence import is_credible
from summitry.extract.events.among import find_among
from summitry.extract.events.assemblies import with_assemblies
from summitry.extract.events.attendance import find_attendance, without_gatherings
from summitry.extract.events.candidates import Candidate, find_candidates
from summitry.extract.events.crowds import with_crowds
from summitry.extract.events.returning import find_returning
from summitry.extract.events.rolls import call_roll
from summitry.extract.events.rounds import find_rounds, with_ones
from summitry.extract.events.sittings import with_sittings
from summitry.extract.events.speeches import find_speeches
from summitry.extract.events.unnamed import find_unnamed
from summitry.extract.events.visitors import find_visited
from summitry.extract.facts import tell
from summitry.extract.setting import Setting, find_setting
from summitry.extract.story import Story
from summitry.extract.text.body import body_of, put_back
from summitry.model.document import Document
from summitry.model.encounter import Account, Coding

_LANGUAGES = ("en", "und")


def code(document: Document, exhaustive: bool = False) -> Coding:
    """The encounters of a document. Those in another language than English are kept and marked as not coded.

    exhaustive: parse every sentence, whatever the gate says (to measure the gate).
    """
    language = document.language.split("-")[0]
    if language not in _LANGUAGES:
        return Coding(document, (), f"language: {document.language}")
    from summitry.extract.mentions import find_mentions
    from summitry.extract.reading import NoArticle, read_story

    body, start = body_of(document)
    try:
        story = read_story(body, exhaustive)
    except NoArticle as reason:
        return Coding(document, (), str(reason))
    if all(passage.parse is None for passage in story.passages):
        return Coding(document, ())
    accounts = code_story(find_mentions(story), credible=True)
    return Coding(document, tuple(put_back(one, start, document) for one in accounts))


def code_story(story: Story, credible: bool = False) -> tuple[Account, ...]:
    """The accounts of a story whose mentions are found, in order of their first evidence.

    credible: leave out what is hardly an encounter by its signs, as ``code`` does.
    """
    setting = find_setting(story)
    groups = [group for group in find_groups(setting) if not credible or is_credible(setting, group)]
    accounts = [account(setting, group, groups) for group in groups]
    return tuple(sorted(accounts, key=lambda one: one.evidence[0].start))


def find_groups(setting: Setting) -> list[Group]:
    """What may be the encounters of a story, as groups of tellings; not all of them are credible."""
    tellings = [told for candidate in _candidates(setting) for told in tell(setting, candidate)]
    tellings = call_roll(setting.story.passages, read_heading(setting, tellings))
    groups = join(tellings)
    groups.extend(join(adopt(setting, tellings, groups)))
    groups.extend(join(find_further_stops(setting, tellings, groups)))
    groups.extend(join(find_sequels(setting.story, tellings, groups)))
    groups.extend(join(find_meant(setting.story, tellings, groups)))
    leave_first_plans(setting, groups)
    take_place(setting, groups, untold(tellings, groups))
    place_in_houses(setting, groups)
    place_at_dateline(setting, groups)
    date_by_sequence(setting, groups)
    date_by_events(setting, groups)
    date_on_that_journey(setting, groups)
    follow_up(setting, groups)
    forgo(setting, groups)
    journeys = find_unled(tellings, groups)
    infer(setting, groups, journeys)
    date_announced(setting, groups)
    date_fresh(setting, groups)
    same_day(setting, groups)
    plan_on_journeys(setting, groups, journeys)
    place_with_host(setting, groups)
    at_gatherings(setting, groups)
    plan_for(setting, groups)
    gather_attendees(groups)
    carry_out(setting, groups)
    extend_stays(setting, groups)
    keep_going(setting, groups)
    return worth_coding(setting, groups)


def _candidates(setting: Setting) -> Iterator[Candidate]:
    for passage in setting.story.passages:
        if passage.parse is None:
            continue
        found = with_sittings(with_crowds(passage, with_ones(passage, list(find_candidates(passage)))))
        found = without_gatherings(setting, passage, found)
        found.extend(find_attendance(setting, passage, found))
        found.extend(find_unnamed(passage, found))
        found.extend(find_returning(passage, found))
        found.extend(find_rounds(passage))
        found.extend(find_visited(passage, found))
        found.extend(find_speeches(passage, found))
        found.extend(find_among(passage, found))
        found.extend(find_in_heading(passage, found))
        found = with_assemblies(passage, found)
        yield from sorted(found, key=lambda candidate: candidate.mention.start)
