"""The next best thing where the parse is odd: who stands just before and just after an encounter word.

Headlines and long sentences are parsed wrongly at times; the order of the words is then the better guide.
"""

from collections.abc import Iterator

from summitry.extract.events.triggers import is_encounter
from summitry.extract.events.who import SENT, Who, parties, polities
from summitry.extract.story import NAMED, PEOPLE, Mention
from summitry.extract.text.parsing import is_headline
from summitry.extract.text.syntax import (
    agents,
    ancestors,
    beyond,
    children,
    governing_verb,
    is_verbal,
    objects,
    subjects,
    under,
)
from summitry.extract.text.words import Word, Words
from summitry.lexicon import small_set, words

_LINKS = frozenset(("with", "to", "by", "between"))
_LIST_MARKS = frozenset((",", ";", ":", "and", "&", "the", "(", ")"))
_LONGEST_LINK = 4
_FAR_LINK = 14
_BEFORE = 12
_AFTER = 4
_BEHIND = 5
_BEFORE_DAYS = frozenset(("on", "the", "this", "here"))
_DASHES = frozenset(("-", "–", "—", "--"))
_TALKS = frozenset(("talks", "meeting", "summit"))
_TO_TALKS = frozenset(("for", "to", "at", "after", "before", "ahead", "of", "during", "from", "following"))
_SAID = frozenset(("says", "said"))
_ENDINGS = frozenset((".", "!", "?", "”", '"'))
_ON_OCCASION = frozenset(("in", "after", "during", "following", "before", "of", "at", "from", "for"))
_SETTING = frozenset(("in", "at", "on"))
_ONE_MORE = frozenset(
    (",", "and", "also", "then", "later", "finally", "as", "lunch", "dinner", "breakfast", "separately")
)
_ASIDE = 9
_OF_PLACES = frozenset(("DT", "PRP$", "POS", "JJ", "NN", "NNS", "NNP", "NNPS", "HYPH"))
_AND_WITH = frozenset(("and", ",", "with", "the", "his", "her", "their", "then", "later"))
_BORDERS = frozenset((";", ":", "--", "—", "said", "says", "told"))
_NOT_SUBJECTS = frozenset(("of", "with", "by", "from", "against", "about", "to", "for", "on", "at", "than", "like"))


def before(token: Word, who: Who) -> Mention | None:
    """The nearest person to the left who can be the subject."""
    doc = token.doc
    for i in range(token.i - 1, max(-1, token.i - _BEFORE), -1):
        if doc[i].lower_ in _BORDERS:
            return None
        mention = who.mention(doc[i])
        if mention is not None and mention.kind in PEOPLE and mention.parties:
            return mention if _can_be_subject(token, mention, who) else None
    return None


def _can_be_subject(token: Word, mention: Mention, who: Who) -> bool:
    first = next(t for t in token.doc if who.mention(t) is mention)
    led = first.i > 0 and token.doc[first.i - 1].lower_ in _NOT_SUBJECTS
    return not led and not is_owner(mention, who)


def is_owner(mention: Mention, who: Who) -> bool:
    """ "his" rival, "Xi's" adviser: whose somebody or something is, not who is spoken of."""
    doc = who.passage.words
    last = max(t.i for t in doc if who.mention(t) is mention)
    own = who.mention(doc[last].head) if doc[last].dep_ == "compound" else None
    aide = own is not None and own is not mention and own.kind == "person"  # "Temer adviser Lopes"
    staff = doc[last].head.tag_ in ("NN", "NNS") and doc[last].head.text.islower() and not is_encounter(doc[last].head)
    body = own is not mention and doc[last].dep_ == "compound" and staff  # "the Ash government", "Ash allies"
    return bool(aide or body or doc[last].tag_ == "PRP$" or (last + 1 < len(doc) and doc[last + 1].tag_ == "POS"))


def after(token: Word, who: Who, needs_link: bool) -> Iterator[Mention]:
    """The person right after the word, or after "with" close to it."""
    doc = token.doc
    linked = not needs_link
    for i in range(token.i + 1, min(len(doc), token.i + _AFTER + 1)):
        linked = linked or doc[i].lower_ in _LINKS
        if doc[i].lower_ in SENT:
            return  # "received an envoy from Ash"
        mention = who.mention(doc[i])
        if mention is not None and mention.parties:
            if linked and mention.kind in PEOPLE and not is_owner(mention, who):
                head = max(t.i for t in doc if who.mention(t) is mention) if mention.kind == "group" else i
                yield from who.named(doc[head]) or (mention,)
            return


