"""What is said of an encounter that is there: what it was not like, that it goes on, that it never came about."""

from itertools import pairwise

from summitry.extract.facts.cues import WILL, Reading, cue, modifier_of
from summitry.extract.facts.deeds import is_still_to_come
from summitry.extract.facts.tense import MAY
from summitry.extract.text.syntax import ancestors, children, is_copula, is_day, is_negated, is_passive, under
from summitry.extract.text.words import Word
from summitry.lexicon import small_set, word_forms
from summitry.model.terms import COMING, Status

_NEAR = 8
_PRESENT = ("VBZ", "VBP")
_DEFINITE = frozenset(("the", "that", "this", "their", "its", "his", "her", "'s", "\u2019s"))


def told_of(noun: Word, verb: Word, base: Reading) -> Reading | None:
    """What a verb whose subject is the encounter tells beyond its tense ("is drawing near"); None where the tense
    tells all."""
    if base[0] is Status.ONGOING and verb.lower_ in small_set("nearing") and not comes_about(verb):
        return (Status.SCHEDULED, verb, 2)
    if base[0] is Status.FLOATED and (_is_taken_for_granted(noun, verb, base[1]) or _is_if_it_fails(noun, verb)):
        return (Status.SCHEDULED, base[1], 1)
    if verb.lower_ in ("failed", "fails") and any(map(comes_about, children(verb, "xcomp"))):
        return (_undone(noun), verb, 3)  # "failed to materialize"
    weighed = _weighed(noun, verb)
    if weighed is not None:
        return (weighed, verb, 3)
    if base[0] is not Status.DENIED or not is_negated(verb):
        return None
    helpers = {child.lower_ for child in children(verb, "aux")}
    if "could" in helpers and "have" not in helpers and comes_about(verb):
        return (_undone(noun), verb, 3)  # "could not take place"
    if "have" in helpers:
        return (Status.HELD, verb, 1)  # "may not have been a success"
    if helpers & MAY:
        return (Status.FLOATED, verb, 3)  # "may not go ahead"
    if comes_about(verb):
        return (_undone(noun), verb, 3)
    if verb.tag_ == "VBN" and children(verb, "auxpass"):
        return None  # "was not planned"
    return (Status.SCHEDULED, verb, 1) if helpers & (WILL | {"would"}) else (Status.HELD, verb, 1)


def _weighed(noun: Word, copula: Word) -> Status | None:
    """What is judged before there is any: "a meeting is (not) necessary", "talks were far from certain"; not "the
    meeting was necessary", which tells of one that was held."""
    if is_known(noun):
        return None
    now = any(one.lower_ in ("is", "are") for one in children(copula, "auxpass"))
    if now and copula.lower_ in small_set("called_for"):  # "were needed to end the war": they were held
        return Status.DENIED if is_negated(copula) else Status.FLOATED
    if not is_copula(copula):
        return None
    judged = children(copula, "acomp")
    first, _, third = (word.lower_ for word in (*copula.doc[copula.i + 1 : copula.i + 4], *[copula] * 3)[:3])
    sure = [word for word in judged if word.lower_ in small_set("sure") and not _tells_use(word)]
    if (first == "far" and third in small_set("sure")) or sure:
        return Status.FLOATED
    past = copula.lower_ in ("was", "were") and _is_told_of(noun, copula)
    if not past and any(word.lower_ in small_set("called_for") for word in judged):
        return Status.DENIED if is_negated(copula) else Status.FLOATED
    return None


def _is_if_it_fails(noun: Word, verb: Word) -> bool:
    """ "Warns of tariffs if the talks (talks with Ash) fail": how they turn out is open, not whether they are held;
    nobody speaks so of "a meeting"."""
    real = is_known(noun) or noun.tag_ == "NNS"
    return real and verb.lower_ in small_set("turning_out") and any(m.lower_ == "if" for m in children(verb, "mark"))


def _tells_use(adjective: Word) -> bool:
    """ "The talks were not certain to help": what comes of them is uncertain; "certain to take place" is of them."""
    return any(aim.tag_ == "VB" and not comes_about(aim) for aim in children(adjective, "xcomp"))


def _is_told_of(noun: Word, copula: Word) -> bool:
    """ "Talks on Monday (in Oslo, last week) were vital", "three meetings were vital": told with their day, place or
    number, they were held; not "said talks next week were vital"."""
    told = noun.doc[noun.left_edge.i : copula.i]
    placed = [t for t in under(noun, "in", "at") if t.text[0].isupper()]
    dated = any(t.lower_ in word_forms("day_words") for t in told)
    ahead = any(t.lower_ in ("next", "coming", "tomorrow") for t in told)
    return not ahead and (dated or bool(placed or children(noun, "nummod")))


def _is_taken_for_granted(noun: Word, verb: Word, hope: Word) -> bool:
    """ "Hopes that the talks (their talks, talks with Ash) will end the war": of what comes of them; "hopes that
    the talks will be held" is of the talks."""
    certain = is_known(noun) or (noun.lower_ == "talks" and bool(under(noun, "with")))
    beyond = hope.i != verb.i and any(one.i == hope.i for one in ancestors(verb))
    return certain and beyond and cue("under", verb) is None and not comes_about(verb) and not is_passive(verb)


