import pytest

from summitry.extract.details.trees import token_at
from summitry.extract.details.voices import is_outlet, own_voice, role_of, speaker
from summitry.model.encounter import Source
from summitry.model.terms import SourceType
from tests.extract.details.telling_stories import party, story

OFFICIAL, MEDIA, ANONYMOUS = SourceType.OFFICIAL, SourceType.MEDIA, SourceType.ANONYMOUS
PARTICIPANT, EXPERT, AUTHOR = SourceType.PARTICIPANT, SourceType.EXPERT, SourceType.AUTHOR

SPEAKERS = [
    ("Varga said so.", "Varga", PARTICIPANT),
    ("Lind said so.", "Lind", OFFICIAL),
    ("A foreign ministry spokesman said so.", "spokesman", OFFICIAL),
    ("A senior official said so.", "official", OFFICIAL),
    ("A source said so.", "source", ANONYMOUS),
    ("A foreign ministry source said so.", "source", OFFICIAL),
    ("People familiar with the plan said so.", "People", ANONYMOUS),
    ("Local newspapers said so.", "newspapers", MEDIA),
    ("The Riverside Times said so.", "Times", MEDIA),
    ("Independent analysts said so.", "analysts", EXPERT),
    ("Varga’s office said so.", "office", OFFICIAL),
    ("Professor Anna Berg said so.", "Berg", EXPERT),
    ("Two of the officials said so.", "Two", OFFICIAL),
    ("One of the sources said so.", "One", ANONYMOUS),
    ("A source inside the palace said so.", "source", OFFICIAL),
    ("A Western diplomat said so.", "diplomat", ANONYMOUS),
    ("Senior Turkish diplomats said so.", "diplomats", OFFICIAL),
    ("Witnesses said so.", "Witnesses", ANONYMOUS),
    ("The Harbour Gazette said so.", "Gazette", AUTHOR),
    ("A participant at the lunch said so.", "participant", PARTICIPANT),
]


@pytest.mark.parametrize(("text", "head", "kind"), SPEAKERS)
def test_what_sort_of_source_speaks(text: str, head: str, kind: SourceType) -> None:
    told = story(text)
    token = token_at(told.passages[0], text.index(head))
    assert token is not None
    assert speaker(told, told.passages[0], token, (party("Varga"), party("Okoro"))).type is kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Interior Minister Karl Moss spoke. Moss said so.", OFFICIAL),
        ("Moss, a historian at the university, said so.", EXPERT),
        ("Reporter Karl Moss was there. Moss said so.", MEDIA),
        ("Karl Moss of the Lakeside Foundation said so.", EXPERT),
        ("Karl Moss of the River Ministry said so.", OFFICIAL),
        ("Moss said so.", OFFICIAL),
    ],
)
def test_a_persons_role_follows_from_words_around_the_name(text: str, kind: SourceType) -> None:
    assert role_of(story(text), "Moss") is kind


@pytest.mark.parametrize(
    ("name", "outlet"),
    [
        ("Reuters", True),
        ("the Associated Press", True),
        ("Valley Herald", True),
        ("Varga", False),
        ("Times Square", False),
    ],
)
def test_names_of_outlets(name: str, outlet: bool) -> None:
    assert is_outlet(name) is outlet


@pytest.mark.parametrize(
    ("publisher", "kind"),
    [("Harbour Gazette", AUTHOR), ("The White House", OFFICIAL), ("Ministry of Defence", OFFICIAL), ("NATO", OFFICIAL)],
)
def test_the_documents_own_voice(publisher: str, kind: SourceType) -> None:
    assert own_voice(story("It rained.", publisher)) == Source(publisher, kind)
