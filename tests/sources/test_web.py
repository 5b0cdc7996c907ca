import gzip
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from summitry.model.document import Document
from summitry.model.problem import Problem
from summitry.sources import Limits, ReadOptions, read_paths
from tests.sources.making import PAGE, TEXT


@dataclass
class Site:
    """A local server. pages: path to (status, headers, content). asked: what was asked for, in order."""

    address: str = ""
    pages: dict[str, tuple[int, dict[str, str], bytes]] = field(default_factory=dict)
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)

    def add(self, path: str, content: str | bytes = b"", status: int = 200, **headers: str) -> str:
        data = content.replace("{site}", self.address).encode() if isinstance(content, str) else content
        self.pages[path] = (status, {name.replace("_", "-"): value for name, value in headers.items()}, data)
        return self.address + path

    @property
    def paths(self) -> list[str]:
        return [path for path, _ in self.asked if path != "/robots.txt"]


@pytest.fixture
def site() -> Iterator[Site]:
    found = Site()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            found.asked.append((self.path, {name.lower(): value for name, value in self.headers.items()}))
            status, headers, content = found.pages.get(self.path, (404, {}, b"none"))
            if headers.get("ETag") and self.headers.get("If-None-Match") == headers["ETag"]:
                status, content = 304, b""
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, format: str, *args: object) -> None:
            return

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    found.address = f"http://127.0.0.1:{server.server_port}"
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    yield found
    server.shutdown()
    server.server_close()


LOCAL = ReadOptions(allow_private=True, pause_seconds=0, limits=Limits(document_bytes=100_000))


def read(*addresses: str, options: ReadOptions = LOCAL) -> tuple[list[Document], list[tuple[str, str]]]:
    found = list(read_paths(addresses, options))
    problems = [(item.where, item.reason) for item in found if isinstance(item, Problem)]
    return [item for item in found if isinstance(item, Document)], problems


def test_a_page_by_its_address(site: Site) -> None:
    address = site.add("/bonn", PAGE.replace("€", ""), Content_Type="text/html; charset=utf-8")
    (document,), problems = read(address)
    assert not problems
    assert (document.id, document.url, document.title) == (address, address, "Leaders meet in Bonn")
    assert "summitry" in site.asked[0][1]["user-agent"]
    assert [path for path, _ in site.asked] == ["/robots.txt", "/bonn"]


def test_a_packed_page_and_its_declared_encoding(site: Site) -> None:
    page = PAGE.replace("Bonn", "Zürich").encode("cp1252")
    address = site.add(
        "/z", gzip.compress(page), Content_Encoding="gzip", Content_Type="text/html; charset=windows-1252"
    )
    (document,), _ = read(address)
    assert document.title == "Leaders meet in Zürich"


def test_a_file_of_documents_by_its_address(site: Site) -> None:
    documents, _ = read(site.add("/a.jsonl", f'{{"id": "x", "text": "{TEXT}"}}\n{{"text": "{TEXT}"}}\n'))
    assert [document.id for document in documents] == ["x", f"{site.address}/a.jsonl:2"]


FEED = """<?xml version="1.0"?><rss version="2.0"><channel><title>The Feed</title>
<item><title>Bonn</title><link>{site}/bonn</link><pubDate>Fri, 30 Nov 2018 10:00:00 GMT</pubDate></item>
<item><title>Gone</title><link>{site}/gone</link>
<description>The king met the envoy in Rome, it was said.</description></item>
</channel></rss>"""


def test_a_feeds_pages_are_fetched(site: Site) -> None:
    page = site.add("/bonn", PAGE)
    documents, problems = read(site.add("/feed.xml", FEED))
    assert [document.id for document in documents] == [page, f"{site.address}/gone"]
    assert (str(documents[0].published.start), documents[0].publisher) == ("2018-11-30", "The Feed")
    assert documents[1].text == "The king met the envoy in Rome, it was said."
    assert problems == [(f"{site.address}/gone", "answered with status 404")]


def test_a_sitemaps_pages_are_fetched(site: Site) -> None:
    page = site.add("/bonn", PAGE)
    urls = (
        "<urlset><url><loc> {site}/bonn </loc><news:publication_date>2018-12-01</news:publication_date></url></urlset>"
    )
    site.add("/news.xml.gz", gzip.compress(urls.replace("{site}", site.address).encode()))
    index = "<?xml version='1.0'?><sitemapindex><sitemap><loc>{site}/news.xml.gz</loc></sitemap></sitemapindex>"
    (document,), problems = read(site.add("/sitemap.xml", index))
    assert not problems
    assert (document.id, str(document.published.start)) == (page, "2018-12-01")


