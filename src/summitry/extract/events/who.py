"""From tokens of a parse to the people and polities that the mentions of the sentence name there."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from datetime import timedelta
from functools import cache

from summitry import lexicon
from summitry.extract.events.triggers import is_encounter
from summitry.extract.story import NAMED, SOMEBODY, Mention, Party, Passage
from summitry.extract.text.syntax import agents, children, conjuncts, is_day, is_verbal, under
from summitry.extract.text.words import Word, text_of
from summitry.lexicon import small_set, word_forms, words
from summitry.model.encounter import Participant
from summitry.model.terms import Level

PARLIAMENT = "Parliament"  # the office of "members of Congress", who are met apart from ministers
_NAMING = ("person", "office", "counterpart", "group", "pronoun", "organisation", "polity")
_BODIES = ("polity", "organisation", "demonym")
_LED = frozenset(("led", "headed"))
_FAR = 14
_LIST_MARKS = frozenset((",", "and", "the"))
_AMONG = ("between", "including")
_SINGLE = frozenset(("EU", "UN", "IMF", "World Bank"))
SENT = frozenset(("envoy", "envoys", "emissary", "emissaries"))
_EACH = frozenset(("each", "both", "all"))
_MEMBERS = ("of", "from", *_AMONG)


def _speaks_for(leader: Mention, delegation: Mention | None) -> bool:
    """Whether who leads a delegation is of the polity that sent it, as far as the words tell."""
    sent = polities(delegation.parties) if delegation is not None else frozenset()
    return leader.kind in NAMED and (not sent or polities(leader.parties) <= sent)


class Who:
    """The mentions of one passage, to be asked by token."""

    def __init__(self, passage: Passage) -> None:
        self.passage = passage
        self._at = _by_token(passage)

    def offset(self, token: Word) -> int:
        """Where the token starts in the document."""
        return int(self.passage.sentence.start + token.idx)

    def mention(self, token: Word) -> Mention | None:
        """The mention that the token is part of."""
        return self._at.get(token.i)

    def is_time(self, token: Word) -> bool:
        """Whether the token is part of a time expression ("in March")."""
        at = self.offset(token)
        return any(time.start <= at < time.end for time in self.passage.times)

    def is_day(self, token: Word) -> bool:
        """Whether the token is part of an expression of days, a week at most ("on Monday", "last week")."""
        at, week = self.offset(token), timedelta(days=7)
        return any(
            time.start <= at < time.end and time.when is not None and time.when.end - time.when.start <= week
            for time in self.passage.times
        )

    def named(self, token: Word) -> tuple[Mention, ...]:
        """The mentions a noun phrase names by its head, coordinated heads and appositions; else by its members.

        "Xi and Abe" are two; "leaders of Britain and France" are the two polities; "Egyptian officials" is Egypt.
        """
        found = list(self._headline_pair(token))
        for head in conjuncts(token):
            found.extend(self._one(head))
        return _unique(found)

    def _headline_pair(self, token: Word) -> Iterator[Mention]:
        """The first of "Putin, Erdogan meet", with which a headline begins."""
        mention, doc = self.mention(token), token.doc
        if token.dep_ != "nsubj" or token.i < 2 or mention is None or mention.kind not in SOMEBODY:
            return
        first = next(t.i for t in doc if self.mention(t) is mention)
        other = self.mention(doc[first - 2]) if first > 1 and doc[first - 1].text == "," else None
        opens = other is not None and other.start == self.passage.sentence.start
        leads = token.i + 1 < len(doc) and (is_verbal(token.nbor(1)) or token.nbor(1).tag_ == "TO")
        if other is not None and opens and leads and other.kind in SOMEBODY:
            yield other

    def _one(self, head: Word) -> list[Mention]:
        mention = self.mention(head)
        led = [m for acl in children(head, "acl") if acl.lower_ in _LED for t in agents(acl) for m in self.named(t)]
        led = [m for m in led if m.parties and _speaks_for(m, mention)]
        listed = self._spelled_out(head) if not led and (mention is None or mention.kind == "group") else []
        if led or listed:
            return led or listed
        if mention is not None and mention.parties:
            named = self._named_members(head) if mention.kind == "group" else []
            return named or [*self._sharing_name(head), mention]
        renamed = [m for a in children(head, "appos") for m in self.named(a) if m.parties]
        return renamed or self._members(head)

    def _spelled_out(self, head: Word) -> list[Mention]:
        """ "leaders of nations that back the plan, Ash and Birk", which the parse hangs on the plan."""
        doc = head.doc
        if head.lower_ not in small_set("rulers_plural") and head.lower_ not in word_forms("officials_plural"):
            return []
        comma = next((i for i in range(head.i + 1, min(len(doc), head.i + _FAR)) if doc[i].text == ","), len(doc))
        if any(self._is_person(t) for t in doc[head.i + 1 : comma]):
            return []
        found, i = [], comma + 1
        while i < len(doc) and (self._is_person(doc[i]) or doc[i].lower_ in _LIST_MARKS):
            mention = self.mention(doc[i])
            if mention is not None and mention not in found:
                found.append(mention)
            i += 1
        ends = i >= len(doc) or doc[i].is_punct or doc[i].tag_ == "IN"
        return found if len(found) > 1 and ends else []

    def _named_members(self, head: Word) -> list[Mention]:
        """ "European leaders, including Ash and Birk": those whom the words name."""
        found = [m for noun in under(head, "including") for m in self.named(noun)]
        return found if all(m.kind in SOMEBODY and m.parties for m in found) else []

    def _is_person(self, token: Word) -> bool:
        mention = self.mention(token)
        return mention is not None and mention.kind in SOMEBODY and bool(mention.parties)

    def _sharing_name(self, head: Word) -> list[Mention]:
        """ "North" in "North and South Korea", which the parse hangs on Korea."""
        first = [t for t in children(head, "amod", "nmod", "compound") if children(t, "conj", "cc")]
        found = [self.mention(t) for t in first]
        return [m for m in found if m is not None and m.kind == "polity" and m is not self.mention(head)]

    def _members(self, head: Word) -> list[Mention]:
        """Those whom the noun stands for: "delegates from Oman", "leaders including X", "Japanese officials"."""
        acting = head.lower_ in word_forms("representatives") or is_encounter(head) or is_day(head)
        links = _MEMBERS if acting or head.lower_ in _EACH else _AMONG
        members = [m for noun in under(head, *links) for m in self.named(noun) or self._of_body(noun) if m.parties]
        if head.lower_ in SENT and members:
            return self.sent_by(under(head, *_MEMBERS)) or members
        if members or not acting or head.lower_ in _EACH:
            return [_without_people(m) if m.kind == "group" and under(head, "from") else m for m in members]
        kinds = _BODIES if head.lower_ in word_forms("representatives") else _NAMING
        before = children(head, "amod", "compound", "poss", "nmod")
        if head.lower_ in ("group", "groups") and any(t.tag_ in ("NN", "NNS") for t in before):
            return []  # "Russian gay rights groups"
        found = [m for m in map(self.mention, before) if m is not None and m.parties and m.kind in kinds]
        theirs = [m for t in before for m in self.parliament(t) if t.tag_[:2] == "JJ"]
        return found or theirs or self._sent_by_someone(head, before)

    def _sent_by_someone(self, head: Word, before: list[Word]) -> list[Mention]:
        """ "Obama administration officials", "a Trump envoy": someone of the leader's polity, not the leader."""
        chain = [*before, *(t for one in before if one.lower_ == "administration" for t in children(one, "compound"))]
        senders = [m for m in map(self.mention, chain) if m is not None and m.kind == "person" and m.parties]
        return [_without_people(m, Level.LEADER if head.lower_ in SENT else Level.SECOND) for m in senders]

    def sent_by(self, senders: list[Word]) -> list[Mention]:
        """ "An envoy from Ash": somebody of the polity of whoever sends him, on his behalf."""
        found = [m for t in senders for m in self.named(t) if m.parties]
        return [_without_people(m, Level.LEADER) if m.kind in SOMEBODY else m for m in found]

    def _of_body(self, noun: Word) -> list[Mention]:
        """ "A delegation from the U.S. Congress", "members of Congress": the polity whose public body sends it."""
        if noun.lower_ not in word_forms("public_bodies"):
            return self.parliament(noun)
        found = [self.mention(t) for t in children(noun, "compound", "amod", "poss", "nmod")]
        return [m for m in found if m is not None and m.kind in _BODIES] or self.parliament(noun)

    def parliament(self, noun: Word) -> list[Mention]:
        """The polity whose parliament is called so ("Knesset", "congressional")."""
        names = [text_of(noun.doc[a:b]).lower() for a, b in ((noun.i, noun.i + 3), (noun.i - 1, noun.i + 1)) if a >= 0]
        code = next((_parliaments()[name] for name in (*names, noun.lower_) if name in _parliaments()), None)
        if code is None or (noun.tag_[:2] == "NN" and not noun.text[0].isupper()):
            return []
        start = self.offset(noun)
        side = Party(Participant(None, code, PARLIAMENT), Level.SECOND)
        return [Mention("organisation", start, start + len(noun.text), noun.text, start, (side,))]


