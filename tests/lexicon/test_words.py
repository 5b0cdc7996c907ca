import pytest

from summitry import lexicon


def test_rows_are_tuples_of_cells_without_comments():
    rows = lexicon.words("titles")
    assert all(rows)
    assert not any(row[0].startswith("#") for row in rows)


def test_a_missing_list_is_named():
    with pytest.raises(FileNotFoundError, match="no-such-list"):
        lexicon.words("no-such-list")


def test_small_sets_are_found_by_name():
    assert "stayed" in lexicon.small_set("staying")
    with pytest.raises(KeyError, match="no such set"):
        lexicon.small_set("no such set")
