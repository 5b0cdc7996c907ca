"""Encounters told by what is said in them: "Xi told visiting President Trump" (who visits is spoken to in person)."""

from collections.abc import Iterator, Sequence

from summitry.extract.events.candidates import Candidate, candidate_of
from summitry.extract.events.nouns import tellers
from summitry.extract.events.parts import SIDE, Cast, players
from summitry.extract.events.scenes import land_of
from summitry.extract.events.who import Who, parties, polities
from summitry.extract.story import Mention, Party, Passage
from summitry.extract.text.syntax import children, governing_verb, objects, subjects, under
from summitry.extract.text.words import Word
from summitry.lexicon import word_forms
from summitry.model.terms import Kind, Level

_SPEAKING = ("person", "office", "polity")  # "Beijing told the visiting minister"
_UNSURE = ("group", "polity")


def find_visited(passage: Passage, others: Sequence[Candidate]) -> Iterator[Candidate]:
    """Meetings with visitors, where no other word of the sentence tells them. others: its further candidates."""
    if "visiting" not in passage.sentence.text:
        yield from _told_on_visits(passage, others)
        return
    who = Who(passage)
    for token in passage.words:
        mention = who.mention(token)
        if mention is None or not _is_visitor(token, mention):
            continue
        verb = governing_verb(token)
        if verb is None or verb.tag_ not in ("VBD", "VBN"):
            continue
        sides = _sides(verb, who)
        told = parties(sides)
        if is_told(told, others):
            return
        if mention in sides and len(polities(told)) > 1 and any(party.level is Level.LEADER for party in told):
            yield meeting_of(passage, verb, sides)
            return


def _told_on_visits(passage: Passage, others: Sequence[Candidate]) -> Iterator[Candidate]:
    """ "Ash told Birk during her visit to Oman", where one of them is at home in Oman."""
    visits = [c for c in others if c.mention.kind is Kind.VISIT and _is_within(c.token)]
    for visit in visits[:1]:
        who = Who(passage)
        verb = governing_verb(visit.token)
        if verb is not None and verb.dep_ == "xcomp":
            verb = verb.head  # "urged Ash to leave during a visit to Oman"
        sides = tellers(verb, who) if verb is not None and verb.lower_ in word_forms("told_in_person") else []
        told, there = parties(sides), _lands(visit, who)
        leaders = [party for party in told if party.level is Level.LEADER and party.participant.polity]
        at_home = [party for party in told if party.participant.polity in there]
        if verb is None or len(leaders) < 2 or not at_home or len(at_home) == len(told) or is_told(told, others):
            continue
        face_to_face = _is_of_tellers(visit, told) and not _is_about(visit, told[0] in at_home) and not _is_sent(verb)
        if face_to_face and not any(mention.kind in _UNSURE for mention in sides):
            yield meeting_of(passage, verb, sides)


def _is_of_tellers(visit: Candidate, told: Sequence[Party]) -> bool:
    """Whether nobody else makes the visit ("told the king during a visit by the pope")."""
    return all(party in told for party in visit.mention.parties if party.participant.name)


def _is_about(visit: Candidate, at_home: bool) -> bool:
    """ "thanked (invited) Ash on a visit to Oman", said by an Omani: of her visit, not during one."""
    return visit.token.head.lower_ == "on" and at_home


def _is_sent(verb: Word) -> bool:
    """ "told him in a letter during her visit"."""
    return any(noun.lower_ in word_forms("other_deeds") for noun in under(verb, "in", "by"))


def _is_within(noun: Word) -> bool:
    """ "during (on) a visit"."""
    return noun.tag_ == "NN" and noun.dep_ == "pobj" and noun.head.lower_ in ("during", "on")


def _lands(visit: Candidate, who: Who) -> frozenset[str]:
    """The lands to which a visit leads."""
    named = [mention for goal in visit.goals if (mention := who.mention(goal)) is not None]
    towns = [land for goal in visit.goals if (land := land_of(goal)) is not None]
    return polities(parties(named)) | frozenset(towns)


def is_told(sides: Sequence[Party], others: Sequence[Candidate]) -> bool:
    """Whether another word of the sentence tells an encounter of these sides."""
    return any(not c.mention.anaphoric and polities(sides) <= polities(c.mention.parties) for c in others)


def _is_visitor(token: Word, mention: Mention) -> bool:
    return mention.text.startswith("visiting ") or any(c.lower_ == "visiting" for c in children(token, "amod"))


def _sides(verb: Word, who: Who) -> list[Mention]:
    tokens = [*subjects(verb), *objects(verb), *under(verb, "with", "to")]
    named = [mention for token in tokens for mention in who.named(token) if mention.kind in _SPEAKING]
    return sorted(dict.fromkeys(named), key=lambda mention: mention.start)


def meeting_of(passage: Passage, verb: Word, sides: list[Mention]) -> Candidate:
    """The meeting that a verb of saying or giving tells of. sides: who says it and who hears it, in order."""
    return candidate_of(passage, verb, Cast(Kind.MEETING, players((sides, SIDE))), "talk")
