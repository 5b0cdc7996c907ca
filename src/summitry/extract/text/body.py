"""A document's article by itself, and what was found in it put back where it stands in the document.

Furniture tells nothing of encounters. Coded without it, the same article is the same wherever it is printed.
"""

from dataclasses import replace

from summitry.model.document import Document, Span, Statement
from summitry.model.encounter import Account


def body_of(document: Document) -> tuple[Document, int]:
    """The document from the first character of its body to the last, and where in its text that begins.

    One without body ranges is all body.
    """
    if not document.body:
        return document, 0
    start, end = document.body[0][0], document.body[-1][1]
    statements = tuple(_moved(one, -start) for one in document.statements if start <= one.start and one.end <= end)
    body = tuple((first - start, last - start) for first, last in document.body)
    return replace(document, text=document.text[start:end], body=body, statements=statements), start


def _moved(statement: Statement, by: int) -> Statement:
    return replace(statement, start=statement.start + by, end=statement.end + by)


def put_back(account: Account, by: int, document: Document) -> Account:
    """An account of the body, its quotations where they stand in the document, ``by`` characters further on."""
    if not by:
        return account
    claims = tuple(replace(claim, spans=_spans(claim.spans, by, document)) for claim in account.claims)
    return replace(account, evidence=_spans(account.evidence, by, document), claims=claims)


def _spans(spans: tuple[Span, ...], by: int, document: Document) -> tuple[Span, ...]:
    return tuple(document.span(span.start + by, span.end + by) for span in spans)
