from summitry.extract.coding import code
from summitry.extract.text.body import body_of
from summitry.model.document import Document, Statement

HEAD, TOLD, TAIL = "Home | World\n", "Emmanuel Macron met Angela Merkel in Berlin on 15 May 2017.", "\nShare this"


def page(*statements: Statement) -> Document:
    whole = HEAD + TOLD + TAIL
    return Document("a", whole, language="en", body=((len(HEAD), len(HEAD) + len(TOLD)),), statements=statements)


def test_the_body_is_the_article_and_says_where_it_stood() -> None:
    body, start = body_of(page(Statement(len(HEAD), len(HEAD) + 8, "Macron"), Statement(0, 4, "Home")))
    assert (body.text, start, body.body) == (TOLD, len(HEAD), ((0, len(TOLD)),))
    assert body.statements == (Statement(0, 8, "Macron"),)


def test_without_ranges_all_is_body() -> None:
    document = Document("a", TOLD)
    assert body_of(document) == (document, 0)


def test_what_is_found_in_the_body_stands_in_the_document() -> None:
    (found,) = code(page()).encounters
    (alone,) = code(body_of(page())[0]).encounters
    assert [span.start for span in found.evidence] == [len(HEAD) + span.start for span in alone.evidence]
    assert [span.quote for span in found.evidence] == [span.quote for span in alone.evidence]
    assert len(found.claims) == len(alone.claims) > 0
