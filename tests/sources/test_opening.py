import gzip
import io

import pytest
import zstandard

from summitry.sources.opening import Bomb, Guarded, Kind, buffered, kind_of, known_as, peek, plain_name, unpack


@pytest.mark.parametrize(
    ("name", "start", "kind"),
    [
        ("a.txt", b"Plain words", Kind.TEXT),
        ("a.txt", b"<!DOCTYPE html><html>", Kind.HTML),
        ("a.txt", b"{not json, but text}", Kind.TEXT),
        ("a.md", b"# Heading", Kind.MARKDOWN),
        ("A.HTM", b"<p>x", Kind.HTML),
        ("a.jsonl.gz", b'{"text": ""}', Kind.JSON_LINES),
        ("a.ndjson.zst", b'{"text": ""}', Kind.JSON_LINES),
        ("a.csv", b"text,title", Kind.TABLE),
        ("a.warc.gz", b"WARC/1.0\r\n", Kind.WARC),
        ("no-name", b"WARC/1.1\r\n", Kind.WARC),
        ("a.txt", b"PK\x03\x04....", Kind.ZIP),
        ("a.bin", b"x" * 257 + b"ustar", Kind.TAR),
        ("a.txt", b"%PDF-1.4", Kind.OTHER),
        ("feed.xml", b'<?xml version="1.0"?>\n<rss version="2.0">', Kind.FEED),
        ("feed", b'<feed xmlns="http://www.w3.org/2005/Atom">', Kind.FEED),
        ("page", b"\n<!-- saved --><html lang=en>", Kind.HTML),
        ("page", b'<?xml version="1.0"?><!DOCTYPE html PUBLIC', Kind.HTML),
        ("lines", b'\xef\xbb\xbf{"id": 1}', Kind.JSON_LINES),
        ("list", b'[{"id": 1}]', Kind.JSON),
        ("words", b"[Vikby, Monday] They met.", Kind.TEXT),
    ],
)
def test_the_kind_of_a_stream(name: str, start: bytes, kind: Kind) -> None:
    assert kind_of(name, start) is kind


def test_what_is_not_read_is_known_by_its_first_bytes() -> None:
    assert known_as(b"%PDF-1.7") == "PDF"
    assert known_as(b"BZh91AY") == "a bzip2 file"
    assert known_as(b"Plain words") is None


@pytest.mark.parametrize(
    ("name", "plain"), [("a.jsonl.gz", "a.jsonl"), ("A.TXT.ZST", "A.TXT"), ("a.txt", "a.txt"), (".gz", "")]
)
def test_the_name_without_its_packing(name: str, plain: str) -> None:
    assert plain_name(name) == plain


@pytest.mark.parametrize("pack", [bytes, gzip.compress, zstandard.compress, lambda data: gzip.compress(data[:3]) * 2])
def test_streams_are_unpacked_and_can_be_peeked_into(pack: object) -> None:
    data = b"They met in Vikby.\nThen they left.\n"
    packed = pack(data)  # type: ignore[operator]
    stream = unpack(io.BufferedReader(io.BytesIO(packed)), 200)
    start = peek(stream)
    assert start in (data, b"TheThe", b"The")
    assert stream.read().startswith(start[:3])


def test_what_grows_too_much_is_stopped() -> None:
    zeros = io.BytesIO(b"0" * 60_000_000)
    stream = buffered(Guarded(zeros, lambda: 1_000, 200))
    with pytest.raises(Bomb, match="over 200 times its size"):
        stream.read()


def test_what_is_small_may_grow() -> None:
    zeros = io.BytesIO(b"0" * 40_000_000)
    assert len(buffered(Guarded(zeros, lambda: 1, 200)).read()) == 40_000_000
