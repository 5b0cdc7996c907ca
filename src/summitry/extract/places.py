"""Place names in a parsed sentence, resolved to the most specific place and its country."""

from functools import cache

from summitry.extract.story import PERSONS, Mention, Passage, Story
from summitry.extract.text.words import Word, Words, text_of
from summitry.lexicon import places as lexicon_places
from summitry.lexicon import polities, word_forms, words
from summitry.lexicon.places import PlaceFact
from summitry.lexicon.polities import CAPITAL
from summitry.model.document import Span
from summitry.model.encounter import Place

_INNER = frozenset(("of", "the", "de", "du", "la", "el", "al", "-", "'s", "es", "and"))
_LONGEST = 6
_CODE = 3


def find_place(story: Story, passage: Passage, token: Word) -> tuple[Place, Span] | None:
    """The place that the noun phrase around a token names, with its words; None where it names none known."""
    if _in_time(passage, token) or _in_person(passage, token):
        return None
    if token.lower_ in ("capital", "capitals"):
        return _capital(story, passage, token)
    for first, last in _stretches(token):
        if last > token.i and _in_time(passage, token.doc[last]):
            continue  # "Washington in March": the month is no county
        first += first < last and _is_article(token.doc[first]) and bool(_facts(_text(token.doc, first + 1, last)))
        text = _text(token.doc, first, last)
        facts = _facts(text) if text not in word_forms("shared_venues") else _of_sides(text, passage)
        if facts and not (facts[0].kind == "city" and _is_surname(story, text)):
            start = passage.sentence.start
            fact = _choose(_in_doubt(facts, text, passage, start + token.doc[first].idx), passage, token.doc, last)
            if fact is None:
                continue
            end = token.doc[last]
            span = story.document.span(start + token.doc[first].idx, start + end.idx + len(end.text))
            return Place(_text(token.doc, first, last), fact.country), span
    return None


def _is_article(token: Word) -> bool:
    """ "The Alaska summit" opens with one, "in The Hague" holds a name."""
    return bool(token.text == "the" or (token.text == "The" and token.i == 0))


def _capital(story: Story, passage: Passage, token: Word) -> tuple[Place, Span] | None:
    """ "the Polish capital" is Warsaw."""
    start = passage.sentence.start
    for mention in passage.mentions:
        if mention.end <= start + token.idx <= mention.end + 2 and len(mention.parties) == 1:
            code = mention.parties[0].participant.polity
            name = _capitals().get(code or "")
            if name and code and len(code) == 3:
                return Place(name, code), story.document.span(mention.start, start + token.idx + len(token.text))
    return None


@cache
def _capitals() -> dict[str, str]:
    found: dict[str, str] = {}
    for surface, forms in polities().forms().items():
        for form in forms:
            if form.role == CAPITAL:
                found.setdefault(form.polity.code, surface)
    return found


def _in_time(passage: Passage, token: Word) -> bool:
    """ "in March" and "on Friday" name no towns."""
    at = passage.sentence.start + token.idx
    return any(time.start <= at < time.end for time in passage.times)


def _in_person(passage: Passage, token: Word) -> bool:
    """People are named after towns ("Kim", "Washington")."""
    at = passage.sentence.start + token.idx
    return any(m.start <= at < m.end and m.kind in PERSONS for m in passage.mentions)


def _is_surname(story: Story, name: str) -> bool:
    """Somebody of the story is called so ("Kim"): the bare word names no town in it."""
    if " " in name:
        return False
    return any(m.kind == "person" and name in m.text.split() for p in story.passages for m in p.mentions)


def _stretches(token: Word) -> list[tuple[int, int]]:
    """Runs of name-like tokens around the token, longest first."""
    doc, first, last = token.doc, token.i, token.i
    while first > 0 and token.i - first < _LONGEST and _joins(doc, first - 1):
        first -= 1
    while last + 1 < len(doc) and last - token.i < _LONGEST and _joins(doc, last + 1):
        last += 1
    runs = [(a, b) for a in range(first, token.i + 1) for b in range(token.i, last + 1)]
    good = [run for run in runs if _is_name(doc[run[0]]) and doc[run[1]].text[0].isalnum()]
    return sorted(good, key=lambda run: (run[0] - run[1], run[0]))


def _is_name(token: Word) -> bool:
    return bool(token.text[0].isupper() or token.text[0].isdigit())


def _joins(doc: Words, i: int) -> bool:
    token = doc[i]
    return token.text[0].isupper() or token.lower_ in _INNER or token.text.isdigit()


def _text(doc: Words, first: int, last: int) -> str:
    return text_of(doc[first : last + 1])


def names_region(token: Word) -> bool:
    """Whether the noun is a part of the world without being a country ("Asia", "the Middle East")."""
    return any(_text(token.doc, first, last) in word_forms("regions") for first, last in _stretches(token))


