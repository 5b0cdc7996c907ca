"""Reading bad input, records that are none, and interruption: one clear line each, and the contract's exit code."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import pytest

from summitry.cli.main import guarded
from summitry.store import open_record

GOOD = "The leaders of two countries spoke about trade. Nothing else was reported on the day."
BAD = [
    ("empty.txt", b"", "empty file"),
    ("junk.bin", bytes(range(256)) * 20, "not text"),
    ("big.txt", b"word " * 4_000_001, "over 20,000,000 bytes, longer than any article"),
    ("lines.jsonl", b'{"text": "' + GOOD.encode() + b'"}\n{"text": broken\n', "lines.jsonl:2: broken JSON"),
    ("none.jsonl", b'{"title": "no text here"}\n', 'no "text" or "html"'),
    ("table.csv", b"name,age\nAnn,7\n", "no column with the text"),
]


def run(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    capsys.readouterr()
    code = guarded(list(words))
    out, err = capsys.readouterr()
    return code, out, err


@pytest.mark.parametrize(("name", "content", "said"), BAD, ids=[name for name, _, _ in BAD])
def test_bad_input_is_named_and_the_rest_is_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, content: bytes, said: str
) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "good.txt").write_text(GOOD)
    (folder / name).write_bytes(content)
    url = str(tmp_path / "r.db")
    code, _, err = run(capsys, "read", str(folder), "--record", url, "--workers", "0")
    assert code == 1
    first = err.splitlines()[0]
    assert first.startswith(f"summitry: {folder / name}")
    assert said in first
    assert "Traceback" not in err
    with open_record(url) as record:
        assert "good.txt" in [stored.document.id for stored in record.documents()]
        assert len(record.problems()) == 1


def test_broken_pages_and_wrong_encodings_are_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "broken.html").write_text(f"<html><body><p>{GOOD}<div><<a<p>{GOOD}</b></table>")
    (tmp_path / "latin.txt").write_bytes("Le président a rencontré le ministre à Genève.".encode("cp1252"))
    code, _, err = run(capsys, "read", str(tmp_path), "--record", str(tmp_path / "r.db"), "--workers", "0")
    assert code == 0, err
    with open_record(str(tmp_path / "r.db")) as record:
        texts = {stored.document.id: stored.document.text for stored in record.documents()}
    assert texts["latin.txt"].startswith("Le président a rencontré")


@pytest.mark.parametrize(
    ("path", "said"),
    [("missing.txt", "no such file or folder"), ("*.nothing", "no file matches"), ("empty", "no readable files")],
)
def test_paths_that_hold_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str], path: str, said: str) -> None:
    (tmp_path / "empty").mkdir()
    code, _, err = run(capsys, "read", str(tmp_path / path), "--record", str(tmp_path / "r.db"), "--workers", "0")
    assert code == 1
    assert err.splitlines()[0] == f"summitry: {tmp_path / path}: {said}" + (
        " in this folder" if path == "empty" else ""
    )


def another_programs(path: Path) -> None:
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE recipes (name TEXT)")


def newer(path: Path) -> None:
    with open_record(str(path)):
        pass
    with sqlite3.connect(path) as record:
        record.execute("UPDATE meta SET value = '99' WHERE name = 'schema_version'")


@pytest.mark.parametrize("command", [["list"], ["read", "good.txt"], ["verify"], ["derive"]])
@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda path: path.write_text("a shopping list, nothing more " * 40), "is not a Summitry record"),
        (another_programs, "another program's database"),
        (newer, "written by a newer Summitry"),
        (lambda path: path.mkdir(), "is a folder, not a record"),
    ],
    ids=["text", "other database", "newer", "folder"],
)
def test_records_that_are_none(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], make: object, said: str, command: list[str]
) -> None:
    path = tmp_path / "x.db"
    make(path)  # type: ignore[operator]
    code, out, err = run(capsys, *command, "--record", str(path))
    assert (code, out) == (3, "")
    assert err.startswith(f"summitry: {path}")
    assert said in err
    assert err.count("\n") == 1


def test_a_record_that_is_not_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for command in (["list"], ["derive"], ["judge", "reject", "x", "--why", "y"]):
        code, _, err = run(capsys, *command, "--record", str(tmp_path / "none.db"))
        assert (code, err.count("\n")) == (3, 1)
        assert "there is no such record; `summitry read PATH` makes one" in err
    assert not (tmp_path / "none.db").exists()


def test_a_server_that_is_not_there(capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = run(capsys, "list", "--record", "postgresql://someone:secret@127.0.0.1:9/none")
    assert code == 3
    assert "the server cannot be reached" in err
    assert "secret" not in err


def test_dry_run_makes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "good.txt").write_text(GOOD)
    url = str(tmp_path / "r.db")
    code, out, _ = run(capsys, "read", str(tmp_path / "good.txt"), "--record", url, "--dry-run")
    assert (code, out) == (0, "1 document would be read, 0 are there\n")
    assert not Path(url).exists()


def test_code_prints_the_contracts_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text(GOOD)
    words = ["code", str(tmp_path / "a.txt"), str(tmp_path / "none.txt"), "--workers", "0", "--published", "2019-06-28"]
    code, out, err = run(capsys, *words)
    assert code == 1
    assert err == f"summitry: {tmp_path / 'none.txt'}: no such file or folder\n"
    (line,) = out.splitlines()
    document = json.loads(line)["document"]
    assert document["id"] == "a.txt"
    assert document["published"]["start"] == "2019-06-28"
    assert len(document["sha256"]) == 64


def test_names_that_are_no_text(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = os.fsencode(tmp_path) + b"/articles"
    os.mkdir(folder)
    for name, content in ((b"a\xff.txt", GOOD), (b"b\xff.txt", ""), (b"c\n.txt", GOOD + " Again.")):
        with open(folder + b"/" + name, "w") as out:
            out.write(content)
    (tmp_path / "articles" / "d.jsonl").write_text(
        '{"id": "d", "title": "\\ud800\\u0000T", "text": "' + GOOD + ' More."}'
    )
    url = str(tmp_path / "r.db")
    code, _, err = run(capsys, "read", str(tmp_path / "articles"), "--record", url, "--workers", "0")
    assert code == 1
    assert err.splitlines()[0] == f"summitry: {tmp_path}/articles/b\\udcff.txt: empty file"
    with open_record(url) as record:
        stored = {each.document.id: each.document.title for each in record.documents()}
    assert stored == {"a\\udcff.txt": None, "c\n.txt": None, "d": "\\ud800T"}
    assert run(capsys, "verify", "--record", url)[0] == 0


def test_output_is_utf8(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(json.dumps({"id": "“é”", "text": GOOD}))
    environment = {**os.environ, "PYTHONIOENCODING": "latin-1"}
    process = summitry("code", str(tmp_path / "a.jsonl"), "--workers", "0", env=environment)
    out, err = process.communicate(timeout=60)
    assert process.returncode == 0, err
    assert json.loads(out.decode("utf-8"))["document"]["id"] == "“é”"


def summitry(*words: str, **more: object) -> "subprocess.Popen[bytes]":
    program = "from summitry.cli.main import run\nif __name__ == '__main__':\n    run()"
    command = [sys.executable, "-c", program, *words]
    hears = partial(signal.signal, signal.SIGINT, signal.SIG_DFL)  # also where the tests run in the background
    out = {"stderr": subprocess.PIPE, "stdout": subprocess.PIPE, "preexec_fn": hears, **more}
    return subprocess.Popen(command, **out)  # type: ignore[call-overload,no-any-return]


def test_interrupted_it_says_how_to_go_on(tmp_path: Path) -> None:
    url = str(tmp_path / "r.db")
    pipe, end = os.pipe()  # standard input that never ends: the reading waits for more
    process = summitry("read", "-", "--record", url, "--workers", "0", stdin=pipe)
    for _ in range(200):
        if Path(url).exists():
            break
        time.sleep(0.1)
    time.sleep(0.5)
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=30)
    os.close(end)
    assert process.returncode == 130, err
    assert err.decode() == f"summitry: stopped; what was read is in {url}, the same command goes on from there\n"
    with open_record(url) as record:
        assert record.lines() == []


def test_output_that_nobody_reads_to_the_end(tmp_path: Path) -> None:
    (tmp_path / "lines.jsonl").write_text("\n".join(json.dumps({"text": f"{GOOD} {n}"}) for n in range(300)))
    process = summitry("code", str(tmp_path / "lines.jsonl"), "--workers", "0")
    assert process.stdout is not None
    process.stdout.readline()
    process.stdout.close()
    assert process.stderr is not None
    assert process.stderr.read() == b""
    assert process.wait(timeout=30) == 0


def test_another_language_is_stored_and_said_to_be_uncoded(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "fr.txt").write_text(
        "Le président a reçu vendredi à Berne son homologue autrichien et ils ont parlé de commerce.", encoding="utf-8"
    )
    assert guarded(["read", str(tmp_path / "fr.txt"), "--record", str(tmp_path / "r.db"), "--workers", "0"]) == 0
    assert "1 stored but not coded (language: fr)" in capsys.readouterr().err


def test_a_document_with_a_bad_date_was_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "d.jsonl").write_text('{"text": "The king met the envoy in Vikby.", "published": "some day"}\n')
    guarded(["read", str(tmp_path / "d.jsonl"), "--record", str(tmp_path / "r.db"), "--workers", "0"])
    said = capsys.readouterr().err
    assert "is no date; read without it" in said
    assert "could not be read" not in said
