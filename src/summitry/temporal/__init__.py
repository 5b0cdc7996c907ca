"""Dates of news: time expressions in text, and the days they mean, seen from the document's date."""

from summitry.temporal.grammar import find_times
from summitry.temporal.offsets import resolve_relative
from summitry.temporal.slashes import writes_day_first
from summitry.temporal.types import Reference, TimeExpression

__all__ = ["Reference", "TimeExpression", "find_times", "resolve_relative", "writes_day_first"]
