"""One document as found, before the costly work on it: cheap to make, to pickle and to send to a worker."""

from dataclasses import dataclass
from enum import StrEnum


class Format(StrEnum):
    """How the content of a Raw is written."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"


@dataclass(frozen=True, slots=True)
class Raw:
    """One document as found.

    id: as Document.id. where: what a problem with it names (file, file and line, address).
    format: how content is written. content: bytes as stored, or str where the container was text already.
    title, publisher, url, published: as given beside the content; published is checked to be a date.
    charset: encoding declared outside the content (HTTP header), if any.
    """

    id: str
    where: str
    format: Format
    content: bytes | str
    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    published: str | None = None
    charset: str | None = None
