"""One person under several spellings, and two under similar ones."""

import pytest

from summitry.resolve.names import fold, fullest, same_person


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Volodymyr Zelensky", "Volodymyr Zelenskyy"),
        ("Sergei Lavrov", "Sergey Lavrov"),
        ("Roh Moo Hyun", "Roh Moo-hyun"),
        ("Ismail Haniyeh", "Ismail Haniya"),
        ("Putin", "Vladimir Putin"),
        ("Xi", "Xi Jinping"),
        ("François Hollande", "Francois Hollande"),
        ("Enrique Peña Nieto", "Enrique Pena Nieto"),
        ("George Bush", "George W. Bush"),
        ("Gurbanguly Berdimuhamedow", "Gurbanguly Berdimuhamedov"),
    ],
)
def test_one_person(a: str, b: str) -> None:
    assert same_person(a, b)
    assert same_person(b, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("George W. Bush", "George H. W. Bush"),
        ("Hillary Clinton", "Bill Clinton"),
        ("Kim Jong Un", "Kim Jong Il"),
        ("Donald Trump", "Donald Tusk"),
        ("Xi Jinping", "Li Keqiang"),
        ("", "Xi Jinping"),
    ],
)
def test_two_people(a: str, b: str) -> None:
    assert not same_person(a, b)


def test_fullest_takes_the_longest_and_then_the_most_frequent() -> None:
    assert fullest(("Lavrov", "Sergey Lavrov", "Sergei Lavrov", "Sergey Lavrov")) == "Sergey Lavrov"


def test_fold() -> None:
    assert fold("Moo-hyun  O’Neil Ágnes") == "moo hyun oneil agnes"
