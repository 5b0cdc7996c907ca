"""What texts call the funerals, memorials and inaugurations that leaders come to: "Nelson Mandela's memorial service".

The lexicon knows each by one name ("Memorial for Nelson Mandela"); news turns it around and shortens it.
"""

from collections.abc import Iterator

from summitry.lexicon.gatherings import Edition

SERIES = ("Funeral", "Commemoration")
_LINKS = (" of ", " for ")
_NOUNS = {
    "funeral": ("funeral", "state funeral", "funeral service", "burial"),
    "memorial": ("memorial", "memorial service", "memorial ceremony"),
    "inauguration": ("inauguration", "inauguration ceremony", "swearing-in", "swearing-in ceremony"),
    "coronation": ("coronation",),
    "enthronement": ("enthronement",),
}
_TITLED = frozenset(("King", "Queen", "Pope", "Prince", "Emperor", "Mother"))
_NUMERALS = frozenset(("I", "II", "III", "IV", "V", "VI", "XIV", "XVI"))
_PLAIN = str.maketrans("áéíóúçšńüöł", "aeioucsnuol")


def called(edition: Edition) -> Iterator[str]:
    """The names of a ceremony, of an edition that is none nothing: "funeral of X", "X's funeral", "the X funeral"."""
    if edition.series not in SERIES:
        return
    for noun, who in _parts(edition.name):
        for name in dict.fromkeys(_short_names(who)):
            for word in _NOUNS[noun]:
                yield from (f"{word} of {name}", f"{word} for {name}", f"{name} {word}")
                yield from (f"{name}{mark} {word}" for mark in ("'s", "’s", "'", "’"))


def is_by_surname(name: str, edition: Edition) -> bool:
    """ "The Carter funeral": a name that others bear too, so that only one at hand is meant."""
    full = [who for _, who in _parts(edition.name)]
    return edition.series in SERIES and not any(_without_numeral(who) in name or _plain(who) in name for who in full)


def _parts(name: str) -> Iterator[tuple[str, str]]:
    """ "State funeral of Shinzo Abe": funeral, Shinzo Abe."""
    for link in _LINKS:
        first, found, who = name.partition(link)
        noun = first.lower().split()[-1] if first else ""
        if found and noun in _NOUNS:
            yield noun, who


def _short_names(who: str) -> Iterator[str]:
    for name in (who, _plain(who)):
        yield from (name, _without_numeral(name))
        if name.split()[0] not in _TITLED and " " in name:
            yield name.split()[-1]


def _without_numeral(who: str) -> str:
    words = who.split()
    return " ".join(words[:-1]) if words[-1] in _NUMERALS else who


def _plain(who: str) -> str:
    return who.translate(_PLAIN)
