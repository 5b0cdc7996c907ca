"""Who is spoken of: people, offices, polities, groups and pronouns, resolved against the document and its date."""

from summitry.extract.mentions.finding import find_mentions, mentions_by_words

__all__ = ["find_mentions", "mentions_by_words"]
