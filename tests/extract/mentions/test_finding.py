"""Whom the words of a document mean: tables of texts written for the tests; the facts are those of the lexicon."""

import pytest

from summitry.extract.mentions import coordinates, find_mentions, mention_at, mentions_in
from summitry.extract.reading import read_story
from summitry.model.document import Document
from tests.extract.mentions.reading_names import meant, mentions, names, short, story


@pytest.mark.parametrize(
    ("text", "words", "day", "party"),
    [
        (
            "President von der Leyen called President Macron.",
            "President von der Leyen",
            "2025-06-06",
            ("Ursula von der Leyen", "EU", "President of the European Commission", "leader"),
        ),
        (
            "Member of the Political Bureau of the CPC Central Committee and Foreign Minister Wang Yi met David Lammy.",
            "Member of the Political Bureau of the CPC Central Committee and Foreign Minister Wang Yi",
            "2025-06-06",
            ("Wang Yi", "CHN", "Foreign Minister", "leader"),
        ),
        (
            "Putin met the president of the Republic of Congo.",
            "president of the Republic of Congo",
            "2019-05-23",
            ("Denis Sassou Nguesso", "COG", "President", "leader"),
        ),
        (
            "Putin met the president of the Republic of Korea.",
            "president of the Republic of Korea",
            "2018-06-22",
            ("Moon Jae-in", "KOR", "President", "leader"),
        ),
        (
            "He will go to Jordan on Friday and talk with King Abdullah.",
            "King Abdullah",
            "2013-03-18",
            ("Abdullah II", "JOR", "King", "leader"),
        ),
        (
            "He will go to Riyadh on Friday and talk with King Abdullah of Saudi Arabia.",
            "King Abdullah of Saudi Arabia",
            "2013-03-18",
            ("Abdullah bin Abdulaziz Al Saud", "SAU", "King", "leader"),
        ),
        (
            "The Kremlin chief met Emmanuel Macron.",  # whom the word means is open
            "Kremlin chief",
            "2022-02-07",
            (None, "RUS", "Chief", "second"),
        ),
        (
            "President Bush met Mr Yeltsin in Moscow.",
            "President Bush",
            "1992-06-18",
            ("George H. W. Bush", "USA", "President", "leader"),
        ),
        (
            "President Bush met Mr Putin in Bratislava.",
            "President Bush",
            "2005-02-24",
            ("George W. Bush", "USA", "President", "leader"),
        ),
        (
            "Secretary Clinton met Sergei Lavrov in Geneva.",
            "Secretary Clinton",
            "2010-03-19",
            ("Hillary Clinton", "USA", "Secretary of State", "leader"),
        ),
        (
            "President Clinton met Tony Blair in London.",
            "President Clinton",
            "1999-05-01",
            ("Bill Clinton", "USA", "President", "leader"),
        ),
        (
            "Chinese leader Xi Jinping met Vladimir Putin.",
            "Chinese leader Xi Jinping",
            "2014-05-20",
            ("Xi Jinping", "CHN", "President", "leader"),
        ),
        (
            "UN Secretary-General Ban Ki-moon met Park Geun-hye.",
            "UN Secretary-General Ban Ki-moon",
            "2013-10-25",
            ("Ban Ki-moon", "UN", "Secretary-General", "leader"),
        ),
        (
            "German Chancellor Angela Merkel met IMF Managing Director Christine Lagarde.",
            "IMF Managing Director Christine Lagarde",
            "2014-05-01",
            ("Christine Lagarde", "IMF", "Managing Director", "leader"),
        ),
        (
            "Queen Elizabeth met Barack Obama.",
            "Queen Elizabeth",
            "2016-04-22",
            ("Elizabeth II", "GBR", "Queen", "leader"),
        ),
        ("Pope Francis met Raul Castro.", "Pope Francis", "2015-05-10", ("Francis", "VAT", "Pope", "leader")),
        (
            "The Dalai Lama met Barack Obama.",
            "Dalai Lama",
            "2014-02-21",
            ("Dalai Lama", "Tibet", "Spiritual leader", "leader"),
        ),
    ],
)
def test_people_of_the_lexicon_by_name_title_and_date(text: str, words: str, day: str, party: tuple[str, ...]) -> None:
    assert [short(found) for found in meant(text, words, day)] == [party]


