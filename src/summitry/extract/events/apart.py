"""Several encounters in one breath: "spoke by phone with A and B", "meetings with A and B" (CODEBOOK.md, rule 13)."""

import re
from collections.abc import Collection, Iterable, Sequence
from itertools import pairwise

from summitry.extract.events.triggers import Trigger, is_journey
from summitry.extract.story import Mention, Party, Passage
from summitry.extract.text.syntax import ancestors, governing_verb, subjects, under
from summitry.extract.text.words import Word, text_of
from summitry.lexicon import word_forms
from summitry.model.terms import Kind

Region = tuple[int, int]
_PLACED = re.compile(r",? (?:in|at) (?:the )?[A-Z]")
_THEN = re.compile(
    r",?(?: and)?,? (?:then|later|afterwards?|separately|individually|in (?:a )?separate \w+|at a separate \w+),?"
    r"(?: with)?(?: the)? "
)
_WITH_AGAIN = re.compile(r"(?:,|;|\band|\bas well as)(?: also| later| then| finally| lastly)? with\b")
_MARGINS = re.compile(r"\b(?:sidelines|margins|fringes|edges)\b")
_SEPARATE = frozenset(("separately", "individually", "separate", "individual"))
_IN_TURN = frozenset(("meet", "see"))
_MANY = 3
_LENGTH = 8
_ALONE = ("one-on-one", "one on one", "one-to-one", "one by one", "one after the other", "individually", "separately")
_IN_SEPARATE = re.compile(
    r"\bin (?:two |three )?separate (?:meetings|sessions|talks|calls|encounters|conversations)\b"
    r"|\bone (?:after the other|after another|by one)\b|\bin quick succession\b"
)
_TOUR = 6


def apart_from(trigger: Trigger, mentions: Sequence[Mention], start: int, kind: Kind) -> Collection[Mention]:
    """The partners each of whom has an encounter of his own; () where all are in one.

    mentions: who takes part. start: the trigger's offset; partners are named after it.
    """
    token = trigger.token
    if any(_is_joint(t) for t in token.subtree if abs(t.i - token.i) < 8):
        return ()
    doers = [m for m in mentions if m.start < start]
    each = token.i and token.nbor(-1).lower_ in ("all", "each")
    if trigger.word.verb and (each or _are_in_turn(token, start, doers)):
        partners = [m for m in mentions if m.start > start]
        return doers if len(partners) == 1 else ()  # "all spoke with Birk"
    several = token.lower_ in word_forms("encounters_plural")
    plural = several and not trigger.word.verb and not under(token, "between", "of")
    plural = plural or _one_after_another(token, start, mentions)
    plural = plural or (not trigger.word.verb and _on_tour(token, mentions))
    separately = _is_separate(token)
    if (
        plural
        or separately
        or (trigger.word.verb and trigger.word.lemma in _IN_TURN and _in_turn(token, start, mentions))
        or (trigger.word.verb and kind is Kind.CALL and trigger.word.frame not in ("attend", "meet"))
    ):
        base = start - token.idx
        verb = token if trigger.word.verb else governing_verb(token)
        acting = [base + t.idx for t in subjects(verb)] if verb is not None else []
        after = [m for m in mentions if m.start > start and not any(m.start <= at < m.end for at in acting)]
        return [m for m in mentions if m not in after] if separately and len(after) == 1 else after
    return ()


def is_each_alone(trigger: Trigger, mentions: Sequence[Mention], start: int) -> bool:
    """ "Met A and B separately", "saw A, then B", "A on Monday and B on Tuesday": also of people of one polity."""
    sides = [m for m in mentions if m.start > start], [m for m in mentions if m.start < start]
    return _is_separate(trigger.token) or any(_are_in_turn(trigger.token, start, side) for side in sides)


def _are_in_turn(token: Word, start: int, mentions: Sequence[Mention]) -> bool:
    """ "A, then B", "A and, separately, B"."""
    return any(_THEN.fullmatch(words) for words in _words_between(token, start, mentions))


def _is_separate(token: Word) -> bool:
    """ "Met separately with A and B", "A and B met C separately", "met one-on-one with A and B"."""
    if any(child.lower_ in _SEPARATE for child in token.children):
        return True
    behind = text_of(token.doc[token.i + 1 : token.i + _LENGTH]).lower()
    if token.tag_[:2] == "VB" and token.i and token.nbor(-1).lower_ == "each":
        return True
    return token.tag_[:2] == "VB" and (
        behind.startswith(_ALONE) or _IN_SEPARATE.search(text_of(token.subtree)) is not None
    )


def _one_after_another(token: Word, start: int, mentions: Sequence[Mention]) -> bool:
    """ "met with A, then with B"."""
    between = _words_between(token, start, [m for m in mentions if m.start > start])
    return any(_THEN.fullmatch(words) or _WITH_AGAIN.search(words) for words in between)


