"""What the members of an organisation hold among themselves, told by its bare name."""

from summitry.extract.text.syntax import under
from summitry.extract.text.words import Word
from summitry.lexicon import small_set


def is_own_summit(noun: Word) -> bool:
    """ "At its summit in Rome, NATO agreed", "ECOWAS, at an extraordinary session, voted": its members' own."""
    own = any(t.lower_ in ("its", "an", "a", "their") for t in noun.lefts)
    return own and noun.lower_ in small_set("own_summits") and not under(noun, "with", "between")