@pytest.mark.parametrize(
    ("text", "words", "day", "level", "office"),
    [
        ("Donald Trump met Vladimir Putin's friends in Moscow.", "Donald Trump", "2013-11-09", "none", None),
        (
            "President-elect Donald Trump called Xi Jinping.",
            "President-elect Donald Trump",
            "2016-12-02",
            "second",
            "President-elect",
        ),
        (
            "Former President Bill Clinton met Kim Jong Il.",
            "Former President Bill Clinton",
            "2009-08-04",
            "second",
            "former President",
        ),
        ("Hillary Clinton met Vladimir Putin.", "Hillary Clinton", "2015-08-16", "second", "former Secretary of State"),
        ("Senator John McCain met Petro Poroshenko.", "Senator John McCain", "2014-09-04", "second", "Senator"),
        ("Peter Miller, an analyst, met Vladimir Putin.", "Peter Miller, an analyst", "2014-09-04", "none", None),
        (
            "Foreign Ministry spokeswoman Hua Chunying met Vladimir Putin.",
            "Foreign Ministry spokeswoman Hua Chunying",
            "2014-09-04",
            "none",
            "Foreign Ministry spokeswoman",
        ),
    ],
)
def test_standing_at_the_time(text: str, words: str, day: str, level: str, office: str | None) -> None:
    (found,) = meant(text, words, day)
    assert (str(found.level), found.participant.office) == (level, office)


@pytest.mark.parametrize(
    ("text", "words", "party"),
    [
        (
            "Sylvanian President Ana Lima met Turkmen Foreign Minister Ora Nazarova.",
            "Turkmen Foreign Minister Ora Nazarova",
            ("Ora Nazarova", "TKM", "Foreign Minister", "leader"),
        ),
        (
            "Peruvian Oil Minister Ana Lima met Vladimir Putin.",
            "Peruvian Oil Minister Ana Lima",
            ("Ana Lima", "PER", "Oil Minister", "leader"),
        ),
        (
            "Ana Lima, the Peruvian oil minister, met Vladimir Putin.",
            "Ana Lima, the Peruvian oil minister",
            ("Ana Lima", "PER", "Oil Minister", "leader"),
        ),
        (
            "Ana Lima, oil minister of Peru, met Vladimir Putin.",
            "Ana Lima, oil minister of Peru",
            ("Ana Lima", "PER", "Oil Minister", "leader"),
        ),
        (
            "Peru's oil minister, Ana Lima, met Vladimir Putin.",
            "Peru's oil minister, Ana Lima",
            ("Ana Lima", "PER", "Oil Minister", "leader"),
        ),
        (
            "Oil Minister Ana Lima of Peru met Vladimir Putin.",
            "Oil Minister Ana Lima of Peru",
            ("Ana Lima", "PER", "Oil Minister", "leader"),
        ),
        (
            "Peruvian Ambassador Ana Lima met Vladimir Putin.",
            "Peruvian Ambassador Ana Lima",
            ("Ana Lima", "PER", "Ambassador", "second"),
        ),
        (
            "Ana Lima, president of Acme, met Vladimir Putin.",
            "Ana Lima, president",
            ("Ana Lima", None, "President", "second"),
        ),
    ],
)
def test_people_whom_no_list_knows(text: str, words: str, party: tuple[str | None, ...]) -> None:
    assert [short(found) for found in meant(text, words, "2015-03-03")] == [party]


def test_later_bare_names_mean_the_person_named_in_full() -> None:
    text = "Peruvian Oil Minister Ana Lopes met Vladimir Putin. Lopes said Putin had agreed. Ms. Lopes left."
    assert names(text, "Lopes") == ["Ana Lopes"]
    assert names(text, "Ms. Lopes") == ["Ana Lopes"]
    assert meant(text, "Lopes")[0].participant.polity == "PER"


@pytest.mark.parametrize(
    ("text", "alone", "name"),
    [
        ("Lavrov landed in Oslo at noon.", "Lavrov", "Sergei Lavrov"),
        ("Witkoff flew home as Trump waited.", "Witkoff", "Steve Witkoff"),
    ],
)
def test_a_foreign_minister_or_envoy_of_a_rare_name_needs_no_country(text: str, alone: str, name: str) -> None:
    (found,) = [m for m in mentions(text, "2025-05-10") if m.text == alone]
    assert found.parties[0].participant.name == name


