import pytest

from summitry.lexicon import officeholders, polities
from summitry.lexicon.tables import read_records


@pytest.mark.parametrize(
    ("text", "code"),
    [("the United States", "USA"), ("U.S.", "USA"), ("Britain", "GBR"), ("Burma", "MMR"), ("the North", "PRK"),
     ("Nato", "NATO"), ("Côte d’Ivoire", "CIV"), ("Taliban", "Taliban"), ("Kosovo", "XKX"), ("Zaire", "COD"),
     ("Republic of Iraq", "IRQ"), ("Republic of Guinea-Bissau", "GNB"), ("Gabonese Republic", "GAB"), ("Moscow", None)],
)  # fmt: skip
def test_names(text, code):
    polity = polities().named(text)
    assert (polity and polity.code) == code


@pytest.mark.parametrize(
    ("text", "code"),
    [("South Korean", "KOR"), ("Russians", "RUS"), ("Dutch", "NLD"), ("Congolese", None), ("Russia", None)],
)
def test_demonyms(text, code):
    polity = polities().demonym(text)
    assert (polity and polity.code) == code


@pytest.mark.parametrize(
    ("text", "code"), [("the Kremlin", "RUS"), ("Kyiv", "UKR"), ("Foggy Bottom", "USA"), ("Tbilisi", "GEO")]
)
def test_metonyms(text, code):
    polity = polities().metonym(text)
    assert polity is not None
    assert polity.code == code


def test_codes_are_written_after_the_codebook():
    for code, polity in polities().by_code.items():
        assert code == polity.code
        assert polity.kind in ("state", "territory", "organisation", "movement")
        assert polity.kind != "state" or (len(code) == 3 and code.isupper())


def test_each_row_has_a_code_and_names_of_its_own():
    records = read_records("polities")
    assert len({row[0] for row in records}) == len(records)
    names = [name for row in records for name in {row[1], *filter(None, row[3].split("|"))}]
    assert len(set(names)) == len(names)


def test_every_tenure_has_a_known_polity():
    assert {tenure.polity for tenure in officeholders().all()} <= set(polities().by_code)
