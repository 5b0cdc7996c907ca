import pytest
import spacy

from summitry.extract.text import parsing
from summitry.extract.text.parsing import UnknownModel, parse, straighten


def test_characters_stay_where_they_are() -> None:
    text = "“He didn’t\nmeet him,” she said."
    (doc,) = parse([text])
    assert len(straighten(text)) == len(text)
    assert doc.text == straighten(text)
    token = next(token for token in doc if token.text == "meet")
    assert text[token.idx : token.idx + 4] == "meet"


def test_tags_and_arcs_are_there() -> None:
    (doc,) = parse(["Barack Obama met Vladimir Putin."])
    assert [token.dep_ for token in doc if token.text in ("Obama", "Putin")] == ["nsubj", "dobj"]
    assert next(token.tag_ for token in doc if token.text == "met") == "VBD"


def test_the_tokenizer_left_out_is_the_one_that_spacy_makes() -> None:
    whole = spacy.load(parsing._model_folder(), exclude=["ner", "parser", "tagger", "tok2vec"]).tokenizer
    own = parsing._model().tokenizer
    assert own.rules == whole.rules
    for part in ("prefix_search", "suffix_search", "url_match"):
        assert getattr(own, part).__self__.pattern == getattr(whole, part).__self__.pattern
    assert own.infix_finditer.__self__.pattern.startswith(whole.infix_finditer.__self__.pattern + "|")


def test_states_joined_by_a_hyphen_are_words_of_their_own() -> None:
    (doc,) = parse(["The U.S.-EU summit and the U.S.-Japan talks ended."])
    assert [token.text for token in doc][1:4] == ["U.S.", "-", "EU"]
    assert "Japan" in [token.text for token in doc]


def test_a_text_too_long_to_be_a_sentence_is_not_parsed() -> None:
    docs = parse(["They met.", "word " * 1000, "They left."])
    assert [doc is None for doc in docs] == [False, True, False]


def test_a_sentence_met_again_is_not_parsed_again() -> None:
    first = parse(["Ann met Bo.", "Ann met Bo.", "Ann left."])
    again = parse(["Cy came.", "Ann met Bo."])
    assert first[0] is first[1] is again[1]
    (other,) = parse(["Ann met Bo."], [((0, 3),)])  # names make it another sentence to the parser
    assert other is not first[0]


def test_only_the_last_sentences_are_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parsing, "_REMEMBERED", 2)
    first = parse(["Ann met Bo.", "Ann left.", "Bo stayed."])
    assert len(parsing._memory()) == 2
    assert parse(["Bo stayed."])[0] is first[2]
    assert parse(["Ann met Bo."])[0] is not first[0]


def test_another_model_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parsing, "_WEIGHTS", {"parser/model": "0000"})
    with pytest.raises(UnknownModel, match="parser/model"):
        parsing._check_weights(parsing._model_folder())


def test_a_missing_model_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parsing, "MODEL", "no_such_model_here")
    with pytest.raises(UnknownModel, match="no_such_model_here"):
        parsing._model_folder()


def test_a_name_with_its_title_is_one_word_to_the_parser() -> None:
    text = "Peruvian President Alan García and his Chilean counterpart Michelle Bachelet met in Lima."
    first, second = "Peruvian President Alan García", "Chilean counterpart Michelle Bachelet"
    names = tuple((text.index(n), text.index(n) + len(n)) for n in (first, second))
    (doc,) = parse([text], [names])
    assert doc.text == text
    met = next(t for t in doc if t.text == "met")
    assert [t.text for t in met.children if t.dep_ == "nsubj"] == [first]
    assert second in [t.text for t in doc if t.dep_ == "conj"]


def test_names_that_overlap_are_no_error() -> None:
    (doc,) = parse(["Barack Obama of the United States met him."], [((0, 12), (0, 33), (7, 33))])
    assert doc.text == "Barack Obama of the United States met him."


def test_a_name_of_one_word_does_not_change_that_word_for_good() -> None:
    (first,) = parse(["They left in May."])
    before = parsing._model().vocab["May"].norm_
    parse(["May met Macron."], [((0, 3),)])
    parsing._memory().clear()
    (again,) = parse(["They left in May."])
    assert [token.tag_ for token in first or ()] == [token.tag_ for token in again or ()]
    assert parsing._model().vocab["May"].norm_ == before


def test_a_phrase_that_ends_inside_a_word_does_not_change_its_words_for_good() -> None:
    parse(["Varga wrote late Monday.example of it."])  # "Monday.example" is one word
    assert parsing._model().vocab["late"].norm_ == "late"