@pytest.mark.parametrize(
    ("headline", "words", "name"),
    [
        ("Putin meets Witkoff", "Witkoff", "Steve Witkoff"),
        ("Carney, Starmer to meet", "Carney", "Mark Carney"),
        ("Pope to see Vance", "Vance", "JD Vance"),
        ("Pope to see Vance", "Pope", "Leo XIV"),
        ("King meets Carney", "King", "Charles III"),
        ("Trump dines with King in London", "King", "Charles III"),
        ("King meets Carney", "Carney", "Mark Carney"),
    ],
)
def test_headlines_call_leaders_by_their_surnames_and_thrones(headline: str, words: str, name: str) -> None:
    assert names(headline, words, "2025-05-20") == [name]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("King County officials meet Trump", "King"),
        ("Angus King met Donald Trump. King was pleased.", "King"),
        ("Felipe VI of Spain met Keir Starmer. The Crown said the King was pleased.", "King"),
        ("Ana Vance met Pope Leo XIV. Vance was pleased.", "Vance"),
        ("Carney was pleased.", "Carney"),
        ("Ann “Red” Carney met Xi Jinping. Carney was pleased.", "Carney"),
        ('Ann F. "Red Dog" Carney met Xi Jinping. Carney was pleased.', "Carney"),
        ("Canadian senator Mary Carney met Xi Jinping in Beijing.", "Canadian senator Mary Carney"),
        ("Bly Carney meets Macron at Venice show", "Carney"),
        ("Emmanuel Macron met Donald Trump Jr. in Paris.", "Donald Trump Jr"),
    ],
)
def test_namesakes_are_no_leaders(text: str, words: str) -> None:
    found = [m for m in mentions(text, "2025-05-20") if m.text == words]
    assert not {"Charles III", "JD Vance", "Mark Carney", "Donald Trump"} & {
        p.participant.name for m in found for p in m.parties
    }


def test_a_middle_initial_is_passed_over() -> None:
    assert names("Boris N. Yeltsin met Bill Clinton.", "Boris N. Yeltsin", "1998-05-10") == ["Boris Yeltsin"]


@pytest.mark.parametrize("words", ["UN chief", "NATO chief", "EU foreign policy chief"])
def test_a_headline_names_the_head_of_a_body_without_an_article(words: str) -> None:
    (found,) = mentions(f"{words} to visit Oslo in December", "2025-05-10", "office")
    assert found.text == words


def test_an_envoy_alone_is_nobody_without_the_one_he_serves() -> None:
    assert not mentions("Witkoff landed in Oslo at noon.", "2025-05-10")


def test_whom_somebody_hosts_is_called_by_his_name_alone() -> None:
    assert names("Barack Obama was asked if he would ever host Hollande. Francois Hollande smiled.", "Hollande")


def test_an_aide_is_of_the_polity_of_whom_he_serves() -> None:
    (found,) = meant("Barack Obama met Putin adviser Ivo Petrov after Vladimir Putin left.", "adviser Ivo Petrov")
    assert found.participant.polity == "RUS"


def test_a_family_is_the_one_who_bears_its_name() -> None:
    text = "Barack Obama flew home. The Obamas had met Elizabeth II in London."
    assert names(text, "Obamas") == ["Barack Obama"]
    text = "Peruvian Oil Minister Ana Lopes met Vladimir Putin. Lopes said Putin had agreed."
    assert names(text, "Lopes") == ["Ana Lopes"]


def test_a_headline_before_the_full_name() -> None:
    text = "Lopes flies to Moscow\n\nPeruvian Oil Minister Ana Lopes will meet Vladimir Putin in Moscow."
    assert names(text, "Lopes") == ["Ana Lopes"]


def test_a_spouse_is_not_the_president() -> None:
    text = "First lady Michelle Obama was in Beijing. President Obama met Xi Jinping in The Hague. Obama then left."
    assert short(meant(text, "President Obama", "2014-03-24")[0]) == ("Barack Obama", "USA", "President", "leader")
    assert names(text, "Obama", "2014-03-24") == ["Barack Obama"]


def test_the_documents_own_transliteration_is_kept() -> None:
    assert names("Ukrainian President Volodymyr Zelenskiy met Joe Biden.", "Joe Biden", "2022-12-21") == ["Joe Biden"]
    (found,) = names(
        "Ukrainian President Volodymyr Zelenskiy met Joe Biden.",
        "Ukrainian President Volodymyr Zelenskiy",
        "2022-12-21",
    )
    assert found is not None
    assert found.startswith("Volodymyr Zelensk")


