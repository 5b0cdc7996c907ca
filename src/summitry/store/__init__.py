"""The only room that speaks SQL."""

from summitry.store.encounters import Explain
from summitry.store.errors import RecordError, RecordMissing
from summitry.store.opening import open_existing, open_record
from summitry.store.record import EVERYTHING, Record, judgement_from_json, judgement_to_json
from summitry.store.rows import (
    CellChange,
    CodedDocument,
    Done,
    EncounterRow,
    Hit,
    Line,
    Selection,
    StoredArticle,
    StoredCoding,
    StoredDocument,
    Stub,
)

__all__ = [
    "EVERYTHING",
    "CellChange",
    "CodedDocument",
    "Done",
    "EncounterRow",
    "Explain",
    "Hit",
    "Line",
    "Record",
    "RecordError",
    "RecordMissing",
    "Selection",
    "StoredArticle",
    "StoredCoding",
    "StoredDocument",
    "Stub",
    "judgement_from_json",
    "judgement_to_json",
    "open_existing",
    "open_record",
]
