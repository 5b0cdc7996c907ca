"""Reading the lexicon's tab-separated tables, which people can review in any spreadsheet or diff."""

from functools import cache
from importlib.resources import files

Row = tuple[str, ...]


def read_lines(name: str) -> list[str]:
    """Lines of ``lexicon/data/<name>.tsv`` without blank ones and those that start with "#".

    Raises FileNotFoundError where there is no such table.
    """
    text = (files("summitry.lexicon") / "data" / f"{name}.tsv").read_text(encoding="utf-8")
    return [line for line in text.split("\n") if line.strip() and line[0] != "#"]


def read_table(name: str) -> tuple[Row, ...]:
    """Rows of ``lexicon/data/<name>.tsv`` as tuples of cells; trailing empty cells are as in the file."""
    return tuple(tuple(line.split("\t")) for line in read_lines(name))


@cache
def read_records(name: str) -> tuple[Row, ...]:
    """Rows of a table whose first row names its columns, without that row; short rows are filled with empty cells."""
    head, *rows = read_table(name)
    width = len(head)
    return tuple(row if len(row) == width else row + ("",) * (width - len(row)) for row in rows)


def split(cell: str) -> Row:
    """The items of a cell that lists several, separated by "|"."""
    return tuple(cell.split("|")) if cell else ()
