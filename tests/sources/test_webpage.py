import pytest

from summitry.sources.page_facts import PageFacts
from summitry.sources.webpage import declared_charset, depth, read_page

TEXT = "<p>The president met the chancellor in Bonn on Friday for talks on trade, officials said.</p>" * 3


def facts(head: str, body: str = TEXT, address: str | None = None) -> PageFacts:
    page = read_page(f"<html><head>{head}</head><body>{body}</body></html>", address)
    assert page is not None
    return page.facts


@pytest.mark.parametrize(
    ("head", "published"),
    [
        (
            '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2018-11-29"}</script>',
            "2018-11-29",
        ),
        (
            '<script type="application/ld+json">{"@graph": [{"@type": "Person"}, {"@type": ["NewsArticle"], '
            '"datePublished": "2018-11-29T01:00Z"}]}</script>',
            "2018-11-29T01:00Z",
        ),
        ('<meta property="article:published_time" content="2018-11-29T10:00:00Z">', "2018-11-29T10:00:00Z"),
        ('<meta name="DC.date.issued" content="2018-11-29">', "2018-11-29"),
        ('<meta itemprop="datePublished" content="29 November 2018">', "29 November 2018"),
        ('<meta name="date" content="soon"><meta name="pubdate" content="20181129">', "20181129"),
        ('<script type="application/ld+json">{broken</script><meta name="pubdate" content="20181129">', "20181129"),
    ],
)
def test_the_publication_date_a_page_gives(head: str, published: str) -> None:
    assert facts(head).published == published


def test_a_date_in_the_page_or_its_address() -> None:
    assert facts("", '<time pubdate datetime="2018-11-29">yesterday</time>' + TEXT).published == "2018-11-29"
    assert facts("", address="https://d.example/world/2018/11/29/bonn").published == "2018-11-29"
    assert facts("", address="https://d.example/world/2018/nov/29/bonn").published == "29 nov 2018"
    assert facts("", address="https://d.example/world/bonn").published is None


def test_a_page_that_is_not_worth_it_gives_all_its_paragraphs() -> None:
    html = f"<html><body><article>{TEXT}</article><div><p>Subscribe now.</p></div></body></html>"
    seen: list[tuple[str, ...]] = []
    page = read_page(html, None, lambda facts, lines: bool(seen.append(lines)))
    assert page is not None
    assert page.text.split("\n\n")[-1] == "Subscribe now."
    assert seen[0][-1] == "Subscribe now."
    assert read_page(html, None, lambda facts, lines: True) == read_page(html)


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("<title>Leaders meet | The Daily</title>", "Leaders meet"),
        ("<title>Leaders meet - The Daily</title>", "Leaders meet"),
        ('<meta property="og:title" content="Leaders meet"><title>x</title>', "Leaders meet"),
        ('<meta property="og:title" content="Leaders meet: The Daily">'
         '<meta property="og:site_name" content="The Daily">', "Leaders meet"),
        ('<script type="application/ld+json">{"@type": "Report", "headline": "They  met"}</script>', "They met"),
        ("<title>Trump-Putin summit</title>", "Trump-Putin summit"),
        ("", None),
    ],
)  # fmt: skip
def test_the_title_a_page_gives(head: str, title: str | None) -> None:
    assert facts(head).title == title


def test_the_publisher_and_the_address() -> None:
    linked = '{"@type": "NewsArticle", "headline": "x", "publisher": {"@type": "Organization", "name": "The Daily"}}'
    assert facts(f'<script type="application/ld+json">{linked}</script>').publisher == "The Daily"
    assert facts('<meta property="og:site_name" content="The Daily">').publisher == "The Daily"
    assert facts('<link rel="canonical" href="https://d.example/1">').url == "https://d.example/1"
    assert facts('<link rel="canonical" href="/1">').url is None
    assert facts("", address="https://d.example/2").url == "https://d.example/2"


def test_the_encoding_a_page_declares() -> None:
    assert declared_charset(b'<html><head><meta charset="windows-1252">') == "windows-1252"
    assert declared_charset(b'<meta http-equiv=Content-Type content="text/html; charset=koi8-r">') == "koi8-r"
    assert declared_charset(b'<?xml version="1.0" encoding="utf-8"?><html>') == "utf-8"
    assert declared_charset(b"<html><p>charset=none</p>") is None


@pytest.mark.parametrize("page", ["<p>One short line of it.</p>", "One short line of it.", "<p>One short line of it."])
def test_a_fragment_is_read_too(page: str) -> None:
    found = read_page(page)
    assert found is not None
    assert found.text == "One short line of it."


def test_broken_pages_are_read_as_far_as_they_go() -> None:
    found = read_page(
        "<html><body><div><p>They met in Bonn.<p>They met <b>again.</div></i></table><p>Then &c; they left"
    )
    assert found is not None
    assert "They met in Bonn." in found.text
    assert "again." in found.text


def test_a_page_of_links_without_end_takes_no_minutes() -> None:
    found = read_page("<a href='/x'>A link</a> " * 100_000)
    assert found is not None
    assert found.text.startswith("A link")


def test_depth() -> None:
    assert depth(b"<div><p>x</p></div>" * 9, 100) == 2
    assert depth(b"<div>" * 500, 100) == 100
