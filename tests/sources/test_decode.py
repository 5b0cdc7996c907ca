import codecs

import pytest

from summitry.sources.decode import clean, decode, is_binary

SENTENCE = "The Chancellor met “President” Núñez in Zürich on Friday — over two hours."


@pytest.mark.parametrize(
    ("data", "declared"),
    [
        (SENTENCE.encode(), None),
        (codecs.BOM_UTF8 + SENTENCE.encode(), "latin-1"),
        (SENTENCE.encode("utf-16"), None),
        (SENTENCE.encode("utf-16-le"), None),
        (SENTENCE.encode("utf-16-be"), None),
        (SENTENCE.encode("utf-32"), None),
        (SENTENCE.encode("cp1252"), None),
        (SENTENCE.encode("cp1252"), "utf-8"),
        (SENTENCE.encode("cp1252"), "iso-8859-1"),
        (SENTENCE.encode("cp1252"), "no such encoding"),
        (SENTENCE.encode(), "windows-1251"),
    ],
)
def test_text_is_read_in_whatever_encoding_it_is(data: bytes, declared: str | None) -> None:
    assert decode(data, declared) == SENTENCE


def test_a_declared_encoding_is_believed_where_it_fits() -> None:
    text = "Президент встретился с канцлером в Берлине в пятницу"
    assert decode(text.encode("koi8-r"), "koi8-r") == text


def test_an_undeclared_encoding_is_detected() -> None:
    text = "Президент встретился с канцлером в Берлине в пятницу, сообщил представитель правительства. " * 5
    assert decode(text.encode("cp1251")) == text


def test_single_damaged_bytes_do_not_change_the_encoding() -> None:
    data = "Die Außenministerin traf ihren Amtskollegen für Gespräche über Öl. ".encode() * 20
    text = decode(data + b"\xff" + data)
    assert text is not None
    assert "Außenministerin" in text
    assert text.count("\ufffd") == 1


@pytest.mark.parametrize("data", [bytes(range(256)) * 20, b"\x00" * 1000, b"\x89PNG\r\n\x1a\n" + b"\x00\x01\x02" * 400])
def test_junk_is_no_text(data: bytes) -> None:
    assert decode(data) is None


def test_binary_is_told_by_control_characters() -> None:
    assert is_binary("\x00\x01abc")
    assert not is_binary("plain words\n\tand a tab")


def test_clean_leaves_text_that_can_be_stored() -> None:
    assert clean("one\r\ntwo\rthree\u2028four") == "one\ntwo\nthree\nfour"
    assert clean("a\x00b\ufeffc\ud800d") == "abc\ufffdd"
    clean("x\udfff").encode("utf-8")
