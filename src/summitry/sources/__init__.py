"""Formats and feeds: bytes to documents; body against furniture; publication date."""

from summitry.sources.convert import to_document
from summitry.sources.options import Limits, ReadOptions
from summitry.sources.raw import Raw
from summitry.sources.reader import iter_raw, read_paths

__all__ = ["Limits", "Raw", "ReadOptions", "iter_raw", "read_paths", "to_document"]
