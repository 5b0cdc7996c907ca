"""Which documents count: newer texts take the place of older ones, and copies of one story are one source."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from summitry.store import Stub


@dataclass(frozen=True, slots=True)
class Standing:
    """Which documents count. superseded: key → key of the newer one; stories: key → key of the story it tells."""

    superseded: dict[str, str]
    stories: dict[str, str]


def standing(stubs: Sequence[Stub], places: Sequence[tuple[str, int, str]]) -> Standing:
    """Which documents newer ones replace, and which are copies of one another.

    The same address with a new text is newer by its date of publication, else by when it was read. Several rows of one
    file at one address, neither alike nor of one id, are items of one page (a live blog, a day's list of events): all
    count, as one source. A document without an address is replaced when every file (and line) that it was read from
    has been read again with another text. places: (file and line, run, key).
    """
    told, files = _stories(stubs), _files(places)
    by_key = {stub.key: stub for stub in stubs}
    newer: dict[str, str] = {}
    for group in _by_address(stubs).values():
        items = _items(group, told)
        if _is_page(items, files):
            keys = [stub.key for stub in group if stub.key in told]
            told |= dict.fromkeys(keys, min((told[key] for key in keys), default=""))
        else:
            items = {"": group}
        for versions in items.values():
            newest = max(versions, key=_age)
            newer |= {stub.key: newest.key for stub in versions if stub is not newest}
    for key, later in _overwritten(places).items():
        if not _address(by_key[key]) and key not in newer:
            newer[key] = later
    return Standing(newer, told)


def _items(group: Sequence[Stub], told: Mapping[str, str]) -> dict[str, list[Stub]]:
    """Documents of one address by what they can be versions of: those of one id, or alike."""
    found: dict[str, list[Stub]] = defaultdict(list)
    of_id: dict[str, str] = {}
    for stub in sorted(group, key=lambda stub: stub.key):
        found[of_id.setdefault(stub.id, told.get(stub.key, stub.key))].append(stub)
    return found


def _is_page(items: Mapping[str, Sequence[Stub]], files: Mapping[str, frozenset[str]]) -> bool:
    """Whether some file gives several items of the address as rows."""
    rows = Counter(file for stubs in items.values() for file in {f for s in stubs for f in files.get(s.key, ())})
    return any(count > 1 for count in rows.values())


def _files(places: Iterable[tuple[str, int, str]]) -> dict[str, frozenset[str]]:
    """Key of each document that was a row of a file → those files."""
    found: dict[str, set[str]] = defaultdict(set)
    for place, _, key in places:
        file, _, line = place.rpartition(":")
        if file and line.isdigit():
            found[key].add(file)
    return {key: frozenset(files) for key, files in found.items()}


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


def _stories(stubs: Iterable[Stub]) -> dict[str, str]:
    """Key of each document that tells of an encounter → key of the story it is a copy or rewrite of (maybe its own)."""
    from summitry.sources.duplicates import group_stories

    return group_stories({stub.key: stub.signature for stub in stubs if stub.signature})