def right_after(verb: Word, who: Who) -> Iterator[Mention]:
    """The person whom the very next word, days left aside, names, whatever the parse makes of him."""
    behind = verb.doc[verb.i + 1 : verb.i + _BEHIND]
    first = next((t for t in behind if not (who.is_time(t) or t.lower_ in _BEFORE_DAYS)), None)
    found = who.mention(first) if first is not None else None
    if found is not None and found.parties and found.kind in NAMED and not is_owner(found, who):
        yield found


def beside(verb: Word, noun: Word) -> list[Word]:
    """Who stands by "with" or "between" on the verb of which an encounter is the subject.

    Not in "The summit will build on Ash's calls this week with Birk", which the parse hangs on the building.
    """

    def is_of_another(partner: Word) -> bool:
        owned = (t for t in noun.doc[noun.i + 1 : partner.i] if children(t, "poss"))
        return any(is_encounter(t) and t.tag_[:2] == "NN" for t in owned)

    return [partner for partner in under(verb, "with", "between") if not is_of_another(partner)]


def behind_place(verb: Word, who: Who) -> Iterator[Mention]:
    """ "received at the ministry in Rome the premier of Oman": whom the words behind a place or day name."""
    doc, i = verb.doc, verb.i + 1
    while i < len(doc) and (who.is_time(doc[i]) or doc[i].lower_ in _BEFORE_DAYS):
        i += 1
    told = objects(verb) or agents(verb) or under(verb, "with") or beyond(verb, "with")
    if told or i >= len(doc) or doc[i].lower_ not in _SETTING:
        return
    for token in doc[i : verb.i + _FAR_LINK]:
        found = who.mention(token)
        if found is not None and found.parties and found.kind in NAMED:
            yield from () if is_owner(found, who) or token.nbor(-1).lower_ in _SETTING else (found,)
            return
        if token.tag_ not in _OF_PLACES and token.lower_ not in _SETTING:
            return


def is_between(noun: Word) -> bool:
    """ "the talks on Friday between Ash and Birk": the sides are all named, whatever hangs where."""
    return any(t.lower_ == "between" for t in noun.doc[noun.i + 1 : noun.i + _FAR_LINK])


def rest_of_list(mention: Mention, who: Who) -> list[Mention]:
    """The mentions that follow with nothing but list marks between them ("A; B; and C")."""
    doc = who.passage.words
    found: list[Mention] = []
    i = (
        1 + max(t.i for t in doc if who.mention(t) is mention)
        if any(who.mention(t) is mention for t in doc)
        else len(doc)
    )
    while i < len(doc):
        following = who.mention(doc[i])
        if following is not None and following.parties and following.kind in PEOPLE:
            last = max(t.i for t in doc if who.mention(t) is following)
            if last + 1 < len(doc) and (is_verbal(doc[last + 1]) or doc[last + 1].tag_ == "POS"):
                return found
            found.append(following)
            i = last + 1
        elif doc[i].lower_ in _LIST_MARKS or doc[i].tag_ == "POS" or _owns(doc[i], who):
            i += 1
        elif _adds(doc, i):
            i += _adds(doc, i)
        elif doc[i].text in _DASHES and _adds(doc, i + 1):
            i += 1  # "Ash - as well as Birk - in Rome"
        else:
            return found
    return found


def set_apart(mention: Mention, who: Who) -> list[Mention]:
    """Those who follow with a day or place of their own ("A in Rome on Monday and B in Paris the next day")."""
    doc = who.passage.words
    last = max((t.i for t in doc if who.mention(t) is mention), default=len(doc))
    i = _behind_setting(doc, last + 1, who)
    while i > last + 1 and i < len(doc) and doc[i].lower_ in _AND_WITH:
        i += 1
    if i == last + 1 or i >= len(doc) or doc[i - 1].lower_ not in _AND_WITH:
        return []
    following = who.mention(doc[i])
    if following is None or not following.parties or following.kind not in PEOPLE:
        return []
    end = 1 + max(t.i for t in doc if who.mention(t) is following)
    return [following, *set_apart(following, who)] if _behind_setting(doc, end, who) > end else []


