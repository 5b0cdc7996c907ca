"""The reports of a stored document: its accounts, with what resolution needs to know of it."""

import json

from summitry.model.exchange import account_from_json
from summitry.model.record import Report
from summitry.store import StoredCoding, StoredDocument


def reports_of(stored: StoredDocument, coding: StoredCoding, story: str) -> list[Report]:
    """One report an account. story: key of the story that the document tells. Raises QuoteMismatch (see verifying)."""
    document = stored.document
    return [
        Report(
            key=f"{stored.key}#{number}",
            document=document.id,
            story=story,
            publisher=document.publisher,
            url=document.url,
            published_start=document.published.start,
            published_end=document.published.end,
            account=account_from_json(account, document.text),
            posts=tuple(post for post in document.statements if post.said_on),
        )
        for number, account in enumerate(json.loads(coding.coding), start=1)
    ]
