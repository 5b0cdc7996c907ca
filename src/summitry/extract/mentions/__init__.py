"""Who is spoken of: people, offices, polities, groups and pronouns, resolved against the document and its date."""

from summitry.extract.mentions.finding import coordinates, find_mentions, mention_at, mentions_by_words, mentions_in

__all__ = ["coordinates", "find_mentions", "mention_at", "mentions_by_words", "mentions_in"]
