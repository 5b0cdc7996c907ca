"""From what a user names (files, folders, patterns) to files, in a fixed order."""

import errno
import glob
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from summitry.model.problem import Problem

# Files that a saved page or a feed reader leaves beside the text: no document is lost by passing over them.
COMPANIONS = frozenset((
    ".css", ".js", ".mjs", ".map", ".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".avif", ".ico", ".bmp",
    ".tif", ".tiff", ".woff", ".woff2", ".ttf", ".otf", ".eot", ".mp3", ".mp4", ".m4a", ".webm", ".ogg",
    ".wav", ".avi", ".mov", ".py", ".pyc", ".db", ".db-wal", ".db-shm", ".db-journal", ".sqlite", ".sqlite3",
    ".lock", ".toml", ".ini", ".cfg",
))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Found:
    """A file to read. id: the name its document gets."""

    path: Path
    id: str


def find_files(argument: str) -> Iterator[Found | Problem]:
    """The files that one argument names: itself, what a folder holds, or what a pattern matches.

    A folder is walked in order of names; hidden files, companions of saved pages and links to folders are passed over.
    """
    path = Path(argument)
    try:
        if path.is_dir():
            yield from _folder(path)
        elif path.exists():
            yield Found(path, path.name) if path.is_file() else Problem(argument, "neither a file nor a folder")
        elif glob.has_magic(argument):
            yield from _matches(argument)
        else:
            yield Problem(argument, "broken link" if path.is_symlink() else "no such file or folder")
    except (OSError, ValueError) as error:
        yield Problem(argument, explain(error))


def explain(error: Exception) -> str:
    """What went wrong, in a user's words."""
    if isinstance(error, PermissionError):
        return "no permission to read it"
    if isinstance(error, FileNotFoundError):
        return "no such file or folder"
    if getattr(error, "errno", None) == errno.ELOOP:
        return "a link that leads in a circle"
    text = getattr(error, "strerror", None) or str(error) or type(error).__name__
    return " ".join(str(text).split())


def _folder(folder: Path) -> Iterator[Found | Problem]:
    empty = True
    refused: list[OSError] = []
    for parent, names, files in os.walk(folder, onerror=refused.append):
        names[:] = sorted(name for name in names if not name.startswith("."))
        for name in sorted(files):
            path = Path(parent, name)
            if not name.startswith(".") and path.suffix.lower() not in COMPANIONS:
                empty = False
                yield Found(path, path.relative_to(folder).as_posix())
    yield from (Problem(str(error.filename), explain(error)) for error in refused)
    if empty and not refused:
        yield Problem(str(folder), "no readable files in this folder")


def _matches(pattern: str) -> Iterator[Found | Problem]:
    names = sorted(glob.glob(pattern, recursive=True))
    if not names:
        yield Problem(pattern, "no file matches")
    fixed = _fixed_part(pattern)
    for path in map(Path, names):
        if path.is_file():
            yield Found(path, path.relative_to(fixed).as_posix() if "**" in pattern else path.name)
        elif path.is_dir() and "**" not in pattern:
            yield from _folder(path)


def _fixed_part(pattern: str) -> Path:
    """The folder of a pattern up to its first part with a wildcard."""
    fixed = Path()
    for part in Path(pattern).parts:
        if glob.has_magic(part):
            break
        fixed /= part
    return fixed
