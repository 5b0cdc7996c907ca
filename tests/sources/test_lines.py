import pytest

from summitry.sources.furniture_words import folded, kind_of_line
from summitry.sources.headline import find_headline
from summitry.sources.lines import ends_open, is_title_case, lines_of
from summitry.sources.posts import find_posts
from summitry.sources.stretches import article_stretches, comments_begin

SENTENCE = "The king met the envoy in Vikby on Monday, and they spoke of fish."


@pytest.mark.parametrize(
    ("text", "prose", "headline"),
    [
        (SENTENCE, True, False),
        ("King meets envoy in Vikby", False, True),
        ("Will the king meet the envoy?", True, True),
        ("“We met and it was good”", False, True),
        ("The king came. The envoy did not", True, True),
        ("Vikby", False, False),
        ("Topics of the talks:", True, False),
        ("- King meets envoy", False, True),
        ("国王周一在维克比会见了特使。", True, False),
        ("word " * 60, True, False),
    ],
)
def test_how_a_line_looks(text: str, prose: bool, headline: bool) -> None:
    (line,) = lines_of(text)
    assert (line.prose, line.headline) == (prose, headline)


def test_lines_have_their_places_in_the_text() -> None:
    text = "\n  One line \n\n\t- two\n"
    lines = lines_of(text)
    assert [text[line.start : line.end] for line in lines] == ["One line", "- two"]
    assert [line.content for line in lines] == ["One line", "two"]


@pytest.mark.parametrize(
    ("line", "in_list"),
    [
        ("- item", True),
        ("3) item", True),
        ("May 5, Vikby", True),
        ("Monday: talks", True),
        ("Maybe not", False),
        ("x", False),
    ],
)
def test_items_of_an_articles_list(line: str, in_list: bool) -> None:
    assert lines_of(line)[0].in_list is in_list


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Other News", "list"),
        ("TRENDING NOW:", "list"),
        ("Most read in Vikby", "heading"),
        ("Read more", "pointer"),
        ("Related: King meets envoy", "teaser"),
        ("More: King meets envoy", "teaser"),
        ("More from The Vikby Post: King", "about"),
        ("Editor’s Picks", "list"),
        ("Share", "alone"),
        ("Leave a Reply", "stop"),
        ("3 Comments", "stop"),
        ("12 thoughts on “Talks”", "stop"),
        ("Story Continued Below", "line"),
        ("More than two hours", None),
        ("Related matters were left open.", None),
        ("Watching the king", None),
        ("Share of the catch", None),
        (SENTENCE, None),
    ],
)
def test_the_class_of_words_a_line_begins_with(line: str, kind: str | None) -> None:
    assert kind_of_line(folded(line)) == kind


def test_folding_keeps_places() -> None:
    assert folded("Editor’s İ") == "Editor’s İ" or len(folded("Editor’s İ")) == len("Editor’s İ")


def test_case_and_open_ends() -> None:
    assert is_title_case("King of Ostland Meets the Envoy")
    assert not is_title_case("King of Ostland meets the envoy")
    assert ends_open("They will meet again in")
    assert not ends_open("They will meet again")


def test_the_headline_is_the_line_that_repeats_the_known_title() -> None:
    lines = lines_of(f"The Post\nKing meets envoy – in Vikby!\n{SENTENCE}\nKing meets envoy in Vikby")
    page = [False] * len(lines)
    assert find_headline(lines, "King Meets Envoy in Vikby", page, 2) == 1
    assert find_headline(lines, "Some other title", page, 2) is None
    assert find_headline(lines, None, page, 2) == 1


def test_stretches_are_parted_by_short_lines() -> None:
    menu = "\n".join(["Home", "News", "World", "Sports", "Fish"])
    lines = lines_of(f"{SENTENCE}\n{menu}\n{SENTENCE}\n{SENTENCE}\n{SENTENCE}\n{menu}\n{SENTENCE}")
    (stretch,) = article_stretches(lines, [False] * len(lines))
    assert (stretch.first, stretch.end) == (6, 9)
    assert article_stretches(lines_of(menu), [False] * 5) == ()


def test_comments_begin_only_below_an_article() -> None:
    article = "\n".join([SENTENCE] * 5)
    lines = lines_of(f"Comments\n{article}\nComments\n{SENTENCE}")
    assert comments_begin(lines, [False] * len(lines)) == 6
    lines = lines_of(article)
    assert comments_begin(lines, [False] * 5) == 5


def test_a_post_takes_the_line_above_its_signature() -> None:
    text = f"{SENTENCE}\nWe met.\n— King Olaf (@olaf) 5 May 2019\nSo it was — Liv (@liv) said"
    first, second = find_posts(lines_of(text))
    assert text[first.start : first.end] == "We met.\n— King Olaf (@olaf) 5 May 2019"
    assert (second.author, second.said_on) == ("Liv", None)