def _undone(noun: Word) -> Status:
    """What did not come about was called off if it was planned; who says "the" meeting knew of one."""
    return Status.CANCELLED if is_known(noun) or is_planned(noun) else Status.DENIED


def is_known(noun: Word) -> bool:
    """ "the meeting", "their meeting", "Ash's meeting": one already spoken of."""
    return any(child.lower_ in _DEFINITE for child in (*noun.lefts, *(t for c in noun.lefts for t in c.children)))


def is_planned(noun: Word) -> bool:
    """ "a planned meeting", "a meeting with Ash set for Friday"."""
    modifier = modifier_of(noun)
    clauses = (t for t in noun.subtree if t.i > noun.i and t.dep_ in ("relcl", "acl"))
    return (modifier is not None and modifier[0] in COMING) or any(cue("under", t) is Status.SCHEDULED for t in clauses)


def is_yet_to_come_about(verb: Word) -> bool:
    """ "The call was announced but has yet to take place"."""
    return is_still_to_come(verb) and any(map(comes_about, children(verb, "xcomp")))


def never_came(noun: Word, verb: Word) -> Reading | None:
    """ "A planned meeting came to nothing"; "a meeting, arranged for May, collapsed (never happened)", of which the
    parse makes two verbs side by side; "the meeting was taken off the agenda"."""
    nouns = {(link.lower_, t.lower_) for link in children(verb, "prep", "prt") for t in children(link, "pobj")}
    nouns |= {(link.lower_, t.lower_) for link in children(verb, "prt") for t in children(verb, "dobj")}
    struck = any(link in ("off", "from") and t in small_set("schedules") for link, t in nouns)
    failed = ("to", "nothing") in nouns or verb.lower_ in small_set("falling_through")
    if is_passive(verb) and struck:
        return (Status.CANCELLED, verb, 3)
    if failed and is_planned(noun):
        return (Status.CANCELLED, verb, 3)
    if cue("under", verb) not in COMING or children(verb, "aux", "auxpass", "dobj"):
        return None
    for later in (*children(verb, "conj", "ccomp"), verb.head):
        undone = later.lower_ in small_set("falling_through") or (is_negated(later) and comes_about(later))
        if undone and later.i > verb.i and not children(later, "nsubj", "nsubjpass"):
            return (Status.CANCELLED, later, 3)
    return None


def is_left_open(verb: Word) -> bool:
    """ "The visit has not been confirmed": it may come, or not."""
    once = any(c.lower_ in ("was", "were") for c in children(verb, "auxpass"))  # "was not announced in advance"
    return is_negated(verb) and verb.lower_ in small_set("settled") and not once


def kept_back(noun: Word, verb: Word, base: Reading) -> Reading | None:
    """What silence says of its object: "declined to (would not) confirm a call" leaves it open, "declined to discuss
    her call", "failed to disclose a call" take it for granted, as does who welcomes it; None of other deeds."""
    if noun.dep_ in ("nsubj", "nsubjpass"):
        return None
    if base[0] is not Status.DENIED:
        return _taken_for_real(noun, verb)
    if verb.lower_ in small_set("confirming"):
        return (Status.FLOATED, verb, 1)
    granted = verb.lower_ in small_set("disclosing") or (verb.lower_ in small_set("talking_over") and is_known(noun))
    return (None, noun, 0) if granted else None


def _taken_for_real(noun: Word, verb: Word) -> Reading | None:
    """ "discussed her trip in June", which is to be, "welcomed the visit by Ash", which is; not "welcomed a visit"."""
    if verb.lower_ not in small_set("discussing"):
        return None
    if children(noun, "poss"):
        return (Status.SCHEDULED, verb, 1)
    the = any(child.lower_ in ("the", "this") for child in noun.lefts)
    return (Status.HELD, verb, 1) if the and verb.lower_ == "welcomed" and not is_planned(noun) else None


def goes_on(verb: Word) -> bool:
    """ "The talks are under way", "the summit is in progress", "the talks stretched into a second day"."""
    if is_copula(verb) and verb.tag_ in _PRESENT and not is_negated(verb):
        words = {t.lower_ for t in (*children(verb, "acomp", "advmod", "attr"), *under(verb, "under", "in"))}
        return bool(words & small_set("under_way"))
    if verb.lower_ == "going" and any(child.lower_ == "on" for child in children(verb, "prt", "advmod")):
        return any(child.lower_ in ("is", "are") for child in children(verb, "aux")) and not is_negated(verb)
    days = [t for t in (*children(verb, "dobj", "npadvmod"), *under(verb, "into", "for")) if t.lower_ == "day"]
    return any(child.lower_ in small_set("later_days") for day in days for child in day.lefts)


def is_in_the_making(verb: Word) -> bool:
    """ "A meeting is being prepared (organised)"."""
    helpers = {child.lower_ for child in children(verb, "aux", "auxpass")}
    return "being" in helpers and verb.lower_ in small_set("in_the_making") and not is_negated(verb)


