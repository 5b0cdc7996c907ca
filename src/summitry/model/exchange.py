"""The contract's JSON: one coding as one object, keys always in one order.

Everything written by ``coding_to_json`` but the document's text is read back by ``coding_from_json``.
"""

from collections.abc import Callable
from datetime import date
from hashlib import sha256
from typing import Any, TypeVar

from summitry.model.document import Document, Published, Span
from summitry.model.encounter import (
    Account,
    Claim,
    Coding,
    Outcome,
    Participant,
    Place,
    Source,
    Topic,
    Value,
    When,
)
from summitry.model.record import Change, Finding, SeriesFinding
from summitry.model.terms import Basis, Kind, Modality, OutcomeKind, SourceType, Standing, Status

Json = dict[str, Any]
T = TypeVar("T")
S = TypeVar("S")


def sha256_of(text: str) -> str:
    """The SHA-256 of a text's UTF-8 bytes, in hexadecimal."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def coding_to_json(coding: Coding) -> Json:
    """One document's coding in the contract's form. ``uncoded`` is written only where the document was not coded."""
    out: Json = {
        "document": document_to_json(coding.document),
        "encounters": [account_to_json(account) for account in coding.encounters],
    }
    if coding.uncoded is not None:
        out["uncoded"] = coding.uncoded
    return out


def coding_from_json(data: Json, text: str) -> Coding:
    """The coding that ``coding_to_json`` wrote, over the document's stored text.

    Raises QuoteMismatch where a quotation is not in the text, KeyError or ValueError where the JSON is no coding.
    """
    return Coding(
        document_from_json(data["document"], text),
        tuple(account_from_json(account, text) for account in data["encounters"]),
        data.get("uncoded"),
    )


def document_to_json(document: Document) -> Json:
    """What the contract prints of a document; its text is not repeated, only hashed."""
    published = document.published
    return {
        "id": document.id,
        "sha256": sha256_of(document.text),
        "title": document.title,
        "publisher": document.publisher,
        "url": document.url,
        "language": document.language,
        "truncated": document.truncated,
        "published": {
            "start": _iso(published.start),
            "end": _iso(published.end),
            "basis": published.basis.value,
            "as_said": published.as_said,
        },
        "body": [list(span) for span in document.body],
    }


def document_from_json(data: Json, text: str) -> Document:
    """The Document of the contract's object, over its text (embedded statements are not part of the contract)."""
    said = data["published"]
    return Document(
        id=data["id"],
        text=text,
        title=data.get("title"),
        publisher=data.get("publisher"),
        url=data.get("url"),
        language=data.get("language", "und"),
        published=Published(_day(said["start"]), _day(said["end"]), Basis(said["basis"]), said.get("as_said")),
        body=tuple((start, end) for start, end in data.get("body", ())),
        truncated=data.get("truncated", False),
    )


def account_to_json(account: Account) -> Json:
    """One encounter as one document tells it."""
    return {
        "kind": account.kind.value,
        "status": account.status.value,
        "participants": [_participant_to_json(person) for person in account.participants],
        "others": list(account.others),
        "when": _optional(account.when, _when_to_json),
        "where": _optional(account.where, _place_to_json),
        "occasion": account.occasion,
        "duration_minutes": account.duration_minutes,
        "planned_minutes": account.planned_minutes,
        "topics": [_topic_to_json(topic) for topic in account.topics],
        "outcomes": [_outcome_to_json(outcome) for outcome in account.outcomes],
        "sources": [_source_to_json(source) for source in account.sources],
        "evidence": [_span_to_json(span) for span in account.evidence],
        "claims": [claim_to_json(claim) for claim in account.claims],
    }


def account_from_json(data: Json, text: str) -> Account:
    """The Account of the contract's object, its quotations checked against the document's text."""
    return Account(
        kind=Kind(data["kind"]),
        status=Status(data["status"]),
        participants=tuple(_participant_from_json(person) for person in data["participants"]),
        evidence=tuple(_span_from_json(span, text) for span in data["evidence"]),
        others=tuple(data.get("others", ())),
        when=_optional(data.get("when"), _when_from_json),
        where=_optional(data.get("where"), _place_from_json),
        occasion=data.get("occasion"),
        duration_minutes=data.get("duration_minutes"),
        planned_minutes=data.get("planned_minutes"),
        topics=tuple(_topic_from_json(topic) for topic in data.get("topics", ())),
        outcomes=tuple(_outcome_from_json(outcome) for outcome in data.get("outcomes", ())),
        sources=tuple(_source_from_json(source) for source in data.get("sources", ())),
        claims=tuple(claim_from_json(claim, text) for claim in data.get("claims", ())),
    )


def claim_to_json(claim: Claim) -> Json:
    """One claim: its narrowest span as start, end and quote; further spans, if any, under ``more``."""
    first, *more = claim.spans
    out = {
        "field": claim.field,
        "value": value_to_json(claim.value),
        "as_said": claim.as_said,
        "source": _source_to_json(claim.source),
        "modality": claim.modality.value,
        **_span_to_json(first),
    }
    if more:
        out["more"] = [_span_to_json(span) for span in more]
    return out


