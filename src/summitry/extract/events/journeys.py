"""Where a journey leads beyond its first goal."""

from typing import Any

from summitry.extract.places import names_region

Token = Any
_SEVERAL = frozenset(("countries", "nations", "states", "cities", "capitals", "stops", "allies", "region"))
_OPENING = frozenset((":", "including", "among", "such", "(", "--", "—", "–"))
_PASSED_OVER = frozenset((",", "and", "the", "them", "as", "well", "-"))
_FAR = 7


def with_members(goals: list[Token]) -> list[Token]:
    """The goals, and the countries by name of which one of them is only the number or the part of the world
    ("visited five countries, among them Oman and Qatar")."""
    return list(dict.fromkeys([*goals, *(member for goal in goals for member in _members(goal))]))


def _members(goal: Token) -> list[Token]:
    doc, last = goal.doc, min(len(goal.doc), goal.i + _FAR)
    opening = next((i for i in range(goal.i + 1, last) if doc[i].lower_ in _OPENING), None)
    if opening is None or not (goal.lower_ in _SEVERAL or names_region(goal)):
        return []
    found: list[Token] = []
    for token in doc[opening + 1 :]:
        if token.tag_[:3] == "NNP":
            found.append(token)
        elif token.lower_ not in _PASSED_OVER:
            break
    return [token for token in found if token.dep_ != "compound" or token.head not in found]
