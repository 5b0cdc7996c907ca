"""Sentences to sightings: a grammar of titles, names and polities over the items of a sentence."""

from dataclasses import replace
from functools import lru_cache

from summitry.extract.mentions.apposed import OFFICER, apposition, body_headed, is_private, officer_of, titled_name
from summitry.extract.mentions.around import HELPERS, Around, after, before, is_anyone, names_a_venue
from summitry.extract.mentions.fields import after_field, beyond_field
from summitry.extract.mentions.items import NAME, POLITY, TITLE, WORD, itemize
from summitry.extract.mentions.nicknames import words_of_names
from summitry.extract.mentions.nouns import (
    COUNTS,
    HOSTS,
    PRONOUNS,
    before_us_state,
    counterpart_words,
    group_nouns,
    locatives,
    peers,
    plural_people,
    telling_words,
    verbs_of_two,
)
from summitry.extract.mentions.possessors import (
    agrees,
    aide_of,
    delegation_of,
    is_full_name,
    owns_name,
    possessor_of_name,
)
from summitry.extract.mentions.sightings import Clause, Codes, Sighting, moved, numbers, role_words
from summitry.extract.mentions.state_groups import of_a_region
from summitry.extract.mentions.unnamed_hosts import sighted_host
from summitry.extract.mentions.vocabulary import Title, given_names
from summitry.extract.text.sentences import LONGEST
from summitry.lexicon import word_forms
from summitry.model.terms import Level

COUNTERPART = Title("counterpart", "", Level.LEADER)
_PAIR = 2
_LONG = 4
_SAYING = frozenset(("said", "says", "told", "added", "wrote", "tweeted", "argued", "asked", "testified", "explained"))
_ALSO_VERBS = frozenset(
    ("host", "head", "chair", "coach", "star", "anchor", "judge", "hosts", "heads", "stars", "judges")
)
_LINKS = frozenset(("and", "&"))
_WEEKDAYS = frozenset(("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"))


@lru_cache(maxsize=2048)
def sightings(text: str, offset: int) -> tuple[Sighting, ...]:
    """Everything of people and polities in one sentence, in order. offset: of the sentence in the document.

    Remembered for a while, because the gates, the parser and the mentions ask about the same sentences.
    """
    return tuple([moved(sighting, offset) for sighting in sighted(text)])


@lru_cache(maxsize=1024)
def sighted(text: str) -> tuple[Sighting, ...]:
    """The same, with their places in the sentence."""
    if len(text) > LONGEST:
        return ()
    tokens = words_of_names(text)
    clause = Clause(tokens, itemize(tokens, text.rstrip("\"'”’) ").endswith(".")))
    out: list[Sighting] = []
    telling, after = telling_words(), 0
    for k, (kind, i, _, _) in enumerate(clause.items):
        if k >= after and (kind != WORD or tokens[i].key in telling):
            found, after = _read(clause, k)
            out.extend([sighting for sighting in found if not _is_weekday(sighting)])
    return tuple(out)


def _is_weekday(sighting: Sighting) -> bool:
    """ "on Friday" is a day, though a prime minister may bear that name; "Mr. Friday" is he."""
    return sighting.kind == "person" and sighting.title is None and sighting.key in _WEEKDAYS


def _read(clause: Clause, k: int) -> tuple[list[Sighting], int]:
    """The sightings that begin at item k, and the item after them."""
    kind = clause.kind(k)
    if kind in (TITLE, WORD) and clause.key(k) in HOSTS and (host := sighted_host(clause, k)) is not None:
        return [host], k + 1
    if kind == TITLE:
        title = clause.items[k].phrase.title
        return _read_title(clause, k, title) if title else ([], k + 1)
    if kind == NAME:
        return _read_name(clause, k, k, None, Around(k))
    if kind == POLITY:
        town = before_us_state(clause.tokens, clause.items[k].j)
        taken = town or _leads_to_title(clause, k) or owns_name(clause, k)
        return ([] if taken else _read_polity(clause, k)), k + 1
    return _read_word(clause, k)


