"""Document to Story: sentences of the body, the gate, the parses, the times."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from summitry import temporal
from summitry.extract.gates.gate import keep
from summitry.extract.gates.prospects import prospects
from summitry.extract.home import home_of
from summitry.extract.mentions import mentions_by_words
from summitry.extract.mentions.cast import Cast
from summitry.extract.mentions.people import days_of
from summitry.extract.mentions.scan import sightings
from summitry.extract.story import Passage, Sentence, Story
from summitry.extract.text.parsing import is_headline, parse
from summitry.extract.text.sentences import LONGEST, Range, is_dateline, paragraphs, sentences
from summitry.model.document import Document
from summitry.temporal.types import Reference

_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
_DAY_FIRST = re.compile(r"https?://[^/]+\.(?:uk|ie|in|pk|bd|lk|au|nz|za|ng|ke|gh|eu|ru|ua|int)(?:[:/]|$)")
""" Addresses of countries and bodies that write 28/06/2019 in English. """
_HEAD = re.compile(r"(?i)(?:.*\bbetween )?(?:the )?")
""" What may stand before the first of two people who are the subject, or between whom something is. """
_BY_PLACE = re.compile(
    r"(?:in|at|on|during|for|over|said|says|met|will|would|has|had|was|is|told|left|arrived|visited|held|hosted|flew"
    r"|travell?ed|went|came|spoke|called|welcomed|received|urged|also)\b"
)
_MOST = 500
""" More sentences with words of encounter than three times what the longest article has: a list, or made to harm. """
_NEAR, _OPENING = 3, 4
""" Times are sought in the sentences this near to a parsed one, and in the first ones. """


class NoArticle(Exception):
    """A text that no account can be made of; the message says why, in one line."""


def read_story(document: Document, exhaustive: bool = False) -> Story:
    """The document as sentences, with parses and times where it may speak of an encounter.

    A document without body ranges is read whole. exhaustive: parse every sentence, whatever the gate says.
    Raises NoArticle where most of it is no sentences, or too many may speak of one: coding takes time by the square of
    them.
    """
    found = find_sentences(document)
    lengths = [len(sentence.text) for sentence in found]
    if 2 * sum(length for length in lengths if length > LONGEST) > sum(lengths):
        raise NoArticle(f"most of it is in stretches of over {LONGEST:,} characters in which no sentence ends")
    reference = find_reference(document, found)
    unparsed = Story(document, reference, tuple(Passage(sentence) for sentence in found))
    wanted, cast = (frozenset(range(len(found))), None) if exhaustive else _worth_parsing(unparsed)
    return replace(unparsed, passages=_passages(found, wanted, reference), cast=cast) if wanted else unparsed


def _worth_parsing(story: Story) -> tuple[frozenset[int], Cast | None]:
    """The sentences that pass both gates, first by their words, then by whom they mean; and the people named."""
    texts = [passage.sentence.text for passage in story.passages]
    wanted = keep(texts, days_of(story.reference), home_of(story.document))
    if not wanted:
        return wanted, None
    if len(wanted) > _MOST:
        raise NoArticle(f"over {_MOST} sentences that may tell of an encounter; read it in parts")
    dated = (_with_past(passage, story.reference, wanted) for passage in story.passages)
    named = mentions_by_words(replace(story, passages=tuple(dated)))
    return prospects(named.passages, wanted), named.cast


def _with_past(passage: Passage, reference: Reference, wanted: frozenset[int]) -> Passage:
    """The passage with its times where it is wanted and names a year: who held which office depends on it."""
    sentence = passage.sentence
    if sentence.index not in wanted or _YEAR.search(sentence.text) is None:
        return passage
    return replace(passage, times=temporal.find_times(sentence.text, reference, sentence.start))


def find_sentences(document: Document) -> tuple[Sentence, ...]:
    """The sentences of the body in order. None crosses the end of a body range or of an embedded statement."""
    out: list[Sentence] = []
    paragraph = 0
    for start, end in _pieces(document):
        for first, last in paragraphs(document.text, start, end):
            for a, b in sentences(document.text, first, last):
                out.append(Sentence(len(out), paragraph, a, b, document.text[a:b]))
            paragraph += 1
    return tuple(out)


def _pieces(document: Document) -> list[Range]:
    """The body ranges, cut where statements begin and end."""
    body = document.body or ((0, len(document.text)),)
    cuts = sorted({edge for statement in document.statements for edge in (statement.start, statement.end)})
    out: list[Range] = []
    for start, end in body:
        edges = [start, *(cut for cut in cuts if start < cut < end), end]
        out.extend(pairwise(edges))
    return out


def find_reference(document: Document, found: Sequence[Sentence]) -> Reference:
    """From where the document looks at time: its publication interval, and the day in its dateline."""
    published = document.published
    reference = Reference(published.start, published.end, day_first=_writes_day_first(document))
    for sentence in found:
        if not is_dateline(document.text, sentence.start, sentence.end):
            continue
        days = [time.when for time in temporal.find_times(sentence.text, reference) if time.when is not None]
        if len(days) == 1 and days[0].start == days[0].end:
            return replace(reference, dateline=days[0].start)
        break
    return reference


def _writes_day_first(document: Document) -> bool:
    """By the figures that leave no choice; else by where it was published, which a web address may tell."""
    told = temporal.writes_day_first(document.text)
    return _DAY_FIRST.match(document.url or "") is not None if told is None else told


def _passages(found: Sequence[Sentence], wanted: frozenset[int], reference: Reference) -> tuple[Passage, ...]:
    parses = dict(
        zip(
            sorted(wanted),
            parse([found[i].text for i in sorted(wanted)], [_names(found[i]) for i in sorted(wanted)]),
            strict=True,
        )
    )
    near = {n for i in wanted for n in range(i - _NEAR, i + _NEAR + 1)} | set(range(_OPENING))
    return tuple(
        Passage(
            sentence,
            parses.get(sentence.index),
            temporal.find_times(sentence.text, reference, sentence.start) if sentence.index in near else (),
        )
        for sentence in found
    )


def _names(sentence: Sentence) -> tuple[Range, ...]:
    """Where the people's names stand in a sentence, titles included: one word each for the parser.

    So do offices in headlines, which leave out their articles ("French president hosts Merkel"), and what is apposed to
    a name joined with another ("The king, Ash, and Birk met") or with a place: its second comma too, which would part
    them.
    """
    text, first = sentence.text, sentence.start
    headed = is_headline(text)
    people = [
        s
        for s in sightings(text, first)
        if (s.name and s.kind in ("person", "counterpart")) or (headed and s.kind == "office" and not s.owner)
    ]
    ranges = sorted((s.start - first, s.end - first) for s in people)
    starts = frozenset(start for start, _ in ranges)
    return tuple((start, end + _takes_comma(text, start, end, starts)) for start, end in ranges)


def _takes_comma(text: str, start: int, end: int, starts: frozenset[int]) -> bool:
    """Whether the comma behind a name with an apposition only ends that: before "in", or ", and" and another name.

    "Ash, who met his counterpart, Birk, in Oslo, said": the parser would put Oslo where Ash is.
    """
    if text[end : end + 2] != ", " or "," not in text[start:end]:
        return False
    if _BY_PLACE.match(text, end + 2) is not None:
        return True
    if text[end : end + 6] != ", and ":
        return False
    other = end + 6 + 4 * (text[end + 6 : end + 10] == "the ")
    return other in starts and _HEAD.fullmatch(text[:start]) is not None
