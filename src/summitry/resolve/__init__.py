"""Which accounts are of one encounter, and what they say together: reports and judgements in, encounters out."""

from summitry.resolve.resolving import load_lexicon, resolve

__all__ = ["load_lexicon", "resolve"]
