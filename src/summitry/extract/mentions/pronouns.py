"""Pronouns: he, she, they, and I and we in quotations."""

import re
from collections.abc import Iterator

from summitry.extract.mentions.discourse import Discourse, Heard
from summitry.extract.mentions.sightings import Sighting
from summitry.extract.story import Party, Passage
from summitry.extract.text.syntax import (
    ancestors,
    children,
    conjuncts,
    governing_verb,
    is_verbal,
    misjoined,
    objects,
    subjects,
    under,
)
from summitry.extract.text.words import Word
from summitry.lexicon import small_set, word_forms
from summitry.model.terms import Level

_OF_WHAT = frozenset(("for", "of", "on", "over", "after"))
""" What leads from a verb of judging to the deed. """
_HE = frozenset(("he", "him", "his"))
_SHE = frozenset(("she", "her", "hers"))
_THEY = frozenset(("they", "them", "their", "theirs"))
_I = frozenset(("i", "me", "my"))
_YOU = frozenset(("you",))
_PAIRED = _YOU | {"we"}
_MEETING = frozenset(("met", "meet", "spoke", "speak", "talked", "spoken"))
_HAVING = frozenset(("had", "have", "held", "shared"))
_GATHERING = frozenset(("meet", "meets", "met", "gather", "gathers", "gathered", "convene", "convened", "assemble"))
_ACTS = re.compile(r"(?:[A-Z][\w.'’-]* )+(?:(?:has|had|will|would|also|then) )*[a-z]+ ")
""" "Ash invited (him)", in a sentence that is not parsed. """
_OBJECTS = frozenset(("him", "her"))
_TOWARDS = frozenset(("with", "to", "by"))
_UNDERGOING = frozenset(("dobj", "pobj", "dative"))
_SUBJECTS = frozenset(("nsubj", "nsubjpass", "csubj"))
PRONOUN_REACH = 3
_FADING = 0.6
_QUOTED = re.compile(r"“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)")
_UNQUOTED = re.compile(r"[A-Za-z]")


def subject_places(passage: Passage) -> frozenset[int]:
    """Offsets of the characters of the words that are subjects in the parse; none where there is no parse."""
    first = passage.sentence.start
    words = passage.words
    subjects = [t for t in words if t.dep_ in _SUBJECTS or (t.dep_ == "conj" and t.i + 1 < len(words) and _acts(t))]
    return frozenset(first + at for token in subjects for at in range(token.idx, token.idx + len(token.text)))


def _acts(name: Word) -> bool:
    """ "Ash flew to Rome in May and Birk was in Oslo", where the parse joins Birk to May."""
    return [name] == misjoined(name.nbor(1))


def resolve_pronoun(
    sighting: Sighting, passage: Passage, subjects: frozenset[int], talk: Discourse
) -> tuple[Party, ...]:
    """Whom a pronoun means, () where that is open."""
    key, sentence = sighting.key, passage.sentence.index
    if key in _THEY:
        barred = _acting(sighting, passage, talk) if key == "them" else frozenset()
        return _they(sighting, sentence, talk, barred, _gathers(_token(sighting, passage)))
    if key in _HE or key in _SHE:
        outside = not in_quotes(passage, sighting.start)
        gender = "m" if key in _HE else "f"
        barred = _acting(sighting, passage, talk) if key in _OBJECTS else _beside(sighting, passage, talk)
        main = _going_on(sighting, passage, talk) or _told_of(sighting, passage, talk)
        main = main or _judged(sighting, passage, talk)
        heard = next((h for h in talk.heard[-20:] if h.party in main and _fits(h, gender)), None) if main else None
        heard = heard or _single(sighting, passage, gender, talk, outside, barred)
        return (heard.party,) if heard is not None else ()
    if talk.narrator is not None and key in _PAIRED:
        return _of_pair(sighting, passage, talk, talk.narrator)
    return _speaker(sighting, passage, talk) if key not in _YOU else ()


