"""What does not add up in the record: one rule a function, each giving problems with their claims, changing nothing."""

from summitry.checks.checking import check

__all__ = ["check"]