@pytest.mark.parametrize("name", ["Trump", "May", "Rice"])
def test_a_surname_that_opens_a_headline_is_no_verb(name: str) -> None:
    text = f"{name} to meet Birk in Lima"
    (doc,) = parse([text], [((0, len(name)),)])
    assert [token.lower_ for token in doc if token.dep_ == "ROOT"] == ["meet"]
    assert [token.idx for token in doc] == [token.idx for token in parse([text])[0]]
    assert parse([f"They met in {name}."])[0][3].text == name
    assert doc.text == text
    assert doc[0].lower_ == name.lower()


def test_a_sign_that_opens_a_line_stays_what_it_is() -> None:
    (doc,) = parse(["\U0001f4f7 Ash with Birk in Lima"], [((2, 5),)])
    assert doc.text.startswith("\U0001f4f7 Ash")


@pytest.mark.parametrize(
    ("text", "names", "root"),
    [
        ("Birk hosts Ash in Lima", ["Birk", "Ash"], "hosts"),
        ("Birk, Ash meet in Lima", ["Birk", "Ash"], "meet"),
        ("Birk, Ash to hold talks this week", ["Birk", "Ash"], "hold"),
    ],
)
def test_what_two_do_in_a_headline_is_its_verb(text: str, names: list[str], root: str) -> None:
    ranges = tuple((text.index(name), text.index(name) + len(name)) for name in names)
    (doc,) = parse([text], [ranges])
    assert [token.text for token in doc if token.dep_ == "ROOT"] == [root]
    assert all(text[token.idx :].startswith(token.text[1:], 1) for token in doc if token.text != "&")


def test_a_secretary_general_is_one_word() -> None:
    (doc,) = parse(["The secretary-general and the king met."])
    assert [token.text for token in doc if token.dep_ == "nsubj"] == ["secretary-general"]


def test_the_verb_of_a_clause_is_one_whatever_its_tag() -> None:
    text = "Ash will ask Birk, who is late, to do more when the two meet next week in Rome, but she ruled out patrols."
    (words,) = parse([text])
    assert words is not None
    assert next(word for word in words if word.text == "meet").tag_.startswith("VB")


@pytest.mark.parametrize("verb", ["left", "departs", "headed", "heads"])
def test_who_leaves_for_a_town_to_do_something_does_it_himself(verb: str) -> None:
    text = f"Mr Ash {verb} for Rome to attend the summit."
    (words,) = parse([text], [((0, 6),)])
    assert words is not None
    (rome, attend) = (next(w for w in words if w.text == text_) for text_ in ("Rome", "attend"))
    assert (rome.dep_, rome.head.text, rome.head.head.text) == ("pobj", "for", verb)
    assert rome not in attend.subtree


def test_the_stops_of_a_journey_are_its_own_whoever_is_quoted_between() -> None:
    (words,) = parse(["Ann will travel to Asia on Monday, the ministry said, with stops in Japan and Oman."])
    assert words is not None
    (link,) = [word for word in words if word.text == "with"]
    assert link.head.text == "travel"


def test_what_follows_talks_at_a_conference_is_the_conference_after_them() -> None:
    text = "At a White House press conference following talks with Ann, Bo told reporters that he would wait."
    (words,) = parse([text])
    assert words is not None
    (talks,) = [word for word in words if word.text == "talks"]
    assert (talks.dep_, talks.head.text, talks.head.dep_) == ("pobj", "following", "prep")


@pytest.mark.parametrize("text", ["   ", "\u2028", "\u3000", "\u00a0\u00a0", "?", "a"])
def test_blanks_and_marks_alone_are_parsed_too(text: str) -> None:
    (words,) = parse([text])
    assert words is not None


def test_a_call_after_which_one_hopes_is_a_noun() -> None:
    (words,) = parse(["European leaders hopeful after call with Trump ahead of summit"])
    assert words is not None
    assert [(word.tag_, word.dep_) for word in words if word.text == "call"] == [("NN", "pobj")]


def test_the_two_are_who_last_met() -> None:
    (words,) = parse(["The two last spoke a week ago."])
    assert words is not None
    assert [word.text for word in words if word.dep_ == "nsubj"] == ["two"]


def test_a_by_inside_a_name_greets_nobody():
    words = parse(["Met Stand by Me, the king said so."], [((4, 15),)])[0]
    assert [word.text for word in words][:2] == ["Met", "Stand by Me"]


def test_who_is_named_with_an_office_and_a_comma_is_no_one_called_to() -> None:
    name = "Ann Ash, the chancellor"
    words = parse([f"{name}, will speak at the conference in Oslo in May."], [((0, len(name)),)])[0]
    assert (words[0].dep_, words[0].head.text, words[0] in words[0].head.lefts) == ("nsubj", "speak", True)