def _of_pair(sighting: Sighting, passage: Passage, talk: Discourse, speaker: Party) -> tuple[Party, ...]:
    """Whom one of the two who talk to each other means by "you", and by "we" in "we met in Oslo"."""
    spoken_to = tuple(party for party in talk.pair if party.participant.name != speaker.participant.name)
    if len(spoken_to) != 1:
        return ()
    if sighting.key in _YOU:
        return spoken_to
    token = _token(sighting, passage)
    verb = token.head if token is not None and token.dep_ in _SUBJECTS else None
    if verb is None or children(verb, "dobj") or under(verb, "with", "to"):
        return ()
    return talk.pair if verb.lower_ in _MEETING or (verb.dep_ == "relcl" and verb.lower_ in _HAVING) else ()


def _acting(sighting: Sighting, passage: Passage, talk: Discourse) -> frozenset[Party]:
    """Who does what is done to "him": he met him, Ash urged him to come, and neither means himself."""
    if passage.parse is None:
        first, index = passage.sentence.start, passage.sentence.index
        text = passage.sentence.text[: sighting.start - first]
        here = (h for h in talk.heard[-20:] if h.sentence == index and h.start < sighting.start)
        return frozenset(h.party for h in here if _ACTS.fullmatch(text, h.start - first) is not None)
    token = _token(sighting, passage)
    verb = governing_verb(token) if token is not None and token.tag_ == "PRP" else None
    if token is not None and verb is not None and any(t.lower_ == "for" for t in children(verb, "mark")):
        verb = _who_grants(verb)
    return frozenset(heard.party for heard in _doers(verb, passage, talk))


def _who_grants(verb: Word) -> Word | None:
    """ "Ash signed a letter allowing Birk leave for him to travel": the verb whose doer means another by "him"."""
    above = governing_verb(verb.head) if verb.head is not verb else None
    while above is not None and above.dep_ in ("acl", "pcomp"):
        above = governing_verb(above.head)
    granting = above is None or above.lower_ in small_set(
        "granting"
    )  # not "Ash received an invitation for him to come"
    return above if granting else verb


def _beside(sighting: Sighting, passage: Passage, talk: Discourse) -> frozenset[Party]:
    """ "In talks with Ash, he said", "after meeting with Ash, he flew home": who is with him there is another."""
    if " with " not in passage.sentence.text[: sighting.start - passage.sentence.start]:
        return frozenset()
    token = _token(sighting, passage)
    verb = token.head if token is not None and token.dep_ in _SUBJECTS else None
    opening = [t for part in verb.lefts for t in part.subtree] if verb is not None else []
    partners = [t for link in opening if link.lower_ == "with" for t in link.children if t.dep_ == "pobj"]
    return frozenset(heard.party for heard in _heard_at(partners, passage, talk))


def hosting(sighting: Sighting, passage: Passage, talk: Discourse) -> frozenset[Party]:
    """Who does what is done to a group: "Ash hosted the two", "Ash met with the pair", and is none of them."""
    token = _token(sighting, passage)
    above = token.head if token is not None else None
    if above is not None and above.lower_ in _TOWARDS:
        above = above.head
    verb = above if above is not None and above is not token and is_verbal(above) else None
    verb = verb if token is not None and token.dep_ in _UNDERGOING else None
    return frozenset(heard.party for heard in _doers(verb, passage, talk))


def _going_on(sighting: Sighting, passage: Passage, talk: Discourse) -> frozenset[Party]:
    """Who "he" is in "Ash was to come once Birk had won, but he called it off", "Ash says Birk will win as he meets
    Cole": the one that the main clause is of."""
    token = _token(sighting, passage)
    if token is None or token.dep_ not in _SUBJECTS or token.head.dep_ not in ("conj", "advcl"):
        return frozenset()
    main = token.head.head
    joined = main.dep_ == "ROOT" and is_verbal(main)
    return frozenset(heard.party for heard in _doers(main, passage, talk)) if joined else frozenset()


