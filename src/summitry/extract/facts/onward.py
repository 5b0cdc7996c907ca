"""Where somebody went when an encounter was over, which is not where it took place."""

from summitry.extract.events.triggers import is_journey
from summitry.extract.text.syntax import ancestors, children, governing_verb, is_verbal
from summitry.extract.text.words import Word
from summitry.lexicon import word_forms

_AFTER = frozenset(("after", "following"))
_GOALS = frozenset(("to", "into", "for", "toward", "towards"))


def is_gone_to_after(token: Word, encounter: Word) -> bool:
    """ "flew to London after his meeting with Ash", "landed in Rome after meeting Ash": the place of a later stop."""
    deed = _deed_after(encounter)
    if deed is None and token.head.lower_ in _GOALS and _comes_then(token.head.head, encounter):
        return True
    if deed is not None and token.head is deed and token.dep_ == "dobj":
        return deed.lower_.startswith(("visit", "tour"))  # "visited Oman after talks with Ash"
    if deed is None or token.head.head is not deed:
        return False
    return token.head.lower_ in _GOALS or deed.lower_ in word_forms("arrivals") | word_forms("returns")


def _comes_then(deed: Word, encounter: Word) -> bool:
    """ "met Ash on Monday, then flew to Oman", "meets Ash before flying to Oman": a journey told behind it."""
    verb = encounter if is_verbal(encounter) else governing_verb(encounter)
    behind = deed.dep_ in ("conj", "dep") or any(t.lower_ == "then" for t in deed.lefts)
    before = deed.dep_ == "pcomp" and deed.head.lower_ == "before"
    if verb is None or not is_journey(deed) or not (before or behind):
        return False
    return deed.i > encounter.i and any(one.i == verb.i for one in ancestors(deed))


def _deed_after(encounter: Word) -> Word | None:
    """What somebody did after the encounter, where its word stands in a phrase or clause that says so."""
    for node in (encounter, *ancestors(encounter)):
        marked = node.dep_ == "advcl" and any(t.lower_ in _AFTER and t.i < node.i for t in children(node, "mark"))
        both = node.dep_ == "conj" and node.head.lower_ == "before"  # "went to Oslo before and after the summit"
        if marked or (node.lower_ in _AFTER and (node.dep_ == "prep" or both)):
            deed = node.head.head if both else node.head
            return deed if is_verbal(deed) else None
        if is_verbal(node) and node.dep_ not in ("pcomp", "advcl"):
            return None
    return None
