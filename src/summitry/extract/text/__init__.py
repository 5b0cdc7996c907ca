"""Text to sentences and words: the article's own ranges, sentences, parses, and how to read a parse."""