@pytest.mark.parametrize(
    ("text", "words", "day", "name"),
    [
        ("Barack Obama met the Russian president in Los Cabos.", "Russian president", "2012-06-18", "Vladimir Putin"),
        ("Barack Obama met Japan's prime minister.", "Japan's prime minister", "2014-04-24", "Shinzo Abe"),
        ("Barack Obama met the Chinese leader.", "Chinese leader", "2014-11-12", "Xi Jinping"),
        ("Barack Obama met the German leader.", "German leader", "2014-05-02", "Angela Merkel"),
        ("Barack Obama met the Saudi leader.", "Saudi leader", "2014-03-28", "Abdullah"),
        ("Donald Trump will meet the North Korean leader.", "North Korean leader", "2018-06-10", "Kim Jong Un"),
        (
            "Barack Obama met the 61-year-old Russian president.",
            "61-year-old Russian president",
            "2014-05-02",
            "Vladimir Putin",
        ),
        ("Barack Obama met the NATO chief.", "NATO chief", "2014-03-26", "Anders Fogh Rasmussen"),
        ("Vladimir Putin met the US secretary of state.", "US secretary of state", "2015-05-12", "John Kerry"),
        ("Vladimir Putin met the Peruvian oil minister.", "Peruvian oil minister", "2015-05-12", None),
        (
            "The United Nations said the Secretary-General met Gustavo Petro.",
            "Secretary-General",
            "2025-06-06",
            "António Guterres",
        ),
        ("Vladimir Putin met the former French president.", "former French president", "2015-05-12", None),
        (
            "Vladimir Putin met the French transport minister, not Laurent Fabius.",
            "French transport minister",
            "2015-05-12",
            None,
        ),
    ],
)
def test_offices_without_a_name(text: str, words: str, day: str, name: str | None) -> None:
    (found,) = meant(text, words, day)
    assert found.participant.name == name or (name == "Abdullah" and "Abdullah" in str(found.participant.name))


def test_an_office_in_a_year_that_the_sentence_names() -> None:
    text = "Xi Jinping met Park Geun-hye. In 2007 the South Korean president met Kim Jong Il in Pyongyang."
    assert names(text, "South Korean president", "2014-07-03") == ["Roh Moo-hyun"]


def test_the_president_is_the_one_just_named() -> None:
    text = "Vladimir Putin received Angela Merkel in Sochi. The president gave her flowers."
    assert names(text, "president", "2012-11-16") == ["Vladimir Putin"]
    american = "Barack Obama received Angela Merkel. The president thanked her."
    assert names(american, "president", "2012-11-16") == ["Barack Obama"]


@pytest.mark.parametrize(
    ("text", "words", "people"),
    [
        ("Sergei Lavrov flew to Berlin. Angela Merkel gave lunch to the visitor.", "visitor", ["Sergei Lavrov"]),
        ("Sergei Lavrov flew to Berlin. Angela Merkel hosted her guest.", "her guest", ["Sergei Lavrov"]),
        ("Sergei Lavrov flew to Berlin. Angela Merkel met the Russian guest.", "Russian guest", ["Sergei Lavrov"]),
        ("Sergei Lavrov is in Tokyo. Fumio Kishida met the visiting minister.", "visiting minister", ["Sergei Lavrov"]),
    ],
)
def test_a_visitor_is_who_came_from_elsewhere(text: str, words: str, people: list[str]) -> None:
    assert names(text, words, "2014-07-03") == people


@pytest.mark.parametrize(
    ("words", "group"),
    [
        ("Angela Merkel received each of them separately.", "them"),
        ("Angela Merkel spoke with both men by phone.", "both men"),
        ("Angela Merkel hosted the two leaders.", "two leaders"),
    ],
)
def test_who_acts_on_a_group_is_none_of_it(words: str, group: str) -> None:
    assert names(f"Sergei Lavrov met John Kerry in Berlin. {words}", group, "2014-07-03") == [
        "Sergei Lavrov",
        "John Kerry",
    ]


@pytest.mark.parametrize(
    "opening",
    ["In talks with John Kerry", "After meeting with John Kerry, whom he likes", "At lunch with John Kerry on Monday"],
)
def test_who_is_met_in_the_opening_is_not_the_one_who_acts(opening: str) -> None:
    text = f"Sergei Lavrov flew to Berlin. {opening}, he said little."
    assert names(text, "he", "2014-07-03") == ["Sergei Lavrov"]


def test_its_minister_belongs_to_the_polity_before() -> None:
    text = "Talks with Russia are set for Friday with its foreign minister and John Kerry."
    assert names(text, "its foreign minister", "2014-03-14") == ["Sergei Lavrov"]


