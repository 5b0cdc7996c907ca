"""Which words say that somebody speaks to the United Nations."""

import pytest

from summitry.extract.gatherings.podium import speeches_at_the_un

TOLD = (
    "Felipe Calderon told the United Nations on Monday that trees were dying.",
    "At the United Nations on Monday, Felipe Calderon asked for help.",
    "It was his first speech to the U.N. since he took office.",
    "Felipe Calderon is due to address the UN in September.",
    "Speaking at the United Nations, Felipe Calderon asked for help.",
)
NAMED = (
    "Felipe Calderon told the United Nations refugee agency to wait.",
    "The envoy of Mexico at the United Nations resigned.",
    "Felipe Calderon said the United Nations would wait.",
    "At the United Nations Children's Fund he asked for help.",
)


@pytest.mark.parametrize("sentence", TOLD)
def test_a_speech(sentence):
    assert len(list(speeches_at_the_un(sentence))) == 1


@pytest.mark.parametrize("sentence", NAMED)
def test_no_speech(sentence):
    assert not list(speeches_at_the_un(sentence))
