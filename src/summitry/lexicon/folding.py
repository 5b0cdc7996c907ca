"""Writing one name in one way: without accents, case, hyphens and points."""

import re
import unicodedata

LETTERS = str.maketrans(
    {
        "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ı": "i", "ß": "ss", "æ": "ae", "Æ": "Ae",
        "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th", "ə": "a", "Ə": "A", "œ": "oe", "Œ": "Oe",
        "’": "'", "‘": "'", "ʻ": "'", "ʼ": "'", "–": "-", "‐": "-", "\u2011": "-",
    }
)  # fmt: skip
_ACCENTS = re.compile("[\u0300-\u036f]+")
MARKS = str.maketrans({"-": " ", ".": None, "'": None, "`": None, ",": None})


def without_accents(text: str) -> str:
    """The text in plain Latin letters; apostrophes and dashes of print become those of the keyboard."""
    if text.isascii():
        return text
    decomposed = unicodedata.normalize("NFKD", text.translate(LETTERS))
    plain = _ACCENTS.sub("", decomposed)
    if plain.isascii():  # as nearly all names are then
        return plain
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter)).translate(LETTERS)


def simplified(text: str) -> str:
    """The text in lower case where it is plain words of plain letters and digits, as most names are; else ""."""
    plain = text.isascii() and (text.isalnum() or text.replace(" ", "").isalnum())
    return " ".join(text.lower().split()) if plain else ""


def fold(text: str) -> str:
    """The key under which spellings of one name meet: no accents, case, hyphens, points, apostrophes; saint is st."""
    plain = simplified(text)
    if plain and "saint " not in plain:
        return plain
    return " ".join(without_accents(text).lower().translate(MARKS).replace("saint ", "st ").split())