def being_made(gerund: Word) -> Word | None:
    """ "says meeting with Ash being arranged", whatever the parse makes of a headline: the verb of the making."""
    ahead = gerund.doc[gerund.i + 1 : gerund.i + _NEAR]
    made = next((b for a, b in pairwise(ahead) if a.lower_ == "being"), None)
    return made if made is not None and made.lower_ in small_set("in_the_making") else None


def keeps_going(verb: Word) -> bool:
    """ "continued their talks", "began a second day of talks"."""
    present = verb.tag_ in ("VBD", "VBZ", "VBP") and not is_negated(verb)
    return present and verb.lower_ in ("continued", "continue", "continues")


def is_later_day(day: Word) -> bool:
    """ "began (opened, entered) a second day" of talks."""
    later = any(child.lower_ in small_set("later_days") for child in day.lefts)
    begun = day.head.lower_ in small_set("begun") | {"entered", "enter", "begin", "begins", "open", "opens"}
    return day.lower_ == "day" and day.dep_ == "dobj" and later and begun


def comes_about(verb: Word) -> bool:
    """ "happen", "take place", "go ahead"."""
    beside = {t.lower_ for t in children(verb, "dobj", "advmod", "prt")}
    if verb.lower_ in ("come", "came") and beside & {"off", "about"}:
        return True
    if (verb.lower_ in small_set("happening") or "place" in beside) and any(map(_is_manner, children(verb, "prep"))):
        return False
    moved = bool(beside & {"ahead", "forward", "about"}) and not children(verb, "dobj")
    moved = moved or any(noun.lower_ == "ground" for noun in under(verb, "off"))  # "never got off the ground"
    return verb.lower_ in small_set("coming_about") or "place" in beside or moved


def _is_manner(preposition: Word) -> bool:
    """ "did not happen by chance", "took place in public": how it came about; "in Rome" is where."""
    if preposition.lower_ not in ("by", "in", "without"):
        return False
    return not any(noun.tag_[:3] == "NNP" or is_day(noun) for noun in children(preposition, "pobj"))


def intended(verb: Word) -> Reading | None:
    """ "The plan is for Ash to meet Birk", "the hope was for them to meet"; "the plan had been" is given up."""
    copula = verb.head
    if verb.dep_ == "relcl" and copula.lower_ == "time" and copula.dep_ == "attr" and not children(copula, "amod"):
        return _judged(copula.head)  # "it is time for Ash to meet Birk"
    meant = [*children(verb, "mark"), *children(copula, "prep")]  # the parse hangs "for" on either
    if verb.dep_ != "advcl" or not is_copula(copula) or not any(c.lower_ == "for" and c.i < verb.i for c in meant):
        return None
    if any(t.lower_ == "it" for t in children(copula, "nsubj")):
        return _judged(copula)
    found = next((s for t in children(copula, "nsubj") if (s := cue("to", t)) is not None), None)
    given_up = any(c.lower_ == "had" for c in children(copula, "aux"))
    return None if found is None else (Status.CANCELLED if given_up else found, copula, 2)


def _judged(copula: Word) -> Reading | None:
    """ "It is (would be) wise for Ash to meet Birk", "said it was vital for Ash to meet Birk": not done yet; "it was
    wise for Ash to meet Birk" can be said of a meeting that was held."""
    now = copula.tag_ in _PRESENT or any(child.tag_ == "MD" for child in children(copula, "aux"))
    urged = copula.dep_ == "ccomp" and any(word.lower_ in small_set("called_for") for word in children(copula, "acomp"))
    return (Status.FLOATED, copula, 2) if now or urged else None


def is_there_to(verb: Word) -> bool:
    """ "is in Rome to meet Birk": not yet met."""
    there = is_copula(verb.head) and verb.head.tag_ in _PRESENT
    return there and any(c.lower_ in ("in", "at", "here", "there") for c in verb.head.children)


def is_glad_to_be(verb: Word) -> bool:
    """ "is happy to be in Rome", "Ash 'proud' to be in Rome": there already; not "would be happy to be in Rome"."""
    before = next((t for t in reversed(verb.doc[: verb.i]) if t.lower_ != "to" and not t.is_punct), verb)
    if verb.lower_ != "be" or not verb.i or verb.nbor(-1).lower_ != "to" or before.lower_ not in small_set("glad"):
        return False
    return not any(t.tag_ == "MD" for t in before.head.children)


def is_open_question(verb: Word) -> bool:
    """ "asked whether they met", "whether to meet him", "asked if they met"."""
    marks = {c.lower_ for c in children(verb, "mark", "advmod")}
    return "whether" in marks or ("if" in marks and verb.dep_ == "ccomp")


def comes_after(verb: Word) -> bool:
    """ "The visit follows their talks", "(will build) builds on their talks": what is followed has been; "will follow"
    tells of no order yet."""
    present = verb.tag_ in (*_PRESENT, "VBG") and verb.lower_ in small_set("coming_after")
    builds = verb.lower_ == "build" and any(t.lower_ == "on" for t in children(verb, "prep"))
    return (builds or (present and not children(verb, "aux"))) and not is_negated(verb)
