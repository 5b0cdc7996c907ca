"""The documentation of the commands is that of the program."""

from pathlib import Path

from summitry.cli.main import COMMANDS
from summitry.cli.reference import page

PAGE = Path(__file__).parents[2] / "docs" / "commands.md"


def test_the_page_is_up_to_date() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(COMMANDS), "run tools/write_docs.py"


def test_every_argument_is_explained() -> None:
    for command in (*COMMANDS, *(each for group in COMMANDS for each in group.commands)):
        assert command.words, command.name
        assert all(argument.settings.get("help") for argument in command.arguments), command.name
