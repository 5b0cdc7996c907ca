"""Formats and feeds: bytes to documents; body against furniture; publication date.

The names below are loaded when first used, so that a command that reads nothing starts at once.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from summitry.sources.convert import to_document
    from summitry.sources.duplicates import group_stories, likeness, same_story, signature
    from summitry.sources.keys import document_key, text_sha256
    from summitry.sources.options import Limits, ReadOptions
    from summitry.sources.published import infer_published
    from summitry.sources.raw import Raw
    from summitry.sources.reader import iter_raw, read_paths

__all__ = [
    "Limits",
    "Raw",
    "ReadOptions",
    "document_key",
    "group_stories",
    "infer_published",
    "iter_raw",
    "likeness",
    "read_paths",
    "same_story",
    "signature",
    "text_sha256",
    "to_document",
]

_HOMES = {
    "Limits": "options",
    "Raw": "raw",
    "ReadOptions": "options",
    "document_key": "keys",
    "group_stories": "duplicates",
    "infer_published": "published",
    "iter_raw": "reader",
    "likeness": "duplicates",
    "read_paths": "reader",
    "same_story": "duplicates",
    "signature": "duplicates",
    "text_sha256": "keys",
    "to_document": "convert",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