def _told_of(sighting: Sighting, passage: Passage, talk: Discourse) -> frozenset[Party]:
    """Who "he" is in "Ash met Birk, who will leave on his first tour": the one of whom the clause with "who" tells."""
    token = _token(sighting, passage)
    above = () if token is None or (sighting.key in _OBJECTS and token.tag_ == "PRP") else ancestors(token)
    clause = next((t for t in above if t.dep_ == "relcl"), None)
    if clause is None or not any(t.lower_ == "who" and t.dep_ in _SUBJECTS for t in clause.children):
        return frozenset()
    return frozenset(heard.party for heard in _doers(clause, passage, talk))


def _judged(sighting: Sighting, passage: Passage, talk: Discourse) -> frozenset[Party]:
    """Who "his" is of in "Ash thanked Birk for (coming after) his visit", "slammed Birk over his talks": the judged."""
    token = _token(sighting, passage)
    verb = governing_verb(token) if token is not None and token.tag_ == "PRP$" else None
    while verb is not None and verb.dep_ == "pcomp":
        verb = governing_verb(verb.head)
    if token is None or verb is None or verb.lower_ not in word_forms("judged_for"):
        return frozenset()
    if not any(link.head is verb and link.lower_ in _OF_WHAT for link in ancestors(token)):
        return frozenset()
    judged = [t for t in objects(verb) if t.i < token.i]
    return frozenset(heard.party for heard in _heard_at(judged, passage, talk))


def _token(sighting: Sighting, passage: Passage) -> Word | None:
    at = sighting.head - passage.sentence.start
    return next((t for t in passage.words if t.idx == at), None)


def _doers(verb: Word | None, passage: Passage, talk: Discourse) -> Iterator[Heard]:
    """Those heard of in the sentence who do what the verb says."""
    yield from _heard_at(
        [t for doer in subjects(verb) for t in conjuncts(doer)] if verb is not None else [], passage, talk
    )


def _heard_at(words: list[Word], passage: Passage, talk: Discourse) -> Iterator[Heard]:
    """Those heard of in the sentence whom the words name."""
    first, index = passage.sentence.start, passage.sentence.index
    spans = [(first + t.left_edge.idx, first + t.idx) for t in words]
    for heard in talk.heard[-20:]:
        if heard.sentence == index and not heard.owner and any(a <= heard.start <= b for a, b in spans):
            yield heard


def _single(
    sighting: Sighting, passage: Passage, gender: str, talk: Discourse, outside: bool, barred: frozenset[Party]
) -> Heard | None:
    """The person before: in the same sentence its subject first, else in the sentences before, subjects first.

    outside: the pronoun is in no quotation, so that it is none of those whom the sentence's quotation speaks of.
    barred: who cannot be meant, as they are the ones who act on him.
    """
    sentence = passage.sentence.index
    for back in range(PRONOUN_REACH + 1):
        here = [
            heard
            for heard in talk.heard[-40:]
            if heard.sentence == sentence - back and heard.start < sighting.start and _fits(heard, gender)
            if not (outside and heard.quoted) and heard.party != talk.narrator
            if not barred or heard.party not in barred
        ]
        if here:
            subjects = [heard for heard in here if heard.subject]
            if back and not subjects and _has_unnamed_subject(sentence - back, talk):
                return None
            owner = _owner(sentence - back, gender, talk) if back and not subjects else None
            if owner is not None:
                return owner
            if subjects or not back:
                return (subjects[-1] if back == 0 else subjects[0]) if subjects else here[0]
            return max(here, key=lambda heard: _weight(heard, sentence, talk))
        ahead = _ahead(sighting, passage, gender, talk) if back == 0 else None
        if ahead is not None:
            return ahead
    return None


def _owner(sentence: int, gender: str, talk: Discourse) -> Heard | None:
    """ "Trade will dominate her talks with Birk. She then flies home": whose talks they are goes on."""
    party = talk.owners.get(sentence)
    return next((h for h in reversed(talk.heard) if h.party == party and _fits(h, gender)), None)


def _has_unnamed_subject(sentence: int, talk: Discourse) -> bool:
    """ "The former senator spoke to Ash. He also ...": whose name is not given may be meant."""
    heard = [heard for heard in talk.heard[-40:] if heard.sentence == sentence and heard.subject]
    return any(one.party.participant.name is None for one in heard)


