"""What the program knows of the world and of language, as data files with one loader."""

from summitry.lexicon.gatherings import gatherings
from summitry.lexicon.offices import officeholders
from summitry.lexicon.places import places
from summitry.lexicon.polities import polities
from summitry.lexicon.titles import titles
from summitry.lexicon.words import small_set, word_forms, words

__all__ = ["gatherings", "officeholders", "places", "polities", "small_set", "titles", "word_forms", "words"]
