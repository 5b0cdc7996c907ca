"""Summitry: a sourced record of leader-level diplomacy, read from news coverage."""

__version__ = "0.1.0"
