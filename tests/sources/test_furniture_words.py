from hypothesis import given
from hypothesis import strategies as st

from summitry.lexicon.words import words
from summitry.sources.furniture_words import _any_kind, folded, kind_of_line

PHRASES = sorted({row[1] for row in words("furniture")})
LEADS = st.text(" \t(*•-–|\"'“", max_size=4)


@given(LEADS, st.sampled_from(PHRASES) | st.text(max_size=6), st.text(max_size=12) | st.sampled_from(("", ":", " | ")))
def test_a_line_whose_beginning_is_of_no_phrase_is_of_no_class(lead: str, phrase: str, rest: str) -> None:
    line = folded(lead + phrase + rest)
    match = _any_kind().match(line)
    assert (kind_of_line(line) is not None) == (match is not None)
