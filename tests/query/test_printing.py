"""An encounter in the contract's JSON."""

import json
from dataclasses import replace

from summitry.query import backing_json, encounter_json
from summitry.resolve import resolve
from summitry.resolve.support import backing
from tests.resolve.making import report

REPORTS = [
    report("a1", "Trump, Putin", "2018-07-16", "2018-07-17", place="Helsinki, FIN", minutes=120),
    report("b1", "Trump, Putin", "2018-07-16", "2018-07-01", status="scheduled"),
    report("c1", "Trump, Putin", "2018-07-16", "2018-07-18", minutes=60),
]
CONTRACT = {
    "id", "kind", "status", "participants", "others", "when", "where", "occasion", "duration_minutes",
    "planned_minutes", "topics", "outcomes", "sources", "evidence", "claims", "history", "conflicts", "unknown",
    "documents", "independent_sources",
}  # fmt: skip


def test_the_contracts_fields() -> None:
    (encounter,) = resolve(REPORTS)
    got = json.loads(json.dumps(encounter_json(encounter, {r.key: r for r in REPORTS})))
    assert got.keys() >= CONTRACT
    assert [step["status"] for step in got["history"]] == ["scheduled", "held"]
    assert got["unknown"] == {"not_reported": ["topics", "outcomes", "initiative"], "withheld": []}
    assert {e["document"] for e in got["evidence"]} == {"a", "b", "c"}
    assert got["independent_sources"] == 3


def test_conflicts_show_values_and_claims() -> None:
    (encounter,) = resolve(REPORTS)
    conflict = encounter_json(encounter)["conflicts"]["duration_minutes"]
    assert [v["value"] for v in conflict["values"]] == [120, 60]
    assert conflict["values"][1]["claims"][0]["report"] == "c#1"
    assert conflict["values"][1]["claims"][0]["quote"]


def test_readouts_side_by_side() -> None:
    told = [
        replace(REPORTS[0], publisher="The White House"),
        replace(report("d1", "Trump, Putin", "2018-07-16", topics=[("Syria", "raised")]), publisher="Kremlin"),
    ]
    (encounter,) = resolve(told)
    known = {r.key: r for r in told}
    got = json.loads(json.dumps(backing_json(backing(encounter, known), known)))["readouts"]
    assert got["sides"] == [
        {"polity": "RUS", "publisher": "Kremlin", "documents": ["d"]},
        {"polity": "USA", "publisher": "The White House", "documents": ["a"]},
    ]
    assert got["none_from"] == []
    assert {"field": "topics", "says": {"RUS": "Syria (raised)", "USA": None}} in got["said"]
    assert {"field": "duration_minutes", "says": {"RUS": None, "USA": "2 h"}} in got["said"]
