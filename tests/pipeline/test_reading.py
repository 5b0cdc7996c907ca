"""Reading into a record: everything once, any order, any interruption, the same record."""

import random
from collections.abc import Sequence
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest

from summitry.model.record import Verdict
from summitry.pipeline.deriving import derive
from summitry.pipeline.judging import linking, sign
from summitry.pipeline.reading import Plan, Tally, read, rehearse
from summitry.sources.options import ReadOptions
from summitry.store import Record, open_record
from tests.pipeline.fake import fake_job, line

PLAN = Plan(job=fake_job())
TEXTS = {
    "a.txt": line("2019-06-28"),
    "b.txt": f"Another paper says:\n{line('2019-06-28')}\n{line('2018-07-16')}",
    "c.txt": line("2020-01-05", "Angela Merkel DEU"),
    "d.txt": "Nothing to see here.",
    "e.txt": line("2019-06-28", status="scheduled"),
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    articles = tmp_path / "articles"
    articles.mkdir()
    for name, text in TEXTS.items():
        (articles / name).write_text(text)
    return articles


def export(record: Record) -> list[str]:
    return [text for _, text in record.encounters()]


def read_all(paths: Sequence[str], url: str, plan: Plan = PLAN) -> tuple[Tally, list[str]]:
    with open_record(url) as record:
        tally = read(paths, record, plan)
        derive(record)
        return tally, export(record)


def test_reading_a_folder(folder: Path, tmp_path: Path) -> None:
    tally, encounters = read_all([str(folder)], str(tmp_path / "r.db"))
    assert (tally.found, tally.read, tally.new, tally.skipped, tally.encounters) == (5, 5, 5, 0, 5)
    assert len(encounters) == 3


def test_reading_again_changes_nothing(folder: Path, tmp_path: Path) -> None:
    url = str(tmp_path / "r.db")
    _, first = read_all([str(folder)], url)
    tally, second = read_all([str(folder)], url)
    assert (tally.read, tally.skipped) == (0, 5)
    assert second == first
    with open_record(url) as record:
        assert not derive(record)


def test_the_order_of_reading_does_not_matter(folder: Path, tmp_path: Path) -> None:
    expected = read_all([str(folder)], str(tmp_path / "r.db"))[1]
    files = [str(folder / name) for name in TEXTS]
    for number, order in enumerate(list(permutations(files))[::17]):
        assert read_all(order, str(tmp_path / f"{number}.db"))[1] == expected


def test_batches_and_workers_do_not_matter(folder: Path, tmp_path: Path) -> None:
    for number in range(40):
        (folder / f"n{number}.txt").write_text(line(f"2015-03-{number % 28 + 1:02}") + f"\nPaper {number}.")
    expected = read_all([str(folder)], str(tmp_path / "r.db"))[1]
    assert read_all([str(folder)], str(tmp_path / "w.db"), replace(PLAN, workers=3))[1] == expected
    url = str(tmp_path / "p.db")
    files = sorted(map(str, folder.iterdir()))
    random.Random(1).shuffle(files)
    for start in range(0, len(files), 7):
        parts = read_all(files[start : start + 7], url)[1]
    assert parts == expected


def test_what_cannot_be_read_is_named_and_kept(folder: Path, tmp_path: Path) -> None:
    (folder / "empty.txt").write_text("")
    url = str(tmp_path / "r.db")
    paths = [str(folder), str(tmp_path / "missing.txt")]
    for _ in range(2):
        tally, encounters = read_all(paths, url)
        assert sorted(Path(problem.where).name for problem in tally.problems) == ["empty.txt", "missing.txt"]
        assert len(encounters) == 3
    with open_record(url) as record:
        assert len(record.problems()) == 2


def test_bad_documents_cost_only_themselves(folder: Path, tmp_path: Path) -> None:
    (folder / "x1.txt").write_text("!raise")
    (folder / "x2.txt").write_text("!crash")
    (folder / "x3.txt").write_text("!slow")
    plan = Plan(job=fake_job(limit=1.0), workers=2)
    tally, encounters = read_all([str(folder)], str(tmp_path / "r.db"), plan)
    assert len(encounters) == 3
    reasons = {Path(problem.where).name: problem.reason for problem in tally.problems}
    assert reasons["x1.txt"].startswith("could not be coded: ValueError: no such thing (fake.py:")
    assert reasons["x2.txt"] == "crashed the program (exit 7) and was left out"
    assert reasons["x3.txt"] == "took longer than 1 seconds and was left out"


def test_a_corrected_file_takes_the_place_of_the_old_one(folder: Path, tmp_path: Path) -> None:
    url = str(tmp_path / "r.db")
    read_all([str(folder)], url)
    (folder / "c.txt").write_text(line("2020-02-05", "Angela Merkel DEU"))
    encounters = read_all([str(folder)], url)[1]
    assert ["2020-01-05" in text for text in encounters].count(True) == 0
    assert ["2020-02-05" in text for text in encounters].count(True) == 1


def test_a_corrected_page_takes_the_place_of_the_old_one_by_its_date(tmp_path: Path) -> None:
    def page(text: str, published: str) -> str:
        return f'{{"id": "{published}", "text": "{text}", "url": "https://c.example/a", "published": "{published}"}}\n'

    old, new = page(line("2020-01-05"), "2020-01-06"), page(line("2020-01-04"), "2020-01-07")
    for number, lines in enumerate([(old, new), (new, old)]):
        url = str(tmp_path / f"{number}.db")
        for each in lines:
            (tmp_path / f"{number}.jsonl").write_text(each)
            encounters = read_all([str(tmp_path / f"{number}.jsonl")], url)[1]
        assert len(encounters) == 1
        assert "2020-01-04" in encounters[0]


def test_a_retracted_document_stops_counting(folder: Path, tmp_path: Path) -> None:
    url = str(tmp_path / "r.db")
    before = read_all([str(folder)], url)[1]
    with open_record(url) as record:
        (key,) = record.keys("c.txt")
        record.retract(key, "made up")
        assert derive(record)
        assert not any("Merkel" in text for text in export(record))
        (change,) = [each for each in record.changes() if "Merkel" in (each.before or "")]
        assert (change.field, change.after, change.why) == ("encounter", None, "no longer told by c.txt")
        record.retract(key, None)
        derive(record)
        assert export(record) == before


def test_judgements_hold_on_later_readings(folder: Path, tmp_path: Path) -> None:
    url = str(tmp_path / "r.db")
    before = read_all([str(folder)], url)[1]
    with open_record(url) as record:
        one, other, _ = [line.id for line in record.lines()]
        record.judge([sign(linking(record, Verdict.SAME, [one, other]), "ann", "a slip of the pen")])
        derive(record)
        assert len(export(record)) == len(before) - 1
    (folder / "z.txt").write_text(line("2021-01-01"))
    assert len(read_all([str(folder)], url)[1]) == len(before)


def test_rehearsing(folder: Path, tmp_path: Path) -> None:
    url = str(tmp_path / "r.db")
    paths = [str(folder), "missing"]
    assert rehearse(paths, ReadOptions(), None).found == 6
    read_all([str(folder / "a.txt")], url)
    with open_record(url) as record:
        tally = rehearse(paths, ReadOptions(), record)
    assert (tally.found, tally.skipped, len(tally.problems), tally.read) == (6, 1, 1, 0)


def test_options_make_another_document(folder: Path, tmp_path: Path) -> None:
    url = str(tmp_path / "r.db")
    read_all([str(folder)], url)
    dated = Plan(ReadOptions(published="2019-07-01"), job=fake_job())
    assert read_all([str(folder)], url, dated)[0].new == 5


def test_on_a_server(folder: Path, tmp_path: Path, postgres: str) -> None:
    assert read_all([str(folder)], postgres)[1] == read_all([str(folder)], str(tmp_path / "r.db"))[1]
