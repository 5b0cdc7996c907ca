"""Verbs of encounter in other senses: to call names, to call somebody on something, to go in with an army."""

from summitry.extract.events.triggers import Trigger
from summitry.extract.events.who import Who
from summitry.extract.story import NAMED, SINGLE, Mention
from summitry.extract.text.syntax import children, is_day, is_negated, is_passive, subjects, under
from summitry.extract.text.words import Word, Words
from summitry.lexicon import small_set, word_forms

_IDIOMS = frozenset(("war", "court", "bat", "sleep", "bed", "waste", "power", "prison", "jail", "trial"))
_DAYS = frozenset(("day", "night", "evening", "morning", "afternoon", "week", "month", "year"))
_OTHER = frozenset(("next", "following", "previous", "same", "very"))
_NAMING = frozenset(("a", "an", "the", '"', "'", "'s", "his", "one", "not", "\u201c"))


def is_reproach(verb: Word) -> bool:
    """ "called him on it"."""
    return any(t.lower_ in ("it", "that", "this", "them", "those") for t in under(verb, "on"))


def is_renamed(object_: Word, mention: Mention, who: Who) -> bool:
    """ "called Trump a liar", "called Trump's visit a success": naming, not telephoning."""
    last = max((t.i for t in object_.doc if who.mention(t) is mention), default=object_.i)
    last = max([last, *(of.right_edge.i for of in children(object_, "prep") if of.lower_ == "of")])
    following = object_.doc[last + 1].lower_ if last + 1 < len(object_.doc) else ""
    if who.mention(object_) is None:
        return not children(object_, "appos")  # "called his allies, Abe and Moon"
    return following in _NAMING and not _tells_time(object_.doc, last + 2)


def _tells_time(doc: Words, i: int) -> bool:
    """ "called Ash the day before", "called him the same night"; not "called Ash the week's best guest"."""
    times = [word.lower_ for word in doc[i : i + 3]]
    times = times[1:] if times[:1] and times[0] in _OTHER else times
    return bool(times) and times[0] in _DAYS and times[1:2] not in (["'s"], ["\u2019s"], ["of"])


def is_fulfilled(trigger: Trigger) -> bool:
    """ "failed to meet the targets": what is met is nobody."""
    met = children(trigger.token, "dobj", "nsubjpass")
    return trigger.word.lemma == "meet" and any(noun.lower_ in word_forms("met_things") for noun in met)


def is_boast(trigger: Trigger) -> bool:
    """ "talk up the chances", "talked tough": nobody is talked with."""
    near = {t.lower_ for t in children(trigger.token, "prt", "acomp", "advmod", "dobj")}
    return trigger.word.lemma == "talk" and trigger.word.verb and bool(near & small_set("boasting"))


def is_asked_to_come(trigger: Trigger) -> bool:
    """ "Oman welcomes Ash to come (to join the talks)", "welcomed him to visit Oman again": an invitation; who "was
    welcomed (to Muscat) to join a dinner" was there."""
    verb = trigger.token
    asked = [*children(verb, "ccomp", "xcomp", "advcl")] if trigger.word.lemma == "welcome" else []
    there = [t for t in under(verb, "to", "in", "at") if t.i > verb.i]
    words = small_set("to_come") if verb.tag_ in ("VB", "VBP", "VBZ") else small_set("to_visit")
    words = frozenset() if there or is_passive(verb) else words
    return any(t.tag_ == "VB" and t.i > verb.i and t.lower_ in words for t in asked)


def is_journey(trigger: Trigger) -> bool:
    """Not "go into Iraq" (with an army), "came under fire in Rome", "touch on Rome", "it comes to Iran"."""
    parts = {child.lower_ for child in trigger.token.children}
    it = any(child.lower_ == "it" for child in children(trigger.token, "nsubj"))
    if {"be", "become"} & {child.lower_ for child in children(trigger.token, "xcomp")}:
        return False  # "there is going to be trouble in Oman"
    if it or any(noun.lower_ in _IDIOMS for noun in under(trigger.token, "to")):
        return False
    carried = [t for t in children(trigger.token, "dobj") if not is_day(t)]
    if carried and trigger.word.lemma in small_set("hastening"):
        return False  # "rushed aid to Oman"
    if trigger.word.lemma == "go" and _goes_to_war(trigger.token):
        return False
    if trigger.word.lemma == "touch":
        return "down" in parts
    return trigger.word.lemma not in ("come", "go") or not parts & small_set(f"{trigger.word.lemma}_elsewhere")


