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


def small_set(role: str) -> frozenset[str]:
    """The words of one set of ``lexicon/data/words/small_sets.tsv``, which holds those too small for a file.

    Raises KeyError where there is no such set.
    """
    return _small_sets()[role]


@cache
def _small_sets() -> dict[str, frozenset[str]]:
    return {row[0]: frozenset(row[1].split("|")) for row in words("small_sets")}