@cache
def _parliaments() -> dict[str, str]:
    return {row[0]: row[1] for row in words("parliaments")}


def _without_people(group: Mention, level: Level = Level.SECOND) -> Mention:
    """ "negotiators from both countries" are not the two leaders whom "both countries" mean elsewhere."""
    codes = dict.fromkeys(party.participant.polity for party in group.parties)
    return group._replace(parties=tuple(Party(Participant(None, code, None), level) for code in codes))


def _by_token(passage: Passage) -> dict[int, Mention]:
    """Word index to mention; where mentions overlap the longer one wins."""
    if passage.parse is None or not passage.mentions:
        return {}
    table: dict[int, Mention] = {}
    start = passage.sentence.start
    ends = [word.idx + len(word.text) for word in passage.words]
    for mention in sorted(passage.mentions, key=lambda m: m.end - m.start):
        first = bisect_right(ends, mention.start - start)
        last = bisect_left(ends, mention.end - start)
        for i in range(first, min(last, len(ends) - 1) + 1):
            table[i] = mention
    return table


def _unique(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    return tuple(dict.fromkeys(mentions))


def parties(mentions: Iterable[Mention]) -> tuple[Party, ...]:
    """All parties of the mentions, each once."""
    return tuple(dict.fromkeys(party for mention in mentions for party in mention.parties))


def polities(found: Iterable[Party]) -> frozenset[str]:
    """The polities of the parties that have one."""
    return frozenset(party.participant.polity for party in found if party.participant.polity)


def is_club(group: Mention | None) -> bool:
    """Whether a group is of organisations: "EU leaders", "ministers of the G20", who meet among themselves."""
    known = lexicon.polities().by_code
    if group is None or group.kind not in ("group", "counterpart"):
        return False
    codes = [one.participant.polity or "" for one in group.parties if group.kind == "group" or is_bare(one)]
    return bool(codes) and all(code in known and known[code].kind == "organisation" for code in codes)


def is_of_members(party: Party) -> bool:
    """Whether a club is meant by its members ("the Oman-ASEAN summit"), where that of the EU is one with its heads."""
    known = lexicon.polities().by_code.get(party.participant.polity or "")
    club = known is not None and known.kind == "organisation" and known.code not in _SINGLE
    return club and is_bare(party)


def is_bare(party: Party) -> bool:
    """Whether nobody of the polity is meant by name or office."""
    return party.participant.name is None and party.participant.office is None


def is_state(party: Party) -> bool:
    """Whether the party is of a state or the like, not of an organisation or of nothing known."""
    known = lexicon.polities().by_code.get(party.participant.polity or "")
    return known is not None and known.kind != "organisation"