def _goes_to_war(verb: Word) -> bool:
    """ "We went to Oman to kill the terrorists": a nation with its army, not the one who speaks."""
    we = any(noun.lower_ == "we" for noun in children(verb, "nsubj"))
    aims = [aim for aim in children(verb, "advcl", "xcomp") if aim.tag_ == "VB"]
    return we and any(aim.lower_ in small_set("war_aims") for aim in aims)


def comes_back(trigger: Trigger) -> bool:
    """ "returned", "came back", "flew home"."""
    beside = {child.lower_ for child in trigger.token.children}
    back = trigger.word.lemma in ("come", "fly", "head", "travel", "arrive") and beside & {"back", "home"}
    return bool(back) or trigger.word.lemma == "return"


def comes_here(trigger: Trigger, who: Who) -> bool:
    """ "Ash came in May", "is not coming", "will come next week": to where it is told; not "came under fire", "came to
    nothing", "came first", "the time had come"."""
    verb = trigger.token
    if trigger.word.lemma != "come" or children(verb, "dobj", "attr", "acomp", "oprd", "xcomp", "prt", "expl"):
        return False
    led = children(verb, "prep")
    plain = all(p.lower_ in small_set("coming_beside") or any(who.is_time(t) for t in p.children) for p in led)
    led_on = any(t.lower_ in small_set("come_otherwise") for t in children(verb, "advmod", "advcl"))
    dated = any(who.is_time(t) for t in verb.subtree if t.i > verb.i)
    somebody = any(m.kind in SINGLE for t in subjects(verb) for m in who.named(t))
    return plain and not led_on and somebody and (dated or is_negated(verb))


def called_on(trigger: Trigger, who: Who) -> list[Mention]:
    """ "called on President Ash on Friday": a visit paid, where nothing follows that he is called on to do."""
    verb = trigger.token
    hosts = [m for t in under(verb, "on", "upon") for m in who.named(t) if m.kind in NAMED]
    others = [t for t in children(verb, "dobj") if who.mention(t) not in hosts]
    if trigger.word.lemma != "call" or is_passive(verb) or others or children(verb, "xcomp", "ccomp", "advcl"):
        return []
    own = [t for c in verb.rights if c.dep_ != "conj" for t in c.subtree]  # "called on Ash and is to go to Rome"
    asked = (t for t in own if t.lower_ in ("to", "for") and t.head.dep_ != "conj")
    return [] if any(asked) else hosts


def seen(verb: Word, who: Who) -> list[Mention]:
    """ "saw Ash on Monday", not "saw Ash as a rival", "saw Ash leave", "sees Ash's visit as a sign"."""
    told = [c for c in children(verb, "ccomp") if any(t.lower_ == "that" for t in children(c, "mark"))]
    if is_passive(verb) or len(children(verb, "ccomp", "xcomp", "oprd", "acomp")) > len(told):
        return []  # "said after seeing Ash that ties would improve" is parsed as if that was seen
    met = [
        o for o in children(verb, "dobj") if o.i > verb.i and all(map(_is_aside, children(o, "acl", "relcl", "poss")))
    ]
    if any(t.lower_ in ("as", "off", "like") for word in (verb, *met) for t in word.children):
        return []
    kinds = ("person", "counterpart", *(("pronoun", "group") if _is_on_occasion(verb) else ()))
    return [m for o in met for m in who.named(o) if m.kind in kinds]


def _is_on_occasion(verb: Word) -> bool:
    """ "Saw him again", "saw her in Rome", "saw them last week"; not "saw him"."""
    again = any(t.lower_ in ("again", "separately", "there", "today", "yesterday", "tomorrow") for t in verb.rights)
    return again or bool(children(verb, "npadvmod") or under(verb, "in", "at", "on", "during"))


def _is_aside(clause: Word) -> bool:
    """ "Saw Ash, who was ill", not "saw Ash who was leaving", "saw Ash's visit"."""
    first = clause.left_edge
    return clause.dep_ == "relcl" and first.i > 0 and first.nbor(-1).text == ","
