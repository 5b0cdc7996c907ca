from datetime import date

from summitry.model.document import Document, Published
from summitry.model.terms import Basis
from summitry.sources.keys import document_key, text_sha256

DOCUMENT = Document("a.txt", "They met in Bonn.", title="Talks", publisher="The Daily")


def test_a_key_is_the_same_on_every_machine() -> None:
    assert text_sha256("Zürich") == "4251685e06cab635578c72b1f5f221e9840a05ac4d8f2404be4177aa87f9907d"
    assert document_key(DOCUMENT) == document_key(Document("other-id", "They met in Bonn.", "Talks", "The Daily"))


def test_a_key_follows_from_the_content() -> None:
    others = [
        Document("a.txt", "They met in Berne.", "Talks", "The Daily"),
        Document("a.txt", "They met in Bonn.", None, "The Daily"),
        Document("a.txt", "They met in Bonn.", "Talks", None),
        Document("a.txt", "They met in Bonn.", "Talks", "The Daily", url="https://d.example"),
    ]
    keys = {document_key(document) for document in (DOCUMENT, *others)}
    assert len(keys) == 5


def test_only_a_given_date_counts() -> None:
    day = date(2018, 11, 29)
    given = Document("a", "They met.", published=Published(day, day, Basis.METADATA, "2018-11-29"))
    inferred = Document("a", "They met.", published=Published(day, day, Basis.INFERRED, "today"))
    assert document_key(inferred) == document_key(Document("a", "They met."))
    assert document_key(given) != document_key(inferred)
