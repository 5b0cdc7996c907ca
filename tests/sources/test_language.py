import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitry.sources.language import _WORD, _words, language_of


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("The president met his counterpart in Bonn on Friday and they spoke for two hours.", "en"),
        ("Prime Minister Dlamini Nkosi of Eswatini and President Sirleaf met in Mbabane.", "en"),
        ("Le président a rencontré son homologue vendredi à Berne et ils ont parlé deux heures.", "fr"),
        ("Der Bundeskanzler traf am Freitag in Bern seinen Amtskollegen zu Gesprächen über den Handel.", "de"),
        ("Statsministeren mødte sin kollega for at tale om handel, og de var enige over for pressen.", "da"),
        ("Президент встретился с канцлером в Берлине в пятницу, сообщил представитель.", "ru"),
        ("国家主席在北京会见了来访的总统,双方就贸易和安全问题进行了长时间的会谈,并发表了联合声明。" * 2, "zh"),
        ("Ramaphosa meets Sunak in London", "und"),
        ("Sánchez meets Lula, Petro in Madrid", "und"),
        ("Macron reçoit Scholz au palais de l’Élysée", "fr"),
        ("Hamburg", "und"),
        ("", "und"),
        ("12345 !!!", "und"),
    ],
)
def test_the_language_of_a_text(text: str, tag: str) -> None:
    assert language_of(text) == tag


@given(st.text() | st.text("abc ’“”é1_-²ß\n.", max_size=30))
def test_words_are_runs_of_letters_however_they_are_found(text: str) -> None:
    assert _words(text.lower()) == _WORD.findall(text.lower())
