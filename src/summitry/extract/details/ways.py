"""How the word of an encounter and a noun phrase of its sentence hang together: signs of topics (signs.py).

The two ways up the parse from the encounter's word and down to the phrase say what role each plays: in "during his
meeting with X, Y complained of tariffs" the meeting goes up by "during" and the tariffs come down by "of" from what
the sentence tells.
"""

from collections.abc import Iterator

from summitry.extract.details.naming import Naming
from summitry.extract.details.trees import child
from summitry.extract.details.voices import mention_at
from summitry.extract.story import Event
from summitry.extract.text.words import Word

_LINKS = frozenset({"prep", "mark", "agent"})
_UP, _DOWN = 3, 4


def of_way(event: Event, naming: Naming) -> Iterator[str]:
    """Signs of the way between the encounter's word and the phrase; none outside the encounter's own sentences."""
    trigger = naming.spot.trigger
    if trigger is None:
        return
    above, below = [trigger, *trigger.ancestors], [naming.head, *naming.head.ancestors]
    ups = {token.i: n for n, token in enumerate(above)}
    top = next((token for token in below if token.i in ups), None)
    if top is None:
        return
    up = [_step(token) for token in above[: ups[top.i]]]
    down = [_step(token) for token in below if top.is_ancestor(token)][::-1]
    yield f"up by {' '.join(up[:_UP])}".strip()
    yield f"down by {' '.join(down[:_DOWN])}".strip()
    acting = child(top, "nsubj", "nsubjpass")
    if acting is not None:
        mention = mention_at(naming.spot.passage, acting)
        party = mention is not None and any(p in event.parties for p in mention.parties)
        yield f"{'a party' if party else 'another'} on top, up by {up[-1] if up else ''}".strip(" ,")


def _step(token: Word) -> str:
    return f"{token.dep_}:{token.lower_}" if token.dep_ in _LINKS else str(token.dep_)
