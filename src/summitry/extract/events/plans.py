"""Whose plan an encounter is, where the plan is told and not who meets: "Ash's schedule includes meeting Birk"."""

from summitry.extract.events.parts import people
from summitry.extract.events.who import Who
from summitry.extract.story import Mention
from summitry.extract.text.syntax import children, is_passive, subjects, under
from summitry.extract.text.words import Word
from summitry.lexicon import small_set, word_forms


def who_plans(verb: Word) -> list[Word]:
    """ "Ash will ask Oman to wait when meeting Birk", which the parse hangs on the waiting: who asks is there."""
    asked = verb.head
    if verb.dep_ == "xcomp" and asked.lower_ in word_forms("stop_verbs"):  # "Ash's schedule includes meeting Birk"
        lists = [t for t in subjects(asked) if t.lower_ in small_set("schedules")]
        return [t for plan in lists for t in (*children(plan, "poss"), *under(plan, "of", "for"))]
    when = verb.dep_ == "advcl" and any(t.lower_ in ("when", "while") for t in verb.lefts)
    return subjects(asked.head) if when and verb.tag_ == "VBG" and asked.dep_ == "xcomp" else []


def planned_for(verb: Word, who: Who) -> list[Mention]:
    """ "a meeting with Ash is on Birk's schedule (has been pencilled in for Birk)": whose plan it is."""
    lists = [t for t in under(verb, "on", "in") if t.lower_ in small_set("schedules")]
    lists += [t for t in under(verb, "among") if t.lower_ in small_set("engagements")]
    tokens = [owner for t in lists for owner in (*children(t, "poss"), *under(t, "of"))]
    tokens += under(verb, "for") if is_passive(verb) and verb.lower_ in small_set("planning_visits") else []
    return people(who, tokens)
