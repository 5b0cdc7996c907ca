"""Word lists: what the program knows of language, one file a concern."""

from functools import cache

from summitry.lexicon.tables import Row, read_table


@cache
def words(name: str) -> tuple[Row, ...]:
    """Rows of the word list ``lexicon/data/words/<name>.tsv``, cells as written.

    Raises FileNotFoundError where there is no such list.
    """
    return read_table(f"words/{name}")


@cache
def word_forms(name: str) -> frozenset[str]:
    """Every form in the first column of a word list; a cell may hold several, parted by "|".

    Raises FileNotFoundError where there is no such list.
    """
    return frozenset(form for row in words(name) for form in row[0].split("|"))
