"""Files for the tests of reading."""

import gzip
from pathlib import Path

TEXT = "The president met the chancellor in Bonn on Friday for talks on trade, officials said."
PAGE = f"""<!doctype html><html><head><title>Leaders meet in Bonn | The Daily</title>
<meta property="og:site_name" content="The Daily">
<meta property="article:published_time" content="2018-11-29T10:00:00Z">
<link rel="canonical" href="https://daily.example/bonn"></head>
<body><nav><a href="/">Home</a><a href="/w">World</a></nav>
<article><h1>Leaders meet in Bonn</h1><p>{TEXT}</p><p>They spoke for two hours and parted as friends, a spokeswoman said
after the talks in the old town hall.</p><p>No date was set for another meeting of the two.</p></article>
<aside><h3>Most read</h3><a href="/x">King meets envoy in secret</a></aside></body></html>"""


def write(folder: Path, name: str, content: str | bytes) -> str:
    """The path of a new file with this content, packed where its name ends in .gz."""
    data = content.encode() if isinstance(content, str) else content
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(gzip.compress(data) if name.endswith(".gz") else data)
    return str(path)


def warc_record(address: str, content: bytes, kind: str = "text/html; charset=utf-8", status: str = "200 OK") -> bytes:
    """A response record of a web archive."""
    body = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {len(content)}\r\n\r\n".encode() + content
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\nWARC-Date: 2020-01-01T00:00:00Z\r\n"
        "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body + b"\r\n\r\n"
