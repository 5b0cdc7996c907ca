"""Fetching by address, politely: robots.txt, a pause between requests to a host, conditional requests, limits.

Addresses are resolved once and connected to as resolved, so that a name cannot turn to a private network in between.
"""

import ipaddress
import socket
import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import SplitResult, urljoin, urlsplit
from urllib.robotparser import RobotFileParser

from summitry.model.problem import Problem
from summitry.sources.options import ReadOptions
from summitry.sources.web_cache import Cache, Kept

if TYPE_CHECKING:
    from urllib3 import HTTPConnectionPool
    from urllib3.response import BaseHTTPResponse

AGENT = "summitry"
_HEADERS = {"User-Agent": f"{AGENT}/0.1 (reads news for research)", "Accept-Encoding": "gzip, deflate"}
_MOST_REDIRECTS = 5
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_SECONDS_TO_CONNECT, _SECONDS_TO_READ, _SECONDS_IN_ALL = 10, 20, 60
_LONGEST_PAUSE = 30.0
_ROBOTS_BYTES = 500_000
_CHUNK = 1 << 16
_OK, _NOT_MODIFIED, _CLIENT_ERROR, _SERVER_ERROR = 200, 304, 400, 500


class Refused(Exception):
    """Why an address is not fetched, in a user's words."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What an address gave. address: after redirects. charset: as its sender declares it."""

    address: str
    content: bytes
    charset: str | None = None


class Fetcher:
    """Fetches addresses for one run; remembers robots.txt and the last request of each host."""

    def __init__(self, options: ReadOptions) -> None:
        """options: pauses, limits, the cache's folder, and whether private networks are allowed."""
        self._options = options
        self._cache = Cache(options.cache)
        self._robots: dict[str, RobotFileParser] = {}
        self._last_request: dict[str, float] = {}

    def get(self, address: str) -> Answer | Problem:
        """What an address gives, from the cache where its host says that it has not changed."""
        try:
            return self._follow(address)
        except Refused as refusal:
            return Problem(address, str(refusal))

    def _follow(self, address: str) -> Answer:
        current = address
        for _ in range(_MOST_REDIRECTS + 1):
            self._obey_robots(current)
            kept = self._cache.find(current)
            status, headers, content = self._request(current, self._options.limits.document_bytes, kept)
            if status in _REDIRECTS and headers.get("location"):
                current = _target(current, headers["location"])
            elif status == _NOT_MODIFIED and kept:
                return Answer(current, kept.content, kept.charset)
            elif status != _OK:
                raise Refused(f"answered with status {status}")
            else:
                charset = _charset(headers)
                self._cache.keep(current, Kept(content, charset, headers.get("etag"), headers.get("last-modified")))
                return Answer(current, content, charset)
        raise Refused(f"redirected more than {_MOST_REDIRECTS} times")

    def _obey_robots(self, address: str) -> None:
        """Wait as long as the host asks; raises Refused where its robots.txt does not allow the address."""
        parts = _parts(address)
        origin = f"{parts.scheme}://{parts.netloc}"
        if origin not in self._robots:
            self._robots[origin] = self._fetch_robots(origin)
        robots = self._robots[origin]
        if not robots.can_fetch(AGENT, address):
            raise Refused("its robots.txt does not allow it")
        asked = float(robots.crawl_delay(AGENT) or 0)
        self._pause(origin, min(max(self._options.pause_seconds, asked), _LONGEST_PAUSE))

    def _pause(self, origin: str, seconds: float) -> None:
        last = self._last_request.get(origin)
        if last is not None:
            time.sleep(max(0.0, last + seconds - time.monotonic()))
        self._last_request[origin] = time.monotonic()

    def _fetch_robots(self, origin: str) -> RobotFileParser:
        """A host's rules; all is allowed where it has none, nothing where it cannot say (RFC 9309)."""
        robots = RobotFileParser()
        address = f"{origin}/robots.txt"
        for _ in range(_MOST_REDIRECTS + 1):
            status, headers, content = self._request(address, _ROBOTS_BYTES, None)
            if status in _REDIRECTS and headers.get("location"):
                address = _target(address, headers["location"])
                continue
            if status >= _SERVER_ERROR:
                raise Refused(f"its robots.txt answered with status {status}")
            robots.parse(content.decode("utf-8", "replace").splitlines() if status == _OK else [])
            return robots
        raise Refused("its robots.txt redirects without end")

    def _request(self, address: str, limit: int, kept: Kept | None) -> tuple[int, Mapping[str, str], bytes]:
        """Status, headers (names in lower case) and content of one request. Raises Refused where it fails."""
        from urllib3.exceptions import HTTPError

        parts = _parts(address)
        pool = _connect(parts, self._options.allow_private)
        headers = {**_HEADERS, "Host": parts.netloc.rpartition("@")[2], **_conditions(kept)}
        target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        try:
            response = pool.urlopen(
                "GET", target, headers=headers, redirect=False, retries=False, preload_content=False
            )
            content = _read(response, limit) if response.status == _OK else b""
        except (HTTPError, OSError, ValueError) as error:
            raise Refused(f"could not be fetched: {_reason(error)}") from error
        finally:
            pool.close()
        return response.status, {name.lower(): value for name, value in response.headers.items()}, content