def _leads_to_title(clause: Clause, k: int) -> bool:
    """Whether the polity at item k belongs to a title or noun of people that follows ("Russian foreign minister")."""
    p = k + 1
    while p < len(clause.items):
        key = clause.key(p)
        title = clause.items[p].phrase.title
        if _is_verb_of_state(clause, p):
            return False
        peer = key in peers() and _is_peer(clause, p)
        if title is not None or peer or key in counterpart_words() or (key in plural_people() and clause.joined(p)):
            plural = title.plural if title else key in plural_people() or key.endswith("s")
            return before(clause, p, plural).edge <= k
        if not (clause.joined(p) or key == "'s" or clause.gap(p) == ","):
            return False
        if clause.kind(p) != POLITY and not _small(key):
            return False
        p += 1
    return False


def _is_verb_of_state(clause: Clause, p: int) -> bool:
    """ "Russia hosts the summit", "China heads the bloc"; "Russian hosts" and "the Russia heads" are people."""
    if clause.token(p).text not in _ALSO_VERBS or not p or clause.kind(p - 1) != POLITY or not clause.joined(p):
        return False
    forms = clause.items[p - 1].phrase.forms
    alone = clause.last(p) == clause.token(p)  # not "ECOWAS heads of state"
    return alone and clause.token(p).text.endswith("s") and all(form.role != "demonym" for form in forms)


def _small(key: str) -> bool:
    """Whether a word can stand between a polity and the title that it belongs to."""
    roles = ("adjective", "former", "then", "acting", "elect")
    return key in ("'s", "and", "the") or key in numbers() or any(key in role_words(role) for role in roles)


def _read_title(clause: Clause, k: int, title: Title) -> tuple[list[Sighting], int]:
    if clause.token(k).text in _ALSO_VERBS and clause.kind(k + 1) == NAME and not clause.joined(k):
        return [], k + 1
    if _is_verb_of_state(clause, k) or (clause.token(k).text in _ALSO_VERBS and clause.key(k - 1) in HELPERS):
        return [], k + 1
    left = delegation_of(clause, before(clause, k, title.plural))
    right = after(clause, k + 1, title.plural)
    near = left._replace(
        polities=(*left.polities, *right.polities),
        status=left.status or right.status,
    )
    nxt = right.edge if title.plural else beyond_field(clause, right.edge, title)
    second = _second_title(clause, nxt, title, near)
    if second is not None and not title.plural:
        return _merge_titles(clause, k, title, near, second)
    if title.plural:
        return _read_plural(clause, k, nxt, title, near)
    named = after_field(clause, nxt, title)
    if clause.kind(named) == NAME and (
        (named == nxt and clause.joined(nxt)) or _named_after_comma(clause, named, near)
    ):
        lands = [s for at in range(nxt, named) if clause.kind(at) == POLITY for s in _read_polity(clause, at)]
        found, end = _read_name(clause, named, k, title, near)
        return [*found, *lands], end
    return _office(clause, k, nxt, title, near)


def _second_title(clause: Clause, k: int, first: Title, near: Around) -> int | None:
    """The item of a further title of one holder ("Prime Minister and Foreign Minister X", "Leader Ayatollah X").

    "The Vice President and President Herzog" are two: an article stands before the office of one who is known.
    """
    if clause.kind(k) == TITLE and clause.joined(k):
        return None if clause.token(k).text in _ALSO_VERBS else k  # "French president hosts Merkel"
    if clause.key(k) not in _LINKS or clause.kind(k + 1) != TITLE or clause.kind(k + 2) != NAME:
        return None
    other = clause.items[k + 1].phrase.title
    known = near.definite and not near.polities
    one_holder = not known and first.office not in ("head", "monarch", "royal")
    one_holder = one_holder or (other is not None and other.office == "party_leader")
    return k + 1 if one_holder and clause.joined(k + 2) else None