@pytest.mark.parametrize(
    ("text", "words", "people"),
    [
        ("Sergei Lavrov met his Chinese counterpart.", "his Chinese counterpart", ["Wang Yi"]),
        (
            "John Kerry spoke with his counterparts from Japan and France.",
            "his counterparts from Japan and France",
            ["Fumio Kishida", "Laurent Fabius"],
        ),
        (
            "John Kerry will travel to Japan and France to meet with his counterparts.",
            "his counterparts",
            ["Fumio Kishida", "Laurent Fabius"],
        ),
        ("Japan and France wait. John Kerry will travel to Vienna to meet his counterparts.", "his counterparts", []),
        ("John Kerry, who had praised Japan and France, went on to Rome for his counterparts.", "his counterparts", []),
        (
            "Sergei Lavrov met with his French counterpart, President Francois Hollande said.",
            "his French counterpart",
            ["Laurent Fabius"],
        ),
        ("Barack Obama met his Iranian counterpart.", "his Iranian counterpart", ["Hassan Rouhani"]),
        ("Barack Obama met his Indian counterpart.", "his Indian counterpart", ["Narendra Modi"]),
        (
            "During a call with his Chinese counterpart, John Kerry raised trade.",
            "his Chinese counterpart",
            ["Wang Yi"],
        ),
        ("Barack Obama says Vladimir Putin must yield as he meets Wang Yi", "he", ["Barack Obama"]),
        ("Asked whether he would see Xi Jinping in Lima, Barack Obama smiled.", "he", ["Barack Obama"]),
        ("Hours after he left Lima, Barack Obama smiled.", "he", ["Barack Obama"]),
        (
            "John Kerry and Chuck Hagel met their Japanese counterparts.",
            "their Japanese counterparts",
            ["Fumio Kishida", "Itsunori Onodera"],
        ),
        (
            "Sergei Lavrov met his Ghanaian counterpart, Foreign Minister Kofi Ahenkan, in Sochi.",
            "his Ghanaian counterpart, Foreign Minister Kofi Ahenkan",
            ["Kofi Ahenkan"],
        ),
        (
            "Sergei Lavrov met his Chinese counterpart, Wang Yi, in Sochi.",
            "his Chinese counterpart, Wang Yi",
            ["Wang Yi"],
        ),
    ],
)
def test_counterparts(text: str, words: str, people: list[str]) -> None:
    assert names(text, words, "2014-06-05") == people


@pytest.mark.parametrize(
    ("text", "words", "people"),
    [
        (
            "Barack Obama met Vladimir Putin. The two leaders spoke for an hour.",
            "two leaders",
            ["Barack Obama", "Vladimir Putin"],
        ),
        ("Barack Obama met Vladimir Putin. Both sides agreed.", "Both sides", ["Barack Obama", "Vladimir Putin"]),
        ("Barack Obama met Vladimir Putin. The two also dined.", "two", ["Barack Obama", "Vladimir Putin"]),
        ("Barack Obama met Vladimir Putin. They spoke for an hour.", "They", ["Barack Obama", "Vladimir Putin"]),
        (
            "Vladimir Putin will see Barack Obama, Ben Rhodes, an adviser, told reporters. They met in May.",
            "They",
            ["Vladimir Putin", "Barack Obama"],
        ),
        ("The US and Russian presidents met.", "US and Russian presidents", ["Barack Obama", "Vladimir Putin"]),
        (
            "The leaders of North and South Korea met Barack Obama.",
            "leaders of North and South Korea",
            ["Kim Jong Un", "Park Geun-hye"],
        ),
        (
            "The leaders of Japan, South Korea and Australia met.",
            "leaders of Japan, South Korea and Australia",
            ["Shinzo Abe", "Park Geun-hye", "Tony Abbott"],
        ),
        ("Business leaders met Barack Obama.", "leaders", []),
        ("Barack Obama met EU leaders.", "EU leaders", [None]),
        ("Barack Obama flew to Italy. He met the country's leaders.", "the country's leaders", [None]),
        ("Barack Obama flew to Italy. He met the country's leadership.", "the country's leadership", [None]),
    ],
)
def test_groups(text: str, words: str, people: list[str | None]) -> None:
    assert names(text, words, "2014-06-05") == people


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Angela Merkel flew to Sochi. She met Vladimir Putin there.", "She", "Angela Merkel"),
        ("Vladimir Putin received Angela Merkel and told her that he would wait.", "he", "Vladimir Putin"),
        ("Vladimir Putin received Angela Merkel and told her that he would wait.", "her", "Angela Merkel"),
        ("“I will meet President Putin,” Angela Merkel said.", "I", "Angela Merkel"),
        (
            "Vladimir Putin rose. The meeting with Barack Obama was new to Vladimir Putin. He left.",
            "He",
            "Vladimir Putin",
        ),
        ("David Cameron rose. “Vladimir Putin is late,” he said after he met Barack Obama.", "he", "David Cameron"),
        ("David Cameron left. Leaving after he and Vladimir Putin met, Barack Obama waved.", "he", "Barack Obama"),
        ("Vladimir Putin met Barack Obama in Rome. He will host him in May.", "him", "Barack Obama"),
        ("Barack Obama flew to Sochi. Vladimir Putin will receive him on Friday.", "him", "Barack Obama"),
        ("Vladimir Putin invited Barack Obama to visit him.", "him", "Vladimir Putin"),
        ("Vladimir Putin signed a letter giving leave to Barack Obama for him to go to Oman.", "him", "Barack Obama"),
        ("Vladimir Putin rose. Barack Obama got an invitation for him to go to Oman.", "him", "Barack Obama"),
        ("Vladimir Putin said Moscow made plans for him to travel to Cuba.", "him", "Vladimir Putin"),
        ("Barack Obama was to come before Vladimir Putin left, but he scrapped the trip.", "he", "Barack Obama"),
        ("David Cameron thanked Vladimir Putin for coming after his meeting with Obama.", "his", "Vladimir Putin"),
        ("Angela Merkel spoke. Speaking beside her, Julia Gillard nodded after they met.", "her", "Angela Merkel"),
    ],
)
def test_pronouns(text: str, words: str, name: str) -> None:
    assert names(text, words, "2014-06-05") == [name]