def _target(address: str, location: str) -> str:
    """Where a redirect leads."""
    try:
        return urljoin(address, location)
    except ValueError as error:
        raise Refused("redirected to what is no address") from error


def _parts(address: str) -> SplitResult:
    try:
        parts = urlsplit(address)
        usable = parts.scheme in ("http", "https") and bool(parts.hostname) and (parts.port or 0) >= 0
    except ValueError:
        usable = False
    if not usable:
        raise Refused("not an address of the web")
    return parts


def _connect(parts: SplitResult, allow_private: bool) -> "HTTPConnectionPool":
    """A connection to one of the host's network addresses, by its number."""
    from urllib3 import HTTPConnectionPool, HTTPSConnectionPool, Timeout

    host = parts.hostname or ""
    timeout = Timeout(connect=_SECONDS_TO_CONNECT, read=_SECONDS_TO_READ)
    number = _resolve(host, allow_private)
    if parts.scheme == "http":
        return HTTPConnectionPool(number, parts.port or 80, timeout=timeout)
    return HTTPSConnectionPool(
        number,
        parts.port or 443,
        timeout=timeout,
        server_hostname=host,
        assert_hostname=host,
        cert_reqs="CERT_REQUIRED",
    )


def _resolve(host: str, allow_private: bool) -> str:
    try:
        found = [str(entry[4][0]) for entry in socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)]
    except (OSError, UnicodeError) as error:
        raise Refused(f"its host is not known: {host}") from error
    if not allow_private and not all(ipaddress.ip_address(number).is_global for number in found):
        raise Refused("an address inside a private network, which is not fetched unless allowed")
    return found[0]


def _read(response: "BaseHTTPResponse", limit: int) -> bytes:
    """The unpacked content. Raises Refused where it is larger or slower than any article."""
    deadline = time.monotonic() + _SECONDS_IN_ALL
    chunks: list[bytes] = []
    size = 0
    while chunk := response.read(_CHUNK, decode_content=True):
        chunks.append(chunk)
        size += len(chunk)
        if size > limit:
            raise Refused(f"over {limit:,} bytes, longer than any article")
        if time.monotonic() > deadline:
            raise Refused(f"not read to its end within {_SECONDS_IN_ALL} seconds")
    return b"".join(chunks)


def _conditions(kept: Kept | None) -> dict[str, str]:
    if kept is None:
        return {}
    said = {"If-None-Match": kept.etag, "If-Modified-Since": kept.modified}
    return {name: value for name, value in said.items() if value}


def _charset(headers: Mapping[str, str]) -> str | None:
    _, found, name = headers.get("content-type", "").lower().partition("charset=")
    return name.split(";")[0].strip("\"' ") or None if found else None


def _reason(error: Any) -> str:
    """The last part of an error's chain of reasons, without the objects it names."""
    text = str(getattr(error, "reason", None) or error)
    return " ".join(text.rsplit(">: ", 1)[-1].split()) or type(error).__name__
