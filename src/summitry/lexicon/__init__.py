"""What the program knows of the world and of language, as data files with one loader."""
