"""An article with its evidence marked: paragraphs of runs, each run with the labels that lie on it."""

from dataclasses import dataclass
from itertools import pairwise

from summitry.model.document import Document


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """Characters start to end of the document's text carry this label."""

    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class Run:
    """Characters with the same labels on all of them. labels: sorted, "evidence" apart. evidence: part of it."""

    text: str
    labels: tuple[str, ...] = ()
    evidence: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of the stored text. furniture: it is none of the article's own text."""

    runs: tuple[Run, ...]
    furniture: bool = False


def highlight(document: Document, marks: tuple[Mark, ...]) -> tuple[Paragraph, ...]:
    """The document's paragraphs, cut into runs at every mark. Empty lines are left out."""
    found, position = [], 0
    for line in document.text.split("\n"):
        start, end = position, position + len(line)
        position = end + 1
        if line.strip():
            found.append(Paragraph(_runs(document.text, start, end, marks), not _in_body(document, start, end)))
    return tuple(found)


def _in_body(document: Document, start: int, end: int) -> bool:
    return not document.body or any(a < end and start < b for a, b in document.body)


def _runs(text: str, start: int, end: int, marks: tuple[Mark, ...]) -> tuple[Run, ...]:
    inside = [m for m in marks if m.start < end and start < m.end]
    edges = {start, end} | {max(start, m.start) for m in inside} | {min(end, m.end) for m in inside}
    cuts = sorted(edges)
    return tuple(_run(text, a, b, inside) for a, b in pairwise(cuts))


def _run(text: str, start: int, end: int, marks: list[Mark]) -> Run:
    labels = {m.label for m in marks if m.start <= start and end <= m.end}
    return Run(text[start:end], tuple(sorted(labels - {"evidence"})), "evidence" in labels)