def _merge_titles(clause: Clause, k: int, first: Title, near: Around, at: int) -> tuple[list[Sighting], int]:
    """The sightings of a holder of two titles, under the first unless that is a mere style ("Mr")."""
    other = clause.items[at].phrase.title
    weak = first.office in ("style", "official", "none")
    title = other if weak and other is not None and other.office != "style" else first
    end = at + 1
    if clause.kind(end) == NAME and clause.joined(end):
        return _read_name(clause, end, k, title, near)
    return _office(clause, k, end, title, near)


def _named_after_comma(clause: Clause, k: int, near: Around) -> bool:
    """Whether "the Russian foreign minister, Sergei Lavrov," goes on with his name."""
    if clause.gap(k) != "," or not (near.polities or near.owner or near.definite):
        return False
    if not agrees(clause.items[k], near):
        return False
    if k + 1 >= len(clause.items):
        return True
    return clause.gap(k + 1)[:1] in (",", ".", ")", ";", "—", "–") or clause.key(k + 1) in ("'s", "said", "who")


def _office(clause: Clause, k: int, end: int, title: Title, near: Around) -> tuple[list[Sighting], int]:
    """A title without a name: an office where its words say whose, or that it is a known one ("the president")."""
    if title.office in ("envoy", "official") and not near.polities and not near.owner:
        near = aide_of(clause, near.edge, near)
    if near.definite and not near.polities and not near.owner and (body := body_headed(clause, end, title)) is not None:
        end, near, title = body.edge, near._replace(polities=body.polities), replace(title, level=Level.SECOND)
    whose = near.polities or near.owner or near.definite or _names_body(clause, k, title) or _reigns(clause, k, title)
    if title.office == "style" or not whose or is_anyone(clause, end, near):
        return [], max(end, k + 1)
    if clause.key(near.edge - 1) in ("a", "an") and not near.status:
        near = near._replace(status="any")
    first, last = clause.token(near.edge), clause.last(end - 1)
    return [_make("office", clause, (first.start, last.end, clause.last(k).start), title, near)], end


def _names_body(clause: Clause, k: int, title: Title) -> bool:
    """ "NATO chief visits Oslo": words of office that begin with the initials of the one body that has it."""
    initials = clause.token(k).text.replace(".", "")
    article = clause.key(k - 1) in ("a", "an") and clause.joined(k)
    return bool(title.polity) and len(initials) > 1 and initials.isupper() and not article


def _reigns(clause: Clause, k: int, title: Title) -> bool:
    """ "King visits Canada", "Pope meets Ukrainian leader": headlines leave the article out."""
    alone = not (clause.joined(k + 1) and clause.token(k + 1).capital) and (not k or clause.last(k - 1).text.islower())
    return title.office == "monarch" and clause.token(k).capital and alone


def _make(kind: str, clause: Clause, places: tuple[int, int, int], title: Title | None, near: Around) -> Sighting:
    start, end, head = places
    return Sighting(
        kind,
        start,
        end,
        head,
        title=title,
        polities=near.polities,
        status=near.status,
        number=near.number,
        owner=near.owner,
        owner_at=near.owner_at,
    )


def _read_plural(clause: Clause, k: int, nxt: int, title: Title, near: Around) -> tuple[list[Sighting], int]:
    """A plural title: of the names that follow ("Presidents X and Y"), else of a group ("the two presidents")."""
    single = replace(title, plural=False)
    several = clause.gap(nxt + 1) == "," or clause.key(nxt + 1) in ("and", "&", "of")
    if clause.kind(nxt) == NAME and clause.joined(nxt) and several and not near.polities:
        return _read_names(clause, k, nxt, single)
    region = of_a_region(clause, near.edge, nxt, title) if not near.polities else None
    if region is not None:
        near, nxt = region
    place = (clause.token(near.edge).start, clause.last(nxt - 1).end, clause.last(k).start)
    if near.definite and near.edge == k and nxt == k + 1 and not near.number and title.level is Level.LEADER:
        near = near._replace(number=_PAIR)
    return [_make("group", clause, place, title, near)], nxt


