import pytest

from summitry.lexicon import officeholders, polities


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


def test_every_tenure_has_a_known_polity():
    assert {tenure.polity for tenure in officeholders().all()} <= set(polities().by_code)
