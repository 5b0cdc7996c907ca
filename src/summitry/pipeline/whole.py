"""A derived encounter as JSON and back, so that looking at one need not resolve the whole record again."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any, TypeVar

from summitry.model.document import Span
from summitry.model.encounter import Account
from summitry.model.exchange import (
    account_from_json,
    account_to_json,
    change_from_json,
    change_to_json,
    claim_from_json,
    claim_to_json,
    finding_from_json,
    finding_to_json,
    value_from_json,
    value_to_json,
)
from summitry.model.record import Cell, Encounter, Link, Reading, State
from summitry.model.terms import Kind, Status

T = TypeVar("T")
Json = dict[str, Any]
Texts = Callable[[str], str]  # report key → its document's text


def encounter_to_whole(encounter: Encounter) -> Json:
    """Everything of an encounter."""
    return {
        "id": encounter.id,
        "kind": encounter.kind.value,
        "status": encounter.status.value,
        "account": account_to_json(encounter.account),
        "cells": [_cell(cell) for cell in encounter.cells],
        "history": [change_to_json(change) for change in encounter.history],
        "links": [[link.report, link.reason] for link in encounter.links],
        "reports": list(encounter.reports),
        "documents": list(encounter.documents),
        "independent_sources": encounter.independent_sources,
        "placed": encounter.placed,
        "lapsed": encounter.lapsed,
        "series": [finding_to_json(finding) for finding in encounter.series],
        "disputes": list(encounter.disputes),
    }


def encounter_from_whole(data: Json, texts: Texts) -> Encounter:
    """The encounter that ``encounter_to_whole`` wrote. Raises QuoteMismatch where a text has changed since."""
    return Encounter(
        id=data["id"],
        kind=Kind(data["kind"]),
        status=Status(data["status"]),
        account=_account(data["account"], [texts(report) for report in data["reports"]]),
        cells=tuple(_cell_from(cell, texts) for cell in data["cells"]),
        history=tuple(change_from_json(change) for change in data["history"]),
        links=tuple(Link(report, reason) for report, reason in data["links"]),
        reports=tuple(data["reports"]),
        documents=tuple(data["documents"]),
        independent_sources=data["independent_sources"],
        placed=data["placed"],
        lapsed=data["lapsed"],
        series=tuple(finding_from_json(finding) for finding in data["series"]),
        disputes=tuple(data["disputes"]),
    )


def outline_from_whole(data: Json) -> Encounter:
    """The encounter's chosen values alone, without its claims; its evidence is a quotation cut from its document."""
    quote = data["account"]["evidence"][0]["quote"]
    evidence = [{"start": 0, "end": len(quote), "quote": quote}]
    account = account_from_json({**data["account"], "evidence": evidence, "claims": []}, quote)
    return Encounter(
        id=data["id"],
        kind=account.kind,
        status=account.status,
        account=account,
        cells=(),
        history=(),
        links=(),
        reports=tuple(data["reports"]),
        documents=tuple(data["documents"]),
        independent_sources=data["independent_sources"],
        placed=data["placed"],
        lapsed=data["lapsed"],
    )


def _account(data: Json, texts: list[str]) -> Account:
    """The chosen values; their quotations come from several documents."""
    first = data["evidence"][0]
    plain = account_from_json({**data, "evidence": [first], "claims": []}, _text_of(first, texts))
    evidence = tuple(_span(span, texts) for span in data["evidence"])
    claims = tuple(claim_from_json(claim, _text_of(claim, texts)) for claim in data["claims"])
    return replace(plain, evidence=evidence, claims=claims)


def _span(data: Json, texts: list[str]) -> Span:
    return Span(data["start"], data["end"], data["quote"], _text_of(data, texts))


def _text_of(data: Json, texts: Iterable[str]) -> str:
    """The text that has the quotation at its place, "" where none has."""
    start, end, quote = data["start"], data["end"], data["quote"]
    return next((text for text in texts if text[start:end] == quote), "")


def _cell(cell: Cell) -> Json:
    return {
        "field": cell.field,
        "state": cell.state.value,
        "readings": [_reading(reading) for reading in cell.readings],
        "conflict": cell.conflict,
    }


def _cell_from(data: Json, texts: Texts) -> Cell:
    readings = tuple(_reading_from(data["field"], reading, texts) for reading in data["readings"])
    return Cell(data["field"], State(data["state"]), readings, data["conflict"])


def _reading(reading: Reading) -> Json:
    return {
        "value": value_to_json(reading.value),
        "claims": [[report, claim_to_json(claim)] for report, claim in reading.claims],
        "stories": reading.stories,
        "reason": reading.reason,
        "agrees": reading.agrees,
    }


def _reading_from(field: str, data: Json, texts: Texts) -> Reading:
    claims = tuple((report, claim_from_json(claim, texts(report))) for report, claim in data["claims"])
    value = value_from_json(field, data["value"])
    return Reading(value, claims, data["stories"], data["reason"], data.get("agrees", False))  # older records have none