@pytest.mark.parametrize(
    ("text", "words", "people"),
    [
        (
            "Barack Obama likes Dmitry Medvedev, but Barack Obama hardly knows Vladimir Putin. They met once.",
            "They",
            ["Vladimir Putin", "Barack Obama"],
        ),
        (
            "David Cameron, an ally of Angela Merkel's, heard from Vladimir Putin when the two met.",
            "two",
            ["David Cameron", "Vladimir Putin"],
        ),
        (
            "Vladimir Putin praised Barack Obama. David Cameron hosted the two on Friday.",
            "two",
            ["Vladimir Putin", "Barack Obama"],
        ),
        (
            "Vladimir Putin praised Barack Obama. Angela Merkel will meet with the pair in Bonn.",
            "pair",
            ["Vladimir Putin", "Barack Obama"],
        ),
        (
            "Vladimir Putin praised Barack Obama. A call between the two in May put Angela Merkel at ease.",
            "two",
            ["Vladimir Putin", "Barack Obama"],
        ),
        (
            "David Cameron met Vladimir Putin and Barack Obama. A summit of the three in Bonn was called off.",
            "three",
            ["David Cameron", "Vladimir Putin", "Barack Obama"],
        ),
        (
            "Vladimir Putin met Angela Merkel. It was the first time a U.S. president was not asked. "
            "The two leaders met again in May.",
            "two leaders",
            ["Vladimir Putin", "Angela Merkel"],
        ),
    ],
)
def test_who_the_two_are(text: str, words: str, people: list[str]) -> None:
    assert sorted(names(text, words, "2014-06-05")) == sorted(people)


@pytest.mark.parametrize(
    ("text", "words", "person"),
    [
        ("Qatar's emir flew home. The emir then called Angela Merkel.", "emir", "Hamad bin Khalifa Al Thani"),
        ("Saudi Prince Saud al-Faisal spoke. The prince then met Angela Merkel.", "prince", "Saud al-Faisal"),
        (
            "Foreign Minister Laurent Fabius landed. The foreign minister met Foreign Minister Sergei Lavrov.",
            "foreign minister",
            "Laurent Fabius",
        ),
        (
            "President Vladimir Putin landed. President Putin greeted President Dilma Rousseff. "
            "The president then met Angela Merkel.",
            "president",
            "Vladimir Putin",
        ),
        (
            "President Vladimir Putin landed. President Putin rested. It rained. President Dilma Rousseff came too. "
            "The president met Angela Merkel.",
            "president",
            "Dilma Rousseff",
        ),
    ],
)
def test_whom_an_office_alone_means(text: str, words: str, person: str | None) -> None:
    assert (names(text, words) or [None])[0] == person


def test_someone_without_a_name_may_be_he() -> None:
    text = "The former U.S. senator spoke to Benjamin Netanyahu. He also spoke to Mahmoud Abbas."
    assert names(text, "He", "2014-06-05") == []