def test_a_sitemap_of_itself_ends(site: Site) -> None:
    index = "<sitemapindex><sitemap><loc>{site}/s.xml</loc></sitemap></sitemapindex>"
    _, problems = read(site.add("/s.xml", index))
    assert problems == [(f"{site.address}/s.xml", "a sitemap within more sitemaps than are followed")]


def test_robots_are_obeyed(site: Site) -> None:
    site.add("/robots.txt", "User-agent: *\nDisallow: /private\n")
    open_page, closed_page = site.add("/open", PAGE), site.add("/private/x", PAGE)
    documents, problems = read(open_page, closed_page)
    assert len(documents) == 1
    assert problems == [(closed_page, "its robots.txt does not allow it")]
    assert site.paths == ["/open"]


def test_nothing_is_fetched_where_robots_cannot_be_told(site: Site) -> None:
    site.add("/robots.txt", status=503)
    address = site.add("/x", PAGE)
    assert read(address) == ([], [(address, "its robots.txt answered with status 503")])


def test_redirects_are_followed_but_not_for_ever(site: Site) -> None:
    site.add("/bonn", PAGE)
    site.add("/once", status=302, Location="/bonn")
    loop = site.add("/loop", status=301, Location="/loop")
    documents, problems = read(f"{site.address}/once", loop)
    assert [document.url for document in documents] == [f"{site.address}/bonn"]
    assert problems == [(loop, "redirected more than 5 times")]
    assert site.paths.count("/loop") == 6


def test_private_addresses_are_refused_unless_allowed(site: Site) -> None:
    address = site.add("/bonn", PAGE)
    refused = "an address inside a private network, which is not fetched unless allowed"
    assert read(address, options=ReadOptions()) == ([], [(address, refused)])
    assert not site.asked


@pytest.mark.parametrize("target", ["file:///etc/passwd", "ftp://x.example/", "http://:80/", "javascript:x"])
def test_a_redirect_out_of_the_web_is_refused(target: str, site: Site) -> None:
    address = site.add("/r", status=302, Location=target)
    _, problems = read(address)
    assert problems == [(address, "not an address of the web")]


def test_a_redirect_to_no_address_is_refused(site: Site) -> None:
    address = site.add("/r", status=302, Location="http://[::1")
    assert read(address)[1] == [(address, "redirected to what is no address")]


def test_unchanged_pages_are_not_sent_again(site: Site, tmp_path: Path) -> None:
    address = site.add("/bonn", PAGE, ETag='"v1"')
    options = ReadOptions(allow_private=True, pause_seconds=0, cache=tmp_path / "cache")
    first, _ = read(address, options=options)
    second, _ = read(address, options=options)
    assert first == second
    assert "if-none-match" not in site.asked[1][1]
    assert site.asked[3][1]["if-none-match"] == '"v1"'


def test_a_damaged_cache_is_no_cache(site: Site, tmp_path: Path) -> None:
    address = site.add("/bonn", PAGE, ETag='"v1"')
    options = ReadOptions(allow_private=True, pause_seconds=0, cache=tmp_path)
    first, _ = read(address, options=options)
    for path in tmp_path.iterdir():
        path.write_bytes(path.read_bytes()[:20])
    assert read(address, options=options) == (first, [])


def test_large_pages_and_bombs_are_refused(site: Site) -> None:
    large = site.add("/large", "x" * 200_000)
    bomb = site.add("/bomb", gzip.compress(b"0" * 50_000_000), Content_Encoding="gzip")
    assert [reason for _, reason in read(large, bomb)[1]] == ["over 100,000 bytes, longer than any article"] * 2


def test_a_host_that_does_not_answer(site: Site) -> None:
    _, problems = read("http://127.0.0.1:9/x", "http://no-such-host.invalid/")
    assert problems[0][1].startswith("could not be fetched: ")
    assert problems[1][1] == "its host is not known: no-such-host.invalid"
    assert all("0x" not in reason for _, reason in problems)


def test_there_is_a_pause_between_requests_to_a_host(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    waited: list[float] = []
    monkeypatch.setattr("summitry.sources.web_fetch.time.sleep", waited.append)
    site.add("/robots.txt", "User-agent: *\nCrawl-delay: 7\n")
    read(site.add("/a", PAGE), site.add("/b", PAGE))
    assert len(waited) == 1
    assert 6 < waited[0] <= 7
