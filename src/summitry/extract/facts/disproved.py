"""Reports to which the text gives the lie: "dismissed as false a report that they met", "claims of it are untrue"."""

from summitry.extract.facts.cues import Reading, cue
from summitry.extract.text.syntax import children, is_negated, is_verbal, under
from summitry.extract.text.words import Word
from summitry.lexicon import small_set
from summitry.model.terms import Status


def disproof(report: Word) -> Reading | None:
    """What denies that which a report, claim or rumour tells; None where nothing does."""
    if report.lower_ not in small_set("reports"):
        return None
    led = report.dep_ == "pobj" and report.head.lower_ == "as"  # "dismissed as false a report"
    verb = report.head.head if led else report.head
    named_so = [t for word in under(verb, "as") for t in (word, *word.lefts)]
    said = [*report.lefts, *children(verb, "acomp", "attr", "oprd"), *named_so]
    false = next((t for t in said if t.lower_ in small_set("false")), None)
    denies = led or report.dep_ in ("dobj", "oprd", "nsubjpass")
    if false is None and denies and is_verbal(verb) and cue("that", verb) is Status.DENIED:
        false = verb
    return (Status.DENIED, false, 3) if false is not None and not is_negated(verb) else None
