import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summitry.extract.mentions.scan import sightings


def seen(text: str, kind: str) -> list[str]:
    return [text[s.start : s.end] for s in sightings(text, 0) if s.kind == kind]


@pytest.mark.parametrize(
    ("text", "words", "label", "codes", "status"),
    [
        ("Turkmen President Ali Aliyev spoke.", "Turkmen President Ali Aliyev", "President", "TKM", ""),
        ("Visiting Thai Premier Ana Suda spoke.", "Visiting Thai Premier Ana Suda", "Premier", "THA", ""),
        ("former US President Bill Clinton", "former US President Bill Clinton", "President", "USA", "former"),
        (
            "then-Russian President Dmitry Medvedev",
            "then-Russian President Dmitry Medvedev",
            "President",
            "RUS",
            "then",
        ),
        ("President-elect Ana Lima of Peru", "President-elect Ana Lima of Peru", "President-elect", "PER", ""),
        (
            "Ana Lima, the Peruvian foreign minister, left.",
            "Ana Lima, the Peruvian foreign minister",
            "Foreign Minister",
            "PER",
            "",
        ),
        (
            "Jens Hol, secretary-general of NATO, came.",
            "Jens Hol, secretary-general of NATO",
            "Secretary-General",
            "NATO",
            "",
        ),
        (
            "The Russian foreign minister, Sergei Lavrov, said so.",
            "Russian foreign minister, Sergei Lavrov",
            "Foreign Minister",
            "RUS",
            "",
        ),
        (
            "Israel's hawkish prime minister, Benjamin Netanyahu, left.",
            "Israel's hawkish prime minister, Benjamin Netanyahu",
            "Prime Minister",
            "ISR",
            "",
        ),
        ("Prime Minister of Malta Joe Vella came.", "Prime Minister of Malta Joe Vella", "Prime Minister", "MLT", ""),
        (
            "Egypt's chief of intelligence Omar Suleiman came.",
            "Egypt's chief of intelligence Omar Suleiman",
            "Intelligence Chief",
            "EGY",
            "",
        ),
        (
            "the U.S. special Yemen envoy, Timothy Lenderking, left.",
            "U.S. special Yemen envoy, Timothy Lenderking",
            "Special Envoy",
            "USA",
            "",
        ),
        ("U.N.-Arab League envoy Lakhdar Brahimi left.", "U.N.-Arab League envoy Lakhdar Brahimi", "Envoy", "UN", ""),
    ],
)
def test_a_person_with_office_and_polity(text: str, words: str, label: str, codes: str, status: str) -> None:
    (found,) = [s for s in sightings(text, 0) if s.kind == "person"]
    assert text[found.start : found.end] == words
    assert found.title is not None
    assert found.title.label == label or (label == "Special Envoy" and "Envoy" in found.title.label)
    assert found.status == status
    assert [code for group in found.polities for code in group] == [codes]


@pytest.mark.parametrize(
    ("text", "words", "codes"),
    [
        ("The US and Russian presidents met.", "US and Russian presidents", ["USA", "RUS"]),
        (
            "leaders of Japan, South Korea and Australia",
            "leaders of Japan, South Korea and Australia",
            ["JPN", "KOR", "AUS"],
        ),
        (
            "leaders of close allies Britain, France and Germany",
            "leaders of close allies Britain, France and Germany",
            ["GBR", "FRA", "DEU"],
        ),
        ("foreign ministers from China and India", "foreign ministers from China and India", ["CHN", "IND"]),
        ("EU leaders met.", "EU leaders", ["EU"]),
        ("Chinese officials came.", "Chinese officials", ["CHN"]),
    ],
)
def test_groups_of_polities(text: str, words: str, codes: list[str]) -> None:
    (found,) = [s for s in sightings(text, 0) if s.kind == "group"]
    assert text[found.start : found.end] == words
    assert [code for group in found.polities for code in group] == codes