def claim_from_json(data: Json, text: str) -> Claim:
    """The Claim of the contract's object, its quotations checked against the document's text."""
    return Claim(
        field=data["field"],
        value=value_from_json(data["field"], data["value"]),
        as_said=data["as_said"],
        source=_source_from_json(data["source"]),
        modality=Modality(data["modality"]),
        spans=tuple(_span_from_json(span, text) for span in (data, *data.get("more", ()))),
    )


def value_to_json(value: Value) -> Any:
    """A claim's value: an object for the structured ones, the bare text or number for the others."""
    for kind, write in _WRITERS:
        if isinstance(value, kind):
            return write(value)
    return value


def value_from_json(field: str, value: Any) -> Value:
    """The value of a claim on ``field``: the field tells the type."""
    read = _READERS.get(field)
    plain: Value = read(value) if read else value
    return plain


def _optional(value: S | None, convert: Callable[[S], T]) -> T | None:
    return None if value is None else convert(value)


def _iso(value: date | None) -> str | None:
    return value.isoformat() if value else None


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _span_to_json(span: Span) -> Json:
    return {"start": span.start, "end": span.end, "quote": span.quote}


def _span_from_json(data: Json, text: str) -> Span:
    return Span(data["start"], data["end"], data["quote"], text)


def _participant_to_json(person: Participant) -> Json:
    return {"name": person.name, "polity": person.polity, "office": person.office}


def _participant_from_json(data: Json) -> Participant:
    return Participant(data.get("name"), data.get("polity"), data.get("office"))


def _when_to_json(when: When) -> Json:
    out = {"start": when.start.isoformat(), "end": when.end.isoformat()}
    return {**out, "anchor": when.anchor} if when.anchor else out


def _when_from_json(data: Json) -> When:
    return When(date.fromisoformat(data["start"]), date.fromisoformat(data["end"]), data.get("anchor"))


def _place_to_json(place: Place) -> Json:
    return {"place": place.place, "country": place.country}


def _place_from_json(data: Json) -> Place:
    return Place(data.get("place"), data.get("country"))


def change_to_json(change: Change) -> Json:
    """One step of an encounter's history."""
    return {
        "reported": _optional(change.reported, date.isoformat),
        "status": str(change.status),
        "when": _optional(change.when, value_to_json),
        "cause": change.cause,
        "source": _optional(change.source, value_to_json),
        "report": change.report,
    }


def change_from_json(data: Json) -> Change:
    """The step that ``change_to_json`` wrote."""
    status = data["status"]
    return Change(
        reported=_optional(data["reported"], date.fromisoformat),
        status=Status(status) if status in set(Status) else status,
        when=_optional(data["when"], _when_from_json),
        cause=data["cause"],
        source=_optional(data["source"], _source_from_json),
        report=data["report"],
    )


def finding_to_json(finding: SeriesFinding) -> Json:
    """What the record says of a claim about a series."""
    return {
        "report": finding.report,
        "as_said": finding.as_said,
        "finding": finding.finding.value,
        "by": list(finding.by),
        "reason": finding.reason,
    }


def finding_from_json(data: Json) -> SeriesFinding:
    """The finding that ``finding_to_json`` wrote."""
    return SeriesFinding(data["report"], data["as_said"], Finding(data["finding"]), tuple(data["by"]), data["reason"])


def _source_to_json(source: Source) -> Json:
    return {"name": source.name, "type": source.type.value}


def _source_from_json(data: Json) -> Source:
    return Source(data.get("name"), SourceType(data["type"]))


def _topic_to_json(topic: Topic) -> Json:
    return {
        "topic": topic.topic,
        "standing": topic.standing.value,
        "source": _optional(topic.source, _source_to_json),
    }


def _topic_from_json(data: Json) -> Topic:
    return Topic(data["topic"], Standing(data["standing"]), _optional(data.get("source"), _source_from_json))


def _outcome_to_json(outcome: Outcome) -> Json:
    return {
        "outcome": outcome.outcome,
        "kind": outcome.kind.value,
        "source": _optional(outcome.source, _source_to_json),
    }


def _outcome_from_json(data: Json) -> Outcome:
    return Outcome(data["outcome"], OutcomeKind(data["kind"]), _optional(data.get("source"), _source_from_json))


_WRITERS: tuple[tuple[type, Callable[[Any], Json]], ...] = (
    (Participant, _participant_to_json),
    (When, _when_to_json),
    (Place, _place_to_json),
    (Source, _source_to_json),
    (Topic, _topic_to_json),
    (Outcome, _outcome_to_json),
)
_READERS: dict[str, Callable[[Any], Value]] = {
    "participants": _participant_from_json,
    "when": _when_from_json,
    "where": _place_from_json,
    "sources": _source_from_json,
    "topics": _topic_from_json,
    "outcomes": _outcome_from_json,
}
