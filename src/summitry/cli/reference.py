"""The page that documents every command and option, made from the commands themselves (tests hold it to that)."""

from collections.abc import Iterator, Sequence

from summitry.cli.arguments import Argument, Command

HEAD = """# Commands

Made from the program by `tools/write_docs.py`; a test fails when it is out of date.

Every command prints its results on standard output and everything else on standard error. `--json` prints one object
a line, in the fields of the codebook. Without a terminal, or with `NO_COLOR`, nothing is coloured; lines fit the
terminal, 80 columns where there is none. `--debug` with any command shows where an unexpected error happened.

## Exit codes

| code | meaning |
|---|---|
| 0 | done |
| 1 | done, with documents that could not be read; each is named on stderr and kept (`summitry problems`) |
| 2 | usage |
| 3 | the record could not be opened or written, or is not sound; nothing that was read before is lost |
| 130 | interrupted (Ctrl-C); what was read is kept, and the same command goes on from there |
"""
TAIL = """
## How values are written for `judge correct`

| field | write |
|---|---|
| `when` | `2018-11-30`, `2018-11`, `2018` or `2018-11-30/2018-12-01` |
| `where` | `"Helsinki, FIN"`, `Helsinki` or `FIN` |
| `participants` | `"Xi Jinping (CHN); (RUS)"` |
| `duration_minutes`, `planned_minutes` | `90` |
| `others` | items with `; ` between them |
| `topics`, `outcomes`, `sources`, or any field | the codebook's JSON, as `summitry show --json` prints it |

A judgement points at an encounter (its id or the beginning of it: all its reports) or at one report (`1a2b3c4d#2`, as
`summitry show` prints it). It is a dated row with its author and reason; a later one supersedes it, none is deleted.
"""


def page(commands: Sequence[Command]) -> str:
    """The whole page in Markdown."""
    parts = [HEAD, *("\n".join(_command(command, "summitry")) for command in commands)]
    return "\n".join(parts) + TAIL


def _command(command: Command, above: str) -> Iterator[str]:
    name = f"{above} {command.name}"
    yield f"## `{name}`\n\n{command.words}\n" if above == "summitry" else f"### `{name}`\n\n{command.words}\n"
    if command.arguments:
        yield "| argument | |"
        yield "|---|---|"
        yield from map(_row, command.arguments)
        yield ""
    for each in command.commands:
        yield from _command(each, name)


def _row(argument: Argument) -> str:
    settings = argument.settings
    more = " (required)" if settings.get("required") else ""
    variable = f"; environment: `{argument.variable}`" if argument.variable else ""
    return f"| `{_shown(argument)}` | {settings['help']}{more}{variable} |"


def _shown(argument: Argument) -> str:
    """The argument with what it takes."""
    settings, name = argument.settings, argument.names[0]
    if not name.startswith("-"):
        return f"{settings['metavar']} ..." if settings.get("nargs") == "+" else str(settings["metavar"])
    if settings.get("action") == "store_true":
        return name
    choices = " or ".join(settings.get("choices", ()))
    return f"{name} {choices or settings.get('metavar') or name.lstrip('-').upper()}"
