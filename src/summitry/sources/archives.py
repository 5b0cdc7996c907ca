"""Archives of pages: zip and tar. Members are read like files; what leads out of the archive or blows up is refused."""

import io
import stat
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import PurePosixPath
from typing import IO, cast

from summitry.model.problem import Problem
from summitry.sources.opening import Guarded, Opened, buffered
from summitry.sources.options import ReadOptions
from summitry.sources.raw import Raw
from summitry.sources.walk import COMPANIONS

ReadMember = Callable[[IO[bytes], str, str, ReadOptions], Iterator[Raw | Problem]]
_MEMBER_ERRORS = (OSError, EOFError, zlib.error, zipfile.BadZipFile, NotImplementedError, RuntimeError, ValueError)
_ENCRYPTED = 0x1


def read_zip(opened: Opened, options: ReadOptions, read: ReadMember) -> Iterator[Raw | Problem]:
    """The documents of a zip archive, in its order. read: how a member is read (stream, id, where, options)."""
    if not opened.stream.seekable():
        yield Problem(opened.where, "a zip archive cannot be read from a pipe; give it as a file")
        return
    try:
        with zipfile.ZipFile(opened.stream) as archive:
            yield from _zip_members(archive, opened, options, read)
    except (zipfile.BadZipFile, NotImplementedError, ValueError) as error:
        yield Problem(opened.where, f"broken zip archive: {error}")


def read_tar(opened: Opened, options: ReadOptions, read: ReadMember) -> Iterator[Raw | Problem]:
    """The documents of a tar archive, in its order, without going back in it."""
    try:
        with tarfile.open(fileobj=opened.stream, mode="r|") as archive:
            yield from _tar_members(archive, opened, options, read)
    except (tarfile.TarError, ValueError) as error:
        yield Problem(opened.where, f"broken tar archive: {error}")


def _zip_members(
    archive: zipfile.ZipFile, opened: Opened, options: ReadOptions, read: ReadMember
) -> Iterator[Raw | Problem]:
    budget = _Budget(options)
    for member in archive.infolist():
        where = f"{opened.where}/{member.filename}"
        refused = _refused_name(member.filename) or _refused_zip(member) or budget.refuse(member.file_size)
        if member.is_dir() or _is_passed_over(member.filename):
            continue
        if refused:
            yield Problem(where, refused)
            if budget.is_spent:
                return
            continue
        try:
            with archive.open(member) as stream:
                guarded = Guarded(stream, _constant(member.compress_size), options.limits.archive_ratio)
                yield from read(buffered(guarded), f"{opened.id}/{member.filename}", where, options)
        except _MEMBER_ERRORS as error:
            yield Problem(where, f"broken member of the archive: {error}")


def _tar_members(
    archive: tarfile.TarFile, opened: Opened, options: ReadOptions, read: ReadMember
) -> Iterator[Raw | Problem]:
    budget = _Budget(options)
    for member in archive:
        where = f"{opened.where}/{member.name}"
        refused = _refused_name(member.name) or _refused_tar(member) or budget.refuse(member.size)
        if member.isdir() or _is_passed_over(member.name):
            continue
        if refused:
            yield Problem(where, refused)
            if budget.is_spent:
                return
            continue
        stream = archive.extractfile(member)
        if stream is not None:
            yield from read(buffered(cast(io.RawIOBase, stream)), f"{opened.id}/{member.name}", where, options)


class _Budget:
    """How many members and bytes of an archive are still read."""

    def __init__(self, options: ReadOptions) -> None:
        self._members, self._bytes = options.limits.archive_members, options.limits.archive_bytes

    def refuse(self, size: int) -> str | None:
        """Why no member of this size is read any more; otherwise it is counted."""
        self._members -= 1
        self._bytes -= size
        return "the archive holds more than is read of one archive; the rest is left out" if self.is_spent else None

    @property
    def is_spent(self) -> bool:
        return self._members < 0 or self._bytes < 0


def _refused_name(name: str) -> str | None:
    """Why a member's name is not taken: it leads out of the archive."""
    path = PurePosixPath(name.replace("\\", "/"))
    leads_out = path.is_absolute() or ".." in path.parts or (len(name) > 1 and name[1] == ":")
    return "its path leads out of the archive; refused" if leads_out else None


def _refused_zip(member: zipfile.ZipInfo) -> str | None:
    if stat.S_ISLNK(member.external_attr >> 16):
        return "a link, which is not followed"
    return "encrypted" if member.flag_bits & _ENCRYPTED else None


def _refused_tar(member: tarfile.TarInfo) -> str | None:
    if member.issym() or member.islnk():
        return "a link, which is not followed"
    return None if member.isfile() or member.isdir() else "a device or pipe, which is not read"


def _is_passed_over(name: str) -> bool:
    path = PurePosixPath(name.replace("\\", "/"))
    return path.suffix.lower() in COMPANIONS or path.name.startswith(".") or "__MACOSX" in path.parts


def _constant(value: int) -> Callable[[], int]:
    return lambda: value
