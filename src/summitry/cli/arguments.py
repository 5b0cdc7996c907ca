"""What commands take, declared once, over the standard library's argparse.

Not typer: it loads pydantic for every command, a quarter of a second before anything is done (bench/RESULTS.md).
"""

import argparse
import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NoReturn

from summitry.cli.common import Exit

Namespace = argparse.Namespace
Run = Callable[[Namespace], int | None]


@dataclass(frozen=True)
class Argument:
    """One option or positional argument.

    settings: as argparse has them. variable: of the environment, for the default.
    """

    names: tuple[str, ...]
    settings: Mapping[str, Any] = field(default_factory=dict)
    variable: str | None = None

    def add_to(self, parser: argparse.ArgumentParser) -> None:
        """Add it to a command's parser."""
        settings = dict(self.settings)
        if self.variable is not None:
            settings["default"] = os.environ.get(self.variable, settings.get("default"))
            settings["help"] = f"{settings['help']} [environment: {self.variable}]"
        parser.add_argument(*self.names, **settings)


@dataclass(frozen=True)
class Command:
    """One command. run: called with what was given; its docstring is the command's help. commands: of a group."""

    name: str
    run: Run | None
    arguments: Sequence[Argument] = ()
    commands: Sequence["Command"] = ()
    help: str = ""

    @property
    def words(self) -> str:
        """What the command does."""
        return self.help or (self.run.__doc__ or "" if self.run else "")


def argument(*names: str, variable: str | None = None, **settings: Any) -> Argument:
    """One option or positional argument."""
    return Argument(names, settings, variable)


def flag(name: str, text: str) -> Argument:
    """An option without a value."""
    return Argument((name,), {"action": "store_true", "help": text})


class Parser(argparse.ArgumentParser):
    """A parser whose complaints are one line."""

    def error(self, message: str) -> NoReturn:
        """End with the contract's code for wrong usage."""
        raise Exit(Exit.USAGE, f"{message} (see `{self.prog} --help`)")


def parser_of(commands: Sequence[Command], description: str) -> Parser:
    """The parser of the whole command line."""
    parser = Parser(prog="summitry", description=description, allow_abbrev=False)
    parser.add_argument("--version", action="store_true", help="print the version")
    parser.add_argument("--debug", action="store_true", help="with an unexpected error, show where it happened")
    _add(parser, commands)
    return parser


def _add(parser: argparse.ArgumentParser, commands: Sequence[Command]) -> None:
    parser.set_defaults(run=None, helper=parser)
    group = parser.add_subparsers(title="commands", metavar="COMMAND", parser_class=Parser)
    for command in commands:
        words = command.words
        made = group.add_parser(command.name, help=words, description=words, allow_abbrev=False)
        for each in command.arguments:
            each.add_to(made)
        if command.commands:
            _add(made, command.commands)
        else:
            made.set_defaults(run=command.run)