@pytest.mark.parametrize(
    ("text", "words", "number"),
    [
        ("The two leaders spoke.", "two leaders", 2),
        ("All three presidents came.", "three presidents", 3),
        ("Both sides agreed.", "Both sides", 2),
        ("The pair shook hands.", "pair", 2),
        ("The two met for an hour.", "two", 2),
        ("The two last met in May.", "two", 2),
        ("She hosted the two on Sunday.", "two", 2),
        ("The three quickly agreed.", "three", 3),
        ("The leaders agreed.", "leaders", 2),
    ],
)
def test_groups_by_number(text: str, words: str, number: int) -> None:
    (found,) = [s for s in sightings(text, 0) if s.kind == "group"]
    assert (text[found.start : found.end], found.number) == (words, number)


def test_plural_titles_name_each_holder() -> None:
    text = "Presidents Vladimir Putin of Russia and Barack Obama of the United States met."
    people = [s for s in sightings(text, 0) if s.kind == "person"]
    assert [(s.name, s.polities, s.title.label if s.title else "") for s in people] == [
        ("Vladimir Putin", (("RUS",),), "President"),
        ("Barack Obama", (("USA",),), "President"),
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Lavrov met his Chinese counterpart.", "his Chinese counterpart"),
        ("They met their counterparts from Japan and India.", "their counterparts from Japan and India"),
    ],
)
def test_counterparts(text: str, words: str) -> None:
    assert seen(text, "counterpart") == [words]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("He spoke in Poland, Ohio, on Friday.", []),
        ("He spoke in Lebanon, N.H., and left.", []),
        ("She was born in Peru, Ind.", []),
        ("He flew to Mexico, New York and Osaka.", ["Mexico"]),
        ("He flew to Jordan, Egypt and Iraq.", ["Jordan", "Egypt", "Iraq"]),
    ],
)
def test_towns_of_the_usa_are_no_polities(text: str, words: list[str]) -> None:
    assert seen(text, "polity") == words


def test_capitals_are_governments_or_places() -> None:
    assert seen("Talks between Moscow and Kiev began in Minsk.", "polity") == ["Moscow", "Kiev"]
    assert seen("He flew to Beijing.", "polity") == []


def test_peoples_are_parties_and_adjectives_are_not() -> None:
    assert seen("the Palestinians and the Israelis", "polity") == ["Palestinians", "Israelis"]
    assert seen("a Russian submarine", "demonym") == ["Russian"]


@pytest.mark.parametrize(
    "text",
    [
        "He offered to host Putin.",  # a verb, no title
        "She will chair a session.",
        "Leaders Water Academy opened.",
    ],
)
def test_words_that_only_look_like_titles(text: str) -> None:
    assert all(s.title is None for s in sightings(text, 0) if s.kind == "person")


def test_an_office_that_others_hold_is_not_given_by_a_comma() -> None:
    people = [
        s for s in sightings("We shall side with Kyiv against Trump, UK prime minister says", 0) if s.name == "Trump"
    ]
    assert people[0].title is None


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "the",
                "Russian",
                "president",
                "of",
                "and",
                ",",
                "'s",
                "Putin",
                "King",
                "two",
                "EU",
                "leaders",
                "his",
                "counterpart",
                "-",
                "(",
                "5",
            ]
        )
    )
)
def test_any_jumble_of_its_words_is_read(words: list[str]) -> None:
    text = " ".join(words)
    for found in sightings(text, 7):
        assert 7 <= found.start <= found.head < found.end <= 7 + len(text)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("He met Ivo Petrov, deputy speaker of the Russian parliament, in Rome.", ("RUS",)),
        ("He met Ivo Petrov, a senior member of Peru's ruling party, in Rome.", ("PER",)),
        ("He met Ivo Petrov, a senior adviser to Thai Premier Ana Suda, in Rome.", ("THA",)),
        ("He met Ivo Petrov, head of the largest Russian bank, in Rome.", ()),
        ("He met Ivo Petrov, head of the space agency, in Rome.", ()),
        ("He met Ivo Petrov, head of a Russian and Peruvian council, in Rome.", ()),
        ("He met Ivo Petrov, who left the Russian parliament, in Rome.", ()),
    ],
)
def test_officers_of_a_public_body(text: str, codes: tuple[str, ...]) -> None:
    (found,) = (s for s in sightings(text, 0) if s.name == "Ivo Petrov")
    assert tuple(code for group in found.polities for code in group) == codes


