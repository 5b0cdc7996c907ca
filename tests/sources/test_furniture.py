import json
import textwrap
from itertools import pairwise
from pathlib import Path

import pytest

from summitry.sources.furniture import Body, find_body

SEEDS = Path(__file__).resolve().parents[3] / "shared"

LEAD = "The prime minister of Norland received the president of Sudria in Vikby on Monday for two hours of talks."
NEXT = "They spoke of fish, of the border and of a tunnel, a spokeswoman said afterwards."
LAST = "No date was set for another meeting. The president flew home in the evening."
ARTICLE = f"{LEAD}\n\n{NEXT}\n\n{LAST}"


def body_of(text: str, title: str | None = None) -> tuple[str, Body]:
    body = find_body(text, title)
    return "\n".join(text[start:end] for start, end in body.ranges), body


# What pages print after an article: each entry is the furniture alone.
AFTER = {
    "list under a heading": "Other News\n- Fishermen sing for the new year\n- A plan with no purpose\n- Win on points",
    "bullets on their own lines": "Trending\n-\nTunnel diggers strike\n-\nKing of Ostland meets Sudria's president",
    "headlines without a heading": "Ostland King Meets Norland Envoy In Secret Talks\n"
    "Sudria Imposes Sanctions On Ostland Over Herring\nTunnel Opening Put Off Amid Flood Warnings\n"
    "Norland President Calls Off Visit To Ostland",
    "headlines that ask": "Will They Meet Again?\nOstland King Holds Talks With Envoy\nWho Pays For The Tunnel?",
    "headlines with their summaries": "Related Articles\nOstland king meets envoy\n"
    "The king of Ostland met the envoy on Sunday.\nTunnel delayed\nThe tunnel will open a year late, the builder said.",
    "two links": "Norland's premier met the king of Ostland\nFive things to know about the tunnel",
    "categories": "Categories Uncategorized",
    "categories with a mark": "Filed under: World, Norland",
    "tags": "Tags: Norland, Sudria, meeting",
    "follow me": "Follow me @vikbywriter",
    "follow somebody": "Follow Kari Nordmann on Twitter: @karin",
    "share": "Share this:\nFacebook\nTwitter\nWhatsApp",
    "copyright": "© 2019 The Vikby Post. All rights reserved.",
    "copyright in words": "Copyright 2019 The Vikby Post. Reproduction of this text is not allowed.",
    "newsletter": "Sign up for our newsletter and get the news of the north every morning.",
    "cookies": "This site uses cookies. By staying you accept them.",
    "comments": "Leave a Reply\nSven says:\nI think that they met in Ostland, and not in Vikby.\nLiv says:\nNo.",
    "counted comments": "12 comments",
    "contributed": "Kari Nordmann contributed to this report.",
    "signature": "– Kari Nordmann and Ola Hansen",
    "advertisement": "Advertisement",
    "address": "https://vikbypost.example/talks",
    "most read": "Most Read\n1. Herring prices rise\n2. King meets envoy\n3. Flood in Vikby",
}


@pytest.mark.parametrize("furniture", AFTER.values(), ids=AFTER.keys())
def test_what_follows_the_article_is_furniture(furniture: str) -> None:
    said, body = body_of(f"{ARTICLE}\n\n{furniture}\n")
    assert said == ARTICLE
    assert not body.truncated


# What pages print between paragraphs.
WITHIN = {
    "related": "Related: Ostland king meets the envoy of Norland",
    "read more": "READ MORE: President of Sudria calls off his visit to Ostland",
    "read more over a link": "Read more\nPresident of Sudria calls off his visit to Ostland",
    "see also": "SEE ALSO: Norland and Ostland leaders meet in secret",
    "also on": "( Also on THE NORTHERNER: Norland's leader meets the king)",
    "photos": "( PHOTOS: Leaders at the herring summit)",
    "video": "Watch: Leaders meet at the herring summit",
    "glued label": "Herring summit:King meets president in Ostland",
    "video player": "JUST WATCHED King meets president Replay More Videos ... MUST WATCH King meets president 01:23",
    "link with an end": "King meets president of Sudria in Ostland Read more",
    "continued": "Story Continued Below",
    "image mark": "![](pictures/tunnel.png)",
    "bar": "|",
    "credit": "Photo: Norland News Agency",
    "image source": "Image source, Getty Images",
    "slide": "Photos: A king at work The king meets the president of Sudria in May. Hide Caption 3 of 12",
    "share line": "SHARE THIS ARTICLE Share Tweet Post Email",
}


@pytest.mark.parametrize("furniture", WITHIN.values(), ids=WITHIN.keys())
def test_what_points_elsewhere_within_the_article_is_furniture(furniture: str) -> None:
    said, _ = body_of(f"{LEAD}\n\n{furniture}\n\n{NEXT}\n\n{LAST}")
    assert said == f"{LEAD}\n{NEXT}\n\n{LAST}"