def with_again(mention: Mention, who: Who) -> list[Mention]:
    """Who follows behind one more "with": "with A for an hour, over lunch with B and later with C"."""
    doc, found = who.passage.words, [mention]
    i = last = max((t.i for t in doc if who.mention(t) is mention), default=len(doc))
    while i + 1 < min(len(doc), last + _ASIDE) and not is_verbal(doc[i + 1]) and doc[i + 1].text not in (";", ":"):
        i += 1
        joined = doc[i].lower_ == "with" and doc[i - 1].lower_ in _ONE_MORE
        first = doc[i + 1 : i + 3] if joined else ()
        one = next((m for m in map(who.mention, first) if m is not None and m.parties and m.kind in PEOPLE), None)
        if one is not None:
            found.append(one)
            i = last = max(t.i for t in doc if who.mention(t) is one)
    return found[1:]


def _behind_setting(doc: Words, i: int, who: Who) -> int:
    """The first word from i on that is part of no day or place ("in Rome on Monday")."""
    start = who.passage.sentence.start
    while i < len(doc):
        at = start + doc[i].idx
        timed = any(time.start <= at < time.end for time in who.passage.times)
        place = doc[i].lower_ in _SETTING or (doc[i - 1].lower_ in _SETTING and doc[i].tag_ in ("NNP", "DT"))
        place = place or (doc[i].tag_ == "NNP" and doc[i - 1].tag_ == "NNP" and not _is_person(doc[i], who))
        if not (timed or place):
            return i
        i += 1
    return i


def _is_person(token: Word, who: Who) -> bool:
    mention = who.mention(token)
    return mention is not None and mention.kind in PEOPLE


def _adds(doc: Words, i: int) -> int:
    """How many words from i on join one more to a list ("as well as B", "along with B")."""
    phrases = (tuple(row[0].split()) for row in words("list_links"))
    here = tuple(t.lower_ for t in doc[i : i + _LONGEST_LINK])
    return max((len(phrase) for phrase in phrases if here[: len(phrase)] == phrase), default=0)


def announced(noun: Word, who: Who) -> list[Mention]:
    """ "In their first talks since May, Ash and Birk agreed": whom "their" announces, as a list before a verb."""
    doc = noun.doc
    if any(is_verbal(t) for t in doc[: noun.i]):
        return []
    for comma in (t.i for t in doc[noun.i :] if t.text == ","):
        found = _list_before_verb(doc, comma + 1, who)
        if len(polities(parties(found))) > 1:
            return found
    return []


def _list_before_verb(doc: Words, i: int, who: Who) -> list[Mention]:
    found: list[Mention] = []
    while i < len(doc):
        mention = who.mention(doc[i])
        if mention is not None and mention.parties and mention.kind in PEOPLE:
            found.append(mention)
            i = 1 + max(t.i for t in doc if who.mention(t) is mention)
        elif doc[i].lower_ in _LIST_MARKS:
            i += 1
        else:
            return found if is_verbal(doc[i]) else []
    return []


def _is_polity(token: Word, who: Who) -> bool:
    mention = who.mention(token)
    return mention is not None and mention.kind == "polity"


def _owns(token: Word, who: Who) -> bool:
    """ "Peru's" in "met Chile's Birk and Peru's Ash"."""
    return _is_polity(token, who) and token.i + 1 < len(token.doc) and token.nbor(1).tag_ == "POS"


def start_of_list(mention: Mention, who: Who) -> list[Mention]:
    """The mentions before, with nothing but list marks between them ("A, B and C met")."""
    doc = who.passage.words
    found: list[Mention] = []
    i = min((t.i for t in doc if who.mention(t) is mention), default=0) - 1
    joined = False
    while i >= 0:
        before_it = who.mention(doc[i])
        if before_it is not None and before_it.parties and before_it.kind in PEOPLE and joined:
            first = min(t.i for t in doc if who.mention(t) is before_it)
            if (first > 0 and doc[first - 1].lower_ in _NOT_SUBJECTS) or _is_met_before(doc[first], found):
                return found
            found.append(before_it)
            i = first - 1
        elif doc[i].lower_ == "and" or (joined and doc[i].text == ","):
            joined = True
            i -= 1
        elif doc[i].lower_ == "the" and not joined and i and doc[i - 1].lower_ == "and":
            i -= 1  # "Ash and the premier of Peru, Birk"
        elif doc[i].tag_ == "POS" and i and _is_polity(doc[i - 1], who):  # "Peru's Ash and Chile's Birk met"
            i -= 2
        else:
            return found
    return found


