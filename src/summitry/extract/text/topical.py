"""What an encounter is about, where the words make it the subject: "Iran topped the agenda in talks with Ash"."""

from functools import cache

from summitry.extract.text.syntax import children, is_copula, is_passive, objects, under
from summitry.extract.text.words import Word
from summitry.lexicon import small_set, word_forms, words


def tells_topic(verb: Word) -> bool:
    """Whether the subject of a verb is what they speak of, not who speaks.

    "Iran was raised in talks with Ash", "Iran came up", "Iran will dominate the talks", "Iran was on their agenda",
    "Iran was the focus of the talks".
    """
    if is_passive(verb):
        return verb.lower_ in _spoken_of()
    if verb.lower_ in word_forms("agenda_verbs"):
        return any(o.lower_ in small_set("agendas") | word_forms("topic_nouns") for o in objects(verb))
    if verb.lower_ in word_forms("surfacing_verbs"):
        return True
    if any(part.lower_ == "up" for part in children(verb, "prt")):
        return verb.lower_ in small_set("coming") and not under(verb, "with")  # "came up with a plan in talks"
    parts = children(verb, "acomp", "advmod")
    named = [*children(verb, "attr"), *parts, *(noun for word in (verb, *parts) for noun in under(word, "on"))]
    being = is_copula(verb) or verb.lower_ in small_set("remaining")
    return being and any(noun.lower_ in small_set("agendas") | small_set("foci") for noun in named)


@cache
def _spoken_of() -> frozenset[str]:
    return frozenset(form for row in words("topic_verbs") if "obj" in row[1].split(",") for form in row[0].split())
