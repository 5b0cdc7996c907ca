"""Which documents count: newer texts take the place of older ones, and copies of one story are one source."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from urllib.parse import urlsplit

from summitry.store import Stub


def superseded(stubs: Sequence[Stub], places: Iterable[tuple[str, int, str]]) -> dict[str, str]:
    """Key of each document whose text a newer one replaces → key of the newer one.

    The same address with a new text is newer by its date of publication, else by when it was read. A document without
    an address is replaced when every file (and line) that it was read from has been read again with another text.
    """
    by_key = {stub.key: stub for stub in stubs}
    found: dict[str, str] = {}
    for group in _by_address(stubs).values():
        newest = max(group, key=_age)
        found |= {stub.key: newest.key for stub in group if stub is not newest}
    for key, newer in _overwritten(places).items():
        if not _address(by_key[key]) and key not in found:
            found[key] = newer
    return found


def _age(stub: Stub) -> tuple[str, int, str]:
    """Later is newer. Within one reading, and with one date, the key decides, so that order does not."""
    return stub.start or "", stub.run, stub.key


def _by_address(stubs: Sequence[Stub]) -> Mapping[str, list[Stub]]:
    groups: dict[str, list[Stub]] = defaultdict(list)
    for stub in stubs:
        if address := _address(stub):
            groups[address].append(stub)
    return groups


def _address(stub: Stub) -> str | None:
    """The document's address, None where it has none or names a whole site."""
    if not stub.url:
        return None
    parts = urlsplit(stub.url)
    return stub.url if parts.path.strip("/") or parts.query else None


def _overwritten(places: Iterable[tuple[str, int, str]]) -> dict[str, str]:
    """Key of each document that is no longer at any place it was read from → what is there now."""
    latest: dict[str, tuple[int, str]] = {}
    read_from: dict[str, set[str]] = defaultdict(set)
    for place, run, key in places:
        read_from[key].add(place)
        latest[place] = max(latest.get(place, (run, key)), (run, key))
    current = {key for _, key in latest.values()}
    return {key: latest[min(read_from[key])][1] for key in read_from if key not in current}


def stories(stubs: Iterable[Stub]) -> dict[str, str]:
    """Key of each document that tells of an encounter → key of the story it is a copy or rewrite of (maybe its own)."""
    from summitry.sources.duplicates import group_stories

    return group_stories({stub.key: stub.signature for stub in stubs if stub.signature})
