"""A local Dask cluster gives what one process gives."""

from pathlib import Path

import pytest

from summitry.pipeline import cluster
from summitry.pipeline.cluster import NoCluster, run_on_cluster
from summitry.pipeline.deriving import derive
from summitry.pipeline.reading import Plan, read
from summitry.store import open_record
from tests.pipeline.fake import fake_job, line
from tests.pipeline.test_workers import job

pytest.importorskip("distributed")


def test_the_same_record_as_one_process(tmp_path: Path) -> None:
    articles = tmp_path / "articles"
    articles.mkdir()
    for number in range(70):
        (articles / f"{number}.txt").write_text(line(f"2019-{number % 12 + 1:02}-11") + f"\nPaper {number}.")
    (articles / "x.txt").write_text("!raise")
    texts = []
    for name, plan in (("one", Plan(job=fake_job())), ("dask", Plan(job=fake_job(), workers=2, engine="dask"))):
        with open_record(str(tmp_path / f"{name}.db")) as record:
            tally = read([str(articles)], record, plan)
            derive(record)
            texts.append([text for _, text in record.encounters()])
        assert [Path(problem.where).name for problem in tally.problems] == ["x.txt"]
    assert len(texts[0]) > 5
    assert texts[0] == texts[1]


def test_a_crash_costs_one_item() -> None:
    results = list(run_on_cluster(job(), iter([*range(40), "crash", *range(3)]), None, 1))
    assert [result for result in results if ":" not in result] == [f"{n}{n}" for n in (*range(40), *range(3))]
    assert results[40] == "crash: crashed the program (exit 9) and was left out"


def test_an_item_without_end_costs_one_item() -> None:
    results = list(run_on_cluster(job(limit=1.0), iter([*range(40), "slow", *range(3)]), None, 1))
    assert [result for result in results if ":" not in result] == [f"{n}{n}" for n in (*range(40), *range(3))]
    assert results[40] == "slow: took longer than 1 seconds and was left out"


def test_no_scheduler(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "PATIENCE", 1)
    with pytest.raises(NoCluster, match="no scheduler answers at"):
        list(run_on_cluster(job(), iter([1]), "tcp://127.0.0.1:9", 1))
