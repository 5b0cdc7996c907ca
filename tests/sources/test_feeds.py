from pathlib import Path

from summitry.model.document import Document
from summitry.model.problem import Problem
from summitry.sources import read_paths
from summitry.sources.feeds import Entry, parse_feed
from tests.sources.making import TEXT, write

ATOM = f"""<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>The Feed</title>
<entry><title>Talks in Bonn</title><link href="https://f.example/1"/><published>2018-11-29T10:00:00Z</published>
<content type="html">&lt;p&gt;{TEXT}&lt;/p&gt;&lt;p&gt;More &amp;amp; more.&lt;/p&gt;</content></entry>
<entry><title>King in Rome</title><updated>2018-12-01T10:00:00Z</updated><summary>{TEXT}</summary></entry>
<entry><title></title></entry></feed>"""
RSS = """<rss version="2.0"><channel><title>The <b>Feed</title><item><title>Talks &amp; fish</title>
<link>https://f.example/2</link><pubDate>someday</pubDate><description>The king met the envoy.</description></item>"""


def test_the_entries_of_an_atom_feed() -> None:
    feed = parse_feed(ATOM.encode())
    first, second, third = feed.entries
    assert feed.title == "The Feed"
    assert (first.link, first.title, first.published) == (
        "https://f.example/1",
        "Talks in Bonn",
        "2018-11-29T10:00:00Z",
    )
    assert TEXT in first.content
    assert (second.link, second.content, second.published) == (None, TEXT, "2018-12-01T10:00:00Z")
    assert third == Entry(None, None, "", None)


def test_a_broken_feed_is_read_as_far_as_it_goes() -> None:
    (entry,) = parse_feed(RSS.encode()).entries
    assert entry == Entry("https://f.example/2", "Talks & fish", "The king met the envoy.", "someday")


def test_a_stored_feed_gives_a_document_an_entry(tmp_path: Path) -> None:
    path = write(tmp_path, "feed.xml", ATOM)
    first, second, problem = read_paths([path])
    assert isinstance(first, Document)
    assert isinstance(second, Document)
    assert (first.id, first.title, first.publisher, first.url) == (
        "feed.xml:1", "Talks in Bonn", "The Feed", "https://f.example/1",
    )  # fmt: skip
    assert first.text == f"{TEXT}\n\nMore & more."
    assert (second.text, str(second.published.start)) == (TEXT, "2018-12-01")
    assert problem == Problem(f"{path}:3", "an entry without text")


def test_a_feed_without_entries(tmp_path: Path) -> None:
    path = write(tmp_path, "feed.rss", "<rss><channel></channel></rss>")
    assert list(read_paths([path])) == [Problem(path, "no entries in this feed")]