def _weight(heard: Heard, sentence: int, talk: Discourse) -> float:
    """How much somebody is spoken of in the sentences before: as their subject most."""
    said = [one for one in talk.back(sentence - 1, PRONOUN_REACH) if one.party.participant == heard.party.participant]
    return sum(_FADING ** (sentence - one.sentence) * (2 if one.subject else 1) for one in said)


def _ahead(sighting: Sighting, passage: Passage, gender: str, talk: Discourse) -> Heard | None:
    """ "In a call with his counterpart, X said": the subject that follows an opening phrase with its pronoun."""
    if not sighting.opening or _leads(sighting, passage):
        return None
    here = (h for h in talk.heard[-20:] if h.sentence == passage.sentence.index)
    later = [h for h in here if h.start > sighting.start and _fits(h, gender)]
    subjects = [heard for heard in later if heard.subject]
    return subjects[0] if subjects else None


def _leads(sighting: Sighting, passage: Passage) -> bool:
    """ "On Monday he flies to Rome, where Ash awaits him": the subject of the main clause points to nobody ahead."""
    token = _token(sighting, passage)
    return token is not None and token.dep_ in _SUBJECTS and token.head.dep_ == "ROOT"


def _fits(heard: Heard, gender: str) -> bool:
    return heard.party.participant.name is not None and heard.gender in ("", gender)


def _gathers(token: Word | None) -> bool:
    """ "when they meet on Friday": what a body's members do among themselves."""
    return token is not None and token.head.lower_ in _GATHERING and token.dep_ in _SUBJECTS


def _they(
    sighting: Sighting, sentence: int, talk: Discourse, barred: frozenset[Party], gathers: bool
) -> tuple[Party, ...]:
    """The group last spoken of; of one body's members ("EU leaders") only in their own sentence, where they gather.

    barred: who is none of them, as he acts on them ("she saw each of them").
    """
    several = [
        (index, parties) for index, parties in talk.groups if len(parties) > 1 or (gathers and index == sentence)
    ]
    for index, parties in several[-1:]:
        if sentence - index <= 1 and not barred & {*parties}:
            return parties
    for back in (0, 1):
        people: dict[str | None, Party] = {}
        for heard in talk.heard[-40:]:
            if heard.sentence == sentence - back and heard.start < sighting.start and heard.party not in barred:
                if heard.party.level is Level.NONE:
                    return ()  # one of them may be no official
                one = people.get(heard.party.participant.polity)
                if one is None or one.level is not Level.LEADER or heard.party.level is Level.LEADER:
                    people[heard.party.participant.polity] = heard.party  # of two the last, but no leader's aide
        if len(people) == 2:
            return tuple(people.values())
        if people:
            return ()
    return ()


def _speaker(sighting: Sighting, passage: Passage, talk: Discourse) -> tuple[Party, ...]:
    """Who says "I" in a quotation: the person named outside it in the same sentence, else the subject just before."""
    if not in_quotes(passage, sighting.start):
        return (talk.narrator,) if talk.narrator is not None and sighting.key in _I else ()
    sentence = passage.sentence.index
    here = [heard for heard in talk.heard[-20:] if heard.sentence == sentence and not heard.quoted]
    saying = [heard for heard in here if heard.subject] or here
    if saying:
        return (saying[-1].party,)
    if _UNQUOTED.search(_QUOTED.sub("", passage.sentence.text)):
        return ()  # someone else is named as the speaker
    before = [h for h in talk.heard[-20:] if h.sentence == sentence - 1 and h.subject and not h.quoted]
    return (before[0].party,) if before and _same_paragraph(passage, talk, sentence) else ()


def _same_paragraph(passage: Passage, talk: Discourse, sentence: int) -> bool:
    """Whether the sentence goes on in the paragraph of the one before, whose speaker then still speaks."""
    return passage.sentence.paragraph == talk.paragraphs.get(sentence - 1)


def in_quotes(passage: Passage, offset: int) -> bool:
    """Whether a place of the sentence lies between quotation marks."""
    before = passage.sentence.text[: offset - passage.sentence.start]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1
