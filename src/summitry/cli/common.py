"""What the commands share: exit codes, options, messages on stderr, opening the record."""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from functools import wraps
from inspect import Parameter, Signature, signature
from typing import TYPE_CHECKING, Annotated, Any, ClassVar

import typer

if TYPE_CHECKING:
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


RecordOption = Annotated[
    str, typer.Option("--record", envvar="SUMMITRY_RECORD", help="The record: a file, or postgresql://...")
]
WithOption = Annotated[
    list[str] | None, typer.Option("--with", metavar="NAME", help="A person or polity taking part; may be repeated.")
]
StatusOption = Annotated[
    str | None, typer.Option("--status", help="held, scheduled, floated, postponed, cancelled, denied, lapsed ...")
]
FromOption = Annotated[str | None, typer.Option("--from", metavar="DATE", help="On or after this day, month or year.")]
ToOption = Annotated[str | None, typer.Option("--to", metavar="DATE", help="On or before this day, month or year.")]
PlaceOption = Annotated[str | None, typer.Option("--place", help="A city or country.")]
JsonOption = Annotated[bool, typer.Option("--json", help="One JSON object a line.")]

RECORD = "summitry.db"
Command = Callable[..., Any]


def say(line: str) -> None:
    """One line for the user on stderr."""
    print(f"summitry: {line}", file=sys.stderr, flush=True)


def usage(line: str) -> Exit:
    """A mistake in how the command was called."""
    return Exit(Exit.USAGE, line)


@contextmanager
def reading_record(url: str) -> Iterator["Record"]:
    """The record, to look at; a note where its encounters are older than what it stores."""
    from summitry.store import open_record

    with open_record(url, write=False) as record:
        if record.is_stale():
            say(f"{url}: read or judged upon since the encounters were derived; `summitry derive` updates them")
        yield record


def shared(parameters: Sequence[Parameter], gather: Callable[..., Any]) -> Callable[[Command], Command]:
    """Options that several commands share: gathered into one value, the command's first argument."""

    def decorate(command: Command) -> Command:
        own = list(signature(command).parameters.values())[1:]

        @wraps(command)
        def called(**values: Any) -> Any:
            mine = {parameter.name: values.pop(parameter.name) for parameter in parameters}
            return command(gather(**mine), **values)

        both = sorted([*own, *parameters], key=lambda parameter: parameter.default is not Parameter.empty)
        called.__signature__ = Signature(both)  # type: ignore[attr-defined]
        called.__annotations__ = {parameter.name: parameter.annotation for parameter in both}
        return called

    return decorate


def option(name: str, annotation: object, default: object = None) -> Parameter:
    """One shared option."""
    return Parameter(name, Parameter.POSITIONAL_OR_KEYWORD, default=default, annotation=annotation)


def wanted(
    people: list[str] | None, status: str | None, start: str | None, end: str | None, place: str | None
) -> "Wanted":
    """The filters of the command line, checked."""
    from summitry.pipeline.viewing import Wanted
    from summitry.store import Selection

    days = first_day(start, "--from"), last_day(end, "--to")
    return Wanted(Selection(_status(status), *days), tuple(people or ()), place)


filtered = shared(
    (
        option("people", WithOption),
        option("status", StatusOption),
        option("start", FromOption),
        option("end", ToOption),
        option("place", PlaceOption),
    ),
    wanted,
)


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
