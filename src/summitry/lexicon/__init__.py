"""What the program knows of the world and of language, as data files with one loader."""

from summitry.lexicon.words import words

__all__ = ["words"]