TITLE = "Norland and Sudria Meet Over Fish"
BEFORE = {
    "site and motto with the title": f"The Vikby Institute Think Twice And Then Again {TITLE}\n\n{TITLE}",
    "menu": f"Home\nNews\nWorld\nOpinion\nSubscribe\n{TITLE}",
    "byline": f"{TITLE}\n\nby Kari Nordmann",
    "byline in capitals": f"{TITLE}\nBY KARI NORDMANN AND OLA HANSEN",
    "newspaper": f"{TITLE}\n\nThe Northern Interest",
    "skip to content": f"Skip to content\n{TITLE}",
    "reading time": f"{TITLE}\n4 min read",
}
SENTENCES = (
    "Copyright law was what the king and the envoy spoke about.",
    "Support US plans for the tunnel or lose them, the president told the king when they met.",
    "Follow the money, said the king after he had met the envoy.",
    "Watching them from the gallery, the king met the envoy's eye.",
    "Video of the talks was shown on Monday.",
    "Advertising for fish was the topic of their talks.",
)


@pytest.mark.parametrize("head", BEFORE.values(), ids=BEFORE.keys())
def test_what_stands_around_the_headline_is_furniture(head: str) -> None:
    said, body = body_of(f"{head}\n\n{ARTICLE}")
    assert said.split("\n", 1)[0] == TITLE
    assert said.endswith(ARTICLE)
    assert len(said) <= len(TITLE) + len(ARTICLE) + 2
    assert body.title == TITLE


BODY = {
    "headings": f"{LEAD}\n\nThe road to the summit\n\n{NEXT}\n\nWhat comes next\n\n{LAST}",
    "highlights": f"Leaders met for two hours\nFish and the border were spoken of\nNo date set\n\n{ARTICLE}",
    "caption": f"The president and the prime minister shake hands in Vikby on Monday.\n\n{ARTICLE}",
    "dateline": f"VIKBY (Northern News) – {ARTICLE}",
    "one paragraph": f"{LEAD} {NEXT} {LAST}",
    "lists of facts": f"{LEAD}\n- Monday: talks in Vikby\n- Tuesday: dinner\n- Friday: flight home\n{LAST}",
    "schedule at the end": f"{ARTICLE}\n\nMonday, Vikby Castle, Talks\nTuesday, Palace, Dinner\nMay 9, Departure",
    "interview": f"{LEAD}\n\nPRESIDENT: We met in Vikby, and it was good.\n\nREPORTER: Will you meet again?\n\n{LAST}",
    "related used as a word": f"{ARTICLE}\n\nRelated matters were left to the ministers, who meet in May.",
    "more used as a word": f"{LEAD}\n\nMore than two hours passed before the doors opened again.\n\n{LAST}",
    "photo used as a word": f"{LEAD}\n\nPhotos of the two on the beach went round the world.\n\n{LAST}",
    "unfinished last line": f"{ARTICLE}\n\nThe ministers waiting next door were told that they would meet again in",
}


@pytest.mark.parametrize("text", BODY.values(), ids=BODY.keys())
def test_the_article_stays_whole(text: str) -> None:
    said, _ = body_of(text)
    assert said == text


@pytest.mark.parametrize("sentence", SENTENCES)
def test_sentences_that_begin_as_furniture_does_are_body(sentence: str) -> None:
    text = f"{LEAD}\n\n{sentence}\n\n{LAST}"
    assert body_of(text)[0] == text


def test_an_analysis_above_an_article_is_its_headline() -> None:
    assert body_of(f"Analysis: Why Norland met Sudria\n\n{ARTICLE}")[1].title == "Analysis: Why Norland met Sudria"


def test_a_credit_is_cut_from_its_caption() -> None:
    text = f"![]() The president and the prime minister meet in Vikby on May 5. Photo: NNA\n|\n{ARTICLE}"
    said, _ = body_of(text)
    assert said == f"The president and the prime minister meet in Vikby on May 5.\n{ARTICLE}"


def test_headlines_run_on_to_a_name_are_cut_from_the_sentence() -> None:
    said, _ = body_of(f"{LEAD}\n\nSen. Ann Ash Ann Mary AshKing meets envoy Herring talks fail again MORE (Vik) left.")
    assert said == f"{LEAD}\n\nSen. Ann Ash\n (Vik) left."


def test_a_captions_label_is_cut_from_it() -> None:
    text = f"{LEAD}\n\nImage caption The two leaders walked on the beach before their talks.\n\n{NEXT}"
    assert body_of(text)[0] == f"{LEAD}\nThe two leaders walked on the beach before their talks.\n\n{NEXT}"


@pytest.mark.parametrize(
    "end",
    [
        "Continue reading…",
        "Read more at The Vikby Post",
        "They also [...]",
        "They also […]",
        "They spoke of f [+812 chars]",
        "Subscribe to continue reading",
        "To read the full article, click here",
        "The king then said…",
    ],
)
def test_a_text_that_breaks_off_says_so(end: str) -> None:
    assert body_of(f"{ARTICLE}\n\n{end}")[1].truncated


@pytest.mark.parametrize("end", ["", "\n\nAdvertisement Continue reading the main story\n\n" + NEXT])
def test_a_text_that_ends_is_not_truncated(end: str) -> None:
    assert not body_of(ARTICLE + end)[1].truncated