def test_an_emir_of_no_emirate_is_no_monarch() -> None:
    found = mentions("Barack Obama met Vladimir Putin. The Tunisian emir met nobody.", "2014-06-05")
    assert [mention.kind for mention in found] == ["person", "person"]


def test_a_surname_alone_means_the_one_of_the_family_who_leads() -> None:
    text = "Donald Trump rose. His daughter Ivanka Trump clapped. Trump met Vladimir Putin."
    assert mentions(text, "2017-07-10")[-2].parties[0].participant.name == "Donald Trump"


def test_mentions_are_in_order_and_say_what_the_text_says() -> None:
    text = "US President Barack Obama met Russia's Vladimir Putin and the two leaders spoke with EU leaders."
    found = mentions(text, "2014-06-05")
    assert [mention.start for mention in found] == sorted(mention.start for mention in found)
    for mention in found:
        assert text[mention.start : mention.end] == mention.text
        assert mention.start <= mention.head < mention.end


def test_a_document_that_speaks_of_no_encounter_has_no_mentions() -> None:
    told = read_story(Document("x", "The harvest was good. Prices fell."))
    assert find_mentions(told) is told


def test_helpers_for_other_rooms() -> None:
    text = "Barack Obama met the leaders of Japan, South Korea and Australia in Seoul."
    (passage,) = story(text, "2014-04-25").passages
    obama = next(token for token in passage.words if "Obama" in token.text)
    found = mention_at(passage, obama)
    assert found is not None
    assert found.text == "Barack Obama"
    assert mention_at(passage, next(token for token in passage.words if token.text == "met")) is None
    assert [mention.kind for mention in mentions_in(passage, 0, 20)] == ["person"]
    japan = next(token for token in passage.words if token.text == "Japan")
    assert "Australia" in [token.text for token in coordinates(japan)]


def test_a_day_of_the_week_is_nobody() -> None:
    text = "Donald Trump met Vladimir Putin in Anchorage on Friday."
    found = [m.text for p in story(text, "2026-01-10").passages for m in p.mentions]
    assert found == ["Donald Trump", "Vladimir Putin"]


@pytest.mark.parametrize(
    ("text", "words", "day", "people"),
    [
        ("China and Japan agreed. Both sides signed.", "Both sides", "2014-06-05", [None, None]),
        (
            "Barack Obama met Vladimir Putin. The two countries agreed.",
            "two countries",
            "2014-06-05",
            [None, None],
        ),
        (
            "Barack Obama met Vladimir Putin. The two sides agreed.",
            "two sides",
            "2014-06-05",
            ["Barack Obama", "Vladimir Putin"],
        ),
        (
            "Sergei Lavrov met John Kerry and then Barack Obama. The two foreign ministers spoke.",
            "two foreign ministers",
            "2014-06-05",
            ["Sergei Lavrov", "John Kerry"],
        ),
        ("Energy ministers met as Barack Obama met Vladimir Putin. The ministers left.", "ministers", "2014-06-05", []),
    ],
)
def test_groups_by_what_their_noun_can_mean(text: str, words: str, day: str, people: list[str | None]) -> None:
    assert names(text, words, day) == people


def test_the_former_vice_president_is_not_the_present_one() -> None:
    text = "Mike Pence met Shinzo Abe. Joe Biden was in Tokyo too. The former vice president met Shinzo Abe."
    assert names(text, "former vice president", "2018-02-07") == ["Joe Biden"]


@pytest.mark.parametrize(
    ("text", "words", "day", "office"),
    [
        ("George W. Bush met Hamid Karzai on a 2006 visit.", "George W. Bush", "2012-05-01", "President"),
        ("Boris Johnson met Volodymyr Zelensky in April 2022.", "Boris Johnson", "2023-01-10", "Prime Minister"),
        ("Joe Biden met Xi Jinping in 2011.", "Joe Biden", "2022-11-14", "Vice President"),
        (
            "European Commission President Ursula von der Leyen met Joe Biden, who came in 2014.",
            "European Commission President Ursula von der Leyen",
            "2022-11-14",
            "President of the European Commission",
        ),
    ],
)
def test_offices_at_the_time_spoken_of(text: str, words: str, day: str, office: str) -> None:
    (found,) = meant(text, words, day)
    assert (str(found.level), found.participant.office) == ("leader", office)


@pytest.mark.parametrize(
    "text",
    [
        "Barack Obama met Vladimir Putin, the Washington Post said.",
        "Barack Obama met Vladimir Putin, and the National Security Council agreed.",
        "Barack Obama met Vladimir Putin in May 2014.",
    ],
)
def test_names_of_other_things(text: str) -> None:
    found = [mention.text for mention in mentions(text, "2014-06-05")]
    assert found == ["Barack Obama", "Vladimir Putin"]


