"""The record beside other people's tables."""

import gzip
import json
import zipfile
from pathlib import Path

import pytest

from summitry.cli.comparing import agreement_lines, comparison_lines
from summitry.pipeline.comparing import beside_coding, beside_register, is_coding, reference
from summitry.pipeline.tables import NotATable, read_table
from summitry.pipeline.viewing import Wanted
from summitry.store import Record, Selection
from tests.pipeline.fake import line

ROWS = [
    {
        "id": "1",
        "person": "Donald Trump",
        "polity": "USA",
        "country": "JPN",
        "start": "2019-06-28",
        "end": "2019-06-29",
    },
    {
        "id": "2",
        "person": "Vladimir Putin",
        "polity": "RUS",
        "country": "JPN",
        "start": "2018-07-17",
        "end": "2018-07-17",
    },
    {"id": "3", "person": "Xi Jinping", "polity": "CHN", "country": "JPN", "start": "2019-06-28", "end": "2019-06-28"},
]
SHEET = """<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>
<c r="D1" t="inlineStr"><is><t>Polity</t></is></c></row>
<row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2"><v>43644</v></c><c r="D2" t="inlineStr"><is><t>USA</t></is></c></row>
</sheetData></worksheet>"""
STRINGS = """<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
<si><t>Person</t></si><si><t>Start</t></si><si><r><t>Donald </t></r><r><t>Trump</t></r></si></sst>"""


def test_json_lines_and_csv(tmp_path: Path) -> None:
    text = "\n".join(map(json.dumps, ROWS)) + "\n\n"
    (tmp_path / "a.jsonl").write_text(text)
    (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress(text.encode()))
    table = "id,person,polity,country,start,end\n" + "\n".join(",".join(row.values()) for row in ROWS)
    (tmp_path / "a.csv").write_text("\ufeff" + table)
    for name in ("a.jsonl", "a.jsonl.gz", "a.csv"):
        assert list(read_table(str(tmp_path / name))) == ROWS


def test_a_spreadsheet(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.xlsx", "w") as book:
        book.writestr("xl/worksheets/sheet1.xml", SHEET)
        book.writestr("xl/sharedStrings.xml", STRINGS)
    rows = list(read_table(str(tmp_path / "a.xlsx")))
    assert rows == [{"person": "Donald Trump", "start": "2019-06-28", "polity": "USA"}]


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("none.csv", None, "none.csv: No such file"),
        ("a.jsonl", b"{}\nnot json\n", "a.jsonl:2: no JSON"),
        ("a.jsonl", b"[1]\n", "a.jsonl:1: no JSON object"),
        ("a.csv", b"\xff\xfe\x00", "no table that can be read"),
        ("a.xlsx", b"no workbook", "no table that can be read"),
        ("a.jsonl.gz", b"\x1f\x8bbroken", "a.jsonl.gz: "),
    ],
)
def test_files_that_are_no_tables(tmp_path: Path, name: str, content: bytes | None, said: str) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    with pytest.raises(NotATable, match=said):
        reference(str(tmp_path / name))


def test_beside_a_register(record: Record) -> None:
    assert not is_coding(ROWS)
    found = beside_register(record, ROWS, Wanted(), held_only=True)
    assert [match.row.key for match in found.matched] == ["1"]
    assert [(match.row.key, match.off) for match in found.conflicting] == [("2", 1)]
    assert [row.key for row in found.only_there] == ["3"]
    lines = comparison_lines(found)
    assert lines[0] == "3 rows: 1 matched, 1 conflicting, 1 only there; 0 encounters only here"
    assert lines[1] == "rows with an encounter: within 0 days 1, within 1 day 2, within 3 days 2"
    later = beside_register(record, ROWS, Wanted(Selection(start="2019-01-01")), held_only=True)
    assert len(later.only_there) == 1
    assert not later.conflicting


def test_a_register_with_a_date_that_is_none(record: Record) -> None:
    with pytest.raises(NotATable, match="row 1: "):
        beside_register(record, [{**ROWS[0], "start": "yesterday"}], Wanted(), held_only=True)


def test_beside_another_coder(record: Record) -> None:
    theirs = {
        "kind": "meeting",
        "status": "denied",
        "participants": [{"name": "Donald Trump", "polity": "USA"}, {"name": "Vladimir Putin", "polity": "RUS"}],
        "when": {"start": "2019-06-28", "end": "2019-06-28"},
        "evidence": [line("2019-06-28")],
    }
    rows = [
        {"id": "courier.txt", "encounters": [theirs]},
        {"document": {"id": "times.txt"}, "encounters": [{**theirs, "evidence": ["words that are not there"]}]},
        {"id": "none.txt", "encounters": []},
    ]
    assert is_coding(rows)
    agreement, faults = beside_coding(record, rows)
    assert (agreement.matched, agreement.only_first, agreement.only_second) == (1, 1, 0)
    assert faults[0].startswith("row 2 (times.txt), encounter 1: ")
    assert faults[1] == "row 3: there is no document 'none.txt' in the record"
    assert any("courier.txt 1/1 status: held | denied" in each for each in agreement_lines(agreement))