def _words_between(token: Word, start: int, mentions: Sequence[Mention]) -> list[str]:
    """The words that stand between one of them and the next. start: the offset of the token."""
    text, base = token.doc.text, start - token.idx
    return [text[a.end - base : b.start - base] for a, b in pairwise(sorted(set(mentions), key=lambda m: m.start))]


def _in_turn(token: Word, start: int, mentions: Sequence[Mention]) -> bool:
    """ "will meet A, B and C", "met A and B on the sidelines of the summit": one who sees many sees each alone."""
    partners = {m for m in mentions if m.start > start}
    ours, theirs = _polities(m for m in mentions if m not in partners), _polities(partners)
    if len(ours) != 1 or len(theirs - ours) < 2:
        return False
    if len(partners) == 1:
        return _on_tour(token, partners)
    first = token.doc.text[token.idx + len(token.text) : min(m.start for m in partners) - start + token.idx]
    if " including " in first or " such as " in first:
        return False  # "met ministers of the bloc, including A and B"
    if bool(_MARGINS.search(token.doc.text)) or _at_a_gathering(token):
        return True
    one_day = token.tag_ == "VBD" and len(theirs - ours) < _TOUR
    return len(theirs - ours) >= _MANY and not one_day


def _on_tour(token: Word, partners: Iterable[Mention]) -> bool:
    """ "will travel to A and B to meet with her counterparts": each in his own land."""
    return any(map(_are_counterparts, partners)) and any(map(is_journey, ancestors(token)))


def _at_a_gathering(token: Word) -> bool:
    """ "met A and B at the G20 summit", which is named; "at a summit in Rome" may be one of the three."""
    nouns = under(token, "at", "during")
    return any(
        noun.lower_ in word_forms("gathering_nouns")
        and any(t.text[0].isupper() and t.dep_ in ("compound", "nmod", "poss") for t in noun.children)
        for noun in nouns
    )


def _polities(mentions: Iterable[Mention]) -> set[str]:
    return {p.participant.polity for m in mentions for p in m.parties if p.participant.polity}


def own_regions(passage: Passage, trigger: Trigger, mentions: Sequence[Mention]) -> dict[Mention, Region]:
    """The partners behind the trigger if each has a day or place of his own, with the offsets of the words about him.

    "Will meet A in Rome on Monday and B in Paris the next day": two encounters (CODEBOOK.md, rule 13).
    """
    first = passage.sentence.start + trigger.token.idx
    subject_at = [passage.sentence.start + t.idx for t in trigger.token.doc if t.dep_ in ("nsubj", "nsubjpass")]
    acting = {m for m in mentions if any(m.start <= at < m.end for at in subject_at)}
    behind = {m for m in mentions if m.start > first and m.parties and m not in acting}
    partners = sorted(behind, key=lambda m: m.start)  # "After talks with A on Monday, B said he would go to Rome"
    if len(partners) < 2:
        return {}
    ends = [*(m.start for m in partners[1:]), passage.sentence.end]
    regions = {m: (m.end, end) for m, end in zip(partners, ends, strict=True)}
    days = [t for t in passage.times if t.type in ("DATE", "TIME")]
    timed = all(any(a <= t.start and t.end <= b for t in days) for a, b in regions.values())
    if days and not timed:  # "spoke on Monday with A, and on Tuesday with B"
        starts = [passage.sentence.start, *(m.end for m in partners[:-1])]
        before = {m: (start, m.start) for m, start in zip(partners, starts, strict=True)}
        if all(any(a <= t.start and t.end <= b for t in days) for a, b in before.values()):
            return before
    placed = all(_PLACED.match(passage.sentence.text[a - passage.sentence.start :]) for a, _ in regions.values())
    return regions if timed or placed else {}


def _are_counterparts(mention: Mention) -> bool:
    """ "her counterparts", whose lands the journey names; not "counterparts from A and B"."""
    words = mention.text.split()
    return words[-1:] == ["counterparts"] and len(words) <= 2


def own_land(passage: Passage, mention: Mention, party: Party) -> Region | None:
    """ "will travel to A and B to meet with her counterparts": the words that name the land of one of them."""
    if not _are_counterparts(mention):
        return None
    ahead = [m for m in passage.mentions if m.kind == "polity" and m.end <= mention.start]
    lands = [m for m in ahead if party.participant.polity in _polities([m])]
    return (lands[-1].start, lands[-1].end) if lands else None


def _is_joint(token: Word) -> bool:
    """A word that says that all were in one; a capital "Conference" or "Group" is part of a name."""
    named = token.text[0].isupper() and token.lower_ in ("conference", "group")
    return token.lower_ in word_forms("joint") and not named
