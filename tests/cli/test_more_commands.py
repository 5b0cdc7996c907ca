"""Plans, watched folders and comparisons from the command line."""

import json
import signal
import time
from pathlib import Path

import pytest

from summitry.cli.main import guarded
from summitry.cli.reading import duration
from summitry.store import open_record
from tests.cli.test_commands import Shell, first_id, record, shell
from tests.cli.test_reading import GOOD, run, summitry
from tests.pipeline.fake import line

__all__ = ["record", "shell"]


@pytest.mark.parametrize(
    ("seconds", "said"),
    [(0.2, "1 s"), (59, "59 s"), (61, "1 min"), (1800, "30 min"), (5400, "1.5 h"), (360_000, "100.0 h")],
)
def test_durations(seconds: float, said: str) -> None:
    assert duration(seconds) == said


def test_a_plan(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.jsonl").write_text("\n".join(json.dumps({"text": f"{GOOD} {n}"}) for n in range(20)))
    code, out, err = run(capsys, "plan", str(tmp_path / "a.jsonl"), str(tmp_path / "none.txt"), "--workers", "0")
    assert (code, err) == (1, "")
    lines = out.splitlines()
    assert lines[0].startswith("20 documents, 0.0 million characters")
    assert lines[1] == "1 input that cannot be read"
    assert lines[2].endswith("(reckoned from 20 documents)")
    assert lines[3] == "the record takes about 1 MB"


def test_a_folder_to_watch_must_be_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = run(capsys, "watch", str(tmp_path / "none"), "--record", str(tmp_path / "r.db"))
    assert (code, err) == (2, f"summitry: {tmp_path / 'none'}: no such folder\n")


def test_a_folder_is_watched_until_stopped(tmp_path: Path) -> None:
    folder, url = tmp_path / "incoming", str(tmp_path / "r.db")
    folder.mkdir()
    (folder / "a.txt").write_text(GOOD)
    process = summitry("watch", str(folder), "--record", url, "--workers", "0", "--every", "0.2")
    try:
        assert wait_for(lambda: documents(url) == ["a.txt"])
        (folder / "b.txt").write_text(GOOD + " More of it.")
        assert wait_for(lambda: documents(url) == ["a.txt", "b.txt"])
    finally:
        process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=60)
    assert process.returncode == 0, err
    assert err.decode().splitlines()[-1] == "summitry: stopped watching"


def documents(url: str) -> list[str]:
    if not Path(url).exists():
        return []
    with open_record(url) as record:
        return sorted(stored.document.id for stored in record.documents())


def wait_for(true: "object", seconds: float = 60.0) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if true():  # type: ignore[operator]
            return True
        time.sleep(0.2)
    return False


def test_comparing_with_a_register(shell: Shell, tmp_path: Path) -> None:
    register = tmp_path / "register.csv"
    register.write_text(
        "id,person,polity,country,start\n7,Donald Trump,USA,JPN,2019-06-29\n8,Xi Jinping,CHN,JPN,2019-06-28\n"
    )
    lines = shell("compare", str(register)).splitlines()
    assert lines[0].startswith("2 rows: 0 matched, 1 conflicting, 1 only there; ")
    key = first_id(shell, "--from", "2019-06-28", "--to", "2019-06-28")
    assert f"    7  2019-06-29  Donald Trump, JPN  =  {key}: 1 day apart" in lines
    found = json.loads(shell("compare", str(register), "--json"))
    assert [row["key"] for row in found["only_there"]] == ["8"]


def test_comparing_with_another_coder(shell: Shell, tmp_path: Path) -> None:
    coding = {
        "id": "courier.txt",
        "encounters": [
            {
                "kind": "meeting",
                "status": "held",
                "participants": [
                    {"name": "Donald Trump", "polity": "USA"},
                    {"name": "Vladimir Putin", "polity": "RUS"},
                ],
                "when": {"start": "2019-06-28", "end": "2019-06-28"},
                "evidence": [line("2019-06-28")],
            }
        ],
    }
    path = tmp_path / "second.jsonl"
    path.write_text(json.dumps(coding) + "\n")
    lines = shell("compare", str(path)).splitlines()
    assert lines[0] == "1 encounter of both, 0 only in the record, 0 only there (F1 1.00)"
    assert lines[2].split() == ["FIELD", "MEASURE", "ALPHA", "PAIRS", "EQUAL"]
    assert json.loads(shell("compare", str(path), "--json"))["matched"] == 1


def test_a_reference_that_is_none(shell: Shell, tmp_path: Path) -> None:
    shell("compare", str(tmp_path / "none.csv"), code=1)
    assert shell.err == f"summitry: {tmp_path}/none.csv: No such file or directory\n"


def test_a_second_look_at_what_was_derived(shell: Shell) -> None:
    with open_record(shell.url) as opened:
        opened.retract(opened.keys("times.txt")[0], "withdrawn")
    shell("list")
    assert "older than what is stored, or another version derived them; `summitry derive` updates them" in shell.err
    assert shell("derive") == "derived\n"
    shell("list")
    assert shell.err == ""


def test_unexpected_errors_are_one_line(
    shell: Shell, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*arguments: object) -> None:
        raise ZeroDivisionError("by\nnothing")

    monkeypatch.setattr("summitry.cli.tables.encounter_table", broken)
    shell("list", code=3)
    assert shell.err == "summitry: the program failed: ZeroDivisionError: by nothing; --debug shows where\n"
    assert guarded(["list", "--record", shell.url], debug=True) == 3
    assert "Traceback" in capsys.readouterr().err
