import gzip
import io
import tarfile
import zipfile
from pathlib import Path

import pytest

from summitry.model.document import Document
from summitry.model.problem import Problem
from summitry.sources import Limits, ReadOptions, read_paths
from tests.sources.making import PAGE, TEXT, warc_record, write

SMALL = ReadOptions(limits=Limits(document_bytes=100_000, archive_ratio=200))


def read(path: str, options: ReadOptions = SMALL) -> tuple[list[str], list[tuple[str, str]]]:
    """Ids of documents, and problems as (member, reason)."""
    found = list(read_paths([path], options))
    ids = [item.id for item in found if isinstance(item, Document)]
    return ids, [(item.where.removeprefix(f"{path}"), item.reason) for item in found if isinstance(item, Problem)]


def make_zip(folder: Path, members: dict[str, str | bytes]) -> str:
    path = folder / "pages.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return str(path)


def make_tar(folder: Path, members: dict[str, str], name: str = "pages.tar.gz") -> str:
    path = folder / name
    with tarfile.open(path, "w:gz" if name.endswith("gz") else "w") as archive:
        for member, content in members.items():
            info = tarfile.TarInfo(member)
            info.size = len(content.encode())
            archive.addfile(info, io.BytesIO(content.encode()))
    return str(path)


MEMBERS = {"a/bonn.html": PAGE, "talks.txt": TEXT, "more.jsonl": f'{{"text": "{TEXT}"}}\n' * 2, "a/style.css": "p {}"}


def test_members_of_a_zip_are_read_like_files(tmp_path: Path) -> None:
    ids, problems = read(make_zip(tmp_path, MEMBERS))
    expected = ["a/bonn.html", "talks.txt", "more.jsonl:1", "more.jsonl:2"]
    assert ids == [f"pages.zip/{name}" for name in expected]
    assert not problems


@pytest.mark.parametrize("name", ["pages.tar.gz", "pages.tar", "pages.tgz"])
def test_members_of_a_tar_are_read_like_files(name: str, tmp_path: Path) -> None:
    ids, problems = read(make_tar(tmp_path, MEMBERS, name))
    assert ids == [f"{name}/{member}" for member in ("a/bonn.html", "talks.txt", "more.jsonl:1", "more.jsonl:2")]
    assert not problems


LEADS_OUT = "its path leads out of the archive; refused"


@pytest.mark.parametrize("name", ["../evil.txt", "/etc/evil.txt", "a/../../evil.txt", "..\\evil.txt", "C:evil.txt"])
def test_paths_out_of_the_archive_are_refused(name: str, tmp_path: Path) -> None:
    for path in (make_zip(tmp_path, {name: TEXT, "ok.txt": TEXT}), make_tar(tmp_path, {name: TEXT, "ok.txt": TEXT})):
        ids, problems = read(path)
        assert [reason for _, reason in problems] == [LEADS_OUT]
        assert len(ids) == 1


def test_links_and_devices_in_a_tar_are_not_followed(tmp_path: Path) -> None:
    path = tmp_path / "links.tar"
    with tarfile.open(path, "w") as archive:
        for name, kind in (("l.txt", tarfile.SYMTYPE), ("h.txt", tarfile.LNKTYPE), ("d", tarfile.CHRTYPE)):
            info = tarfile.TarInfo(name)
            info.type, info.linkname = kind, "/etc/passwd"
            archive.addfile(info)
    link = "a link, which is not followed"
    assert read(str(path)) == ([], [("/l.txt", link), ("/h.txt", link), ("/d", "a device or pipe, which is not read")])


def test_bombs_are_refused(tmp_path: Path) -> None:
    bomb = b"0" * 60_000_000
    ids, problems = read(make_zip(tmp_path, {"bomb.txt": bomb, "lines.jsonl": bomb, "ok.txt": TEXT}))
    assert ids == ["pages.zip/ok.txt"]
    refused = "it unpacks to over 200 times its size, as no text does; refused"
    assert problems == [("/bomb.txt", "over 100,000 bytes, longer than any article"), ("/lines.jsonl", refused)]
    assert read(write(tmp_path, "lines.jsonl.gz", bomb)) == ([], [("", refused)])


def test_an_archive_within_an_archive_is_not_opened(tmp_path: Path) -> None:
    inner = Path(make_zip(tmp_path, {"a.txt": TEXT})).read_bytes()
    assert read(make_zip(tmp_path, {"inner.zip": inner})) == (
        [], [("/inner.zip", "an archive within an archive, which is not opened")],
    )  # fmt: skip


def test_too_many_members_end_the_reading(tmp_path: Path) -> None:
    path = make_zip(tmp_path, {f"{number}.txt": TEXT for number in range(9)})
    ids, problems = read(path, ReadOptions(limits=Limits(archive_members=3)))
    assert len(ids) == 3
    assert problems == [("/3.txt", "the archive holds more than is read of one archive; the rest is left out")]


@pytest.mark.parametrize("kind", ["zip", "tar.gz", "tar"])
def test_broken_archives_are_named(kind: str, tmp_path: Path) -> None:
    whole = Path(make_zip(tmp_path, MEMBERS) if kind == "zip" else make_tar(tmp_path, MEMBERS, f"pages.{kind}"))
    ids, problems = read(write(tmp_path / "cut", f"x.{'tgz' if kind == 'tar.gz' else kind}", whole.read_bytes()[:400]))
    assert not ids
    assert len(problems) == 1


RECORDS = [
    warc_record("https://a.example/1", PAGE.encode()),
    warc_record("https://a.example/i.png", b"\x89PNG", "image/png"),
    warc_record("https://a.example/2", PAGE.encode(), status="404 Not Found"),
    warc_record("https://a.example/3", TEXT.encode("utf-16"), "text/plain"),
]


@pytest.mark.parametrize("packed", [False, True])
def test_pages_of_a_web_archive(packed: bool, tmp_path: Path) -> None:
    data = b"".join(map(gzip.compress, RECORDS)) if packed else b"".join(RECORDS)
    path = tmp_path / ("news.warc.gz" if packed else "news.warc")
    path.write_bytes(data)
    first, last = read_paths([str(path)])
    assert isinstance(first, Document)
    assert isinstance(last, Document)
    assert (first.id, first.url) == (f"{path.name}:1", "https://a.example/1")
    assert str(first.published.start) == "2018-11-29"
    assert (last.id, last.text) == (f"{path.name}:4", TEXT)


def test_a_broken_web_archive_is_read_as_far_as_it_goes(tmp_path: Path) -> None:
    (tmp_path / "cut.warc.gz").write_bytes(b"".join(map(gzip.compress, RECORDS))[:-60])
    (tmp_path / "bad.warc").write_bytes(b"WARC/1.0\r\nno header at all\r\n\r\n")
    ids, problems = read(str(tmp_path))
    assert [reason for _, reason in problems] == [
        "no web pages in this web archive",
        "the compressed file is cut short",
    ]
    assert len(ids) <= 1
