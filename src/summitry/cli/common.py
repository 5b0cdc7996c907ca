"""What the commands share: exit codes, messages on stderr, the filters, opening the record."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from argparse import Namespace

    from summitry.pipeline.viewing import Wanted
    from summitry.store import Record


class Exit(Exception):
    """The end of a command. code: as the contract has it. line: for stderr, if any."""

    DONE: ClassVar[int] = 0
    UNREADABLE: ClassVar[int] = 1
    USAGE: ClassVar[int] = 2
    RECORD: ClassVar[int] = 3
    INTERRUPTED: ClassVar[int] = 130

    def __init__(self, code: int, line: str = "") -> None:
        super().__init__(line)
        self.code = code
        self.line = line


def say(line: str) -> None:
    """One line for the user on stderr."""
    print("summitry: " + line.replace("\n", "\\n"), file=sys.stderr, flush=True)


def usage(line: str) -> Exit:
    """A mistake in how the command was called."""
    return Exit(Exit.USAGE, line)


def show_lines(lines: list[str], nothing: str = "") -> None:
    """Lines on stdout, or the word on stderr that there are none."""
    if lines:
        print("\n".join(lines))
    elif nothing:
        say(nothing)


@contextmanager
def reading_record(url: str) -> Iterator["Record"]:
    """The record, to look at; a note where its encounters are older than what it stores."""
    from summitry import __version__
    from summitry.store import open_record

    with open_record(url, write=False) as record:
        if record.is_stale(__version__):
            why = "the encounters are older than what is stored, or another version derived them"
            say(f"{url}: {why}; `summitry derive` updates them")
        yield record


def wanted(given: "Namespace") -> "Wanted":
    """The filters of the command line, checked."""
    from summitry.pipeline.viewing import Wanted
    from summitry.store import Selection

    days = first_day(given.start, "--from"), last_day(given.end, "--to")
    return Wanted(Selection(_status(given.status), *days), tuple(given.people), given.place)


def first_day(text: str | None, option: str) -> str | None:
    """The first day of a date, month or year."""
    if text is None:
        return None
    whole = {4: f"{text}-01-01", 7: f"{text}-01"}.get(len(text), text)
    try:
        return date.fromisoformat(whole).isoformat()
    except ValueError:
        raise usage(f"{option} {text!r} is no date; write 2018-11-30, 2018-11 or 2018") from None


def last_day(text: str | None, option: str) -> str | None:
    """The last day of a date, month or year, as a bound to compare ISO days with."""
    first = first_day(text, option)
    return {4: f"{text}-12-31", 7: f"{text}-31"}.get(len(text), first) if text else None


def _status(status: str | None) -> str | None:
    from summitry.model.terms import Status

    known = [*(each.value for each in Status), "lapsed"]
    if status is not None and status not in known:
        raise usage(f"--status {status!r} is none of {', '.join(known)}")
    return status
