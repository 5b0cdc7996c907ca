"""Body text to paragraphs and sentences, by rules that keep every character's offset.

Rules rather than a parser because every document of an archive is split, and few are parsed (STACK.md, section 1:
6,900 documents a second against 29).
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from summitry import lexicon
from summitry.extract.text.datelines import LONGEST_DATELINE, dateline_end

Range = tuple[int, int]
#: Characters; a longer stretch is a table or a list, no sentence of prose. Nothing is sought in it.
LONGEST = 2000

_LINE = re.compile(r"[^\n]+")
# a row of marks is found even where nothing begins behind it: it would be read again from each of them
_STOP = re.compile(
    r"""(?P<mark>[.!?…]+)(?:(?P<close>["'”’»)\]]*)
        (?:\s+|(?=["“‘«(]?[A-Z][a-z]))            # scraped text loses the blank between sentences
        (?=["'“‘«(\[—–-]*\s?[^\W_a-z]))?""",
    re.VERBOSE,
)
_NEXT_WORD = re.compile(r"[^\w]*(\w+)")
_BLANK = re.compile("[ \n\t\u00a0—–]")
_CLOSING = "\"'”’»)]"
_LONGEST_WORD = 40
_INITIALS = re.compile(r"(?:[A-Z]\.)*[A-Z]")
_NARROWEST, _WIDEST, _RAGGED = 48, 100, 28
#: The mark before a reporter's question in a transcript: a sentence of its own.
_ASKING = re.compile(r"(?:(?:QUESTION|REPORTER|Q):|Q(?=\s{2}))(?=\s)")
_BULLET = re.compile(r"\s*(?:[-*•–—·]\s|\d{1,2}[.)]\s)")


@cache
def _abbreviations() -> dict[str, str]:
    return {row[0]: row[1] for row in lexicon.words("abbreviations")}


@cache
def _starters() -> frozenset[str]:
    return frozenset(row[0] for row in lexicon.words("sentence_starters"))


def paragraphs(text: str, start: int, end: int) -> tuple[Range, ...]:
    """The paragraphs of ``text[start:end]``, as offsets in ``text`` without surrounding blanks.

    A line is a paragraph, unless the lines around it are one text that was wrapped at a fixed width.
    """
    lines = [(start + m.start(), start + m.end()) for m in _LINE.finditer(text[start:end])]
    joined = _join_wrapped(text, [line for line in lines if text[line[0] : line[1]].strip()])
    return tuple(_trim(text, a, b) for a, b in joined)


def _trim(text: str, start: int, end: int) -> Range:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _join_wrapped(text: str, lines: list[Range]) -> Iterator[Range]:
    """Paragraphs: the lines of a text wrapped at a fixed width joined up to the next blank line, else one a line."""
    blocks = _blocks(text, lines)
    wrapped = any(len(block) > 2 and _is_wrapped(text, block) for block in blocks)
    for block in blocks:
        if wrapped and len(block) > 1 and _is_wrapped(text, block):
            yield from _items(text, block)
        else:
            yield from _plain_lines(text, block)


def _blocks(text: str, lines: list[Range]) -> list[list[Range]]:
    """The lines grouped by the blank lines between them."""
    out: list[list[Range]] = []
    for line in lines:
        if out and text.count("\n", out[-1][-1][1], line[0]) == 1:
            out[-1].append(line)
        else:
            out.append([line])
    return out


def _is_wrapped(text: str, block: list[Range]) -> bool:
    """Whether the lines that go on in the next, which is no new item of a list, all end near one width.

    A web address cannot be broken: its line is as long as it has to be, and the one before it may be short.
    """
    plain = [
        (a, b) for a, b in pairwise(block) if "://" not in text[a[0] : b[1]] and not _BULLET.match(text, b[0], b[1])
    ]
    lengths = [a[1] - a[0] for a, _ in plain]
    if not lengths:
        return False
    return min(lengths) >= _NARROWEST and max(lengths) <= _WIDEST and max(lengths) - min(lengths) <= _RAGGED


def _items(text: str, block: list[Range]) -> Iterator[Range]:
    """A wrapped block as one paragraph, or one for each item of a list."""
    start = block[0][0]
    for before, line in pairwise(block):
        if _BULLET.match(text, line[0], line[1]):
            yield start, before[1]
            start = line[0]
    yield start, block[-1][1]


def _plain_lines(text: str, block: list[Range]) -> Iterator[Range]:
    held = block[0]
    for line in block[1:]:
        if text[line[0]].islower() and text[held[1] - 1] not in ".!?:" + _CLOSING:
            held = (held[0], line[1])
        else:
            yield held
            held = line
    yield held


def sentences(text: str, start: int, end: int) -> tuple[Range, ...]:
    """The sentences of the paragraph ``text[start:end]``, as offsets in ``text``; a dateline is one of its own."""
    cuts = _boundaries(text, start, end)
    out = []
    for a, b in zip([start, *cuts], [*cuts, end], strict=True):
        a, b = _trim(text, a, b)
        if a < b:
            out.append((a, b))
    return tuple(out)


def _boundaries(text: str, start: int, end: int) -> list[int]:
    asking = _ASKING.match(text, start, end)
    first = asking.end() if asking is not None else dateline_end(text, start, end)
    cuts = [] if first is None else [first]
    for m in _STOP.finditer(text, first or start, end):
        if m["close"] is not None and _ends_sentence(m, text, end):
            cuts.append(m.end("close"))
    return cuts


def is_dateline(text: str, start: int, end: int) -> bool:
    """Whether the sentence ``text[start:end]`` is a dateline, as ``sentences`` cuts it from what follows."""
    stop = dateline_end(text, start, len(text)) if end - start <= LONGEST_DATELINE else None
    return stop is not None and not text[end:stop].strip() and stop >= end


def _ends_sentence(m: re.Match[str], text: str, end: int) -> bool:
    if m["mark"] != ".":
        return _breaks_quote(m, text)
    word = _word_before(text, m.start())
    rule = _abbreviations().get(word) or _abbreviations().get(word.rpartition("-")[2])  # "the ASEAN-U.S. Summit"
    if rule is None and _INITIALS.fullmatch(word) and not m["close"]:
        return word == "I" and (_next_starts(text, m.end(), end) or text.endswith("World War I", 0, m.start()))
    if rule is None:
        return m.end() > m.end("close") or len(word) > 2
    return rule == "either" and (bool(m["close"]) or _next_starts(text, m.end(), end))


def _word_before(text: str, stop: int) -> str:
    """The word that a stop closes, with the stops inside it ("p.m", "U.S")."""
    return _BLANK.split(text[max(0, stop - _LONGEST_WORD) : stop])[-1].lstrip("\"'“‘«([-")


def _breaks_quote(m: re.Match[str], text: str) -> bool:
    """Dots of omission inside a sentence ("we … Will") do not end it; a question or exclamation does."""
    return not (set(m["mark"]) <= {".", "…"} and not m["close"] and text[m.end()].islower())


def _next_starts(text: str, at: int, end: int) -> bool:
    m = _NEXT_WORD.match(text, at, end)
    return m is not None and m[1] in _starters()
