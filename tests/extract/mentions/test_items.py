import pytest

from summitry.extract.mentions.items import NAME, POLITY, TITLE, is_title_case, itemize
from summitry.extract.mentions.tokens import tokenize


def pieces(text: str, kind: str) -> list[str]:
    tokens = tokenize(text)
    return [text[tokens[x.i].start : tokens[x.j - 1].end] for x in itemize(tokens) if x.kind == kind]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Gurbanguly Berdimuhamedow met Wen Jiabao.", ["Gurbanguly Berdimuhamedow", "Wen Jiabao"]),
        ("He had talks with George H. W. Bush and Moon Jae-in.", ["George H. W. Bush", "Moon Jae-in"]),
        ("The Trump-Putin summit was short.", ["Trump", "Putin"]),
        ("The Trump Tower meeting was no summit.", []),
        ("He met Michael Jordan in Amman.", ["Michael Jordan"]),
        ("Meanwhile Putin flew home.", ["Putin"]),
        ("Callista Gingrich spoke. Unless Gingrich speaks, all is lost.", ["Callista Gingrich", "Gingrich"]),
        ("Nevertheless Putin flew home. Whereas Merkel stayed, he left.", ["Putin", "Merkel"]),
        ("Amid Putin's talks, nobody slept.", ["Putin"]),
        ("She wrote to Melania Trump.", ["Melania Trump"]),
        ("He saw Ursula von der Leyen and Mohammed bin Salman.", ["Ursula von der Leyen", "Mohammed bin Salman"]),
        ("On Monday Merkel and Macron spoke.", ["Merkel", "Macron"]),
        ("The Clinton Foundation and the Brookings Institution paid.", []),
        ("Officials told MENA and AFP so.", []),
        ("Trump to Host Macron at White House Dinner in April", ["Trump", "Macron"]),
    ],
)
def test_names(text: str, found: list[str]) -> None:
    assert pieces(text, NAME) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The US and us, the EU and the united states", ["US", "EU"]),
        ("South Korean and North Korean officials left Pyongyang.", ["South Korean", "North Korean", "Pyongyang"]),
        ("The White House and the Kremlin agreed with U.S. allies.", ["White House", "Kremlin", "U.S."]),
        ("A turkey is not Turkey.", ["Turkey"]),
        ("The leader of the Iran-backed group saw the Russian-born envoy of Oman.", ["Oman"]),
        ("A US-hosted summit, a Russia-China pact.", ["US", "Russia", "China"]),
    ],
)
def test_polities_as_news_writes_them(text: str, found: list[str]) -> None:
    assert pieces(text, POLITY) == found


def test_the_longest_title_wins() -> None:
    assert pieces("the Deputy Foreign Minister and the secretary of state", TITLE) == [
        "Deputy Foreign Minister",
        "secretary of state",
    ]


def test_headlines_are_told_by_their_capitals() -> None:
    assert is_title_case(tokenize("Leaders Meet in Paris for Climate Talks"))
    assert not is_title_case(tokenize("The leaders met in Paris for talks on climate."))