def test_an_embedded_post_is_its_authors_dated_statement() -> None:
    post = "I have decided to call off my meeting in Vikby, sad for fish...."
    text = f"{LEAD}\n{post}\n— King Olaf (@realKingOlaf) November 29, 2018\n{NEXT}"
    said, body = body_of(text)
    assert said == text
    (statement,) = body.statements
    assert (statement.author, str(statement.said_on)) == ("King Olaf", "2018-11-29")
    assert text[statement.start : statement.end].startswith(post)
    assert text[statement.start : statement.end].endswith("2018")


def test_a_post_within_a_line_and_without_a_date() -> None:
    (statement,) = body_of(f"{LEAD}\n\nWe met. — King Olaf (@olaf)\n\n{NEXT}")[1].statements
    assert statement.said_on is None


def test_ranges_are_in_order_and_apart() -> None:
    text = "\n\n".join([TITLE, *WITHIN.values(), ARTICLE, *AFTER.values()])
    ranges = find_body(text).ranges
    assert all(start < end for start, end in ranges)
    assert all(one[1] < two[0] for one, two in pairwise(ranges))


@pytest.mark.skipif(not SEEDS.exists(), reason="needs ../shared")
def test_the_seeds_furniture_is_outside_the_body_and_their_evidence_inside() -> None:
    for line in (SEEDS / "gold/seeds.jsonl").read_text().splitlines():
        gold = json.loads(line)
        said, body = body_of((SEEDS / f"seeds/{gold['id']}.txt").read_text())
        assert not [words for words in gold["furniture"] if words in said]
        quotes = [quote for encounter in gold["encounters"] for quote in encounter["evidence"]]
        assert not [quote for quote in quotes if quote not in said]
        assert (body.title, body.truncated) == (gold["title"], gold["truncated"])


MENU = "Home\nNews\nWorld\nAsk the editor\nTickets\nPodcasts\nAbout the paper"
NOTICE = "By choosing to stay you let us count you. We count all who come. You can say no at any time."
TEASERS = (
    "King meets envoy in Rome\nThe king of Ostland met the envoy of Norland in Rome on Sunday.\nStrike at the docks\n"
    "The dockers met the minister on Tuesday.\nA new bridge\nThe bridge was opened by the king on Wednesday."
)
LONG = "\n".join([ARTICLE.replace("\n\n", "\n")] * 3)


def test_a_whole_page_as_text_gives_its_article() -> None:
    page = f"{NOTICE}\n{MENU}\n{TITLE}\nKari Nordmann\n{LONG}\n{MENU}\n{TEASERS}\n{MENU}\n{NOTICE}"
    said, body = body_of(page)
    assert said == f"{TITLE}\n{LONG}"
    assert body.title == TITLE


def test_an_article_goes_on_after_a_list_as_long_as_a_menu() -> None:
    page = f"{LONG}\n{MENU}\n{LONG}"
    assert body_of(page)[0] == f"{LONG}\n{LONG}"


def test_comments_are_no_article_even_where_they_are_longer() -> None:
    says = "\n".join(
        f"Liv{n} says:\nMay 5, 2019\nThe king met the envoy in {n}, and nobody saw it at all." for n in range(40)
    )
    assert body_of(f"{LONG}\n40 responses to {TITLE}\n{says}")[0] == LONG


def test_a_title_repeated_after_the_article_does_not_make_the_article_furniture() -> None:
    assert body_of(f"{ARTICLE}\n\n{TITLE}\n", TITLE)[0].startswith(ARTICLE)


def test_paragraphs_broken_into_lines_are_read_as_paragraphs() -> None:
    text = "\n\n".join(textwrap.fill(part, 60) for part in (LEAD, NEXT, LAST, LEAD, NEXT, LAST))
    page = f"{TITLE}\n\n{text}\n\nRelated: King of Ostland meets the envoy of Norland\n"
    assert body_of(page)[0] == f"{TITLE}\n\n{text}"


def test_a_slideshow_is_furniture_where_each_caption_stands_twice() -> None:
    slides = [f"The king of Ostland greets the envoy of Norland in the hall on May {n}, 2009." for n in range(1, 6)]
    doubled = [caption for slide in slides for caption in (slide, slide)]
    text = "\n\n".join((LEAD, *doubled, NEXT, LAST))
    assert body_of(text)[0].split() == " ".join((LEAD, NEXT, LAST)).split()
    once = "\n\n".join((LEAD, *slides, slides[-1], NEXT, LAST))
    assert all(slide in body_of(once)[0] for slide in slides)


def test_a_slideshow_is_furniture_where_its_name_stands_twice() -> None:
    show = "Photos: Kings of Ostland Photos: Kings of Ostland Kings of Ostland - The king greets the envoy of Norland."
    assert body_of("\n\n".join((LEAD, show, NEXT, LAST)))[0].split() == " ".join((LEAD, NEXT, LAST)).split()


def test_text_without_any_sentence_is_kept() -> None:
    text = "King meets envoy in Rome"
    assert body_of(text)[0] == text
