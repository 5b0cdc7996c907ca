"""The same documents, in any order, in any batches, interrupted anywhere: the same bytes."""

import itertools
import json
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from summitry.pipeline.deriving import derive
from summitry.pipeline.reading import Plan, read
from summitry.pipeline.verifying import verify
from summitry.store import Record, open_record
from tests.pipeline.fake import fake_job, line

PEOPLE = ("Donald Trump USA", "Vladimir Putin RUS", "Angela Merkel DEU", "Xi Jinping CHN")
PAIRS = tuple(itertools.combinations(PEOPLE, 2))
PLAN = Plan(job=fake_job())

accounts = st.builds(
    lambda day, pair, status: line(f"2019-06-{day:02}", *pair, status=status),
    st.integers(1, 6),
    st.sampled_from(PAIRS),
    st.sampled_from(("held", "scheduled", "cancelled", "floated", "denied")),
)
documents = st.lists(
    st.fixed_dictionaries(
        {
            "text": st.lists(accounts, min_size=0, max_size=3).map(lambda lines: "\n".join(["A report.", *lines])),
            "published": st.sampled_from((None, "2019-05-30", "2019-06-03", "2019-06-10")),
            "publisher": st.sampled_from((None, "Courier", "Post")),
            "url": st.sampled_from((None, "https://c.example/a", "https://c.example/b", "https://c.example/")),
        }
    ),
    min_size=1,
    max_size=8,
)
QUICK = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))


class Stopped(Exception):
    """The reading is broken off."""


def export(record: Record) -> list[str]:
    return [text for _, text in record.encounters()]


def read_lines(folder: Path, rows: list[dict[str, str | None]], record: Record, plan: Plan = PLAN) -> None:
    """Read the rows as one file, each row at a line of its own name."""
    paths = []
    for row in rows:
        path = folder / f"{row['id']}.jsonl"
        path.write_text(json.dumps({name: value for name, value in row.items() if value is not None}))
        paths.append(str(path))
    read(paths, record, plan)


def numbered(rows: list[dict[str, str | None]]) -> list[dict[str, str | None]]:
    return [{**row, "id": f"d{number}"} for number, row in enumerate(rows)]


@QUICK
@given(documents, st.randoms(use_true_random=False))
def test_any_order(rows: list[dict[str, str | None]], dice: "st.random.Random") -> None:  # type: ignore[name-defined]
    shuffled = numbered(rows)
    dice.shuffle(shuffled)
    results = []
    with tempfile.TemporaryDirectory() as name:
        for number, order in enumerate((numbered(rows), shuffled)):
            with open_record(f"{name}/{number}.db") as record:
                read_lines(Path(name), order, record)
                derive(record)
                results.append(export(record))
    assert results[0] == results[1]


@QUICK
@given(documents, st.integers(0, 8))
def test_interrupted_anywhere(rows: list[dict[str, str | None]], after: int) -> None:
    results = []

    def stop_after(tally: object) -> None:
        if getattr(tally, "read", 0) >= after:
            raise Stopped

    with tempfile.TemporaryDirectory() as name:
        for number, plan in enumerate((PLAN, Plan(job=fake_job(), watch=stop_after))):
            with open_record(f"{name}/{number}.db") as record:
                try:
                    read_lines(Path(name), numbered(rows), record, plan)
                except Stopped:
                    derive(record)  # somebody looks at it in between
                    read_lines(Path(name), numbered(rows), record)
                derive(record)
                results.append(export(record))
                assert list(verify(record)) == []
    assert results[0] == results[1]


@QUICK
@given(documents)
def test_twice_over(rows: list[dict[str, str | None]]) -> None:
    with tempfile.TemporaryDirectory() as name, open_record(f"{name}/r.db") as record:
        read_lines(Path(name), numbered(rows), record)
        derive(record)
        first, generation = export(record), record.generation()
        read_lines(Path(name), numbered(rows), record)
        assert not derive(record)
        assert export(record) == first
        assert record.generation() == generation


def test_both_databases_give_the_same_bytes(tmp_path: Path, postgres: str) -> None:
    rows = [
        {"text": line(f"2019-06-{n % 9 + 1:02}", *PAIRS[n % 6]), "published": f"2019-06-{n % 20 + 1:02}", "url": None}
        for n in range(60)
    ]
    results = []
    for url in (str(tmp_path / "r.db"), postgres):
        with open_record(url) as record:
            read_lines(tmp_path, numbered(rows), record)
            derive(record)
            results.append((export(record), record.lines(), record.stories(), record.search("held trump")))
            assert list(verify(record)) == []
    assert results[0] == results[1]