def _read_names(clause: Clause, k: int, at: int, title: Title) -> tuple[list[Sighting], int]:
    """The holders that a plural title lists."""
    out, nxt = _read_name(clause, at, k, title, Around(k))
    while True:
        more = nxt + (clause.key(nxt) in _LINKS)
        if clause.kind(more) != NAME or (more == nxt and clause.gap(nxt) != ","):
            return out, nxt
        found, nxt = _read_name(clause, more, more, title, Around(more))
        out.extend(found)


def _read_name(clause: Clause, k: int, first: int, title: Title | None, near: Around) -> tuple[list[Sighting], int]:
    """A person by name, with what follows ("of Russia", ", the ..."); first: the item of the title before it, or k."""
    item = clause.items[k]
    start = clause.token(min(near.edge, first)).start
    if title is None:
        known, start = possessor_of_name(clause, k, near, start)
        title = OFFICER if known is not near and not item.phrase.people and is_full_name(clause, k) else None
        near = known
    elif title.office == "official" and not near.polities and not near.owner:
        near = aide_of(clause, min(near.edge, first), near)
    end, after_k, near, title = _behind_name(clause, k, near, title)
    name = _written(clause, k)
    phrase = item.phrase
    made = _make("person", clause, (start, end, clause.last(k).start), title, near)
    key = " ".join(token.key for token in clause.tokens[item.i : item.j])
    beside = (clause.key(after_k), clause.key(min(first, k) - 1))
    speaks = not _SAYING.isdisjoint(beside) or is_private(clause, after_k)
    made = made._replace(
        speaks=speaks, name=name, key=key, people=phrase.people, bare=phrase.bare, ambiguous=phrase.ambiguous
    )
    made = made._replace(behind_word=clause.kind(k - 1) == WORD and clause.items[k - 1].i == 0 and clause.joined(k))
    return [made], after_k


def _written(clause: Clause, k: int) -> str:
    item = clause.items[k]
    parts = [clause.tokens[item.i].text]
    for token in clause.tokens[item.i + 1 : item.j]:
        parts.append((token.gap if token.gap.strip() else " ") + token.text)
    return "".join(parts)


def _behind_name(clause: Clause, k: int, near: Around, title: Title | None) -> tuple[int, int, Around, Title | None]:
    """End offset, next item, and what is known after reading the words behind the name at item k."""
    item = clause.items[k]
    end, nxt = clause.last(k).end, k + 1
    if clause.key(nxt) in ("jr", "sr") and clause.gap(nxt) == ",":
        end, nxt = clause.last(nxt).end, nxt + 1
    if not near.polities and clause.key(nxt) == "of" and clause.joined(nxt):
        at = nxt + 1 + (clause.key(nxt + 1) == "the")
        codes = clause.codes(at, ("name",))
        if codes and clause.key(at + 1) != "'s":
            return clause.last(at).end, at + 1, near._replace(polities=(codes,)), title
    if (title is None or title.office == "style") and (item.phrase.people or item.j - item.i > 1):
        found = apposition(clause, nxt)
        known_otherwise = near.polities or (item.phrase.people and found is None)
        serves = officer_of(clause, nxt) if not known_otherwise else None
        if serves is not None and agrees(item, serves) and (found is None or not found[2].polities):
            return end, nxt, near._replace(polities=serves.polities, status=serves.status), OFFICER
        if found is not None and agrees(item, found[2]) and (found[2].polities or _is_person(clause, k)):
            at, apposed, known = found
            return clause.last(at - 1).end, at, known._replace(edge=near.edge), apposed
    return end, nxt, near, title


def _is_person(clause: Clause, k: int) -> bool:
    """Whether the name is known or begins with a given name: "the Grand Canyon, the Pope said" names no pope."""
    return bool(clause.items[k].phrase.people) or clause.token(k).key in given_names()