@pytest.mark.parametrize(
    ("text", "polity"),
    [
        ("A Chadian delegation led by Minister Ali Ash came.", "TCD"),
        ("The Omani delegation, headed by Deputy Foreign Minister Ali Ash, came.", "OMN"),
        ("A Somali government delegation led by Deputy Prime Minister Ali Ash came.", "SOM"),
    ],
)
def test_who_leads_a_delegation_is_of_the_polity_that_sends_it(text: str, polity: str) -> None:
    assert [s.polities for s in sightings(text, 0) if s.kind == "person"] == [((polity,),)]


def people_of(text: str) -> list[tuple[str, str, tuple[tuple[str, ...], ...]]]:
    found = (s for s in sightings(text, 0) if s.kind == "person")
    return [(s.name, s.title.label if s.title else "", s.polities) for s in found]


@pytest.mark.parametrize(
    ("text", "name", "office", "polity"),
    [
        ("The Omani special envoy for Latin America, Ali Ashford, came.", "Ali Ashford", "Special Envoy", "OMN"),
        ("Oman's envoy to the peace process, Ali Ashford, came.", "Ali Ashford", "Envoy", "OMN"),
        (
            "Japan's minister for economic security, Paul Ashford, came.",
            "Paul Ashford",
            "Economic Security Minister",
            "JPN",
        ),
        (
            "Omani Minister of Water Resources and Irrigation Paul Ashford came.",
            "Paul Ashford",
            "Water Resources Minister",
            "OMN",
        ),
        ("Omani Minister of Planning, Energy and Roads Paul Ashford came.", "Paul Ashford", "Planning Minister", "OMN"),
        ("Oman's Paul Ashford came.", "Paul Ashford", "", "OMN"),
    ],
)
def test_a_name_behind_the_field_of_an_office(text: str, name: str, office: str, polity: str) -> None:
    assert people_of(text) == [(name, office, ((polity,),))]


@pytest.mark.parametrize(
    "text",
    [
        "She met her Omani colleague.",
        "She met her Omani opposite number.",
        "She met her Omani peer.",
        "She met her opposite number from Oman.",
    ],
)
def test_colleagues_of_another_land_are_counterparts(text: str) -> None:
    assert [s.polities for s in sightings(text, 0) if s.kind == "counterpart"] == [(("OMN",),)]


@pytest.mark.parametrize("text", ["She met her colleague.", "Omani colleagues met.", "They stood on opposite sides."])
def test_other_colleagues_are_none(text: str) -> None:
    assert not any(s.kind == "counterpart" for s in sightings(text, 0))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("She met Gulf Cooperation Council (GCC) Secretary General Ali Ash.", "Secretary General Ali Ash"),
        ("She met Peoples Party (PP) leader Ali Ash of Oman.", "leader Ali Ash of Oman"),
        ("President (Ali) Ash of Oman called.", "President (Ali) Ash of Oman"),
        ("Assistant Secretary of State Richard A. Ashby met him.", "Assistant Secretary of State Richard A. Ashby"),
    ],
)
def test_what_stands_in_brackets_inside_a_title(text: str, words: str) -> None:
    assert any(one.endswith(words) for one in seen(text, "person"))


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("She met the head of the Polish border guard.", ("POL",)),
        ("She met the director of Oman's National Security Agency.", ("OMN",)),
        ("She met the speaker of Peru's parliament on Monday.", ("PER",)),
        ("She met the head of the Polish film school.", None),
        ("She met the head of the family.", None),
    ],
)
def test_who_heads_a_body_of_a_state_is_of_that_state(text: str, codes: tuple[str, ...] | None) -> None:
    found = [s.polities[0] for s in sightings(text, 0) if s.kind == "office"]
    assert found == ([codes] if codes else [])
