"""A small record, made with the cheap coder."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from summitry.pipeline.deriving import derive
from summitry.pipeline.reading import Plan, read
from summitry.store import Record, open_record
from tests.pipeline.fake import fake_job, line

TEXTS = {
    "courier.txt": line("2019-06-28"),
    "post.txt": f"A report.\n{line('2019-06-28')}\n{line('2018-07-16')}",
    "times.txt": line("2020-01-05", "Angela Merkel DEU", status="cancelled"),
}


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    """Three documents, three encounters, one of them told by two."""
    folder = tmp_path / "articles"
    folder.mkdir()
    for name, text in TEXTS.items():
        (folder / name).write_text(text)
    with open_record(str(tmp_path / "r.db")) as opened:
        read([str(folder)], opened, Plan(job=fake_job()))
        derive(opened)
        yield opened
