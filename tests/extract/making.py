"""Stories for tests, from sentences whose mentions are marked: "[Barack Obama/USA] met [Xi Jinping/CHN]".

A mention is "[words/POLITY]"; the words of a person are his name. "[USA]" is a bare polity, "[the two leaders/USA+CHN]"
a group of polities whose leaders are not named, "[=his/Barack Obama/USA]" stands for a person named elsewhere.
"""

import re
from datetime import date

from summitry.extract.story import Mention, Party, Passage, Sentence, Story
from summitry.extract.text.parsing import parse
from summitry.model.document import Document, Published
from summitry.model.encounter import Participant
from summitry.model.terms import Basis, Level
from summitry.temporal import Reference, find_times

_MARK = re.compile(r"\[(=?)([^\]/]+)(?:/([^\]]+))?\]")


def story(*sentences: str, published: date | None = date(2016, 6, 15)) -> Story:
    """The sentences as a story of one document."""
    plain, marked = [], []
    at = 0
    for sentence in sentences:
        text, mentions = _read(sentence, at)
        plain.append((at, text))
        marked.append(mentions)
        at += len(text) + 1
    basis = Published(published, published, Basis.METADATA) if published else Published()
    document = Document("test", "\n".join(text for _, text in plain), language="en", published=basis)
    reference = Reference(published, published)
    parses = parse([text for _, text in plain])
    return Story(
        document,
        reference,
        tuple(
            Passage(Sentence(i, i, start, start + len(text), text), tree, find_times(text, reference, start), mentions)
            for i, ((start, text), tree, mentions) in enumerate(zip(plain, parses, marked, strict=True))
        ),
    )


def _read(sentence: str, base: int) -> tuple[str, tuple[Mention, ...]]:
    out, mentions, last = "", [], 0
    for m in _MARK.finditer(sentence):
        out += sentence[last : m.start()]
        words = m[2]
        start = base + len(out)
        out += words
        end = base + len(out)
        kind, parties = _parties(bool(m[1]), words, m[3])
        mentions.append(Mention(kind, start, end, words, end - len(words.split()[-1]), parties))
        last = m.end()
    return out + sentence[last:], tuple(mentions)


def _parties(stands: bool, words: str, rest: str | None) -> tuple[str, tuple[Party, ...]]:
    if rest is None:
        return "polity", (Party(Participant(None, words), Level.NONE),)
    if stands:
        name, polity = rest.rsplit("/", 1)
        return "pronoun", (Party(Participant(name, polity), Level.LEADER),)
    if "+" in rest:
        return "group", tuple(Party(Participant(None, polity), Level.LEADER) for polity in rest.split("+"))
    return "person", (Party(Participant(words, rest), Level.LEADER),)
