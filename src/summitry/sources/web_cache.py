"""What was fetched, kept in a folder, so that an unchanged page is not sent again."""

import hashlib
import json
import os
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Kept:
    """One fetched page. etag, modified: what its host said, to be given back when asking whether it has changed."""

    content: bytes
    charset: str | None = None
    etag: str | None = None
    modified: str | None = None


class Cache:
    """Pages by address in a folder; None keeps nothing. A damaged entry is as none."""

    def __init__(self, folder: Path | None) -> None:
        """folder: is made where it is not there."""
        self._folder = folder

    def find(self, address: str) -> Kept | None:
        """What is kept of an address and can be asked for conditionally."""
        if self._folder is None:
            return None
        try:
            facts = json.loads(self._path(address, "json").read_text(encoding="utf-8"))
            content = self._path(address, "body").read_bytes()
        except (OSError, ValueError):
            return None
        if not isinstance(facts, dict) or facts.get("sha256") != hashlib.sha256(content).hexdigest():
            return None
        return Kept(content, facts.get("charset"), facts.get("etag"), facts.get("modified"))

    def keep(self, address: str, page: Kept) -> None:
        """Keep a page whose host gives something to ask by. A folder that cannot be written to keeps nothing."""
        if self._folder is None or not (page.etag or page.modified):
            return
        facts = {
            "address": address,
            "charset": page.charset,
            "etag": page.etag,
            "modified": page.modified,
            "sha256": hashlib.sha256(page.content).hexdigest(),
        }
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            self._write(self._path(address, "body"), page.content)
            self._write(self._path(address, "json"), json.dumps(facts).encode())
        except OSError:
            return

    def _path(self, address: str, suffix: str) -> Path:
        assert self._folder is not None
        return self._folder / f"{hashlib.sha256(address.encode()).hexdigest()}.{suffix}"

    @staticmethod
    def _write(path: Path, content: bytes) -> None:
        """In one step, so that an interrupted run leaves no half page."""
        unfinished = path.with_suffix(f".{os.getpid()}")
        unfinished.write_bytes(content)
        unfinished.replace(path)
