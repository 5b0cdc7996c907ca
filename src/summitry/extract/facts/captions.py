"""Headlines and captions, whose present tense tells what has happened."""

import re

from summitry.extract.events.candidates import Candidate

_FULL_DATE = re.compile(r"(?<!since )\b(?:19|20)\d\d[.)]*\s*$")


def is_caption(candidate: Candidate) -> bool:
    """ "Ash meets Birk in Rome on May 3, 2015." tells of a picture, whatever day the page was first published."""
    present = candidate.token.tag_ in ("VBZ", "VBP")
    return present and _FULL_DATE.search(candidate.passage.sentence.text) is not None


def is_headline(candidate: Candidate) -> bool:
    """Headlines and captions tell what happened in the present tense; they have no full stop, or name a full date."""
    text = candidate.passage.sentence.text.rstrip()
    return not text.endswith((".", '."', ".”")) or any(c.isdigit() for c in text[-6:])