@pytest.mark.parametrize("side", ["anti-US", "pro-Russian"])
def test_whom_a_president_is_for_or_against_is_not_where_he_rules(side: str) -> None:
    (found,) = [m for m in mentions(f"The {side} President Hugo Chávez met Fidel Castro.", "2006-12-03") if m.parties][
        :1
    ]
    assert found.parties[0].participant.polity == "VEN"


def test_the_north_korean_is_none_of_the_north() -> None:
    text = "The North Korean leader met Vladimir Putin in Vladivostok."
    assert names(text, "North Korean leader", "2019-04-25") == ["Kim Jong Un"]


def test_georgia_in_news_of_the_united_states() -> None:
    american = "Barack Obama met Angela Merkel of Germany. US voters in Georgia watched Obama."
    assert "Georgia" not in [mention.text for mention in mentions(american, "2014-06-05")]
    caucasian = "Barack Obama met the Georgian president. The US and Georgia agreed."
    assert "Georgia" in [mention.text for mention in mentions(caucasian, "2014-06-05")]


def test_a_slip_of_a_letter_in_a_leaders_name() -> None:
    text = "Botswana President Festus Mogaein met Hu Jintao in Beijing."
    assert names(text, "Botswana President Festus Mogaein", "2006-11-02") == ["Festus Mogae"]


def test_a_quotation_is_not_given_to_the_last_subject_when_someone_else_says_it() -> None:
    text = "Vladimir Putin met Angela Merkel. “I was there,” a guard said."
    assert names(text, "I", "2014-06-05") == []


def test_an_undated_document_takes_the_office_from_its_own_words() -> None:
    text = "President Vladimir Putin met Prime Minister Shinzo Abe."
    assert [m.parties[0].participant.name for m in mentions(text, None, "person")] == ["Vladimir Putin", "Shinzo Abe"]


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Angela Merkel landed in Sochi. Vladimir Putin dined with his guest.", "his guest", ["Angela Merkel"]),
        ("Vladimir Putin waited. Angela Merkel landed and met her host.", "her host", ["Vladimir Putin"]),
        ("Angela Merkel landed. Vladimir Putin received the visitor at once.", "visitor", ["Angela Merkel"]),
        ("Angela Merkel and Barack Obama landed. Vladimir Putin met the visitor.", "visitor", []),
    ],
)
def test_hosts_and_guests(text: str, words: str, expected: list[str]) -> None:
    assert names(text, words, "2014-06-05") == expected


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        # a second clause whose subject the parse joins to the month before it
        (
            "Barack Obama flew to Rome in May and Angela Merkel was in Oslo in June, where she dined with the king.",
            "she",
            "Angela Merkel",
        ),
        # whom only a quotation speaks of is not gone on with outside it
        (
            'Barack Obama met Xi Jinping. "Mr Putin was cordial," an aide said. He then left.',
            "He",
            "Barack Obama",
        ),
        # whose talks they are goes on
        (
            "Barack Obama leaves on Friday. Trade will dominate his talks with David Cameron. He then sees the king.",
            "He",
            "Barack Obama",
        ),
        # the subject of the main clause points to nobody ahead
        (
            "Barack Obama was in Rome. This evening he flies to Berlin, where David Cameron is to join him.",
            "he",
            "Barack Obama",
        ),
        # the clause with "who" tells of whom it follows
        ("Barack Obama met David Cameron, who will fly to Oslo on his first tour.", "his", "David Cameron"),
    ],
)
def test_who_goes_on_as_a_pronoun(text, words, name):
    assert names(text, words) == [name]


def test_his_excellency_is_no_pronoun():
    text = "Barack Obama met the Foreign Minister of Mauritania, H.E. Mr. Ali Diallo."
    assert not [mention for mention in mentions(text) if mention.kind == "pronoun"]


def test_a_surname_with_its_particle_is_the_person_named_in_full() -> None:
    text = "Oman's envoy, Mutlaq bin Ali Al Ashari, met Angela Merkel. Al Ashari then met Vladimir Putin."
    assert names(text, "Al Ashari", "2014-06-05") == ["Mutlaq bin Ali Al Ashari"]


def test_a_counterpart_of_no_land_is_the_one_spoken_of() -> None:
    text = "Angela Merkel met Vladimir Putin. Merkel will see her counterpart again in May."
    assert names(text, "her counterpart", "2014-06-05") == ["Vladimir Putin"]
