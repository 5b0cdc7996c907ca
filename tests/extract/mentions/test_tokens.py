from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from summitry.extract.mentions.tokens import joins, phrase_key, tokenize


def test_words_keep_their_places_and_the_possessive_stands_alone() -> None:
    text = "Côte d'Ivoire’s president met the U.S. envoy."
    tokens = tokenize(text)
    assert [token.key for token in tokens] == ["cote", "divoire", "'s", "president", "met", "the", "us", "envoy"]
    assert all(text[token.start : token.end] == token.text for token in tokens)
    assert tokens[1].gap == " "


def test_initials_and_hyphens_join_a_name_and_commas_part_it() -> None:
    tokens = tokenize("George W. Bush, Moon Jae-in")
    assert [joins(a, b) for a, b in pairwise(tokens)] == [True, True, False, True, True]


def test_one_key_for_spellings() -> None:
    assert phrase_key("Côte d’Ivoire") == phrase_key("Cote d'Ivoire")
    assert phrase_key("U.S.") == phrase_key("US") == "us"
    assert phrase_key("Secretary-General") == "secretary general"


@given(st.text(max_size=200))
def test_any_text_gives_words_in_order_within_it(text: str) -> None:
    tokens = tokenize(text)
    assert all(text[token.start : token.end] == token.text for token in tokens)
    assert all(a.end <= b.start for a, b in pairwise(tokens))


def test_shortened_verbs_are_no_part_of_a_word() -> None:
    assert [word.key for word in tokenize("He\u2019ll say she'd go")] == ["he", "'ll", "say", "she", "'d", "go"]
