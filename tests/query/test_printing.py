"""An encounter in the contract's JSON."""

import json

from summitry.query import encounter_json
from summitry.resolve import resolve
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
