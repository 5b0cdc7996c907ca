"""Speeches to the United Nations, told without the name of the Assembly: "told the United Nations on Monday that".

A speech at the UN is attendance at that gathering (CODEBOOK.md, rule 20).
"""

import re
from collections.abc import Iterator

_SPEAKING = re.compile(
    r"(?:\b(?:told|tells|telling|address(?:ed|es|ing)?)"
    r"|\b(?:[Ss]poke|[Ss]peak|[Ss]peaks|[Ss]peaking|speech|address|remarks|debut|appear(?:ed|s|ance)|podium|stage|said)\b"
    r"[^.,;:\"“”]{0,30}? (?:at|to|before)"
    r"|^(?:At|Before|Addressing))"
    r" (?:the )?(?P<name>United Nations|U\.N\.|UN)"
    r"(?=[,;:]|\.?$|\.(?= [A-Z\"“])|,? (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"|on|in|this|last|late|early|earlier|that|about|for|of|since|again|today|yesterday|and|as|after|to)\b)"
)


def speeches_at_the_un(text: str) -> Iterator[tuple[int, int]]:
    """Where in a sentence the name of the organisation stands that hears a speech; none that only names it."""
    if "UN" in text or "U.N." in text or "United Nations" in text:
        for found in _SPEAKING.finditer(text):
            yield found.span("name")
