"""A stored document and the exact characters that claims rest on."""

from dataclasses import InitVar, dataclass
from datetime import date

from summitry.model.terms import Basis


class QuoteMismatch(ValueError):
    """A span's quote is not what the stored text has at its offsets."""


@dataclass(frozen=True, slots=True)
class Span:
    """Exact characters of a stored document.

    start, end: offsets in Unicode characters of the document's text, end exclusive.
    quote: the characters themselves. ``text``, the document's text, is checked against the quote and not kept.
    Raises QuoteMismatch where ``text[start:end] != quote`` or the span is empty.
    """

    start: int
    end: int
    quote: str
    text: InitVar[str]

    def __post_init__(self, text: str) -> None:
        if not 0 <= self.start < self.end or text[self.start : self.end] != self.quote:
            raise QuoteMismatch(f"characters {self.start} to {self.end} are not {self.quote!r}")


def cut(text: str, start: int, end: int) -> Span:
    """The span of ``text`` from start to end."""
    return Span(start, end, text[start:end], text)


@dataclass(frozen=True, slots=True)
class Published:
    """The publication date of a document as an interval of days; an end that nothing bounds is None.

    as_said: the words (or the metadata) that the date follows from; None where basis is NONE.
    """

    start: date | None = None
    end: date | None = None
    basis: Basis = Basis.NONE
    as_said: str | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """An embedded post inside an article, kept as its author's dated words.

    start, end: its characters in the document's text. said_on: the date printed with it, if any.
    """

    start: int
    end: int
    author: str
    said_on: date | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """One text as stored. Everything coded from it points into ``text`` by character offsets.

    id: the name a user knows it by: given with it, else its path relative to what was read.
    text: the stored text, page furniture included, line ends as "\\n".
    title, publisher, url: as given or found; None where unknown.
    language: BCP 47 tag of the body ("en"), "und" where it cannot be told.
    published: publication date with its basis.
    body: ranges of ``text`` that are the article itself, in order; all else is furniture.
    truncated: the text breaks off ("Continue reading").
    statements: embedded posts, in order.
    """

    id: str
    text: str
    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    language: str = "und"
    published: Published = Published()
    body: tuple[tuple[int, int], ...] = ()
    truncated: bool = False
    statements: tuple[Statement, ...] = ()

    def span(self, start: int, end: int) -> Span:
        """The span of this document's text from start to end."""
        return cut(self.text, start, end)
