"""Word lists: what the program knows of language, one file a concern."""

from functools import cache

from summitry.lexicon.tables import Row, read_table


@cache
def words(name: str) -> tuple[Row, ...]:
    """Rows of the word list ``lexicon/data/words/<name>.tsv``, cells as written.

    Raises FileNotFoundError where there is no such list.
    """
    return read_table(f"words/{name}")
