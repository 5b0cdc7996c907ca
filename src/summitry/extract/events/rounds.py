"""Further encounters that no word of encounter names: "A second round is set for Friday", "The first was in March".

Of what, and whose they are, is what was told just before (``extract/context/sequels.py``). "Had a meeting with Ash and
one with Birk" says it in the same sentence.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from summitry.extract.events.candidates import Candidate, candidate_of
from summitry.extract.events.parts import Cast, people
from summitry.extract.events.who import Who, polities
from summitry.extract.story import Mention, Party, Passage
from summitry.extract.text.syntax import under
from summitry.extract.text.words import Word
from summitry.lexicon import small_set
from summitry.model.terms import Kind

FRAME = "round"
_ROUND = re.compile(
    r"(?i)\b(?:another|first|second|third|fourth|fifth|sixth|next|new|fresh|further|earlier|previous|final|last)"
    r" round\b"
    r"|\b(?:the|a) (?:next|last|previous|earlier|second|third|fourth|fifth|further|new|first) one\b|\ba follow-up\b"
)
_IN_ROUND = (" round", " one", "a follow-up")  # one of these is in each of them, and sooner looked for
_BEGINS = re.compile(
    r"(?i)\W*(?:(?:the|a) (?:first|second|third|fourth|fifth|sixth)|another),? "
    r"(?:is|was|were|will|would|had|has|took|lasted|ended|began|in|on|set|planned|scheduled)\b"
)
_ONES, _ALONE = frozenset(("one", "another")), frozenset(("CD", "DT", "NN", "PRP"))
_NAMED = frozenset(("meeting", "talk", "call"))
_DOING = frozenset(("nsubj", "nsubjpass"))


def names_round(text: str) -> bool:
    """Whether the text may tell of a further round."""
    low = text.lower()
    return _BEGINS.match(text) is not None or (any(w in low for w in _IN_ROUND) and _ROUND.search(text) is not None)


def find_rounds(passage: Passage) -> Iterator[Candidate]:
    """The rounds that are subjects in a parsed passage, without those who take part."""
    if not names_round(passage.sentence.text) or any(t.lower_ in small_set("other_rounds") for t in passage.words):
        return
    for token in passage.words:
        if token.dep_ in _DOING and _is_round(token) and not under(token, "of"):
            yield candidate_of(passage, token, Cast(Kind.MEETING, ()), FRAME, anaphoric=True)


def with_ones(passage: Passage, found: list[Candidate]) -> list[Candidate]:
    """ "Had a meeting with Ash on Friday and one with Birk on Saturday": the same of another partner.

    found: the passage's candidates, of which a noun before tells what "one" is and whose.
    """
    ones = [t for t in passage.words if t.lower_ in _ONES and t.tag_ in _ALONE] if found else []
    for token in ones:
        at = passage.sentence.start + token.idx
        before = [c for c in found if c.mention.frame in _NAMED and c.token.tag_[:2] == "NN" and c.mention.start < at]
        whole = [c for c in before if not c.mention.anaphoric]
        partners = people(Who(passage), under(token, "with", "from")) if whole else []
        known = {party for c in found for party in c.mention.parties if c.mention.frame in _NAMED}
        if partners and not any(party in known for m in partners for party in m.parties):
            first = whole[-1]
            ended = replace(first, region=first.region or (first.mention.end, at))
            found = [*(ended if c is first else c for c in found), _one_more(first, token, at, partners)]
    return found


def _one_more(first: Candidate, token: Word, at: int, partners: Sequence[Mention]) -> Candidate:
    event = first.mention
    own = [(party, m) for party, m in zip(event.parties, event.mentions, strict=True) if m.start < event.start]
    sides: dict[Party, Mention] = {**dict(own), **{party: m for m in partners for party in m.parties}}
    whole = replace(
        event,
        start=at,
        end=at + len(token.text),
        parties=tuple(sides),
        mentions=tuple(sides.values()),
        roles=("side",) * len(sides),
        anaphoric=len(polities(sides)) < 2,
    )
    return replace(first, mention=whole, token=token, region=(at, first.passage.sentence.end))


def _is_round(token: Word) -> bool:
    """ "round", or "the first", "another" without a noun, "the next one", "a follow-up"."""
    ordinal = token.tag_[:2] != "NN" and token.lower_ in small_set("rounds_alone")
    numbered = small_set("further_ones") | small_set("rounds_alone")
    one = token.lower_ == "one" and any(t.lower_ in numbered for t in token.lefts)
    follow_up = token.lower_ == "up" and token.i > 1 and token.doc[token.i - 2].lower_ == "follow"
    return token.lower_ == "round" or ordinal or one or follow_up