def _read_polity(clause: Clause, k: int) -> list[Sighting]:
    first, last = clause.token(k), clause.last(k)
    roles = {form.role for form in clause.items[k].phrase.forms}
    codes: Codes = clause.codes(k, ("name", "demonym", "metonym", "capital"))
    if roles == {"capital"} and (clause.key(k - 1) in locatives() or clause.gap(k + 1)[:1] in ("—", "(")):
        return []
    if roles == {"capital"} and names_a_venue(clause, k):
        return []
    people = roles == {"demonym"} and first.text.endswith("s") and clause.key(k - 1) in ("the", "and", "with", "both")
    kind = "demonym" if roles == {"demonym"} and not people else "polity"
    return [Sighting(kind, first.start, last.end, last.start, polities=(codes,))]


def _read_word(clause: Clause, k: int) -> tuple[list[Sighting], int]:
    token, key = clause.token(k), clause.key(k)
    if key in PRONOUNS and "." not in token.text and {"us": "us", "i": "I"}.get(key, token.text) == token.text:
        beside = key in ("him", "her") or clause.key(k + 1) == "side"  # "Standing by his side, Ash said"
        opens = clause.key(0) in word_forms("openers") or (clause.key(0).endswith("ing") and not beside)
        opening = opens and all("," not in clause.gap(n) for n in range(1, k + 1))
        return [Sighting("pronoun", token.start, token.end, token.start, key=key, opening=opening)], k + 1
    if key in counterpart_words() or (key in peers() and _is_peer(clause, k)):
        return _read_counterpart(clause, k)
    if key in plural_people() or key in group_nouns():
        return _read_group(clause, k), k + 1
    if key in COUNTS and clause.key(k - 1) == "the" and _stand_alone(clause, k):
        pair = Title("pair", "", Level.LEADER, plural=True)
        return [Sighting("group", token.start, token.end, token.start, title=pair, number=numbers()[key])], k + 1
    return [], k + 1


def _stand_alone(clause: Clause, k: int) -> bool:
    """ "The two met", "hosted the three on Monday": a number without a noun, so that it means people just named."""
    nxt = clause.key(k + 1)
    return not clause.joined(k + 1) or nxt in verbs_of_two() or (nxt.endswith("ly") and len(nxt) > _LONG)


def _read_group(clause: Clause, k: int) -> list[Sighting]:
    """ "Chinese officials", "the two sides", "the pair": a group by its noun."""
    key = clause.key(k)
    near = before(clause, k, True)
    camps = key == "parties" and clause.key(near.edge - 1) in ("of", "from", "in")  # "lawmakers of both parties"
    if key in plural_people() and (near.polities or near.owner == "its"):
        title = Title("people", "", plural_people()[key], plural=True)
    elif key in group_nouns() and not near.polities and not camps and (near.number or group_nouns()[key] == "pair"):
        title = Title(group_nouns()[key], "", Level.LEADER, plural=True)
        near = near._replace(number=near.number or numbers().get(key, 2))
    else:
        return []
    place = (clause.token(near.edge).start, clause.last(k).end, clause.last(k).start)
    return [_make("group", clause, place, title, near)]


def _is_peer(clause: Clause, k: int) -> bool:
    """ "Her Polish colleague" and "his opposite number" are counterparts; "a colleague" and "her colleague" are not."""
    if clause.key(k) == "opposite":
        return clause.key(k + 1) in ("number", "numbers") and clause.joined(k + 1)
    near = before(clause, k, True)
    return bool(near.polities) and bool(near.owner)


def _read_counterpart(clause: Clause, k: int) -> tuple[list[Sighting], int]:
    """ "his Russian counterpart (Sergei Lavrov)", "their counterparts from Japan and China"."""
    last = k + (clause.key(k) == "opposite")
    plural = clause.key(last).endswith("s")
    left, right = before(clause, k, True), after(clause, last + 1, True)
    near = left._replace(polities=(*left.polities, *right.polities))
    nxt = right.edge
    title = replace(COUNTERPART, plural=plural)
    at, said = titled_name(clause, nxt, near) or (nxt, title)
    if clause.kind(at) == NAME and (clause.joined(at) or _named_after_comma(clause, at, near)):
        return _read_name(clause, at, k, said, near)
    place = (clause.token(near.edge).start, clause.last(nxt - 1).end, clause.last(k).start)
    return [_make("counterpart", clause, place, title, near)], nxt
