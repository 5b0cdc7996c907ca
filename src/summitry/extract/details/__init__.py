"""What a document tells of an encounter beside who, when and where: the claims of one event's details."""

from summitry.extract.details.attribution import source_of, voices
from summitry.extract.details.claims import claims
from summitry.extract.details.sources import sources

__all__ = ["claims", "source_of", "sources", "voices"]
