import pytest

from summitry.sources.markdown import first_heading, front_matter, strip_marks


def test_front_matter_says_what_the_document_is() -> None:
    head = 'title: "Talks in Bonn"\ndate: 2019-05-05\nsource: The Daily\nlink: https://d.example/1\ntags: [a]\n'
    text = f"---\n{head}---\nText."
    facts, end = front_matter(text)
    expected = {"title": "Talks in Bonn", "published": "2019-05-05", "publisher": "The Daily"}
    assert facts == expected | {"url": "https://d.example/1"}
    assert text[end:] == "Text."


@pytest.mark.parametrize("text", ["No front matter", "--- a rule\n\ntext", "---\nnever closed: 1\n"])
def test_text_without_front_matter_is_all_text(text: str) -> None:
    assert front_matter(text) == ({}, 0)


@pytest.mark.parametrize(
    ("marked", "plain"),
    [
        ("# Heading", "Heading"),
        ("### Heading ###", "Heading"),
        ("The **president** met *his guest* and __others__.", "The president met his guest and others."),
        ("[His guest](https://x.example/a_b) came.", "His guest came."),
        ("![a picture](p.png)After it", "After it"),
        ("> quoted words", "quoted words"),
        ("`code` stays", "code stays"),
        ("a snake_case_name and 2 * 3 * 4", "a snake_case_name and 2 * 3 * 4"),
        ("1\\. not a list", "1. not a list"),
        ("Title\n=====\nText", "Title\n\nText"),
        ("<!-- hidden -->Shown", "Shown"),
    ],
)
def test_marks_go_and_words_stay(marked: str, plain: str) -> None:
    assert strip_marks(marked) == plain


def test_the_first_heading_is_the_title() -> None:
    assert first_heading("intro\n\n# The *Bonn* talks\n\n## Second") == "The Bonn talks"
    assert first_heading("The Bonn talks\n===\n") == "The Bonn talks"
    assert first_heading("## only a subheading") is None
