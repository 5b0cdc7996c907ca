"""Who is one of many at an occasion: "Ash was among 15 heads of state at the burial", "guests at the rite included
Ash and Birk", "Ash was the only Western leader at the parade"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from summitry.extract.events.attendance import gathering_candidate
from summitry.extract.events.candidates import Candidate
from summitry.extract.events.crowds import FRAME, is_crowd
from summitry.extract.events.nearby import rest_of_list
from summitry.extract.events.who import Who
from summitry.extract.story import SOMEBODY, Mention, Passage
from summitry.extract.text.syntax import children, is_copula, is_negated, objects, subjects, under
from summitry.extract.text.words import Word
from summitry.lexicon import small_set, word_forms
from summitry.model.terms import Kind, Level

_SIGNS = ("among", "includ", "only", "one of")
_SINGLED = frozenset(("only", "sole", "highest-ranking", "first", "lone"))
_LEADERS = frozenset(("leader", "president", "premier", "head", "leaders", "guest"))
_AT = ("at", "for")


def find_among(passage: Passage, others: Sequence[Candidate]) -> Iterator[Candidate]:
    """The first occasion at which a sentence counts leaders among those who came.

    None where others, its further candidates, tell of a gathering already.
    """
    low = passage.sentence.text.lower()
    if not passage.mentions or not any(sign in low for sign in _SIGNS):
        return
    if any(c.mention.kind is Kind.GATHERING and not c.mention.anaphoric for c in others):
        return
    who = Who(passage)
    for verb in passage.words:
        noun, comers = _counted(verb, who)
        if noun is None or not any(p.level is Level.LEADER for m in comers for p in m.parties):
            continue
        occasion = _occasion(noun, who)
        if occasion is not None:
            one = gathering_candidate(passage, occasion, comers)
            yield replace(one, mention=replace(one.mention, frame=FRAME)) if is_crowd(noun, who) else one
            return


def _counted(verb: Word, who: Who) -> tuple[Word | None, tuple[Mention, ...]]:
    """The noun of the many, and those of them who are named."""
    if is_copula(verb) and not is_negated(verb):
        nouns = [t for t in under(verb, "among") if _is_of_guests(t, who)]
        singled = [t for t in children(verb, "attr") if _is_singled_out(t)]
        found = children(verb, "nsubj", "attr") if nouns else children(verb, "nsubj") if singled else []
        return next(iter((*nouns, *singled)), None), _people(found, who)
    if verb.lower_ in small_set("including_guests"):
        nouns = [t for t in subjects(verb) if _is_of_guests(t, who)]
        return next(iter(nouns), None), _people(objects(verb), who)
    return None, ()


def _people(nouns: Sequence[Word], who: Who) -> tuple[Mention, ...]:
    named = [m for noun in nouns for m in who.named(noun) if m.kind in SOMEBODY]
    more = [m for last in named[-1:] for m in rest_of_list(last, who) if m.kind in SOMEBODY]
    return tuple(dict.fromkeys((*named, *more)))


def _is_of_guests(noun: Word, who: Who) -> bool:
    return (
        noun.lower_ in small_set("guests_plural")
        or noun.lower_ in word_forms("officials_plural")
        or is_crowd(noun, who)
    )


def _is_singled_out(noun: Word) -> bool:
    """ "the only EU leader", "one of few leaders"."""
    members = under(noun, "of") if noun.lower_ == "one" else [noun] if _SINGLED & {t.lower_ for t in noun.lefts} else []
    return any(t.lower_ in _LEADERS for t in members)


def _occasion(noun: Word, who: Who) -> Word | None:
    """ "at the funeral", "who attended the parade": what they came to; None where they did something else."""
    clauses = children(noun, "relcl", "acl")
    if any(clause.lower_ not in small_set("coming_to_ceremonies") for clause in clauses):
        return None
    inner = under(noun, "of") if noun.lower_ == "one" else []
    stands = under(noun, "on", "in")  # "on the rostrum at the parade"
    places = [t for word in (noun, *inner, *stands, noun.head.head) for t in under(word, *_AT)]
    places += [t for clause in clauses for t in (*objects(clause), *under(clause, *_AT))]
    known = next((t for t in places if t.lower_ in small_set("ceremonies")), None)
    town = any(t.tag_[:3] == "NNP" for t in (*places, *stands))
    return noun if known is None and town and is_crowd(noun, who) else known