def region_name(token: Word) -> str | None:
    """The part of the world that the noun names ("Asia", "Middle East"), without "the"; None of an adjective."""
    nouns = {form for row in words("regions") if len(row) == 1 for form in row[0].split("|")}
    named = (_text(token.doc, first, last) for first, last in _stretches(token))
    return next((name.removeprefix("the ") for name in named if name in nouns), None)


@cache
def _facts(text: str) -> tuple[PlaceFact, ...]:
    if text.islower() or len(text) < 2 or text in word_forms("regions") or text in word_forms("not_places"):
        return ()
    if text.isupper() and len(text) < 5 and text not in lexicon_places():
        return ()
    return lexicon_places().find(text) if text.lower() not in _event_nouns() else ()


def _of_sides(venue: str, passage: Passage) -> tuple[PlaceFact, ...]:
    """Many countries have a Presidential Palace: the one meant is that of a side named in the sentence.

    Where the sides have one each, the words must name its town ("State House, Nairobi").
    """
    sides = {party.participant.polity for mention in passage.mentions for party in mention.parties}
    found = tuple(fact for fact in _facts(venue) if fact.country in sides)
    if len(found) < 2:
        return found
    return tuple(fact for fact in found if fact.city and fact.city in passage.sentence.text)


def _in_doubt(facts: tuple[PlaceFact, ...], name: str, passage: Passage, at: int) -> tuple[PlaceFact, ...]:
    """Those of the other "Georgia" first, where the name does not stand for the polity (mentions/cast.py).

    at: offset of the name in the document.
    """
    if all(name != row[0] for row in words("doubtful_polities")) or any(
        m.start <= at < m.end for m in passage.mentions
    ):
        return facts
    return tuple(sorted(facts, key=lambda fact: fact.kind == "country"))


@cache
def _event_nouns() -> frozenset[str]:
    return frozenset(row[0] for name in ("triggers", "weak_triggers") for row in words(name))


def _choose(facts: tuple[PlaceFact, ...], passage: Passage, doc: Words, last: int) -> PlaceFact | None:
    """The fact that what follows supports ("Wapakoneta, Ohio", "Hamburg in Germany"); else the best known.

    None for a town of the USA that shares its name with a country or a better known town ("Poland, Ohio", "Canton and
    Lorain, Ohio").
    """
    last = _end_of_list(doc, last)
    following = last + 2 if last + 2 < len(doc) and doc[last + 1].text in (",", "in", "(") else None
    if following is not None and _is_name(doc[following]) and not _in_time(passage, doc[following]):
        end = following
        while end + 1 < len(doc) and _is_name(doc[end + 1]) and end - following < 3:
            end += 1
        for stop in range(end, following - 1, -1):
            name = _text(doc, following, stop)
            countries = {"USA"} if name in word_forms("us_states") else {fact.country for fact in _facts(name)}
            agreeing = [fact for fact in facts if fact.country in countries]
            if agreeing:
                return agreeing[0]
            state = name in word_forms("us_states") and doc[last + 1].text == ","
            if state and (facts[0].kind == "country" or not any(fact.kind == "country" for fact in _facts(name))):
                return None
    return facts[0]


def _end_of_list(doc: Words, last: int) -> int:
    """The last word of "Canton and Lorain" where a comma follows, so that what comes after it is said of both."""
    end = last + 1
    if end + 1 >= len(doc) or doc[end].lower_ != "and" or not _is_name(doc[end + 1]):
        return last
    while end + 1 < len(doc) and _is_name(doc[end + 1]):
        end += 1
    return end if end + 1 < len(doc) and doc[end + 1].text == "," else last


def country_of(code: str | None) -> str | None:
    """The country in which a polity is at home: a state itself, that whose part an authority holds ("KRG" in "IRQ").

    None for organisations, and for movements that hold no land.
    """
    known = polities().by_code.get(code or "")
    if code is None or known is None or code in _lands():
        return _lands().get(code or "")
    return code if known.kind in ("state", "territory") and len(code) == _CODE and code.isupper() else None


def has_its_seat_in(code: str | None, place: Place) -> bool:
    """Whether an organisation has its seat in that town, or that house is in the town ("NATO headquarters")."""
    fact = next((f for f in lexicon_places().find(place.place or "") if f.country == place.country), None)
    return any((code, town) in _seats() for town in (place.place, fact.city if fact else None))


@cache
def _seats() -> frozenset[tuple[str | None, str | None]]:
    return frozenset((row[0], row[1]) for row in words("headquarters"))


@cache
def _lands() -> dict[str, str]:
    return {row[0]: row[1] for row in words("lands")}


def polity_place(mention: Mention) -> Place | None:
    """The country that a mention of a state names; None for people, organisations and movements."""
    if mention.kind != "polity" or len(mention.parties) != 1:
        return None
    code = mention.parties[0].participant.polity
    known = polities().by_code.get(code or "")
    body = known is not None and known.kind == "organisation"  # the G20 and the GCC are no countries
    return Place(mention.text, code) if code and len(code) == 3 and code.isupper() and not body else None
