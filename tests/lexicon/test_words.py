import pytest

from summitry import lexicon


def test_rows_are_tuples_of_cells_without_comments():
    rows = lexicon.words("titles")
    assert all(rows)
    assert not any(row[0].startswith("#") for row in rows)


def test_a_missing_list_is_named():
    with pytest.raises(FileNotFoundError, match="no-such-list"):
        lexicon.words("no-such-list")
