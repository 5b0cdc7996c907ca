"""Formats and feeds: bytes to documents; body against furniture; publication date."""
