"""What is named behind a journey's word where the parse hangs it on something between.

"flew on Monday with a large delegation to Oman", "a visit for the first time to Oman by Ash": the order of the words.
"""

from collections.abc import Iterator

from summitry.extract.events.who import Who
from summitry.extract.story import PEOPLE, Mention
from summitry.extract.text.syntax import conjuncts, is_verbal
from summitry.extract.text.words import Word, text_of
from summitry.lexicon import places

_FAR = 14
_ENDS = frozenset((",", ";", ":", "(", "--", "—", "–", '"', "“", "who", "which", "that", "where"))


def goals_behind(token: Word, who: Who, links: tuple[str, ...]) -> list[Word]:
    """The place, and those joined to it, to which the first fitting link behind the word leads."""
    named = (t for t in _led_by(token, links) if t.tag_[:3] == "NNP" and not who.is_time(t) and not _person(t, who))
    found = next((t for t in named if places().find(_name(t))), None)
    return conjuncts(found) if found is not None else []


def doers_behind(noun: Word, who: Who) -> list[Mention]:
    """Who makes the journey: "a visit to Oman Monday afternoon by Ash"."""
    return [m for t in _led_by(noun, ("by", "of")) if (m := _person(t, who)) is not None][:1]


def _led_by(token: Word, links: tuple[str, ...]) -> Iterator[Word]:
    """The nouns of the links behind the word, up to the end of its clause."""
    for link in token.doc[token.i + 1 : token.i + _FAR]:
        if link.lower_ in _ENDS or (is_verbal(link) and link.dep_ != "amod"):
            return
        if link.lower_ in links:
            yield from (t for t in link.children if t.dep_ == "pobj")


def _person(token: Word, who: Who) -> Mention | None:
    mention = who.mention(token)
    return mention if mention is not None and mention.kind in PEOPLE and mention.parties else None


def _name(token: Word) -> str:
    first = min([token.i, *(t.i for t in token.lefts if t.dep_ == "compound")])
    return text_of(token.doc[first : token.i + 1])
