"""The command line over a small record: what is printed, where, and with which exit code."""

import csv
import io
import json
from pathlib import Path

import pytest

from summitry.cli.main import COMMANDS, guarded
from summitry.pipeline.deriving import derive
from summitry.pipeline.reading import Plan, read
from summitry.store import open_record
from tests.pipeline.fake import fake_job, line

TEXTS = {
    "courier.txt": line("2019-06-28"),
    "post.txt": f"A report.\n{line('2019-06-28')}\n{line('2018-07-16')}",
    "times.txt": line("2020-01-05", "Angela Merkel DEU", status="cancelled"),
    "other.txt": line("2019-07-28"),
}


@pytest.fixture
def record(tmp_path: Path) -> str:
    """A record made with the cheap coder."""
    for name, text in TEXTS.items():
        (tmp_path / name).write_text(text)
    url = str(tmp_path / "r.db")
    with open_record(url) as opened:
        read([str(tmp_path / name) for name in TEXTS], opened, Plan(job=fake_job()))
        derive(opened)
    return url


class Shell:
    """Runs a command line and keeps what it printed."""

    def __init__(self, capsys: pytest.CaptureFixture[str], url: str) -> None:
        self.capsys = capsys
        self.url = url

    def __call__(self, *words: str, code: int = 0) -> str:
        self.capsys.readouterr()
        got = guarded([*words, "--record", self.url])
        self.out, self.err = self.capsys.readouterr()
        assert got == code, self.err
        return self.out


@pytest.fixture
def shell(capsys: pytest.CaptureFixture[str], record: str) -> Shell:
    return Shell(capsys, record)


def first_id(shell: Shell, *filters: str) -> str:
    return str(json.loads(shell("list", "--json", *filters).splitlines()[0])["id"])