def _is_met_before(first: Word, found: list[Mention]) -> bool:
    """ "Ash called Birk, and Cole met Dow": Birk is the object of a verb of his own, and no part of the list."""
    while first.dep_ == "conj":
        first = first.head
    verb = first.head
    return not found and first.dep_ == "dobj" and verb.i < first.i and bool(children(verb, "nsubj"))


def opener(noun: Word, who: Who) -> list[Mention]:
    """ "Trump lowers tariffs on China after Xi meeting": who opens a headline that names one side of an encounter."""
    doc = noun.doc
    named = [t for t in noun.lefts if t.dep_ in ("compound", "nsubj") and _is_person(t, who)]
    start = min((t.left_edge.i for t in named), default=0)
    linked = any(t.lower_ in _ON_OCCASION for t in doc[max(0, start - 2) : start])
    if not linked or doc[-1].text in _ENDINGS:
        return []
    heads = doc[start - 3 : start - 2] if start > 2 and doc[start - 2].lower_ in _SAID else doc[:_AFTER]
    first = next((m for t in heads if _is_person(t, who) for m in [who.mention(t)]), None)
    return [first] if first is not None and first.parties and not is_owner(first, who) else []


def pair(verb: Word, who: Who) -> list[Mention]:
    """ "Ash and his counterpart, Birk, meet": a list of two sides right before the verb, whatever the parse says."""
    last = before(verb, who)
    found = [last, *start_of_list(last, who)] if last is not None else []
    return found if len(polities(parties(found))) > 1 else []


def house(noun: Word, who: Who, guests: list[Mention]) -> list[Mention]:
    """ "Ash arrives for White House talks": the house speaks for who lives there, where the guest is from elsewhere."""
    here = who.mention(noun.nbor(-1)) if noun.i else None
    if here is None or here.text.lower() not in small_set("leaders_houses") or noun.lower_ not in _TALKS:
        return []
    if noun.dep_ != "pobj" or noun.head.lower_ not in _TO_TALKS:
        return []  # "condemns White House talks": others'
    verb = governing_verb(noun)
    guests = guests or [m for t in subjects(verb) for m in who.named(t)] if verb is not None else guests
    foreign = len(polities(parties(guests))) == 1 and not polities(parties(guests)) & polities(here.parties)
    return [*guests, here] if foreign and all(m.kind in PEOPLE for m in guests) else []


def head_of_headline(token: Word, who: Who) -> Mention | None:
    """ "Ash 'upbeat' after talks with Birk", "Ash in Oslo for talks with Birk": whom a line without a verb is about."""
    doc = token.doc
    root = next((word for word in ancestors(token) if word.head.i == word.i), token)
    if root.tag_[:2] != "NN" or not is_headline(doc.text) or any(is_verbal(word) for word in doc if word.i != token.i):
        return None
    mention = who.mention(root)
    return mention if mention is not None and mention.kind in PEOPLE and mention.parties else None


def main_subject(token: Word, who: Who, has_partner: bool) -> Mention | None:
    """ "At a news conference with Merkel, Obama said": who comes after the comma that ends the opening phrase."""
    doc = token.doc
    comma = next((i for i in range(token.i, len(doc)) if doc[i].text == ","), None)
    opening = all(not is_verbal(doc[i]) or doc[i].tag_ == "VBG" for i in range(token.i))
    if comma is None or not opening or not has_partner:
        return None
    for i in range(comma + 1, min(len(doc), comma + _AFTER)):
        mention = who.mention(doc[i])
        if mention is not None and mention.parties:
            last = max(t.i for t in doc if who.mention(t) is mention)
            follows = last + 1 < len(doc) and is_verbal(doc[last + 1])
            return mention if follows and mention.kind in PEOPLE else None
    return None
