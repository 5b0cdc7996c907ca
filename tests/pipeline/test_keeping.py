"""Changes, verification, exports, plans and watched folders."""

from collections.abc import Callable
from pathlib import Path

import pytest

from summitry.pipeline.deriving import derive
from summitry.pipeline.exporting import as_csv, as_json_lines
from summitry.pipeline.planning import estimate
from summitry.pipeline.reading import Plan, read
from summitry.pipeline.verifying import verify
from summitry.pipeline.viewing import Wanted, lines
from summitry.pipeline.watching import watch
from summitry.store import Record, Selection
from tests.pipeline.fake import fake_job, line

PLAN = Plan(job=fake_job())


def test_changes_say_why(record: Record, tmp_path: Path) -> None:
    new = [each for each in record.changes() if each.field == "encounter"]
    assert {each.why for each in new} == {"told by courier.txt, post.txt", "told by post.txt", "told by times.txt"}
    before = len(record.changes())
    later = tmp_path / "later.txt"
    later.write_text(line("2020-01-05", "Angela Merkel DEU", status="held"))
    read([str(later)], record, PLAN)
    derive(record)
    changes = record.changes()[before:]
    assert {each.why for each in changes} == {"told by later.txt"}
    assert ("independent_sources", "1", "2") in {(each.field, each.before, each.after) for each in changes}
    assert "conflicts" in {each.field for each in changes}


def test_a_sound_record(record: Record) -> None:
    assert list(verify(record)) == []


@pytest.mark.parametrize(
    ("sql", "said"),
    [
        ("UPDATE documents SET text = text || '!' WHERE id = 'times.txt'", "times.txt: the text or what was given"),
        ("UPDATE documents SET title = 'Other' WHERE id = 'times.txt'", "times.txt: the text or what was given"),
        ("UPDATE codings SET coding = replace(coding, 'cancelled', 'held ever')", "times.txt: its coding does not fit"),
        ("UPDATE codings SET coding = '[]'", "0 accounts are stored where"),
        ("DELETE FROM codings", "documents without a coding"),
        ("UPDATE encounters SET status = 'held'", "is not what its reports make of it"),
        ("UPDATE encounters SET digest = 'x'", "is not what its reports make of it"),
        ("DELETE FROM encounters WHERE status = 'held'", "is missing"),
        ("DELETE FROM memberships", "which report belongs to which"),
        ("UPDATE memberships SET encounter = 'zz'", "reports of no encounter"),
        ("INSERT INTO stories VALUES ('zz', 'zz', NULL)", "1 stories of no document"),
    ],
)
def test_faults_are_found(record: Record, sql: str, said: str) -> None:
    record.database.run(sql)
    assert any(said in fault for fault in verify(record))


def test_encounters_that_are_out_of_date_are_said_to_be(record: Record) -> None:
    record.retract("x", None)
    assert any("older than what is stored" in fault for fault in verify(record))


def test_exports(record: Record) -> None:
    texts = list(as_json_lines(record, Wanted()))
    assert len(texts) == 3
    assert all(text.endswith("}\n") for text in texts)
    rows = list(as_csv(record, Wanted(Selection(status="cancelled"))))
    assert rows[0].startswith("id,kind,status,start")
    assert rows[1].split(",")[1:5] == ["meeting", "cancelled", "2020-01-05", "2020-01-05"]


@pytest.mark.parametrize(
    ("wanted", "count"),
    [
        (Wanted(), 3),
        (Wanted(people=("Putin",)), 3),
        (Wanted(people=("Putin", "Merkel")), 1),
        (Wanted(people=("Germany",)), 1),
        (Wanted(place="Japan"), 3),
        (Wanted(Selection(end="2019-12-31"), ("Trump",), "Osaka"), 2),
        (Wanted(people=("Nobody",)), 0),
    ],
)
def test_wanted(record: Record, wanted: Wanted, count: int) -> None:
    assert len(lines(record, wanted)) == count == len(list(as_json_lines(record, wanted)))


def test_a_plan(tmp_path: Path) -> None:
    for number in range(30):
        (tmp_path / f"{number}.txt").write_text(line("2019-06-28") + f"\n{number}")
    (tmp_path / "empty.txt").touch()
    found = estimate([str(tmp_path)], PLAN, most=10)
    assert (found.documents, found.unreadable, found.sampled, found.encounters) == (30, 1, 10, 30)
    assert found.seconds > 0
    assert 30 * 1_000 < found.record_bytes < 30 * 20_000
    assert estimate([], PLAN).documents == 0


def test_a_watched_folder(record: Record, tmp_path: Path) -> None:
    folder = tmp_path / "incoming"
    folder.mkdir()
    steps: list[Callable[[], object]] = [
        lambda: (folder / "a.txt").write_text(line("2021-01-01")),
        lambda: None,
        lambda: (folder / "a.txt").write_text(line("2021-02-02") + "\ncorrected"),
    ]

    def wait() -> None:
        if not steps:
            raise KeyboardInterrupt
        steps.pop(0)()

    rounds = watch(str(folder), record, PLAN, wait)
    assert [next(rounds).new, next(rounds).new] == [1, 1]
    with pytest.raises(KeyboardInterrupt):
        next(rounds)
    days = [each.start_day for each in record.lines()]
    assert "2021-02-02" in days
    assert "2021-01-01" not in days
