"""Who acts at a gathering that earlier sentences name: "At the summit, Ash said", "Ash told the gathering".

Whether one was named before, and which, is settled with the facts (facts/occasion.py: meant_before).
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from summitry.extract.events.attendance import gathering_candidate
from summitry.extract.events.candidates import Candidate
from summitry.extract.events.comers import attendees
from summitry.extract.events.who import Who
from summitry.extract.story import Passage
from summitry.extract.text.syntax import governing_verb, is_negated
from summitry.extract.text.words import Word
from summitry.lexicon import small_set
from summitry.model.terms import Kind, Level

FRAME = "there"
_BACK = frozenset(("the", "this", "that"))


def find_returning(passage: Passage, others: Sequence[Candidate]) -> Iterator[Candidate]:
    """Who attends the gathering that a noun of the passage points back to. others: its further candidates."""
    low = passage.sentence.text.lower()
    if not passage.mentions or not any(noun in low for noun in small_set("returning_nouns")):
        return
    who = Who(passage)
    told = [c for c in others if not c.mention.anaphoric or c.mention.kind is not Kind.MEETING]
    taken = {t.i for c in told for t in (c.token, *c.goals)}
    met = {c.token.i for c in told if not c.mention.anaphoric}
    for token in passage.words:
        if token.lower_ not in small_set("returning_nouns") or token.i in taken or not _points_back(token):
            continue
        verb = governing_verb(token)
        if verb is None or is_negated(verb) or not _is_inside(token) or any(t.i in met for t in verb.subtree):
            continue  # the setting of another encounter (CODEBOOK.md, rule 11)
        comers = attendees(token, verb, who)
        if any(p.level is Level.LEADER for m in comers for p in m.parties):
            one = gathering_candidate(passage, token, comers)
            yield replace(one, mention=replace(one.mention, frame=FRAME))


def _is_inside(token: Word) -> bool:
    """ "at the summit", "told the summit", "left the summit"; not "before the summit", "headed to the summit"."""
    return token.dep_ != "pobj" or token.head.lower_ in ("at", "during", "from")


def _points_back(token: Word) -> bool:
    """ "the summit", "the two-day gathering"; "the Rome summit" and "the news conference" name another."""
    lefts = list(token.lefts)
    plain = not any(t.text[0].isupper() or t.lower_ in ("news", "press", "second", "next") for t in lefts if t.i > 0)
    return any(t.lower_ in _BACK for t in lefts) and (plain or lefts[0].i == 0)
