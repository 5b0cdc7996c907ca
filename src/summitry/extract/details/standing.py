"""How a topic stands to its encounter: raised, on the agenda, guessed at, or avoided (codebook, section 2)."""

from functools import cache

from summitry import lexicon
from summitry.extract.details.trees import child, clause_words, words_above
from summitry.extract.text.words import Word
from summitry.lexicon import word_forms
from summitry.model.terms import AHEAD, Modality, Standing, Status

MODALITIES = {
    Standing.RAISED: Modality.ASSERTED,
    Standing.AGENDA: Modality.PLANNED,
    Standing.SPECULATED: Modality.POSSIBLE,
    Standing.AVOIDED: Modality.DENIED,
}


@cache
def _signs() -> dict[str, str]:
    return {row[0]: row[1] for row in lexicon.words("standing_signs")}


def standing(verb: Word, status: Status, led: bool = True) -> Standing:
    """The standing of topics that hang on a verb, for an encounter of that status.

    led: a frame leads to them. What a verb outside of frames denies is no topic left out, but part of what was said
    ("he told her that relations were not what they had been").
    """
    own, above = _signs_in(clause_words(verb)), _signs_in(words_above(verb))
    if "not" in own and (led or verb.lower_ in word_forms("mentioning_verbs")):
        return Standing.AVOIDED
    if ("guess" in own or "think" in above) and not ("plan" in own and status in AHEAD):
        return Standing.SPECULATED
    if "plan" in own | above and not _past(verb) and status is not Status.HELD:
        return Standing.AGENDA
    aim = status is Status.ONGOING and any(c.dep_ == "aux" and c.lower_ == "to" for c in verb.children)
    return Standing.AGENDA if aim or status in AHEAD else Standing.RAISED


def _signs_in(words: set[str]) -> set[str]:
    return {_signs()[w] for w in words if w in _signs()}


def _past(verb: Word) -> bool:
    return verb.tag_ == "VBD" or (verb.tag_ == "VBN" and child(verb, "aux") is not None)