def test_list_is_aligned_and_fits(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    lines = shell("list").splitlines()
    assert lines[0].split() == ["ID", "DAYS", "KIND", "STATUS", "SRC", "WHERE"]
    assert max(map(len, lines)) <= 80
    assert [lines[at].split()[1] for at in (1, 3, 5, 7)] == ["2018-07-16", "2019-06-28", "2019-07-28", "2020-01-05"]
    assert lines[2].strip() == "Donald Trump, Vladimir Putin"
    assert "\x1b" not in shell.out
    monkeypatch.setenv("COLUMNS", "120")
    wide = shell("list").splitlines()
    assert len(wide) == 5
    assert wide[1].endswith("Donald Trump, Vladimir Putin")


@pytest.mark.parametrize(
    ("filters", "days"),
    [
        (["--with", "Merkel"], ["2020-01-05"]),
        (["--with", "Germany", "--with", "putin"], ["2020-01-05"]),
        (["--with", "Obama"], []),
        (["--status", "cancelled"], ["2020-01-05"]),
        (["--from", "2019"], ["2019-06-28", "2019-07-28", "2020-01-05"]),
        (["--from", "2019-07", "--to", "2019"], ["2019-07-28"]),
        (["--to", "2018-07-16"], ["2018-07-16"]),
        (["--place", "Osaka", "--to", "2018"], ["2018-07-16"]),
        (["--place", "Japan", "--to", "2018"], ["2018-07-16"]),
        (["--place", "Paris"], []),
    ],
)
def test_filters(shell: Shell, filters: list[str], days: list[str]) -> None:
    found = [json.loads(each) for each in shell("list", "--json", *filters).splitlines()]
    assert [each["when"]["start"] for each in found] == days


def test_json_has_the_contracts_fields(shell: Shell) -> None:
    each = json.loads(shell("list", "--json").splitlines()[1])
    assert {
        "id",
        "kind",
        "status",
        "participants",
        "when",
        "where",
        "claims",
        "evidence",
        "history",
        "conflicts",
    } <= set(each)
    assert each["documents"] == ["courier.txt", "post.txt"]
    assert each["independent_sources"] == 2


def test_show(shell: Shell) -> None:
    key = first_id(shell, "--from", "2019-06", "--to", "2019-06")
    out = shell("show", key[:6])
    assert out.startswith(f"{key}  meeting of Donald Trump, Vladimir Putin\nheld; 28 June 2019; Osaka, JPN\n")
    assert "“2019-06-28” — the article itself, in courier.txt" in out
    assert "told by 2 documents" in out
    assert "Not reported:" in out
    assert json.loads(shell("show", key, "--json"))["id"] == key


@pytest.mark.parametrize("command", ["timeline", "conflicts", "unknowns", "leaders", "check", "changes", "problems"])
def test_views_answer(shell: Shell, command: str) -> None:
    shell(command)
    for each in shell(command, "--json").splitlines():
        assert isinstance(json.loads(each), dict)


def test_search(shell: Shell) -> None:
    assert "courier.txt" in shell("search", "2019", "held")
    assert json.loads(shell("search", "Merkel", "--json").splitlines()[0])["document"] == "times.txt"
    shell("search", "nothing-like-it")
    assert "no evidence has these words" in shell.err


def test_judging(shell: Shell, tmp_path: Path) -> None:
    one, other = first_id(shell, "--from", "2019-06"), first_id(shell, "--from", "2019-07")
    judgement = shell("judge", "same", one, other, "--why", "one photograph", "--by", "ann").strip()
    assert len(shell("list", "--json").splitlines()) == 3
    assert "ann: same of" in shell("judge", "list")
    out = shell("judge", "list", "--json")
    (tmp_path / "judgements.jsonl").write_text(out)
    shell("judge", "undo", judgement[:6], "--why", "a mistake")
    assert len(shell("list", "--json").splitlines()) == 4
    shell("judge", "import", str(tmp_path / "judgements.jsonl"))
    assert "0 of 1 judgements were new" in shell.err
    shell("judge", "correct", other, "where", "Helsinki, FIN", "--why", "caption")
    assert first_id(shell, "--place", "Helsinki") == other
    shell("judge", "reject", other, "--why", "a hoax")
    assert len(shell("list", "--json").splitlines()) == 3
    shell("changes")
    assert "gone:" in shell.out


def test_retracting(shell: Shell) -> None:
    shell("retract", "times.txt", "--why", "withdrawn")
    assert "Merkel" not in shell("list")
    shell("retract", "times.txt", "--why", "back in print", "--back")
    assert "Merkel" in shell("list")


def test_exports(shell: Shell, tmp_path: Path) -> None:
    lines = shell("export").splitlines()
    assert [json.loads(each)["id"] for each in lines] == [
        json.loads(each)["id"] for each in shell("list", "--json").splitlines()
    ]
    shell("export", "--out", str(tmp_path / "out.jsonl"))
    assert (tmp_path / "out.jsonl").read_text().splitlines() == lines
    rows = list(csv.DictReader(io.StringIO(shell("export", "--format", "csv"))))
    assert rows[0]["participants"] == "Donald Trump (USA); Vladimir Putin (RUS)"
    assert (rows[0]["start"], rows[0]["place"], rows[0]["country"]) == ("2018-07-16", "Osaka", "JPN")


def test_reports(shell: Shell, tmp_path: Path) -> None:
    for name, start in (("d.html", "<!doctype html>"), ("d.md", "# ")):
        shell("report", "--out", str(tmp_path / name), "--with", "Putin")
        assert (tmp_path / name).read_text().lower().startswith(start)


def test_verify_and_derive(shell: Shell) -> None:
    assert shell("verify").startswith("sound")
    assert shell("derive") == "up to date\n"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["list", "--status", "met"], "--status 'met' is none of held, ongoing"),
        (["list", "--from", "June"], "--from 'June' is no date; write 2018-11-30, 2018-11 or 2018"),
        (["list", "--nonsense"], "unrecognized arguments: --nonsense"),
        (["show", "zzz"], "there is no encounter 'zzz'"),
        (["show", ""], "could be 4 encounters"),
        (["judge", "same", "zzz", "yyy", "--why", "x"], "'zzz' is no encounter"),
        (["judge", "same", "zzz"], "the following arguments are required: --why"),
        (["judge", "undo", "zzz", "--why", "x"], "'zzz' is no judgement"),
        (["judge", "import", "none.jsonl"], "none.jsonl: No such file or directory"),
        (["retract", "none.txt", "--why", "x"], "'none.txt' is no document"),
        (["export", "--format", "pdf"], "--format 'pdf' is none of jsonl, csv"),
        (["report", "--out", "dossier.doc"], "a dossier is written as .html or .md"),
        (["changes", "--since", "yesterday"], "--since 'yesterday' is no date"),
        (["read", "x", "--published", "soon"], "--published 'soon' is no date"),
        (["read", "x", "--column", "text"], "--column 'text': write FIELD=NAME"),
        (["read", "x", "--workers", "many"], "argument --workers: invalid int value: 'many'"),
        (["read", "x", "--workers", "-1"], "--workers cannot be less than 0"),
    ],
)
def test_mistakes_are_one_line(shell: Shell, words: list[str], said: str) -> None:
    code = 1 if "import" in words else 2
    shell(*words, code=code)
    assert said in shell.err
    assert shell.err.count("\n") == 1
    assert shell.err.startswith("summitry: ")


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        guarded(["--help"])
    assert end.value.code == 0
    out = capsys.readouterr().out
    assert all(command.name in out and command.words for command in COMMANDS)
    assert guarded([]) == 2
    assert guarded(["--version"]) == 0
