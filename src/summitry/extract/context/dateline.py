"""The place of what is told under a dateline: where the text was written, or the country of who receives "here"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from summitry import lexicon
from summitry.extract.accounts import choose_status
from summitry.extract.coreference import Group
from summitry.extract.places import country_of
from summitry.extract.setting import Setting
from summitry.extract.story import Mention, Party
from summitry.extract.telling import Found, Telling
from summitry.extract.text.syntax import governing_verb
from summitry.extract.text.words import Word
from summitry.model.encounter import Place
from summitry.model.terms import HAPPENED, Kind

_OPENING = 8  # sentences
_IN_TOWN = re.compile(r"\bin ([A-Z]\w+(?: [A-Z]\w+)*)")


def place_at_dateline(setting: Setting, groups: Sequence[Group]) -> None:
    """Meetings told of first, in the country of one side where the article was written, were there."""
    for group in groups:
        first = group.tellings[0]
        opening = first.mention.sentence <= _OPENING and not any(t.past for t in group.tellings)
        if setting.here is None and choose_status(group) in HAPPENED:
            _host_says_here(setting, group)
        if opening and choose_status(group) in HAPPENED:
            place_here(setting, group)
            _visit_here(setting, group)


def place_here(setting: Setting, group: Group) -> None:
    """A meeting that is news under a dateline of one side's country took place there."""
    here = setting.here
    if here is None or group.kind is not Kind.MEETING or any(t.where for t in group.tellings):
        return
    if here.value.country in {country_of(p.participant.polity) for p in group.parties}:
        first = group.tellings[0]
        group.tellings[0] = replace(first, where=Found(here.value, here.span, 1))


def _visit_here(setting: Setting, group: Group) -> None:
    """ "During his five-day visit, he said", under a dateline abroad: the visit is to where that was written."""
    here = setting.here
    if here is None or group.kind is not Kind.VISIT or any(t.where or t.occasion for t in group.tellings):
        return
    first = group.tellings[0]
    goals = first.mention.frame != "visit" or first.mention.anaphoric
    homes = {p.participant.polity for p in group.parties}
    if not goals and None not in homes and here.value.country not in homes:
        group.tellings[0] = replace(first, where=Found(here.value, here.span, 1))


def _host_says_here(setting: Setting, group: Group) -> None:
    """ "Castro met a Chinese general here": without a dateline, "here" is the country of who receives."""
    if group.kind is not Kind.MEETING or any(t.where for t in group.tellings):
        return
    for i, telling in enumerate(group.tellings):
        passage = setting.story.passages[telling.mention.sentence]
        said = next((t for t in passage.words if t.lower_ == "here" and t.dep_ == "advmod"), None)
        if said is None or not _is_done(said, telling.mention.start - passage.sentence.start):
            continue
        came = said.head.lower_ in lexicon.word_forms("arrivals")
        host = _host(telling, came)
        code = host.parties[0].participant.polity if host is not None else None
        elsewhere = came and code is not None and _titled_elsewhere(setting, code)
        if host is not None and code and len(code) == 3 and code.isupper() and not elsewhere:
            words = setting.story.document.span(host.start, host.end)
            group.tellings[i] = replace(telling, where=Found(Place(None, code), words, 1))
            return


def _titled_elsewhere(setting: Setting, code: str) -> bool:
    """Whether the title names a place in another country ("Ash arrives in Amman for talks with Birk")."""
    named = (found[1] for found in _IN_TOWN.finditer(setting.story.document.title or ""))
    facts = (lexicon.places().find(name) for name in named)
    return any(found and found[0].country not in (code, None) for found in facts)


def _is_done(here: Word, at: int) -> bool:
    """ "met the king here", "held talks here with him": the deed itself, not "spoke of it at a meeting here".

    at: where the encounter's word starts in the sentence.
    """
    deed = governing_verb(here)
    told = lexicon.word_forms("light_verbs") | lexicon.word_forms("arrivals")
    return deed is not None and (deed.idx == at or deed.lower_ in told)


def _of_state(party: Party) -> bool:
    code = party.participant.polity
    known = lexicon.polities().by_code.get(code or "")
    return known is not None and known.kind in ("state", "territory")


def _is_organisation(party: Party) -> bool:
    known = lexicon.polities().by_code.get(party.participant.polity or "")
    return known is not None and known.kind == "organisation"


def _host(telling: Telling, came: bool) -> Mention | None:
    """Who is named first, of a state; the other one, if that one came ("arrived here and met the king")."""
    first = next(iter(telling.mention.parties), None)
    for party, mention in zip(telling.mention.parties, telling.mention.mentions, strict=True):
        if not came and _is_organisation(party):
            return None  # "the UN chief met Ash here": in his house or hers
        if not came and not _of_state(party):
            continue
        if not came or (first is not None and party.participant.polity != first.participant.polity):
            return mention
    return None
